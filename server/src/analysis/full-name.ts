import type { Analysis } from '../model/analysis.ts';
import type { Mention, MentionKind } from '../model/mention.ts';
import { articleAt } from './find-block.ts';
import { mentionsIn, startOfMention } from './find-mention.ts';

/** Kinds of mentions that name one thing wherever they stand; a post or a date names another each time. */
const namingKinds: readonly MentionKind[] = ['organization', 'person', 'honor', 'work', 'event'];

/** Whether two mentions of this kind with one full name speak of one thing. */
export function isName(mention: Mention): boolean {
	return namingKinds.includes(mention.kind);
}

/** The name in full: what a short form was resolved to, what a coordination left out, else the name as it stands. */
export function fullNameOf(mention: Mention): string {
	switch (mention.kind) {
		case 'organization':
			return mention.resolution?.fullName ?? mention.text;
		case 'honor':
			return mention.fullName;
		default:
			return mention.text;
	}
}

/**
 * The mentions of the page that speak of the body, person, honour, work or event that `mention` speaks of, in text order. A short
 * form that was led to no full name (区总工会) may mean another body in the next article: it counts in its own article only.
 */
export function mentionsOfSame({ page, mentions }: Analysis, mention: Mention): readonly Mention[] {
	const name = fullNameOf(mention);
	const open = mention.kind === 'organization' && mention.short && mention.resolution === null;
	const article = open ? articleAt(page, startOfMention(mention)) : undefined;
	const near = article === undefined ? mentions : mentionsIn(mentions, { start: article.span.start, end: article.span.end + 1 });
	return isName(mention) ? near.filter((other) => other.kind === mention.kind && fullNameOf(other) === name) : [mention];
}
