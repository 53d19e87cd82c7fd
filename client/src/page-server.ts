import type { Disposable, ExtensionContext, LogOutputChannel } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { type PageStatus, pageStatusMethod } from '../../server/src/protocol/page-status.ts';
import { namesWhileTyping } from './names-while-typing.ts';
import { createRestartPolicy } from './restart-policy.ts';
import { createServer, offerLog } from './server.ts';
import { createStatus, type Status } from './status.ts';

/** Milliseconds between the death of a server and the start of the next. */
const restartAfterMs = 100;

/** Milliseconds that a server which is to end may take to start first. */
const longestStartMs = 5_000;

/** The running server with what shows its state. */
export interface PageServer {
	/** Talks to the server of the moment; another one after each death. */
	readonly client: LanguageClient;
	readonly status: Pick<Status, 'page' | 'server'>;
	/** Starts the server anew, also after it was given up. */
	readonly restart: () => Promise<void>;
	readonly disposable: Disposable;
}

/**
 * Starts the server; whoever calls this has a page to show. A server that dies is followed by a new one with a client of its own:
 * the library's client, asked to restart, stays stopped where the death meets its handshake or a message on its way.
 */
export function startPageServer(context: ExtensionContext, output: LogOutputChannel): PageServer {
	const policy = createRestartPolicy();
	const status = createStatus();
	const whileTyping = namesWhileTyping();
	/** Undefined while nothing runs or starts. */
	let alive: LanguageClient | undefined;
	let next: NodeJS.Timeout | undefined;
	let client = launch();

	function launch(): LanguageClient {
		const launched = createServer(context.asAbsolutePath('dist/server.mjs'), output, whileTyping.middleware);
		alive = launched;
		launched.onNotification(pageStatusMethod, (page: PageStatus) => status.showPage(page));
		launched.onDidChangeState(({ newState }) => {
			if (launched !== alive) {
				return;
			}
			if (newState === State.Stopped || newState === State.StartFailed) {
				alive = undefined;
				follow(launched, newState);
			} else {
				status.showServer(newState);
			}
		});
		launched.start().catch((error: unknown) => output.error(`The server did not start: ${String(error)}`));
		return launched;
	}

	function follow(dead: LanguageClient, state: State): void {
		void end(dead);
		if (policy.died(Date.now())) {
			output.info('The server stopped and is started again.');
			status.showServer(State.Starting);
			next = setTimeout(() => {
				client = launch();
			}, restartAfterMs);
		} else {
			output.error('The server stopped five times in three minutes.');
			status.showServer(state);
			void offerLog(output);
		}
	}

	/** Ends `ended` with its process, whatever became of it; what it does from now on is nobody's. */
	async function end(ended: LanguageClient): Promise<void> {
		clearTimeout(next);
		alive = alive === ended ? undefined : alive;
		if (ended.state === State.Starting) {
			// The library ends no client that starts.
			await Promise.race([ended.start(), new Promise((resolve) => setTimeout(resolve, longestStartMs))]).catch(() => undefined);
		}
		await ended.dispose().catch((error: unknown) => output.debug(`The server did not end in order: ${String(error)}`));
	}

	return {
		get client() {
			return client;
		},
		status,
		async restart() {
			policy.forgive();
			const ended = client;
			status.showServer(State.Starting);
			await end(ended);
			if (client === ended) {
				client = launch();
			}
			// Where it dies while it starts, another is on its way.
			await client.start().catch(() => undefined);
		},
		disposable: {
			dispose() {
				status.disposable.dispose();
				whileTyping.disposable.dispose();
				void end(client);
			},
		},
	};
}
