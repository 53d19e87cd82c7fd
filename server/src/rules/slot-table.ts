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
/** Powers of two: the fewest chains, and the words of the filter. */
const FEWEST_CHAINS = 64;
const FILTER = 2048;

/** The slots of names by what stands on both sides of them: a hash table of its own, for a page has a thousand slots. */
export class SlotTable {
	readonly #chains: (Link | undefined)[];
	/** A bit for each unit before a slot with each character that the slot's own may be taken for: told by hash. */
	readonly #variants = new Int32Array(FILTER);
	#isEmpty = true;

	/** The slots of `names`, and of `quoted` words by rare shapes only; the first character of a name is no slot. */
	constructor(names: readonly NamedPlace[], quoted: readonly NamedPlace[]) {
		let size = FEWEST_CHAINS;
		while (size < 2 * (names.length + quoted.length)) {
			size *= 2;
		}
		this.#chains = new Array<Link | undefined>(size).fill(undefined);
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
		const places: number[] = [];
		for (let at = 1; at < units.length; at += 1) {
			const hash = variantHash(units[at - 1] as number, units[at] as number);
			if ((((variants[(hash >>> 5) & (FILTER - 1)] as number) >>> (hash & 31)) & 1) === 1) {
				places.push(at);
			}
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
			const code = name.charCodeAt(at);
			if (isInHanSet(table, code)) {
				const before = name.charCodeAt(at - 1);
				const after = at + 1 < name.length ? name.charCodeAt(at + 1) : 0;
				this.#add({ place, at, quoted, before, after, next: undefined });
				this.#addVariants(before, quoted ? similarCharacters.rareShapes(code) : similarCharacters.shapes(code));
			}
		}
	}

	#add(added: Link): void {
		const { before, after } = added;
		const chain = this.#chainOf(before, after);
		let alike = 0;
		let last: Link | undefined;
		for (let link = this.#chains[chain]; link !== undefined; link = link.next) {
			alike += link.before === before && link.after === after ? 1 : 0;
			last = link;
		}
		if (alike === MOST_SLOTS) {
			return;
		}
		if (last === undefined) {
			this.#chains[chain] = added;
		} else {
			last.next = added;
		}
		this.#isEmpty = false;
	}

	#addVariants(before: number, codes: readonly number[]): void {
		for (const code of codes) {
			const hash = variantHash(before, code);
			const word = (hash >>> 5) & (FILTER - 1);
			this.#variants[word] = (this.#variants[word] as number) | (1 << (hash & 31));
		}
	}

	#chainOf(before: number, after: number): number {
		const hash = Math.imul(before, 0x9e3779b1) ^ Math.imul(after, 0x85ebca6b);
		return (hash ^ (hash >>> 15)) & (this.#chains.length - 1);
	}
}

function variantHash(before: number, code: number): number {
	return (Math.imul(before, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 12;
}
