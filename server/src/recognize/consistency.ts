import type { Span } from '../text/span.ts';

/**
 * The text of a page for the searches that go over all of it: every pair of units leads to the one before it that is like it, so that a
 * search visits the places where its names may begin and no others. Buffers to be used again for the next page.
 */
export interface PageSearch {
	/** The texts of the blocks in UTF-16, one after the other. */
	units: Uint16Array;
	/** Where each block begins in `units`, and where the next one would. */
	readonly starts: number[];
	/** For each unit that is not the last of its block one more than the place of the pair before it with the same slot; 0 for the first. */
	before: Int32Array;
	/** Slot (`SLOTS`) of a pair → one more than its last place. */
	readonly last: Int32Array;
}

const SLOTS = 1 << 13;

export function createPageSearch(): PageSearch {
	return { units: new Uint16Array(4096), starts: [0], before: new Int32Array(4096), last: new Int32Array(SLOTS) };
}

/** Empties `search` for the next page. */
export function clearPage(search: PageSearch): void {
	search.starts.length = 1;
	search.last.fill(0);
}

/** Adds the next block of the page; `known` are the units of its text where somebody has read them. */
export function addBlock(search: PageSearch, text: string, known: Uint16Array | null): void {
	const { starts, last } = search;
	const start = starts.at(-1) ?? 0;
	const end = start + text.length;
	if (end > search.units.length) {
		enlarge(search, end * 2);
	}
	const { units, before } = search;
	for (let at = 0; at < text.length; at += 1) {
		units[start + at] = known === null ? text.charCodeAt(at) : (known[at] as number);
	}
	for (let at = start; at + 1 < end; at += 1) {
		const slot = headOf(units[at] as number, units[at + 1] as number) & (SLOTS - 1);
		before[at] = last[slot] as number;
		last[slot] = at + 1;
	}
	starts.push(end);
}

function enlarge(search: PageSearch, length: number): void {
	const units = new Uint16Array(length);
	units.set(search.units);
	search.units = units;
	const before = new Int32Array(length);
	before.set(search.before);
	search.before = before;
}

/** Finds names again on the page of a search. */
export interface NameFinder {
	readonly search: PageSearch;
	/** Names by the number of their first two units, the longest first. Two beginnings may share a number. */
	readonly byHead: ReadonlyMap<number, readonly string[]>;
	/** Where in the page's units names may begin, in order. */
	readonly places: readonly number[];
}

/** A finder of `names` (of two UTF-16 units or more) on the page that `search` has. */
export function createFinder(names: Iterable<string>, search: PageSearch): NameFinder {
	const byHead = new Map<number, string[]>();
	const places: number[] = [];
	for (const name of names) {
		if (name.length < 2) {
			continue;
		}
		const head = headOf(name.charCodeAt(0), name.charCodeAt(1));
		const same = byHead.get(head);
		if (same === undefined) {
			byHead.set(head, [name]);
			addPlaces(search, head, places);
		} else {
			same.push(name);
		}
	}
	for (const same of byHead.values()) {
		same.sort((a, b) => b.length - a.length);
	}
	return { search, byHead, places: places.sort((a, b) => a - b) };
}

/** Adds where on the page pairs with the number `head` stand. */
function addPlaces({ units, before, last }: PageSearch, head: number, places: number[]): void {
	for (let at = last[head & (SLOTS - 1)] as number; at > 0; at = before[at - 1] as number) {
		if (headOf(units[at - 1] as number, units[at] as number) === head) {
			places.push(at - 1);
		}
	}
}

/** Whether a name may begin in the page's block `block`. */
export function mayHold({ search, places }: NameFinder, block: number): boolean {
	const place = places[firstFrom(places, search.starts[block] as number)];
	return place !== undefined && place < (search.starts[block + 1] as number);
}

const TRIED = 16;
const NOTHING: readonly Span[] = [];

/**
 * The names in the page's block `block`, whose text is `text`, outside the spans `taken` (in order, none overlapping), the longest at each
 * place, left to right. Names with one beginning are tried one by one, 16 at most, so that a page of 10,000 like names stays linear.
 */
export function findNames({ search, byHead, places }: NameFinder, block: number, text: string, taken: readonly Span[]): readonly Span[] {
	const { units, starts } = search;
	const from = starts[block] as number;
	const to = starts[block + 1] as number;
	let found: Span[] | null = null;
	let free = 0;
	let next = 0;
	for (let index = firstFrom(places, from); index < places.length && (places[index] as number) < to; index += 1) {
		const place = places[index] as number;
		const start = place - from;
		let span = taken[next];
		for (; span !== undefined && span.start <= start; span = taken[next]) {
			free = span.end;
			next += 1;
		}
		if (start < free) {
			continue;
		}
		const limit = span === undefined ? text.length : span.start;
		const names = byHead.get(headOf(units[place] as number, units[place + 1] as number)) ?? [];
		for (let tried = 0; tried < names.length && tried < TRIED; tried += 1) {
			const name = names[tried] as string;
			if (start + name.length <= limit && text.startsWith(name, start)) {
				found ??= [];
				found.push({ start, end: start + name.length });
				free = start + name.length;
				break;
			}
		}
	}
	return found ?? NOTHING;
}

/** The index of the first of `places` that is `from` or behind it. */
function firstFrom(places: readonly number[], from: number): number {
	let low = 0;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((places[middle] as number) < from) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** A number of two units that begin a name, within 30 bits, which V8 keeps and hashes as a small integer. Most pairs differ in its low bits. */
function headOf(first: number, second: number): number {
	return ((first << 14) ^ (first << 5) ^ second) & 0x3fffffff;
}
