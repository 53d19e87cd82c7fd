import { type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import { registerCommands } from './commands.ts';
import { watchForPages } from './detection.ts';
import { pageLanguage } from './language.ts';
import { createRestartPolicy } from './restart-policy.ts';
import { createServer } from './server.ts';
import { createStatus, type Status } from './status.ts';
import { provideTasks } from './tasks.ts';

/** Starts nothing but detection; the server starts with the first newspaper page. Gives the status rows, for tests. */
export function activate(context: ExtensionContext): Pick<Status, 'page' | 'server'> {
	const output = window.createOutputChannel('Jiaokan', { log: true });
	const policy = createRestartPolicy();
	const client = createServer(context.asAbsolutePath('dist/server.mjs'), output, policy);
	const status = createStatus(client);
	const restart = async (): Promise<void> => {
		policy.forgive();
		started = true;
		await (client.isRunning() ? client.restart() : client.start());
	};
	let started = false;
	const startFor = (document: TextDocument): void => {
		// Once: a server that was given up after many deaths is started again by the user's command only.
		if (document.languageId === pageLanguage && !started) {
			started = true;
			client.start().catch((error: unknown) => output.error(`The server did not start: ${String(error)}`));
		}
	};
	workspace.textDocuments.forEach(startFor);
	context.subscriptions.push(
		output,
		status.disposable,
		...registerCommands(client, output, restart),
		provideTasks(context.asAbsolutePath('dist/cli.mjs')),
		workspace.onDidOpenTextDocument(startFor),
		watchForPages(context.workspaceState),
		{ dispose: () => void client.dispose() },
	);
	return { page: status.page, server: status.server };
}
