import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import type { Article, Block, Page } from '../model/page.ts';
import { type BodyName, nameOf, type PageBodies } from './organization-bodies.ts';
import type { OrganizationCandidate, OrganizationFacts } from './organization-candidate.ts';
import type { OrganizationTables } from './organization-tables.ts';
import { unitBits } from './unit-bits.ts';

/** Names of bodies, each form once, in text order. */
export interface BodyNames {
	readonly all: readonly OrganizationCandidate[];
	/** Which units each of them has, with those of the name that it has by itself; see `unitBits`. */
	readonly units: readonly number[];
}

/** What short forms of one article are read against. */
export interface NameContext {
	/** Names of bodies in the article, then on the page. */
	readonly article: BodyNames;
	readonly page: BodyNames;
	/** All forms of names of the page. */
	readonly bodies: PageBodies;
	/** Places in full form that the article, then the page names (`朝阳区`); each once. */
	readonly articlePlaces: () => readonly string[];
	readonly pagePlaces: () => readonly string[];
	readonly tables: OrganizationTables;
}

/** More names than any page holds; a longer file is read by its articles' own names and its first pages'. */
const CONTEXT_LIMIT = 300;
/** How the name of a firm ends that the name of a part of it opens with. */
const LEGAL_FORMS = ['有限公司', '有限责任公司'];
/** Of the name before that, in UTF-16 units. */
const SHORTEST_FIRM = 2;
const LONGEST_FIRM = 30;
const LIMITED = unitBits('有限');
const LEVELS = hanSetOf('省市区县');

/** The blocks from `first` to before `end` that are of the article, of all articles where it is null. */
interface Scope {
	readonly article: number | null;
	readonly first: number;
	end: number;
}

/**
 * The context of each article by its index, -1 for banner and furniture, made when it is first asked for. `articles` has the article of each
 * block, `facts` are those of the page's blocks. A context holds so many names at most: a file of thousands of articles is no page whose
 * names explain each other, and looking a name up must not cost more with every further article.
 */
export function contextsOf(
	articles: readonly number[],
	bodies: PageBodies,
	facts: readonly OrganizationFacts[],
	tables: OrganizationTables,
): (article: number) => NameContext {
	const scopes = scopesOf(articles);
	const whole: Scope = { article: null, first: 0, end: articles.length };
	const page = namesOf(whole, articles, bodies, 1);
	const pagePlaces = once(() => placesOf(whole, articles, bodies, facts));
	const contexts: (NameContext | undefined)[] = scopes.map(() => undefined);
	return (article) => {
		const index = article + 1;
		let context = contexts[index];
		if (context === undefined) {
			const scope = scopes[index] ?? whole;
			context = {
				article: namesOf(scope, articles, bodies, index + 2),
				page,
				bodies,
				articlePlaces: once(() => placesOf(scope, articles, bodies, facts)),
				pagePlaces,
				tables,
			};
			contexts[index] = context;
		}
		return context;
	};
}

/** The blocks of each article by its index and one, those of none first. */
function scopesOf(articles: readonly number[]): readonly (Scope | undefined)[] {
	const scopes: (Scope | undefined)[] = [];
	for (let block = 0; block < articles.length; block += 1) {
		const article = articles[block] as number;
		while (scopes.length <= article + 1) {
			scopes.push(undefined);
		}
		const scope = scopes[article + 1];
		if (scope === undefined) {
			scopes[article + 1] = { article, first: block, end: block + 1 };
		} else {
			scope.end = block + 1;
		}
	}
	return scopes;
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

/** The names in `scope`, in the pass over names that has that number. The first pass is that of the page. */
function namesOf({ article, first, end }: Scope, articles: readonly number[], bodies: PageBodies, pass: number): BodyNames {
	const { candidates, names, starts } = bodies;
	const all: OrganizationCandidate[] = [];
	const units: number[] = [];
	const add = (candidate: OrganizationCandidate, name: BodyName): void => {
		name.pass = pass;
		if (article === null) {
			name.shown = candidate;
		}
		all.push(candidate);
		units.push(candidate.ownName === null ? name.units : name.units | unitBits(candidate.ownName));
	};
	for (let block = first; block < end; block += 1) {
		if (article !== null && articles[block] !== article) {
			continue;
		}
		const last = starts[block + 1] as number;
		for (let index = starts[block] as number; index < last; index += 1) {
			if (all.length >= CONTEXT_LIMIT) {
				return { all, units };
			}
			const name = names[index] as BodyName;
			if (name.pass === pass) {
				continue;
			}
			const candidate = candidates[index] as OrganizationCandidate;
			add(candidate, name);
			// 中联重科股份有限公司|泵送公司 names the firm as well.
			const text = (name.units & LIMITED) === LIMITED ? firmIn(name.text) : null;
			const firm = text === null ? undefined : nameOf(bodies, text);
			if (firm !== undefined && firm.pass !== pass) {
				add({ ...candidate, text: firm.text, end: candidate.start + firm.text.length, organization: 'company', ownName: null }, firm);
			}
		}
	}
	return { all, units };
}

/** The name of the firm that the name `text` of a part of it opens with; null where it opens with none. */
function firmIn(text: string): string | null {
	for (let at = text.indexOf('有限', SHORTEST_FIRM); at !== -1 && at <= LONGEST_FIRM; at = text.indexOf('有限', at + 1)) {
		const form = LEGAL_FORMS.find((word) => text.startsWith(word, at));
		if (form !== undefined) {
			return at + form.length < text.length ? text.slice(0, at + form.length) : null;
		}
	}
	return null;
}

function placesOf(
	{ article, first, end }: Scope,
	articles: readonly number[],
	{ candidates, starts }: PageBodies,
	facts: readonly OrganizationFacts[],
): readonly string[] {
	const each = new Set<string>();
	for (let block = first; block < end && each.size <= CONTEXT_LIMIT; block += 1) {
		if (article !== null && articles[block] !== article) {
			continue;
		}
		for (const place of facts[block]?.places ?? []) {
			each.add(place);
		}
		const last = starts[block + 1] as number;
		for (let index = starts[block] as number; index < last; index += 1) {
			const { text, place } = candidates[index] as OrganizationCandidate;
			// 山西|省委 says 山西省.
			if (
				place !== null &&
				place !== '' &&
				isInHanSet(LEVELS, text.charCodeAt(place.length)) &&
				!isInHanSet(LEVELS, place.charCodeAt(place.length - 1)) &&
				text.startsWith(place)
			) {
				each.add(place + text.charAt(place.length));
			}
		}
	}
	return [...each];
}

/** So many blocks of no article in a row are looked over. */
const FURNITURE = 8;

/** The index of the article that each block belongs to, -1 for banner and furniture. */
export function articleOfBlocks({ articles, blocks }: Page): readonly number[] {
	const articleOf: number[] = [];
	for (let index = 0; index < blocks.length; index += 1) {
		articleOf.push(-1);
	}
	let places: Map<Block, number> | undefined;
	let at = 0;
	for (let index = 0; index < articles.length; index += 1) {
		for (const block of (articles[index] as Article).blocks) {
			// Nearly always the next one, or the next but banner and furniture.
			for (let skipped = 0; skipped < FURNITURE && blocks[at] !== block; skipped += 1) {
				at += 1;
			}
			if (blocks[at] !== block) {
				places ??= new Map(blocks.map((each, place) => [each, place]));
				at = places.get(block) ?? 0;
			}
			articleOf[at] = index;
			at += 1;
		}
	}
	return articleOf;
}
