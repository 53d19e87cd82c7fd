import type { Block, Contributor, Page } from '../model/page.ts';

/** Someone in a byline or credit, where it stands in its block: a logical span, UTF-16. */
export interface Located {
	readonly start: number;
	readonly end: number;
	readonly person: Contributor;
}

/** Logical places of the people in bylines and credits, by block, in order. */
export function locateContributors(page: Page): ReadonlyMap<number, readonly Located[]> {
	const people: Contributor[] = [];
	for (const { byline, credits } of page.articles) {
		if (byline !== null) {
			people.push(...byline.people);
		}
		for (const credit of credits) {
			people.push(...credit.people);
		}
	}
	const located = new Map<number, Located[]>();
	if (people.length === 0) {
		return located;
	}
	people.sort((a, b) => a.span.start - b.span.start);
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

/** Index of the first of `starts`, in order, that is `start` or more. */
function firstFrom(starts: readonly number[], start: number): number {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((starts[middle] as number) < start) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
