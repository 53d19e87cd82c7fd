import { awards } from '../../analysis/recipients.ts';
import { type BilingualText, type Honour, honourById } from '../../lexicon/honours.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { HonorLevel, HonorMention } from '../../model/mention.ts';
import { type Message, message } from '../../model/message.ts';
import type { HoverFact, HoverText } from './hover-text.ts';
import { mentionCounts } from './mention-counts.ts';

const levels: Readonly<Record<HonorLevel, Message>> = {
	national: message('national'),
	provincial: message('province, autonomous region or municipality'),
	municipal: message('city or prefecture'),
	district: message('district or county'),
	industry: message('of an industry'),
	enterprise: message('of an enterprise'),
};

const recipients: Readonly<Record<Honour['recipients'], Message>> = {
	people: message('people'),
	groups: message('groups'),
	both: message('people and groups'),
	works: message('works and products'),
};

/** Where the table's entries have their sources. */
const sourcesUrl = 'https://github.com/jiaokan/jiaokan/blob/main/docs/honours.md';

/** An honour that the table does not have is explained by its name alone: nothing is guessed. */
export function honorHover(analysis: Analysis, mention: HonorMention): Omit<HoverText, 'span'> {
	const entry = mention.entry === null ? null : honourById(mention.entry);
	const level = mention.level ?? entry?.level ?? null;
	const people = new Set(
		awards(analysis, 0, analysis.page.blocks.length)
			.filter(({ honor }) => honor.fullName === mention.fullName)
			.map(({ person }) => person.text),
	);
	const facts: readonly (HoverFact | undefined)[] = [
		mention.fullName === mention.text ? undefined : { label: message('Full name'), values: [mention.fullName] },
		fact(message('What it is'), entry?.what),
		level === null ? undefined : { label: message('Level'), values: [levels[level]] },
		fact(message('Conferred by'), entry?.conferredBy),
		entry === null ? undefined : { label: message('For'), values: [recipients[entry.recipients]] },
		fact(message('How often'), entry?.frequency),
		entry?.since == null ? undefined : { label: message('Since'), values: [String(entry.since)] },
		people.size === 0 ? undefined : { label: message('Recipients on this page'), values: [...people] },
		mentionCounts(analysis, mention),
	];
	return {
		title: mention.text,
		subject: message('honour'),
		facts: facts.filter((each) => each !== undefined),
		notes: entry === null ? [message('Not in the table of honours: only what its name says is known.')] : [],
		link: entry === null ? null : { href: sourcesUrl, words: message('Sources') },
	};
}

function fact(label: Message, value: BilingualText | null | undefined): HoverFact | undefined {
	return value == null ? undefined : { label, values: [value] };
}
