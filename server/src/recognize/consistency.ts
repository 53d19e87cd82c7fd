import type { Span } from '../text/span.ts';

/**
 * The text of a page for the searches that go over all of it, and the names that the last of them looks for. Buffers to be used again
 * for the next page.
 */
export interface PageSearch {
	/** The texts of the blocks in UTF-16, one after the other. */
	units: Uint16Array;
	/** Where each block begins in `units`, and where the next one would. */
	readonly starts: number[];
	/** By slot (`slotOf`) of the first two units of a name 1, else 0: one look tells nearly every place of the page that no name begins there. */
	readonly opens: Uint8Array;
	/** By slot one more than the first of its names in `names`; 0 where `opens` has none. */
	readonly first: Int32Array;
	readonly names: SoughtName[];
}

/** A name that is looked for all over a page. */
interface SoughtName {
	readonly text: string;
	/** Its first two units as one number. Two beginnings may share a number. */
	readonly head: number;
	/** Its third unit, or -1. */
	readonly third: number;
	/** One more than the place in `names` of the next name of the slot, which is no longer than this one; 0 behind the last. */
	next: number;
}

const SLOTS = 1 << 13;
/** Of the names with one beginning so many are tried at a place, so that a page of 10,000 like names stays linear; one of the capital has forty with 北京. */
const TRIED = 64;
const NOTHING: readonly Span[] = [];

export function createPageSearch(): PageSearch {
	return { units: new Uint16Array(4096), starts: [0], opens: new Uint8Array(SLOTS), first: new Int32Array(SLOTS), names: [] };
}

/** Empties `search` for the next page. */
export function clearPage(search: PageSearch): void {
	search.starts.length = 1;
	clearNames(search);
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

/** Makes `names` (of two UTF-16 units or more) those that are looked for on the page, in place of the ones before. */
export function seekNames(search: PageSearch, names: Iterable<string>): void {
	clearNames(search);
	for (const name of names) {
		if (name.length > 1) {
			addName(search, name);
		}
	}
}

function clearNames({ opens, first, names }: PageSearch): void {
	for (const { head } of names) {
		opens[slotOf(head)] = 0;
		first[slotOf(head)] = 0;
	}
	names.length = 0;
}

/** Puts `text` before the first shorter name of its slot; leaves it out where more names than are tried stand before it. */
function addName({ opens, first, names }: PageSearch, text: string): void {
	const head = headOf(text.charCodeAt(0), text.charCodeAt(1));
	const slot = slotOf(head);
	let before: SoughtName | undefined;
	let next = first[slot] as number;
	let alike = 0;
	for (let other = names[next - 1]; next > 0 && other !== undefined && other.text.length >= text.length; other = names[next - 1]) {
		alike += other.head === head ? 1 : 0;
		if (alike === TRIED) {
			return;
		}
		before = other;
		next = other.next;
	}
	const place = names.push({ text, head, third: text.length > 2 ? text.charCodeAt(2) : -1, next });
	if (before === undefined) {
		first[slot] = place;
		opens[slot] = 1;
	} else {
		before.next = place;
	}
}

/** Whether a name that is looked for may begin in the page's block `block`. */
export function mayHold({ units, starts, opens, names }: PageSearch, block: number): boolean {
	const last = (starts[block + 1] as number) - 1;
	for (let at = starts[block] as number; names.length > 0 && at < last; at += 1) {
		if (opens[slotOf(headOf(units[at] as number, units[at + 1] as number))] !== 0) {
			return true;
		}
	}
	return false;
}

/**
 * The names in the page's block `block`, whose text is `text`, outside those of the spans `taken` (in order, none overlapping) from index
 * `next` to before `end`; the longest at each place, left to right.
 */
export function findNames(
	search: PageSearch,
	block: number,
	text: string,
	taken: readonly Span[],
	next = 0,
	end = taken.length,
): readonly Span[] {
	const { units, starts, opens } = search;
	const from = starts[block] as number;
	const last = (starts[block + 1] as number) - 1;
	if (search.names.length === 0) {
		return NOTHING;
	}
	let found: Span[] | null = null;
	let free = 0;
	let ahead = next;
	for (let place = from; place < last; place += 1) {
		const head = headOf(units[place] as number, units[place + 1] as number);
		if (opens[slotOf(head)] === 0) {
			continue;
		}
		const start = place - from;
		for (; ahead < end && (taken[ahead] as Span).start <= start; ahead += 1) {
			free = (taken[ahead] as Span).end;
		}
		if (start < free) {
			continue;
		}
		const length = lengthAt(search, head, text, start, ahead < end ? (taken[ahead] as Span).start : text.length);
		if (length > 0) {
			found ??= [];
			found.push({ start, end: start + length });
			free = start + length;
		}
	}
	return found ?? NOTHING;
}

/** The length of the longest name that begins at `start`, where `text` has the units that `head` is made of, and ends at `limit` or before; 0 for none. */
function lengthAt({ first, names }: PageSearch, head: number, text: string, start: number, limit: number): number {
	const third = start + 2 < limit ? text.charCodeAt(start + 2) : -1;
	let tried = 0;
	for (let at = first[slotOf(head)] as number; at > 0 && tried < TRIED; ) {
		const name = names[at - 1] as SoughtName;
		at = name.next;
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

/** A number of two units that begin a name, within 30 bits, which V8 keeps as a small integer. Most pairs differ in its low bits. */
function headOf(first: number, second: number): number {
	return ((first << 14) ^ (first << 5) ^ second) & 0x3fffffff;
}

/** The slot of a beginning. */
function slotOf(head: number): number {
	return head & (SLOTS - 1);
}
