import { message } from '../model/message.ts';
import { CharClass, classSet } from '../text/char-class.ts';
import { lineAt, type SourceText, startOf } from '../text/source-text.ts';
import type { Report, Rule, RuleContext } from './rule.ts';

/** In UTF-16 units, both number signs counted. */
const LONGEST_TOPIC = 40;
/** A heading, quotation or list mark at the head of a line; a numbered list is newspaper text as often as not. */
const LINE_HEAD = /^\ufeff?[ \t\u3000]*(?:#{1,6}(?:[ \t]+|(?=[^\s#\d]))|>[ \t]+|[*+-][ \t]+(?=[^\s*+-]))/u;
/** A line that is nothing but a rule or a fence; `***` between two parts is an asterism of print. */
const RULE_LINE = /^\ufeff?[ \t]*(?:-{3,}|_{3,}|```[a-z]*)[ \t]*$/u;

/** The classes of * and _ and of the ] of a link. */
const SYMBOLS = classSet(CharClass.asciiSymbol, CharClass.asciiClose);

/** UTF-16 units of the two parts of a link. */
const LONGEST_TEXT = 200;
const LONGEST_ADDRESS = 500;

/** Marks that a conversion to Markdown left in the text. */
export const markdownResidue: Rule = {
	id: 'markdown-residue',
	summary: {
		en: 'Markdown marks from extraction stand in the text.',
		zh: '文本里留有提取时产生的 Markdown 记号。',
	},
	rationale: {
		en: 'Conversion by way of Markdown leaves `#` before headlines, `**` round bold words, list and link marks. They are no part of the newspaper text. A number sign inside a sentence (3# 机组), a hyphen in a compound and a single asterisk (a footnote) stay.',
		zh: '经 Markdown 转换的文本会在标题前留下 `#`、在粗体两侧留下 `**`，以及列表、链接记号，它们不是报纸原文。句中的 #（3# 机组）、连字符和单个星号（注释号）不报。',
	},
	examples: [
		{
			bad: '## 书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开**换届大会**。',
			good: '书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会。',
		},
		{
			bad: '消息详见[市总工会网站](https://example.org/a)首页。',
			good: '消息详见市总工会网站首页。',
		},
	],
	severity: 'warning',
	fix: 'safe',
	options: {},
	needs: 0,
	checkPage(context, _options, report) {
		const { source } = context;
		for (let line = 0; line < source.lines.length; line += 1) {
			if (isMark(source.lines[line]?.text ?? '')) {
				checkHead(source, line, report);
			}
		}
		for (const line of linesWithSymbols(context)) {
			const text = source.lines[line]?.text ?? '';
			const at = startOf(source, line);
			if (text.includes('**') || text.includes('__')) {
				checkBold(text, at, report);
			}
			if (text.includes('](')) {
				checkLinks(source, line, report);
			}
		}
	},
};

/** The lines in which a mark of bold text or of a link can stand, in no order. */
function linesWithSymbols({ source, page, classes, outside }: RuleContext): ReadonlySet<number> {
	const lines = new Set<number>();
	page.blocks.forEach(({ pieces }, index) => {
		if (((classes[index] ?? 0) & SYMBOLS) !== 0) {
			for (const piece of pieces) {
				lines.add(lineAt(source, piece.start));
			}
		}
	});
	for (const { line, text } of outside) {
		if (/[*_\]]/u.test(text)) {
			lines.add(line);
		}
	}
	return lines;
}

function checkHead(source: SourceText, line: number, report: Report): void {
	const text = source.lines[line]?.text ?? '';
	const heads = headsOf(text);
	const whole = heads === '' ? RULE_LINE.exec(text) : null;
	const found = whole?.[0] ?? heads;
	if (found !== '') {
		const at = startOf(source, line);
		const start = at + found.length - found.trimStart().length;
		// A line that is nothing but a mark goes with the blank lines below it.
		const end = whole === null ? at + found.length : startOf(source, nextTextLine(source, line));
		reportMark({ start, end: at + found.trimEnd().length }, [{ start, end, newText: '' }], report);
	}
}

