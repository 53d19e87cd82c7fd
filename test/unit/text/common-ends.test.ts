import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commonEnds } from '../../../server/src/text/common-ends.ts';

describe('common ends', () => {
	it('are as long as can be and do not overlap', () => {
		const list = fc.array(fc.nat(1), { maxLength: 8 });
		fc.assert(
			fc.property(list, list, (a, b) => {
				const { head, tail } = commonEnds(a, b);
				assert.ok(head + tail <= Math.min(a.length, b.length));
				assert.deepEqual(a.slice(0, head), b.slice(0, head));
				assert.deepEqual(a.slice(a.length - tail), b.slice(b.length - tail));
				const middles = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
				assert.ok(
					middles.some(({ length }) => length === 0) || (middles[0]?.[0] !== middles[1]?.[0] && middles[0]?.at(-1) !== middles[1]?.at(-1)),
				);
			}),
		);
	});
});
