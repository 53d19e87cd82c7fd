import { SCRIPT_MARKS, SCRIPT_SIMPLIFIED, SCRIPT_TRADITIONAL } from '../lexicon/script-characters.ts';
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

/** Counts `text` from `start` to `end` (UTF-16). */
export function countLine(text: string, start: number, end: number): LineCounts {
	let han = 0;
	let letters = 0;
	let stops = 0;
	let commas = 0;
	let simplified = 0;
	let traditional = 0;
	let fullwidth = 0;
	let halfwidth = 0;
	let net: Int32Array | undefined;
	let low: Int32Array | undefined;
	let quotes = 0;
	for (let at = start; at < end; at += 1) {
		const code = text.charCodeAt(at);
		const id = CHAR_CLASSES[code];
		if (id === CharClass.han) {
			han += 1;
			const mark = SCRIPT_MARKS[code];
			if (mark === SCRIPT_SIMPLIFIED) {
				simplified += 1;
			} else if (mark === SCRIPT_TRADITIONAL) {
				traditional += 1;
			}
			continue;
		}
		switch (id) {
			case CharClass.digit:
				halfwidth += 1;
				break;
			case CharClass.latin:
				halfwidth += 1;
				letters += 1;
				break;
			case CharClass.eastAsianLetter:
				letters += 1;
				break;
			case CharClass.fullwidthDigit:
			case CharClass.fullwidthLatin:
				fullwidth += 1;
				break;
			case CharClass.stop:
				stops += 1;
				break;
			case CharClass.pause:
				commas += code === 0xff0c ? 1 : 0;
				break;
			case CharClass.asciiPause:
				commas += code === 0x2c ? 1 : 0;
				break;
			case CharClass.open:
			case CharClass.asciiOpen: {
				const kind = kindOf(code);
				net ??= new Int32Array(4);
				net[kind] = (net[kind] ?? 0) + 1;
				quotes += kind === 0 ? 1 : 0;
				break;
			}
			case CharClass.close:
			case CharClass.asciiClose: {
				const kind = kindOf(code);
				net ??= new Int32Array(4);
				const depth = (net[kind] ?? 0) - 1;
				net[kind] = depth;
				quotes += kind === 0 ? 1 : 0;
				if (depth < 0) {
					low ??= new Int32Array(4);
					low[kind] = Math.min(low[kind] ?? 0, depth);
				}
				break;
			}
			default:
		}
	}
	return { han, letters, stops, commas, pairs: pairsOf(net, low), quotes, simplified, traditional, fullwidth, halfwidth };
}

function pairsOf(net: Int32Array | undefined, low: Int32Array | undefined): PairCounts {
	// Most lines close what they open; they share one object.
	if (net === undefined || (low === undefined && net[0] === 0 && net[1] === 0 && net[2] === 0 && net[3] === 0)) {
		return NO_PAIRS;
	}
	const pair = (kind: number): PairCount => ({ net: net[kind] ?? 0, unopened: -(low?.[kind] ?? 0) });
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
