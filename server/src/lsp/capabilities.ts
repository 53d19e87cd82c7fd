import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { codeActionKinds } from './code-actions.ts';
import { repairCommand } from './deferred-repair.ts';
import { ignoreCommand } from './ignore-command.ts';
import { legend } from './token-encoder.ts';
import { fixInWorkspaceCommand } from './workspace-fix-command.ts';

/** What the server offers to `client`. */
export function capabilitiesFor(client: Client): ServerCapabilities {
	return {
		positionEncoding: client.encoding,
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
		documentSymbolProvider: true,
		foldingRangeProvider: true,
		selectionRangeProvider: true,
		semanticTokensProvider: { legend, full: { delta: true }, range: true },
		hoverProvider: true,
		definitionProvider: true,
		referencesProvider: true,
		documentHighlightProvider: true,
		renameProvider: { prepareProvider: true },
		// No trigger characters: nobody wants a list at every key who did not ask for that. See `CompletionRegistration`.
		...(client.registerCompletion ? {} : { completionProvider: {} }),
		codeLensProvider: {},
		codeActionProvider: client.actionLiterals ? { codeActionKinds: [...codeActionKinds], resolveProvider: true } : false,
		// Where it can, the server registers for pages alone: else it would be asked to format a `jiaokan.json` too.
		documentFormattingProvider: !client.registerFormatting,
		workspaceSymbolProvider: true,
		executeCommandProvider: { commands: [ignoreCommand, fixInWorkspaceCommand, repairCommand], workDoneProgress: true },
		...(client.pullDiagnostics
			? { diagnosticProvider: { identifier: 'jiaokan', interFileDependencies: false, workspaceDiagnostics: true } }
			: {}),
		workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
	};
}
