import type { BilingualText } from '../../lexicon/honours.ts';
import type { Message } from '../../model/message.ts';
import type { Span } from '../../text/span.ts';

/** One line of a hover: what it tells and the values, in the order of the text. */
export interface HoverFact {
	readonly label: string | Message;
	readonly values: readonly (string | Message | BilingualText)[];
}

/** What a hover says; the strings are words of the page or of the lexicon, the messages are ours. */
export interface HoverText {
	/** What is explained: the name, with the break inside it. UTF-16. */
	readonly span: Span;
	readonly title: string;
	readonly subject: Message;
	readonly facts: readonly HoverFact[];
	/** Sentences below the facts. */
	readonly notes: readonly Message[];
	/** An address for further reading, with its words. */
	readonly link: { readonly href: string; readonly words: Message } | null;
}
