import { message } from '../model/message.ts';
import { CharClass, classSet } from '../text/char-class.ts';
import { HAN, isAt } from './neighbours.ts';
import type { BlockView, Report, Rule } from './rule.ts';

/** After these characters, and before those, the doubling of a character is two words or a word of its own. */
interface Exceptions {
	readonly after: string;
	/** Words, parted by spaces. */
	readonly before: string;
}

/**
 * Characters that do not stand twice, with what makes the doubling right: 目的的, 打的的, 的的确确; 为了了解, 草草了了;
 * 首都都; 总和和; 参与与; 棉被被; 绝对对; 自由由; 服从从; 成就就业; 以及及时; 在在职教育方面.
 */
const SINGLE: ReadonlyMap<string, Exceptions> = new Map([
	['的', { after: '目标打中矢鹄众', before: '确 喀 士 哥' }],
	['了', { after: '甚草末未明终一百私算也都便就时', before: '解 结 却 断 事 然 得 如 望 不起 不得' }],
	['在', { after: '现存正自内实潜好所健外', before: '在 皆 处 需 可 有 都 职 校 编 岗 建 线 册 读 押 逃 场' }],
	['是', { after: '不于但可国只唯', before: '非 否' }],
	['和', { after: '总饱共温调缓暖平祥中谐随柔美醇媾议讲', before: '气气 美美 睦睦 平平' }],
	['与', { after: '参给赠授付', before: '' }],
	['被', { after: '棉毛绒夏床植线覆', before: '子 单 套 褥 窝 面 罩' }],
	['把', { after: '一帮火拖', before: '关 脉 握 持 酒 手' }],
	['由', { after: '自理事缘来根', before: '' }],
	['或', { after: '', before: '' }],
	['也', { after: '', before: '' }],
	['而', { after: '', before: '立' }],
	['于', { after: '', before: '是 谦 右 成' }],
	['我', { after: '自忘小大', before: '' }],
	['们', { after: '', before: '' }],
]);

/** Words that do not double as verbs do (研究研究, 讨论讨论) and that no name begins or ends with (工作工作者); two side by side are a slip. */
const WORDS = new Set(
	'进行 通过 根据 按照 以及 并且 由于 对于 关于 他们 我们 她们 你们 具有 因此 但是 如果 所以 已经 可以 成为 作为 这些 那些 包括 举行 举办 开展'.split(
		' ',
	),
);

const SHORTEST = 3;
const LONGEST = 6;
/** Refrains, counting and calls: 一步一步, 好得很好得很, 加油干加油干. */
const SPOKEN = /[一不啊呀哈吧了很好点再又来去油冲啦嘿哟大学]/u;

/** A function word or a longer word that stands twice. */
export const doubledWord: Rule = {
	id: 'doubled-word',
	summary: {
		en: 'A word stands twice where once is meant.',
		zh: '同一个词误排了两次。',
	},
	rationale: {
		en: 'Lines that are read twice and slips of the typist double words. Chinese doubles many words by right (天天, 常常, 研究研究, 一个一个), so only what never doubles is flagged: function words (的的, 了了, with their exceptions 目的的, 为了了解, 的的确确), a few everyday words of two characters (进行进行), and names of three to six characters (北京市北京市).',
		zh: '重复识别和录入失误会造成叠字。汉语本有大量重叠词（天天、常常、研究研究、一个一个），因此只报从不重叠的：虚词（的的、了了，目的的、为了了解、的的确确等除外）、少数双音节常用词（进行进行）、三至六个字的名称（北京市北京市）。',
	},
	examples: [
		{ bad: '会议总结了一年来的的工作。', good: '会议总结了一年来的工作。' },
		{ bad: '各单位分别对安全生产进行进行了检查。', good: '各单位分别对安全生产进行了检查。' },
	],
	severity: 'warning',
	fix: 'suggested',
	options: {
		allow: {
			description: { en: 'Doublings that are never flagged, as they stand: 了了.', zh: '从不报告的叠用，按原样写出：了了。' },
			schema: { type: 'array', items: { type: 'string' } },
			default: [],
		},
	},
	needs: classSet(CharClass.han),
	checkBlock(view, options, found) {
		const { text } = view.block;
		const allowed: readonly string[] = Array.isArray(options.allow) ? options.allow : [];
		const report: Report =
			allowed.length === 0
				? found
				: (finding) => {
						if (!allowed.includes(text.slice(finding.span.start, finding.span.end))) {
							found(finding);
						}
					};
		checkSingle(view, report);
		checkPairs(view, report);
		checkLonger(view, report);
	},
};

