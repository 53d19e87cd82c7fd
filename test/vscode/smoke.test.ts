import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';

describe('the extension', () => {
	it('is here and starts', async () => {
		const extension = vscode.extensions.getExtension('jiaokan.jiaokan');
		assert.ok(extension !== undefined);
		await extension.activate();
		assert.equal(extension.isActive, true);
	});

	it('opens every page of the folder as a newspaper page', async () => {
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
		assert.ok(folder !== undefined);
		const pages = readdirSync(folder).filter((name) => name.endsWith('.txt'));
		assert.equal(pages.length, 5);
		for (const page of pages) {
			const document: vscode.TextDocument = await vscode.workspace.openTextDocument(path.join(folder, page));
			assert.equal(document.languageId, 'zh-news', page);
		}
	});
});
