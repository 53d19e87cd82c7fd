import assert from 'node:assert/strict';
import type { InitializeParams } from 'vscode-languageserver';
import { readClient } from '../../../server/src/lsp/client.ts';

/** What the server makes of parameters that hold anything at all. */
function read(params: unknown) {
	return readClient(params as InitializeParams);
}

describe('client', () => {
	it('names its folders, else its root', () => {
		assert.deepEqual(
			read({
				workspaceFolders: [
					{ uri: 'file:///a/', name: 'a' },
					{ uri: 'file:///b', name: 'b' },
				],
			}).folders,
			['file:///a', 'file:///b'],
		);
		assert.deepEqual(read({ rootUri: 'file:///a/' }).folders, ['file:///a']);
		assert.deepEqual(read({ rootUri: null, workspaceFolders: null }).folders, []);
	});

	it('supports nothing that it left out or got wrong', () => {
		const none = read({});
		for (const params of [
			{ capabilities: null },
			{ capabilities: { general: null, workspace: null, textDocument: null, window: null } },
			{ capabilities: { textDocument: { codeAction: { resolveSupport: { properties: 'edit' } } }, general: { positionEncodings: 7 } } },
			{ locale: 7, workspaceFolders: [null, {}, 'file:///a'], initializationOptions: { pages: 'all', locale: 1 } },
			{ initializationOptions: { pages: [''] } },
		]) {
			const { pages, ...client } = read(params);
			const { pages: defaults, ...rest } = none;
			assert.deepEqual(client, rest, JSON.stringify(params));
			assert.ok(pages.length === 0 || pages === defaults);
		}
	});
});
