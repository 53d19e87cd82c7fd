import assert from 'node:assert/strict';
import type { CorpusFile } from '../../../server/src/corpus/corpus-host.ts';
import { openIn, sessionWith } from './session-with.ts';

describe('session', () => {
	it('judges a page by the configuration read last, in whatever order the files arrive', async () => {
		const answers: ((file: CorpusFile | undefined) => void)[] = [];
		const files = {
			list: async () => [],
			read: (file: string) =>
				file === 'file:///pages/jiaokan.json'
					? new Promise<CorpusFile | undefined>((resolve) => answers.push(resolve))
					: Promise.resolve(undefined),
			stamp: async () => undefined,
			append: async () => false,
		};
		const session = sessionWith({ files });
		const page = openIn(session, 'file:///pages/a.txt', '一');
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

	it('tells who follows it of settings that differ, and of no others', () => {
		const session = sessionWith({});
		let told = 0;
		session.onReconfigured(() => {
			told += 1;
		});
		session.setSettings({ ...session.settings });
		assert.equal(told, 0);
		session.setSettings({ ...session.settings, focusMode: false });
		assert.equal(told, 1);
	});
});
