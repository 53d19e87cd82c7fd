import type { Span } from '../text/span.ts';

/** Whose names are looked for. */
export const SOUGHT = { organizations: 0, honors: 1, persons: 2 } as const;
export type Sought = (typeof SOUGHT)[keyof typeof SOUGHT];

/**
 * The text of a page, names that are looked for all over it, and the places where these may begin: one pass over the text serves
 * organizations, honours and persons. Buffers to be used again for the next page.
 */
export interface PageSearch {
	/** The texts of the blocks in UTF-16, one after the other. */
	units: Uint16Array;
	/** Where each block begins in `units`, and where the next one would. */
	starts: number[];
	/** By slot (`slotOf`) a bit for each kind of names that begin so: one look tells of nearly every place that no name begins there. */
	readonly opens: Uint8Array;
	/** By kind and slot one more than the first of the names in `names`; 0 for none. */
	readonly first: Int32Array;
	names: SoughtName[];
	/** The first of these are the places in `units` where names may begin, in order. */
	places: Int32Array;
	/** Index in `places` of the first place in each block, and behind the last. */
	placesOf: number[];
	/** By kind the blocks that have a place where a name of that kind may begin, in order. */
	blocks: readonly number[][];
}

/** A name that is looked for. */
interface SoughtName {
	readonly text: string;
	readonly kind: Sought;
	/** The slot of its first two units. */
	readonly slot: number;
	/** Its first two units as one number. Two beginnings may share a number. */
	readonly head: number;
	/** Its third unit, or -1. */
	readonly third: number;
	/** One more than the place in `names` of the next name of the slot and kind, which is no longer than this one; 0 behind the last. */
	next: number;
}

const SLOTS = 1 << 12;
/** Of the names with one beginning so many are tried at a place, so that a page of 10,000 like names stays linear; one of the capital has forty with 北京. */
const TRIED = 64;
const NOTHING: readonly Span[] = [];

export function createPageSearch(): PageSearch {
	return {
		units: new Uint16Array(4096),
		starts: [0],
		opens: new Uint8Array(SLOTS),
		first: new Int32Array(SLOTS * Object.keys(SOUGHT).length),
		names: [],
		places: new Int32Array(4096),
		placesOf: [],
		blocks: noBlocks(),
	};
}

/** Empties `search` for the next page. */
export function clearPage(search: PageSearch): void {
	const { opens, first, names } = search;
	for (const { kind, slot } of names) {
		opens[slot] = 0;
		first[kind * SLOTS + slot] = 0;
	}
	// New arrays: to cut one short takes longer than to make one.
	search.starts = [0];
	search.names = [];
	search.placesOf = [];
	search.blocks = noBlocks();
}

/** An empty list for each kind of names. */
function noBlocks(): readonly number[][] {
	return Object.keys(SOUGHT).map(() => []);
}

/** Adds the next block of the page; `known` are the units of its text where somebody has read them. */
export function addBlock(search: PageSearch, text: string, known: Uint16Array | null): void {
	const { starts } = search;
	const start = starts[starts.length - 1] ?? 0;
	const end = start + text.length;
	if (end > search.units.length) {
		const units = new Uint16Array(end * 2);
		units.set(search.units);
		search.units = units;
		search.places = new Int32Array(units.length);
	}
	const { units } = search;
	if (known === null) {
		for (let at = 0; at < text.length; at += 1) {
			units[start + at] = text.charCodeAt(at);
		}
	} else {
		for (let at = 0; at < text.length; at += 1) {
			units[start + at] = known[at] as number;
		}
	}
	starts.push(end);
}

/** Has `text`, of two UTF-16 units or more, looked for by the next `findBeginnings`. */
export function seekName({ opens, first, names }: PageSearch, kind: Sought, text: string): void {
	if (text.length < 2) {
		return;
	}
	const head = headOf(text.charCodeAt(0), text.charCodeAt(1));
	const slot = slotOf(text.charCodeAt(0), text.charCodeAt(1));
	// It stands before the first shorter name of its slot; where more names than are tried stand before it, it is left out.
	let before: SoughtName | null = null;
	let next = first[kind * SLOTS + slot] as number;
	let alike = 0;
	while (next > 0) {
		const other = names[next - 1] as SoughtName;
		if (other.text.length < text.length) {
			break;
		}
		alike += other.head === head ? 1 : 0;
		if (alike === TRIED) {
			return;
		}
		before = other;
		next = other.next;
	}
	const place = names.push({ text, kind, slot, head, third: text.length > 2 ? text.charCodeAt(2) : -1, next });
	if (before !== null) {
		before.next = place;
		return;
	}
	first[kind * SLOTS + slot] = place;
	opens[slot] = (opens[slot] as number) | (1 << kind);
}

