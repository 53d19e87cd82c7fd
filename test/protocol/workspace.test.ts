import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource, ProgressType, type WorkspaceDiagnosticReport, type WorkspaceEdit } from 'vscode-languageserver/node';
import { apply } from './apply-edits.ts';
import { cut, mended, pulling, withClient, withFolder } from './problem-client.ts';

describe('problems of a workspace', function () {
	this.timeout(20_000);

	it('of closed pages are pulled for the workspace, and repaired there', async () => {
		await withFolder({ 'a.txt': cut, 'b.txt': mended }, async (folder) => {
			const options = { capabilities: pulling, folders: [pathToFileURL(folder).href], initializationOptions: { pages: ['**/*.txt'] } };
			await withClient(options, async (client) => {
				const report = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
				const counts = report.items.map((item) => [path.basename(item.uri), item.kind === 'full' ? item.items.length : -1]);
				assert.deepEqual(counts, [
					['a.txt', 1],
					['b.txt', 0],
				]);
				const previousResultIds = report.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
				const again = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
				assert.deepEqual(
					again.items.map(({ kind }) => kind),
					['unchanged', 'unchanged'],
				);
				const edits: WorkspaceEdit[] = [];
				client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
					edits.push(edit);
					return { applied: true };
				});
				await client.connection.sendRequest('workspace/executeCommand', {
					command: 'jiaokan.fixInWorkspace',
					arguments: ['split-paragraph'],
				});
				assert.equal(edits[0]?.documentChanges?.length, 1);
				assert.equal(apply(cut, edits[0]), mended);
			});
		});
	});

	it('are found in a folder with a link loop, folders named like pages and bytes that are no text', async () => {
		await withFolder({ 'a.txt': cut }, async (folder) => {
			mkdirSync(path.join(folder, 'folder.txt'));
			symlinkSync(folder, path.join(folder, 'folder.txt', 'loop'));
			writeFileSync(path.join(folder, 'folder.txt', 'b.txt'), mended);
			writeFileSync(path.join(folder, 'picture.txt'), Buffer.from([0, 255, 1, 0, 254]));
			const options = { capabilities: pulling, folders: [pathToFileURL(folder).href], initializationOptions: { pages: ['**/*.txt'] } };
			await withClient(options, async (client) => {
				const ask = (): Promise<WorkspaceDiagnosticReport> =>
					client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] });
				assert.deepEqual(
					(await ask()).items.map(({ uri }) => path.basename(uri)),
					['a.txt', 'b.txt'],
				);
				rmSync(path.join(folder, 'a.txt'));
				await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
					changes: [{ uri: pathToFileURL(path.join(folder, 'a.txt')).href, type: 3 }],
				});
				assert.deepEqual(
					(await ask()).items.map(({ uri }) => path.basename(uri)),
					['b.txt'],
				);
			});
		});
	});

	it('are taken back of pages that are gone, and left to the open ones', async () => {
		await withFolder({ 'a.txt': cut, 'b.txt': cut }, async (folder) => {
			const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
			const options = { capabilities: pulling, folders: [pathToFileURL(folder).href], initializationOptions: { pages: ['**/*.txt'] } };
			await withClient(options, async (client) => {
				const ask = (items: WorkspaceDiagnosticReport['items']): Promise<WorkspaceDiagnosticReport> =>
					client.connection.sendRequest('workspace/diagnostic', {
						previousResultIds: items.map(({ uri, resultId }) => ({ uri, value: resultId })),
					});
				const { items } = await ask([]);
				assert.equal(items.length, 2);
				await client.open(cut, uriOf('a.txt'));
				rmSync(path.join(folder, 'b.txt'));
				await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('b.txt'), type: 3 }] });
				const later = await ask(items);
				assert.deepEqual(
					later.items.map((item) => [path.basename(item.uri), item.kind === 'full' && item.items.length]),
					[['b.txt', 0]],
				);
			});
		});
	});

	it('follow a configuration that is saved in an editor that watches no files', async () => {
		await withFolder({ 'a.txt': cut, 'jiaokan.json': '{}' }, async (folder) => {
			const options = { capabilities: pulling, folders: [pathToFileURL(folder).href], initializationOptions: { pages: ['**/*.txt'] } };
			await withClient(options, async (client) => {
				const count = async (): Promise<number> => {
					const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
						previousResultIds: [],
					});
					return items.reduce((sum, item) => sum + (item.kind === 'full' ? item.items.length : 0), 0);
				};
				assert.equal(await count(), 1);
				const text = '{ "rules": { "split-paragraph": "off" } }';
				const uri = await client.open('{}', pathToFileURL(path.join(folder, 'jiaokan.json')).href);
				writeFileSync(path.join(folder, 'jiaokan.json'), text);
				await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
				assert.equal(await count(), 0);
			});
		});
	});

	it('are those of the files as they are, in an editor that tells of no changes', async () => {
		await withFolder({ 'a.txt': cut, 'b.txt': mended }, async (folder) => {
			const options = { capabilities: pulling, folders: [pathToFileURL(folder).href], initializationOptions: { pages: ['**/*.txt'] } };
			await withClient(options, async (client) => {
				const counts = async (): Promise<readonly (readonly [string, number])[]> => {
					const { items } = await client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', {
						previousResultIds: [],
					});
					return items.map((item) => [path.basename(item.uri), item.kind === 'full' ? item.items.length : -1]);
				};
				assert.deepEqual(await counts(), [
					['a.txt', 1],
					['b.txt', 0],
				]);
				writeFileSync(path.join(folder, 'b.txt'), cut);
				rmSync(path.join(folder, 'a.txt'));
				writeFileSync(path.join(folder, 'c.txt'), mended);
				assert.deepEqual(await counts(), [
					['b.txt', 1],
					['c.txt', 0],
				]);
			});
		});
	});

	it('end the progress that they began, also when they are cancelled', async () => {
		const pages = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, cut]));
		await withFolder(pages, async (folder) => {
			const options = { capabilities: pulling, folders: [pathToFileURL(folder).href], initializationOptions: { pages: ['**/*.txt'] } };
			await withClient(options, async (client) => {
				for (const [method, params] of [
					['workspace/symbol', { query: '' }],
					['workspace/diagnostic', { previousResultIds: [] }],
					['workspace/executeCommand', { command: 'jiaokan.fixInWorkspace', arguments: ['split-paragraph'] }],
				] as const) {
					const kinds: string[] = [];
					const cancel = new CancellationTokenSource();
					const ended = new Promise<void>((resolve) => {
						client.connection.onProgress(new ProgressType<{ readonly kind: string }>(), method, ({ kind }) => {
							kinds.push(kind);
							if (kind === 'begin') {
								cancel.cancel();
							} else if (kind === 'end') {
								resolve();
							}
						});
					});
					await assert.rejects(client.connection.sendRequest(method, { ...params, workDoneToken: method }, cancel.token));
					await ended;
					assert.equal(kinds[0], 'begin');
				}
			});
		});
	});
});
