/** A set of unified ideographs (U+4E00 to U+9FFF) of 2.6 kB: small enough to stay in the nearest cache while a text is read. */
export type HanSet = Uint32Array;

/** The block of unified ideographs, its last character included. */
export const FIRST_HAN = 0x4e00;
export const LAST_HAN = 0x9fff;

/** The set of the characters of `text`; those outside the block are left out. */
export function hanSetOf(text: string): HanSet {
	const set = new Uint32Array((LAST_HAN - FIRST_HAN + 32) >> 5);
	for (let at = 0; at < text.length; at += 1) {
		const index = text.charCodeAt(at) - FIRST_HAN;
		if (index >= 0 && index <= LAST_HAN - FIRST_HAN) {
			set[index >> 5] = (set[index >> 5] ?? 0) | (1 << (index & 31));
		}
	}
	return set;
}

/** Whether the UTF-16 unit `code` is in `set`. */
export function isInHanSet(set: HanSet, code: number): boolean {
	return code >= FIRST_HAN && code <= LAST_HAN && (((set[(code - FIRST_HAN) >> 5] ?? 0) >>> ((code - FIRST_HAN) & 31)) & 1) === 1;
}
