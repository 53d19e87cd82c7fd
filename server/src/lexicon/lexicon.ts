import { CATEGORY } from './category.ts';

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
 * A trie as a double array: the child of a node for a character stands in the cell `base of the node + code of the character`, so a step
 * costs one load. Every node has a base of its own, so that the code in a cell says by itself whose child it is. Codes and cells are small
 * where characters are frequent, so that what a text mostly asks for lies close together.
 */
export interface Lexicon {
	/** UTF-16 unit → code of the character it is matched as (traditional as simplified), 0 for a character of no word. */
	readonly codes: Uint16Array;
	/** Code → `base << CLASS_BITS | class` of the node that words with this first character have; base 0 where none goes on. */
	readonly roots: Int32Array;
	/** Two entries a cell: `class << CODE_BITS | code`, 0 for an empty cell; and the base, 0 for a node without children. Cell 0 is empty. */
	readonly cells: Int32Array;
	/**
	 * Class of the words that end in a cell, 0 for none → category bits, 0 for class 0. Words with the same categories and value are of one
	 * class.
	 */
	readonly categories: Int32Array;
	/** Class → value of its words' list, 0 where no list gives one. */
	readonly values: Int32Array;
	/** Class → what `token-costs.ts` reckons for a word of it; from the number of classes on the same for a word of one character. */
	readonly prices: Uint8Array;
}

export const CODE_BITS = 13;
export const CODE_MASK = (1 << CODE_BITS) - 1;
export const CLASS_BITS = 13;
export const CLASS_MASK = (1 << CLASS_BITS) - 1;

export const LENGTH_BITS = 8;
/** In UTF-16 units. */
export const LONGEST_WORD = (1 << LENGTH_BITS) - 1;

/** Words of these are looked for in every text. */
const NOTED = CATEGORY.post | CATEGORY.role | CATEGORY.honor | CATEGORY.honorCue | CATEGORY.nameWord;

/** What one text holds, by offset. A buffer to be used again for the next text; offsets are UTF-16. */
export interface Hits {
	/** Category bits of all words that start at each offset, 0 behind the last. Which words they are `wordBelow` tells. */
	starting: Int32Array;
	/**
	 * From `notedFrom` to the end of this buffer the posts, roles, honours, cues of them and words of names, two entries a word: its start, and
	 * `class << LENGTH_BITS | length`. In text order, of those at one start the longer first.
	 */
	noted: Int32Array;
	notedFrom: number;
	/** The code of each character, 0 for one of no word and behind the end. */
	codes: Uint16Array;
	/**
	 * The text as UTF-16 units, with a 0 behind its end. To read a unit of a string costs several times what reading it here does,
	 * and every recognizer goes over the text.
	 */
	units: Uint16Array;
	/** The offsets of the first `markCount` units that are no unified ideographs (U+4E00 to U+9FFF): marks, digits, letters, spaces. */
	marks: Int32Array;
	markCount: number;
	readonly reading: Reading;
}

/** What is known of a text until it has been cut into words. A buffer for any number of `Hits`, which hold the text read last. */
export interface Reading {
	/** At `i + 1` twice the cell of the two characters from `i` on, 0 where no word begins with them. */
	pairs: Int32Array;
	/** Cost of the cheapest reading of the text from each offset on, as `token-costs.ts` reckons. */
	costs: Int32Array;
	/** The first word of that reading: `class << LENGTH_BITS | length`, the class 0 for a character by itself. */
	best: Int32Array;
}

/** An empty buffer for `createHits`. */
export function createReading(): Reading {
	return { pairs: new Int32Array(256), costs: new Int32Array(256), best: new Int32Array(256) };
}

/** An empty buffer for `scan`. */
export function createHits(reading: Reading = createReading()): Hits {
	return { notedFrom: 0, markCount: 0, ...sized(0), reading };
}

/**
 * Finds every word of `lexicon` in `text`, overlapping ones too, and the cheapest reading of the text, into `hits`. From the end to the
 * start, so that the reading of what follows a word is known when the word is found. Time: text length × longest word at most.
 */
export function scan(lexicon: Lexicon, text: string, hits: Hits): void {
	if (hits.starting.length <= text.length) {
		Object.assign(hits, sized(text.length));
	}
	if (hits.reading.best.length < hits.starting.length) {
		const { length } = hits.starting;
		Object.assign(hits.reading, { pairs: new Int32Array(length), costs: new Int32Array(length), best: new Int32Array(length) });
	}
	readUnits(lexicon, text, hits);
	readPairs(lexicon, text.length, hits);
	const { reading, starting } = hits;
	// Nothing stands behind the end.
	starting[text.length] = 0;
	reading.costs[text.length] = 0;
	reading.best[text.length] = 0;
	hits.notedFrom = hits.noted.length;
	let from = readWords(lexicon, hits, text.length);
	while (from > 0) {
		makeRoom(hits);
		from = readWords(lexicon, hits, from);
	}
}

/**
 * Finds the words that start before the offset `from`, from which on everything is known; gives the offset from which on everything is known then:
 * 0, or one where there is no room left for words that are noted. Calls nothing: beside a call V8 keeps nothing at hand.
 */
