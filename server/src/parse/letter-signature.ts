import { SIGNATURE } from '../lexicon/sentence-words.ts';

/** A name has two to four characters. UTF-16 units. */
const SHORTEST_NAME = 2;
const LONGEST_NAME = 4;

/** Whether `text` from `start` to `end` (UTF-16) is the signature of who wrote the answer to a letter: 北京市某某律师事务所律师 宦文君. */
export function isLetterSignature(text: string, start: number, end: number): boolean {
	// The blank before the name first, since hardly any line has one there.
	for (let length = SHORTEST_NAME; length <= LONGEST_NAME; length += 1) {
		const at = end - 1 - length;
		if (at > start && isBlank(text.charCodeAt(at))) {
			return SIGNATURE.test(text.slice(start, end));
		}
	}
	return false;
}

function isBlank(code: number): boolean {
	return code === 0x20 || code === 0x3000;
}
