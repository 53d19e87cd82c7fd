import { CharClass } from '../text/char-class.ts';
import {
	CLOSING,
	KIND_MASK,
	KINDS,
	LINE_CLASSES,
	LINE_TRAITS,
	OPENING,
	SIMPLIFIED,
	SIMPLIFIED_BIT,
	TRADITIONAL,
	TRADITIONAL_BIT,
} from './line-units.ts';

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

const none: PairCount = { net: 0, unopened: 0 };

/** No pairs at all: shared, since most lines have none of a kind. */
export const NO_PAIRS: PairCounts = { quote: none, innerQuote: none, title: none, bracket: none };

/** Behind the kinds, the depth of each kind of pair so far, and the lowest it has been. */
const DEPTH = KINDS;
const LOWEST = KINDS + 4;

/** The bits of `LINE_TRAITS` that are signs. */
const SIGNS = (1 << SIMPLIFIED_BIT) - 1 - KIND_MASK;

/** Room for the counts of one line, so that a reader of many lines need not ask for it at each. */
export function createCounts(): number[] {
	return new Array<number>(KINDS + 8).fill(0);
}

/**
 * Counts `text` from `start` to `end` (UTF-16) in `counts`, which is cleared first, by kind; gives the bits of `SIGN` that its characters
 * have. One pass, two looks into small tables a unit.
 */
export function countLine(text: string, start: number, end: number, counts: number[]): number {
	// Not by `fill`, a call out of the compiled code that takes longer than this.
	for (let index = 0; index < counts.length; index += 1) {
		counts[index] = 0;
	}
	// As locals: what another module exports V8 looks up anew at each unit.
	const classes = LINE_CLASSES;
	const traitsOf = LINE_TRAITS;
	const { han } = CharClass;
	let signs = 0;
	let simplified = 0;
	let traditional = 0;
	let others = 0;
	for (let at = start; at < end; at += 1) {
		const traits = traitsOf[classes[text.charCodeAt(at)] as number] as number;
		signs |= traits;
		simplified += (traits >>> SIMPLIFIED_BIT) & 1;
		traditional += (traits >>> TRADITIONAL_BIT) & 1;
		const kind = traits & KIND_MASK;
		if (kind === han) {
			continue;
		}
		others += 1;
		counts[kind] = (counts[kind] as number) + 1;
		if (kind >= OPENING) {
			const pair = kind & 3;
			const depth = (counts[DEPTH + pair] as number) + (kind < CLOSING ? 1 : -1);
			counts[DEPTH + pair] = depth;
			counts[LOWEST + pair] = Math.min(counts[LOWEST + pair] as number, depth);
		}
	}
	counts[han] = end - start - others;
	counts[SIMPLIFIED] = simplified;
	counts[TRADITIONAL] = traditional;
	return signs & SIGNS;
}

/** What `countLine` counted of `kind` last. */
export function countOf(counts: number[], kind: number): number {
	return counts[kind] as number;
}

/** The pairs that `countLine` counted last. */
export function pairsOf(counts: number[]): PairCounts {
	let open = 0;
	for (let index = DEPTH; index < LOWEST + 4; index += 1) {
		open |= counts[index] as number;
	}
	// Most lines close what they open; they share one object.
	if (open === 0) {
		return NO_PAIRS;
	}
	const pair = (kind: number): PairCount => ({ net: counts[DEPTH + kind] as number, unopened: -(counts[LOWEST + kind] as number) });
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
