import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
	CancellationTokenSource,
	type DocumentSymbol,
	type FoldingRange,
	type Hover,
	type Location,
	type Registration,
	type SelectionRange,
	type SymbolInformation,
	type TextEdit,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import { applyTextEdits } from './apply-edits.ts';
import { startClient, type TestClient } from './client.ts';

const seeds = path.resolve(import.meta.dirname, '../../seeds');
const seed = readFileSync(path.join(seeds, '000_9f558efc5e30f1b7.txt'), 'utf8');

const hierarchical = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

interface Position {
	readonly line: number;
	readonly character: number;
}

/** Where `words` stand for the `nth` time in `text`, one character in, as an LSP position in UTF-16. */
function positionOf(text: string, words: string, nth = 1): Position {
	let at = -1;
	for (let count = 0; count < nth; count += 1) {
		at = text.indexOf(words, at + 1);
	}
	assert.notEqual(at, -1, `${words} does not stand ${nth} times`);
	const head = text.slice(0, at + 1).split('\n');
	return { line: head.length - 1, character: head.at(-1)?.length ?? 0 };
}

describe('the server over stdio', function () {
	this.timeout(20_000);
	let client: TestClient;
	let uri: string;

	before(async () => {
		client = await startClient({ capabilities: hierarchical, locale: 'en', folders: [`file://${path.dirname(seeds)}`] });
		uri = await client.open(seed);
	});
	const others: Promise<TestClient>[] = [];
	after(async () => {
		for (const other of others) {
			await (await other).stop();
		}
		assert.equal(await client.stop(), 0);
	});

	const ask = <R>(method: string, params: object = {}): Promise<R> =>
		client.connection.sendRequest(method, { textDocument: { uri }, ...params });

	it('introduces itself', () => {
		const { capabilities, serverInfo } = client.initialized;
		assert.equal(serverInfo?.name, 'jiaokan');
		assert.equal(capabilities.positionEncoding, 'utf-16');
		assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: { includeText: false } });
	});

	it('outlines a page, headline selected', async () => {
		const symbols = await ask<DocumentSymbol[]>('textDocument/documentSymbol');
		const article = symbols.find((symbol) => symbol.name === '第四届“朝阳工匠”选树活动启动');
		assert.ok(article !== undefined, symbols.map((symbol) => symbol.name).join('\n'));
		assert.match(article.detail ?? '', /^刘欣欣 · \d+ characters$/u);
		assert.deepEqual(article.selectionRange, { start: { line: 4, character: 0 }, end: { line: 4, character: 15 } });
		assert.equal(article.children?.[0]?.name, '本报讯（记者 刘欣欣）');
	});

	it('folds articles', async () => {
		const folds = await ask<FoldingRange[]>('textDocument/foldingRange');
		assert.ok(folds.some(({ startLine, endLine }) => startLine === 4 && endLine === 22));
	});

	it('selects from the word to the page', async () => {
		const [selection] = await ask<SelectionRange[]>('textDocument/selectionRange', { positions: [{ line: 8, character: 40 }] });
		let depth = 0;
		let last = selection;
		for (let range = selection; range !== undefined; range = range.parent) {
			depth += 1;
			last = range;
		}
		assert.ok(depth >= 4);
		assert.deepEqual(last?.range.start, { line: 0, character: 0 });
	});

	it('colours the page, and a part of it as the whole', async () => {
		const full = await ask<{ data: number[] }>('textDocument/semanticTokens/full');
		assert.ok(full.data.length > 100 && full.data.length % 5 === 0);
		const end = seed.split('\n').length;
		const range = await ask<{ data: number[] }>('textDocument/semanticTokens/range', {
			range: { start: { line: 0, character: 0 }, end: { line: end, character: 0 } },
		});
		assert.deepEqual(range.data, full.data);
	});

	it('explains a byline', async () => {
		const hover = await ask<Hover>('textDocument/hover', { position: positionOf(seed, '本报讯（记者 刘欣欣）') });
		assert.match(JSON.stringify(hover.contents), /reporter on the staff/u);
	});

	it('leads from mention to mention', async () => {
		const position = positionOf(seed, '朝阳区总工会', 2);
		const places = await ask<Location[]>('textDocument/references', { position, context: { includeDeclaration: true } });
		assert.ok(places.length >= 3, String(places.length));
		const definition = await ask<Location>('textDocument/definition', { position });
		assert.deepEqual(definition.range.start, places[0]?.range.start);
		const highlights = await ask<unknown[]>('textDocument/documentHighlight', { position });
		assert.ok(highlights.length >= places.length);
	});

	it('renames a name and refuses where none stands', async () => {
		const position = positionOf(seed, '朝阳区总工会', 2);
		const prepared = await ask<{ placeholder: string }>('textDocument/prepareRename', { position });
		assert.equal(prepared.placeholder, '朝阳区总工会');
		const edit = await ask<WorkspaceEdit>('textDocument/rename', { position, newName: '朝陽區總工會' });
		assert.ok((edit.changes?.[uri]?.length ?? 0) >= 3);
		await assert.rejects(ask('textDocument/prepareRename', { position: { line: 0, character: 0 } }), /No name stands here/u);
		await assert.rejects(ask('textDocument/rename', { position, newName: ' ' }), /not empty/u);
	});

	it('puts a lens on each headline', async () => {
		const lenses = await ask<{ command: { title: string } }[]>('textDocument/codeLens');
		assert.ok(lenses.some(({ command }) => command.title === '刘欣欣'));
		assert.ok(lenses.some(({ command }) => /^organizations: \d+$/u.test(command.title)));
	});

	it('completes names on request', async () => {
		const position = { line: 8, character: 0 };
		const { items } = await ask<{ items: { label: string }[] }>('textDocument/completion', { position });
		assert.ok(items.some(({ label }) => label === '北京市总工会'));
	});

	it('finds headlines of open pages and of pages in the folder', async () => {
		const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: '选树活动启动' });
		assert.deepEqual([...new Set(found.map(({ name }) => name))], ['第四届“朝阳工匠”选树活动启动']);
		const places = found.map(({ location }) => location.uri);
		assert.ok(places.includes(uri) && places.some((place) => place.endsWith('seeds/000_9f558efc5e30f1b7.txt')), places.join(' '));
	});

	it('formats by safe repairs that leave nothing to repair', async () => {
		const options = { tabSize: 4, insertSpaces: true };
		const damaged = seed.replace('，', ',').replace('本报讯（记者 刘欣欣）', '本报讯(记者  刘欣欣) ');
		const page = await client.open(damaged);
		const format = (textDocument: { readonly uri: string }): Promise<TextEdit[]> =>
			client.connection.sendRequest('textDocument/formatting', { textDocument, options });
		const edits = await format({ uri: page });
		assert.ok(edits.length >= 2);
		const formatted = applyTextEdits(damaged, edits);
		assert.ok(formatted.includes('本报讯（记者 刘欣欣）'));
		assert.deepEqual(await format({ uri: await client.open(formatted) }), []);
		await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: page } });
	});

	it('answers unknown requests and junk with errors and lives on', async () => {
		await assert.rejects(client.connection.sendRequest('jiaokan/nothing', {}), /Unhandled method/u);
		await assert.rejects(client.connection.sendRequest('textDocument/hover', { position: { line: 0, character: 0 } }));
		await assert.rejects(client.connection.sendRequest('workspace/executeCommand', { command: 'nothing' }), /no command/u);
		await client.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri: 'file:///none', version: 1 },
			contentChanges: [],
		});
		await client.connection.sendNotification('textDocument/didOpen', { textDocument: null });
		assert.equal(
			await client.connection.sendRequest('textDocument/hover', {
				textDocument: { uri: 'file:///none' },
				position: { line: 0, character: 0 },
			}),
			null,
		);
		assert.ok(client.logged.some((line) => line.includes('file:///none is not open')));
	});

	it('clamps positions outside the page', async () => {
		for (const position of [
			{ line: 1e9, character: 0 },
			{ line: 0, character: 1e9 },
			{ line: -3, character: -3 },
		]) {
			await ask('textDocument/hover', { position });
			await ask('textDocument/codeAction', { range: { start: position, end: { line: 0, character: 0 } }, context: { diagnostics: [] } });
		}
	});

	it('answers a request that is cancelled on its way once: cancelled, or done before the cancellation came', async () => {
		const source = new CancellationTokenSource();
		const asked = client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } }, source.token);
		source.cancel();
		const outcome = await asked.then(
			() => 'done',
			(error: { code?: number }) => error.code,
		);
		assert.ok(outcome === 'done' || outcome === -32800, String(outcome));
	});

	it('registers characters that begin names once the user wants names offered at each key', async () => {
		const asked = new Promise<readonly Registration[]>((resolve) => {
			const seen: Registration[] = [];
			const onRegister = (registrations: readonly Registration[]): void => {
				seen.push(...registrations.filter(({ method }) => method === 'textDocument/completion'));
				if (seen.length === 2) {
					resolve(seen);
				}
			};
			const capabilities = { workspace: { configuration: true }, textDocument: { completion: { dynamicRegistration: true } } };
			others.push(startClient({ capabilities, settings: { completion: { whileTyping: true } }, onRegister }));
		});
		const [before, after] = await asked;
		assert.equal(before?.registerOptions.triggerCharacters, undefined);
		assert.ok(after?.registerOptions.triggerCharacters.includes('王'));
	});
});
