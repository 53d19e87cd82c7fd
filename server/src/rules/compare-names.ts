import { isInHanSet } from '../lexicon/han-set.ts';
import type { Severity } from '../model/problem.ts';
import type { NamedPlace, NameTable } from './name-table.ts';
import { PAGE } from './name-table.ts';
import { similarCharacters } from './similar.ts';

/** Two names that stand so near are a list of two people. UTF-16 units. */
const NEAR = 30;
const MOST_COMPARED = 8;
/** More names that differ in one character only are a list of namesakes. */
const MOST_ALIKE = 4;
/** Keys are counted in so many times as many places: in fewer, more of them would be taken for equal. */
const ROOM = 8;

/** Whom a suspect is reported to. */
export type FoundVariant = (suspects: readonly NamedPlace[], other: NamedPlace, severity: Severity) => void;

/**
 * Calls `found` for each two names of a group that differ in one character of like shape or sound; the rarer form is the suspect, of
 * two as frequent the later. Names in one list are not compared; where a sentence ends between two places (`isParted`, by their offsets in the
 * source, UTF-16) they stand in none. Linear in the number of names and their length.
 */
export function compareNames(table: NameTable, found: FoundVariant, isParted: (a: number, b: number) => boolean = never): void {
	const { names } = table;
	if (names.length < 2) {
		return;
	}
	const { masks, end, counts } = maskNames(names);
	const byKey = new Map<number, number[]>();
	for (let mask = 0; mask < end; mask += MASK) {
		const key = masks[mask] as number;
		// Nearly every key stands alone, and so needs no list.
		if (counts[countOf(key, counts)] !== 2) {
			continue;
		}
		const name = masks[mask + NAME] as number;
		const others = byKey.get(key);
		if (others === undefined) {
			byKey.set(key, [name]);
		} else if (others.length < MOST_ALIKE) {
			for (const other of others) {
				compareTwo(table, name, other, masks[mask + PLACE] as number, found, isParted);
			}
			others.push(name);
		}
	}
}

/** Numbers that tell of a name less one of its characters: a hash of the rest, the index of the name, and that of the character in it. */
const MASK = 3;
const NAME = 1;
const PLACE = 2;

/** Names less one character that may be taken for another: two that differ in it alone have one hash, their key. */
interface Masks {
	/** To before `end`, `MASK` numbers each, in the order of the names. */
	readonly masks: Int32Array;
	readonly end: number;
	/** How many keys there are by their lowest bits, 2 for more. */
	readonly counts: Uint8Array;
}

function maskNames(names: readonly string[]): Masks {
	const { isConfusable } = similarCharacters;
	const units = names.reduce((sum, { length }) => sum + length, 0);
	const masks = new Int32Array(MASK * units);
	const counts = new Uint8Array(1 << (32 - Math.clz32(ROOM * units)));
	let end = 0;
	for (let index = 0; index < names.length; index += 1) {
		const name = names[index] ?? '';
		let hash = name.length;
		for (let at = 0; at < name.length; at += 1) {
			hash = (hash + Math.imul(name.charCodeAt(at), factorAt(at))) | 0;
		}
		for (let at = 0; at < name.length; at += 1) {
			const code = name.charCodeAt(at);
			if (isInHanSet(isConfusable, code)) {
				const key = (hash - Math.imul(code, factorAt(at)) + at) | 0;
				const count = countOf(key, counts);
				counts[count] = Math.min(2, (counts[count] as number) + 1);
				masks[end] = key;
				masks[end + NAME] = index;
				masks[end + PLACE] = at;
				end += MASK;
			}
		}
	}
	return { masks, end, counts };
}

/** The place in `counts`, whose length is a power of two, at which `key` is counted. */
function countOf(key: number, counts: Uint8Array): number {
	return (key ^ (key >>> 16)) & (counts.length - 1);
}

/** Whether two places are so near that they are a list of two names. */
export function isNear(a: number, b: number): boolean {
	return Math.abs(a - b) < NEAR;
}

/** An odd factor for each place in a name, so that a name's hash without one character is the name's less a product. */
function factorAt(at: number): number {
	return Math.imul(at + 1, 0x85ebca6b) | 1;
}

/** `a` was met after `b`; both are indexes of names. */
function compareTwo(
	table: NameTable,
	a: number,
	b: number,
	at: number,
	found: FoundVariant,
	isParted: (a: number, b: number) => boolean,
): void {
	const { [a]: first = '', [b]: second = '' } = table.names;
	if (!differOnlyAt(first, second, at)) {
		return;
	}
	const likeness = similarCharacters.likeness(first.charCodeAt(at), second.charCodeAt(at));
	if (likeness === undefined) {
		return;
	}
	const mine = table.placesOf(a);
	const others = table.placesOf(b);
	// Two bodies whose names sound alike are many (建工, 建功), two people's fewer.
	if (likeness === 'sound' && mine[0]?.group === PAGE) {
		return;
	}
	// Of two as frequent the later.
	const [suspects, known] = mine.length <= others.length ? [mine, others] : [others, mine];
	const some = (list: readonly NamedPlace[]): readonly NamedPlace[] => list.slice(0, MOST_COMPARED);
	const other = some(known).find(({ group }) => some(suspects).some((suspect) => suspect.group === group));
	const listed = some(suspects).some((suspect) =>
		some(known).some((place) => {
			const near = isNear(startOf(suspect), startOf(place));
			// Only a rare character is sure enough beside its like: 律师钮晓蓓援助。…钮哓蓓说.
			return near && !(likeness === 'rare-shape' && isParted(startOf(suspect), startOf(place)));
		}),
	);
	if (other !== undefined && !listed) {
		found(suspects, other, likeness === 'rare-shape' ? 'information' : 'hint');
	}
}

function never(): boolean {
	return false;
}

function startOf({ spans }: NamedPlace): number {
	return spans[0]?.start ?? 0;
}

function differOnlyAt(a: string, b: string, at: number): boolean {
	return a.length === b.length && a !== b && a.slice(0, at) === b.slice(0, at) && a.slice(at + 1) === b.slice(at + 1);
}
