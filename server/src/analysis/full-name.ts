import type { Mention, MentionKind } from '../model/mention.ts';

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

/** Whether both mentions speak of one body, person, honour, work or event. */
export function sameThing(a: Mention, b: Mention): boolean {
	return a.kind === b.kind && isName(a) && fullNameOf(a) === fullNameOf(b);
}
