import { CHAR_CLASSES, CharClass } from '../text/char-class.ts';
import type { Line } from '../text/source-text.ts';
import { type LineByline, leadByline, tailByline, wholeLineByline } from './byline.ts';
import { type LineCredit, tailCredit, wholeLineCredit } from './credit.ts';
import { type Furniture, judgeFurniture } from './furniture.ts';
import { countLine, countOf, createCounts, NO_PAIRS, type PairCounts, pairsOf } from './line-counts.ts';
import { ASCII_COMMA, CLOSING, COMMA, OPENING, SIGN, SIMPLIFIED, signsOf, TRADITIONAL } from './line-units.ts';

/**
 * What one line says by itself: a pure function of its text, so that it may be kept as long as the line stands. Offsets are UTF-16
 * offsets in the line.
 */
export interface LineFacts {
	readonly han: number;
	/** Letters of any script, Han not counted. */
	readonly letters: number;
	/** 。 ！ ？ */
	readonly stops: number;
	/** ， and half-width commas: what prose has and headlines lack. */
	readonly commas: number;
	readonly pairs: PairCounts;
	/** Quotation marks with a direction, “ ” 「 」. */
	readonly quotes: number;
	readonly simplified: number;
	readonly traditional: number;
	/** Digits and Latin letters of full width, and of half width. */
	readonly fullwidth: number;
	readonly halfwidth: number;
	/** Bits of `SIGN` that its characters have. */
	readonly signs: number;
	/** Content without indent, Markdown marks at its head and white space at its ends; `start === end` for a blank line. */
	readonly start: number;
	readonly end: number;
	/** Columns of white space before the content: 2 for 　　. */
	readonly indent: number;
	/** Heading marks `#` at the head, 0 where none stand. */
	readonly heading: number;
	readonly furniture: Furniture;
	readonly lead: LineByline | undefined;
	readonly whole: LineByline | undefined;
	readonly tail: LineByline | undefined;
	readonly credit: LineCredit | undefined;
	readonly tailCredit: LineCredit | undefined;
	readonly caption: boolean;
}

/** What each of the lines `first` to before `end` says. Lines in `known` are not read again. */
export function readLines(
	lines: readonly Line[],
	first = 0,
	end: number = lines.length,
	known?: ReadonlyMap<Line, LineFacts>,
): readonly LineFacts[] {
	const counts = createCounts();
	const facts: LineFacts[] = [];
	for (let index = first; index < end; index += 1) {
		const line = lines[index] as Line;
		facts.push(line.text === '' ? EMPTY_LINE : (known?.get(line) ?? readLine(line.text, counts)));
	}
	return facts;
}

/** Longest line that may be a byline, credit, furniture or caption as a whole. UTF-16 units. */
const LONGEST_SHORT_LINE = 160;
const captionHead =
	/^[▲△▼↑↓←→■◆●○◎\s（(【]*(?:[图圖][为為]|[上下左右题題主大小中本前后]{1,2}[图圖](?:[：:、，,\s]|[为為])|[图圖]\s?[①-⑳\d一二三四五六七八九十]{1,3}(?:[为為：:、，,.．\s]|[\u4e00-\u9fff])|[图圖](?:片|说|解)?[：:|｜]|照片[：:]|资料图[：:]|[①-⑩]\s?[图圖]|[①-⑩]\S.{0,80}$|(?:这|這)是\S.{4,120}(?:照片|图片|摄)[）)]?)/;
