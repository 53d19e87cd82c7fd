import { type CompletionContext, CompletionTriggerKind, commands, type Disposable, type TextDocument, window, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import { pageLanguage } from '../../server/src/protocol/page-language.ts';

/** Offers names at each key where `jiaokan.completion.whileTyping` asks for that. */
export interface NamesWhileTyping {
	/** Tells the server that it was a key that asked. */
	readonly middleware: Pick<Middleware, 'provideCompletionItem'>;
	readonly disposable: Disposable;
}

/** An input method gives at most a few words at once; more is a paste. UTF-16 units. */
const longestTyped = 8;

/**
 * VS Code passes over trigger characters behind a word, and every Chinese character is one: it wants quick suggestions there, which are
 * off for pages, because they would ask at each key of everybody. So the keys are followed here.
 */
export function namesWhileTyping(): NamesWhileTyping {
	/** The version of the page that a key made, until its names are asked for. */
	let typed: { readonly document: TextDocument; readonly version: number; readonly character: string } | undefined;
	const disposable = workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
		const text = contentChanges.length === 1 ? (contentChanges[0]?.text ?? '') : '';
		const isKey = reason === undefined && text.length <= longestTyped && /\p{Script=Han}$/u.test(text);
		if (!isKey || document.languageId !== pageLanguage || window.activeTextEditor?.document !== document) {
			return;
		}
		if (workspace.getConfiguration('jiaokan', document).get<boolean>('completion.whileTyping', false)) {
			typed = { document, version: document.version, character: text.slice(-1) };
			void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
		}
	});
	return {
		disposable,
		middleware: {
			provideCompletionItem(document, position, context, token, next) {
				const asked = typed;
				typed = undefined;
				const byKey: CompletionContext | undefined =
					asked?.document === document && asked.version === document.version
						? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: asked.character }
						: undefined;
				return next(document, position, byKey ?? context, token);
			},
		},
	};
}
