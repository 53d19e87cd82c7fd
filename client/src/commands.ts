import {
	commands,
	type Disposable,
	type LogOutputChannel,
	l10n,
	languages,
	Position,
	ProgressLocation,
	Uri,
	window,
	workspace,
} from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient/node';
import { pageLanguage } from '../../server/src/protocol/page-language.ts';
import { type PeekArguments, peekCommand } from '../../server/src/protocol/peek.ts';
import { type RepairParams, repairMethod } from '../../server/src/protocol/repair.ts';
import type { PageServer } from './page-server.ts';

/** Milliseconds that the status bar says what was done. */
const shownMs = 6_000;

/** Registers every command of the manifest; `pageServer` starts the server where it does not run yet. */
export function registerCommands(pageServer: () => Promise<PageServer>, output: LogOutputChannel): readonly Disposable[] {
	return [
		commands.registerCommand('jiaokan.restartServer', async () => (await pageServer()).restart()),
		commands.registerCommand('jiaokan.showOutput', () => output.show()),
		commands.registerCommand('jiaokan.treatAsPage', async () => {
			const document = window.activeTextEditor?.document;
			if (document !== undefined) {
				await languages.setTextDocumentLanguage(document, pageLanguage);
			}
		}),
		commands.registerCommand('jiaokan.repairPage', async () => repair(await pageServer(), 'page')),
		commands.registerCommand('jiaokan.repairArticle', async () => repair(await pageServer(), 'article')),
		commands.registerCommand(peekCommand, async (...[uri, at, locations]: PeekArguments) => {
			const { client } = await pageServer();
			const places = locations.map(({ uri: place, range }) => client.protocol2CodeConverter.asLocation({ uri: place, range }));
			await commands.executeCommand('editor.action.peekLocations', Uri.parse(uri), new Position(at.line, at.character), places, 'peek');
		}),
	];
}

/** Repairs the active page, or the article of its cursor; what is only suggested goes through the refactor preview. */
async function repair({ client }: PageServer, scope: 'page' | 'article'): Promise<void> {
	const editor = window.activeTextEditor;
	if (editor?.document.languageId !== pageLanguage) {
		return;
	}
	const { document } = editor;
	while (!document.isClosed) {
		const { version } = document;
		const { line, character } = editor.selection.active;
		const params: RepairParams = { uri: document.uri.toString(), position: scope === 'page' ? null : { line, character } };
		// A page takes a blink, a year in one file some seconds: the status bar says so.
		const asking = { location: ProgressLocation.Window, title: l10n.t('Looking for repairs') };
		const answer = await window.withProgress(asking, () =>
			client.sendRequest<WorkspaceEdit | null>(repairMethod, params).catch((error: unknown) => {
				if (client.isRunning()) {
					throw error;
				}
			}),
		);
		if (answer === undefined) {
			void window.showWarningMessage(l10n.t('The Jiaokan server does not run; nothing was changed.'));
			return;
		}
		const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
		if (edit === undefined || edit.size === 0) {
			void window.showInformationMessage(l10n.t('Nothing here can be repaired safely.'));
			return;
		}
		// VS Code's edits carry no version: an edit for a text that has changed meanwhile would land in the wrong places.
		if (document.version === version) {
			const applied = await workspace.applyEdit(edit, { isRefactoring: true });
			// What was put before the user needs no word more.
			if (applied && answer?.changeAnnotations === undefined) {
				const count = edit.entries().reduce((sum, [, edits]) => sum + edits.length, 0);
				const said = count === 1 ? l10n.t('1 repair made') : l10n.t('{0} repairs made', count);
				window.setStatusBarMessage(said, shownMs);
			}
			return;
		}
	}
}
