import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';

const scopeName = 'text.zh-news';
const suffix = '.zh-news';

/** Colours text by the grammar in `syntaxes`: gives the text with each coloured run marked, `⟦headline|…⟧`. */
export type Mark = (text: string) => string;

/** A marker over the grammar as VS Code loads it; a run is named by the last part of its innermost scope. */
export async function createMark(): Promise<Mark> {
	const grammar = await createRegistry([{ path: './syntaxes/zh-news.tmLanguage.json', scopeName }]).loadGrammar(scopeName);
	if (grammar === null) {
		throw new Error(`no grammar for ${scopeName}`);
	}
	return (text) =>
		text
			.split('\n')
			.map((line) => {
				const runs: { readonly label: string; text: string }[] = [];
				for (const { startIndex, endIndex, scopes } of grammar.tokenizeLine(line, null).tokens) {
					const label = labelOf(scopes);
					const piece = line.slice(startIndex, endIndex);
					const last = runs.at(-1);
					if (last?.label === label) {
						last.text += piece;
					} else if (piece !== '') {
						runs.push({ label, text: piece });
					}
				}
				return runs.map((run) => (run.label === '' ? run.text : `⟦${run.label}|${run.text}⟧`)).join('');
			})
			.join('\n');
}

/** `['text.zh-news', 'keyword.control.byline.zh-news']` gives `byline`; plain text gives the empty string. */
function labelOf(scopes: readonly string[]): string {
	const innermost = scopes.at(-1) ?? scopeName;
	return innermost === scopeName ? '' : (innermost.slice(0, -suffix.length).split('.').at(-1) ?? '');
}

/** The text without its marks. */
export function unmark(marked: string): string {
	return marked.replace(/⟦\w+\|([^⟧]*)⟧/gu, '$1');
}
