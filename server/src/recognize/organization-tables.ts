import { ORGANIZATION_EQUIVALENTS } from '../lexicon/organization-equivalents.ts';

/** What organizations need beside the page: made once. */
export interface OrganizationTables {
	/** Short form → full name, for what every reader knows. */
	readonly equivalents: ReadonlyMap<string, string>;
	/** Length of the longest short form, UTF-16 units. */
	readonly longestShort: number;
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
	return { equivalents, longestShort };
}
