import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fuzzText, loadFuzzSources } from '../support/fuzz-texts.ts';
import { Random } from '../support/mutate.ts';
import { frame, frameOf, RawClient } from './raw-client.ts';

const seed = readFileSync(path.resolve(import.meta.dirname, '../../seeds/003_6e6e7f8ebd6e38d7.txt'), 'utf8');
/** Rounds of one run; `npm run fuzz` asks for more. */
const rounds = Math.ceil(Number(process.env.JIAOKAN_FUZZ_MESSAGES ?? 400) / 4);
/** Far above what the server takes for its lexicon and a few pages, far below what a leak would. */
const mostMemory = 700 * 1024 * 1024;

function request(id: number, method: string, params: unknown): unknown {
	return { jsonrpc: '2.0', id, method, params };
}

function notification(method: string, params: unknown): unknown {
	return { jsonrpc: '2.0', method, params };
}

function opened(uri: string, text: string): unknown {
	return notification('textDocument/didOpen', { textDocument: { uri, languageId: 'zh-news', version: 1, text } });
}

describe('the server under bad bytes', function () {
	this.timeout(Math.max(60_000, rounds * 400));
	let client: RawClient;
	let ids = 1_000_000;

	beforeEach(async () => {
		client = new RawClient();
		await client.start();
	});
	afterEach(async () => {
		assert.equal(await client.stop(), 0);
	});

	async function assertAlive(): Promise<void> {
		ids += 1;
		const uri = `file:///alive-${ids}.txt`;
		await client.send(opened(uri, seed));
		await client.send(request(ids, 'textDocument/documentSymbol', { textDocument: { uri } }));
		const { result } = await client.answer(ids);
		assert.ok(Array.isArray(result) && result.length > 1);
		await client.send(notification('textDocument/didClose', { textDocument: { uri } }));
	}

	/** What a client may write by mistake, with its end, so that the message after it is read. */
	const mistakes: Readonly<Record<string, Uint8Array>> = {
		'no JSON': frameOf(Buffer.from('{ not json }')),
		'an empty body': frameOf(Buffer.alloc(0)),
		'invalid UTF-8': frameOf(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x7d])),
		'half a character': frameOf(Buffer.from('{"jsonrpc":"2.0","method":"x","params":{"a":"\\ud83d"}}')),
		'a body shorter than it says': Buffer.concat([frameOf(Buffer.from('{"jsonrpc":"2.0"}'), 20), Buffer.from('\n\n\n')]),
		'no object': Buffer.concat([frame(null), frame(7), frame('x'), frame([]), frame([null, 1])]),
		'no message': Buffer.concat([
			frame({}),
			frame({ jsonrpc: '1.0' }),
			frame({ id: 3 }),
			frame({ method: 3 }),
			frame({ jsonrpc: '2.0', method: null, id: {} }),
		]),
		'answers that nobody asked for': Buffer.concat([
			frame({ jsonrpc: '2.0', id: 77, result: 1 }),
			frame({ jsonrpc: '2.0', id: null, error: null }),
		]),
		'cancellations of nothing': Buffer.concat([0, -1, 'x', null, {}].map((id) => frame(notification('$/cancelRequest', { id })))),
		'a cancellation without params': frame(notification('$/cancelRequest', undefined)),
		'arrays in one another': frameOf(Buffer.from(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)),
		'a header without a length': Buffer.from('Foo: 3\r\n\r\n'),
		'a header without a value': Buffer.from('Content-Length\r\n\r\n'),
		'a length that is none': Buffer.from('Content-Length: many\r\n\r\n'),
		'a negative length': Buffer.from('Content-Length: -5\r\n\r\n'),
		'a header of 10 MB': Buffer.from(`${'X'.repeat(10_000_000)}\r\n\r\n`),
		'a message that is said to be larger than memory': Buffer.from('Content-Length: 9999999999\r\n\r\n'),
		'an unknown encoding': Buffer.concat([Buffer.from('Content-Type: text/plain; charset=klingon\r\nContent-Length: 2\r\n\r\n{}')]),
	};
	for (const [what, bytes] of Object.entries(mistakes)) {
		it(`survives ${what}`, async () => {
			await client.write(bytes);
			await assertAlive();
		});
	}

	it('reads messages however they are cut', async () => {
		const text = '职工运动会开幕\n\n本报讯（记者 李明）𠮷祥。\n';
		const bytes = Buffer.concat([
			frame(opened('file:///cut.txt', text)),
			frame(request(1, 'textDocument/documentSymbol', { textDocument: { uri: 'file:///cut.txt' } })),
		]);
		for (let at = 0; at < bytes.length; at += 3) {
			await client.write(bytes.subarray(at, at + 3));
		}
		assert.equal((await client.answer(1)).error, undefined);
	});

	it('answers every request once, whatever happens to the page meanwhile, and keeps its memory', async () => {
		const first = Number(process.env.JIAOKAN_FUZZ_SEED ?? Date.now() % 1_000_000_000);
		const sources = loadFuzzSources();
		const methods = [
			'documentSymbol',
			'foldingRange',
			'semanticTokens/full',
			'diagnostic',
			'hover',
			'codeLens',
			'codeAction',
			'references',
		];
		const asked: number[] = [];
		for (let round = 0; round < rounds; round += 1) {
			const random = new Random(first + round);
			const uri = `file:///pages/${random.between(0, 3)}.txt`;
			const burst = [opened(uri, fuzzText(sources, first, round))];
			for (let count = random.between(1, 12); count > 0; count -= 1) {
				const position = { line: random.between(0, 40), character: random.between(0, 90) };
				const end = { line: position.line + random.between(-1, 2), character: random.between(0, 90) };
				const id = round * 100 + count;
				switch (random.between(0, 5)) {
					case 0:
						burst.push(
							notification('textDocument/didChange', {
								textDocument: { uri, version: random.between(-1, 9) },
								contentChanges: [{ range: { start: position, end }, text: fuzzText(sources, first, id).slice(0, random.between(0, 30)) }],
							}),
						);
						break;
					case 1:
						burst.push(notification('textDocument/didClose', { textDocument: { uri } }));
						break;
					case 2:
						burst.push(notification('$/cancelRequest', { id: asked.at(-1) ?? 0 }));
						break;
					default:
						asked.push(id);
						burst.push(
							request(id, `textDocument/${random.pick(methods)}`, {
								textDocument: { uri },
								position,
								range: { start: position, end },
								context: { diagnostics: [], includeDeclaration: true },
							}),
						);
				}
			}
			// One write: the server finds all of it waiting.
			await client.write(Buffer.concat(burst.map(frame)));
		}
		for (const id of asked) {
			await client.answer(id, 60_000);
		}
		await assertAlive();
		assert.deepEqual(
			asked.filter((id) => client.answers(id) !== 1),
			[],
			`seed ${first}`,
		);
		const failed = client.received.filter(({ error }) => error?.code === -32603);
		assert.deepEqual(failed, [], `internal errors, seed ${first}`);
		assert.ok(client.memory() < mostMemory, `${client.memory()} bytes resident`);
	});

	it('refuses to begin again, and requests without params, and goes on', async () => {
		await client.send(request(1, 'initialize', { processId: null, rootUri: null, capabilities: {} }));
		assert.equal((await client.answer(1)).error?.code, -32600);
		for (const [index, method] of ['codeAction/resolve', 'jiaokan/repair', 'textDocument/hover'].entries()) {
			for (const [add, params] of [null, undefined, 7, []].entries()) {
				const id = 100 * (index + 1) + add;
				await client.send(request(id, method, params));
				const { error } = await client.answer(id);
				assert.ok(error?.code === -32602 || error?.code === -32600 || error?.code === -32603, `${method} ${JSON.stringify(error)}`);
				// What begins with “Request” is the library's own, which takes a token of progress out of the params before we see them.
				assert.doesNotMatch(error?.message ?? '', /^(?!Request ).*(?:Cannot read|undefined is not)/u);
			}
		}
		await assertAlive();
	});

	it('is asked for nothing before it was told to begin', async () => {
		const early = new RawClient();
		await early.send(opened('file:///early.txt', seed));
		await early.send(request(1, 'textDocument/documentSymbol', { textDocument: { uri: 'file:///early.txt' } }));
		assert.ok((await early.answer(1)).error !== undefined);
		await early.start();
		await early.stop();
	});

	it('ends when its client is gone', async () => {
		const orphan = new RawClient();
		await orphan.start();
		orphan.process.stdin?.end();
		await new Promise((resolve) => orphan.process.once('close', resolve));
		assert.equal(orphan.exitCode, 1);
	});

	it('forgets pages that are closed', async () => {
		const big = seed.repeat(20);
		for (let round = 0; round < 60; round += 1) {
			const uri = `file:///big-${round}.txt`;
			await client.send(opened(uri, big));
			await client.send(request(round, 'textDocument/diagnostic', { textDocument: { uri } }));
			await client.answer(round);
			await client.send(notification('textDocument/didClose', { textDocument: { uri } }));
		}
		assert.ok(client.memory() < mostMemory, `${client.memory()} bytes resident`);
	});
});
