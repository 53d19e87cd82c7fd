import assert from 'node:assert/strict';
import { createRestartPolicy } from '../../../client/src/restart-policy.ts';

/** The answers for a server that dies at these seconds. */
function answersAt(...seconds: readonly number[]): readonly boolean[] {
	const policy = createRestartPolicy();
	return seconds.map((at) => policy.died(at * 1000));
}

describe('restart policy', () => {
	it('starts a server again that dies now and then', () => {
		assert.deepEqual(answersAt(0, 60, 120, 180, 240, 300), [true, true, true, true, true, true]);
	});

	it('gives up at the fifth death within three minutes', () => {
		assert.deepEqual(answersAt(0, 1, 2, 3, 4), [true, true, true, true, false]);
	});

	it('counts anew when the user asks for a start', () => {
		const policy = createRestartPolicy();
		for (const at of [0, 1, 2, 3]) {
			policy.died(at);
		}
		policy.forgive();
		assert.equal(policy.died(4), true);
	});
});
