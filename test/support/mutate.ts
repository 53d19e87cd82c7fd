import type { Span } from '../../server/src/text/span.ts';
import { applyEdits, type TextEdit } from '../../server/src/text/text-edit.ts';

/** A clean text that defects are planted in. */
export interface CleanText {
	readonly name: string;
	readonly text: string;
	/** Full names of people and organizations that stand in the text. */
	readonly names: readonly string[];
}

/** One defect: an edit of the clean text, and where in the edited text a rule may place its finding. All offsets are UTF-16. */
export interface Plant {
	readonly rule: string;
	readonly edit: TextEdit;
	/** In the clean text; what a finding must touch once the edits are applied. Absent: the new text itself. */
	readonly place?: Span;
}

/** A planted defect in the mutated text. */
export interface PlantedDefect {
	readonly rule: string;
	/** What a finding must touch; UTF-16 offsets in the mutated text. */
	readonly span: Span;
}

export interface MutatedText {
	readonly text: string;
	readonly defects: readonly PlantedDefect[];
}

/** Proposes defects of one rule in a clean text; those that overlap are left out by `plantDefects`. */
export type Planter = (clean: CleanText, random: Random) => readonly Plant[];

/** Units between two defects, so that each is judged by the text about it and not by the other. */
const LEAST_DISTANCE = 12;

/** Numbers that look random and are the same for the same seed. */
export class Random {
	#state: number;

	constructor(seed: number) {
		this.#state = seed >>> 0;
	}

	/** At least 0, below 1. */
	next(): number {
		// Mulberry32, Tommy Ettinger, public domain.
		this.#state = (this.#state + 0x6d2b79f5) >>> 0;
		let mixed = this.#state;
		mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	}

	/** A whole number from `least` to `most`, both possible. */
	between(least: number, most: number): number {
		return least + Math.floor(this.next() * (most - least + 1));
	}

	/** One of `items`. @throws RangeError where there is none. */
	pick<T>(items: readonly T[]): T {
		const item = items[this.between(0, items.length - 1)];
		if (item === undefined) {
			throw new RangeError('nothing to pick from');
		}
		return item;
	}

	/** Up to `count` of `items`, in random order. */
	sample<T>(items: readonly T[], count: number): readonly T[] {
		return items
			.map((item) => ({ item, key: this.next() }))
			.sort((a, b) => a.key - b.key)
			.slice(0, count)
			.map(({ item }) => item);
	}
}

/** Applies `plants` in turn, leaving out what would come too near an earlier one, and says where the defects came to stand. */
export function plantDefects(clean: CleanText, plants: readonly Plant[]): MutatedText {
	const chosen: Plant[] = [];
	for (const plant of plants) {
		if (chosen.every(({ edit }) => edit.end + LEAST_DISTANCE < plant.edit.start || plant.edit.end + LEAST_DISTANCE < edit.start)) {
			chosen.push(plant);
		}
	}
	chosen.sort((a, b) => a.edit.start - b.edit.start);
	const edits = chosen.map(({ edit }) => edit);
	const defects = chosen.map(({ rule, edit, place }) => {
		const start = moved(edits, place?.start ?? edit.start, false);
		const end = moved(edits, place?.end ?? edit.end, true);
		return { rule, span: { start, end } };
	});
	return { text: applyEdits(clean.text, edits), defects };
}

/** Where the offset `at` of the clean text stands after `edits`; at an edit, before its new text or `after` it. */
function moved(edits: readonly TextEdit[], at: number, after: boolean): number {
	let shift = 0;
	for (const edit of edits) {
		if (edit.end < at || (edit.end === at && (after || edit.start < at))) {
			shift += edit.newText.length - (edit.end - edit.start);
		}
	}
	return at + shift;
}
