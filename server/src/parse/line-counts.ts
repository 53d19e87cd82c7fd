import { CharClass } from '../text/char-class.ts';
import { ASCII_COMMA, CLOSING, COMMA, KIND_MASK, KINDS, LINE_UNITS, OPENING, SIMPLIFIED, TRADITIONAL } from './line-units.ts';

/** Marks of one kind in one line, or in the pieces of one paragraph so far. */
export interface PairCount {
	/** Openings less closings. */
	readonly net: number;
	/** Closings with no opening before them. */
	readonly unopened: number;
}

/** “ 「, ‘ 『, 《 〈, and every bracket, of both widths. */
export interface PairCounts {
	readonly quote: PairCount;
	readonly innerQuote: PairCount;
	readonly title: PairCount;
	readonly bracket: PairCount;
}

/** What one pass over the units of a line counts. */
export interface LineCounts {
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
}

const none: PairCount = { net: 0, unopened: 0 };

/** No pairs at all: shared, since most lines have none of a kind. */
export const NO_PAIRS: PairCounts = { quote: none, innerQuote: none, title: none, bracket: none };

/** Behind the kinds, the depth of each kind of pair so far, and the lowest it has been. */
const DEPTH = KINDS;
const LOWEST = KINDS + 4;

/** Room for the counts of one line, so that a reader of many lines need not ask for it at each. */
export function createCounts(): Int32Array {
	return new Int32Array(KINDS + 8);
}

/** Counts `text` from `start` to `end` (UTF-16) in `counts`, which is cleared first. One pass, one table look-up a unit. */
export function countLine(text: string, start: number, end: number, counts: Int32Array): LineCounts {
	counts.fill(0);
	let signs = 0;
	for (let at = start; at < end; at += 1) {
		const unit = LINE_UNITS[text.charCodeAt(at)] ?? 0;
		signs |= unit;
		const kind = unit & KIND_MASK;
		counts[kind] = (counts[kind] ?? 0) + 1;
		if (kind >= OPENING) {
			const pair = kind & 3;
			const depth = (counts[DEPTH + pair] ?? 0) + (kind < CLOSING ? 1 : -1);
			counts[DEPTH + pair] = depth;
			counts[LOWEST + pair] = Math.min(counts[LOWEST + pair] ?? 0, depth);
		}
	}
	const of = (kind: number): number => counts[kind] ?? 0;
	return {
		han: of(CharClass.han) + of(SIMPLIFIED) + of(TRADITIONAL),
		letters: of(CharClass.latin) + of(CharClass.eastAsianLetter),
		stops: of(CharClass.stop),
		commas: of(COMMA) + of(ASCII_COMMA),
		pairs: pairsOf(counts),
		quotes: of(OPENING) + of(CLOSING),
		simplified: of(SIMPLIFIED),
		traditional: of(TRADITIONAL),
		fullwidth: of(CharClass.fullwidthDigit) + of(CharClass.fullwidthLatin),
		halfwidth: of(CharClass.digit) + of(CharClass.latin),
		signs: signs & ~KIND_MASK,
	};
}

function pairsOf(counts: Int32Array): PairCounts {
	let open = 0;
	for (let index = DEPTH; index < LOWEST + 4; index += 1) {
		open |= counts[index] ?? 0;
	}
	// Most lines close what they open; they share one object.
	if (open === 0) {
		return NO_PAIRS;
	}
	const pair = (kind: number): PairCount => ({ net: counts[DEPTH + kind] ?? 0, unopened: -(counts[LOWEST + kind] ?? 0) });
	return { quote: pair(0), innerQuote: pair(1), title: pair(2), bracket: pair(3) };
}

/** The counts of `a` followed by `b`. */
export function followPairs(a: PairCounts, b: PairCounts): PairCounts {
	return a === NO_PAIRS
		? b
		: b === NO_PAIRS
			? a
			: {
					quote: follow(a.quote, b.quote),
					innerQuote: follow(a.innerQuote, b.innerQuote),
					title: follow(a.title, b.title),
					bracket: follow(a.bracket, b.bracket),
				};
}

function follow(a: PairCount, b: PairCount): PairCount {
	return { net: a.net + b.net, unopened: Math.max(a.unopened, b.unopened - a.net) };
}

/** Openings still unclosed after the counted text. */
export function unclosed(count: PairCount): number {
	return count.net + count.unopened;
}
