import type { Resolution } from '../model/mention.ts';
import type { Page } from '../model/page.ts';
import { findNames, type PageSearch, seekNames } from './consistency.ts';
import { type Alias, madeAliases, saidAliases } from './organization-alias.ts';
import type { OrganizationCandidate, OrganizationFacts } from './organization-candidate.ts';
import { levelOf } from './organization-level.ts';
import { unitBits } from './unit-bits.ts';

/** A name as sure as this is looked for everywhere. */
const CERTAIN = 0.8;
/** The name of a union has other forms even where it is no surer than this. */
const LIKELY = 0.5;
/** A shorter name is not looked for: 市委. UTF-16 units. */
const SHORTEST_SOUGHT = 4;

/** One form of a name, once for all its places on the page. What the page says of it is filled in by and by. */
export interface BodyName {
	readonly text: string;
	/** Which units it has; see `unitBits`. */
	readonly units: number;
	/** The level that it opens with instead of a place; see `levelOf`. */
	readonly level: string | null;
	/** The first place that makes it certain, or the body that it is another form of: it is looked for everywhere. Else null. */
	model: OrganizationCandidate | null;
	/** The body that it is another form of; null for a form of two bodies, undefined for no such form. */
	alias: Alias | null | undefined;
	/** Its first place on the page, or the part of it where only a longer name has it; null where the page has more names than are compared. */
	shown: OrganizationCandidate | null;
	/** The number of the last pass over the names that met it: 0 that of `soughtNames`, then one a context. */
	pass: number;
	/** The run of blocks that `resolution` is for; see `resolveOrganizations`. */
	run: number;
	resolution: Resolution | null;
}

/** The names of bodies on one page. */
export interface PageBodies {
	readonly byText: Map<string, BodyName>;
	/** All places in text order. */
	readonly candidates: OrganizationCandidate[];
	/** The name at each of them. */
	readonly names: BodyName[];
	/** Index of the first place in each block, and behind the last. */
	readonly starts: number[];
}

/** The names that the blocks of the page show (`facts[i]` for `page.blocks[i]`) with those that another place of the page makes certain. */
export function bodiesOf(page: Page, facts: readonly OrganizationFacts[], search: PageSearch): PageBodies {
	const shown = numbered(facts);
	const sought = soughtNames(shown, saidAliases(page, facts));
	return sought.length === 0 ? shown : withFoundAgain(page, shown, sought, search);
}

/** The name of that text. */
export function nameOf({ byText }: PageBodies, text: string): BodyName {
	let name = byText.get(text);
	if (name === undefined) {
		name = {
			text,
			units: unitBits(text),
			level: levelOf(text),
			model: null,
			alias: undefined,
			shown: null,
			pass: -1,
			run: -1,
			resolution: null,
		};
		byText.set(text, name);
	}
	return name;
}

function numbered(facts: readonly OrganizationFacts[]): PageBodies {
	const bodies: PageBodies = { byText: new Map(), candidates: [], names: [], starts: [] };
	for (const { organizations } of facts) {
		bodies.starts.push(bodies.names.length);
		for (let index = 0; index < organizations.length; index += 1) {
			const candidate = organizations[index] as OrganizationCandidate;
			bodies.candidates.push(candidate);
			bodies.names.push(nameOf(bodies, candidate.text));
		}
	}
	bodies.starts.push(bodies.names.length);
	return bodies;
}

/** The names that are looked for everywhere: those that some place makes certain and other forms of the page's names. */
function soughtNames(bodies: PageBodies, said: readonly Alias[]): readonly BodyName[] {
	const sought: BodyName[] = [];
	const forms: BodyName[] = [];
	for (const alias of said) {
		addForm(bodies, alias, forms);
	}
	for (let index = 0; index < bodies.names.length; index += 1) {
		const candidate = bodies.candidates[index] as OrganizationCandidate;
		const name = bodies.names[index] as BodyName;
		const { confidence } = candidate;
		if (name.pass !== 0) {
			name.pass = 0;
			if (confidence >= CERTAIN || (candidate.organization === 'union' && confidence >= LIKELY)) {
				for (const alias of madeAliases(candidate)) {
					addForm(bodies, alias, forms);
				}
			}
		}
		if (confidence >= CERTAIN && name.model === null && name.level === null && name.text.length >= SHORTEST_SOUGHT) {
			name.model = candidate;
			sought.push(name);
		}
	}
	for (const name of forms) {
		if (name.alias != null) {
			if (name.model === null) {
				sought.push(name);
			}
			name.model = name.alias.of;
		}
	}
	return sought;
}

/** Notes `alias` as a form of a name; a form of two bodies is none of either. */
function addForm(bodies: PageBodies, alias: Alias, forms: BodyName[]): void {
	const name = nameOf(bodies, alias.name);
	const known = name.alias;
	if (known === undefined) {
		name.alias = alias;
		forms.push(name);
	} else if (known !== null && known.origin === 'made' && alias.origin === 'said') {
		name.alias = alias;
	} else if (known !== null && known.of.text !== alias.of.text && known.origin === alias.origin) {
		// 北京建工 of 北京建工集团 and of 北京建工集团有限公司 is one body all the same.
		const nested = known.of.text.startsWith(alias.of.text) || alias.of.text.startsWith(known.of.text);
		name.alias = nested ? (known.of.text.length >= alias.of.text.length ? known : alias) : null;
	}
}

/** `shown` with the further places of the names `sought`. */
function withFoundAgain(page: Page, shown: PageBodies, sought: readonly BodyName[], search: PageSearch): PageBodies {
	seekNames(
		search,
		sought.map((name) => name.text),
	);
	const { byText } = shown;
	const all: PageBodies = { byText, candidates: [], names: [], starts: [] };
	page.blocks.forEach(({ text }, block) => {
		all.starts.push(all.names.length);
		let next = shown.starts[block] as number;
		const end = shown.starts[block + 1] as number;
		const spans = findNames(search, block, text, shown.candidates, next, end);
		for (const span of spans) {
			const name = byText.get(text.slice(span.start, span.end));
			if (name === undefined || name.model === null || goesOn(text, span.end)) {
				continue;
			}
			for (; next < end && (shown.candidates[next] as OrganizationCandidate).start < span.start; next += 1) {
				all.candidates.push(shown.candidates[next] as OrganizationCandidate);
				all.names.push(shown.names[next] as BodyName);
			}
			all.candidates.push({ ...name.model, start: span.start, end: span.end, text: name.text, source: 'consistency', confidence: 0.75 });
			all.names.push(name);
		}
		for (; next < end; next += 1) {
			all.candidates.push(shown.candidates[next] as OrganizationCandidate);
			all.names.push(shown.names[next] as BodyName);
		}
	});
	all.starts.push(all.names.length);
	return all;
}

/** What after a found form makes it part of another name: 北京建工 + 工会之声. */
const CONTINUATIONS = ['工会', '集团', '公司', '有限', '党委', '医院', '大学', '分公司', '杯', '官方', '微信', '委员', '代表', '了'];

function goesOn(text: string, end: number): boolean {
	// 北京城乡|党委书记 is a post in the firm.
	const post = text.startsWith('党委', end) && ['书记', '副书记', '常委', '委员'].some((word) => text.startsWith(word, end + 2));
	return !post && CONTINUATIONS.some((word) => text.startsWith(word, end));
}
