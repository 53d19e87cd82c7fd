import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import type { PageStatus } from '../../server/src/protocol/page-status.ts';
import { actionsFor, cut, itemsOf, mended, pull, pulling, withClient, withFolder } from './problem-client.ts';

describe('problems over stdio', function () {
	this.timeout(20_000);

	it('are pulled with reason, page and places; unchanged while nothing changes', async () => {
		await withClient({ capabilities: pulling }, async (client) => {
			const uri = await client.open(cut);
			const report = await pull(client, uri);
			assert.ok(report.kind === 'full');
			const [problem] = report.items;
			assert.equal(problem?.code, 'split-paragraph');
			assert.equal(problem?.source, 'jiaokan');
			assert.match(problem?.codeDescription?.href ?? '', /^https:\/\/.*\/docs\/rules\/split-paragraph\.md$/u);
			assert.equal(problem?.relatedInformation?.[0]?.location.range.start.line, 4);
			const again = await pull(client, uri, report.resultId);
			assert.deepEqual(again, { kind: 'unchanged', resultId: report.resultId });
			await client.connection.sendNotification('textDocument/didChange', {
				textDocument: { uri, version: 2 },
				contentChanges: [{ text: mended }],
			});
			assert.deepEqual(await itemsOf(client, uri), []);
		});
	});

	it('are pushed to clients that cannot pull, and taken back on close', async () => {
		await withClient({}, async (client) => {
			const published: PublishDiagnosticsParams[] = [];
			const next = (): Promise<PublishDiagnosticsParams> => new Promise((resolve) => waiting.push(resolve));
			const waiting: ((params: PublishDiagnosticsParams) => void)[] = [];
			client.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
				published.push(params);
				waiting.shift()?.(params);
			});
			const first = next();
			const uri = await client.open(cut);
			assert.deepEqual(
				(await first).diagnostics.map(({ code }) => code),
				['split-paragraph'],
			);
			const second = next();
			await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
			assert.deepEqual((await second).diagnostics, []);
		});
	});

	it('are unchanged for a client that holds them where an edit further down moves none', async () => {
		await withClient({ capabilities: pulling }, async (client) => {
			const uri = await client.open(`${cut}\n运动会昨日闭幕。\n`);
			const held = await pull(client, uri);
			assert.ok(held.kind === 'full' && held.items.length === 1);
			const insert = (version: number, line: number, text: string): Promise<void> =>
				client.connection.sendNotification('textDocument/didChange', {
					textDocument: { uri, version },
					contentChanges: [{ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text }],
				});
			for (const version of [2, 3]) {
				await insert(version, 6, '全市');
				assert.deepEqual(await pull(client, uri, held.resultId), { kind: 'unchanged', resultId: held.resultId });
			}
			await insert(4, 0, '\n');
			const moved = await pull(client, uri, held.resultId);
			const torn = moved.kind === 'full' ? moved.items.find(({ code }) => code === 'split-paragraph') : undefined;
			assert.equal(torn?.range.start.line, 3);
			assert.match(String(torn?.message), /line 6/u);
		});
	});

	it('wait for the pause while their sentence is being typed', async () => {
		await withClient({ capabilities: pulling }, async (client) => {
			const uri = await client.open(mended);
			await client.connection.sendNotification('textDocument/didChange', {
				textDocument: { uri, version: 2 },
				contentChanges: [{ range: { start: { line: 2, character: 20 }, end: { line: 2, character: 20 } }, text: ',' }],
			});
			const typing = await pull(client, uri);
			assert.ok(typing.kind === 'full' && typing.items.length === 0, JSON.stringify(typing));
			await client.refreshed();
			const left = await pull(client, uri, typing.resultId);
			assert.ok(left.kind === 'full' && left.items.some(({ code }) => code === 'halfwidth-punctuation'), JSON.stringify(left));
		});
	});

	it('are told anew of a page that was closed and opened with another text', async () => {
		await withClient({ capabilities: pulling }, async (client) => {
			const uri = await client.open(mended);
			const before = await pull(client, uri);
			await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
			await client.open(cut, uri);
			const report = await pull(client, uri, before.resultId);
			assert.ok(report.kind === 'full' && report.items.length === 1, JSON.stringify(report));
		});
	});

	it('are counted anew in the status when one is ignored', async () => {
		await withFolder({ 'page.txt': cut }, async (folder) => {
			const options = { capabilities: pulling, folders: [pathToFileURL(folder).href], initializationOptions: { pageStatus: true } };
			await withClient(options, async (client) => {
				let heard = (_: PageStatus): void => undefined;
				client.connection.onNotification('jiaokan/pageStatus', (status: PageStatus) => heard(status));
				const next = (): Promise<PageStatus> => new Promise((resolve) => (heard = resolve));
				const opened = next();
				const uri = await client.open(cut, pathToFileURL(path.join(folder, 'page.txt')).href);
				assert.equal((await opened).problems, 1);
				const [problem] = await itemsOf(client, uri);
				const ignored = next();
				await client.connection.sendRequest('workspace/executeCommand', {
					command: 'jiaokan.ignore',
					arguments: [{ uri, rule: problem?.code, range: problem?.range, whole: false }],
				});
				assert.equal((await ignored).problems, 0);
			});
		});
	});

	it('wait for the save where the user wants that', async () => {
		await withClient({ capabilities: pulling, settings: { run: 'onSave', focusMode: false } }, async (client) => {
			const uri = await client.open(mended);
			// The settings are asked for after `initialized`: until they have come the defaults hold.
			await client.refreshed();
			const held = await pull(client, uri);
			await client.connection.sendNotification('textDocument/didChange', {
				textDocument: { uri, version: 2 },
				contentChanges: [{ text: cut }],
			});
			assert.equal((await pull(client, uri, held.resultId)).kind, 'unchanged');
			await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
			const saved = await pull(client, uri, held.resultId);
			assert.ok(saved.kind === 'full' && saved.items.length === 1);
		});
	});

	it('are ignored here or in the file by a line beside the text', async () => {
		await withFolder({ 'page.txt': cut }, async (folder) => {
			await withClient({ capabilities: pulling, folders: [pathToFileURL(folder).href] }, async (client) => {
				const uri = await client.open(cut, pathToFileURL(path.join(folder, 'page.txt')).href);
				const [problem] = await itemsOf(client, uri);
				assert.ok(problem !== undefined);
				const action = (await actionsFor(client, uri, problem)).find(({ command }) => command?.command === 'jiaokan.ignore');
				await client.connection.sendRequest('workspace/executeCommand', action?.command);
				assert.deepEqual(await itemsOf(client, uri), []);
				const line = readFileSync(path.join(folder, '.jiaokan/ignore.jsonl'), 'utf8');
				const written: unknown = JSON.parse(line);
				assert.ok(typeof written === 'object' && written !== null && 'rule' in written && 'file' in written);
				assert.deepEqual([written.file, written.rule], ['page.txt', 'split-paragraph']);
			});
		});
	});

	it('are no longer ignored, or never were: told in the file that says so', async () => {
		await withFolder({ '版面.txt': mended, 'torn.txt': cut }, async (folder) => {
			await withClient({ capabilities: pulling, folders: [pathToFileURL(folder).href] }, async (client) => {
				const lines = [
					'{"file":"版面.txt","rule":"split-paragraph","reason":""}',
					'{"file":"torn.txt","rule":"split-paragraph","reason":""}',
					'{"file":"gone.txt","rule":"split-paragraph","reason":""}',
					'no suppression',
				];
				const ignored = pathToFileURL(path.join(folder, '.jiaokan/ignore.jsonl')).href;
				const items = await itemsOf(client, await client.open(lines.join('\n'), ignored));
				const told = items.map(({ range, message }) => `${range.start.line} ${message}`).toSorted();
				assert.deepEqual(told, [
					'0 This suppression holds back nothing any more',
					'2 There is no page “gone.txt” here',
					'3 This line is no suppression: it wants “file” and “rule”',
				]);
			});
		});
	});

	it('of a suppression file are those of its text as it stands', async () => {
		await withFolder({ 'a.txt': mended, 'b.txt': mended }, async (folder) => {
			await withClient({ capabilities: pulling, folders: [pathToFileURL(folder).href] }, async (client) => {
				const line = (file: string): string => `{"file":"${file}","rule":"split-paragraph","reason":""}\n`;
				const ignored = pathToFileURL(path.join(folder, '.jiaokan/ignore.jsonl')).href;
				await client.open(line('a.txt') + line('b.txt'), ignored);
				const stale = pull(client, ignored);
				await client.connection.sendNotification('textDocument/didChange', {
					textDocument: { uri: ignored, version: 2 },
					contentChanges: [{ text: line('a.txt') }],
				});
				await assert.rejects(stale, ({ code }: { code?: number }) => code === -32801);
				assert.equal((await itemsOf(client, ignored)).length, 1);
			});
		});
	});

	it('follow jiaokan.json, whose own mistakes are problems in it', async () => {
		const config = '{ "rules": { "split-paragraph": "off", "no-such-rule": "off" } }';
		await withFolder({ 'page.txt': cut, 'jiaokan.json': config }, async (folder) => {
			await withClient({ capabilities: pulling, folders: [pathToFileURL(folder).href] }, async (client) => {
				const uri = await client.open(cut, pathToFileURL(path.join(folder, 'page.txt')).href);
				assert.deepEqual(await itemsOf(client, uri), []);
				const own = await client.open(config, pathToFileURL(path.join(folder, 'jiaokan.json')).href);
				assert.match(JSON.stringify(await itemsOf(client, own)), /no-such-rule/u);
			});
		});
	});

	it('speak the user’s language', async () => {
		await withClient({ capabilities: pulling, locale: 'zh-cn' }, async (client) => {
			const uri = await client.open(cut);
			const [problem] = await itemsOf(client, uri);
			assert.ok(problem !== undefined);
			const titles = (await actionsFor(client, uri, problem)).map(({ title }) => title);
			assert.ok(titles.includes('修复本版'), titles.join('\n'));
		});
	});
});
