import { isCommonWord } from '../lexicon/common-words.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import {
	ATTRIBUTION,
	BOUND_HEADS,
	BOX_LABEL,
	DANGLING_TAILS,
	DOUBLING,
	JUMP_END,
	LIST_ITEM,
	NEWS_OPENER,
	NUMBERED_SUBHEAD,
	PARAGRAPH_OPENER,
	SALUTATION,
	STRONG_OPENER,
	SUFFIX_HEADS,
} from '../lexicon/sentence-words.ts';
import { CharClass, classOf, classSet, inClassSet } from '../text/char-class.ts';
import { type PairCounts, unclosed } from './line-counts.ts';
import { SIGN, signsIn, signsOf } from './line-units.ts';
import type { WordSense } from './word-sense.ts';

/** One side of a paragraph break: `start`..`end` (UTF-16) of `text`, and the marks that stand open up to the break or in it. */
export interface CutSide {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** Before the break: of the whole paragraph so far. After it: of that line alone. */
	readonly pairs: PairCounts;
}

/** What speaks for a cut, the strongest first. */
export type CutEvidence = 'closing-mark' | 'open-pair' | 'pause' | 'attribution' | 'no-stop' | 'none';

/** Whether the break cuts a sentence, and why. */
export interface CutVerdict {
	readonly cut: boolean;
	readonly evidence: CutEvidence;
	/** UTF-16 length of text that stands on both sides of the break: `顺义天竺项⏎⏎项目部` 1. */
	readonly repeated: number;
}

/** How a paragraph, or the part of it before a break, ends. */
export type LineEnding = 'complete' | 'pause' | 'colon' | 'semicolon' | 'dash' | 'open' | 'bare';

/** Marks that no paragraph opens with: a break before them cuts a sentence. */
export const CONTINUING: number = classSet(CharClass.close, CharClass.pause, CharClass.stop, CharClass.asciiPause, CharClass.asciiClose);
const whole: CutVerdict = { cut: false, evidence: 'none', repeated: 0 };

/** How the text before the UTF-16 offset `end` ends. */
export function endingOf(text: string, start: number, end: number): LineEnding {
	const last = text.charCodeAt(end - 1);
	switch (classOf(last)) {
		case CharClass.stop:
			return 'complete';
		case CharClass.asciiStop:
			return last === 0x2e && classOf(text.charCodeAt(end - 2)) === CharClass.digit ? 'bare' : 'complete';
		case CharClass.pause:
			return last === 0xff1a ? 'colon' : last === 0xff1b ? 'semicolon' : 'pause';
		case CharClass.asciiPause:
			return last === 0x3a ? 'colon' : last === 0x3b ? 'semicolon' : 'pause';
		case CharClass.dash:
			return last === 0x2026 || last === 0x2025 ? 'complete' : 'dash';
		case CharClass.open:
		case CharClass.asciiOpen:
			return 'open';
		case CharClass.close:
		case CharClass.asciiClose:
		case CharClass.straightQuote:
			return closedEnding(text, start, end);
		default:
			return 'bare';
	}
}

/** `……。”`, `不满意……”`, `走喽——”`, `……。（完）` and `……（下转第2版）` are complete, `“樱花”` and `（草桥校区）` are not. */
function closedEnding(text: string, start: number, end: number): LineEnding {
	let at = end - 1;
	while (at > start && inClassSet(closers, text.charCodeAt(at))) {
		at -= 1;
	}
	const under = text.charCodeAt(at);
	const last = text.charAt(end - 1);
	if (inClassSet(stopping, under) || (isTrailingOff(under) && SPEECH_ENDS.includes(last))) {
		return 'complete';
	}
	// A paragraph in brackets: （作者系浙江大学教授）
	if (last === '）' && text.charCodeAt(start) === 0xff08 && text.indexOf(last, start) === end - 1) {
		return 'complete';
	}
	if (last === '）' || last === ')') {
		const window = text.slice(Math.max(start, end - 60), end);
		if (JUMP_END.test(window)) {
			return 'complete';
		}
		const open = Math.max(window.lastIndexOf('（'), window.lastIndexOf('('));
		const before = open > 0 ? window.charCodeAt(open - 1) : Number.NaN;
		return inClassSet(stopping, before) || before === 0x201d ? 'complete' : 'bare';
	}
	return 'bare';
}

