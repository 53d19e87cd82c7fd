import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mention } from '../../../server/src/model/mention.ts';
import { sortFrom, withoutNested } from '../../../server/src/recognize/mention-overlap.ts';

function mention(kind: 'work' | 'post', block: number, start: number, end: number): Mention {
	return { kind, text: '', spans: [{ start, end }], block, start, end, source: 'grammar', confidence: 0.9 };
}

function shown(mentions: readonly Mention[]): readonly string[] {
	return mentions.map(({ kind, block, start, end }) => `${kind} ${block}:${start}-${end}`);
}

function inTextOrder(mentions: readonly Mention[]): readonly Mention[] {
	return mentions.toSorted((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
}

const place = fc.record({ block: fc.nat(3), start: fc.nat(20), length: fc.integer({ min: 1, max: 5 }) });
const works = fc.array(
	place.map(({ block, start, length }) => mention('work', block, start, start + length)),
	{ maxLength: 60 },
);

describe('mentions in the order of the text', () => {
	it('are sorted block by block, few or many', () => {
		fc.assert(
			fc.property(works, (all) => {
				const own = all.filter(({ block }) => block === 0);
				const sorted = [...own];
				sortFrom(sorted, 0);
				assert.deepEqual(shown(sorted), shown(inTextOrder(own)));
			}),
		);
	});

	it('are those of all lists', () => {
		fc.assert(
			fc.property(works, works, works, (a, b, c) => {
				const merged = withoutNested(...[a, b, c].map(inTextOrder));
				assert.deepEqual(shown(merged), shown(inTextOrder([...a, ...b, ...c])));
			}),
		);
	});

	it('keep the first of two posts that overlap', () => {
		const posts = [mention('post', 0, 1, 3), mention('post', 0, 2, 6), mention('post', 0, 3, 5), mention('post', 1, 2, 4)];
		assert.deepEqual(shown(withoutNested([], posts)), ['post 0:1-3', 'post 0:3-5', 'post 1:2-4']);
	});
});
