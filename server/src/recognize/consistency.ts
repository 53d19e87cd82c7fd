import type { Span } from '../text/span.ts';

/** The text of a page for the searches that go over all of it. Buffers to be used again for the next page. */
export interface PageSearch {
	/** The texts of the blocks in UTF-16, one after the other. */
	units: Uint16Array;
	/** Where each block begins in `units`, and where the next one would. */
	readonly starts: number[];
	/** 1 for the numbers (`headOf`) of the first two units of the names that are looked for; all 0 between two finders. */
	readonly heads: Uint8Array;
}

const HEADS = 1 << 13;

export function createPageSearch(): PageSearch {
	return { units: new Uint16Array(4096), starts: [0], heads: new Uint8Array(HEADS) };
}

/** Empties `search` for the next page. */
export function clearPage(search: PageSearch): void {
	search.starts.length = 1;
}

/** Adds the next block of the page; `units` are those of its text if they are known. */
export function addBlock(search: PageSearch, text: string, units: Uint16Array | null): void {
	const start = search.starts.at(-1) ?? 0;
	const end = start + text.length;
	if (end > search.units.length) {
		const larger = new Uint16Array(end * 2);
		larger.set(search.units);
		search.units = larger;
	}
	const target = search.units;
	for (let at = 0; at < text.length; at += 1) {
		target[start + at] = units === null ? text.charCodeAt(at) : (units[at] as number);
	}
	search.starts.push(end);
}

/** Finds names again on the page of `search`, which serves one finder at a time. */
export interface NameFinder {
	readonly search: PageSearch;
	/** Names by the number of their first two units, the longest first. Two beginnings may share a number. */
	readonly byHead: ReadonlyMap<number, readonly string[]>;
}

/** A finder of `names` (of two UTF-16 units or more); give its buffers back with `clearFinder`. */
export function createFinder(names: Iterable<string>, search: PageSearch): NameFinder {
	const byHead = new Map<number, string[]>();
	for (const name of names) {
		if (name.length < 2) {
			continue;
		}
		const head = headOf(name.charCodeAt(0), name.charCodeAt(1));
		const same = byHead.get(head);
		if (same === undefined) {
			byHead.set(head, [name]);
		} else {
			same.push(name);
		}
		search.heads[head & (HEADS - 1)] = 1;
	}
	for (const same of byHead.values()) {
		same.sort((a, b) => b.length - a.length);
	}
	return { search, byHead };
}

const TRIED = 16;
const NOTHING: readonly Span[] = [];

/** Zeroes the buffer of `finder` for the next one. */
export function clearFinder({ search, byHead }: NameFinder): void {
	for (const head of byHead.keys()) {
		search.heads[head & (HEADS - 1)] = 0;
	}
}

/**
 * The names in the page's block `block`, whose text is `text`, outside the spans `taken` (in order, none overlapping), the longest at each place, left to right.
 * Names with one beginning are tried one by one, 16 at most, so that a page of 10,000 like names stays linear.
 */
export function findNames(finder: NameFinder, block: number, text: string, taken: readonly Span[]): readonly Span[] {
	if (finder.byHead.size === 0) {
		return NOTHING;
	}
	let found: Span[] | null = null;
	let at = 0;
	for (let next = 0; next <= taken.length; next += 1) {
		const span = taken[next];
		found = searchUpTo(finder, block, text, at, span === undefined ? text.length : span.start, found);
		at = span === undefined ? text.length : span.end;
	}
	return found ?? NOTHING;
}

/** Adds the names between two offsets to `found`, which is made for the first of them. */
function searchUpTo(
	{ search, byHead }: NameFinder,
	block: number,
	text: string,
	from: number,
	end: number,
	found: Span[] | null,
): Span[] | null {
	const { units, heads } = search;
	const shift = search.starts[block] as number;
	const last = shift + end - 1;
	let list = found;
	let unit = from < end ? (units[shift + from] as number) : 0;
	for (let index = shift + from; index < last; index += 1) {
		const next = units[index + 1] as number;
		const head = headOf(unit, next);
		unit = next;
		const names = heads[head & (HEADS - 1)] === 0 ? undefined : byHead.get(head);
		if (names === undefined) {
			continue;
		}
		const start = index - shift;
		for (let tried = 0; tried < names.length && tried < TRIED; tried += 1) {
			const name = names[tried] as string;
			if (start + name.length <= end && text.startsWith(name, start)) {
				list ??= [];
				list.push({ start, end: start + name.length });
				index += name.length - 1;
				unit = units[index + 1] as number;
				break;
			}
		}
	}
	return list;
}

/** A number of two units that begin a name, within 30 bits, which V8 keeps and hashes as a small integer. Most pairs differ in its low bits. */
function headOf(first: number, second: number): number {
	return ((first << 14) ^ (first >> 3) ^ second) & 0x3fffffff;
}
