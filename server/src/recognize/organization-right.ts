import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { isCompoundSurnameAt, isSurname } from '../lexicon/surnames.ts';
import type { BlockScan } from './block-scan.ts';
import type { Run } from './organization-run.ts';

const BRACKET_WINDOW = 14;
/** What a place of the body in brackets ends with: (草桥校区). */
const SITES = ['校区', '院区', '分校', '分院', '本部', '总部', '分部'];
/** What in brackets gives another name, which is a name of its own. */
const ALIASES = ['以下', '简称', '下称', '又称', '原名', '现'];
/** After a post in a body the body is its parent, not a part of it: 市总工会 + 党组成员. */
const OFFICE_HOLDERS = ['书记', '副书记', '成员', '委员', '常委', '组长', '副组长', '常务'];
/** What makes of a body's name the name of something that it runs or that bears its name. */
const BEARERS = [
	'之声',
	'微信',
	'公众号',
	'官方微',
	'官方公',
	'官方网',
	'官方客',
	'官方账',
	'官方视',
	'官方抖',
	'官微',
	'杯',
	'客户端',
	'APP',
	'视频号',
	'抖音',
];
/** First characters of those, but for the letter A. */
const BEARER_UNITS = hanSetOf(BEARERS.map((word) => word.charAt(0)).join(''));
const LETTER_A = 0x41;
const NUMERALS = hanSetOf('一二三四五六七八九十');

/**
 * The last token of a name whose head is token `head`: brackets that say which site or by what other name belong to it, as in
 * `北京市工会干部学院(草桥校区)` and `中共中央党校（国家行政学院）`.
 */
export function nameEndsAt(block: BlockScan, head: number): number {
	const { tokens, text } = block;
	const end = tokens.ends[head] as number;
	const unit = text.charCodeAt(end);
	if (unit !== 0xff08 && unit !== 0x28) {
		return head;
	}
	if (ALIASES.some((word) => text.startsWith(word, end + 1))) {
		return head;
	}
	const mark = unit === 0xff08 ? 0xff09 : 0x29;
	for (let index = head + 2; index < tokens.count; index += 1) {
		const start = tokens.starts[index] as number;
		if (start - end > BRACKET_WINDOW) {
			return head;
		}
		if (text.charCodeAt(start) === mark) {
			const last = tokens.categories[index - 1] as number;
			const site = SITES.some((word) => text.endsWith(word, start));
			const place = (last & (CATEGORY.place | CATEGORY.placeShort)) !== 0 && index === head + 3;
			return site || place || ((last & CATEGORY.head) !== 0 && (last & CATEGORY.headInner) === 0) ? index : head;
		}
	}
	return head;
}

/** Whether one of `BEARERS` stands at `at`, where the text has `unit`. */
function isBearer(text: string, at: number, unit: number): boolean {
	return (unit === LETTER_A || isInHanSet(BEARER_UNITS, unit)) && BEARERS.some((word) => text.startsWith(word, at));
}

const NUMBERED_PART = /[一二三四五六七八九十](?:[班队]|公司)$/u;

/** Whether an opening quotation mark stands right before `start`. */
function isQuoted(text: string, start: number): boolean {
	return start > 0 && text.charCodeAt(start - 1) === 0x201c;
}

/** Whether 大学 at token `head` is a stage of schooling and no school: 王晓明|大学|毕业, 姐弟|同上|大学. */
function isSchooling({ tokens, text }: BlockScan, head: number, { anchor, start }: Run): boolean {
	const from = tokens.starts[head] as number;
	const end = tokens.ends[head] as number;
	if (anchor !== 'none' || end - from !== 2 || !(text.startsWith('大学', from) || text.startsWith('大學', from))) {
		return false;
	}
	const opening = tokens.starts[start] as number;
	if (from > opening && '上读讀考念'.includes(text.charAt(from - 1))) {
		return true;
	}
	const graduates = text.startsWith('毕业', end) || text.startsWith('畢業', end);
	const double = isCompoundSurnameAt(text, opening);
	return graduates && from - opening <= (double ? 4 : 3) && (double || isSurname(text.charCodeAt(opening)));
}

