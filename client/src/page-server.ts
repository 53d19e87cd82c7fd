import type { Disposable, ExtensionContext, LogOutputChannel } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { createRestartPolicy } from './restart-policy.ts';
import { createServer } from './server.ts';
import { createStatus, type Status } from './status.ts';

/** Milliseconds that a server which did not start is left alone. */
const retryAfterMs = 500;

/** The running server with what shows its state. */
export interface PageServer {
	readonly client: LanguageClient;
	readonly status: Pick<Status, 'page' | 'server'>;
	/** Starts the server anew, also after it was given up. */
	readonly restart: () => Promise<void>;
	readonly disposable: Disposable;
}

/** Starts the server; whoever calls this has a page to show. */
export function startPageServer(context: ExtensionContext, output: LogOutputChannel): PageServer {
	const policy = createRestartPolicy();
	const client = createServer(context.asAbsolutePath('dist/server.mjs'), output, policy);
	const status = createStatus(client);
	const start = (): void => {
		client.start().catch((error: unknown) => output.error(`The server did not start: ${String(error)}`));
	};
	start();
	// A server that dies while it starts is no closed connection to the library: nobody would start it again.
	const retrying = client.onDidChangeState(({ newState }) => {
		if (newState === State.StartFailed) {
			setTimeout(() => {
				if (client.state === State.StartFailed && policy.died(Date.now())) {
					start();
				}
			}, retryAfterMs);
		}
	});
	return {
		client,
		status,
		async restart() {
			policy.forgive();
			await (client.isRunning() ? client.restart() : client.start());
		},
		disposable: {
			dispose() {
				retrying.dispose();
				status.disposable.dispose();
				void client.dispose();
			},
		},
	};
}
