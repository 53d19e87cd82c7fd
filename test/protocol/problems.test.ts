import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
	CodeAction,
	Diagnostic,
	DocumentDiagnosticReport,
	PublishDiagnosticsParams,
	TextEdit,
	WorkspaceDiagnosticReport,
	WorkspaceEdit,
} from 'vscode-languageserver';
import { startClient, type TestClient, type TestClientOptions } from './client.ts';

const pulling = {
	textDocument: {
		diagnostic: {},
		codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, resolveSupport: { properties: ['edit'] } },
	},
	workspace: {
		workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
		configuration: true,
		diagnostics: { refreshSupport: true },
	},
};
/** Two paragraphs that a break tore apart: the surest defect there is. */
const cut =
	'职工运动会开幕\n\n本报讯（记者 李明）清河市昨日举办职工运动会，来自全市的一千多名职\n\n工参加了比赛。运动会设十个项目，为期三天。\n';
const mended =
	'职工运动会开幕\n\n本报讯（记者 李明）清河市昨日举办职工运动会，来自全市的一千多名职工参加了比赛。运动会设十个项目，为期三天。\n';

async function withClient(options: TestClientOptions, test: (client: TestClient) => Promise<void>): Promise<void> {
	const started = await startClient(options);
	try {
		await test(started);
	} finally {
		await started.stop();
	}
}