/** Closing quotation marks: with … or — before them, whoever speaks has stopped. */
const SPEECH_ENDS = '”’」』';

/** … ‥ — ― */
function isTrailingOff(code: number): boolean {
	return code === 0x2026 || code === 0x2025 || code === 0x2014 || code === 0x2015;
}

const closers = classSet(CharClass.close, CharClass.asciiClose, CharClass.straightQuote);
const stopping = classSet(CharClass.stop, CharClass.asciiStop);

/**
 * Whether the break between two pieces of body text cuts a sentence. `quoteCloses`: whether the next quotation mark from `after` on,
 * in this line or a later one, is a closing one. That neither piece is a headline, list item of its own or verse is the caller's.
 */
export function judgeCut(before: CutSide, after: CutSide, quoteCloses: boolean): CutVerdict {
	const first = after.text.charCodeAt(after.start);
	const ending = endingOf(before.text, before.start, before.end);
	const verdict = (evidence: CutEvidence): CutVerdict => ({ cut: true, evidence, repeated: repeatedLength(before, after) });
	if (inClassSet(CONTINUING, first)) {
		return verdict('closing-mark');
	}
	if (hasOpenPair(before, after, quoteCloses)) {
		return verdict('open-pair');
	}
	const head = after.text.slice(after.start, Math.min(after.end, after.start + 60));
	if (ending === 'complete') {
		return /[”」’』]$/.test(before.text.slice(before.end - 1, before.end)) && ATTRIBUTION.test(head) ? verdict('attribution') : whole;
	}
	if (
		mayOpenItem(first) &&
		LIST_ITEM.test(head) &&
		ending !== 'pause' &&
		ending !== 'open' &&
		!(ending === 'bare' && head.startsWith('—'))
	) {
		return inlineList(before, after) ? verdict('no-stop') : whole;
	}
	if (ending === 'colon') {
		const line = before.end - before.start <= 16 ? before.text.slice(before.start, before.end) : '';
		return SALUTATION.test(line) ||
			/(?:如下|以下[\u4e00-\u9fff]{0,6}|下列[\u4e00-\u9fff]{0,6}|名单|[两二三四五六七八九十几][个大点条项种][\u4e00-\u9fff]{1,4}”?)[：:]$/.test(
				before.text.slice(before.end - 12, before.end),
			)
			? whole
			: verdict('pause');
	}
	if (ending === 'bare') {
		return STRONG_OPENER.test(head) && !isStump(before) ? whole : verdict('no-stop');
	}
	return verdict(ending === 'pause' || ending === 'semicolon' ? 'pause' : 'no-stop');
}

/** Whether so few characters stand behind the last sentence that they are no sentence: …设立奖学金。签约⏎仪式上，…. */
function isStump({ text, start, end }: CutSide): boolean {
	const stop = text.slice(Math.max(start, end - LONGEST_STUMP - 1), end).search(/[。！？][\u4e00-\u9fff]{1,4}$/);
	return stop !== -1;
}

const LONGEST_STUMP = 4;

/** `……要求：一是……；⏎⏎二是……` : the list runs inside a sentence when the paragraph before does not open with an item itself. */
function inlineList(before: CutSide, after: CutSide): boolean {
	const line = after.text.slice(after.start, after.end);
	if (/^一是/.test(line) && line.includes('二是')) {
		return true;
	}
	return (
		/^[一二三四五六七八九十]是/.test(line) &&
		!LIST_ITEM.test(before.text.slice(before.start, before.start + 8)) &&
		/[一二三四五六七八九]是/.test(before.text.slice(before.start, before.end))
	);
}

