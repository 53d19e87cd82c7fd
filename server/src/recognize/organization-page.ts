import type { OrganizationMention, Resolution } from '../model/mention.ts';
import { message } from '../model/message.ts';
import type { Page } from '../model/page.ts';
import { toSource } from '../text/joined-text.ts';
import { createFinder, findNames, type PageSearch } from './consistency.ts';
import { type Alias, madeAliases, resolveSaidPlace, saidAliases, saidPlaces } from './organization-alias.ts';
import type { OrganizationCandidate } from './organization-candidate.ts';
import { articleOfBlocks, contextsOf } from './organization-context.ts';
import { levelOf, resolveOnwards, resolveShortForm } from './organization-short.ts';

/** What organizations need beside the page: made once, used by one page at a time. */
export interface OrganizationTables {
	/** Short form → full name, for what every reader knows. */
	readonly equivalents: ReadonlyMap<string, string>;
}

/** What one block gives to the page: the names it shows and the places it names in full form. */
export interface OrganizationFacts {
	readonly candidates: readonly OrganizationCandidate[];
	readonly places: readonly string[];
	/** Whether the block gives short forms in brackets. */
	readonly explains: boolean;
}

/** Below this a candidate is dropped unless the page resolves it. */
const REPORTED = 0.5;
/** A name as sure as this is looked for everywhere. */
const CERTAIN = 0.8;

/** The organizations of the page in text order: what its blocks show (`facts[i]` for `page.blocks[i]`), short forms resolved. `search` has the page. */
export function resolveOrganizations(
	page: Page,
	facts: readonly OrganizationFacts[],
	tables: OrganizationTables,
	search: PageSearch,
): readonly OrganizationMention[] {
	const shown = facts.map((found) => found.candidates);
	const aliases = aliasesOf(page, facts);
	const places = saidPlaces(page, facts);
	const found = withFoundAgain(page, shown, aliases, search);
	const articles = articleOfBlocks(page);
	const contextOf = contextsOf(articles, found, facts, tables.equivalents);
	const mentions: OrganizationMention[] = [];
	let resolved = new Map<string, Resolution | null>();
	let article = -2;
	for (let index = 0; index < page.blocks.length; index += 1) {
		const block = page.blocks[index];
		const candidates = found[index];
		if (block === undefined || candidates === undefined || candidates.length === 0) {
			continue;
		}
		if (articles[index] !== article) {
			article = articles[index] ?? -1;
			resolved = new Map();
		}
		for (const candidate of candidates) {
			const { start, end, text, organization, source } = candidate;
			let resolution: Resolution | null | undefined;
			if (candidate.within !== null) {
				const full = candidate.within + text;
				resolution = { fullName: full, reason: message('“{0}” is a part of {1}', text, candidate.within) };
			} else {
				resolution = resolved.get(text);
				if (resolution === undefined) {
					const alias = aliases.get(text);
					const first =
						alias !== undefined && alias.of.text !== text
							? { fullName: alias.of.text, reason: alias.reason }
							: (resolveSaidPlace(text, places) ?? resolveShortForm(candidate, contextOf(article)));
					const onwards = first === null ? null : resolveOnwards(text, first, contextOf(article));
					const said = onwards === null ? null : resolveSaidPlace(onwards.fullName, places);
					resolution = onwards === null || said === null ? onwards : { ...onwards, fullName: said.fullName };
					resolved.set(text, resolution);
				}
			}
			const confidence = resolution !== null && candidate.confidence < REPORTED ? 0.7 : candidate.confidence;
			if (confidence >= REPORTED) {
				// A name that gives its own short form in brackets is no short form.
				const short = (resolution !== null && resolution.fullName.length >= text.length) || levelOf(text) !== null;
				const place = placeOf(candidate, resolution);
				const spans = toSource(block, candidate);
				mentions.push({
					kind: 'organization',
					text,
					spans,
					block: index,
					start,
					end,
					source,
					confidence,
					organization,
					place,
					short,
					resolution,
				});
			}
		}
	}
	return mentions;
}

/** The place the name says, or the one that stands for the 区 or 市 it says instead; of a department, its committee's. */
function placeOf(candidate: OrganizationCandidate, resolution: Resolution | null): string | null {
	const text = candidate.within ?? candidate.text;
	const level = levelOf(text);
	if (level !== null) {
		const at = resolution === null ? -1 : resolution.fullName.indexOf(level, 1);
		return resolution === null || at === -1 ? null : resolution.fullName.slice(0, at + level.length);
	}
	const place = placeInName(text, candidate.place);
	const rest = place !== null && text.startsWith(place) ? text.slice(place.length) : '';
	// 北七家镇|总工会 of 昌平区北七家镇|总工会
	return resolution !== null && rest.length > 1 && resolution.fullName.endsWith(rest) ? resolution.fullName.slice(0, -rest.length) : place;
}

