import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Api } from '../../client/src/extension.ts';

/** The extension's status rows, once it is active and its server was started. */
export async function activated(): ReturnType<Api['status']> {
	const extension = vscode.extensions.getExtension<Api>('jiaokan.jiaokan');
	assert.ok(extension !== undefined, 'the extension is not installed');
	return (await extension.activate()).status();
}

/** Repeats `check` until it throws no more; after `milliseconds` its last error stands. */
export async function eventually<T>(check: () => T | Promise<T>, milliseconds = 20_000): Promise<T> {
	const end = Date.now() + milliseconds;
	for (;;) {
		try {
			return await check();
		} catch (error) {
			if (Date.now() > end) {
				throw error;
			}
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
}

/** Opens a page of the folder that VS Code was started on, in an editor. */
export async function openSeed(name: string): Promise<vscode.TextEditor> {
	const folder = vscode.workspace.workspaceFolders?.[0];
	assert.ok(folder !== undefined, 'no folder is open');
	return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name));
}

/** Opens a new page that stands in no file. */
export async function openPage(content: string): Promise<vscode.TextEditor> {
	const document = await vscode.workspace.openTextDocument({ language: 'zh-news', content });
	return vscode.window.showTextDocument(document);
}

/** A folder of its own for a test that needs files, in folders below it too; `remove` takes it away. */
export function temporaryFolder(): {
	readonly write: (name: string, content: string | Uint8Array) => vscode.Uri;
	readonly remove: () => void;
} {
	const folder = mkdtempSync(path.join(tmpdir(), 'jiaokan-'));
	return {
		write(name, content) {
			const file = path.join(folder, name);
			mkdirSync(path.dirname(file), { recursive: true });
			writeFileSync(file, content);
			return vscode.Uri.file(file);
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}

/** Closes every editor and throws unsaved changes away. */
export async function closeAll(): Promise<void> {
	while (vscode.window.activeTextEditor !== undefined) {
		await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The outline as the view lists it. */
export async function outlineOf(document: vscode.TextDocument): Promise<readonly vscode.DocumentSymbol[]> {
	const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
		'vscode.executeDocumentSymbolProvider',
		document.uri,
	);
	assert.ok(symbols !== undefined && symbols.length > 0, 'the outline is empty');
	return symbols;
}

/** A coloured run: its text, its type and its modifiers. */
export interface Token {
	readonly text: string;
	readonly type: string;
	readonly modifiers: readonly string[];
	readonly line: number;
}

/** The semantic tokens of the document, by the legend that the server gave. */
export async function tokensOf(document: vscode.TextDocument): Promise<readonly Token[]> {
	const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
		'vscode.provideDocumentSemanticTokensLegend',
		document.uri,
	);
	const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
		'vscode.provideDocumentSemanticTokens',
		document.uri,
	);
	assert.ok(legend !== undefined && tokens !== undefined && tokens.data.length > 0, 'there are no semantic tokens');
	const decoded: Token[] = [];
	let line = 0;
	let character = 0;
	for (let at = 0; at + 4 < tokens.data.length; at += 5) {
		const [lineDelta = 0, characterDelta = 0, length = 0, type = 0, modifiers = 0] = tokens.data.slice(at, at + 5);
		line += lineDelta;
		character = lineDelta === 0 ? character + characterDelta : characterDelta;
		decoded.push({
			text: document.lineAt(line).text.slice(character, character + length),
			type: legend.tokenTypes[type] ?? '',
			modifiers: legend.tokenModifiers.filter((_, bit) => (modifiers & (1 << bit)) !== 0),
			line,
		});
	}
	return decoded;
}

/** Where `text` first stands in the document. */
export function find(document: vscode.TextDocument, text: string, from = 0): vscode.Range {
	const start = document.getText().indexOf(text, from);
	assert.notEqual(start, -1, `${text} is not in the document`);
	return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Jiaokan's problems in the document. */
export function problemsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
	return vscode.languages.getDiagnostics(document.uri).filter((problem) => problem.source === 'jiaokan');
}

/** The id of the rule of a problem. */
export function ruleOf(problem: vscode.Diagnostic): string {
	return String(typeof problem.code === 'object' ? problem.code.value : problem.code);
}

/** Process ids of the language servers that this extension host started (Linux only). */
export function servers(): readonly number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/u.test(name))
		.filter((pid) => {
			try {
				const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
				return command.some((part) => part.endsWith('server.mjs')) && command.includes(`--clientProcessId=${process.pid}`);
			} catch {
				return false;
			}
		})
		.map(Number);
}