/** Whether the words after the head at token `head` show that no body is meant: 怀柔工会 + 工作, 总工会 + 微信公众号. */
export function refusedByWhatFollows(block: BlockScan, head: number, run: Run): boolean {
	const { tokens, text } = block;
	const end = tokens.ends[head] as number;
	if (end >= text.length) {
		return false;
	}
	const unit = text.charCodeAt(end);
	if (isBearer(text, end, unit)) {
		return true;
	}
	// “昌平工会”|微信公众号
	if (unit === 0x201d && isQuoted(text, tokens.starts[run.start] as number) && isBearer(text, end + 1, text.charCodeAt(end + 1))) {
		return true;
	}
	// A deputy's title names the assembly without speaking of it: 全国人大|代表.
	const deputies = text.startsWith('代表', end) || text.startsWith('委员', end);
	if (deputies && (text.startsWith('人大', end - 2) || text.startsWith('政协', end - 2))) {
		return !text.startsWith('委员会', end);
	}
	// 新华联社|区 is a place.
	if (unit === 0x533a && text.charAt(end - 1) === '社') {
		return true;
	}
	const numeral = isInHanSet(NUMERALS, unit);
	// `席玉秀学会|了` is a verb; `全国人大|五次会议` is a meeting.
	const verb = unit === 0x4e86 && tokens.ends[head + 1] === end + 1;
	if (verb || (numeral && /^(?:[一二三四五六七八九十]+届)?[一二三四五六七八九十]+次(?:全体)?会议/u.test(text.slice(end, end + 12)))) {
		return true;
	}
	// 江苏工会|十四大 is its congress.
	if (numeral && text.endsWith('工会', end) && /^[一二三四五六七八九十]{1,3}大(?![学队会])/u.test(text.slice(end, end + 6))) {
		return true;
	}
	// “北京工会|12351”APP is an app.
	if (unit >= 0x30 && unit <= 0x39 && '“「'.includes(text.charAt((tokens.starts[run.start] as number) - 1) || '。')) {
		return true;
	}
	// 工匠学院|分院|8个, “小哥”|服务站|11个 are as many as there are.
	const named = run.anchor !== 'parent' && (run.anchor !== 'none' || ((tokens.categories[head] as number) & CATEGORY.whole) !== 0);
	if (!named && unit >= 0x30 && unit <= 0x39 && /^(?:[2-9]|\d{2,5})余?[个家所处]/u.test(text.slice(end, end + 7))) {
		return true;
	}
	if (isSchooling(block, head, run)) {
		return true;
	}
	const inner = ((tokens.categories[head] as number) & CATEGORY.headInner) !== 0;
	// 集控室|里 and 果园|里 are where, no part that acts.
	if ((inner || run.anchor === 'parent') && '里内'.includes(text.charAt(end)) && '室厅店站窗口园场棚库'.includes(text.charAt(end - 1))) {
		return true;
	}
	if (inner && run.anchor !== 'place' && run.anchor !== 'level' && OFFICE_HOLDERS.some((word) => text.startsWith(word, end))) {
		return text.charAt(end - 1) !== '部' && text.charAt(end - 1) !== '会';
	}
	const after = head + 1 < tokens.count && text.charCodeAt(end) !== 0x0a ? (tokens.categories[head + 1] as number) : 0;
	// 带电作业|三班|技术员, 住总|六公司|技术员: who works in a numbered part says that it is one.
	if (inner && run.anchor === 'none' && !NUMBERED_PART.test(text.slice(Math.max(0, end - 3), end)) && (after & CATEGORY.role) !== 0) {
		return true;
	}
	if (run.anchor === 'parent' || (after & CATEGORY.notBody) === 0) {
		return false;
	}
	const oneUnit = (tokens.ends[head + 1] as number) - (tokens.starts[head + 1] as number) === 1;
	return oneUnit || (inner && run.modifiers === 0);
}
