import { CATEGORY } from './category.ts';
import type { Hits, Lexicon } from './lexicon.ts';

/**
 * A text cut into words of the lexicon and single characters that belong to none: the reading with the least cost. A
 * buffer to be used again for the next text; offsets are UTF-16.
 */
export interface Tokens {
	count: number;
	starts: Int32Array;
	ends: Int32Array;
	/** Word id of each token, 0 for a character that is no word. */
	words: Int32Array;
	/** Category bits of each token, 0 for a character that is no word. */
	categories: Int32Array;
	/** `at[i]` is the index of the token that holds offset `i`, for each `i` below the text's length. */
	at: Int32Array;
	/** Costs of the readings of the rest of the text from each offset. */
	costs: Int32Array;
	/** Index of the hit that the best reading takes at each offset, -1 for a single character. */
	best: Int32Array;
}

/** A known word costs less than its characters one by one, whatever its length: the reading with the fewest words wins. */
const WORD_COST = 10;
/** Where two readings have as many words, the one with a body's head holds: 拱北|海关, not 拱|北海|关. */
const HEAD_COST = 9;
const HEADS = CATEGORY.head | CATEGORY.whole;
/** One character that is a word: names of persons and firms hold many, so they are dearer than real words. */
const SINGLE_COST = 12;
/** The smallest words: 办事处|在, 研究所|在, not 办事|处在. */
const BOUNDARY_COST = 11;
const UNKNOWN_COST = 14;

/** What a reading costs by a word of `length` UTF-16 units with these categories. */
export function tokenCost(categories: number, length: number): number {
	if (length === 1) {
		return (categories & CATEGORY.boundary) !== 0 ? BOUNDARY_COST : SINGLE_COST;
	}
	return (categories & HEADS) !== 0 && (categories & CATEGORY.headWeak) === 0 ? HEAD_COST : WORD_COST;
}

/** An empty buffer for `cutTokens`. */
export function createTokens(): Tokens {
	return {
		count: 0,
		starts: new Int32Array(256),
		ends: new Int32Array(256),
		words: new Int32Array(256),
		categories: new Int32Array(256),
		at: new Int32Array(256),
		costs: new Int32Array(257),
		best: new Int32Array(256),
	};
}

/**
 * Cuts a text of `length` UTF-16 units into `tokens` by the `hits` of `lexicon` in it. Of two readings with as many words the one
 * whose first word is longer holds (`北京市|总工会`, not `北京|市总工会`).
 */
export function cutTokens(lexicon: Lexicon, length: number, hits: Hits, tokens: Tokens): void {
	if (tokens.starts.length < length) {
		Object.assign(tokens, sized(length + (length >> 2)));
	}
	const { starts, ends, words, categories, at, costs, best } = tokens;
	const { first, ends: hitEnds, words: hitWords } = hits;
	const { categories: wordCategories, costs: wordCosts } = lexicon;
	costs[length] = 0;
	// Hits stand in order of start, so one pass from the last serves all offsets.
	let hit = hits.count - 1;
	let next = 0;
	for (let offset = length - 1; offset >= 0; offset -= 1) {
		let least = next + UNKNOWN_COST;
		let chosen = -1;
		const from = first[offset] as number;
		for (; hit >= from; hit -= 1) {
			const end = hitEnds[hit] as number;
			const cost = (costs[end] as number) + (wordCosts[hitWords[hit] as number] as number);
			// From the longest word to the shortest: the longer first word holds where readings cost the same.
			if (cost < least || (cost === least && chosen === -1)) {
				least = cost;
				chosen = hit;
			}
		}
		costs[offset] = least;
		best[offset] = chosen;
		next = least;
	}
	let count = 0;
	for (let offset = 0; offset < length; ) {
		const hit = best[offset] as number;
		const end = hit === -1 ? offset + 1 : (hitEnds[hit] as number);
		const word = hit === -1 ? 0 : (hitWords[hit] as number);
		starts[count] = offset;
		ends[count] = end;
		words[count] = word;
		categories[count] = wordCategories[word] as number;
		for (; offset < end; offset += 1) {
			at[offset] = count;
		}
		count += 1;
	}
	tokens.count = count;
}

function sized(length: number): Omit<Tokens, 'count'> {
	return {
		starts: new Int32Array(length),
		ends: new Int32Array(length),
		words: new Int32Array(length),
		categories: new Int32Array(length),
		at: new Int32Array(length),
		costs: new Int32Array(length + 1),
		best: new Int32Array(length),
	};
}
