import module from 'node:module';
import process from 'node:process';

/** The first Node whose V8 runs code of its middle compiler, Maglev, where the optimizing one waits. Older ones refuse the flag, aloud. */
const leastNode = 24;

/**
 * Has V8 collect old garbage when the heap has grown by half of what was alive, not by up to three times that: a server lives for hours
 * beside other programs. A text of 1 MB under edits: 230 MB resident in place of 340, for about a twentieth more processor time.
 * The extension adds what can only be said before a process starts (client/src/server.ts).
 */
export async function keepHeapSmall(): Promise<void> {
	await setFlag('--heap-growing-percent=50');
}

/**
 * Makes V8's optimizing compiler wait, in every thread of this process: for 100,000 calls of a function where its own measure is 3,000.
 * It works in threads of its own, and for each thread of ours anew: where every core is at work already it takes from the first 1,000
 * pages of a thread a quarter more processor time than it saves.
 */
export async function delayOptimizer(): Promise<void> {
	if (Number.parseInt(process.versions.node, 10) >= leastNode) {
		await setFlag('--invocation-count-for-turbofan=100000');
	}
}

async function setFlag(flag: string): Promise<void> {
	// V8 takes compiled code only where all flags are as they were when it was written.
	module.flushCompileCache?.();
	// Loaded here: it takes several milliseconds, which a start need not wait for.
	const { setFlagsFromString } = await import('node:v8');
	setFlagsFromString(flag);
}
