/**
 * Text for the user that is not yet in the user's language: an English template with `{0}`, `{1}` … for `args`.
 * The template is the key of its translation in `l10n/bundle.l10n.zh-cn.json`; `npm run l10n` checks that none is missing.
 */
export interface Message {
	readonly template: string;
	readonly args: readonly MessageArgument[];
}

/** A line of the text, counted from 0 and shown from 1. It is told from a number because a message moves with the text that it speaks of. */
export interface LineArgument {
	readonly line: number;
}

export type MessageArgument = string | number | LineArgument;

/** A message from a literal template; only calls of this function and of `l10n.t` are looked for when bundles are checked. */
export function message(template: string, ...args: readonly MessageArgument[]): Message {
	return { template, args };
}
