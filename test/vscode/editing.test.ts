import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openPage, outlineOf, temporaryFolder, tokensOf } from './workbench.ts';

const page = `夜校课堂受欢迎

本报讯（记者 苏醒）每周二晚上，工人文化宫的夜校课堂座无虚席，二十四门课程免费向职工开放。

供水管网改造完成

本报讯（记者 何晓峰）记者昨日从市水务局获悉，历时两年的改造工程提前三个月完工。
`;

async function headlines(document: vscode.TextDocument): Promise<readonly string[]> {
	return (await outlineOf(document)).map(({ name }) => name);
}

describe('editing a page', () => {
	afterEach(closeAll);

	it('changes the outline and the colours with the text', async () => {
		const editor = await openPage(page);
		const { document } = editor;
		await eventually(async () => assert.deepEqual(await headlines(document), ['夜校课堂受欢迎', '供水管网改造完成']));

		await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 0, 4), '周末画室'));
		await eventually(async () => assert.deepEqual(await headlines(document), ['周末画室受欢迎', '供水管网改造完成']));

		const added = '\n五条公交线路调整\n\n本报讯（记者 吴为）今天起，五条公交线路调整走向，增设八处站点，首末班时间不变。\n';
		await editor.edit((edit) => edit.insert(document.lineAt(document.lineCount - 1).range.end, added));
		await eventually(async () => assert.deepEqual(await headlines(document), ['周末画室受欢迎', '供水管网改造完成', '五条公交线路调整']));
		await eventually(async () => {
			const people = (await tokensOf(document)).filter(({ type }) => type === 'person').map(({ text }) => text);
			assert.deepEqual(people, ['苏醒', '何晓峰', '吴为']);
		});

		await vscode.commands.executeCommand('undo');
		await vscode.commands.executeCommand('undo');
		assert.equal(document.getText(), page);
		await eventually(async () => assert.deepEqual(await headlines(document), ['夜校课堂受欢迎', '供水管网改造完成']));
	});

	it('leaves a file with CRLF, trailing spaces and no last line end as it is when it is saved', async () => {
		const folder = temporaryFolder();
		try {
			const text = `${page.trimEnd().replaceAll('\n', '\r\n')}  `;
			const uri = folder.write('page.txt', text);
			const editor = await vscode.window.showTextDocument(uri);
			await vscode.languages.setTextDocumentLanguage(editor.document, 'zh-news');
			await eventually(() => outlineOf(editor.document));
			assert.equal(editor.document.eol, vscode.EndOfLine.CRLF);
			await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '新'));
			await editor.document.save();
			const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
			assert.equal(saved, `新${text}`);
		} finally {
			folder.remove();
		}
	});

	it('wraps lines, offers nothing unasked and closes no bracket', async () => {
		const { document } = await openPage(page);
		const settings = vscode.workspace.getConfiguration('editor', document);
		assert.equal(settings.get('wordWrap'), 'on');
		assert.equal(settings.get('semanticHighlighting.enabled'), true);
		assert.deepEqual(settings.get('quickSuggestions'), { other: 'off', comments: 'off', strings: 'off' });
		assert.equal(settings.get('unicodeHighlight.ambiguousCharacters'), false);
		assert.equal(settings.get('unicodeHighlight.invisibleCharacters'), true);
		await vscode.commands.executeCommand('type', { text: '（' });
		assert.equal(document.getText(), `（${page}`);
	});

	it('takes a run of Chinese, a number with its parts and a Latin word as words', async () => {
		const { document } = await openPage('工人文化宫，1,200名 Wi-Fi用户 买买提·艾力 98.5%');
		const wordAt = (text: string): string => {
			const at = document.positionAt(document.getText().indexOf(text) + 1);
			return document.getText(document.getWordRangeAtPosition(at));
		};
		assert.deepEqual(['工人', '1,200', 'Wi', '买买提', '98.5'].map(wordAt), ['工人文化宫', '1,200', 'Wi-Fi', '买买提·艾力', '98.5%']);
	});
});
