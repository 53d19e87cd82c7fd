import { mentionsOfSame } from '../../analysis/full-name.ts';
import { awards } from '../../analysis/recipients.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { PersonMention } from '../../model/mention.ts';
import { message } from '../../model/message.ts';
import type { HoverFact, HoverText } from './hover-text.ts';
import { mentionCounts } from './mention-counts.ts';

export function personHover(analysis: Analysis, mention: PersonMention): Pick<HoverText, 'title' | 'subject' | 'facts' | 'notes'> {
	const same = mentionsOfSame(analysis, mention).filter((other) => other.kind === 'person');
	const posts = postsOf(same);
	const roles = new Set(same.flatMap(({ role }) => (role === null ? [] : [role])));
	const honors = new Set(
		awards(analysis, 0, analysis.page.blocks.length)
			.filter(({ person }) => person.text === mention.text)
			.map(({ honor }) => honor.fullName),
	);
	const facts: HoverFact[] = [];
	if (posts.length > 0) {
		facts.push({ label: message('Posts'), values: posts });
	}
	if (roles.size > 0) {
		facts.push({ label: message('Role on this page'), values: [...roles] });
	}
	if (honors.size > 0) {
		facts.push({ label: message('Honours on this page'), values: [...honors] });
	}
	facts.push(mentionCounts(analysis, mention));
	return { title: mention.text, subject: message('person'), facts, notes: [] };
}

/** The posts by bodies: `北京市总工会党组成员、副主席`. */
function postsOf(mentions: readonly PersonMention[]): readonly string[] {
	const titles = new Map<string, Set<string>>();
	for (const { organization, title } of mentions.flatMap(({ posts }) => posts)) {
		titles.set(organization ?? '', (titles.get(organization ?? '') ?? new Set()).add(title));
	}
	return [...titles].map(([body, held]) => `${body}${[...held].join('、')}`);
}
