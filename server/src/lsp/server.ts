import { ErrorCodes, type InitializeResult, ResponseError } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities.ts';
import { readClient } from './client.ts';
import { Diagnostics } from './diagnostics.ts';
import { Documents } from './documents.ts';
import { Guard, type Log } from './guard.ts';
import { serveDocuments } from './serve-documents.ts';
import { servePages } from './serve-pages.ts';
import { serveProblems } from './serve-problems.ts';
import { serveWorkspace } from './serve-workspace.ts';
import { type ServerHost, Session } from './session.ts';
import { TokenRequests } from './token-requests.ts';
import { WorkspacePages } from './workspace-pages.ts';

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
	let initialized = false;
	connection.onInitialize((params): InitializeResult => {
		if (initialized) {
			// A second session would serve the same requests with pages of its own.
			throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize: once only');
		}
		initialized = true;
		const session = new Session(host, readClient(params), documents, log);
		const diagnostics = new Diagnostics(session);
		const tokens = new TokenRequests();
		const pages = new WorkspacePages(session);
		serveDocuments(session, guard, { diagnostics, tokens, pages });
		servePages(session, guard, tokens);
		serveProblems(session, guard, diagnostics, pages);
		serveWorkspace(session, guard, diagnostics, pages);
		return { capabilities: capabilitiesFor(session.client), serverInfo: { name: 'jiaokan', version: host.version } };
	});
	connection.listen();
}