/** Finds the places of the page where names may begin that are looked for. */
export function findBeginnings({ units, starts, opens, names, places, placesOf, blocks }: PageSearch): void {
	let count = 0;
	for (let block = 0; block + 1 < starts.length; block += 1) {
		placesOf.push(count);
		const last = names.length === 0 ? 0 : (starts[block + 1] as number) - 1;
		let kinds = 0;
		let unit = units[starts[block] as number] as number;
		// Without a branch: a place where no name begins is written over by the next one.
		for (let at = starts[block] as number; at < last; at += 1) {
			const next = units[at + 1] as number;
			const opened = opens[slotOf(unit, next)] as number;
			kinds |= opened;
			places[count] = at;
			count += (0 - opened) >>> 31;
			unit = next;
		}
		for (let kind = 0; kind < blocks.length; kind += 1) {
			if ((kinds & (1 << kind)) !== 0) {
				blocks[kind]?.push(block);
			}
		}
	}
	placesOf.push(count);
}

/** The blocks of the page, in order, that may have names of `kind`: `findNames` finds none in another. */
export function blocksWith({ blocks }: PageSearch, kind: Sought): readonly number[] {
	return blocks[kind] ?? [];
}

/**
 * The names of `kind` in the page's block `block`, whose text is `text`, outside those of the spans `taken` (in order, none overlapping) from index
 * `next` to before `end`; the longest at each place, left to right.
 */
export function findNames(
	search: PageSearch,
	kind: Sought,
	block: number,
	text: string,
	taken: readonly Span[],
	next = 0,
	end = taken.length,
): readonly Span[] {
	const { units, starts, opens, first, places, placesOf } = search;
	const from = starts[block] as number;
	const last = placesOf[block + 1] as number;
	let found: Span[] | null = null;
	let free = 0;
	let ahead = next;
	for (let index = placesOf[block] as number; index < last; index += 1) {
		const place = places[index] as number;
		const unit = units[place] as number;
		const second = units[place + 1] as number;
		const slot = slotOf(unit, second);
		const start = place - from;
		if (((opens[slot] as number) & (1 << kind)) === 0 || start < free) {
			continue;
		}
		for (; ahead < end && (taken[ahead] as Span).start <= start; ahead += 1) {
			free = (taken[ahead] as Span).end;
		}
		if (start < free) {
			continue;
		}
		const length = lengthAt(
			search,
			first[kind * SLOTS + slot] as number,
			headOf(unit, second),
			text,
			start,
			ahead < end ? (taken[ahead] as Span).start : text.length,
		);
		if (length > 0) {
			found ??= [];
			found.push({ start, end: start + length });
			free = start + length;
		}
	}
	return found ?? NOTHING;
}

/**
 * The length of the longest name that begins at `start`, where `text` has the beginning `head`, and ends at `limit` or before; 0 for none. `next` is one
 * more than the place of the first that may.
 */
function lengthAt({ names }: PageSearch, next: number, head: number, text: string, start: number, limit: number): number {
	const third = start + 2 < limit ? text.charCodeAt(start + 2) : -1;
	let tried = 0;
	for (let place = next; place > 0 && tried < TRIED; ) {
		const name = names[place - 1] as SoughtName;
		place = name.next;
		if (name.head === head) {
			tried += 1;
			const { length } = name.text;
			if ((name.third === -1 || name.third === third) && start + length <= limit && text.startsWith(name.text, start)) {
				return length;
			}
		}
	}
	return 0;
}

/** A number of two units that begin a name, within 30 bits, which V8 keeps as a small integer. */
function headOf(first: number, second: number): number {
	return ((first << 14) ^ (first << 5) ^ second) & 0x3fffffff;
}

/** One of `SLOTS` numbers of two units that begin a name; most pairs differ in the low bits. */
function slotOf(first: number, second: number): number {
	return ((first << 5) ^ second) & (SLOTS - 1);
}
