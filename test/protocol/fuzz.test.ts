import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { CancellationTokenSource, type DocumentSymbol } from 'vscode-languageserver';
import { startClient, type TestClient } from './client.ts';

const seed = readFileSync(path.resolve(import.meta.dirname, '../../seeds/003_6e6e7f8ebd6e38d7.txt'), 'utf8');

/** Messages of one run; `npm run fuzz` asks for more. */
const messages = Number(process.env.JIAOKAN_FUZZ_MESSAGES ?? 400);

const uri = fc.constantFrom(
	'file:///a.txt',
	'file:///b.txt',
	'file:///jiaokan.json',
	'file:///.jiaokan/ignore.jsonl',
	'untitled:c',
	'',
	'no uri',
	'file:///%zz/../a.txt',
);
const number = fc.constantFrom(0, 1, 2, 5, 40, 1e9, -1, 0.5, Number.MAX_SAFE_INTEGER);
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const junk = fc.constantFrom<unknown>(null, 7, 'x', [], {}, { textDocument: null }, { textDocument: { uri: 3 } }, { position: 'here' });
const piece = fc.string({
	unit: fc.constantFrom(
		'王',
		'本报讯（记者 李明）',
		'\n',
		'\r\n',
		'\r',
		'。',
		'\ud83d',
		'𠮷',
		'\0',
		'《',
		'{"file":"a.txt","rule":"split-paragraph"}',
		'{"rules":{"split-paragraph":{"options":{"constructor":1}}}}',
		'#',
		'\uFEFF',
		' ',
		'北京市总工会',
	),
	maxLength: 20,
});
const change = fc.oneof(fc.record({ text: piece }), fc.record({ range, text: piece }), junk);

const documentMethods = [
	'documentSymbol',
	'foldingRange',
	'selectionRange',
	'semanticTokens/full',
	'semanticTokens/full/delta',
	'semanticTokens/range',
	'hover',
	'definition',
	'references',
	'documentHighlight',
	'prepareRename',
	'rename',
	'completion',
	'codeLens',
	'codeAction',
	'formatting',
	'diagnostic',
];

const request = fc.oneof(
	fc.record({
		method: fc.constantFrom(...documentMethods.map((name) => `textDocument/${name}`)),
		params: fc.oneof(
			fc.record({
				textDocument: fc.record({ uri }),
				position,
				range,
				positions: fc.array(position, { maxLength: 3 }),
				context: fc.constantFrom<unknown>(
					{ diagnostics: [] },
					{ diagnostics: [], only: ['source.fixAll'] },
					{ only: ['', 7] },
					undefined,
					null,
				),
				newName: fc.constantFrom<unknown>('新名', '', '一\n二', 9),
				previousResultId: fc.constantFrom<unknown>('1', 'x', 3, undefined),
				options: fc.constant({ tabSize: 4, insertSpaces: false }),
			}),
			junk,
		),
	}),
	fc.record({
		method: fc.constantFrom(
			'workspace/symbol',
			'workspace/executeCommand',
			'workspace/diagnostic',
			'codeAction/resolve',
			'jiaokan/repair',
			'jiaokan/none',
		),
		params: fc.oneof(
			fc.record({
				query: fc.constantFrom('', '工会', '\\'),
				command: fc.constantFrom('jiaokan.ignore', 'jiaokan.fixInWorkspace', 'jiaokan.repair', 'x'),
				arguments: fc.array(fc.oneof(junk, fc.record({ uri, version: number, make: fc.constant('page'), rule: piece, range })), {
					maxLength: 2,
				}),
				title: fc.constant('t'),
				data: fc.record({
					uri,
					version: number,
					make: fc.constantFrom('all', 'page', 'article', 'rule', 'x'),
					offset: number,
					rule: piece,
				}),
				uri,
				position: fc.oneof(position, fc.constant(null)),
				previousResultIds: fc.oneof(fc.array(fc.record({ uri, value: fc.constantFrom('closed 1', 'x') }), { maxLength: 2 }), junk),
				workDoneToken: fc.constantFrom<unknown>('progress', 3, undefined, null),
			}),
			junk,
		),
	}),
);

