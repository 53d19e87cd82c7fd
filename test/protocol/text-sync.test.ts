import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import type { DocumentSymbol, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { startClient, type TestClient } from './client.ts';

const hierarchical = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
const page = '职工运动会开幕\r\n\r\n本报讯（记者 李明）清河市总工会昨日举办职工运动会，一千多名职工参加。\r\n';

const client = {
	utf8: { ...hierarchical, general: { positionEncodings: ['utf-8'] } },
	utf16: hierarchical,
	utf32: { ...hierarchical, general: { positionEncodings: ['utf-32'] } },
};

async function withClient(capabilities: object, test: (client: TestClient) => Promise<void>): Promise<void> {
	const started = await startClient({ capabilities });
	try {
		await test(started);
	} finally {
		await started.stop();
	}
}

async function change(started: TestClient, uri: string, version: number, contentChanges: readonly object[]): Promise<void> {
	await started.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
}

function at(line: number, from: number, to: number, text: string): object {
	return { range: { start: { line, character: from }, end: { line, character: to } }, text };
}

async function symbolsOf(started: TestClient, uri: string): Promise<readonly DocumentSymbol[]> {
	return started.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
}

describe('text over stdio', function () {
	this.timeout(20_000);

	it('follows incremental edits with CRLF', async () => {
		await withClient(client.utf16, async (started) => {
			const uri = await started.open(page);
			assert.equal((await symbolsOf(started, uri))[0]?.name, '职工运动会开幕');
			await change(started, uri, 2, [at(0, 0, 2, '全市工人'), at(0, 7, 9, '闭幕')]);
			const [article] = await symbolsOf(started, uri);
			assert.equal(article?.name, '全市工人运动会闭幕');
			assert.equal(article?.range.end.line, 2);
			// A line put in above moves everything: `\r\n` counts as one line end.
			await change(started, uri, 3, [at(0, 0, 0, '\r\n')]);
			assert.equal((await symbolsOf(started, uri))[0]?.range.start.line, 1);
		});
	});

	it('takes the whole text as a change', async () => {
		await withClient(client.utf16, async (started) => {
			const uri = await started.open('');
			await change(started, uri, 2, [{ text: page }]);
			assert.equal((await symbolsOf(started, uri))[0]?.name, '职工运动会开幕');
		});
	});

	for (const [name, width] of [
		['utf8', (text: string) => Buffer.byteLength(text)],
		['utf32', (text: string) => [...text].length],
	] as const) {
		it(`counts columns in ${name}, beyond the BMP too`, async () => {
			await withClient(client[name], async (started) => {
				assert.equal(started.initialized.capabilities.positionEncoding, name === 'utf8' ? 'utf-8' : 'utf-32');
				const text = '𠮷林职工运动会开幕\n\n本报讯（记者 𠮷明）𠮷林市总工会昨日举办职工运动会，一千多名职工参加。\n';
				const uri = await started.open(text);
				const [article] = await symbolsOf(started, uri);
				assert.equal(article?.selectionRange.end.character, width('𠮷林职工运动会开幕'));
				assert.equal(article?.children?.[0]?.range.end.character, width('本报讯（记者 𠮷明）'));
				// Replaces 林 after the astral character, by the client's own count.
				await change(started, uri, 2, [at(0, width('𠮷'), width('𠮷林'), '安')]);
				assert.equal((await symbolsOf(started, uri))[0]?.name, '𠮷安职工运动会开幕');
			});
		});
	}

	it('sends token deltas that lead to the full answer', async () => {
		await withClient(client.utf16, async (started) => {
			const uri = await started.open(page);
			const full = (): Promise<SemanticTokens> =>
				started.connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } });
			let held = await full();
			const edits = [at(0, 0, 0, '喜讯 '), at(2, 9, 9, '东山县教育局和'), at(1, 0, 0, '\r\n'), at(0, 0, 3, '')];
			for (const [index, edit] of edits.entries()) {
				await change(started, uri, index + 2, [edit]);
				const delta = await started.connection.sendRequest<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
					textDocument: { uri },
					previousResultId: held.resultId,
				});
				assert.ok('edits' in delta);
				const data = [...held.data];
				for (const { start, deleteCount, data: added } of delta.edits) {
					data.splice(start, deleteCount, ...(added ?? []));
				}
				const fresh = await full();
				assert.deepEqual(data, fresh.data);
				held = fresh;
			}
			const unknown = await started.connection.sendRequest<object>('textDocument/semanticTokens/full/delta', {
				textDocument: { uri },
				previousResultId: 'none such',
			});
			assert.ok('data' in unknown);
		});
	});

	it('answers what an edit overtook with ContentModified or for the new text, never emptily', async () => {
		await withClient(client.utf16, async (started) => {
			const uri = await started.open(page);
			const asked = Array.from({ length: 20 }, async (_, index) => {
				const answer = symbolsOf(started, uri).then(
					(symbols) => symbols.length,
					(error: { code?: number }) => error.code,
				);
				await change(started, uri, index + 2, [at(0, 0, 0, '喜')]);
				return answer;
			});
			for (const answer of await Promise.all(asked)) {
				assert.ok(answer === 1 || answer === -32801, String(answer));
			}
		});
	});

	it('outlives what is no text to outlive', async () => {
		await withClient(client.utf16, async (started) => {
			const texts = ['', '\uFEFF', '\0\0\0', '\ud800\udc00\ud800', '（'.repeat(5000), '\r\r\r\n', 'x'.repeat(200_000)];
			for (const text of texts) {
				const uri = await started.open(text);
				for (const method of ['documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeLens', 'diagnostic']) {
					await started.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri } });
				}
				await started.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
			}
			assert.deepEqual(
				started.logged.filter((line) => line.includes('failed')),
				[],
			);
		});
	});
});
