import type { PageProfile } from '../model/page.ts';
import { type ScriptConversion, toSimplified, toTraditional } from './script-conversion.ts';

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

export const FIRST_HAN = 0x4e00;
export const LAST_HAN = 0x9fff;

/** The set of traits of each unified ideograph, counted from `FIRST_HAN`. */
export const HAN_TRAITS: Uint8Array = buildTable();

const ALWAYS = HanTrait.year | HanTrait.time | HanTrait.garbled;
const withoutScript = HAN_TRAITS.map((traits) => traits & ALWAYS);

/** The traits by which each unified ideograph, counted from `FIRST_HAN`, can wake a rule on a page of a script: none for nearly all of a text. */
export const WAKING_TRAITS: Readonly<Record<PageProfile['script'], Uint8Array>> = {
	simplified: HAN_TRAITS.map((traits) => traits & (ALWAYS | HanTrait.traditional)),
	traditional: HAN_TRAITS.map((traits) => traits & (ALWAYS | HanTrait.simplified)),
	mixed: withoutScript,
	none: withoutScript,
};

function buildTable(): Uint8Array {
	const table = new Uint8Array(LAST_HAN - FIRST_HAN + 1);
	const each = (trait: number, characters: string): void => {
		for (let index = 0; index < characters.length; index += 1) {
			const place = characters.charCodeAt(index) - FIRST_HAN;
			table[place] = (table[place] ?? 0) | trait;
		}
	};
	// The few characters of a conversion and not all ideographs: this runs cold, before anything is shown.
	const sources = (trait: number, { to }: ScriptConversion): void => {
		for (const code of to.keys()) {
			table[code - FIRST_HAN] = (table[code - FIRST_HAN] ?? 0) | trait;
		}
	};
	sources(HanTrait.traditional, toSimplified);
	sources(HanTrait.simplified, toTraditional);
	each(HanTrait.year, '年');
	each(HanTrait.time, '月时点');
	each(HanTrait.garbled, '斤烫屯锛銆');
	each(HanTrait.single, '的了在是和与被把由或也而于我们');
	return table;
}
