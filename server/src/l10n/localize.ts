import type { Message, MessageArgument } from '../model/message.ts';

/** Turns a message into text in one language. */
export type Localize = (message: Message) => string;

/** Translations by English template; a bundle of VS Code's l10n form (`bundle.l10n.zh-cn.json`) is one. */
export type Bundle = Readonly<Record<string, string>>;

/** A localizer over `bundle`; a template that it lacks stays English. */
export function createLocalize(bundle: Bundle): Localize {
	return ({ template, args }) => filled(bundle[template] ?? template, args);
}

/** `text` with its arguments in place of `{0}` to `{9}`. Read by hand: a text of many pages has a thousand messages at each key. */
function filled(text: string, args: readonly MessageArgument[]): string {
	let result = '';
	let from = 0;
	for (let open = text.indexOf('{'); open !== -1; open = text.indexOf('{', open + 1)) {
		const index = text.charCodeAt(open + 1) - 0x30;
		const argument = index >= 0 && index <= 9 && text.charCodeAt(open + 2) === 0x7d ? args[index] : undefined;
		if (argument !== undefined) {
			result += text.slice(from, open) + shown(argument);
			from = open + 3;
		}
	}
	return from === 0 ? text : result + text.slice(from);
}

function shown(argument: MessageArgument): string {
	return String(typeof argument === 'object' ? argument.line + 1 : argument);
}

/** Whether a language tag (`zh-cn`, `zh_CN.UTF-8`, `zh-Hans`) asks for Chinese in simplified characters. */
export function isChinese(languageTag: string): boolean {
	return /^zh\b/iu.test(languageTag.replace('_', '-'));
}
