// A language client with nothing in it: what a request costs is what the server and the pipe cost.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

/** Capabilities of a client like VS Code, as far as they decide what a server sends. */
const capabilities = {
	general: { positionEncodings: ['utf-16'] },
	textDocument: {
		synchronization: {},
		diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
		documentSymbol: { hierarchicalDocumentSymbolSupport: true },
		semanticTokens: { requests: { full: { delta: true }, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
	},
};

/**
 * @param {string} script the server's script
 * @returns a started, not yet initialized server
 */
export function startServer(script) {
	// As the extension starts it (client/src/server.ts).
	const child = spawn(process.execPath, ['--max-semi-space-size=8', script, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
	connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
	connection.onRequest('client/registerCapability', () => null);
	connection.onRequest('window/workDoneProgress/create', () => null);
	connection.onRequest('workspace/semanticTokens/refresh', () => null);
	connection.onRequest('workspace/diagnostic/refresh', () => null);
	connection.onRequest('workspace/codeLens/refresh', () => null);
	connection.listen();
	return {
		connection,
		async initialize() {
			const result = await connection.sendRequest('initialize', {
				processId: process.pid,
				rootUri: null,
				capabilities,
				workspaceFolders: null,
			});
			connection.sendNotification('initialized', {});
			return result;
		},
		open(uri, text) {
			connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'zh-news', version: 1, text } });
		},
		/** Resident memory in MB, where the system tells. */
		resident() {
			const status = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8');
			return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
		},
		async end() {
			await connection.sendRequest('shutdown');
			const ended = once(child, 'exit');
			await connection.sendNotification('exit');
			await ended;
			connection.dispose();
		},
	};
}
