import type { InitializeParams } from 'vscode-languageserver';
import { readClient } from '../../../server/src/lsp/client.ts';
import { Documents, OpenDocument } from '../../../server/src/lsp/documents.ts';
import { type ServerHost, Session } from '../../../server/src/lsp/session.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A session of a client with one workspace folder, `file:///pages`, and with as much of a host as a test needs. */
export function sessionWith(host: Partial<ServerHost>, params: Partial<InitializeParams> = {}): Session {
	const whole: ServerHost = {
		// A test that talks to the client brings its own.
		connection: undefined as never,
		version: '0',
		localizeFor: () => () => '',
		turn: async () => undefined,
		later: () => () => undefined,
		files: undefined,
		...host,
	};
	const folders = [{ uri: 'file:///pages', name: '' }];
	const client = readClient({ capabilities: {}, processId: null, rootUri: null, workspaceFolders: folders, ...params });
	return new Session(whole, client, new Documents(), log);
}

/** Opens a page in the session, as `didOpen` does. */
export function openIn(session: Session, uri: string, text: string): OpenDocument {
	const item = { uri, languageId: 'zh-news', version: 1, text };
	const page = new OpenDocument(item, session.client.encoding, session.settings, session.engine);
	session.documents.open(page);
	session.configure(page);
	return page;
}
