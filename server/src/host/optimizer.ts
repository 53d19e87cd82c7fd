import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** V8's own 3,000. Reached after some 3,000 pages instead of 100. */
const invocations = 100_000;

/** The first Node whose V8 runs code of its middle compiler, Maglev, where the optimizing one waits. Older ones refuse the flag, aloud. */
const leastNode = 24;

/**
 * Makes V8's optimizing compiler wait, in every thread of this process. It works in threads of its own, and for each thread of ours anew:
 * where every core is at work already it takes from the first 1,000 pages of a thread a quarter more processor time than it saves.
 */
export function delayOptimizer(): void {
	if (Number.parseInt(process.versions.node, 10) >= leastNode) {
		setFlagsFromString(`--invocation-count-for-turbofan=${invocations}`);
	}
}
