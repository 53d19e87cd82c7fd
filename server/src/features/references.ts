import { mentionsAt } from '../analysis/find-mention.ts';
import { fullNameOf, isName, mentionsOfSame } from '../analysis/full-name.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';

/** The name at the UTF-16 `offset` and every other mention on the page of what it names, in text order. */
export interface References {
	readonly at: Mention;
	/** The first mention in full; for a person the first that gives a post. Undefined where the page has only short forms. */
	readonly definition: Mention | undefined;
	readonly all: readonly Mention[];
}

/** Undefined where no name stands at `offset`. Of two names in one another the one is meant that has more to show: the shorter. */
export function references(analysis: Analysis, offset: number): References | undefined {
	const at = mentionsAt(analysis, offset).find(isName);
	if (at === undefined) {
		return undefined;
	}
	const all = mentionsOfSame(analysis, at);
	return { at, definition: definitionOf(at, all), all };
}

function definitionOf(at: Mention, all: readonly Mention[]): Mention | undefined {
	if (at.kind === 'person') {
		return all.find((mention) => mention.kind === 'person' && mention.posts.length > 0) ?? all[0];
	}
	// 北京经济技术开发区（以下简称：经开区）总工会 says its full name with brackets inside.
	return all.find((mention) => mention.text === fullNameOf(at)) ?? all.find((mention) => mention.kind === 'organization' && !mention.short);
}
