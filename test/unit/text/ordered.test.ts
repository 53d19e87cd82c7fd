import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstEndFrom, firstFrom } from '../../../server/src/text/ordered.ts';

describe('ordered numbers and spans', () => {
	it('are searched as if looked through one by one', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(50)), fc.nat(60), (numbers, least) => {
				const rising = numbers.toSorted((a, b) => a - b);
				const index = rising.findIndex((number) => number >= least);
				assert.equal(firstFrom(rising, least), index === -1 ? rising.length : index);
			}),
		);
		fc.assert(
			fc.property(fc.array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 4 }) })), fc.nat(60), (steps, least) => {
				let at = 0;
				const spans = steps.map(({ gap, length }) => {
					const start = at + gap;
					at = start + length;
					return { start, end: at };
				});
				const index = spans.findIndex(({ end }) => end >= least);
				assert.equal(firstEndFrom(spans, least), index === -1 ? spans.length : index);
			}),
		);
	});
});
