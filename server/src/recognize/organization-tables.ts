import { ORGANIZATION_EQUIVALENTS } from '../lexicon/organization-equivalents.ts';
import { hasPairAt, type PairSet, pairSetOf } from '../lexicon/pair-set.ts';

/** What organizations need beside the page: made once. */
export interface OrganizationTables {
	/** Short form → full name, for what every reader knows. */
	readonly equivalents: ReadonlyMap<string, string>;
	/** Length of the longest short form, UTF-16 units. */
	readonly longestShort: number;
	/** What short forms open and end with, two UTF-16 units each. */
	readonly shortOpenings: PairSet;
	readonly shortEnds: PairSet;
}

/** The tables from the `short=full` entries of the lexicon. */
export function createOrganizationTables(): OrganizationTables {
	const equivalents = new Map<string, string>();
	let longestShort = 0;
	for (const entry of ORGANIZATION_EQUIVALENTS.split(' ')) {
		const at = entry.indexOf('=');
		equivalents.set(entry.slice(0, at), entry.slice(at + 1));
		longestShort = Math.max(longestShort, at);
	}
	const shorts = [...equivalents.keys()];
	return {
		equivalents,
		longestShort,
		shortOpenings: pairSetOf(shorts.map((short) => short.slice(0, 2)).join(' ')),
		shortEnds: pairSetOf(shorts.map((short) => short.slice(-2)).join(' ')),
	};
}

/** The full name that every reader knows for `text`; undefined for none. Most names are told by their ends to have none. */
export function equivalentOf(
	{ equivalents, longestShort, shortOpenings, shortEnds }: OrganizationTables,
	text: string,
): string | undefined {
	const short = text.length <= longestShort && hasPairAt(shortOpenings, text, 0) && hasPairAt(shortEnds, text, text.length - 2);
	return short ? equivalents.get(text) : undefined;
}
