import { message } from '../model/message.ts';
import type { FixKind } from '../model/problem.ts';
import { CharClass, classSet } from '../text/char-class.ts';
import { HAN, isAt, isChineseBefore, isInAddress, skipAhead } from './neighbours.ts';
import type { BlockView, Report, Rule } from './rule.ts';

/** The marks of a sentence, of either width, by their full-width form. */
const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
	['，', '，'],
	[',', '，'],
	['。', '。'],
	['、', '、'],
	['；', '；'],
	[';', '；'],
	['：', '：'],
	['？', '？'],
	['?', '？'],
	['！', '！'],
	['!', '！'],
]);
const CLOSE = classSet(CharClass.close);
/** The classes of `FULL_WIDTH`. */
const SENTENCE_RUNS = classSet(CharClass.pause, CharClass.stop, CharClass.asciiPause, CharClass.asciiStop);
/** Of two marks that exclude each other, the one that ends more stays: 。 before ；, ； before ，. */
const STRENGTH = '、，：；。！？';
const DASHES = /(?<![-－─–—])(?:-{2,3}|－{2}|─{2}|–{2})(?![-－─–—>])/gu;
const DOTS = /(?<![.。．·・])(?:\.{3}|\.{6}|。{3}|。{6}|·{6}|・{3}|・{6}|．{3}|．{6})(?![.。．·・])/gu;

/** Runs of marks that no sentence has, and dashes and ellipses put together from other characters. */
export const punctuationForm: Rule = {
	id: 'punctuation-form',
	summary: {
		en: 'Marks are repeated, contradict each other or are made of other characters.',
		zh: '标点重复、相互矛盾，或用其他字符拼成。',
	},
	rationale: {
		en: 'A mark printed twice (。。), two that exclude each other (，。), dots for an ellipsis (...) and hyphens for a dash (--) come from extraction and typing. GB/T 15834-2011 has …… and ——, each two characters wide. Question and exclamation marks may be combined and repeated up to three times; a comma before a closing quotation mark is flagged only where the paragraph ends with it.',
		zh: '重复的标点（。。）、互相矛盾的标点（，。）、用点拼成的省略号（...）、用连字符拼成的破折号（--）都来自提取或录入。GB/T 15834-2011 规定省略号为 ……、破折号为 ——，各占两个字的位置。问号、叹号可以连用和叠用至三个；后引号前的逗号只在段末才报。',
	},
	examples: [
		{ bad: '大家纷纷表示，收获很大。。', good: '大家纷纷表示，收获很大。' },
		{ bad: '这就是他的选择--扎根一线...从未动摇。', good: '这就是他的选择——扎根一线……从未动摇。' },
	],
	severity: 'warning',
	fix: 'safe',
	options: {},
	needs: HAN,
	checkBlock(view, _options, report) {
		const { text, role } = view.block;
		if (view.markRuns !== 0 && role !== 'furniture') {
			if ((view.markRuns & SENTENCE_RUNS) !== 0) {
				checkRuns(view, report);
			}
			if (hasRun(view, '-－─–', 2)) {
				replaceAll(text, DASHES, '——', report);
			}
			if (hasRun(view, '.。·・．', 3)) {
				replaceAll(text, DOTS, '……', report);
			}
		}
		if (role === 'body') {
			checkFoot(view, report);
		}
	},
};

/** Whether one of `marks` stands so often side by side at least: spares nearly all blocks the expressions. */
function hasRun({ block: { text }, units, first, others, otherCount }: BlockView, marks: string, times: number): boolean {
	let length = 0;
	let before = -2;
	for (let next = 0; next < otherCount; next += 1) {
		const at = others[next] as number;
		length = at === before + 1 && units[first + at] === units[first + before] ? length + 1 : 1;
		before = at;
		if (length === times && marks.includes(text.charAt(at))) {
			return true;
		}
	}
	return false;
}

function checkRuns({ block: { text }, others, otherCount }: BlockView, report: Report): void {
	let checked = 0;
	for (let next = 0; next < otherCount; next += 1) {
		const at = others[next] as number;
		if (at < checked || !FULL_WIDTH.has(text[at] ?? '')) {
			continue;
		}
		let end = at + 1;
		while (FULL_WIDTH.has(text[end] ?? '')) {
			end += 1;
		}
		if (end - at > 1 && isChineseBefore(text, at) && !isInAddress(text, at)) {
			checkRun(text, at, end, report);
		}
		checked = end;
	}
}

function checkRun(text: string, start: number, end: number, report: Report): void {
	const run = Array.from(text.slice(start, end), (mark) => FULL_WIDTH.get(mark) ?? mark);
	const kinds = new Set(run);
	if (isEllipsis(run)) {
		return;
	}
	// 真的？！ and 好！！！ are right.
	if ([...kinds].every((mark) => mark === '？' || mark === '！') && run.length <= 3) {
		return;
	}
	const strongest = [...kinds].reduce((a, b) => (STRENGTH.indexOf(b) > STRENGTH.indexOf(a) ? b : a));
	// 。。 can only mean 。; of ，。 the weaker mark may be the right one.
	const kind: FixKind = kinds.size === 1 ? 'safe' : 'suggested';
	report({
		span: { start, end },
		message: message('The marks {0} cannot stand together', run.join('')),
		fixes: [{ kind, title: message('Replace with “{0}”', strongest), edits: [{ start, end, newText: strongest }] }],
	});
}

/** Three or six 。 stand for an ellipsis, which is looked at by itself. */
function isEllipsis(run: readonly string[]): boolean {
	return (run.length === 3 || run.length === 6) && run.every((mark) => mark === '。');
}

function replaceAll(text: string, pattern: RegExp, right: string, report: Report): void {
	for (const { index, 0: run } of text.matchAll(pattern)) {
		const end = index + run.length;
		const chinese = isChineseBefore(text, index) || isAt(HAN, text, end);
		if (chinese && !isInAddress(text, index)) {
			report({
				span: { start: index, end },
				message: message('“{0}” should be “{1}”', run, right),
				fixes: [{ kind: 'safe', title: message('Replace with “{0}”', right), edits: [{ start: index, end, newText: right }] }],
			});
		}
	}
}

/** `……贡献力量，”` at the end of a paragraph: the sentence is over, so its mark is 。 */
function checkFoot({ block }: BlockView, report: Report): void {
	const { text } = block;
	const closing = skipAhead(CLOSE, text, text.length - 1);
	if (closing !== text.length || (text.endsWith('”') === false && text.endsWith('」') === false)) {
		return;
	}
	const at = text.length - 2;
	if (text[at] === '，' || text[at] === ',') {
		report({
			span: { start: at, end: at + 1 },
			message: message('A comma before the quotation mark that ends the paragraph'),
			fixes: [{ kind: 'suggested', title: message('Replace with “{0}”', '。'), edits: [{ start: at, end: at + 1, newText: '。' }] }],
		});
	}
}
