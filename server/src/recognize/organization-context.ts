import type { OrganizationKind } from '../model/mention.ts';
import type { Block, Page } from '../model/page.ts';
import type { OrganizationCandidate } from './organization-candidate.ts';
import type { OrganizationFacts } from './organization-page.ts';

/** Names of bodies, each text once. */
export interface BodyNames {
	readonly all: readonly OrganizationCandidate[];
	readonly byText: ReadonlyMap<string, OrganizationCandidate>;
	readonly byKind: ReadonlyMap<OrganizationKind, readonly OrganizationCandidate[]>;
}

/** What short forms of one article are read against. */
export interface NameContext {
	/** Names of bodies in the article, then on the page. */
	readonly article: BodyNames;
	readonly page: BodyNames;
	/** Places in full form that the article, then the page names (`朝阳区`); each once. */
	readonly articlePlaces: () => readonly string[];
	readonly pagePlaces: () => readonly string[];
	readonly equivalents: ReadonlyMap<string, string>;
}

/** More names than any page holds; a longer file is read by its articles' own names and its first pages'. */
const CONTEXT_LIMIT = 300;
/** The firm that the name of a part of it opens with. */
const FIRM = /^.{2,30}?(?:股份有限公司|有限责任公司|有限公司)(?=.)/u;
const LEVELS = '省市区县';

/**
 * The context of each article by its index, -1 for banner and furniture, made when it is first asked for. `found` and `facts` are those of the
 * page's blocks. A context holds so many names at most: a file of thousands of articles is no page whose names explain each other, and
 * looking a name up must not cost more with every further article.
 */
export function contextsOf(
	articles: Int32Array,
	found: readonly (readonly OrganizationCandidate[])[],
	facts: readonly OrganizationFacts[],
	equivalents: ReadonlyMap<string, string>,
): (article: number) => NameContext {
	const blocksOf = new Map<number, number[]>();
	articles.forEach((article, block) => {
		const blocks = blocksOf.get(article);
		if (blocks === undefined) {
			blocksOf.set(article, [block]);
		} else {
			blocks.push(block);
		}
	});
	const all = [...found.keys()];
	const page = namesOf(all, found);
	const pagePlaces = once(() => placesOf(all, found, facts));
	const contexts = new Map<number, NameContext>();
	return (article) => {
		let context = contexts.get(article);
		if (context === undefined) {
			const blocks = blocksOf.get(article) ?? [];
			const articlePlaces = once(() => placesOf(blocks, found, facts));
			context = { article: namesOf(blocks, found), page, articlePlaces, pagePlaces, equivalents };
			contexts.set(article, context);
		}
		return context;
	};
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

function namesOf(blocks: readonly number[], found: readonly (readonly OrganizationCandidate[])[]): BodyNames {
	const all: OrganizationCandidate[] = [];
	const byText = new Map<string, OrganizationCandidate>();
	const byKind = new Map<OrganizationKind, OrganizationCandidate[]>();
	const add = (candidate: OrganizationCandidate): void => {
		all.push(candidate);
		byText.set(candidate.text, candidate);
		const same = byKind.get(candidate.organization);
		if (same === undefined) {
			byKind.set(candidate.organization, [candidate]);
		} else {
			same.push(candidate);
		}
	};
	for (const block of blocks) {
		for (const candidate of found[block] ?? []) {
			if (byText.size === CONTEXT_LIMIT) {
				return { all, byText, byKind };
			}
			if (byText.has(candidate.text)) {
				continue;
			}
			add(candidate);
			// 中联重科股份有限公司|泵送公司 names the firm as well.
			const firm = candidate.text.includes('有限') ? FIRM.exec(candidate.text)?.[0] : undefined;
			if (firm !== undefined && !byText.has(firm)) {
				add({ ...candidate, text: firm, end: candidate.start + firm.length, organization: 'company', ownName: null });
			}
		}
	}
	return { all, byText, byKind };
}

function placesOf(
	blocks: readonly number[],
	found: readonly (readonly OrganizationCandidate[])[],
	facts: readonly OrganizationFacts[],
): readonly string[] {
	const each = new Set<string>();
	for (const block of blocks) {
		for (const place of facts[block]?.places ?? []) {
			each.add(place);
		}
		for (const { text, place } of found[block] ?? []) {
			// 山西|省委 says 山西省.
			if (
				place !== null &&
				place !== '' &&
				LEVELS.includes(text.charAt(place.length) || '。') &&
				!LEVELS.includes(place.charAt(place.length - 1)) &&
				text.startsWith(place)
			) {
				each.add(place + text.charAt(place.length));
			}
		}
		if (each.size > CONTEXT_LIMIT) {
			break;
		}
	}
	return [...each];
}

/** So many blocks of no article in a row are looked over. */
const FURNITURE = 8;

/** The index of the article that each block belongs to, -1 for banner and furniture. */
export function articleOfBlocks({ articles, blocks }: Page): Int32Array {
	const articleOf = new Int32Array(blocks.length).fill(-1);
	let places: Map<Block, number> | undefined;
	let at = 0;
	articles.forEach((article, index) => {
		for (const block of article.blocks) {
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
	});
	return articleOf;
}
