import { isInHanSet } from '../lexicon/han-set.ts';
import type { NamedPlace } from './compare-names.ts';
import { similarCharacters } from './similar.ts';

/** A name and the index of its character that another may be taken for. */
export interface Slot {
	readonly place: NamedPlace;
	readonly at: number;
	/** Whether the name is a quoted word, which is the suspect where the same stands elsewhere in another form. */
	readonly quoted: boolean;
	/** The unit before and the unit after the slot, 0 where it is the last of its name. */
	readonly before: number;
	readonly after: number;
	/** The next in its chain of the table, in the order in which they were added; other units may stand round it. */
	readonly next: Slot | undefined;
}

/** A slot whose chain may still grow. */
interface Link extends Slot {
	next: Link | undefined;
}

/** More names with the same two characters in it (工_会) than this are not told apart by them. */
const MOST_SLOTS = 8;
/** Two to this are the fewest chains; the filter has so many times as many places, but no more than stay in the nearest cache. */
const FEWEST_BITS = 6;
const FILTER_BITS = 5;
const MOST_FILTER_BITS = 15;

/** The slots of names by what stands on both sides of them: a hash table of its own, for a page has a thousand slots. */
export class SlotTable {
	readonly #chains: (Link | undefined)[];
	/** 1 for each unit before a slot together with each character that the slot's own may be taken for: told by hash. */
	readonly #variants: Uint8Array;
	/** What leaves of a hash of 32 bits as many as number the places of `#variants`. */
	readonly #shift: number;
	#isEmpty = true;

	/** The slots of `names`, and of `quoted` words by rare shapes only; the first character of a name is no slot. */
	constructor(names: readonly NamedPlace[], quoted: readonly NamedPlace[]) {
		let bits = FEWEST_BITS;
		while (1 << bits < 2 * (names.length + quoted.length)) {
			bits += 1;
		}
		const filterBits = Math.min(bits + FILTER_BITS, MOST_FILTER_BITS);
		this.#chains = new Array<Link | undefined>(1 << bits).fill(undefined);
		this.#variants = new Uint8Array(1 << filterBits);
		this.#shift = 32 - filterBits;
		for (const place of names) {
			this.#addAll(place, false);
		}
		for (const place of quoted) {
			this.#addAll(place, true);
		}
	}

	get isEmpty(): boolean {
		return this.#isEmpty;
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
			if (variants[(before ^ secondHash(code)) >>> shift] === 1) {
				places.push(at);
			}
			before = firstHash(code);
		}
		return places;
	}

	/** The first of the chain in which all slots between `before` and `after` are, 0 for those at the end of their name. */
	first(before: number, after: number): Slot | undefined {
		return this.#chains[this.#chainOf(before, after)];
	}

	#addAll(place: NamedPlace, quoted: boolean): void {
		const { name } = place;
		const table = quoted ? similarCharacters.hasRareShape : similarCharacters.hasShape;
		for (let at = 1; at < name.length; at += 1) {
			if (isInHanSet(table, name.charCodeAt(at))) {
				this.#add(place, at, quoted);
			}
		}
	}

	#add(place: NamedPlace, at: number, quoted: boolean): void {
		const { name } = place;
		const code = name.charCodeAt(at);
		const before = name.charCodeAt(at - 1);
		const after = at + 1 < name.length ? name.charCodeAt(at + 1) : 0;
		const chain = this.#chainOf(before, after);
		let alike = 0;
		let known = false;
		let last: Link | undefined;
		for (let link = this.#chains[chain]; link !== undefined; link = link.next) {
			if (link.before === before && link.after === after) {
				alike += 1;
				known ||= !link.quoted && link.place.name.charCodeAt(link.at) === code;
			}
			last = link;
		}
		if (alike === MOST_SLOTS) {
			return;
		}
		const added: Link = { place, at, quoted, before, after, next: undefined };
		if (last === undefined) {
			this.#chains[chain] = added;
		} else {
			last.next = added;
		}
		this.#isEmpty = false;
		// 市总工会 and 区总工会 have the same character in the same place: what it may be taken for is known.
		if (!known) {
			this.#addVariants(before, quoted ? similarCharacters.rareShapes(code) : similarCharacters.shapes(code));
		}
	}

	#addVariants(before: number, codes: readonly number[]): void {
		for (const code of codes) {
			this.#variants[(firstHash(before) ^ secondHash(code)) >>> this.#shift] = 1;
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
