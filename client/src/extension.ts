import { type ExtensionContext, languages, type TextDocument, window, workspace } from 'vscode';
import { pageLanguage } from '../../server/src/protocol/page-language.ts';
import { registerCommands } from './commands.ts';
import { watchForPages } from './detection.ts';
import { ownFiles } from './own-files.ts';
import type { PageServer } from './page-server.ts';
import { provideTasks } from './tasks.ts';

/** What tests ask of the extension. */
export interface Api {
	/** The status rows; starts the server where it does not run yet. */
	readonly status: () => Promise<PageServer['status']>;
}

/** Starts nothing but detection: the server, and the library that talks to it, wait for the first newspaper page or file of ours. */
export function activate(context: ExtensionContext): Api {
	const output = window.createOutputChannel('Jiaokan', { log: true });
	let starting: Promise<PageServer> | undefined;
	const start = async (): Promise<PageServer> => {
		const { startPageServer } = await import('./page-server.ts');
		const server = startPageServer(context, output);
		context.subscriptions.push(server.disposable);
		return server;
	};
	const pageServer = (): Promise<PageServer> => {
		starting ??= start().catch((error: unknown) => {
			// The next page, or the next command, tries again.
			starting = undefined;
			output.error(`The server could not be loaded: ${String(error)}`);
			throw error;
		});
		return starting;
	};
	const startFor = (document: TextDocument): void => {
		if (document.languageId === pageLanguage || ownFiles.some((pattern) => languages.match({ pattern }, document) > 0)) {
			pageServer().catch(() => undefined);
		}
	};
	context.subscriptions.push(
		output,
		...registerCommands(pageServer, output),
		provideTasks(context.asAbsolutePath('dist/cli.mjs')),
		workspace.onDidOpenTextDocument(startFor),
		watchForPages(context.workspaceState),
	);
	workspace.textDocuments.forEach(startFor);
	return { status: async () => (await pageServer()).status };
}
