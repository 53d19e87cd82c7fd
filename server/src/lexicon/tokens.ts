import { CATEGORY } from './category.ts';
import { type Hits, LENGTH_BITS, type Lexicon, LONGEST_WORD } from './lexicon.ts';

/**
 * A text cut into words of the lexicon and single characters that belong to none: the reading with the least cost. A
 * buffer to be used again for the next text; offsets are UTF-16.
 */
export interface Tokens {
	count: number;
	starts: Int32Array;
	ends: Int32Array;
	/** Class of each token in the lexicon, 0 for a character that is no word. */
	words: Int32Array;
	/** Category bits of each token, 0 for a character that is no word. */
	categories: Int32Array;
	/** `at[i]` is the index of the token that holds offset `i`, for each `i` below the text's length. */
	at: Int32Array;
	/** Indexes of the first `anchorCount` tokens that a body's name, a post or a place may end with (`ANCHORS`), in order. */
	anchors: Int32Array;
	anchorCount: number;
}

/** Categories of the tokens that are looked for in every text. */
const ANCHORS = CATEGORY.head | CATEGORY.whole | CATEGORY.post | CATEGORY.place;

/** An empty buffer for `cutTokens`. */
export function createTokens(): Tokens {
	return { count: 0, anchorCount: 0, ...sized(256) };
}

/**
 * Cuts a text of `length` UTF-16 units into `tokens` by the cheapest reading that `scan` found, of the text read last. Of two readings with as many words the
 * one whose first word is longer holds (`北京市|总工会`, not `北京|市总工会`).
 */
export function cutTokens(lexicon: Lexicon, length: number, hits: Hits, tokens: Tokens): void {
	if (tokens.at.length < length + 2) {
		Object.assign(tokens, sized(length + (length >> 2)));
	}
	const { starts, words, categories, at, anchors } = tokens;
	const { best } = hits.reading;
	const { categories: wordCategories } = lexicon;
	let count = 0;
	let anchorCount = 0;
	let end = 0;
	// The next offset of the token before whose index is to be written.
	let rest = 0;
	// One loop for the tokens and for the offsets of long ones: of two, one in the other, V8 makes worse code.
	while (end < length || rest < end) {
		if (rest < end) {
			at[rest] = count - 1;
			rest += 1;
			continue;
		}
		const offset = end;
		const chosen = best[offset] as number;
		const word = chosen >> LENGTH_BITS;
		const bits = wordCategories[word] as number;
		end = offset + (chosen & LONGEST_WORD);
		starts[count] = offset;
		words[count] = word;
		categories[count] = bits;
		// Most words have three characters at most: what is written too far the next token writes over.
		at[offset] = count;
		at[offset + 1] = count;
		at[offset + 2] = count;
		rest = offset + 3;
		anchors[anchorCount] = count;
		anchorCount += (0 - (bits & ANCHORS)) >>> 31;
		count += 1;
	}
	starts[count] = length;
	tokens.count = count;
	tokens.anchorCount = anchorCount;
}

function sized(length: number): Omit<Tokens, 'count' | 'anchorCount'> {
	// A token ends where the next one starts.
	const starts = new Int32Array(length + 1);
	return {
		starts,
		ends: starts.subarray(1),
		words: new Int32Array(length),
		categories: new Int32Array(length),
		at: new Int32Array(length + 2),
		anchors: new Int32Array(length),
	};
}
