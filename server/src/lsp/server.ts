import type { Connection, InitializeResult } from 'vscode-languageserver';
import { pageStatusMethod } from '../protocol/page-status.ts';
import { capabilitiesFor } from './capabilities.ts';
import { readClient } from './client.ts';
import { Documents, OpenDocument } from './documents.ts';
import { Guard, type Log } from './guard.ts';
import { type ServerHost, Session } from './session.ts';
import { readSettings } from './settings.ts';
import { documentSymbols, foldingRanges, selectionRanges } from './structure-requests.ts';
import { TokenRequests } from './token-requests.ts';

/** Serves one client over `host.connection` until it says `exit`. */
export function startServer(host: ServerHost): void {
	const { connection } = host;
	const log: Log = {
		info: (text) => connection.console.info(text),
		warn: (text) => connection.console.warn(text),
		error: (text) => connection.console.error(text),
	};
	const documents = new Documents();
	const guard = new Guard({ documents, log, turn: host.turn });
	connection.onInitialize((params): InitializeResult => {
		const session = new Session(host, readClient(params), documents, log);
		serve(session, guard);
		return { capabilities: capabilitiesFor(session.client), serverInfo: { name: 'jiaokan', version: host.version } };
	});
	connection.listen();
}

function serve(session: Session, guard: Guard): void {
	const { connection } = session.host;
	const tokenRequests = new TokenRequests();
	serveDocuments(session, guard, (uri) => tokenRequests.forget(uri));
	serveSettings(session, guard);
	connection.onDocumentSymbol(guard.onDocument('documentSymbol', [], (document) => documentSymbols(session, document)));
	connection.onFoldingRanges(guard.onDocument('foldingRange', [], (document) => foldingRanges(document)));
	connection.onSelectionRanges(
		guard.onDocument('selectionRange', [], (document, params) => selectionRanges(session, document, params.positions)),
	);
	const { semanticTokens } = connection.languages;
	semanticTokens.on(guard.onDocument('semanticTokens/full', { data: [] }, (document) => tokenRequests.full(document)));
	semanticTokens.onDelta(
		guard.onDocument('semanticTokens/full/delta', { data: [] }, (document, params) =>
			tokenRequests.delta(document, params.previousResultId),
		),
	);
	semanticTokens.onRange(
		guard.onDocument('semanticTokens/range', { data: [] }, (document, params) => tokenRequests.range(document, params.range)),
	);
}

function serveDocuments(session: Session, guard: Guard, forget: (uri: string) => void): void {
	const { documents, client, log } = session;
	const { connection } = session.host;
	connection.onDidOpenTextDocument(
		guard.onNotification('didOpen', ({ textDocument }) => {
			if (documents.get(textDocument.uri) !== undefined) {
				log.warn(`didOpen: ${textDocument.uri} was open already; its text is replaced`);
			}
			const document = new OpenDocument(textDocument, client.encoding, session.settings);
			documents.open(document);
			announce(session, document);
		}),
	);
	connection.onDidChangeTextDocument(
		guard.onNotification('didChange', ({ textDocument, contentChanges }) => {
			const document = documents.get(textDocument.uri);
			if (document === undefined) {
				log.warn(`didChange: ${textDocument.uri} is not open; its changes are left out`);
				return;
			}
			if (textDocument.version <= document.version) {
				log.warn(`didChange: version ${textDocument.version} after ${document.version} of ${textDocument.uri}`);
			}
			document.change(contentChanges, textDocument.version);
			announce(session, document);
		}),
	);
	connection.onDidCloseTextDocument(
		guard.onNotification('didClose', ({ textDocument }) => {
			if (!documents.close(textDocument.uri)) {
				log.warn(`didClose: ${textDocument.uri} was not open`);
			}
			forget(textDocument.uri);
		}),
	);
}

/** Tells the client what stands on the page once no further change is waiting. */
function announce(session: Session, document: OpenDocument): void {
	if (!session.client.pageStatus) {
		return;
	}
	const revision = document.revision;
	void session.host.turn().then(() => {
		if (document.revision === revision && session.documents.get(document.uri) === document) {
			const { page, problems } = document.analysis;
			void (session.host.connection as Connection).sendNotification(pageStatusMethod, {
				uri: document.uri,
				version: document.version,
				articles: page.articles.length,
				problems: problems.length,
				structureOnly: document.structureOnly,
			});
		}
	});
}

function serveSettings(session: Session, guard: Guard): void {
	const { connection } = session.host;
	const pull = async (): Promise<void> => {
		if (session.client.configuration) {
			session.setSettings(readSettings(await connection.workspace.getConfiguration('jiaokan')));
		}
	};
	connection.onInitialized(guard.onNotification('initialized', () => void pull()));
	connection.onDidChangeConfiguration(guard.onNotification('didChangeConfiguration', () => void pull()));
}