/** UTF-16 length of the longest text, at most 12, that ends `before` and begins `after`; a single doubled character may be a word. */
function repeatedLength(before: CutSide, after: CutSide): number {
	const first = after.text.charCodeAt(after.start);
	const most = Math.min(12, before.end - before.start, after.end - after.start);
	for (let length = most; length >= 2; length -= 1) {
		const from = before.end - length;
		if (
			before.text.charCodeAt(from) === first &&
			inClassSet(repeatable, first) &&
			before.text.startsWith(after.text.slice(after.start, after.start + length), from)
		) {
			return length;
		}
	}
	const last = before.text.charCodeAt(before.end - 1);
	return last === first && classOf(last) === CharClass.han && !isInHanSet(DOUBLING, last) ? 1 : 0;
}

const repeatable = classSet(CharClass.han, CharClass.open, CharClass.latin);

/**
 * How much speaks for `before`, a short line without an end mark, being the torn head of the paragraph that `after` goes on, rather than
 * a headline or subhead above it. Positive for torn, negative for a line of its own; near 0 nothing tells.
 */
export function tornScore(before: CutSide, after: CutSide, quoteCloses: boolean, sense: WordSense): number {
	const first = after.text.charCodeAt(after.start);
	if (inClassSet(CONTINUING, first) || hasOpenPair(before, after, quoteCloses)) {
		return SURELY_TORN;
	}
	const line = before.text.slice(before.start, before.end);
	const head = after.text.slice(after.start, Math.min(after.end, after.start + 80));
	return lineScore(line) + joinScore(line, head, sense) + headScore(head) - echoScore(line, head);
}

const SURELY_TORN = 9;
/** The label of a box is no longer. UTF-16 units. */
const LONGEST_LABEL = 12;

/** 近日，… and 4月18日，… open a paragraph; 局长⏎近日会见 does not. */
const SET_OFF_OPENER =
	/^(?:近日|日前|昨天|昨日|昨晚|前天|今天|今日|近期|最近|连日来|近年来|目前|如今|同时|此外|会上|当天|随后|活动(?:中|现场)|去年|今年|上周|本周|清晨|傍晚|\d{4}年|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|据[\u4e00-\u9fff]{1,3}|记者从)[^，,。]{0,8}[，,]/;

/** A couplet is no longer, and its clauses no shorter. UTF-16 units. */
const LONGEST_COUPLET = 20;
const SHORTEST_CLAUSE = 3;

/** 艰苦创业，荒山变果园: two clauses of about one length, as subheads are written. */
export function isCouplet(line: string): boolean {
	if (line.length > LONGEST_COUPLET) {
		return false;
	}
	let comma = -1;
	for (let at = 0; at < line.length; at += 1) {
		const code = line.charCodeAt(at);
		if (code === 0xff0c || code === 0x2c) {
			if (comma !== -1) {
				return false;
			}
			comma = at;
		}
	}
	const second = line.length - comma - 1;
	return comma >= SHORTEST_CLAUSE && second >= SHORTEST_CLAUSE && Math.abs(comma - second) <= 3;
}

/** What the line alone says: commas and openers make it prose, phrases set apart and ？ a headline. */
export function lineScore(line: string): number {
	let score = 0;
	// Most lines that may be headlines hold neither commas nor blanks: they are spared the expressions.
	const parted = (signsIn(line) & SIGN.filler) !== 0;
	if (line.length <= 24 && mayOpenItem(line.charCodeAt(0)) && NUMBERED_SUBHEAD.test(line)) {
		score -= 2;
	} else if (parted && /[，,]/.test(line)) {
		score += isCouplet(line) ? 0.75 : 2;
	}
	if (line.length <= LONGEST_LABEL && BOX_LABEL.test(line)) {
		score -= 6;
	}
	if (PARAGRAPH_OPENER.test(line)) {
		score += 2.5;
	}
	const last = line.charCodeAt(line.length - 1);
	if (isInHanSet(DANGLING_TAILS, last) || (isInHanSet(SAYING_TAILS, last) && SAYING_END.test(line))) {
		score += 2.5;
	}
	if (asks(last)) {
		score -= 2;
	}
	return parted && /[^》」』]\S?[ \u3000]\S/.test(line) ? score - 1.5 : score;
}

