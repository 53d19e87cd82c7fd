import { commands, type LogOutputChannel, l10n, window, workspace } from 'vscode';
import {
	CloseAction,
	type CloseHandlerResult,
	ErrorAction,
	type ErrorHandler,
	LanguageClient,
	TransportKind,
} from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol/initialization.ts';
import { ownFiles, pageLanguage } from './language.ts';
import type { RestartPolicy } from './restart-policy.ts';

/** The server in `module`, not started yet. It is started again when it dies, as long as `policy` allows. */
export function createServer(module: string, output: LogOutputChannel, policy: RestartPolicy): LanguageClient {
	return new LanguageClient(
		'jiaokan',
		'Jiaokan',
		{
			run: { module, transport: TransportKind.ipc },
			// The port that "Attach to Server" of .vscode/launch.json connects to.
			debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009', '--enable-source-maps'] } },
		},
		{
			// No scheme: pages of virtual file systems and untitled ones are pages too. The other two are read for their own mistakes.
			documentSelector: [{ language: pageLanguage }, ...ownFiles.map((pattern) => ({ pattern }))],
			initializationOptions: initializationOptions(),
			synchronize: { configurationSection: 'jiaokan' },
			outputChannel: output,
			errorHandler: restarting(policy, output),
		},
	);
}

function restarting(policy: RestartPolicy, output: LogOutputChannel): ErrorHandler {
	return {
		error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown }),
		closed(): CloseHandlerResult {
			if (policy.died(Date.now())) {
				return { action: CloseAction.Restart, message: 'The server stopped and is started again.', handled: true };
			}
			void offerLog(output);
			return { action: CloseAction.DoNotRestart, message: 'The server stopped five times in three minutes.', handled: true };
		},
	};
}

async function offerLog(output: LogOutputChannel): Promise<void> {
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
	return { pageStatus: true, peek: true, pages: ['**/seeds/*.txt', ...globs.map((glob) => (glob.includes('/') ? glob : `**/${glob}`))] };
}
