import { UNKNOWN_COST } from './token-costs.ts';

/** Words that mean the same to a recognizer. */
export interface WordList {
	/** Words between single spaces, in simplified characters. */
	readonly words: string;
	/** Bits of `category.ts`; a word of several lists has the bits of all. */
	readonly category: number;
	/** A whole number below 2^20 for the word's user (kind of body, cost); where several lists give one, the first list's holds. */
	readonly value?: number;
}

/**
 * Words with categories, found by `scan` in one pass. Immutable once made; made once a process and handed on.
 *
 * A trie as a double array: the child of a node for a character stands in cell `base of the node + code of the character`, so a step
 * costs one load. Every node has a base of its own, so that the code in a cell says by itself whose child it is. The root's base is 0.
 */
export interface Lexicon {
	/** UTF-16 unit → code of the character it is matched as (traditional as simplified), 0 for a character of no word. */
	readonly codes: Uint16Array;
	/** `base << BASE_SHIFT | ENDS_WORD | code`; 0 for an empty cell, base 0 for a node without children. */
	readonly cells: Int32Array;
	/** Cell → class of the word that ends there, 0 for none. Words with the same categories and value are of one class. */
	readonly classes: Uint16Array;
	/** Class → category bits; 0 for class 0, which stands for no word. */
	readonly categories: Int32Array;
	/** Class → value of its words' list, 0 where no list gives one. */
	readonly values: Int32Array;
	/** Class → what `token-costs.ts` reckons for a word of it; from the number of classes on the same for a word of one character. */
	readonly prices: Uint8Array;
}

export const CODE_MASK = (1 << 13) - 1;
/** Set in the cell that a word ends in. */
export const ENDS_WORD = 1 << 13;
export const BASE_SHIFT = 14;

export const LENGTH_BITS = 8;
/** In UTF-16 units. So many words at most start at one offset. */
export const LONGEST_WORD = (1 << LENGTH_BITS) - 1;

/** What one text holds, by offset. A buffer to be used again for the next text; offsets are UTF-16. */
export interface Hits {
	/** Where the words found end, and their classes: in order of start, the longer first at one start. */
	ends: Int32Array;
	words: Int32Array;
	/** The words that start at `i` stand from index `first[i]` to `first[i + 1]`, for each `i` below the text's length. */
	first: Int32Array;
	/** Category bits of all words that start at each offset, 0 behind the last. */
	starting: Int32Array;
	/** The cells of the text's characters as first ones of words, so their codes too; 0 for a character of no word and behind the end. */
	roots: Int32Array;
	/**
	 * The text as UTF-16 units, with a 0 behind its end. To read a unit of a string costs several times what reading it here does,
	 * and every recognizer goes over the text.
	 */
	units: Uint16Array;
	/** The offsets of the first `markCount` units that are no unified ideographs (U+4E00 to U+9FFF): marks, digits, letters, spaces. */
	marks: Int32Array;
	markCount: number;
	/** Cost of the cheapest reading of the text from each offset on, as `token-costs.ts` reckons. */
	costs: Int32Array;
	/** The first word of that reading: `class << LENGTH_BITS | length`, the class 0 for a character by itself. */
	best: Int32Array;
}

/** An empty buffer for `scan`. */
export function createHits(): Hits {
	const words = (): Int32Array => new Int32Array(2 * LONGEST_WORD);
	return { ends: words(), words: words(), markCount: 0, ...sized(256) };
}

/**
 * Finds every word of `lexicon` in `text`, overlapping ones too, and the cheapest reading of the text, into `hits`. From the end to the
 * start, so that the reading of what follows a word is known when the word is found. Time: text length × longest word at most.
 */
export function scan(lexicon: Lexicon, text: string, hits: Hits): void {
	const { cells, classes, categories, prices } = lexicon;
	const length = text.length;
	if (hits.first.length <= length) {
		Object.assign(hits, sized(length + (length >> 2) + 1));
	}
	readUnits(lexicon, text, hits);
	const { first, starting, roots, costs, best } = hits;
	const singles = categories.length;
	let { ends, words } = hits;
	let top = ends.length;
	let rest = 0;
	costs[length] = 0;
	first[length] = top;
	starting[length] = 0;
	for (let start = length - 1; start >= 0; start -= 1) {
		if (top < LONGEST_WORD) {
			top += grow(hits, start, length);
			({ ends, words } = hits);
		}
		let least = rest + UNKNOWN_COST;
		let chosen = 1;
		let bits = 0;
		let end = start + 1;
		let entry = roots[start] as number;
		let cell = entry & CODE_MASK;
		let price = singles;
		while (true) {
			if ((entry & ENDS_WORD) !== 0) {
				const word = classes[cell] as number;
				const cost = (costs[end] as number) + (prices[price + word] as number);
				// The longer first word holds where readings cost the same.
				if (cost <= least) {
					least = cost;
					chosen = (word << LENGTH_BITS) | (end - start);
				}
				bits |= categories[word] as number;
				top -= 1;
				ends[top] = end;
				words[top] = word;
			}
			const base = entry >>> BASE_SHIFT;
			const code = (roots[end] as number) & CODE_MASK;
			cell = base + code;
			entry = cells[cell] as number;
			if (base === 0 || (entry & CODE_MASK) !== code) {
				break;
			}
			price = 0;
			end += 1;
		}
		first[start] = top;
		starting[start] = bits;
		costs[start] = least;
		best[start] = chosen;
		rest = least;
	}
}

/** Reads the units of `text`, their cells and where marks stand. Without a branch, for nobody can tell where the next mark stands. */
function readUnits({ codes, cells }: Lexicon, text: string, hits: Hits): void {
	const { units, roots, marks } = hits;
	const length = text.length;
	let count = 0;
	for (let at = 0; at < length; at += 1) {
		const unit = text.charCodeAt(at);
		units[at] = unit;
		roots[at] = cells[codes[unit] as number] as number;
		marks[count] = at;
		// 1 for what is not from U+4E00 to U+9FFF
		count += (0x51ff - ((unit - 0x4e00) & 0xffff)) >>> 31;
	}
	units[length] = 0;
	roots[length] = 0;
	hits.markCount = count;
}

/** Makes room before the words found so far, those that start after `start`; gives by how much their indexes are larger now. */
function grow(hits: Hits, start: number, length: number): number {
	const room = hits.ends.length;
	const grown = (buffer: Int32Array): Int32Array => {
		const larger = new Int32Array(room * 2);
		larger.set(buffer, room);
		return larger;
	};
	hits.ends = grown(hits.ends);
	hits.words = grown(hits.words);
	for (let at = start + 1; at <= length; at += 1) {
		hits.first[at] = (hits.first[at] as number) + room;
	}
	return room;
}

function sized(length: number): Omit<Hits, 'ends' | 'words' | 'markCount'> {
	return {
		first: new Int32Array(length),
		starting: new Int32Array(length),
		roots: new Int32Array(length),
		units: new Uint16Array(length),
		marks: new Int32Array(length),
		costs: new Int32Array(length),
		best: new Int32Array(length),
	};
}

/** The class of `word` in `lexicon`, 0 where it is no word of it. */
export function classOfWord(lexicon: Lexicon, word: string): number {
	const hits = createHits();
	scan(lexicon, word, hits);
	const index = hits.first[0] as number;
	return index < (hits.first[1] ?? 0) && hits.ends[index] === word.length ? (hits.words[index] as number) : 0;
}
