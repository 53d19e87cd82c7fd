import assert from 'node:assert/strict';
import { defaultSettings, readSettings } from '../../../server/src/lsp/settings.ts';

describe('settings', () => {
	it('are read from what a client answers', () => {
		const settings = readSettings({
			run: 'onSave',
			focusMode: false,
			outline: { mentions: true },
			codeLens: { enabled: false },
			rules: { 'split-paragraph': 'off', 'byline-form': { severity: 'hint', options: { form: 'x' } }, 'blank-lines': 3 },
		});
		assert.equal(settings.run, 'onSave');
		assert.equal(settings.focusMode, false);
		assert.equal(settings.outlineMentions, true);
		assert.equal(settings.codeLens, false);
		assert.deepEqual(settings.rules, {
			'split-paragraph': { severity: 'off' },
			'byline-form': { severity: 'hint', options: { form: 'x' } },
			'blank-lines': {},
		});
	});

	it('fall back to the defaults for what is missing or wrong', () => {
		for (const value of [undefined, null, 7, [], { run: 1, focusMode: 'yes', outline: null, maxProblems: -1, rules: 'all' }]) {
			assert.deepEqual(readSettings(value), defaultSettings);
		}
	});
});
