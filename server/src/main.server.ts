import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import chinese from '../../l10n/bundle.l10n.zh-cn.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import { createUriHost } from './host/uri-host.ts';
import { createLocalize, isChinese } from './l10n/localize.ts';
import { startServer } from './lsp/server.ts';

startServer({
	connection: createConnection(ProposedFeatures.all),
	version: manifest.version,
	localizeFor: (languageTag) => createLocalize(isChinese(languageTag) ? chinese : {}),
	// Two turns of the event loop: the message after this one is handled in the first.
	turn: () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))),
	later: (milliseconds, run) => {
		const timer = setTimeout(run, milliseconds);
		return () => clearTimeout(timer);
	},
	files: createUriHost(),
});
