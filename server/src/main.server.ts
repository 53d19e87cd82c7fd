import process from 'node:process';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import chinese from '../../l10n/bundle.l10n.zh-cn.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import { MessageSink } from './host/message-sink.ts';
import { MessageStream } from './host/message-stream.ts';
import { createUriHost } from './host/uri-host.ts';
import { keepHeapSmall } from './host/v8-flags.ts';
import { createLocalize, isChinese } from './l10n/localize.ts';
import { startServer } from './lsp/server.ts';

/** Milliseconds after the start at which the first page has been shown. */
const settled = 5000;

const overStdio = process.argv.includes('--stdio');
const input = new MessageStream((what) => connection.console.warn(`input refused: ${what}`));
const connection = overStdio
	? createConnection(ProposedFeatures.all, fromStandardInput(), new MessageSink(process.stdout))
	: createConnection(ProposedFeatures.all);
// A message that the client refuses must not end the process: it is said in the log and work goes on.
process.on('unhandledRejection', (reason) => connection.console.error(`unhandled: ${String(reason)}`));
startServer({
	connection,
	version: manifest.version,
	localizeFor: (languageTag) => createLocalize(isChinese(languageTag) ? chinese : {}),
	// Two turns of the event loop: the message after this one is handled in the first.
	turn: () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))),
	later: (milliseconds, run) => {
		const timer = setTimeout(() => {
			try {
				run();
			} catch (error) {
				connection.console.error(`unhandled: ${String(error)}`);
			}
		}, milliseconds);
		return () => clearTimeout(timer);
	},
	files: createUriHost(),
});
setTimeout(keepHeapSmall, settled).unref();

function fromStandardInput(): MessageStream {
	// Without `end`, `pipe` does not look at standard error, which would be opened for that.
	process.stdin.once('end', () => input.end());
	return process.stdin.pipe(input, { end: false });
}
