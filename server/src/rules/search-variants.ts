import type { Block, Page } from '../model/page.ts';
import type { Severity } from '../model/problem.ts';
import { toSource } from '../text/joined-text.ts';
import { isNear, type NamedPlace } from './compare-names.ts';
import { similarCharacters } from './similar.ts';

/** A name and the index of its character that another may be taken for. */
interface Slot {
	readonly place: NamedPlace;
	readonly at: number;
}

const SHORTEST_NAME = 3;
/** More names with the same two characters in it (工_会) than this are not told apart by them. */
const MOST_SLOTS = 8;
/** A power of two: few keys share a place, and the table stays in the nearest cache. */
const FILTER_SIZE = 0x1000;
const FILTER_MASK = FILTER_SIZE - 1;

/**
 * Finds `names` with one character of like shape in text that no recognizer took for a name: 区人太常委会 for 区人大常委会.
 * Names are found by what stands on both sides of the character, so that one pass over the text serves all names.
 */
export function searchVariants(
	page: Page,
	names: ReadonlyMap<string, readonly NamedPlace[]>,
	found: (suspects: readonly NamedPlace[], other: NamedPlace, severity: Severity) => void,
): void {
	const slots = new Map<number, Slot[]>();
	const filter = new Uint8Array(FILTER_SIZE);
	for (const [name, [first]] of names) {
		if (first !== undefined && name.length >= SHORTEST_NAME) {
			addSlots(first, slots, filter);
		}
	}
	if (slots.size === 0) {
		return;
	}
	const { hasShape } = similarCharacters;
	for (const block of page.blocks) {
		const { text } = block;
		for (let at = 1; at < text.length; at += 1) {
			if (hasShape[text.charCodeAt(at)] !== 1) {
				continue;
			}
			const before = text.charCodeAt(at - 1);
			const inner = keyOf(before, at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
			const last = keyOf(before, 0);
			if (filter[inner & FILTER_MASK] === 1) {
				checkSlots(block, at, slots.get(inner));
			}
			if (filter[last & FILTER_MASK] === 1) {
				checkSlots(block, at, slots.get(last));
			}
		}
	}

	function checkSlots(block: Block, at: number, candidates: readonly Slot[] | undefined): void {
		for (const slot of candidates ?? []) {
			checkSlot(block, at, slot, names, page, found);
		}
	}
}

function addSlots(place: NamedPlace, slots: Map<number, Slot[]>, filter: Uint8Array): void {
	const { name } = place;
	for (let at = 1; at < name.length; at += 1) {
		if (similarCharacters.hasShape[name.charCodeAt(at)] === 1) {
			const key = keyOf(name.charCodeAt(at - 1), at + 1 < name.length ? name.charCodeAt(at + 1) : 0);
			const list = slots.get(key);
			if (list === undefined) {
				slots.set(key, [{ place, at }]);
			} else if (list.length < MOST_SLOTS) {
				list.push({ place, at });
			}
			filter[key & FILTER_MASK] = 1;
		}
	}
}

/** The unit before and the unit after the character, 0 where it is the last of its name. */
function keyOf(before: number, after: number): number {
	return (Math.imul(before, 0x9e3779b1) ^ Math.imul(after, 0x85ebca6b)) >>> 1;
}

function checkSlot(
	block: Block,
	at: number,
	{ place, at: offset }: Slot,
	names: ReadonlyMap<string, readonly NamedPlace[]>,
	page: Page,
	found: (suspects: readonly NamedPlace[], other: NamedPlace, severity: Severity) => void,
): void {
	const { name, group } = place;
	const start = at - offset;
	const end = start + name.length;
	const code = block.text.charCodeAt(at);
	// Compared from the character outwards: nearly every place where two neighbours are alike is the name itself.
	if (
		start < 0 ||
		code === name.charCodeAt(offset) ||
		!block.text.startsWith(name.slice(0, offset), start) ||
		!block.text.startsWith(name.slice(offset + 1), at + 1)
	) {
		return;
	}
	const likeness = similarCharacters.likeness(code, name.charCodeAt(offset));
	const written = block.text.slice(start, end);
	const spans = toSource(block, { start, end });
	// A form that is recognized by itself is compared as a name; a person of another article is another person.
	if (likeness === undefined || likeness === 'sound' || names.has(written) || isNear(place.spans[0]?.start ?? 0, spans[0]?.start ?? 0)) {
		return;
	}
	if (group < 0 || page.articles[group]?.blocks.includes(block) === true) {
		found([{ name: written, spans, group }], place, likeness === 'rare-shape' && name.length > SHORTEST_NAME ? 'information' : 'hint');
	}
}
