import type { Span } from '../text/span.ts';

/** Finds names again in texts. The marks of first units are a buffer that belongs to one finder at a time. */
export interface NameFinder {
	/** Names by a number of their first two units, the longest first. Two beginnings may share a number. */
	readonly byHead: ReadonlyMap<number, readonly string[]>;
	readonly firstUnits: Uint8Array;
}

/**
 * A finder of `names` (of two UTF-16 units or more). `firstUnits` is a zeroed buffer of 65,536 bytes that the caller keeps for this;
 * give it back with `clearFinder`.
 */
export function createFinder(names: Iterable<string>, firstUnits: Uint8Array): NameFinder {
	const byHead = new Map<number, string[]>();
	for (const name of names) {
		if (name.length < 2) {
			continue;
		}
		const key = keyAt(name, 0);
		const same = byHead.get(key);
		if (same === undefined) {
			byHead.set(key, [name]);
		} else {
			same.push(name);
		}
		firstUnits[name.charCodeAt(0)] = 1;
	}
	for (const same of byHead.values()) {
		same.sort((a, b) => b.length - a.length);
	}
	return { byHead, firstUnits };
}

const TRIED = 16;
const NOTHING: readonly Span[] = [];

/** Zeroes the buffer of `finder` for the next one. */
export function clearFinder(finder: NameFinder): void {
	for (const names of finder.byHead.values()) {
		for (const name of names) {
			finder.firstUnits[name.charCodeAt(0)] = 0;
		}
	}
}

/**
 * The names in `text` outside the spans `taken` (in order, none overlapping), the longest at each place, left to right. Names with
 * one beginning are tried one by one, 16 at most, so that a page of 10,000 like names stays linear.
 */
export function findNames(finder: NameFinder, text: string, taken: readonly Span[]): readonly Span[] {
	const { byHead, firstUnits } = finder;
	let found: Span[] | null = null;
	let next = 0;
	for (let at = 0; at + 1 < text.length; at += 1) {
		const span = taken[next];
		if (span !== undefined && at >= span.start) {
			at = span.end - 1;
			next += 1;
			continue;
		}
		if (firstUnits[text.charCodeAt(at)] !== 1) {
			continue;
		}
		const names = byHead.get(keyAt(text, at));
		if (names === undefined) {
			continue;
		}
		const limit = span === undefined ? text.length : span.start;
		for (let tried = 0; tried < names.length && tried < TRIED; tried += 1) {
			const name = names[tried] as string;
			if (at + name.length <= limit && text.startsWith(name, at)) {
				found ??= [];
				found.push({ start: at, end: at + name.length });
				at += name.length - 1;
				break;
			}
		}
	}
	return found ?? NOTHING;
}

function keyAt(text: string, at: number): number {
	// Within 30 bits, which V8 keeps and hashes as a small integer.
	return ((text.charCodeAt(at) << 14) ^ text.charCodeAt(at + 1)) & 0x3fffffff;
}