function checkSingle({ block: { text }, doubled }: BlockView, report: Report): void {
	for (const at of doubled) {
		const exceptions = SINGLE.get(text[at] ?? '');
		const before = text[at - 2] ?? '';
		const after = text[at + 1] ?? '';
		const tripled = before === text[at] || after === text[at];
		if (
			exceptions !== undefined &&
			!tripled &&
			!(before !== '' && exceptions.after.includes(before)) &&
			!exceptions.before.split(' ').some((word) => word !== '' && text.startsWith(word, at + 1))
		) {
			reportDoubled(text, at - 1, 1, report);
		}
	}
}

/** 进行进行: both units are looked at from every second one, which one of the two copies cannot miss. */
function checkPairs({ block: { text }, units, first }: BlockView, report: Report): void {
	const { length } = text;
	for (let at = 2; at < length; at += 2) {
		const place = first + at;
		if (units[place] === units[place - 2]) {
			const ahead = at + 1 < length && units[place + 1] === units[place - 1];
			if (!ahead && (at < 3 || units[place - 1] !== units[place - 3])) {
				continue;
			}
			const start = ahead ? at - 2 : at - 3;
			const word = text.slice(start, start + 2);
			if (WORDS.has(word) && text.startsWith(word, start + 2)) {
				reportDoubled(text, start, 2, report);
			}
		}
	}
}

/** 北京市北京市: a run of three to six units that stands twice is met by every third unit. */
function checkLonger({ block: { text }, units, first }: BlockView, report: Report): void {
	let reported = 0;
	const end = text.length;
	for (let at = SHORTEST; at < end; at += SHORTEST) {
		const place = first + at;
		const code = units[place];
		// Written out: nearly every unit differs from all four, and this is all that is done for it. A look before the first unit, even one,
		// would make V8 take every unit for one that may be missing.
		if (at >= LONGEST && code !== units[place - 3] && code !== units[place - 4] && code !== units[place - 5] && code !== units[place - 6]) {
			continue;
		}
		for (let length = SHORTEST; length <= LONGEST && length <= at; length += 1) {
			const start = repeatsBeside(units, place, length) ? repeatAround(text, at, length) : -1;
			if (start >= reported && isName(text, start, length)) {
				reportDoubled(text, start, length, report);
				reported = start + 2 * length;
			}
		}
	}
}

/** Whether the unit at `place` and one beside it stand `length` units before too: else no run of three does. */
function repeatsBeside(units: Uint16Array, place: number, length: number): boolean {
	const other = place - length;
	return units[place] === units[other] && (units[place - 1] === units[other - 1] || units[place + 1] === units[other + 1]);
}

/** Where the first copy of `length` units starts whose second copy holds `at`, or -1. */
function repeatAround(text: string, at: number, length: number): number {
	let first = at;
	while (at - first < length && first - 1 - length >= 0 && text.charCodeAt(first - 1) === text.charCodeAt(first - 1 - length)) {
		first -= 1;
	}
	let end = at + 1;
	while (end < text.length && end - first < length && text.charCodeAt(end) === text.charCodeAt(end - length)) {
		end += 1;
	}
	return end - first >= length ? first - length : -1;
}

/** Whether what stands twice can be a name: Han characters, more than two of them different, not called three times, no speech. */
function isName(text: string, start: number, length: number): boolean {
	const unit = text.slice(start, start + length);
	const thrice = text.startsWith(unit, start + 2 * length) || (start >= length && text.startsWith(unit, start - length));
	return !thrice && new Set(unit).size > 2 && !SPOKEN.test(unit) && Array.from(unit, (_, index) => isAt(HAN, unit, index)).every(Boolean);
}

function reportDoubled(text: string, start: number, length: number, report: Report): void {
	const second = { start: start + length, end: start + 2 * length };
	report({
		span: { start, end: second.end },
		message: message('“{0}” stands twice', text.slice(start, start + length)),
		...(length > 2 ? { severity: 'information' as const } : {}),
		fixes: [{ kind: 'suggested', title: message('Keep it once'), edits: [{ ...second, newText: '' }] }],
	});
}