/** All marks at the head of a line, with the space about them: `> > # `. Empty where there is none. */
function headsOf(text: string): string {
	if (isTopic(text)) {
		return '';
	}
	let end = 0;
	// A loop, not a repeated group: each round goes on where the one before it ended.
	for (let head = LINE_HEAD.exec(text); head !== null; head = LINE_HEAD.exec(text.slice(end))) {
		end += head[0].length;
	}
	return text.slice(0, end);
}

/** #春运故事#刷屏: a topic of a social network, between number signs without spaces. */
function isTopic(text: string): boolean {
	const start = text.length - text.trimStart().length;
	const close = text.indexOf('#', start + 1);
	return text[start] === '#' && close > start + 1 && close - start <= LONGEST_TOPIC && !/\s/u.test(text.slice(start, close));
}

function nextTextLine(source: SourceText, line: number): number {
	let next = line + 1;
	while (next < source.lines.length && source.lines[next]?.text.trim() === '') {
		next += 1;
	}
	return next;
}

/** Whether the first unit that is no space can begin a mark: spares nearly all lines the regular expressions. */
function isMark(text: string): boolean {
	if (text === '') {
		return false;
	}
	let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
	let code = text.charCodeAt(at);
	while (code === 0x20 || code === 0x3000 || code === 0x09) {
		at += 1;
		code = text.charCodeAt(at);
	}
	return code < 0x80 && '#>*+-_`'.includes(text.charAt(at));
}

/** `**换届大会**`, `__换届大会__`: both marks go. */
function checkBold(text: string, offset: number, report: Report): void {
	for (const mark of ['**', '__']) {
		let open = text.indexOf(mark);
		while (open !== -1) {
			const close = text.indexOf(mark, open + 2);
			if (close === -1) {
				break;
			}
			if (close > open + 2 && text[open + 2] !== mark[0] && text[open - 1] !== mark[0]) {
				const edits = [
					{ start: offset + open, end: offset + open + 2, newText: '' },
					{ start: offset + close, end: offset + close + 2, newText: '' },
				];
				reportMark({ start: offset + open, end: offset + open + 2 }, edits, report);
				reportMark({ start: offset + close, end: offset + close + 2 }, edits, report);
			}
			open = text.indexOf(mark, close + 2);
		}
	}
}

/**
 * `[text](address)` and `![caption](address)`: the text stays. `![image](address)`, where a conversion put a picture, goes with its
 * word, which no page has, and the line with it where nothing else stands there.
 */
function checkLinks(source: SourceText, line: number, report: Report): void {
	const text = source.lines[line]?.text ?? '';
	const offset = startOf(source, line);
	let middle = text.indexOf('](');
	while (middle !== -1) {
		// Bounded on both sides, so that a line of nothing but `](` costs no more than its length.
		const from = Math.max(0, middle - LONGEST_TEXT);
		const open = from + text.slice(from, middle).lastIndexOf('[');
		const address = /^[!-'*-~]{1,499}(?=\))/u.exec(text.slice(middle + 2, middle + 2 + LONGEST_ADDRESS))?.[0];
		if (open >= from && address !== undefined) {
			const close = middle + 2 + address.length;
			const picture = text[open - 1] === '!';
			const start = picture ? open - 1 : open;
			const span = { start: offset + start, end: offset + close + 1 };
			if (picture && !/\p{Script=Han}/u.test(text.slice(open, middle))) {
				const alone = text.trim().length === close + 1 - start;
				const edit = alone ? { start: offset, end: startOf(source, nextTextLine(source, line)) } : span;
				reportMark(span, [{ ...edit, newText: '' }], report);
			} else {
				const edits = [
					{ start: span.start, end: offset + open + 1, newText: '' },
					{ start: offset + middle, end: span.end, newText: '' },
				];
				reportMark(span, edits, report);
			}
		}
		middle = text.indexOf('](', middle + 2);
	}
}

function reportMark(
	span: { readonly start: number; readonly end: number },
	edits: readonly { start: number; end: number; newText: string }[],
	report: Report,
): void {
	report({
		span,
		message: message('A Markdown mark from extraction'),
		fixes: [{ kind: 'safe', title: message('Remove the Markdown mark'), edits }],
	});
}
