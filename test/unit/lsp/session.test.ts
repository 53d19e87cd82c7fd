import assert from 'node:assert/strict';
import type { CorpusFile } from '../../../server/src/corpus/corpus-host.ts';
import { readClient } from '../../../server/src/lsp/client.ts';
import { Documents, OpenDocument } from '../../../server/src/lsp/documents.ts';
import { Session } from '../../../server/src/lsp/session.ts';
import { defaultSettings } from '../../../server/src/lsp/settings.ts';

const uri = 'file:///pages/a.txt';

describe('session', () => {
	it('judges a page by the configuration read last, in whatever order the files arrive', async () => {
		const answers: ((file: CorpusFile | undefined) => void)[] = [];
		const files = {
			list: async () => [],
			read: (file: string) =>
				file === 'file:///pages/jiaokan.json'
					? new Promise<CorpusFile | undefined>((resolve) => answers.push(resolve))
					: Promise.resolve(undefined),
			append: async () => false,
		};
		const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
		const host = {
			connection: undefined as never,
			version: '0',
			localizeFor: () => () => '',
			turn: async () => undefined,
			later: () => () => undefined,
			files,
		};
		const client = readClient({
			capabilities: {},
			processId: null,
			rootUri: null,
			workspaceFolders: [{ uri: 'file:///pages', name: '' }],
		});
		const session = new Session(host, client, new Documents(), log);
		const page = new OpenDocument({ uri, languageId: 'zh-news', version: 1, text: '一' }, 'utf-16', defaultSettings, session.engine);
		session.documents.open(page);
		session.configure(page);
		session.reconfigure();
		const config = (severity: string): CorpusFile => ({ text: `{ "rules": { "split-paragraph": "${severity}" } }`, utf8: true });
		answers[1]?.(config('error'));
		await session.configured(page);
		answers[0]?.(config('hint'));
		// The older reading goes through as many promises as the newer one did.
		for (let turn = 0; turn < 20; turn += 1) {
			await Promise.resolve();
		}
		assert.deepEqual(page.rules['split-paragraph'], { severity: 'error' });
	});
});
