import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeAll, eventually, outlineOf, problemsOf } from './workbench.ts';

const scheme = 'jiaokan-test';
const page = '夜校课堂受欢迎\n\n本报讯(记者 苏醒)每周二晚上,工人文化宫的夜校课堂座无虚席。\n';

/** Files that stand on no disk, as those of a repository that is looked at from afar. */
class MemoryFiles implements vscode.FileSystemProvider {
	readonly #files = new Map<string, Uint8Array>();
	readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
	readonly onDidChangeFile = this.#changed.event;

	watch(): vscode.Disposable {
		return new vscode.Disposable(() => undefined);
	}

	stat(uri: vscode.Uri): vscode.FileStat {
		const file = this.#files.get(uri.path);
		if (file === undefined && ![...this.#files.keys()].some((path) => path.startsWith(`${uri.path.replace(/\/$/u, '')}/`))) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return { type: file === undefined ? vscode.FileType.Directory : vscode.FileType.File, ctime: 0, mtime: 0, size: file?.length ?? 0 };
	}

	readDirectory(): [string, vscode.FileType][] {
		return [];
	}

	createDirectory(): void {
		// Folders are there as soon as a file is in them.
	}

	readFile(uri: vscode.Uri): Uint8Array {
		const file = this.#files.get(uri.path);
		if (file === undefined) {
			throw vscode.FileSystemError.FileNotFound(uri);
		}
		return file;
	}

	writeFile(uri: vscode.Uri, content: Uint8Array): void {
		this.#files.set(uri.path, content);
	}

	delete(uri: vscode.Uri): void {
		this.#files.delete(uri.path);
	}

	rename(): void {
		throw vscode.FileSystemError.NoPermissions();
	}
}

describe('a page that is no file of this machine', () => {
	after(closeAll);

	it('has its outline and problems, and is repaired', async () => {
		const files = new MemoryFiles();
		const provider = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
		try {
			const uri = vscode.Uri.from({ scheme, path: '/pages/a.txt' });
			files.writeFile(uri, new TextEncoder().encode(page));
			const opened = await vscode.workspace.openTextDocument(uri);
			const document = await vscode.languages.setTextDocumentLanguage(opened, 'zh-news');
			await vscode.window.showTextDocument(document);
			await activated();
			assert.equal((await eventually(() => outlineOf(document)))[0]?.name, '夜校课堂受欢迎');
			await eventually(() => assert.ok(problemsOf(document).some(({ source }) => source === 'jiaokan')));
			await vscode.commands.executeCommand('jiaokan.repairPage');
			await eventually(() => assert.match(document.getText(), /本报讯（记者 苏醒）每周二晚上，/u));
			assert.ok(await document.save());
			assert.equal(new TextDecoder().decode(files.readFile(uri)), document.getText());
		} finally {
			provider.dispose();
		}
	});
});
