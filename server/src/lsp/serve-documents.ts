import { CancellationToken, type DidChangeTextDocumentParams, type TextDocumentItem } from 'vscode-languageserver';
import { type PageStatus, pageStatusMethod } from '../protocol/page-status.ts';
import type { Diagnostics } from './diagnostics.ts';
import { OpenDocument } from './documents.ts';
import type { Guard } from './guard.ts';
import { ownFileDiagnostics } from './own-file-diagnostics.ts';
import { isOwnFile } from './page-configuration.ts';
import type { Session } from './session.ts';
import type { TokenRequests } from './token-requests.ts';
import type { WorkspacePages } from './workspace-pages.ts';

/** What follows the open pages. */
export interface Followers {
	readonly diagnostics: Diagnostics;
	readonly tokens: TokenRequests;
	readonly pages: WorkspacePages;
}

/** Keeps the open pages as the client has them. A `jiaokan.json` or `.jiaokan/ignore.jsonl` is no page: only its own mistakes are told. */
export function serveDocuments(session: Session, guard: Guard, followers: Followers): void {
	const { connection } = session.host;
	const { documents } = session;
	session.onReconfigured(() => {
		for (const document of documents.all()) {
			announce(session, document);
		}
	});
	connection.onDidOpenTextDocument(guard.onNotification('didOpen', ({ textDocument }) => open(session, followers, textDocument)));
	connection.onDidChangeTextDocument(guard.onNotification('didChange', (params) => change(session, followers, params)));
	connection.onDidSaveTextDocument(
		guard.onNotification('didSave', ({ textDocument: { uri } }) => {
			const document = documents.get(uri);
			if (document !== undefined) {
				followers.diagnostics.saved(document);
			} else if (isOwnFile(uri)) {
				session.reconfigure();
			}
		}),
	);
	connection.onDidCloseTextDocument(guard.onNotification('didClose', ({ textDocument: { uri } }) => close(session, followers, uri)));
}

function open(session: Session, { diagnostics }: Followers, item: TextDocumentItem): void {
	const { documents, client, log } = session;
	if (documents.get(item.uri) !== undefined) {
		log.warn(`didOpen: ${item.uri} was open already; its text is replaced`);
	}
	const document = new OpenDocument(item, client.encoding, session.settings, session.engine);
	if (isOwnFile(document.uri)) {
		session.configurationFiles.set(document.uri, document);
		showConfiguration(session, document);
		return;
	}
	documents.open(document);
	session.configure(document);
	diagnostics.changed(document, true);
	announce(session, document);
}

function change(session: Session, { diagnostics }: Followers, { textDocument, contentChanges }: DidChangeTextDocumentParams): void {
	const { documents, log } = session;
	const { uri, version } = textDocument;
	const document = documents.get(uri) ?? session.configurationFiles.get(uri);
	if (document === undefined) {
		log.warn(`didChange: ${uri} is not open; its changes are left out`);
		return;
	}
	if (version <= document.version) {
		log.warn(`didChange: version ${version} after ${document.version} of ${uri}`);
	}
	document.change(contentChanges, version);
	if (isOwnFile(document.uri)) {
		showConfiguration(session, document);
	} else {
		diagnostics.changed(document, false);
		announce(session, document);
	}
}

function close(session: Session, { diagnostics, tokens, pages }: Followers, uri: string): void {
	const { documents, log } = session;
	const document = documents.get(uri);
	if (document !== undefined) {
		documents.close(uri);
		diagnostics.closed(document);
		tokens.forget(uri);
		pages.changed(uri);
	} else if (session.configurationFiles.delete(uri)) {
		void session.host.connection.sendDiagnostics({ uri, diagnostics: [] });
	} else {
		log.warn(`didClose: ${uri} was not open`);
	}
}

/** Pull clients ask about it as about every document that the server knows; the others are told. */
function showConfiguration(session: Session, document: OpenDocument): void {
	if (!session.client.pullDiagnostics) {
		const { uri, version } = document;
		void ownFileDiagnostics(session, document, CancellationToken.None)
			.then((diagnostics) => diagnostics && session.host.connection.sendDiagnostics({ uri, version, diagnostics }))
			.catch((error: unknown) => session.log.error(`publishDiagnostics failed: ${String(error)}`));
	}
}

/** Milliseconds without a change after which the client is told what stands on the page; what it asks about the change goes first. */
const statusPause = 100;

/** Tells the client what stands on the page, once no further change is waiting. */
function announce(session: Session, document: OpenDocument): void {
	if (!session.client.pageStatus) {
		return;
	}
	const { revision } = document;
	const { epoch } = session;
	void session
		.configured(document)
		.then(() => new Promise<void>((resolve) => void session.host.later(statusPause, resolve)))
		.then(() => {
			if (document.revision === revision && session.epoch === epoch && session.documents.get(document.uri) === document) {
				const status: PageStatus = {
					uri: document.uri,
					version: document.version,
					articles: document.articleCount,
					problems: document.problemCount,
					mostProblems: session.settings.maxProblems,
					structureOnly: document.structureOnly,
				};
				return session.host.connection.sendNotification(pageStatusMethod, status);
			}
			return undefined;
		})
		.catch((error: unknown) => session.log.error(`${pageStatusMethod} failed: ${String(error)}`));
}
