import assert from 'node:assert/strict';
import manifest from '../../../package.json' with { type: 'json' };
import { tokenModifiers, tokenTypes } from '../../../server/src/features/token-types.ts';
import { defaultSettings, readSettings, settingKeys } from '../../../server/src/lsp/settings.ts';

interface Property {
	readonly default?: unknown;
}

const properties: Readonly<Record<string, Property>> = manifest.contributes.configuration.properties;

describe('settings', () => {
	it('have the manifest’s names and defaults', () => {
		for (const [field, key] of Object.entries(settingKeys)) {
			const property = properties[`jiaokan.${key}`];
			assert.ok(property !== undefined, `jiaokan.${key} is not in the manifest`);
			assert.deepEqual(property.default, defaultSettings[field as keyof typeof defaultSettings], key);
		}
	});

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

describe('token legend', () => {
	it('is the manifest’s', () => {
		assert.deepEqual(
			manifest.contributes.semanticTokenTypes.map(({ id }) => id),
			[...tokenTypes],
		);
		assert.deepEqual(
			manifest.contributes.semanticTokenModifiers.map(({ id }) => id),
			[...tokenModifiers],
		);
	});
});