/** A line that ends so goes on: it says who speaks, or of whom. Its last characters besides, since few lines end in one. */
const SAYING_END = /(?:说|表示|指出|强调|介绍|认为|获悉|了解到|我们|他们|她们)$/;
const SAYING_TAILS = hanSetOf('说示出调绍为悉到们');

/** ？ ！ ? ! */
function asks(code: number): boolean {
	return code === 0xff1f || code === 0xff01 || code === 0x3f || code === 0x21;
}

/** Whether an item of a list or a numbered subhead may begin with the UTF-16 unit `code`. */
export function mayOpenItem(code: number): boolean {
	return (signsOf(code) & SIGN.item) !== 0;
}

/** What the two characters at the break say. */
function joinScore(line: string, head: string, sense: WordSense): number {
	const last = line.charCodeAt(line.length - 1);
	const first = head.charCodeAt(0);
	const lastClass = classOf(last);
	let score = 0;
	if (isInHanSet(BOUND_HEADS, first)) {
		score += 3;
	} else if (isInHanSet(SUFFIX_HEADS, first) && !isCommonWord(first, head.charCodeAt(1))) {
		score += 1.5;
	}
	if (lastClass === CharClass.han && sense.joins(last, first)) {
		score += 2;
	}
	if (lastClass === CharClass.digit && (classOf(first) === CharClass.digit || /^[年月日万亿余多名个人家岁时分项届次%％.]/.test(head))) {
		score += 3;
	}
	if (lastClass === CharClass.latin && classOf(first) === CharClass.latin) {
		score += 3;
	}
	return head.length === 1 ? score + 1 : score;
}

/** How much the two lines of a break say that the second goes on with the sentence of the first, whatever stands between. */
export function goesOnScore(before: CutSide, after: CutSide, sense: WordSense): number {
	if (inClassSet(CONTINUING, after.text.charCodeAt(after.start))) {
		return SURELY_TORN;
	}
	const head = after.text.slice(after.start, Math.min(after.end, after.start + 80));
	return joinScore(before.text.slice(before.start, before.end), head, sense) + headScore(head);
}

/** What the head of the text below says: a report opens with a day or a source. */
function headScore(head: string): number {
	if (SET_OFF_OPENER.test(head)) {
		return -2.5;
	}
	return PARAGRAPH_OPENER.test(head) || NEWS_OPENER.test(head) ? -0.5 : 0;
}

const CLAUSE_END = /[，。；：,;:]/;

/** A headline says again what its text says: `为女干警送健康` over `……关爱女干警健康义诊`. The share of its pairs of characters found there. */
function echoScore(line: string, head: string): number {
	// 两本账 over 卢占川有两本账。 In one clause no writer says a thing twice, so the clause is not the line's own.
	const again = line.length < 2 ? -1 : head.indexOf(line);
	if (again === 0 || (again > 0 && line.length >= 3 && head.slice(0, again + line.length).search(CLAUSE_END) === -1)) {
		return 3;
	}
	if (line.length < 6 || ((signsIn(line) & SIGN.filler) !== 0 && /[，,]/.test(line))) {
		return 0;
	}
	let pairs = 0;
	let found = 0;
	for (let at = 0; at + 1 < line.length && at < 40; at += 1) {
		if (classOf(line.charCodeAt(at)) === CharClass.han && classOf(line.charCodeAt(at + 1)) === CharClass.han) {
			pairs += 1;
			found += head.includes(line.slice(at, at + 2)) ? 1 : 0;
		}
	}
	if (found < 2) {
		return 0;
	}
	return found * 5 >= pairs * 2 ? 1.5 : found * 5 >= pairs ? 1 : 0;
}

function hasOpenPair(before: CutSide, after: CutSide, quoteCloses: boolean): boolean {
	return (
		(unclosed(before.pairs.quote) > 0 && quoteCloses) ||
		(unclosed(before.pairs.title) > 0 && after.pairs.title.unopened > 0) ||
		(unclosed(before.pairs.bracket) > 0 && after.pairs.bracket.unopened > 0) ||
		(unclosed(before.pairs.innerQuote) > 0 && after.pairs.innerQuote.unopened > 0)
	);
}
