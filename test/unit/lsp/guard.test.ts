import assert from 'node:assert/strict';
import { CancellationToken, CancellationTokenSource, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Engine } from '../../../server/src/analysis/engine.ts';
import { Documents, OpenDocument } from '../../../server/src/lsp/documents.ts';
import { CancelledError, Guard } from '../../../server/src/lsp/guard.ts';
import { defaultSettings } from '../../../server/src/lsp/settings.ts';

const uri = 'file:///page.txt';
const textDocument = { uri };

interface World {
	readonly guard: Guard;
	readonly documents: Documents;
	readonly page: OpenDocument;
	readonly logged: string[];
	/** What happens while a request waits its turn. */
	meanwhile: () => void;
}

function world(): World {
	const documents = new Documents();
	const page = new OpenDocument({ uri, languageId: 'zh-news', version: 1, text: '一' }, 'utf-16', defaultSettings, new Engine());
	documents.open(page);
	const logged: string[] = [];
	const add = (text: string): void => void logged.push(text);
	const made: World = {
		documents,
		page,
		logged,
		meanwhile: () => undefined,
		guard: new Guard({
			documents,
			log: { info: add, warn: add, error: add },
			turn: async () => made.meanwhile(),
		}),
	};
	return made;
}

async function codeOf(answer: Promise<unknown>): Promise<number | undefined> {
	try {
		await answer;
		return undefined;
	} catch (error) {
		return error instanceof ResponseError ? error.code : Number.NaN;
	}
}

describe('guard', () => {
	it('answers what the handler gives', async () => {
		const { guard } = world();
		const handle = guard.onDocument('test', '', (document) => `${document.uri}!`);
		assert.equal(await handle({ textDocument }, CancellationToken.None), `${uri}!`);
	});

	it('answers emptily about a page that is not open, and says so in the log', async () => {
		const { guard, logged } = world();
		const handle = guard.onDocument('test', 'nothing', () => 'something');
		assert.equal(await handle({ textDocument: { uri: 'file:///other.txt' } }, CancellationToken.None), 'nothing');
		assert.deepEqual(logged, ['test: file:///other.txt is not open']);
	});

	it('answers ContentModified when the text changed, or was closed, while the request waited', async () => {
		const changed = world();
		changed.meanwhile = () => changed.page.change([{ text: '二' }], 2);
		const handle = changed.guard.onDocument('test', '', () => 'stale');
		assert.equal(await codeOf(handle({ textDocument }, CancellationToken.None)), LSPErrorCodes.ContentModified);
		const closed = world();
		closed.meanwhile = () => void closed.documents.close(uri);
		assert.equal(
			await codeOf(closed.guard.onDocument('test', '', () => '')({ textDocument }, CancellationToken.None)),
			LSPErrorCodes.ContentModified,
		);
	});

	it('answers RequestCancelled when the client cancelled, before the work or during it', async () => {
		const { guard } = world();
		const source = new CancellationTokenSource();
		source.cancel();
		let worked = false;
		const handle = guard.onDocument('test', '', () => {
			worked = true;
			return '';
		});
		assert.equal(await codeOf(handle({ textDocument }, source.token)), LSPErrorCodes.RequestCancelled);
		assert.equal(worked, false);
		const loop = guard.onRequest('loop', () => {
			throw new CancelledError();
		});
		assert.equal(await codeOf(loop({}, CancellationToken.None)), LSPErrorCodes.RequestCancelled);
	});

	it('turns what a handler throws into an error answer and a log line', async () => {
		const { guard, logged } = world();
		const handle = guard.onDocument('test', '', (): string => {
			throw new TypeError('broken');
		});
		assert.equal(await codeOf(handle({ textDocument }, CancellationToken.None)), ErrorCodes.InternalError);
		assert.match(logged[0] ?? '', /test failed: TypeError: broken/u);
	});

	it('refuses parameters without a document', async () => {
		const { guard } = world();
		const handle = guard.onDocument('test', '', () => '');
		const junk: unknown[] = [null, {}, { textDocument: {} }, { textDocument: { uri: 7 } }];
		for (const params of junk) {
			assert.equal(await codeOf(handle(params as { textDocument: { uri: string } }, CancellationToken.None)), ErrorCodes.InvalidParams);
		}
	});

	it('lets no notification throw', () => {
		const { guard, logged } = world();
		guard.onNotification('didX', () => {
			throw new Error('junk');
		})({});
		assert.match(logged[0] ?? '', /didX refused: Error: junk/u);
	});
});
