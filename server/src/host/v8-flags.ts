import module from 'node:module';
import process from 'node:process';

/** The first Node whose V8 runs code of its middle compiler, Maglev, where the optimizing one waits. Older ones refuse the flag, aloud. */
const leastNode = 24;

/**
 * Has V8 collect old garbage when the heap has grown by half of what was alive, not by up to three times that: a server lives for hours
 * beside other programs. A text of 1 MB under edits: 230 MB resident in place of 340, for about a twentieth more processor time.
 * The extension adds what can only be said before a process starts (client/src/server.ts).
 */
export function keepHeapSmall(): void {
	setFlag('--heap-growing-percent=50');
}

/**
 * Makes V8's optimizing compiler wait, in every thread of this process: for 100,000 calls of a function where its own measure is 3,000.
 * It works in threads of its own, and for each thread of ours anew: over 2,000 pages it takes more processor time than it saves, also
 * where it has a core to itself.
 */
export function delayOptimizer(): void {
	if (Number.parseInt(process.versions.node, 10) >= leastNode) {
		setFlag('--invocation-count-for-turbofan=100000');
	}
}

function setFlag(flag: string): void {
	// V8 takes compiled code only where all flags are as they were when it was written.
	module.flushCompileCache?.();
	// Loaded here: it takes several milliseconds, which a start need not wait for. Node before 20.16 goes on as it is.
	process.getBuiltinModule?.('node:v8').setFlagsFromString(flag);
}
