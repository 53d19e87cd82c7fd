import type { PersonCandidate, PersonFacts } from './person-candidate.ts';
import type { Located } from './person-contributors.ts';

/** A name with so many points is sure by itself; one of three characters with one less. */
const SURE = 9;
/** A name with so many points in two places is supported by each. */
const SUPPORTING = 4;

/** One run of characters that may be a name, once for all its places on the page. What the page says of it is filled in by and by. */
export interface PersonName {
	readonly text: string;
	/** Places where it may be a name. */
	places: number;
	/** Those where no run that starts there has more points. */
	best: number;
	/** Whether it is sure somewhere on the page. */
	known: boolean;
	/** Whether no place makes it sure, but it stands in two places or more where a name may stand. */
	supported: boolean;
	/** Whether it was seen in such a place, and whether in one that tells a name by itself. */
	seen: 'never' | 'vaguely' | 'clearly';
}

/** All runs of one page that may be names. */
export interface PagePeople {
	/** Those in bylines and credits, by block, in order. */
	readonly credited: ReadonlyMap<number, readonly Located[]>;
	readonly byText: Map<string, PersonName>;
	/** In text order; runs may overlap. */
	readonly candidates: PersonCandidate[];
	/** The name and the points of each of them; points change as the page is asked. */
	readonly names: PersonName[];
	readonly scores: number[];
	/** Index of the first run in each block, and behind the last. */
	readonly starts: number[];
}

/** The runs that the blocks of the page show (`facts[i]` for block `i`), with the points that the blocks give. */
export function peopleOf(facts: readonly PersonFacts[], credited: ReadonlyMap<number, readonly Located[]>): PagePeople {
	const people: PagePeople = { credited, byText: new Map(), candidates: [], names: [], scores: [], starts: [] };
	for (const { persons } of facts) {
		people.starts.push(people.names.length);
		for (let index = 0; index < persons.length; index += 1) {
			const candidate = persons[index] as PersonCandidate;
			people.candidates.push(candidate);
			people.names.push(nameOf(people, candidate.text));
			people.scores.push(candidate.score);
		}
	}
	people.starts.push(people.names.length);
	return people;
}

function nameOf({ byText }: PagePeople, text: string): PersonName {
	let name = byText.get(text);
	if (name === undefined) {
		name = { text, places: 0, best: 0, known: false, supported: false, seen: 'never' };
		byText.set(text, name);
	}
	return name;
}

/** Finds the names that are sure somewhere on the page, by their points there or because a byline or credit has them, and gives them in order. */
export function findKnown(people: PagePeople): readonly string[] {
	const known: string[] = [];
	const add = (name: PersonName): void => {
		if (!name.known) {
			name.known = true;
			known.push(name.text);
		}
	};
	for (const located of people.credited.values()) {
		for (const { person } of located) {
			add(nameOf(people, person.name));
		}
	}
	const { candidates, names, scores, starts } = people;
	for (let block = 0; block + 1 < starts.length; block += 1) {
		const first = starts[block] as number;
		const end = starts[block + 1] as number;
		for (let index = first; index < end; index += 1) {
			const candidate = candidates[index] as PersonCandidate;
			const score = scores[index] as number;
			if (score < sureFrom(candidate)) {
				continue;
			}
			const { start, text } = candidate;
			const rival = isAt(candidates, index + 1, end, start)
				? index + 1
				: index > first && isAt(candidates, index - 1, end, start)
					? index - 1
					: -1;
			if ((rival === -1 || (scores[rival] as number) + 2 <= score) && !isOutdone(people, index, end)) {
				add(names[index] as PersonName);
				const dot = text.lastIndexOf('·');
				// 弗拉基米尔·普京 is 普京 from then on.
				if (dot > 0 && text.length - dot > 2) {
					add(nameOf(people, text.slice(dot + 1)));
				}
			}
		}
	}
	return known;
}

/** 向|杨丽|等: whether a run of the block (to before `end`) that starts inside that of `index` has more points. */
function isOutdone({ candidates, scores }: PagePeople, index: number, end: number): boolean {
	const own = candidates[index] as PersonCandidate;
	for (let next = index + 1; next < end && (candidates[next] as PersonCandidate).start < own.end; next += 1) {
		if ((candidates[next] as PersonCandidate).start > own.start && (scores[next] as number) > (scores[index] as number)) {
			return true;
		}
	}
	return false;
}

/** Whether there is a run of that index before `end` and it starts at `start`. */
function isAt(candidates: readonly PersonCandidate[], index: number, end: number, start: number): boolean {
	return index < end && (candidates[index] as PersonCandidate).start === start;
}

/** Points from which a name is sure by itself: behind a title fewer do. */
function sureFrom({ titled, text, word }: PersonCandidate): number {
	return titled ? (word ? SURE - 1 : SURE - 2) : text.length > 2 ? SURE - 1 : SURE;
}

/** Finds the names that no place makes sure, but that stand in two places or more where a name may stand. */
export function findSupported({ candidates, names, scores }: PagePeople): void {
	for (let index = 0; index < candidates.length; index += 1) {
		const { text, word, titled } = candidates[index] as PersonCandidate;
		const name = names[index] as PersonName;
		const score = scores[index] as number;
		if (score < SUPPORTING || word || name.known) {
			continue;
		}
		// 楼群: two characters need a title or a point more somewhere.
		const clearly = text.length > 2 || titled || score > SUPPORTING || name.seen === 'clearly';
		name.supported ||= clearly && name.seen !== 'never';
		name.seen = clearly ? 'clearly' : 'vaguely';
	}
}
