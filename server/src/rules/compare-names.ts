import { isInHanSet } from '../lexicon/han-set.ts';
import type { Severity } from '../model/problem.ts';
import type { Span } from '../text/span.ts';
import { similarCharacters } from './similar.ts';

/** One place where a name stands. */
export interface NamedPlace {
	readonly name: string;
	/** Source spans in UTF-16, more than one where a break cuts the name. */
	readonly spans: readonly Span[];
	/** Names are compared within their group: the article of a person, or `PAGE`. */
	readonly group: number;
}

/** The group of organizations, which the whole page shares. */
export const PAGE = -1;

/** Two names that stand so near are a list of two people. UTF-16 units. */
const NEAR = 30;
const MOST_COMPARED = 8;
/** More names that differ in one character only are a list of namesakes. */
const MOST_ALIKE = 4;
/** A power of two. */
const COUNTS = 4096;

/** Whom a suspect is reported to. */
export type FoundVariant = (suspects: readonly NamedPlace[], other: NamedPlace, severity: Severity) => void;

/** The places of each name, in the order in which the names first stand. */
export type NamesByText = ReadonlyMap<string, readonly NamedPlace[]>;

export function addPlace(names: Map<string, NamedPlace[]>, place: NamedPlace): void {
	const list = names.get(place.name);
	if (list === undefined) {
		names.set(place.name, [place]);
	} else {
		list.push(place);
	}
}

/**
 * Calls `found` for each two names of a group that differ in one character of like shape or sound; the rarer form is the suspect, of
 * two as frequent the later. Linear in the number of names and their length.
 */
export function compareNames(names: NamesByText, found: FoundVariant): void {
	const masked = new MaskedNames(names);
	const byKey = new Map<number, (readonly NamedPlace[])[]>();
	for (let index = 0; index < masked.keys.length; index += 1) {
		const key = masked.keys[index] as number;
		const list = masked.lists[index];
		if (list === undefined || !masked.mayBeTwice(key)) {
			continue;
		}
		const others = byKey.get(key);
		if (others === undefined) {
			byKey.set(key, [list]);
		} else if (others.length < MOST_ALIKE) {
			for (const other of others) {
				compareTwo(list, other, masked.places[index] as number, found);
			}
			others.push(list);
		}
	}
}

/** Names less one character that may be taken for another, as hashes: two that differ in it alone have one hash. */
class MaskedNames {
	readonly keys: number[] = [];
	/** The index of the character that is left out. */
	readonly places: number[] = [];
	readonly lists: (readonly NamedPlace[])[] = [];
	/** How many keys there are by their lowest bits, 2 for more: nearly every key stands alone, and so needs no list. */
	readonly #counts = new Uint8Array(COUNTS);

	constructor(names: NamesByText) {
		for (const [name, list] of names) {
			let hash = name.length;
			for (let at = 0; at < name.length; at += 1) {
				hash = (hash + Math.imul(name.charCodeAt(at), factorAt(at))) | 0;
			}
			for (let at = 0; at < name.length; at += 1) {
				const code = name.charCodeAt(at);
				if (isInHanSet(similarCharacters.isConfusable, code)) {
					this.#add((hash - Math.imul(code, factorAt(at)) + at) | 0, at, list);
				}
			}
		}
	}

	/** False where no other name has the key. */
	mayBeTwice(key: number): boolean {
		return this.#counts[countOf(key)] === 2;
	}

	#add(key: number, at: number, list: readonly NamedPlace[]): void {
		this.keys.push(key);
		this.places.push(at);
		this.lists.push(list);
		const count = countOf(key);
		this.#counts[count] = Math.min(2, (this.#counts[count] as number) + 1);
	}
}

function countOf(key: number): number {
	return (key ^ (key >>> 16)) & (COUNTS - 1);
}

/** Whether two places are so near that they are a list of two names. */
export function isNear(a: number, b: number): boolean {
	return Math.abs(a - b) < NEAR;
}

/** An odd factor for each place in a name, so that a name's hash without one character is the name's less a product. */
function factorAt(at: number): number {
	return Math.imul(at + 1, 0x85ebca6b) | 1;
}

function compareTwo(a: readonly NamedPlace[], b: readonly NamedPlace[], at: number, found: FoundVariant): void {
	const first = a[0];
	const second = b[0];
	if (first === undefined || second === undefined || !differOnlyAt(first.name, second.name, at)) {
		return;
	}
	const likeness = similarCharacters.likeness(first.name.charCodeAt(at), second.name.charCodeAt(at));
	// Two bodies whose names sound alike are many (建工, 建功), two people's fewer.
	if (likeness === undefined || (likeness === 'sound' && first.group === PAGE)) {
		return;
	}
	// Of two as frequent the later: `a` was met after `b`.
	const [suspects, others] = a.length <= b.length ? [a, b] : [b, a];
	const some = (list: readonly NamedPlace[]): readonly NamedPlace[] => list.slice(0, MOST_COMPARED);
	const other = some(others).find(({ group }) => some(suspects).some((suspect) => suspect.group === group));
	const listed = some(suspects).some((suspect) => some(others).some((known) => isNear(startOf(suspect), startOf(known))));
	if (other !== undefined && !listed) {
		found(suspects, other, likeness === 'rare-shape' ? 'information' : 'hint');
	}
}

function startOf({ spans }: NamedPlace): number {
	return spans[0]?.start ?? 0;
}

function differOnlyAt(a: string, b: string, at: number): boolean {
	return a.length === b.length && a !== b && a.slice(0, at) === b.slice(0, at) && a.slice(at + 1) === b.slice(at + 1);
}
