import type { Analysis } from '../../model/analysis.ts';
import type { OtherMention, PersonMention } from '../../model/mention.ts';
import { message } from '../../model/message.ts';
import type { HoverFact, HoverText } from './hover-text.ts';

/** The hover of a post: whose it is and at which body, where the sentence says so. */
export function postHover(analysis: Analysis, mention: OtherMention): Omit<HoverText, 'span' | 'link'> {
	const holders = analysis.mentions.filter(
		(other): other is PersonMention =>
			other.kind === 'person' && other.block === mention.block && other.posts.some((post) => post.start === mention.start),
	);
	const bodies = new Set(
		holders.flatMap(({ posts }) =>
			posts.flatMap(({ start, organization }) => (start === mention.start && organization !== null ? [organization] : [])),
		),
	);
	const facts: HoverFact[] = [];
	if (bodies.size > 0) {
		facts.push({ label: message('At'), values: [...bodies] });
	}
	if (holders.length > 0) {
		facts.push({ label: message('Held by'), values: holders.map(({ text }) => text) });
	}
	return { title: mention.text, subject: message('post'), facts, notes: [] };
}
