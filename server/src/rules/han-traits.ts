import { VARIANTS } from '../lexicon/generated/variants.ts';
import { FIRST_HAN, type HanSet, hanSetOf, LAST_HAN } from '../lexicon/han-set.ts';
import type { PageProfile } from '../model/page.ts';
import { toSimplified, toTraditional } from './script-conversion.ts';

/** What a unified ideograph (U+4E00 to U+9FFF) can wake a rule by; a set of traits is one integer of 8 bits. */
export const HanTrait = {
	/** Is of the traditional script alone: 經. */
	traditional: 1,
	/** Is of the simplified script alone: 经. */
	simplified: 2,
	/** 年: a year may stand before it. */
	year: 4,
	/** 月, 时 and the 点 of 点钟: a date or a time of day may end in it. */
	time: 8,
	/** Stands in nearly all Chinese text that was read in the wrong encoding: 锟斤拷, 烫烫烫, 锛. */
	garbled: 16,
	/** Stands twice side by side in two words only: 目的|的. */
	single: 32,
} as const;

/** The traits of which `BlockView.anchors` tells the places. */
export const ANCHORS: number = HanTrait.year | HanTrait.time;

/** The ideographs that can wake a rule on a page of some script: nearly all of a text are none of them. */
export interface WakingHan {
	readonly traits: number;
	readonly characters: HanSet;
}

const YEARS = '年';
const TIMES = '月时点';
const GARBLED = '斤烫屯锛銆';
const ALWAYS = HanTrait.year | HanTrait.time | HanTrait.garbled;

const everywhere: WakingHan = { traits: ALWAYS, characters: hanSetOf(YEARS + TIMES + GARBLED) };
const inSimplified: WakingHan = { traits: ALWAYS | HanTrait.traditional, characters: everywhere.characters.slice() };
const inTraditional: WakingHan = { traits: ALWAYS | HanTrait.simplified, characters: everywhere.characters.slice() };

/** The set of traits of each unified ideograph, counted from `FIRST_HAN`. */
export const HAN_TRAITS: Uint8Array = buildTable();

export function wakingHan(script: PageProfile['script']): WakingHan {
	switch (script) {
		case 'simplified':
			return inSimplified;
		case 'traditional':
			return inTraditional;
		default:
			return everywhere;
	}
}

/** Puts the characters of one script alone into the sets of the other as well. */
function buildTable(): Uint8Array {
	const table = new Uint8Array(LAST_HAN - FIRST_HAN + 1);
	const add = ({ characters }: WakingHan, place: number): void => {
		characters[place >> 5] = (characters[place >> 5] ?? 0) | (1 << (place & 31));
	};
	const each = (trait: number, characters: string): void => {
		for (let index = 0; index < characters.length; index += 1) {
			const place = characters.charCodeAt(index) - FIRST_HAN;
			table[place] = (table[place] ?? 0) | trait;
		}
	};
	// The few characters that one script alone has are among these, and not all ideographs are asked: this runs cold, before anything is shown.
	for (let index = 0; index < VARIANTS.length; index += 1) {
		const place = VARIANTS.charCodeAt(index) - FIRST_HAN;
		if ((toSimplified[place] ?? 0) !== 0) {
			table[place] = (table[place] ?? 0) | HanTrait.traditional;
			add(inSimplified, place);
		}
		if ((toTraditional[place] ?? 0) !== 0) {
			table[place] = (table[place] ?? 0) | HanTrait.simplified;
			add(inTraditional, place);
		}
	}
	each(HanTrait.year, YEARS);
	each(HanTrait.time, TIMES);
	each(HanTrait.garbled, GARBLED);
	each(HanTrait.single, '的了在是和与被把由或也而于我们');
	return table;
}