const notification = fc.oneof(
	fc.record({
		method: fc.constant('textDocument/didOpen'),
		params: fc.oneof(
			fc.record({
				textDocument: fc.record({ uri, languageId: fc.constant('zh-news'), version: number, text: fc.oneof(piece, fc.constant(seed)) }),
			}),
			junk,
		),
	}),
	fc.record({
		method: fc.constant('textDocument/didChange'),
		params: fc.oneof(
			fc.record({ textDocument: fc.record({ uri, version: number }), contentChanges: fc.array(change, { maxLength: 4 }) }),
			junk,
		),
	}),
	fc.record({
		method: fc.constantFrom('textDocument/didClose', 'textDocument/didSave'),
		params: fc.oneof(fc.record({ textDocument: fc.record({ uri }) }), junk),
	}),
	fc.record({
		method: fc.constantFrom(
			'workspace/didChangeConfiguration',
			'workspace/didChangeWatchedFiles',
			'workspace/didChangeWorkspaceFolders',
			'window/workDoneProgress/cancel',
			'$/setTrace',
			'jiaokan/none',
		),
		params: fc.oneof(
			fc.record({
				settings: junk,
				changes: fc.array(fc.record({ uri, type: number }), { maxLength: 2 }),
				event: fc.record({
					added: fc.array(fc.record({ uri }), { maxLength: 1 }),
					removed: fc.array(fc.record({ uri }), { maxLength: 1 }),
				}),
				token: fc.constantFrom<unknown>('progress', 3, null),
			}),
			junk,
		),
	}),
);

const message = fc.oneof(
	{ weight: 3, arbitrary: request.map((sent) => ({ kind: 'request' as const, ...sent })) },
	{ weight: 1, arbitrary: request.map((sent) => ({ kind: 'cancelled' as const, ...sent })) },
	{ weight: 3, arbitrary: notification.map((sent) => ({ kind: 'notification' as const, ...sent })) },
);

async function assertAlive(client: TestClient): Promise<void> {
	const page = await client.open(seed, 'file:///alive.txt');
	const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: page } });
	assert.ok(symbols.length > 1);
	await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: page } });
}

describe('the server under bad clients', function () {
	this.timeout(Math.max(30_000, messages * 100));
	let client: TestClient;

	beforeEach(async () => {
		client = await startClient({
			capabilities: {
				textDocument: { diagnostic: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
				workspace: { configuration: true, workspaceFolders: true },
			},
			settings: { rules: { 'split-paragraph': { options: { __proto__: null, most: 'x' } }, constructor: 'error' }, maxProblems: -1 },
		});
	});
	afterEach(async () => {
		assert.equal(await client.stop(), 0);
	});

	it('answers every request exactly once and never dies', async () => {
		const random = Number(process.env.JIAOKAN_FUZZ_SEED ?? Date.now());
		const sent = fc.sample(message, { numRuns: messages, seed: random });
		let answers = 0;
		let requests = 0;
		const asked: Promise<unknown>[] = [];
		for (const each of sent) {
			if (each.kind === 'notification') {
				await client.connection.sendNotification(each.method, each.params);
				continue;
			}
			requests += 1;
			const source = new CancellationTokenSource();
			const answer = client.connection.sendRequest(each.method, each.params, source.token);
			asked.push(
				answer.then(
					() => (answers += 1),
					() => (answers += 1),
				),
			);
			if (each.kind === 'cancelled') {
				source.cancel();
			}
		}
		await Promise.all(asked);
		assert.equal(answers, requests, `seed ${random}`);
		await assertAlive(client);
		assert.deepEqual(
			client.logged.filter((line) => line.includes('unhandled:')),
			[],
		);
	});

	it('follows a flood of edits that waits for nothing', async () => {
		const page = await client.open(seed);
		for (let version = 2; version <= 1001; version += 1) {
			const at = { line: 2, character: 0 };
			void client.connection.sendNotification('textDocument/didChange', {
				textDocument: { uri: page, version },
				contentChanges: [{ range: { start: at, end: at }, text: '字' }],
			});
		}
		const start = { line: 2, character: 0 };
		await client.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri: page, version: 1002 },
			contentChanges: [{ range: { start, end: { line: 2, character: 1000 } }, text: '' }],
		});
		const after = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: page } });
		const fresh = await client.open(seed, 'file:///fresh.txt');
		assert.deepEqual(after, await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: fresh } }));
	});

	it('survives half messages, headers without a length and headers without an end', async () => {
		const { stdin } = client.process;
		stdin?.write('Content-Length: 12\r\n\r\n{ not json }');
		stdin?.write('Foo: 3\r\n\r\n');
		stdin?.write(`${'X'.repeat(500_000)}\r\n\r\n`);
		await assertAlive(client);
	});
});
