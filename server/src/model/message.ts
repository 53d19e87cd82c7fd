/**
 * Text for the user that is not yet in the user's language: an English template with `{0}`, `{1}` … for `args`.
 * The template is the key of its translation in `l10n/bundle.l10n.zh-cn.json`; `npm run l10n` checks that none is missing.
 */
export interface Message {
	readonly template: string;
	readonly args: readonly (string | number)[];
}

/** A message from a literal template; only calls of this function and of `l10n.t` are looked for when bundles are checked. */
export function message(template: string, ...args: readonly (string | number)[]): Message {
	return { template, args };
}
