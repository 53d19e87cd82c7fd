import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import {
	createProtocolConnection,
	type InitializeParams,
	type InitializeResult,
	type ProtocolConnection,
	type Registration,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';

const root = path.resolve(import.meta.dirname, '../..');

/** A real JSON-RPC client of the built server over stdio. */
export interface TestClient {
	readonly connection: ProtocolConnection;
	readonly initialized: InitializeResult;
	readonly process: ChildProcess;
	/** Lines the server logged, in order. */
	readonly logged: readonly string[];
	/** Resolves with the next request to pull diagnostics anew, or at once where one has come that nobody waited for. */
	readonly refreshed: () => Promise<void>;
	/** Opens `text` as a page and gives its URI. */
	readonly open: (text: string, uri?: string) => Promise<string>;
	/** `shutdown`, `exit`, and the exit code. */
	readonly stop: () => Promise<number | null>;
}

export interface TestClientOptions {
	readonly capabilities?: InitializeParams['capabilities'];
	readonly initializationOptions?: unknown;
	readonly locale?: string;
	readonly folders?: readonly string[];
	/** The answer to `workspace/configuration`. */
	readonly settings?: unknown;
	/** Told what the server registers while it runs. */
	readonly onRegister?: (registrations: readonly Registration[]) => void;
}

/** Starts the server (`npm run build` makes it; without a build the sources run) and introduces itself. */
export async function startClient(options: TestClientOptions = {}): Promise<TestClient> {
	const built = path.join(root, 'dist/server.mjs');
	const module = existsSync(built) && process.env.JIAOKAN_SOURCES === undefined ? built : path.join(root, 'server/src/main.server.ts');
	const server = spawn(process.execPath, [module, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
	const logged: string[] = [];
	connection.onNotification('window/logMessage', ({ message }: { message: string }) => void logged.push(message));
	connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => options.settings ?? null));
	connection.onRequest('client/registerCapability', ({ registrations }: { registrations: readonly Registration[] }) => {
		options.onRegister?.(registrations);
		return null;
	});
	const refreshes: (() => void)[] = [];
	let unheard = 0;
	connection.onRequest('workspace/diagnostic/refresh', () => {
		const waiting = refreshes.shift();
		if (waiting === undefined) {
			unheard += 1;
		}
		waiting?.();
		return null;
	});
	connection.onRequest('client/unregisterCapability', () => null);
	connection.onRequest('window/workDoneProgress/create', () => null);
	connection.listen();
	const initialized = await connection.sendRequest<InitializeResult>('initialize', {
		processId: process.pid,
		rootUri: null,
		capabilities: options.capabilities ?? {},
		workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
		...(options.locale === undefined ? {} : { locale: options.locale }),
		...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
	});
	await connection.sendNotification('initialized', {});
	let opened = 0;
	return {
		connection,
		initialized,
		process: server,
		logged,
		async refreshed() {
			if (unheard > 0) {
				unheard -= 1;
			} else {
				await new Promise<void>((resolve) => refreshes.push(resolve));
			}
		},
		async open(text, uri) {
			opened += 1;
			const chosen = uri ?? `file:///pages/${opened}.txt`;
			await connection.sendNotification('textDocument/didOpen', {
				textDocument: { uri: chosen, languageId: 'zh-news', version: 1, text },
			});
			return chosen;
		},
		async stop() {
			const exited = new Promise<number | null>((resolve) => server.once('exit', resolve));
			await connection.sendRequest('shutdown');
			await connection.sendNotification('exit');
			const code = await exited;
			connection.dispose();
			return code;
		},
	};
}
