import {
	commands,
	type Disposable,
	type LogOutputChannel,
	l10n,
	languages,
	Position,
	type TextEditor,
	Uri,
	window,
	workspace,
} from 'vscode';
import type { LanguageClient, WorkspaceEdit } from 'vscode-languageclient/node';
import { type PeekArguments, peekCommand } from '../../server/src/protocol/peek.ts';
import { type RepairParams, repairMethod } from '../../server/src/protocol/repair.ts';
import { pageLanguage } from './language.ts';

/** Registers every command of the manifest; `restart` starts the server anew. */
export function registerCommands(client: LanguageClient, output: LogOutputChannel, restart: () => Promise<void>): readonly Disposable[] {
	return [
		commands.registerCommand('jiaokan.restartServer', restart),
		commands.registerCommand('jiaokan.showOutput', () => output.show()),
		commands.registerCommand('jiaokan.treatAsPage', async () => {
			const document = window.activeTextEditor?.document;
			if (document !== undefined) {
				await languages.setTextDocumentLanguage(document, pageLanguage);
			}
		}),
		commands.registerTextEditorCommand('jiaokan.repairPage', (editor) => void repair(client, editor, null)),
		commands.registerTextEditorCommand('jiaokan.repairArticle', (editor) => void repair(client, editor, editor.selection.active)),
		commands.registerCommand(peekCommand, async (...[uri, at, locations]: PeekArguments) => {
			const places = locations.map(({ uri: place, range }) => client.protocol2CodeConverter.asLocation({ uri: place, range }));
			await commands.executeCommand('editor.action.peekLocations', Uri.parse(uri), new Position(at.line, at.character), places, 'peek');
		}),
	];
}

async function repair(client: LanguageClient, editor: TextEditor, position: Position | null): Promise<void> {
	const params: RepairParams = {
		uri: editor.document.uri.toString(),
		position: position === null ? null : { line: position.line, character: position.character },
	};
	const answer = await client.sendRequest<WorkspaceEdit | null>(repairMethod, params);
	const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer);
	if (edit === undefined || edit.size === 0) {
		void window.showInformationMessage(l10n.t('Nothing here can be repaired safely.'));
		return;
	}
	await workspace.applyEdit(edit, { isRefactoring: true });
}
