import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { checkInThreads } from '../../../server/src/host/check-pool.ts';

describe('a check in threads', () => {
	it('ends with an error where a thread ends early, and does not wait for what it took', async () => {
		const signal = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
		const work = {
			entry: fileURLToPath(new URL('./ends-early.ts', import.meta.url)),
			paths: Array.from({ length: 32 }, (_, index) => `${index}.txt`),
			options: { signal } as never,
			check: () => {
				// The other chunk is the other thread's.
				Atomics.wait(signal, 0, 0);
				return {} as never;
			},
		};
		const reports = checkInThreads(work, 2);
		assert.ok(reports !== undefined);
		const read = async (): Promise<void> => {
			for await (const report of reports) {
				void report;
			}
		};
		await assert.rejects(read, /ended/u);
	});
});
