import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';

const NUMERALS = hanSetOf('一二三四五六七八九十百千万亿萬億多数數几幾两兩');
/** Units of time behind a number: 1963年, 12日. */
export const TIME_UNITS = hanSetOf('年月日时時');

/** Whether a UTF-16 unit is one of 0 … 9, of full width too. */
export function isDigit(code: number): boolean {
	return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Whether a UTF-16 unit is one of 0 … 9 and 一二三四五六七八九十百多数几. */
export function isNumeral(code: number): boolean {
	return (code >= 0x30 && code <= 0x39) || isInHanSet(NUMERALS, code);
}
