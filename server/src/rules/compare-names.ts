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
export function placesByName(places: readonly NamedPlace[]): ReadonlyMap<string, readonly NamedPlace[]> {
	const byName = new Map<string, NamedPlace[]>();
	for (const place of places) {
		const list = byName.get(place.name);
		if (list === undefined) {
			byName.set(place.name, [place]);
		} else {
			list.push(place);
		}
	}
	return byName;
}

/**
 * Calls `found` for each two names of a group that differ in one character of like shape or sound; the rarer form is the suspect, of
 * two as frequent the later. Linear in the number of names and their length.
 */
export function compareNames(byName: ReadonlyMap<string, readonly NamedPlace[]>, found: FoundVariant): void {
	// Nearly every name less one character stands alone: counting them first spares it a list of its own.
	const counts = new Uint8Array(COUNTS);
	for (const name of byName.keys()) {
		forEachMasked(name, (key) => {
			const index = (key ^ (key >>> 16)) & (COUNTS - 1);
			counts[index] = Math.min(2, (counts[index] as number) + 1);
		});
	}
	const masked = new Map<number, (readonly NamedPlace[])[]>();
	for (const [name, list] of byName) {
		forEachMasked(name, (key, at) => {
			if (counts[(key ^ (key >>> 16)) & (COUNTS - 1)] === 1) {
				return;
			}
			const others = masked.get(key);
			if (others === undefined) {
				masked.set(key, [list]);
			} else if (others.length < MOST_ALIKE) {
				for (const other of others) {
					compareTwo(list, other, at, found);
				}
				others.push(list);
			}
		});
	}
}

/** Calls `found` with a hash of `name` without its character `at`, for each that may be taken for another. */
function forEachMasked(name: string, found: (key: number, at: number) => void): void {
	let hash = name.length;
	for (let at = 0; at < name.length; at += 1) {
		hash = (hash + Math.imul(name.charCodeAt(at), factorAt(at))) | 0;
	}
	for (let at = 0; at < name.length; at += 1) {
		const code = name.charCodeAt(at);
		if (isInHanSet(similarCharacters.isConfusable, code)) {
			found((hash - Math.imul(code, factorAt(at)) + at) | 0, at);
		}
	}
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