async function withFolder(files: Readonly<Record<string, string>>, test: (folder: string) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'jiaokan-'));
	try {
		for (const [name, text] of Object.entries(files)) {
			writeFileSync(path.join(folder, name), text);
		}
		await test(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function pull(client: TestClient, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
	return client.connection.sendRequest('textDocument/diagnostic', {
		textDocument: { uri },
		...(previousResultId === undefined ? {} : { previousResultId }),
	});
}

async function itemsOf(client: TestClient, uri: string): Promise<readonly Diagnostic[]> {
	const report = await pull(client, uri);
	assert.equal(report.kind, 'full');
	return report.kind === 'full' ? report.items : [];
}

async function actionsFor(client: TestClient, uri: string, diagnostic: Diagnostic, only?: readonly string[]): Promise<CodeAction[]> {
	return client.connection.sendRequest('textDocument/codeAction', {
		textDocument: { uri },
		range: diagnostic.range,
		context: { diagnostics: [diagnostic], ...(only === undefined ? {} : { only }) },
	});
}

/** `text` after the edits of the only page in `edit`. */
function apply(text: string, edit: WorkspaceEdit | undefined): string {
	const changes = edit?.documentChanges?.flatMap((change) =>
		'edits' in change ? change.edits.filter((each): each is TextEdit => 'newText' in each) : [],
	);
	return applyTextEdits(text, changes ?? Object.values(edit?.changes ?? {}).flat());
}

function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
	const starts = [0];
	for (const line of text.split('\n')) {
		starts.push((starts.at(-1) ?? 0) + line.length + 1);
	}
	const offset = ({ line, character }: { line: number; character: number }): number => (starts[line] ?? text.length) + character;
	return [...edits]
		.sort((a, b) => offset(b.range.start) - offset(a.range.start))
		.reduce((result, { range, newText }) => result.slice(0, offset(range.start)) + newText + result.slice(offset(range.end)), text);
}

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

	it('are repaired by a quick fix, versioned and minimal', async () => {
		await withClient({ capabilities: pulling }, async (client) => {
			const uri = await client.open(cut);
			const [problem] = await itemsOf(client, uri);
			assert.ok(problem !== undefined);
			const actions = await actionsFor(client, uri, problem);
			const fix = actions.find(({ isPreferred }) => isPreferred === true);
			assert.equal(fix?.kind, 'quickfix');
			assert.deepEqual(fix?.diagnostics?.[0]?.range, problem.range);
			assert.equal(apply(cut, fix?.edit), mended);
			const [change] = fix?.edit?.documentChanges ?? [];
			assert.ok(change !== undefined && 'edits' in change && change.textDocument.version === 1);
			assert.equal(change.edits.length, 1);
		});
	});

	it('have their repairs, those of their rule too, before what ignores them; nothing is ignored in a page without a file', async () => {
		await withClient({ capabilities: pulling }, async (client) => {
			const twice = `${cut}\n\n${cut}`;
			const titles = async (uri: string): Promise<readonly string[]> => {
				const [problem] = await itemsOf(client, uri);
				assert.ok(problem !== undefined);
				const actions = (await actionsFor(client, uri, problem)).filter(({ kind }) => kind === 'quickfix');
				// VS Code puts actions without a diagnostic below all that have one.
				assert.ok(actions.every(({ diagnostics }) => (diagnostics ?? []).length > 0));
				return actions.map(({ title }) => title.replace(/ .*/u, ''));
			};
			assert.deepEqual(await titles(await client.open(twice)), ['Join', 'Repair', 'Repair', 'Ignore', 'Ignore']);
			assert.deepEqual(await titles(await client.open(twice, 'untitled:Untitled-1')), ['Join', 'Repair', 'Repair']);
		});
	});

	it('are repaired all at once, lazily, and not on a text that has changed since', async () => {
		await withClient({ capabilities: pulling }, async (client) => {
			const uri = await client.open(cut);
			const [problem] = await itemsOf(client, uri);
			assert.ok(problem !== undefined);
			const [action] = await actionsFor(client, uri, problem, ['source.fixAll']);
			assert.equal(action?.kind, 'source.fixAll.jiaokan');
			assert.equal(action?.edit, undefined);
			const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
			assert.equal(apply(cut, resolved.edit), mended);
			await client.connection.sendNotification('textDocument/didChange', {
				textDocument: { uri, version: 2 },
				contentChanges: [{ text: mended }],
			});
			await assert.rejects(
				client.connection.sendRequest('codeAction/resolve', action),
				(error: { code?: number }) => error.code === -32801,
			);
		});
	});

	it('are repaired all at once by a command where the client applies edits and does not resolve actions', async () => {
		const capabilities = {
			...pulling,
			workspace: { ...pulling.workspace, applyEdit: true },
			textDocument: { ...pulling.textDocument, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
		};
		await withClient({ capabilities }, async (client) => {
			const uri = await client.open(cut);
			const [problem] = await itemsOf(client, uri);
			assert.ok(problem !== undefined);
			const actions = await actionsFor(client, uri, problem);
			const action = actions.find(({ kind }) => kind === 'source.fixAll.jiaokan');
			assert.equal(action?.edit, undefined);
			const edits: WorkspaceEdit[] = [];
			client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
				edits.push(edit);
				return { applied: true };
			});
			const { command = '', arguments: args = [] } = action?.command ?? {};
			await client.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
			assert.equal(apply(cut, edits[0]), mended);
			// On saving an editor asks for this kind alone, and for the edit itself.
			const [saving] = await actionsFor(client, uri, problem, ['source.fixAll']);
			assert.equal(apply(cut, saving?.edit), mended);
			await assert.rejects(client.connection.sendRequest('workspace/executeCommand', { command, arguments: [] }));
		});
	});

	it('are repaired by formatting and by Repair Page and Repair Article', async () => {
		await withClient({ capabilities: pulling }, async (client) => {
			const uri = await client.open(cut);
			const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', {
				textDocument: { uri },
				options: { tabSize: 4, insertSpaces: true },
			});
			assert.equal(applyTextEdits(cut, edits), mended);
			for (const position of [null, { line: 2, character: 0 }]) {
				assert.equal(apply(cut, await client.connection.sendRequest<WorkspaceEdit>('jiaokan/repair', { uri, position })), mended);
			}
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

	it('of a workspace are found in a folder with a link loop, folders named like pages and bytes that are no text', async () => {
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
