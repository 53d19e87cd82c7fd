import { commands, type LogOutputChannel, l10n, window, workspace } from 'vscode';
import { CloseAction, ErrorAction, LanguageClient, type Middleware, TransportKind } from 'vscode-languageclient/node';
import { defaultPages, type InitializationOptions } from '../../server/src/protocol/initialization.ts';
import { pageLanguage } from '../../server/src/protocol/page-language.ts';
import { ownFiles } from './own-files.ts';

/** A client that logs its troubles and leaves it to us what the user is told of them. */
class QuietClient extends LanguageClient {
	override error(message: string, data?: unknown): void {
		super.error(message, data, false);
	}
}

/** New objects are collected after 8 MB and not 16: a text of 1 MB under edits takes 180 MB in place of 230, and no more time. */
const smallHeap = ['--max-semi-space-size=8'];

/** A client for the server in `module`, not started yet. It ends when the server dies: whoever made it makes another. */
export function createServer(module: string, output: LogOutputChannel, middleware: Middleware): LanguageClient {
	return new QuietClient(
		'jiaokan',
		'Jiaokan',
		{
			run: { module, transport: TransportKind.ipc, options: { execArgv: smallHeap } },
			// The port that "Attach to Server" of .vscode/launch.json connects to.
			debug: {
				module,
				transport: TransportKind.ipc,
				options: { execArgv: [...smallHeap, '--nolazy', '--inspect=6009', '--enable-source-maps'] },
			},
		},
		{
			// No scheme: pages of virtual file systems and untitled ones are pages too. The other two are read for their own mistakes.
			documentSelector: [{ language: pageLanguage }, ...ownFiles.map((pattern) => ({ pattern }))],
			initializationOptions: initializationOptions(),
			synchronize: { configurationSection: 'jiaokan' },
			middleware,
			outputChannel: output,
			// A message that could not be written is no reason to stop: if the server is dead, `closed` comes.
			errorHandler: {
				error: () => ({ action: ErrorAction.Continue, handled: true }),
				closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
			},
			initializationFailedHandler: () => false,
		},
	);
}

/** Says that the server was given up, with ways on. */
export async function offerLog(output: LogOutputChannel): Promise<void> {
	const showLog = l10n.t('Show Log');
	const restart = l10n.t('Restart');
	const text = l10n.t('The Jiaokan server stopped several times and was not started again. Your text is untouched.');
	const choice = await window.showErrorMessage(text, showLog, restart);
	if (choice === showLog) {
		output.show();
	} else if (choice === restart) {
		await commands.executeCommand('jiaokan.restartServer');
	}
}

/** Where pages are that nobody has opened: the manifest's pattern, and what the user associates with the language. */
function initializationOptions(): InitializationOptions {
	const associations = workspace.getConfiguration('files').get<Readonly<Record<string, string>>>('associations', {});
	const globs = Object.entries(associations).flatMap(([glob, language]) => (language === pageLanguage ? [glob] : []));
	return { pageStatus: true, peek: true, pages: [...defaultPages, ...globs.map((glob) => (glob.includes('/') ? glob : `**/${glob}`))] };
}