const markdownHead = /(?:#{1,6}(?=[^#])[\s\u3000]*|(?:>[\s\u3000]+)|(?:[-*+]\s+)|\*{1,3}(?=[^*\s]))+/y;
/** #春运故事#刷屏 is no heading. */
const topic = /^#[^\s#]{1,40}#/;
const markdownTail = /[\s\u3000]*(?:\*{1,3}|#{1,6})$/;

/** Reads one line without its end. One pass over its units, and patterns on short lines or the ends of long ones. */
export function readLine(text: string, counts: number[] = createCounts()): LineFacts {
	let start = 0;
	let indent = 0;
	let end = text.length;
	while (start < end && isBlank(text.charCodeAt(start))) {
		indent += text.charCodeAt(start) === 0x3000 ? 1 : 0.5;
		start += 1;
	}
	while (end > start && isBlank(text.charCodeAt(end - 1))) {
		end -= 1;
	}
	let heading = 0;
	const first = text.charCodeAt(start);
	if (first === 0x23 || first === 0x2a || first === 0x3e || first === 0x2d || first === 0x2b) {
		markdownHead.lastIndex = start;
		if (markdownHead.test(text) && markdownHead.lastIndex < end && !topic.test(text.slice(start, start + 42))) {
			const marks = text.slice(start, markdownHead.lastIndex);
			heading = /#+/.exec(marks)?.[0].length ?? 0;
			start = markdownHead.lastIndex;
			const closing = heading > 0 || marks.includes('*') ? markdownTail.exec(text.slice(Math.max(start, end - 12), end)) : null;
			end = closing === null ? end : end - closing[0].length;
		}
	}
	if (start >= end) {
		return start === 0 ? EMPTY_LINE : { ...EMPTY_LINE, start, end: start };
	}
	const signs = countLine(text, start, end, counts);
	const stops = countOf(counts, CharClass.stop);
	const commas = countOf(counts, COMMA) + countOf(counts, ASCII_COMMA);
	const latin = countOf(counts, CharClass.latin);
	const content = end - start;
	const short = content <= LONGEST_SHORT_LINE;
	// Bylines, credits and furniture hold no sentence; a credit may end in a full stop.
	const bare = short && stops === 0 && commas <= 4;
	const mayCredit = (bare || (short && stops === 1 && content <= 60)) && (signs & SIGN.credit) !== 0;
	const credit = mayCredit ? wholeLineCredit(text, start, end) : undefined;
	const furniture = bare && credit === undefined ? judgeFurniture(text.slice(start, end), signs, latin) : 'none';
	const lead = leadByline(text, start, end, signs);
	const whole = bare && furniture !== 'strong' ? wholeLineByline(text, start, end, signs) : undefined;
	// 执行现场。邱勇 摄: a sentence before it makes a short line long enough.
	const tailed = whole === undefined && credit === undefined && (content > 12 || (content > 6 && stops > 0));
	const tail = tailed ? tailByline(text, start, end) : undefined;
	return {
		han: countOf(counts, CharClass.han),
		letters: latin + countOf(counts, CharClass.eastAsianLetter),
		stops,
		commas,
		pairs: pairsOf(counts),
		quotes: countOf(counts, OPENING) + countOf(counts, CLOSING),
		simplified: countOf(counts, SIMPLIFIED),
		traditional: countOf(counts, TRADITIONAL),
		fullwidth: countOf(counts, CharClass.fullwidthDigit) + countOf(counts, CharClass.fullwidthLatin),
		halfwidth: latin + countOf(counts, CharClass.digit),
		signs,
		start,
		end,
		indent,
		heading,
		furniture,
		lead: lead !== undefined && whole?.end === lead.end ? undefined : lead,
		whole,
		tail,
		credit,
		tailCredit: tailed && tail === undefined ? tailCredit(text, start, end, signs) : undefined,
		caption:
			content <= 300 &&
			(signs & SIGN.captionWord) !== 0 &&
			(signsOf(text.charCodeAt(start)) & SIGN.caption) !== 0 &&
			captionHead.test(text.slice(start, Math.min(end, start + 160))),
	};
}

function isBlank(code: number): boolean {
	const id = CHAR_CLASSES[code] ?? 0;
	return id >= CharClass.space && id <= CharClass.lineEnd;
}

const EMPTY_LINE: LineFacts = {
	han: 0,
	letters: 0,
	stops: 0,
	commas: 0,
	pairs: NO_PAIRS,
	quotes: 0,
	simplified: 0,
	traditional: 0,
	fullwidth: 0,
	halfwidth: 0,
	signs: 0,
	start: 0,
	end: 0,
	indent: 0,
	heading: 0,
	furniture: 'none',
	lead: undefined,
	whole: undefined,
	tail: undefined,
	credit: undefined,
	tailCredit: undefined,
	caption: false,
};
