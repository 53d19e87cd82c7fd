import { CHAR_CLASSES, CharClass, classSet } from '../text/char-class.ts';
import type { BlockView } from './rule.ts';

/** Han characters of every kind; a surrogate is nearly always half of a rare one. */
export const HAN: number = classSet(CharClass.han, CharClass.compatibilityHan, CharClass.surrogate);
/** Full-width marks that only Chinese text has beside its characters; quotation marks are `open` and `close` and stand in English too. */
export const SENTENCE_MARKS: number = classSet(CharClass.stop, CharClass.pause);
export const OPENING: number = classSet(CharClass.open);
export const CLOSING: number = classSet(CharClass.close);
export const SPACES: number = classSet(CharClass.space, CharClass.wideSpace);
export const WORD_CLASSES: number = classSet(CharClass.latin, CharClass.digit, CharClass.fullwidthLatin, CharClass.fullwidthDigit);
const SKIPPED_BEFORE = classSet(CharClass.close, CharClass.asciiClose, CharClass.straightQuote);
const SKIPPED_AFTER = classSet(CharClass.open, CharClass.straightQuote);

/** Marks that close or open together: ”） and 》”； more are no newspaper text, and looking further would make a line of `”` quadratic. */
const MOST_SKIPPED = 4;

/** What an address has in it. */
const ADDRESS_SIGNS = ['://', 'www.', '@', ':\\'];
const ADDRESS_CLASSES = classSet(CharClass.latin, CharClass.asciiSymbol);

/** The class of the UTF-16 unit at `index`; `other` outside the text. */
export function classAt(text: string, index: number): number {
	const code = text.charCodeAt(index);
	return code >= 0x4e00 && code <= 0x9fff ? CharClass.han : (CHAR_CLASSES[code] ?? CharClass.other);
}

/** Whether the unit at `index` is in the text and of a class in `set`. */
export function isAt(set: number, text: string, index: number): boolean {
	return index >= 0 && index < text.length && ((set >>> classAt(text, index)) & 1) === 1;
}

/** Whether Chinese text stands before `index`: a Han character, closing marks between them skipped, or a full-width mark. */
export function isChineseBefore(text: string, index: number): boolean {
	let at = index - 1;
	while (index - at <= MOST_SKIPPED && isAt(SKIPPED_BEFORE, text, at)) {
		at -= 1;
	}
	return isAt(HAN, text, at) || isAt(SENTENCE_MARKS, text, index - 1);
}

/** Whether Chinese text stands at `index`: a Han character, opening marks before it skipped. */
export function isChineseAfter(text: string, index: number): boolean {
	let at = index;
	while (at - index < MOST_SKIPPED && isAt(SKIPPED_AFTER, text, at)) {
		at += 1;
	}
	return isAt(HAN, text, at);
}

/** The index of the first unit at or after `index` that is not of a class in `set`. */
export function skipAhead(set: number, text: string, index: number): number {
	let at = index;
	while (isAt(set, text, at)) {
		at += 1;
	}
	return at;
}

/** The index after the last unit before `index` that is not of a class in `set`. */
export function skipBack(set: number, text: string, index: number): number {
	let at = index;
	while (isAt(set, text, at - 1)) {
		at -= 1;
	}
	return at;
}

/** Whether `isInAddress` can be true of any place in the block; false for nearly all paragraphs, true does not say that it is. */
export function mayHoldAddress({ classes, units, first, others, otherCount }: BlockView): boolean {
	if ((classes & ADDRESS_CLASSES) === 0) {
		return false;
	}
	// The signs are told by one or two of their units, which are no ideographs: @, :/, :\ and ww.
	let before = 0;
	for (let next = 0; next < otherCount; next += 1) {
		const code = units[first + (others[next] as number)] as number;
		if (code === 0x40 || (before === 0x3a && (code === 0x2f || code === 0x5c)) || (before === 0x77 && code === 0x77)) {
			return true;
		}
		before = code;
	}
	return false;
}

/**
 * Whether `index` stands in something that is typed as one word: a web address, an e-mail address, a file path. Looks at most
 * 100 units to each side, so that a line of 2 MB costs no more than any other.
 */
export function isInAddress(text: string, index: number): boolean {
	const from = Math.max(0, index - 100);
	let start = index;
	while (start > from && !isAt(SPACES | SENTENCE_MARKS | OPENING | CLOSING, text, start - 1)) {
		start -= 1;
	}
	const token = text.slice(start, index + 1);
	return ADDRESS_SIGNS.some((sign) => token.includes(sign));
}
