import { isChinese } from '../l10n/localize.ts';
import { message } from '../model/message.ts';
import { rulePage } from '../rules/rule-page.ts';
import { rules } from '../rules/rules.ts';
import type { CommandContext } from './command-context.ts';

/** Runs `jiaokan explain`: the manual page of each rule named, or one line a rule. */
export function explainCommand({ host, say }: CommandContext, ids: readonly string[]): number {
	const language = isChinese(host.language) ? 'zh' : 'en';
	if (ids.length === 0) {
		const width = Math.max(...rules.map(({ id }) => id.length));
		host.write(rules.map(({ id, summary }) => `${id.padEnd(width)}  ${summary[language]}\n`).join(''));
		return 0;
	}
	let status = 0;
	for (const id of ids) {
		const rule = rules.find((candidate) => candidate.id === id);
		if (rule === undefined) {
			say(message('There is no rule “{0}”', id));
			status = 2;
		} else {
			host.write(rulePage(rule, language));
		}
	}
	return status;
}
