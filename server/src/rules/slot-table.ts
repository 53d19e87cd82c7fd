import { FIRST_HAN, isInHanSet } from '../lexicon/han-set.ts';
import type { UnitLists } from '../lexicon/similar-characters.ts';
import { similarCharacters } from './similar.ts';

/** More names with the same two characters in it (工_会) than this are not told apart by them. */
const MOST_SLOTS = 8;
/** Two to this are the fewest chains. */
const FEWEST_BITS = 4;
/** Two to this times as many bits as there are chains has the filter, but no more than stay in the nearest cache (32 kB). */
const FILTER_BITS = 8;
const MOST_FILTER_BITS = 18;

/** Numbers a slot takes in the table: name, place in it, the units before, in and after it, and the slot behind it in its chain. */
const NUMBERS = 6;
const NAME = 0;
const AT = 1;
const BEFORE = 2;
const CODE = 3;
const AFTER = 4;
const NEXT = 5;

/** No slot. */
export const NO_SLOT = -1;

/**
 * The characters of names that others may be taken for, by what stands on both sides of them: a hash table of its own, all numbers, for a
 * page has a thousand. A slot is told by its index.
 */
export class SlotTable {
	readonly #names: readonly string[];
	/** How many of `#names` are names; behind them stand quoted words. */
	readonly #quotedFrom: number;
	/** The first slot of each chain, in the order in which they were added; other units may stand round it. */
	readonly #chains: Int32Array;
	readonly #slots: Int32Array;
	#count = 0;
	/** A bit for each unit before a slot together with each character that the slot's own may be taken for: told by hash. */
	readonly #variants: Int32Array;
	/** What leaves of a hash of 32 bits as many as number the bits of `#variants`. */
	readonly #shift: number;

	/** The slots of `names`, and of `quoted` words by rare shapes only; the first character of a name is no slot. */
	constructor(names: readonly string[], quoted: readonly string[]) {
		this.#names = quoted.length === 0 ? names : [...names, ...quoted];
		this.#quotedFrom = names.length;
		let bits = FEWEST_BITS;
		while (1 << bits < 2 * this.#names.length) {
			bits += 1;
		}
		const filterBits = Math.min(bits + FILTER_BITS, MOST_FILTER_BITS);
		this.#chains = new Int32Array(1 << bits).fill(NO_SLOT);
		this.#slots = new Int32Array(NUMBERS * this.#names.reduce((sum, { length }) => sum + length, 0));
		this.#variants = new Int32Array(1 << (filterBits - 5));
		this.#shift = 32 - filterBits;
		this.#names.forEach((name, index) => {
			this.#addAll(name, index);
		});
	}

	get isEmpty(): boolean {
		return this.#count === 0;
	}

	/**
	 * Where in `units` a character may stand that a slot's own is taken for, in order: a few places of a page, told by the unit before. The
	 * loop calls nothing, so that V8 keeps both arrays at hand: half the time.
	 */
	mayHoldVariants(units: Uint16Array): readonly number[] {
		const variants = this.#variants;
		const shift = this.#shift;
		const places: number[] = [];
		let before = 0;
		for (let at = 0; at < units.length; at += 1) {
			const code = units[at] as number;
			const bit = (before ^ secondHash(code)) >>> shift;
			if ((((variants[bit >> 5] as number) >>> (bit & 31)) & 1) === 1) {
				places.push(at);
			}
			before = firstHash(code);
		}
		return places;
	}

	/** The first slot between the units `before` and `after`, 0 for those at the end of their name. */
	first(before: number, after: number): number {
		return this.#from(this.#chains[this.#chainOf(before, after)] as number, before, after);
	}

	/** The slot after `slot` between the same units. */
	next(slot: number): number {
		return this.#from(this.#get(slot, NEXT), this.#get(slot, BEFORE), this.#get(slot, AFTER));
	}

	/** The index of the slot's name; that of a quoted word counts on from the names. */
	nameIndex(slot: number): number {
		return this.#get(slot, NAME);
	}

	nameOf(slot: number): string {
		return this.#names[this.#get(slot, NAME)] ?? '';
	}

	/** The index in its name of the slot's character. */
	placeIn(slot: number): number {
		return this.#get(slot, AT);
	}

	/** The slot's character, a UTF-16 unit. */
	codeOf(slot: number): number {
		return this.#get(slot, CODE);
	}

	#get(slot: number, number: number): number {
		return this.#slots[NUMBERS * slot + number] as number;
	}

	#from(first: number, before: number, after: number): number {
		let slot = first;
		while (slot !== NO_SLOT && (this.#get(slot, BEFORE) !== before || this.#get(slot, AFTER) !== after)) {
			slot = this.#get(slot, NEXT);
		}
		return slot;
	}

	#addAll(name: string, index: number): void {
		const table = index < this.#quotedFrom ? similarCharacters.hasShape : similarCharacters.hasRareShape;
		for (let at = 1; at < name.length; at += 1) {
			if (isInHanSet(table, name.charCodeAt(at))) {
				this.#add(name, index, at);
			}
		}
	}

	#add(name: string, index: number, at: number): void {
		const slots = this.#slots;
		const code = name.charCodeAt(at);
		const before = name.charCodeAt(at - 1);
		const after = at + 1 < name.length ? name.charCodeAt(at + 1) : 0;
		const chain = this.#chainOf(before, after);
		let alike = 0;
		let known = false;
		let last = NO_SLOT;
		for (let slot = this.#chains[chain] as number; slot !== NO_SLOT; slot = slots[NUMBERS * slot + NEXT] as number) {
			const from = NUMBERS * slot;
			if (slots[from + BEFORE] === before && slots[from + AFTER] === after) {
				alike += 1;
				known ||= (slots[from + NAME] as number) < this.#quotedFrom && slots[from + CODE] === code;
			}
			last = slot;
		}
		if (alike === MOST_SLOTS) {
			return;
		}
		const added = this.#count;
		this.#count += 1;
		const from = NUMBERS * added;
		slots[from + NAME] = index;
		slots[from + AT] = at;
		slots[from + BEFORE] = before;
		slots[from + CODE] = code;
		slots[from + AFTER] = after;
		slots[from + NEXT] = NO_SLOT;
		if (last === NO_SLOT) {
			this.#chains[chain] = added;
		} else {
			slots[NUMBERS * last + NEXT] = added;
		}
		// 市总工会 and 区总工会 have the same character in the same place: what it may be taken for is known.
		if (!known) {
			this.#addVariants(before, code, index < this.#quotedFrom ? similarCharacters.shapes : similarCharacters.rareShapes);
		}
	}

	#addVariants(before: number, code: number, { starts, units }: UnitLists): void {
		const variants = this.#variants;
		const hash = firstHash(before);
		let at = starts[code - FIRST_HAN] as number;
		for (let variant = units[at] as number; variant !== 0; variant = units[at] as number) {
			at += 1;
			const bit = (hash ^ secondHash(variant)) >>> this.#shift;
			variants[bit >> 5] = (variants[bit >> 5] as number) | (1 << (bit & 31));
		}
	}

	#chainOf(before: number, after: number): number {
		const hash = firstHash(before) ^ secondHash(after);
		return (hash ^ (hash >>> 15)) & (this.#chains.length - 1);
	}
}

/** Odd factors whose multiples differ in their highest bits; written here, since V8 reads a number of 32 bits from elsewhere slowly. */
function firstHash(code: number): number {
	return Math.imul(code, 0x9e3779b1);
}

function secondHash(code: number): number {
	return Math.imul(code, 0x85ebca6b);
}
