import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic, DocumentDiagnosticReport, DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { startClient, type TestClient } from './client.ts';

const page = '职工运动会开幕\n\n本报讯(记者 李明)近日,运动会开幕。\n\n农民读书节启动\n\n本报讯(记者 王红)昨日,读书节启动。\n';

/** A folder of pages, and clients that have it open, each with a server of its own. */
class Windows {
	readonly folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'jiaokan-')));
	readonly clients: TestClient[] = [];

	async open(): Promise<TestClient> {
		const client = await startClient({
			capabilities: { textDocument: { diagnostic: {} }, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
			folders: [pathToFileURL(this.folder).href],
			initializationOptions: { pages: ['**/*.txt'] },
		});
		this.clients.push(client);
		return client;
	}

	file(name: string): string {
		return path.join(this.folder, name);
	}

	uri(name: string): string {
		return pathToFileURL(this.file(name)).href;
	}

	/** Tells every client's server what an editor's watcher would. */
	async tell(name: string, type: 1 | 2 | 3): Promise<void> {
		for (const { connection } of this.clients) {
			await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: this.uri(name), type }] });
		}
	}

	async end(): Promise<void> {
		for (const client of this.clients) {
			assert.equal(await client.stop(), 0);
		}
		fs.rmSync(this.folder, { recursive: true, force: true });
	}
}

async function problems({ connection }: TestClient, uri: string): Promise<readonly Diagnostic[]> {
	const report = await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
	assert.equal(report.kind, 'full');
	return report.items;
}

async function names({ connection }: TestClient, query: string): Promise<readonly string[]> {
	return (await connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);
}

describe('pages on disk', function () {
	this.timeout(60_000);
	let windows: Windows;
	beforeEach(() => {
		windows = new Windows();
		fs.writeFileSync(windows.file('a.txt'), page);
		fs.writeFileSync(windows.file('b.txt'), page);
	});
	afterEach(() => windows.end());

	it('keep the suppressions of two windows that are written at once', async () => {
		const [one, other] = [await windows.open(), await windows.open()];
		const uri = windows.uri('a.txt');
		await one.open(page, uri);
		await other.open(page, uri);
		const [first, ...more] = (await problems(one, uri)).filter(({ code }) => code === 'halfwidth-punctuation');
		const last = more.at(-1);
		assert.ok(first !== undefined && last !== undefined);
		const ignore = ({ connection }: TestClient, { range }: Diagnostic): Promise<unknown> =>
			connection.sendRequest('workspace/executeCommand', {
				command: 'jiaokan.ignore',
				arguments: [{ uri, rule: 'halfwidth-punctuation', range, whole: false }],
			});
		await Promise.all([ignore(one, first), ignore(other, last)]);
		const lines = fs.readFileSync(windows.file('.jiaokan/ignore.jsonl'), 'utf8').trim().split('\n');
		assert.equal(lines.length, 2);
		await windows.tell('.jiaokan/ignore.jsonl', 2);
		for (const client of [one, other]) {
			const left = (await problems(client, uri)).map(({ range }) => range);
			assert.deepEqual(
				[first, last].filter(({ range }) => left.some((kept) => JSON.stringify(kept) === JSON.stringify(range))),
				[],
			);
		}
	});

	it('may be deleted, renamed, made unreadable or replaced by folders while they are open', async () => {
		const client = await windows.open();
		const uri = windows.uri('a.txt');
		await client.open(page, uri);
		assert.equal((await names(client, '运动会')).length, 2);
		const changes: readonly (() => void)[] = [
			() => fs.rmSync(windows.file('b.txt')),
			() => fs.mkdirSync(windows.file('b.txt')),
			() => fs.rmSync(windows.file('a.txt')),
			() => fs.mkdirSync(windows.file('a.txt')),
			() => fs.writeFileSync(windows.file('c.txt'), page),
			() => fs.renameSync(windows.file('c.txt'), windows.file('d.txt')),
			() => fs.chmodSync(windows.file('d.txt'), 0),
			() => fs.writeFileSync(windows.file('e.txt'), new Uint8Array([0, 1, 2, 255])),
		];
		for (const change of changes) {
			change();
			for (const name of ['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt']) {
				await windows.tell(name, fs.existsSync(windows.file(name)) ? 2 : 3);
			}
			// The open page is the editor's, whatever became of its file.
			assert.ok((await problems(client, uri)).length > 0);
			assert.ok((await names(client, '运动会')).length > 0);
		}
		const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
		assert.ok(symbols.length > 1);
		assert.deepEqual(
			client.logged.filter((line) => /failed|unhandled/u.test(line)),
			[],
		);
	});

	it('are one page however the client spells their names', async () => {
		const client = await windows.open();
		fs.writeFileSync(windows.file('页(1).txt'), page.replaceAll('读书节', '读报节'));
		// As VS Code does; Node's own pathToFileURL leaves brackets as they are.
		const uri = windows.uri('页(1).txt').replaceAll('(', '%28').replaceAll(')', '%29');
		assert.equal((await names(client, '读报节')).length, 1);
		await client.open(page.replaceAll('读书节', '读报节'), uri);
		assert.equal((await names(client, '读报节')).length, 1);
		await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
		fs.writeFileSync(windows.file('页(1).txt'), page.replaceAll('读书节', '读诗节'));
		await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
		assert.deepEqual([(await names(client, '读报节')).length, (await names(client, '读诗节')).length], [0, 1]);
	});

	it('are judged while their configuration is broken, a folder or gone', async () => {
		const client = await windows.open();
		const uri = windows.uri('a.txt');
		await client.open(page, uri);
		const all = (await problems(client, uri)).length;
		const config = windows.file('jiaokan.json');
		const states: readonly (readonly [() => void, number])[] = [
			[() => fs.writeFileSync(config, '{ "rules": { "byline-form": "off", "halfwidth-punctuation": "off" } }'), 0],
			[() => fs.writeFileSync(config, '['.repeat(100_000)), all],
			[() => fs.rmSync(config), all],
			[() => fs.mkdirSync(config), all],
			[() => fs.rmdirSync(config), all],
		];
		for (const [change, expected] of states) {
			change();
			await windows.tell('jiaokan.json', 2);
			assert.equal((await problems(client, uri)).length, expected);
		}
	});

	it('say so where a suppression cannot be written', async function () {
		if (process.platform === 'win32') {
			this.skip();
		}
		const client = await windows.open();
		const uri = windows.uri('a.txt');
		fs.symlinkSync(os.tmpdir(), windows.file('.jiaokan'));
		const shown = new Promise<{ readonly message: string }>((resolve) => client.connection.onNotification('window/showMessage', resolve));
		await client.open(page, uri);
		const [problem] = await problems(client, uri);
		await client.connection.sendRequest('workspace/executeCommand', {
			command: 'jiaokan.ignore',
			arguments: [{ uri, rule: problem?.code, range: problem?.range, whole: false }],
		});
		assert.match((await shown).message, /ignore\.jsonl cannot be written/u);
		assert.ok(!fs.existsSync(path.join(os.tmpdir(), 'ignore.jsonl')));
	});
});
