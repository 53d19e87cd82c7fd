import type { PersonCandidate } from './person-candidate.ts';
import type { PagePeople, PersonName } from './person-names.ts';

/** What an end costs that the page speaks against, in points. */
const END_COST = 4;

/**
 * Takes points from the runs whose ends the page speaks against: 徐立|来 may be 徐立 or 徐立来 in one place; where 来 follows in every place it
 * is part of the name, where 徐立 stands without it somewhere it is none.
 */
export function judgeEnds({ candidates, names, scores, starts }: PagePeople): void {
	const rivals: number[] = [];
	for (let block = 0; block + 1 < starts.length; block += 1) {
		const first = starts[block] as number;
		const end = starts[block + 1] as number;
		for (let index = first; index < end; index += 1) {
			const rival = rivalOf(candidates, index, first, end);
			const name = names[index] as PersonName;
			rivals.push(rival);
			name.places += 1;
			if (rival === -1 || (scores[rival] as number) < (scores[index] as number)) {
				name.best += 1;
			}
		}
	}
	for (let index = 0; index < rivals.length; index += 1) {
		const rival = rivals[index] as number;
		if (rival === -1) {
			continue;
		}
		const own = names[index] as PersonName;
		const other = names[rival] as PersonName;
		const longer = own.text.length > other.text.length;
		if (longer ? own.places === 1 && other.best > 0 : other.places > 1 && other.places >= own.places) {
			scores[index] = (scores[index] as number) - END_COST;
		}
	}
}

/** Index of the run of the block (`first` to before `end`) that starts where that of `index` does and is one character longer or shorter; -1 for none. */
function rivalOf(candidates: readonly PersonCandidate[], index: number, first: number, end: number): number {
	const own = candidates[index] as PersonCandidate;
	if (index + 1 < end) {
		const next = candidates[index + 1] as PersonCandidate;
		if (next.start === own.start && next.end === own.end + 1) {
			return index + 1;
		}
	}
	if (index > first) {
		const before = candidates[index - 1] as PersonCandidate;
		if (before.start === own.start && before.end === own.end - 1) {
			return index - 1;
		}
	}
	return -1;
}
