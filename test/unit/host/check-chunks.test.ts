import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Chunks } from '../../../server/src/host/check-chunks.ts';

describe('chunks of a check', () => {
	it('are each taken once, whoever takes them, and hold all files in their order', () => {
		fc.assert(
			fc.property(fc.nat(200), fc.array(fc.nat(2), { minLength: 40 }), (count, turns) => {
				const paths = Array.from({ length: count }, (_, index) => `${index}.txt`);
				const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
				const takers = [0, 1, 2].map(() => new Chunks(paths, taken));
				const chunks = turns.flatMap((turn) => takers[turn]?.take() ?? []).sort((a, b) => a.index - b.index);
				assert.deepEqual(
					chunks.flatMap((chunk) => chunk.paths),
					paths,
				);
				assert.deepEqual(
					chunks.map(({ index }) => index),
					Array.from({ length: takers[0]?.count ?? 0 }, (_, index) => index),
				);
			}),
		);
	});
});
