import { isCommonWord } from '../lexicon/common-words.ts';
import { CHAR_CLASSES, CharClass } from '../text/char-class.ts';
import type { Row } from './rows.ts';

/** Whether two Han characters belong together: as a frequent word, or because the same text writes them together elsewhere. */
export interface WordSense {
	readonly joins: (first: number, second: number) => boolean;
}

/** Doubtful breaks of one article up to which its text is searched for each; beyond, its pairs are gathered once. */
const SEARCHES = 12;

/** The word sense of the rows from `start` to `end` (indexes). Linear in their length, however many breaks ask. */
export function createWordSense(rows: readonly Row[], start: number, end: number): WordSense {
	return new RowsSense(rows, start, end);
}

/** One object, since every article has three of them and few are asked. */
class RowsSense implements WordSense {
	readonly #rows: readonly Row[];
	readonly #start: number;
	readonly #end: number;
	#filter: PairFilter | undefined;
	#asked = 0;

	constructor(rows: readonly Row[], start: number, end: number) {
		this.#rows = rows;
		this.#start = start;
		this.#end = end;
	}

	joins(first: number, second: number): boolean {
		if (isCommonWord(first, second)) {
			return true;
		}
		this.#asked += 1;
		if (this.#asked <= SEARCHES) {
			return areHan(first, second) && someIncludes(this.#rows, this.#start, this.#end, String.fromCharCode(first, second));
		}
		this.#filter ??= gatherPairs(this.#rows, this.#start, this.#end);
		return this.#filter.has(first, second);
	}
}

function someIncludes(rows: readonly Row[], start: number, end: number, pair: string): boolean {
	for (let index = start; index < end; index += 1) {
		if (rows[index]?.text.includes(pair) === true) {
			return true;
		}
	}
	return false;
}

function areHan(first: number, second: number): boolean {
	return CHAR_CLASSES[first] === CharClass.han && CHAR_CLASSES[second] === CharClass.han;
}

interface PairFilter {
	readonly has: (first: number, second: number) => boolean;
}

/** A filter sized so that about one bit in sixteen is set. */
function gatherPairs(rows: readonly Row[], start: number, end: number): PairFilter {
	let units = 0;
	for (let index = start; index < end; index += 1) {
		units += rows[index]?.text.length ?? 0;
	}
	const bits = Math.min(24, Math.max(12, 4 + Math.ceil(Math.log2(units + 1))));
	const shift = 32 - bits;
	const filter = new Uint8Array(1 << (bits - 3));
	for (let index = start; index < end; index += 1) {
		const text = rows[index]?.text ?? '';
		let before = 0;
		for (let at = 0; at < text.length; at += 1) {
			const code = text.charCodeAt(at);
			if (CHAR_CLASSES[code] !== CharClass.han) {
				before = 0;
				continue;
			}
			if (before !== 0) {
				const bit = hash(before, code) >>> shift;
				filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
			}
			before = code;
		}
	}
	return {
		has: (first, second) => {
			if (!areHan(first, second)) {
				return false;
			}
			const bit = hash(first, second) >>> shift;
			return ((filter[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
		},
	};
}

function hash(first: number, second: number): number {
	return Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
}
