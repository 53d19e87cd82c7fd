/** A set of words of two UTF-16 units, asked by their units: no piece of the text is made to ask it. */
export interface PairSet {
	/** An open-addressing hash table of pairs, each as one integer; 0 for an empty slot. */
	readonly pairs: Int32Array;
}

/** The set of `words`, between single spaces. */
export function pairSetOf(words: string): PairSet {
	const all = words.split(' ');
	// Less than half full, so that nearly all pairs that are not there meet an empty slot at once.
	const pairs = new Int32Array(1 << Math.ceil(Math.log2(all.length * 2 + 1)));
	for (const word of all) {
		pairs[slotOf(pairs, word.charCodeAt(0), word.charCodeAt(1))] = pairOf(word.charCodeAt(0), word.charCodeAt(1));
	}
	return { pairs };
}

/** Whether the word of the UTF-16 units `first` and `second` is in the set; a unit past an end of the text (NaN) is of no word. */
export function hasPair({ pairs }: PairSet, first: number, second: number): boolean {
	return pairs[slotOf(pairs, first, second)] !== 0;
}

/** Whether a word of `set` stands at the UTF-16 offset `at` of `text`. */
export function hasPairAt(set: PairSet, text: string, at: number): boolean {
	return hasPair(set, text.charCodeAt(at), text.charCodeAt(at + 1));
}

/** The slot of the pair, or the empty one that it would have. */
function slotOf(pairs: Int32Array, first: number, second: number): number {
	const pair = pairOf(first, second);
	const mask = pairs.length - 1;
	let slot = (Math.imul(pair, GOLDEN) >>> SPREAD) & mask;
	while (pairs[slot] !== 0 && pairs[slot] !== pair) {
		slot = (slot + 1) & mask;
	}
	return slot;
}

/** NaN counts as 0, and no word has a NUL. */
function pairOf(first: number, second: number): number {
	return (first << 16) | second;
}

/** Knuth's multiplicative hash: 2^32 divided by the golden ratio. Its higher bits depend on both units. */
const GOLDEN = 0x9e3779b1 | 0;
const SPREAD = 16;
