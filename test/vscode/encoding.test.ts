import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import * as vscode from 'vscode';
import { closeAll, temporaryFolder } from './workbench.ts';

describe('a page in an older encoding', () => {
	const folder = temporaryFolder();
	after(async () => {
		await closeAll();
		folder.remove();
	});

	it('opens as what it is and is saved as it was', async () => {
		const text = '市总工会举办职工技能竞赛\n\n本报讯（记者 李明）昨天上午，市总工会举办职工技能竞赛，三百余名职工参加了比赛。\n';
		const uri = folder.write('seeds/gb18030.txt', iconv.encode(text, 'gb18030'));
		const { document } = await vscode.window.showTextDocument(uri);
		assert.equal(document.getText(), text);
		const edit = new vscode.WorkspaceEdit();
		edit.insert(uri, new vscode.Position(0, 0), '图：');
		await vscode.workspace.applyEdit(edit);
		await document.save();
		assert.deepEqual(Buffer.from(await vscode.workspace.fs.readFile(uri)), iconv.encode(`图：${text}`, 'gb18030'));
	});
});
