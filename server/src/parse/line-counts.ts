import { SCRIPT_MARKS, SCRIPT_NEUTRAL, SCRIPT_SIMPLIFIED } from '../lexicon/script-characters.ts';
import { CHAR_CLASSES, CharClass } from '../text/char-class.ts';

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
}

const none: PairCount = { net: 0, unopened: 0 };

/** No pairs at all: shared, since most lines have none of a kind. */
export const NO_PAIRS: PairCounts = { quote: none, innerQuote: none, title: none, bracket: none };

/** Classes of characters, refined by what is counted here: the script of a Han character, and the commas. */
const SIMPLIFIED = 32;
const TRADITIONAL = 33;
const COMMA = 34;
const ASCII_COMMA = 35;
const KINDS = 36;

const kinds: Uint8Array = buildKinds();

function buildKinds(): Uint8Array {
	const table = CHAR_CLASSES.slice();
	for (let code = 0; code < table.length; code += 1) {
		if (table[code] === CharClass.han && SCRIPT_MARKS[code] !== SCRIPT_NEUTRAL) {
			table[code] = SCRIPT_MARKS[code] === SCRIPT_SIMPLIFIED ? SIMPLIFIED : TRADITIONAL;
		}
	}
	table[0xff0c] = COMMA;
	table[0x2c] = ASCII_COMMA;
	return table;
}

/** Room for the counts of one line, so that a reader of many lines need not ask for it at each. */
export function createCounts(): Int32Array {
	return new Int32Array(KINDS);
}

/** Counts `text` from `start` to `end` (UTF-16) in `counts`, which is cleared first. One pass, one table look-up a unit. */
export function countLine(text: string, start: number, end: number, counts: Int32Array): LineCounts {
	counts.fill(0);
	for (let at = start; at < end; at += 1) {
		const kind = kinds[text.charCodeAt(at)] ?? 0;
		counts[kind] = (counts[kind] ?? 0) + 1;
	}
	const of = (kind: number): number => counts[kind] ?? 0;
	const marks = of(CharClass.open) + of(CharClass.close) + of(CharClass.asciiOpen) + of(CharClass.asciiClose);
	const paired = marks === 0 ? NOTHING_PAIRED : countPairs(text, start, end);
	return {
		han: of(CharClass.han) + of(SIMPLIFIED) + of(TRADITIONAL),
		letters: of(CharClass.latin) + of(CharClass.eastAsianLetter),
		stops: of(CharClass.stop),
		commas: of(COMMA) + of(ASCII_COMMA),
		pairs: paired.pairs,
		quotes: paired.quotes,
		simplified: of(SIMPLIFIED),
		traditional: of(TRADITIONAL),
		fullwidth: of(CharClass.fullwidthDigit) + of(CharClass.fullwidthLatin),
		halfwidth: of(CharClass.digit) + of(CharClass.latin),
	};
}

interface Paired {
	readonly pairs: PairCounts;
	readonly quotes: number;
}

const NOTHING_PAIRED: Paired = { pairs: NO_PAIRS, quotes: 0 };

function countPairs(text: string, start: number, end: number): Paired {
	const net = new Int32Array(4);
	const low = new Int32Array(4);
	let quotes = 0;
	for (let at = start; at < end; at += 1) {
		const code = text.charCodeAt(at);
		const id = CHAR_CLASSES[code];
		const opens = id === CharClass.open || id === CharClass.asciiOpen;
		if (!opens && id !== CharClass.close && id !== CharClass.asciiClose) {
			continue;
		}
		const kind = kindOf(code);
		quotes += kind === 0 ? 1 : 0;
		const depth = (net[kind] ?? 0) + (opens ? 1 : -1);
		net[kind] = depth;
		low[kind] = Math.min(low[kind] ?? 0, depth);
	}
	return { pairs: pairsOf(net, low), quotes };
}

function pairsOf(net: Int32Array, low: Int32Array): PairCounts {
	// Most lines close what they open; they share one object.
	if (net.every((depth) => depth === 0) && low.every((depth) => depth === 0)) {
		return NO_PAIRS;
	}
	const pair = (kind: number): PairCount => ({ net: net[kind] ?? 0, unopened: -(low[kind] ?? 0) });
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

function kindOf(code: number): 0 | 1 | 2 | 3 {
	switch (code) {
		case 0x201c: // “
		case 0x201d:
		case 0x300c: // 「
		case 0x300d:
			return 0;
		case 0x2018: // ‘
		case 0x2019:
		case 0x300e: // 『
		case 0x300f:
			return 1;
		case 0x300a: // 《
		case 0x300b:
		case 0x3008: // 〈
		case 0x3009:
			return 2;
		default:
			return 3;
	}
}
