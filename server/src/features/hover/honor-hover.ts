import { awards } from '../../analysis/recipients.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { HonorLevel, HonorMention } from '../../model/mention.ts';
import { type Message, message } from '../../model/message.ts';
import type { HoverFact, HoverText } from './hover-text.ts';
import { mentionCounts } from './mention-counts.ts';

const levels: Readonly<Record<HonorLevel, Message>> = {
	national: message('national'),
	provincial: message('provincial'),
	municipal: message('municipal'),
	district: message('district or county'),
	industry: message('of an industry'),
	enterprise: message('of an enterprise'),
};

export function honorHover(analysis: Analysis, mention: HonorMention): Omit<HoverText, 'span'> {
	const facts: HoverFact[] = [];
	if (mention.fullName !== mention.text) {
		facts.push({ label: message('Full name'), values: [mention.fullName] });
	}
	if (mention.level !== null) {
		facts.push({ label: message('Level'), values: [levels[mention.level]] });
	}
	const people = new Set(
		awards(analysis, 0, analysis.page.blocks.length)
			.filter(({ honor }) => honor.fullName === mention.fullName)
			.map(({ person }) => person.text),
	);
	if (people.size > 0) {
		facts.push({ label: message('Named with it here'), values: [...people] });
	}
	facts.push(mentionCounts(analysis, mention));
	return { title: mention.text, subject: message('honour'), facts, notes: [], link: null };
}
