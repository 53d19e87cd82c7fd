import assert from 'node:assert/strict';
import { fileName, parentUri, relativePath, uriKey } from '../../../server/src/lsp/uri.ts';

describe('URIs', () => {
	it('lead upwards to the root and no further', () => {
		const climbed: string[] = [];
		for (let uri = parentUri('file:///a/b/c.txt'); uri !== undefined; uri = parentUri(uri)) {
			climbed.push(uri);
		}
		assert.deepEqual(climbed, ['file:///a/b', 'file:///a']);
		assert.equal(parentUri('untitled:Untitled-1'), undefined);
	});

	it('are one whatever their spelling', () => {
		assert.equal(uriKey('file:///a/%E9%A1%B5%281%29.txt'), uriKey('file:///a/页(1).txt'));
		assert.equal(uriKey('file:///c%3A/a.txt'), uriKey('file:///C:/a.txt'));
		assert.notEqual(uriKey('file:///a/b.txt'), uriKey('file:///a/B.txt'));
	});

	it('give names and paths decoded', () => {
		assert.equal(fileName('file:///a/%E7%89%88.txt'), '版.txt');
		assert.equal(relativePath('file:///a', 'file:///a/b/%E7%89%88.txt'), 'b/版.txt');
		assert.equal(relativePath('file:///a', 'file:///ab/c.txt'), undefined);
		assert.equal(fileName('file:///a/%zz.txt'), '%zz.txt');
	});
});
