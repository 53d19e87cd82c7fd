import type { Mention, OrganizationMention, OtherMention, PersonMention, Post } from '../model/mention.ts';
import type { Block, Page } from '../model/page.ts';
import { toSource } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';
import { blocksWith, findNames, type PageSearch, SOUGHT, seekName } from './consistency.ts';
import { sortFrom } from './mention-overlap.ts';
import type { PersonCandidate, PersonFacts, PostCandidate } from './person-candidate.ts';
import { chooseNames, dropCrossing } from './person-choice.ts';
import { type Located, locateContributors } from './person-contributors.ts';
import { judgeEnds } from './person-ends.ts';
import { findKnown, findSupported, type PagePeople, peopleOf } from './person-names.ts';

const NOBODY: readonly Located[] = [];
const NO_POSTS: readonly Post[] = [];
const NOWHERE: readonly Span[] = [];

/** The runs of the page that may be names, judged by all of it; `search` is told which to look for everywhere. */
export function seekPersons(page: Page, facts: readonly PersonFacts[], search: PageSearch): PagePeople {
	const people = peopleOf(facts, locateContributors(page));
	judgeEnds(people);
	for (const name of findKnown(people)) {
		// Names of two characters are too often parts of words to be found again without a look at what stands around them.
		if (name.length > 2) {
			seekName(search, SOUGHT.persons, name);
		}
	}
	findSupported(people);
	return people;
}

/**
 * The persons of the page and their posts in text order. A name in a byline or credit, or one that is sure by what stands around it, is
 * reported wherever `search` finds it. `organizations`, in text order, give the posts' bodies their full names.
 */
export function resolvePersons(
	page: Page,
	people: PagePeople,
	organizations: readonly OrganizationMention[],
	search: PageSearch,
): readonly Mention[] {
	const mentions: Mention[] = [];
	const named = blocksWith(search, SOUGHT.persons);
	let next = 0;
	for (let index = 0; index < page.blocks.length; index += 1) {
		const block = page.blocks[index] as Block;
		const before = mentions.length;
		const fixed = people.credited.get(index) ?? NOBODY;
		for (const found of fixed) {
			mentions.push(contributorMention(block, index, found));
		}
		const mayHold = named[next] === index;
		next += mayHold ? 1 : 0;
		const again = mayHold ? findNames(search, SOUGHT.persons, index, block.text, fixed) : NOWHERE;
		const first = people.starts[index] as number;
		const end = people.starts[index + 1] as number;
		const last = again.length === 0 ? end : dropCrossing(people, first, end, again);
		const chosen = chooseNames(people, block.text, first, last, fixed);
		for (const each of chosen) {
			addPerson(block, index, people.candidates[each] as PersonCandidate, people.scores[each] as number, organizations, mentions);
		}
		if (again.length > 0) {
			const taken = chosen.map((each) => people.candidates[each] as PersonCandidate);
			for (const span of uncovered(again, taken)) {
				addAgain(block, index, span, mentions);
			}
		}
		sortFrom(mentions, before);
	}
	return mentions;
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
		posts: NO_POSTS,
		role: person.role,
	};
}

function addPerson(
	block: Block,
	index: number,
	{ start, end, text, posts }: PersonCandidate,
	score: number,
	organizations: readonly OrganizationMention[],
	mentions: Mention[],
): void {
	for (const post of posts) {
		mentions.push(postMention(block, index, post));
	}
	mentions.push({
		kind: 'person',
		text,
		spans: toSource(block, { start, end }),
		block: index,
		start,
		end,
		source: 'grammar',
		confidence: Math.min(0.99, 0.5 + score / 30),
		posts:
			posts.length === 0
				? NO_POSTS
				: posts.map((post) => ({
						start: post.start,
						end: post.end,
						title: post.title,
						organization: bodyOf(block, index, post, organizations),
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
function bodyOf(block: Block, index: number, post: PostCandidate, organizations: readonly OrganizationMention[]): string | null {
	const { title, organization, part, start } = post;
	if (organization === null) {
		return null;
	}
	const body = bodyEndingAt(organizations, index, organization.end);
	const name = body?.resolution?.fullName ?? body?.text ?? block.text.slice(organization.start, organization.end);
	if (part !== '') {
		return name.endsWith(part) ? name : name + part;
	}
	if (name.endsWith('委') && HEAD_OF_PLACE.test(title)) {
		return null;
	}
	return start > organization.end && name.endsWith('工会') && FIRM_POST.test(title) ? name.replace(FIRM_UNION, '') : name;
}

/** The organization that ends at the logical offset `end` of the block with that index; they stand in text order and do not overlap. */
function bodyEndingAt(organizations: readonly OrganizationMention[], block: number, end: number): OrganizationMention | undefined {
	let low = 0;
	let high = organizations.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const found = organizations[middle] as OrganizationMention;
		if (found.block < block || (found.block === block && found.end < end)) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	const found = organizations[low];
	return found !== undefined && found.block === block && found.end === end ? found : undefined;
}

/** A further place of a name that is sure elsewhere. */
function addAgain(block: Block, index: number, { start, end }: Span, mentions: Mention[]): void {
	const text = block.text.slice(start, end);
	const spans = toSource(block, { start, end });
	mentions.push({
		kind: 'person',
		text,
		spans,
		block: index,
		start,
		end,
		source: 'consistency',
		confidence: 0.75,
		posts: NO_POSTS,
		role: null,
	});
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
