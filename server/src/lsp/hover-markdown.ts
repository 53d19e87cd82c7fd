import type { HoverFact, HoverText } from '../features/hover/hover-text.ts';
import type { Localize } from '../l10n/localize.ts';
import { message } from '../model/message.ts';
import type { Bilingual } from '../rules/rule.ts';

/** Speaks the user's language. */
export interface Speaker {
	readonly localize: Localize;
	readonly bilingual: (text: Bilingual) => string;
}

/** Values of one fact that are shown; the rest are counted. */
const mostValues = 12;

/** Hovers as one Markdown text, the inner name first. Words of the page are escaped: a page may hold Markdown, and a hover must not obey it. */
export function hoverMarkdown(texts: readonly HoverText[], speaker: Speaker): string {
	return texts.map((text) => oneHover(text, speaker)).join('\n\n---\n\n');
}

/** `text` with everything that Markdown or HTML would read as a mark made plain, the `:` and `@` of bare addresses among it. */
export function escapeMarkdown(text: string): string {
	return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&$:@]/gu, '\\$&').replace(/\s+/gu, ' ');
}

function oneHover({ title, subject, facts, notes, link }: HoverText, speaker: Speaker): string {
	const { localize } = speaker;
	const parts = [`**${escapeMarkdown(title)}** · ${localize(subject)}`];
	if (facts.length > 0) {
		parts.push(facts.map((fact) => `- ${factLine(fact, speaker)}`).join('\n'));
	}
	parts.push(...notes.map((note) => escapeMarkdown(localize(note))));
	if (link !== null) {
		parts.push(`[${escapeMarkdown(localize(link.words))}](${link.href})`);
	}
	return parts.join('\n\n');
}

function factLine({ label, values }: HoverFact, speaker: Speaker): string {
	const { localize } = speaker;
	const shown = values.slice(0, mostValues).map((value) => escapeMarkdown(words(value, speaker)));
	if (values.length > mostValues) {
		shown.push(localize(message('and {0} more', values.length - mostValues)));
	}
	return `${escapeMarkdown(words(label, speaker))}${localize(message(': '))}${shown.join(localize(message('; ')))}`;
}

function words(value: HoverFact['label'] | HoverFact['values'][number], { localize, bilingual }: Speaker): string {
	if (typeof value === 'string') {
		return value;
	}
	return 'template' in value ? localize(value) : bilingual(value);
}