function readWords({ roots, cells, categories, prices }: Lexicon, hits: Hits, from: number): number {
	const { starting, codes, noted } = hits;
	const { pairs, costs, best } = hits.reading;
	const singles = categories.length;
	let { notedFrom } = hits;
	let start = from;
	let end = from;
	let cell = 0;
	let bits = starting[from] as number;
	let chosen = best[from] as number;
	let least = costs[from] as number;
	// One loop for the starts and for the words at each of them: of two, one in the other, V8 makes worse code.
	for (;;) {
		if (cell !== 0) {
			const word = (cells[cell] as number) >>> CODE_BITS;
			if (word !== 0) {
				const cost = (costs[end] as number) + (prices[word] as number);
				// The longer first word holds where readings cost the same.
				if (cost <= least) {
					least = cost;
					chosen = (word << LENGTH_BITS) | (end - start);
				}
				const kinds = categories[word] as number;
				bits |= kinds;
				if ((kinds & NOTED) !== 0) {
					notedFrom -= 2;
					noted[notedFrom] = start;
					noted[notedFrom + 1] = (word << LENGTH_BITS) | (end - start);
				}
			}
			const base = cells[cell + 1] as number;
			const code = codes[end] as number;
			const next = (base + code) << 1;
			cell = base !== 0 && ((cells[next] as number) & CODE_MASK) === code ? next : 0;
			end += 1;
			continue;
		}
		starting[start] = bits;
		costs[start] = least;
		best[start] = chosen;
		if (start === 0 || notedFrom < ROOM) {
			break;
		}
		cell = pairs[start] as number;
		end = start + 1;
		start -= 1;
		const single = (roots[codes[start] as number] as number) & CLASS_MASK;
		chosen = (single << LENGTH_BITS) | 1;
		least += prices[singles + single] as number;
		bits = categories[single] as number;
		if ((bits & NOTED) !== 0) {
			notedFrom -= 2;
			noted[notedFrom] = start;
			noted[notedFrom + 1] = chosen;
		}
	}
	hits.notedFrom = notedFrom;
	return start;
}

/** Entries of `Hits.noted` for as many words as may start at one offset. */
const ROOM = 2 * LONGEST_WORD;

/** Gives `hits` twice the room for words that are noted; those noted so far stay at the end. */
function makeRoom(hits: Hits): void {
	const { noted } = hits;
	hits.noted = new Int32Array(noted.length * 2);
	hits.noted.set(noted, noted.length);
	hits.notedFrom += noted.length;
}

/** Reads the units of `text`, their codes and where marks stand. Without a branch, for nobody can tell where the next mark stands. */
function readUnits({ codes: codeOf }: Lexicon, text: string, hits: Hits): void {
	const { units, codes, marks } = hits;
	const length = text.length;
	let count = 0;
	for (let at = 0; at < length; at += 1) {
		const unit = text.charCodeAt(at);
		units[at] = unit;
		codes[at] = codeOf[unit] as number;
		marks[count] = at;
		// 1 for what is not from U+4E00 to U+9FFF
		count += (0x51ff - ((unit - 0x4e00) & 0xffff)) >>> 31;
	}
	units[length] = 0;
	codes[length] = 0;
	hits.markCount = count;
}

/** Looks for the second characters of words. The processor waits for many cells at once here, where nothing depends on what they hold. */
function readPairs({ roots, cells }: Lexicon, length: number, { codes, reading: { pairs } }: Hits): void {
	let base = 0;
	for (let at = 0; at < length; at += 1) {
		const code = codes[at] as number;
		const cell = ((base + code) << 1) & ((0 - base) >> 31);
		pairs[at] = cell & (((((cells[cell] as number) & CODE_MASK) ^ code) - 1) >> 31);
		base = (roots[code] as number) >>> CLASS_BITS;
	}
	pairs[length] = 0;
}

function sized(length: number): Omit<Hits, 'markCount' | 'notedFrom' | 'reading'> {
	const size = Math.max(256, length + (length >> 2) + 1);
	return {
		starting: new Int32Array(size),
		noted: new Int32Array(size + ROOM),
		codes: new Uint16Array(size),
		units: new Uint16Array(size),
		marks: new Int32Array(size),
	};
}

/** The categories of any word. */
export const ANY_CATEGORY = -1;

/**
 * The longest word of one of `wanted` that starts at the offset `start` of the text of `hits` and is shorter than `limit` UTF-16 units, as
 * `class << LENGTH_BITS | length`; 0 where none does. So many words are found and so few asked for that `scan` keeps no list of them.
 */
export function wordBelow({ roots, cells, categories }: Lexicon, { codes }: Hits, start: number, limit: number, wanted: number): number {
	const root = roots[codes[start] as number] as number;
	const single = root & CLASS_MASK;
	let found = limit < 2 || ((categories[single] as number) & wanted) === 0 ? 0 : (single << LENGTH_BITS) | 1;
	let base = root >>> CLASS_BITS;
	for (let end = start + 1; base !== 0 && end - start + 1 < limit; end += 1) {
		const code = codes[end] as number;
		const cell = (base + code) << 1;
		const entry = cells[cell] as number;
		if ((entry & CODE_MASK) !== code) {
			break;
		}
		const word = entry >>> CODE_BITS;
		found = ((categories[word] as number) & wanted) === 0 ? found : (word << LENGTH_BITS) | (end + 1 - start);
		base = cells[cell + 1] as number;
	}
	return found;
}

/** The class of the word of `length` UTF-16 units that starts at `start`; 0 where there is none. */
export function classAt(lexicon: Lexicon, hits: Hits, start: number, length: number): number {
	const word = wordBelow(lexicon, hits, start, length + 1, ANY_CATEGORY);
	return (word & LONGEST_WORD) === length ? word >> LENGTH_BITS : 0;
}

/** The class of `word` in `lexicon`, 0 where it is no word of it. */
export function classOfWord(lexicon: Lexicon, word: string): number {
	const hits = createHits();
	scan(lexicon, word, hits);
	return classAt(lexicon, hits, 0, word.length);
}
