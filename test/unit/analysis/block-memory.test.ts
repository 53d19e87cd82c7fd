import assert from 'node:assert/strict';
import { BlockMemory } from '../../../server/src/analysis/block-memory.ts';

describe('a memory of blocks', () => {
	it('knows what the version before it knew, over versions that nobody asked', () => {
		const first = new BlockMemory<number>();
		first.store('一', 1);
		const second = new BlockMemory([new BlockMemory([first])]);
		assert.equal(second.recall('一'), 1);
		assert.equal(second.recall('二'), undefined);
	});

	it('forgets what a version that was asked did not ask for', () => {
		const first = new BlockMemory<number>();
		first.store('一', 1);
		first.store('二', 2);
		const second = new BlockMemory([first]);
		second.recall('一');
		const third = new BlockMemory([second]);
		assert.deepEqual([third.recall('一'), third.recall('二')], [1, undefined]);
	});

	it('grows no more with each time that two stretches are touched together and not asked', () => {
		let a = new BlockMemory<number>();
		let b = new BlockMemory<number>();
		a.store('一', 1);
		b.store('二', 2);
		for (let version = 0; version < 60; version += 1) {
			const both = [a, b];
			a = new BlockMemory(both);
			b = new BlockMemory(both);
		}
		assert.deepEqual([a.recall('一'), b.recall('二')], [1, 2]);
	});
});
