import type { Resolution } from '../model/mention.ts';
import type { Block, Page } from '../model/page.ts';
import { blocksWith, findNames, type PageSearch, SOUGHT, seekName } from './consistency.ts';
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

/** The names that the blocks of the page show (`facts[i]` for `page.blocks[i]`); `search` is told which to look for everywhere. */
export function seekBodies(page: Page, facts: readonly OrganizationFacts[], search: PageSearch): PageBodies {
	const bodies = numbered(facts);
	for (const name of soughtNames(bodies, saidAliases(page, facts))) {
		seekName(search, SOUGHT.organizations, name.text);
	}
	return bodies;
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

/** `shown` with the further places of its names that `search` finds. */
export function withFoundAgain(page: Page, shown: PageBodies, search: PageSearch): PageBodies {
	const again: Again[] = [];
	for (const block of blocksWith(search, SOUGHT.organizations)) {
		const { text } = page.blocks[block] as Block;
		const first = shown.starts[block] as number;
		for (const { start, end } of findNames(search, SOUGHT.organizations, block, text, shown.candidates, first, shown.starts[block + 1])) {
			const name = shown.byText.get(text.slice(start, end));
			if (name !== undefined && name.model !== null && !goesOn(text, end)) {
				const candidate = { ...name.model, start, end, text: name.text, source: 'consistency' as const, confidence: 0.75 };
				again.push({ block, name, candidate });
			}
		}
	}
	return again.length === 0 ? shown : merged(shown, again);
}

/** A further place of a name. */
interface Again {
	readonly block: number;
	readonly name: BodyName;
	readonly candidate: OrganizationCandidate;
}

/** `shown` with the places `again`, in text order. */
function merged(shown: PageBodies, again: readonly Again[]): PageBodies {
	const all: PageBodies = { byText: shown.byText, candidates: [], names: [], starts: [0] };
	let next = 0;
	for (let block = 0; block + 1 < shown.starts.length; block += 1) {
		const end = shown.starts[block + 1] as number;
		for (let index = shown.starts[block] as number; index <= end; index += 1) {
			const start = index === end ? Number.POSITIVE_INFINITY : (shown.candidates[index] as OrganizationCandidate).start;
			for (let found = again[next]; found?.block === block && found.candidate.start < start; found = again[next]) {
				all.candidates.push(found.candidate);
				all.names.push(found.name);
				next += 1;
			}
			if (index < end) {
				all.candidates.push(shown.candidates[index] as OrganizationCandidate);
				all.names.push(shown.names[index] as BodyName);
			}
		}
		all.starts.push(all.names.length);
	}
	return all;
}

/** What after a found form makes it part of another name: 北京建工 + 工会之声. */
const CONTINUATIONS = ['工会', '集团', '公司', '有限', '党委', '医院', '大学', '分公司', '杯', '官方', '微信', '委员', '代表', '了'];

function goesOn(text: string, end: number): boolean {
	// 北京城乡|党委书记 is a post in the firm.
	const post = text.startsWith('党委', end) && ['书记', '副书记', '常委', '委员'].some((word) => text.startsWith(word, end + 2));
	return !post && CONTINUATIONS.some((word) => text.startsWith(word, end));
}
