import assert from 'node:assert/strict';
import manifest from '../../../package.json' with { type: 'json' };
import { tokenModifiers, tokenTypes } from '../../../server/src/features/token-types.ts';
import { defaultSettings, readSettings } from '../../../server/src/lsp/settings.ts';
import { defaultPages } from '../../../server/src/protocol/initialization.ts';
import { pageLanguage } from '../../../server/src/protocol/page-language.ts';

const { contributes } = manifest;
const properties: Readonly<Record<string, { readonly default?: unknown }>> = contributes.configuration.properties;
/** Settings that the client reads itself, or the client library does. */
const clientSettings = ['jiaokan.detection', 'jiaokan.trace.server'];

/** `{ 'outline.mentions': false }` as a client sends it: `{ outline: { mentions: false } }`. */
function nested(flat: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
	const root: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(flat)) {
		const [section = '', name] = key.split('.');
		root[section] = name === undefined ? value : { ...(root[section] as object | undefined), [name]: value };
	}
	return root;
}

const serverDefaults = Object.fromEntries(
	Object.entries(properties)
		.filter(([id]) => !clientSettings.includes(id))
		.map(([id, { default: value }]) => [id.slice('jiaokan.'.length), value]),
);

describe('manifest', () => {
	it('names the language and its files as client and server do', () => {
		const [language] = contributes.languages;
		assert.deepEqual([language?.id, language?.filenamePatterns], [pageLanguage, defaultPages]);
	});

	it('declares the token types and modifiers of the server, in no other number', () => {
		assert.deepEqual(contributes.semanticTokenTypes.map(({ id }) => id).sort(), [...tokenTypes].sort());
		assert.deepEqual(contributes.semanticTokenModifiers.map(({ id }) => id).sort(), [...tokenModifiers].sort());
		assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {}).sort(), [...tokenTypes].sort());
	});

	it('has the defaults of the server', () => {
		assert.deepEqual(readSettings(nested(serverDefaults)), defaultSettings);
	});

	it('has a setting for everything that the server reads', () => {
		assert.equal(Object.keys(serverDefaults).length, Object.keys(defaultSettings).length);
	});

	it('lets every setting of the server change what the server reads', () => {
		for (const [key, value] of Object.entries(serverDefaults)) {
			const other = key === 'run' ? 'onSave' : key === 'rules' ? { 'blank-lines': 'off' } : typeof value === 'boolean' ? !value : 7;
			assert.notDeepEqual(readSettings(nested({ [key]: other })), defaultSettings, key);
		}
	});

	it('describes every setting and says where it may stand', () => {
		for (const [id, setting] of Object.entries(properties)) {
			assert.ok('markdownDescription' in setting && 'scope' in setting, id);
		}
	});
});
