import assert from 'node:assert/strict';
import { Corpus } from '../../../server/src/corpus/corpus.ts';
import type { CorpusHost } from '../../../server/src/corpus/corpus-host.ts';

interface Folder {
	readonly host: CorpusHost;
	readonly files: Map<string, string>;
	readonly read: string[];
}

function folder(files: Readonly<Record<string, string>>): Folder {
	const made: Folder = {
		files: new Map(Object.entries(files)),
		read: [],
		host: {
			list: async () => [...made.files.keys()].sort(),
			read: async (uri) => {
				made.read.push(uri);
				const text = made.files.get(uri);
				return text === undefined ? undefined : { text, utf8: true };
			},
			stamp: async (uri) => made.files.get(uri),
			append: async () => false,
		},
	};
	return made;
}

const noStep = async (): Promise<void> => undefined;

describe('corpus', () => {
	it('reads each page once, and again after it has changed', async () => {
		const { host, files, read } = folder({ a: '一', b: '二' });
		const corpus = new Corpus({ host, watched: true, limit: 10, onTruncated: () => undefined, make: async (_uri, text) => text });
		await corpus.entries(['f'], ['**'], noStep);
		assert.deepEqual(
			[...(await corpus.entries(['f'], ['**'], noStep))],
			[
				['a', '一'],
				['b', '二'],
			],
		);
		assert.deepEqual(read, ['a', 'b']);
		files.set('a', '三');
		corpus.changed('a');
		assert.equal((await corpus.entries(['f'], ['**'], noStep)).get('a'), '三');
		assert.deepEqual(read, ['a', 'b', 'a']);
	});

	it('looks at each page where nobody tells of changes, and reads those that have changed', async () => {
		const { host, files, read } = folder({ a: '一', b: '二' });
		const corpus = new Corpus({ host, watched: false, limit: 10, onTruncated: () => undefined, make: async (_uri, text) => text });
		await corpus.entries(['f'], ['**'], noStep);
		files.set('a', '三');
		files.set('c', '四');
		files.delete('b');
		assert.deepEqual(
			[...(await corpus.entries(['f'], ['**'], noStep))],
			[
				['a', '三'],
				['c', '四'],
			],
		);
		await corpus.entries(['f'], ['**'], noStep);
		assert.deepEqual(read, ['a', 'b', 'a', 'c']);
	});

	it('leaves out what cannot be read and what was deleted', async () => {
		const { host, files } = folder({ a: '一', b: '二' });
		const corpus = new Corpus({ host, watched: true, limit: 10, onTruncated: () => undefined, make: async (_uri, text) => text });
		await corpus.entries(['f'], ['**'], noStep);
		files.delete('b');
		corpus.changed('b');
		assert.deepEqual([...(await corpus.entries(['f'], ['**'], noStep)).keys()], ['a']);
	});

	for (const during of ['list', 'read'] as const) {
		it(`keeps nothing of before a change that comes during ${during}`, async () => {
			const { host, files } = folder({ a: '一' });
			let meanwhile = (): void => undefined;
			const interrupted = async <Given>(stage: 'list' | 'read', given: Promise<Given>): Promise<Given> => {
				await given;
				if (stage === during) {
					meanwhile();
				}
				return given;
			};
			const slow: CorpusHost = {
				...host,
				list: (at, globs) => interrupted('list', host.list(at, globs)),
				read: (uri) => interrupted('read', host.read(uri)),
			};
			const corpus = new Corpus({ host: slow, watched: true, limit: 10, onTruncated: () => undefined, make: async (_uri, text) => text });
			for (const forget of [() => corpus.changed('a'), () => corpus.clear()]) {
				files.set('a', '一');
				files.delete('b');
				corpus.clear();
				meanwhile = () => {
					files.set('a', '二');
					files.set('b', '三');
					forget();
				};
				await corpus.entries(['f'], ['**'], noStep);
				meanwhile = () => undefined;
				assert.deepEqual([...(await corpus.entries(['f'], ['**'], noStep)).values()], ['二', '三']);
			}
		});
	}

	it('stops at its limit and says so, once', async () => {
		const { host } = folder({ a: '一', b: '二', c: '三' });
		const told: number[] = [];
		const corpus = new Corpus({
			host,
			watched: true,
			limit: 2,
			onTruncated: (found) => told.push(found),
			make: async (_uri, text) => text,
		});
		assert.equal((await corpus.entries(['f'], ['**'], noStep)).size, 2);
		corpus.changed('a');
		assert.equal((await corpus.entries(['f'], ['**'], noStep)).size, 2);
		assert.deepEqual(told, [3]);
	});

	it('ends where a step throws, and goes on from there the next time', async () => {
		const { host, read } = folder({ a: '一', b: '二', c: '三' });
		const corpus = new Corpus({ host, watched: true, limit: 10, onTruncated: () => undefined, make: async (_uri, text) => text });
		const stop = async (done: number): Promise<void> => {
			if (done === 2) {
				throw new Error('cancelled');
			}
		};
		await assert.rejects(corpus.entries(['f'], ['**'], stop), /cancelled/u);
		await corpus.entries(['f'], ['**'], noStep);
		assert.deepEqual(read, ['a', 'b', 'c']);
	});
});
