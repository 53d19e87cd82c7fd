import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { otherTexts } from '../unit/client/pages.ts';
import { closeAll, eventually, servers, temporaryFolder } from './workbench.ts';

// Named to run before the other suites: they start the server, which then runs until VS Code ends.
describe('activation', () => {
	const folder = temporaryFolder();
	before(function () {
		if (process.platform !== 'linux') {
			this.skip();
		}
	});
	after(async () => {
		await closeAll();
		folder.remove();
	});

	it('starts no server for plain text, and one for the first page', async () => {
		await vscode.window.showTextDocument(folder.write('README.txt', otherTexts['a Chinese README that shows a byline'] ?? ''));
		await eventually(() => assert.equal(vscode.extensions.getExtension('jiaokan.jiaokan')?.isActive, true));
		await new Promise((resolve) => setTimeout(resolve, 500));
		assert.deepEqual(servers(), []);
		await vscode.workspace.openTextDocument({ language: 'zh-news', content: '消息一则\n' });
		await eventually(() => assert.equal(servers().length, 1));
	});
});
