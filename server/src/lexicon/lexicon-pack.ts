import { BASE_SHIFT, CODE_MASK, ENDS_WORD, type Lexicon } from './lexicon.ts';

/** A lexicon as it stands in a bundle: laying one out from its words takes ten times as long as reading this. */
export interface PackedLexicon {
	/** The characters in the order of their codes, which begin with 1. */
	readonly characters: string;
	/** The cells that are not empty, two to four units each: see `packLexicon`. */
	readonly cells: string;
	/** How many cells there are with the empty ones. */
	readonly size: number;
	readonly categories: readonly number[];
	readonly values: readonly number[];
	readonly prices: readonly number[];
}

/** The units of `cells` hold 15 bits each, above this: all of them are characters that need no escape in a source. */
const OFFSET = 0x3400;
const HAS_BASE = 1 << 13;
const HAS_GAP = 1 << 14;
const HALF_BITS = 15;
const HALF_MASK = (1 << HALF_BITS) - 1;
const CLASS_BITS = 13;
const CLASS_MASK = (1 << CLASS_BITS) - 1;

/**
 * `lexicon`, made with `variants`, as plain data for `unpackLexicon`. A cell is its code with two flags, the number of empty cells before it where there are some,
 * the class of its word with the high bits of its base, and the low bits of its base where it has one.
 * @throws RangeError where there are more than 8,191 classes of words or 32,767 empty cells in a row.
 */
export function packLexicon(lexicon: Lexicon, variants: string): PackedLexicon {
	const { codes, cells, classes, categories, values, prices } = lexicon;
	const traditional = new Set<number>();
	for (let at = 0; at + 1 < variants.length; at += 2) {
		traditional.add(variants.charCodeAt(at));
	}
	const characters: string[] = [];
	for (let unit = 0; unit < codes.length; unit += 1) {
		const code = codes[unit] as number;
		if (code !== 0 && !traditional.has(unit)) {
			characters[code - 1] = String.fromCharCode(unit);
		}
	}
	const packed: number[] = [];
	let gap = 0;
	for (let cell = 1; cell < cells.length; cell += 1) {
		const entry = cells[cell] as number;
		if (entry === 0) {
			gap += 1;
			continue;
		}
		const base = entry >>> BASE_SHIFT;
		const word = classes[cell] as number;
		if (gap > HALF_MASK || word > CLASS_MASK) {
			throw new RangeError(`a lexicon with ${gap} empty cells or class ${word} cannot be packed`);
		}
		packed.push((entry & CODE_MASK) | (base === 0 ? 0 : HAS_BASE) | (gap === 0 ? 0 : HAS_GAP));
		if (gap !== 0) {
			packed.push(gap);
			gap = 0;
		}
		packed.push(word | ((base >>> HALF_BITS) << CLASS_BITS));
		if (base !== 0) {
			packed.push(base & HALF_MASK);
		}
	}
	return {
		characters: characters.join(''),
		size: cells.length,
		cells: packed.map((value) => String.fromCharCode(OFFSET + value)).join(''),
		categories: [...categories],
		values: [...values],
		prices: [...prices],
	};
}

/** The lexicon that `packed` was made of; `variants` are the pairs of characters that it was made with. */
export function unpackLexicon(packed: PackedLexicon, variants: string): Lexicon {
	const { characters, size, cells: text } = packed;
	const codes = new Uint16Array(0x10000);
	for (let at = 0; at < characters.length; at += 1) {
		codes[characters.charCodeAt(at)] = at + 1;
	}
	for (let at = 0; at + 1 < variants.length; at += 2) {
		codes[variants.charCodeAt(at)] = codes[variants.charCodeAt(at + 1)] ?? 0;
	}
	const cells = new Int32Array(size);
	const classes = new Uint16Array(size);
	let cell = 0;
	for (let at = 0; at < text.length; ) {
		const head = text.charCodeAt(at) - OFFSET;
		at += 1;
		cell += 1;
		if ((head & HAS_GAP) !== 0) {
			cell += text.charCodeAt(at) - OFFSET;
			at += 1;
		}
		const tail = text.charCodeAt(at) - OFFSET;
		at += 1;
		const word = tail & CLASS_MASK;
		let base = 0;
		if ((head & HAS_BASE) !== 0) {
			base = ((tail >> CLASS_BITS) << HALF_BITS) | (text.charCodeAt(at) - OFFSET);
			at += 1;
		}
		cells[cell] = (base << BASE_SHIFT) | (word === 0 ? 0 : ENDS_WORD) | (head & CODE_MASK);
		classes[cell] = word;
	}
	return {
		codes,
		cells,
		classes,
		categories: Int32Array.from(packed.categories),
		values: Int32Array.from(packed.values),
		prices: Uint8Array.from(packed.prices),
	};
}
