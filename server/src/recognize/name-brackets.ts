import { CATEGORY } from '../lexicon/category.ts';
import type { Tokens } from '../lexicon/tokens.ts';
import { inClassSet } from '../text/char-class.ts';
import type { BlockScan } from './block-scan.ts';
import { stopsName, WORD_UNITS } from './name-words.ts';

/** The token of the opening mark `mark` that the closing mark at token `close` belongs to, at most `window` units away, or -1. */
export function opening(tokens: Tokens, text: string, close: number, mark: number, window: number): number {
	const end = tokens.starts[close] as number;
	for (let index = close - 1; index >= 0; index -= 1) {
		const start = tokens.starts[index] as number;
		if (end - start > window) {
			return -1;
		}
		const unit = text.charCodeAt(start);
		if (unit === mark) {
			return index;
		}
		if (tokens.words[index] === 0 && !inClassSet(WORD_UNITS, unit) && unit !== 0xff1a && unit !== 0x3a) {
			return -1;
		}
	}
	return -1;
}

/** Whether the token at `index` stands right behind a place in brackets, or a word or two further: 海纳（天津）|显示|技术. */
export function followsPlaceInBrackets(block: BlockScan, index: number): boolean {
	const { starts, categories } = block.tokens;
	// （北京）|中|低压|电器
	for (let close = index - 1; close >= 2 && close >= index - 3; close -= 1) {
		const unit = block.text.charCodeAt(starts[close] as number);
		if (unit === 0xff09 || unit === 0x29) {
			const mark = block.text.charCodeAt(starts[close - 2] as number);
			return ((categories[close - 1] as number) & (CATEGORY.place | CATEGORY.placeShort)) !== 0 && (mark === 0xff08 || mark === 0x28);
		}
	}
	return false;
}

/** Whether what stands in brackets inside a name is of the name: （集团）, （北京）, （控股）. */
export function belongsInBrackets(block: BlockScan, open: number, close: number): boolean {
	const { categories, ends } = block.tokens;
	// A short form may be given within the name: 北京经济技术开发区（以下简称：经开区）总工会.
	if (block.text.startsWith('以下简称', ends[open]) || block.text.startsWith('简称', ends[open])) {
		return true;
	}
	for (let index = open + 1; index < close; index += 1) {
		if (stopsName(categories[index] as number)) {
			return false;
		}
	}
	return close > open + 1;
}
