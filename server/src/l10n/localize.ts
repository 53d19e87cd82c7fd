import type { Message, MessageArgument } from '../model/message.ts';

/** Turns a message into text in one language. */
export type Localize = (message: Message) => string;

/** Translations by English template; a bundle of VS Code's l10n form (`bundle.l10n.zh-cn.json`) is one. */
export type Bundle = Readonly<Record<string, string>>;

/** A localizer over `bundle`; a template that it lacks stays English. */
export function createLocalize(bundle: Bundle): Localize {
	return ({ template, args }) => {
		const text = bundle[template] ?? template;
		return args.length === 0 ? text : text.replace(/\{(\d+)\}/gu, (whole, digits: string) => shown(args[Number(digits)] ?? whole));
	};
}

function shown(argument: MessageArgument): string {
	return String(typeof argument === 'object' ? argument.line + 1 : argument);
}

/** Whether a language tag (`zh-cn`, `zh_CN.UTF-8`, `zh-Hans`) asks for Chinese in simplified characters. */
export function isChinese(languageTag: string): boolean {
	return /^zh\b/iu.test(languageTag.replace('_', '-'));
}
