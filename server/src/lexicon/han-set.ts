/** A set of unified ideographs (U+4E00 to U+9FFF) of 2.6 kB: small enough to stay in the nearest cache while a text is read. */
export type HanSet = Uint32Array;

/** The block of unified ideographs, its last character included. */
export const FIRST_HAN = 0x4e00;
export const LAST_HAN = 0x9fff;

/** The set of `codes`, UTF-16 units; those outside the block are left out. */
export function createHanSet(codes: Iterable<number>): HanSet {
	const set = new Uint32Array((LAST_HAN - FIRST_HAN + 32) >> 5);
	for (const code of codes) {
		if (code >= FIRST_HAN && code <= LAST_HAN) {
			const index = (code - FIRST_HAN) >> 5;
			set[index] = (set[index] ?? 0) | (1 << ((code - FIRST_HAN) & 31));
		}
	}
	return set;
}

/** Whether the UTF-16 unit `code` is in `set`. */
export function isInHanSet(set: HanSet, code: number): boolean {
	return code >= FIRST_HAN && code <= LAST_HAN && (((set[(code - FIRST_HAN) >> 5] ?? 0) >>> ((code - FIRST_HAN) & 31)) & 1) === 1;
}

/** The set of the characters of `text`. */
export function hanSetOf(text: string): HanSet {
	return createHanSet(Array.from(text, (character) => character.charCodeAt(0)));
}
