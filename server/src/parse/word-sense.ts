import { isCommonWord } from '../lexicon/common-words.ts';
import { CHAR_CLASSES, CharClass } from '../text/char-class.ts';
import type { Row } from './rows.ts';

/** Whether two Han characters belong together: as a frequent word, or because the same text writes them together elsewhere. */
export interface WordSense {
	readonly joins: (first: number, second: number) => boolean;
}

/**
 * The word sense of the rows from `start` to `end` (indexes). The pairs of the text are only gathered when a doubtful break asks for
 * them, once; the filter is sized so that about one bit in sixteen is set.
 */
export function createWordSense(rows: readonly Row[], start: number, end: number): WordSense {
	let filter: PairFilter | undefined;
	return {
		joins: (first, second) => {
			if (isCommonWord(first, second)) {
				return true;
			}
			filter ??= gatherPairs(rows, start, end);
			return filter.has(first, second);
		},
	};
}

interface PairFilter {
	readonly has: (first: number, second: number) => boolean;
}

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
			if (CHAR_CLASSES[first] !== CharClass.han || CHAR_CLASSES[second] !== CharClass.han) {
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
