import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { legend } from './token-encoder.ts';

/** What the server offers to `client`. */
export function capabilitiesFor(client: Client): ServerCapabilities {
	return {
		positionEncoding: client.encoding,
		textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
		documentSymbolProvider: true,
		foldingRangeProvider: true,
		selectionRangeProvider: true,
		semanticTokensProvider: { legend, full: { delta: true }, range: true },
		workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
	};
}
