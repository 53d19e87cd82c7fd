import type { Block, Contributor, Page } from '../model/page.ts';
import { firstFrom } from '../text/ordered.ts';

/** Someone in a byline or credit, where it stands in its block: a logical span, UTF-16. */
export interface Located {
	readonly start: number;
	readonly end: number;
	readonly person: Contributor;
}

/** Logical places of the people in bylines and credits, by block, in order. */
export function locateContributors(page: Page): ReadonlyMap<number, readonly Located[]> {
	const located = new Map<number, Located[]>();
	const people = peopleOf(page);
	if (people.length === 0) {
		return located;
	}
	const starts = people.map(({ span }) => span.start);
	let next = 0;
	let before = 0;
	for (let index = 0; index < page.blocks.length; index += 1) {
		let last = -1;
		for (const piece of (page.blocks[index] as Block).pieces) {
			// Nearly all pieces stand in the order of the source.
			if (piece.start < before) {
				next = firstFrom(starts, piece.start);
			}
			before = piece.start;
			while (next < starts.length && (starts[next] as number) < piece.start) {
				next += 1;
			}
			for (; next < starts.length && (starts[next] as number) < piece.end; next += 1) {
				const person = people[next] as Contributor;
				const { span } = person;
				if (span.end > piece.end || span.start === last || span.end <= span.start) {
					continue;
				}
				last = span.start;
				const start = span.start - piece.start + piece.at;
				const found: Located = { start, end: start + span.end - span.start, person };
				const list = located.get(index);
				if (list === undefined) {
					located.set(index, [found]);
				} else {
					list.push(found);
				}
			}
		}
	}
	return located;
}

/** The people in bylines and credits, in the order of the source. */
function peopleOf(page: Page): readonly Contributor[] {
	const people: Contributor[] = [];
	let ordered = true;
	const add = (person: Contributor): void => {
		ordered &&= people.length === 0 || (people[people.length - 1] as Contributor).span.start <= person.span.start;
		people.push(person);
	};
	for (const { byline, credits } of page.articles) {
		if (byline !== null) {
			byline.people.forEach(add);
		}
		for (const credit of credits) {
			credit.people.forEach(add);
		}
	}
	return ordered ? people : people.sort((a, b) => a.span.start - b.span.start);
}
