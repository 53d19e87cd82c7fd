import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { newspaperPages, otherTexts } from '../unit/client/pages.ts';
import { activated, closeAll, eventually, outlineOf, temporaryFolder } from './workbench.ts';

const page = newspaperPages['a city daily with lead bylines'] ?? '';

/** Long enough for a switch to have come if it were to come. */
async function aWhile(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 300));
}

describe('detection in the workbench', () => {
	const folder = temporaryFolder();
	before(activated);
	afterEach(closeAll);
	after(folder.remove);

	it('turns a plain-text page into a newspaper page, with an outline', async () => {
		const uri = folder.write('page.txt', page);
		await vscode.window.showTextDocument(uri);
		const document = await eventually(() => {
			const current = vscode.window.activeTextEditor?.document;
			assert.equal(current?.languageId, 'zh-news');
			return current;
		});
		assert.equal((await eventually(() => outlineOf(document)))[0]?.name, '全市供水管网改造提前完成');
	});

	it('takes each sample page that stands in a folder of another name', async () => {
		const [seeds] = vscode.workspace.workspaceFolders ?? [];
		assert.ok(seeds !== undefined, 'no folder is open');
		const names = (await vscode.workspace.fs.readDirectory(seeds.uri)).map(([name]) => name).filter((name) => name.endsWith('.txt'));
		assert.equal(names.length, 5);
		for (const name of names) {
			const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(seeds.uri, name)));
			const { document } = await vscode.window.showTextDocument(folder.write(name, content));
			await eventually(() => assert.equal(document.languageId, 'zh-news', name));
		}
	});

	it('leaves a README, a log, a novel and a poem as they are', async () => {
		for (const name of ['a Chinese README that shows a byline', 'a log', 'a novel that quotes a news item at length', 'a poem']) {
			const { document } = await vscode.window.showTextDocument(folder.write('other.txt', otherTexts[name] ?? ''));
			await aWhile();
			assert.equal(document.languageId, 'plaintext', name);
			await closeAll();
		}
	});

	it('leaves a page alone that the user switched back, also when it is opened again', async () => {
		const uri = folder.write('declined.txt', page);
		// By the command: a document that an extension opens stays open for minutes after its editor is closed.
		const open = async (): Promise<vscode.TextDocument> => {
			await vscode.commands.executeCommand('vscode.open', uri);
			return eventually(() => {
				const document = vscode.window.activeTextEditor?.document;
				assert.ok(document !== undefined && document.uri.toString() === uri.toString());
				return document;
			});
		};
		const document = await open();
		await eventually(() => assert.equal(document.languageId, 'zh-news'));
		await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
		await aWhile();
		assert.equal(document.languageId, 'plaintext');

		await closeAll();
		await eventually(() => assert.equal(document.isClosed, true));
		const again = await open();
		await aWhile();
		assert.notEqual(again, document);
		assert.equal(again.languageId, 'plaintext');
	});

	it('leaves a page alone that was one by the name of its folder and that the user made plain text', async () => {
		const { document } = await vscode.window.showTextDocument(folder.write('seeds/page.txt', page));
		assert.equal(document.languageId, 'zh-news');
		await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
		await aWhile();
		assert.equal(document.languageId, 'plaintext');
	});

	it('does nothing where the setting is off', async () => {
		const settings = vscode.workspace.getConfiguration('jiaokan');
		await settings.update('detection', false, vscode.ConfigurationTarget.Global);
		try {
			const { document } = await vscode.window.showTextDocument(folder.write('off.txt', page));
			await aWhile();
			assert.equal(document.languageId, 'plaintext');
		} finally {
			await settings.update('detection', undefined, vscode.ConfigurationTarget.Global);
		}
	});

	it('has a command for what it does not detect', async () => {
		const { document } = await vscode.window.showTextDocument(folder.write('short.txt', '消息一则\n\n图书馆今日开馆。\n'));
		assert.equal(document.languageId, 'plaintext');
		await vscode.commands.executeCommand('jiaokan.treatAsPage');
		assert.equal(document.languageId, 'zh-news');
	});
});
