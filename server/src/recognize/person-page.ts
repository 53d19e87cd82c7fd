import type { Mention, OrganizationMention, OtherMention, PersonMention } from '../model/mention.ts';
import type { Block, Contributor, Page } from '../model/page.ts';
import { toSource } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';
import { findNames, type PageSearch, seekNames } from './consistency.ts';
import type { PersonCandidate, PostCandidate } from './person-candidate.ts';
import { judgeEnds } from './person-ends.ts';

/** A name with so many points is sure by itself; one of three characters with one less. */
const SURE = 9;
/** A name with so many points speaks for its neighbours in a list. */
const FIRM = 7;
/** A name with so many points in two places is supported by each. */
const SUPPORTING = 4;
const SUPPORT_GAIN = 3;
/** Below this a candidate is not reported. */
const ENOUGH = 6;
/** What a name gains that is sure elsewhere on the page. */
const KNOWN_GAIN = 11;
/** How many candidates after one are looked at for its neighbour in a list. */
const NEIGHBOURS = 6;
/** What a name gains from a sure neighbour in a list. */
const LIST_GAIN = 3;

/**
 * The persons of the page and their posts, from the candidates of its blocks. A name in a byline or credit, or one that is sure by what
 * stands around it, is found everywhere on the page. `organizations` give the posts' bodies their full names; `search` has the page.
 */
export function resolvePersons(
	page: Page,
	found: readonly (readonly PersonCandidate[])[],
	organizations: readonly OrganizationMention[],
	search: PageSearch,
): readonly Mention[] {
	const candidates = judgeEnds(found);
	const credited = locateContributors(page);
	const known = knownNames(candidates, credited);
	const supported = supportedNames(candidates, known);
	const bodies = bodyNames(organizations);
	// Names of two characters are too often parts of words to be found again without a look at what stands around them.
	seekNames(
		search,
		[...known].filter((name) => name.length > 2),
	);
	const mentions: Mention[] = [];
	page.blocks.forEach((block, index) => {
		const fixed = credited.get(index) ?? NOBODY;
		for (const found of fixed) {
			mentions.push(contributorMention(block, index, found));
		}
		const again = findNames(search, index, block.text, fixed);
		const chosen = chooseNames(withoutCrossing(candidates[index] ?? NOTHING, again), known, supported, fixed);
		for (const candidate of chosen) {
			addPerson(block, index, candidate, bodies, mentions);
		}
		for (const span of again.length === 0 ? again : uncovered(again, chosen)) {
			addAgain(block, index, span, mentions);
		}
	});
	return mentions;
}

const NOBODY: readonly Located[] = [];
const NOTHING: readonly PersonCandidate[] = [];

/** The candidates that do not cut a known name: in 来燕妮 nobody is called 燕妮 where the page knows 来燕妮. */
function withoutCrossing(candidates: readonly PersonCandidate[], known: readonly Span[]): readonly PersonCandidate[] {
	if (known.length === 0) {
		return candidates;
	}
	let next = 0;
	return candidates.filter(({ start, end }) => {
		while ((known[next]?.end ?? Number.POSITIVE_INFINITY) <= start) {
			next += 1;
		}
		const span = known[next];
		return span === undefined || span.start >= end || (start <= span.start && end >= span.end);
	});
}

