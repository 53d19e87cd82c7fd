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

/** Classes of characters, refined by what is counted here: the script of a Han character, the commas, and the pairs. */
const SIMPLIFIED = 32;
const TRADITIONAL = 33;
const COMMA = 34;
const ASCII_COMMA = 35;
/** From here on marks of pairs: the opening marks of the four kinds of `PairCounts`, then their closing marks. */
const OPENING = 36;
const CLOSING = 40;
const KINDS = 44;
/** Behind the kinds, the depth of each kind of pair so far, and the lowest it has been. */
const DEPTH = KINDS;
const LOWEST = KINDS + 4;

const kinds: Uint8Array = buildKinds();

function buildKinds(): Uint8Array {
	const table = CHAR_CLASSES.slice();
	// This runs cold, before anything is shown: only where such characters are.
	for (const [first, end] of [
		[0, 0x250],
		[0x2000, 0x3400],
		[0xfe00, 0x10000],
	] as const) {
		for (let code = first; code < end; code += 1) {
			const id = table[code];
			if (id === CharClass.open || id === CharClass.asciiOpen) {
				table[code] = OPENING + kindOf(code);
			} else if (id === CharClass.close || id === CharClass.asciiClose) {
				table[code] = CLOSING + kindOf(code);
			}
		}
	}
	for (let code = 0x4e00; code <= 0x9fff; code += 1) {
		if (SCRIPT_MARKS[code] !== SCRIPT_NEUTRAL) {
			table[code] = SCRIPT_MARKS[code] === SCRIPT_SIMPLIFIED ? SIMPLIFIED : TRADITIONAL;
		}
	}
	table[0xff0c] = COMMA;
	table[0x2c] = ASCII_COMMA;
	return table;
}

/** Room for the counts of one line, so that a reader of many lines need not ask for it at each. */
export function createCounts(): Int32Array {
	return new Int32Array(KINDS + 8);
}

/** Counts `text` from `start` to `end` (UTF-16) in `counts`, which is cleared first. One pass, one table look-up a unit. */
export function countLine(text: string, start: number, end: number, counts: Int32Array): LineCounts {
	counts.fill(0);
	for (let at = start; at < end; at += 1) {
		const kind = kinds[text.charCodeAt(at)] ?? 0;
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
