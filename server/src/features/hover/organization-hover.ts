import { articleAt } from '../../analysis/find-block.ts';
import { mentionsIn, startOfMention } from '../../analysis/find-mention.ts';
import { fullNameOf } from '../../analysis/full-name.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { OrganizationKind, OrganizationMention } from '../../model/mention.ts';
import { type Message, message } from '../../model/message.ts';
import type { HoverFact, HoverText } from './hover-text.ts';
import { mentionCounts } from './mention-counts.ts';

const kinds: Readonly<Record<OrganizationKind, Message>> = {
	union: message('trade union'),
	party: message('party organ'),
	legislature: message('people’s congress, consultative conference or parliament'),
	government: message('government organ'),
	court: message('court or procuratorate'),
	military: message('armed forces'),
	company: message('company'),
	hospital: message('hospital'),
	school: message('school'),
	press: message('publisher'),
	media: message('news media'),
	museum: message('cultural institution'),
	research: message('research institute'),
	association: message('association'),
	team: message('team or studio'),
	community: message('community body'),
	other: message('organization'),
};

export function organizationHover(
	analysis: Analysis,
	mention: OrganizationMention,
): Pick<HoverText, 'title' | 'subject' | 'facts' | 'notes'> {
	const fullName = fullNameOf(mention);
	const facts: HoverFact[] = [];
	if (fullName !== mention.text) {
		facts.push({ label: message('Full name'), values: [fullName] });
	}
	if (mention.place !== null) {
		facts.push({ label: message('Place'), values: [mention.place] });
	}
	if (mention.resolution !== null) {
		facts.push({ label: message('Resolved'), values: [mention.resolution.reason] });
	}
	const people = postsAt(analysis, mention, fullName);
	if (people.length > 0) {
		facts.push({ label: message('People'), values: people });
	}
	facts.push(mentionCounts(analysis, mention));
	const open = mention.short && mention.resolution === null;
	return {
		title: mention.text,
		subject: kinds[mention.organization],
		facts,
		notes: open ? [message('A short form; the page does not say of which body, or allows more than one reading.')] : [],
	};
}

/** Who holds a post at the body on this page, each once with the posts: `王敬东（党组成员、副主席）`. */
function postsAt({ page, mentions }: Analysis, body: OrganizationMention, fullName: string): readonly string[] {
	const posts = new Map<string, Set<string>>();
	const article = body.short && body.resolution === null ? articleAt(page, startOfMention(body)) : undefined;
	for (const mention of article === undefined ? mentions : mentionsIn(mentions, article.span)) {
		if (mention.kind === 'person') {
			for (const post of mention.posts) {
				if (post.organization === fullName) {
					const titles = posts.get(mention.text) ?? new Set();
					posts.set(mention.text, titles.add(post.title));
				}
			}
		}
	}
	return [...posts].map(([name, titles]) => `${name}（${[...titles].join('、')}）`);
}