/** Those of `spans` that overlap none of `taken`; both in order. */
function uncovered(spans: readonly Span[], taken: readonly Span[]): readonly Span[] {
	let next = 0;
	return spans.filter(({ start, end }) => {
		while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) {
			next += 1;
		}
		return (taken[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
	});
}

/** Full names of the organizations by block and end. */
type BodyNames = ReadonlyMap<number, string>;

/** More than the length of any block that this machine holds, so that block and offset make one whole number. */
const BLOCK_KEY = 2 ** 32;

function bodyNames(organizations: readonly OrganizationMention[]): BodyNames {
	const names = new Map<number, string>();
	for (const { block, end, resolution, text } of organizations) {
		names.set(block * BLOCK_KEY + end, resolution?.fullName ?? text);
	}
	return names;
}

interface Located {
	readonly start: number;
	readonly end: number;
	readonly person: Contributor;
}

/** Logical places of the people in bylines and credits, by block, in order. */
function locateContributors(page: Page): ReadonlyMap<number, readonly Located[]> {
	const people: Contributor[] = [];
	for (const { byline, credits } of page.articles) {
		if (byline !== null) {
			people.push(...byline.people);
		}
		for (const credit of credits) {
			people.push(...credit.people);
		}
	}
	people.sort((a, b) => a.span.start - b.span.start);
	const located = new Map<number, Located[]>();
	page.blocks.forEach(({ pieces }, index) => {
		let last = -1;
		for (const piece of pieces) {
			for (let next = firstFrom(people, piece.start); next < people.length; next += 1) {
				const person = people[next] as Contributor;
				const { span } = person;
				if (span.start >= piece.end) {
					break;
				}
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
	});
	return located;
}

/** Index of the first of `people`, in order, that starts at the source offset `start` or later. */
function firstFrom(people: readonly Contributor[], start: number): number {
	let low = 0;
	let high = people.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((people[middle] as Contributor).span.start < start) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** Points from which a name is sure by itself: behind a title fewer do. */
function sureFrom({ titled, text, word }: PersonCandidate): number {
	return titled ? (word ? SURE - 1 : SURE - 2) : text.length > 2 ? SURE - 1 : SURE;
}

/** Names that are sure somewhere on the page, with the points to gain from that. */
function knownNames(
	candidates: readonly (readonly PersonCandidate[])[],
	credited: ReadonlyMap<number, readonly Located[]>,
): ReadonlySet<string> {
	const known = new Set<string>();
	for (const located of credited.values()) {
		for (const { person } of located) {
			known.add(person.name);
		}
	}
	for (const block of candidates) {
		for (let index = 0; index < block.length; index += 1) {
			const candidate = block[index] as PersonCandidate;
			if (candidate.score < sureFrom(candidate)) {
				continue;
			}
			const next = block[index + 1];
			const before = index === 0 ? undefined : block[index - 1];
			const rival = next?.start === candidate.start ? next : before?.start === candidate.start ? before : undefined;
			if (rival === undefined || rival.score + 2 <= candidate.score) {
				known.add(candidate.text);
				const dot = candidate.text.lastIndexOf('·');
				// 弗拉基米尔·普京 is 普京 from then on.
				if (dot > 0 && candidate.text.length - dot > 2) {
					known.add(candidate.text.slice(dot + 1));
				}
			}
		}
	}
	return known;
}

/** Names that no place makes sure, but that stand in two places or more where a name may stand. */
function supportedNames(candidates: readonly (readonly PersonCandidate[])[], known: ReadonlySet<string>): ReadonlySet<string> {
	const seen = new Map<string, boolean>();
	const supported = new Set<string>();
	for (const block of candidates) {
		for (const { text, score, word, titled } of block) {
			if (score < SUPPORTING || word || known.has(text)) {
				continue;
			}
			// 楼群: two characters need a title somewhere.
			const full = text.length > 2 || titled || seen.get(text) === true;
			if (full && seen.has(text)) {
				supported.add(text);
			}
			seen.set(text, full);
		}
	}
	return supported;
}

/** What each candidate gains from a firm neighbour behind the 、 to its right, the last first: 古宇、常小琥、侯磊. */
function rightGains(scored: readonly PersonCandidate[]): readonly number[] {
	const gains = new Array<number>(scored.length).fill(0);
	for (let index = scored.length - 1; index >= 0; index -= 1) {
		const { listed, end } = scored[index] as PersonCandidate;
		for (let next = index + 1; listed && next < scored.length && next <= index + NEIGHBOURS; next += 1) {
			const { start, score } = scored[next] as PersonCandidate;
			if (start > end + 1) {
				break;
			}
			if (start === end + 1 && score + (gains[next] as number) >= FIRM) {
				gains[index] = LIST_GAIN;
				break;
			}
		}
	}
	return gains;
}

/** The candidates of one block to report: none overlaps another or one of `fixed`. */
function chooseNames(
	candidates: readonly PersonCandidate[],
	known: ReadonlySet<string>,
	supported: ReadonlySet<string>,
	fixed: readonly Located[],
): readonly PersonCandidate[] {
	if (candidates.length === 0) {
		return candidates;
	}
	const scored = candidates.map((candidate) =>
		gaining(candidate, known.has(candidate.text) ? KNOWN_GAIN : supported.has(candidate.text) ? SUPPORT_GAIN : 0),
	);
	const gains = rightGains(scored);
	const chosen: PersonCandidate[] = [];
	let fixedIndex = 0;
	for (let index = 0; index < scored.length; index += 1) {
		const candidate = scored[index];
		if (candidate === undefined) {
			break;
		}
		while ((fixed[fixedIndex]?.end ?? Number.POSITIVE_INFINITY) <= candidate.start) {
			fixedIndex += 1;
		}
		const previous = chosen.at(-1);
		const left = candidate.listed && previous !== undefined && previous.score >= FIRM && previous.end === candidate.start - 1;
		const gain = (left ? LIST_GAIN : 0) + (gains[index] as number);
		const score = candidate.score + gain;
		if (score < ENOUGH || (fixed[fixedIndex]?.start ?? Number.POSITIVE_INFINITY) < candidate.end) {
			continue;
		}
		if (previous !== undefined && candidate.start < previous.end) {
			if (score > previous.score) {
				chosen[chosen.length - 1] = gaining(candidate, gain);
			}
			continue;
		}
		chosen.push(gaining(candidate, gain));
	}
	return chosen;
}

/** `candidate` with so many points more. */
function gaining(candidate: PersonCandidate, gain: number): PersonCandidate {
	return gain === 0 ? candidate : { ...candidate, score: candidate.score + gain };
}

function contributorMention(block: Block, index: number, { start, end, person }: Located): PersonMention {
	return {
		kind: 'person',
		text: person.name,
		spans: toSource(block, { start, end }),
		block: index,
		start,
		end,
		source: 'byline',
		confidence: 1,
		posts: [],
		role: person.role,
	};
}

function addPerson(block: Block, index: number, candidate: PersonCandidate, bodies: BodyNames, mentions: Mention[]): void {
	const { start, end } = candidate;
	for (const post of candidate.posts) {
		mentions.push(postMention(block, index, post));
	}
	mentions.push({
		kind: 'person',
		text: candidate.text,
		spans: toSource(block, { start, end }),
		block: index,
		start,
		end,
		source: 'grammar',
		confidence: Math.min(0.99, 0.5 + candidate.score / 30),
		posts: candidate.posts.map((post) => ({
			start: post.start,
			end: post.end,
			title: post.title,
			organization: bodyOf(block, index, post, bodies),
		})),
		role: null,
	});
}

/** A firm has a 副总经理, its union has none, though the union stands before: `首钢集团工会主席、副总经理`. */
const FIRM_POST = /经理$|董事|总裁$|工程师$|会计师$|厂长$|^党/u;
/** Who heads a place does so in no party committee: `朝阳区委副书记、区长`. */
const HEAD_OF_PLACE = /[省市区县州旗镇乡]长$/u;
const FIRM_UNION = /(?<=集团|公司|厂|院|矿|局|站|段|校)工会$/u;

/** The full name of the body that `post` is held in, as written where the page knows no other; null where the text gives none. */
function bodyOf(block: Block, index: number, { title, organization, part, start }: PostCandidate, bodies: BodyNames): string | null {
	if (organization === null) {
		return null;
	}
	const name = bodies.get(index * BLOCK_KEY + organization.end) ?? block.text.slice(organization.start, organization.end);
	if (part !== '') {
		return name.endsWith(part) ? name : name + part;
	}
	if (HEAD_OF_PLACE.test(title) && name.endsWith('委')) {
		return null;
	}
	return start > organization.end && FIRM_POST.test(title) ? name.replace(FIRM_UNION, '') : name;
}

/** A further place of a name that is sure elsewhere. */
function addAgain(block: Block, index: number, { start, end }: Span, mentions: Mention[]): void {
	const text = block.text.slice(start, end);
	const spans = toSource(block, { start, end });
	mentions.push({ kind: 'person', text, spans, block: index, start, end, source: 'consistency', confidence: 0.75, posts: [], role: null });
}

function postMention(block: Block, index: number, post: PostCandidate): OtherMention {
	return {
		kind: 'post',
		text: post.title,
		spans: toSource(block, post),
		block: index,
		start: post.start,
		end: post.end,
		source: 'grammar',
		confidence: 0.9,
	};
}