/** `place` as far as the name `text` says it: 朝阳|区委, 牛街|街道. */
function placeInName(text: string, place: string | null): string | null {
	if (place === null || NO_PLACES.includes(place)) {
		return null;
	}
	const end = text.indexOf(place) + place.length;
	if (end < place.length) {
		return place;
	}
	const town = TOWNS.find((tail) => place.endsWith(tail));
	if (town !== undefined && end > place.length && end <= place.length + 4) {
		return text.slice(0, end);
	}
	if (town === place) {
		return null;
	}
	if (DIVISIONS.includes(place.charAt(place.length - 1)) || place.endsWith('街道') || MUNICIPALITIES.includes(place)) {
		return place;
	}
	// 北辰|集团 is a brand.
	if (BRANDED.some((word) => text.startsWith(word, end))) {
		return null;
	}
	return '省市区县'.includes(text.charAt(end) || '。') ? text.slice(0, end + 1) : place;
}

/** 市直 is the city's own; 首都医科大学 says of no place which. */
const NO_PLACES = ['市直', '首都'];
const TOWNS = ['街道', '地区', '社区', '镇', '乡', '村'];
const DIVISIONS = '省市区县州旗盟镇乡村';
const MUNICIPALITIES = ['北京', '上海', '天津', '重庆'];
const BRANDED = ['集团', '公司', '股份', '控股', '实业', '（集团）', '(集团)'];

/** Other forms of the page's names, by form; a form of two bodies is dropped. */
function aliasesOf(page: Page, facts: readonly OrganizationFacts[]): ReadonlyMap<string, Alias> {
	const aliases = new Map<string, Alias | null>();
	const add = (alias: Alias): void => {
		const known = aliases.get(alias.name);
		if (known === undefined || (known !== null && known.origin === 'made' && alias.origin === 'said')) {
			aliases.set(alias.name, alias);
		} else if (known !== null && known.of.text !== alias.of.text && known.origin === alias.origin) {
			// 北京建工 of 北京建工集团 and of 北京建工集团有限公司 is one body all the same.
			const nested = known.of.text.startsWith(alias.of.text) || alias.of.text.startsWith(known.of.text);
			aliases.set(alias.name, nested ? (known.of.text.length >= alias.of.text.length ? known : alias) : null);
		}
	};
	for (const alias of saidAliases(page, facts)) {
		add(alias);
	}
	const seen = new Set<string>();
	for (const { candidates } of facts) {
		for (const candidate of candidates) {
			const { text, confidence, organization } = candidate;
			if (seen.has(text)) {
				continue;
			}
			seen.add(text);
			if (confidence >= CERTAIN || (organization === 'union' && confidence >= REPORTED)) {
				madeAliases(candidate).forEach(add);
			}
		}
	}
	const kept = new Map<string, Alias>();
	for (const [name, alias] of aliases) {
		if (alias !== null) {
			kept.set(name, alias);
		}
	}
	return kept;
}

/** The names of each block with those that another place of the page makes certain. */
function withFoundAgain(
	page: Page,
	shown: readonly (readonly OrganizationCandidate[])[],
	aliases: ReadonlyMap<string, Alias>,
	search: PageSearch,
): readonly (readonly OrganizationCandidate[])[] {
	const models = new Map<string, OrganizationCandidate>();
	for (const candidates of shown) {
		for (const candidate of candidates) {
			const { text, confidence } = candidate;
			if (confidence >= CERTAIN && text.length >= 4 && !models.has(text) && levelOf(text) === null) {
				models.set(text, candidate);
			}
		}
	}
	for (const alias of aliases.values()) {
		models.set(alias.name, alias.of);
	}
	if (models.size === 0) {
		return shown;
	}
	const finder = createFinder(models.keys(), search);
	const found = page.blocks.map((block, index) => {
		const known = shown[index] ?? [];
		const spans = findNames(finder, index, block.text, known);
		if (spans.length === 0) {
			return known;
		}
		const all = [...known];
		for (const span of spans) {
			const text = block.text.slice(span.start, span.end);
			const model = models.get(text);
			if (model !== undefined && !goesOn(block.text, span.end)) {
				all.push({ ...model, start: span.start, end: span.end, text, source: 'consistency', confidence: 0.75 });
			}
		}
		return all.length === known.length ? known : all.sort((a, b) => a.start - b.start);
	});
	return found;
}

/** What after a found form makes it part of another name: 北京建工 + 工会之声. */
const CONTINUATIONS = ['工会', '集团', '公司', '有限', '党委', '医院', '大学', '分公司', '杯', '官方', '微信', '委员', '代表', '了'];

function goesOn(text: string, end: number): boolean {
	// 北京城乡|党委书记 is a post in the firm.
	const post = text.startsWith('党委', end) && ['书记', '副书记', '常委', '委员'].some((word) => text.startsWith(word, end + 2));
	return !post && CONTINUATIONS.some((word) => text.startsWith(word, end));
}
