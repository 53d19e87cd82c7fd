import type { OrganizationMention, Resolution } from '../model/mention.ts';
import { message } from '../model/message.ts';
import type { Page } from '../model/page.ts';
import { toSource } from '../text/joined-text.ts';
import type { PageSearch } from './consistency.ts';
import { resolveAlias, resolveSaidPlace, type SaidPlace, saidPlaces, withoutExplanation } from './organization-alias.ts';
import { type BodyName, type PageBodies, withFoundAgain } from './organization-bodies.ts';
import type { OrganizationCandidate, OrganizationFacts } from './organization-candidate.ts';
import { articleOfBlocks, contextsOf, type NameContext } from './organization-context.ts';
import { placeOf } from './organization-place.ts';
import { resolveOnwards, resolveShortForm } from './organization-short.ts';
import type { OrganizationTables } from './organization-tables.ts';

/** Below this a candidate is dropped unless the page resolves it. */
const REPORTED = 0.5;

/**
 * The organizations of the page in text order: `shown`, which its blocks show (`facts[i]` for `page.blocks[i]`), and those that `search` finds again, short
 * forms resolved.
 */
export function resolveOrganizations(
	page: Page,
	facts: readonly OrganizationFacts[],
	shown: PageBodies,
	tables: OrganizationTables,
	search: PageSearch,
): readonly OrganizationMention[] {
	const bodies = withFoundAgain(page, shown, search);
	const { candidates, names, starts } = bodies;
	const mentions: OrganizationMention[] = [];
	if (candidates.length === 0) {
		return mentions;
	}
	const places = saidPlaces(page, facts);
	const articles = articleOfBlocks(page);
	const contextOf = contextsOf(articles, bodies, facts, tables);
	// A form means one body in all blocks of an article that stand together.
	let run = -1;
	let article = -2;
	for (let index = 0; index < page.blocks.length; index += 1) {
		const block = page.blocks[index];
		const first = starts[index] as number;
		const end = starts[index + 1] as number;
		if (block === undefined || first === end) {
			continue;
		}
		if (articles[index] !== article) {
			article = articles[index] as number;
			run += 1;
		}
		for (let at = first; at < end; at += 1) {
			const candidate = candidates[at] as OrganizationCandidate;
			const name = names[at] as BodyName;
			let resolution: Resolution | null;
			if (candidate.within !== null) {
				resolution = partOf(candidate.text, candidate.within);
			} else {
				if (name.run !== run) {
					name.run = run;
					name.resolution = resolve(candidate, name, places, contextOf(article));
				}
				resolution = name.resolution;
			}
			const confidence = resolution !== null && candidate.confidence < REPORTED ? 0.7 : candidate.confidence;
			if (confidence >= REPORTED) {
				const { start, end, text, organization, source } = candidate;
				mentions.push({
					kind: 'organization',
					text,
					spans: toSource(block, candidate),
					block: index,
					start,
					end,
					source,
					confidence,
					organization,
					place: placeOf(candidate, resolution),
					// A name that gives its own short form in brackets is no short form.
					short: (resolution !== null && resolution.fullName.length >= text.length) || name.level !== null,
					resolution,
				});
			}
		}
	}
	return mentions;
}

/** The full name of a department whose committee the sentence names. */
function partOf(text: string, within: string): Resolution {
	return { fullName: within + text, reason: message('“{0}” is a part of {1}', text, within) };
}

/** The full name of a body that gives a short form within its name, null for another. */
function explained(text: string): Resolution | null {
	const fullName = withoutExplanation(text);
	return fullName === text ? null : { fullName, reason: message('“{0}” is short for {1}, named on this page', text, fullName) };
}

/** The full name of `candidate`, whose form is `name`, null where it is one or nothing tells. */
function resolve(candidate: OrganizationCandidate, name: BodyName, places: readonly SaidPlace[], context: NameContext): Resolution | null {
	const { text, alias } = name;
	const first =
		alias != null && alias.of.text !== text
			? resolveAlias(alias)
			: (resolveSaidPlace(text, places) ?? resolveShortForm(candidate, name, context));
	if (first === null) {
		return explained(text);
	}
	const onwards = resolveOnwards(text, first, context);
	const said = resolveSaidPlace(onwards.fullName, places);
	const fullName = said?.fullName ?? withoutExplanation(onwards.fullName);
	return fullName === onwards.fullName ? onwards : { ...onwards, fullName };
}
