import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckOptions } from '../cli/check-file.ts';
import type { FileReport } from '../cli/report.ts';
import { Chunks } from './check-chunks.ts';
import type { CheckedChunk, CheckWorkerData } from './check-worker.ts';
import { delayOptimizer } from './v8-flags.ts';

/** Files to check, and how. */
export interface CheckWork {
	/** The script that worker threads run. */
	readonly entry: string;
	readonly paths: readonly string[];
	readonly options: CheckOptions;
	/** Checks one file in this thread. */
	readonly check: (path: string) => FileReport;
}

/** Below this many files a thread's start, or a change of how code is compiled, costs more than it saves. */
const leastFiles = 200;

/**
 * Checks `paths` in `jobs` threads, 0: one a core; reports come in the order of `paths`. This thread is one of them: a thread that only
 * waits for the others would have read the program and its lexicon for nothing. Undefined where one thread is as good.
 */
export function checkInThreads(work: CheckWork, jobs: number): AsyncIterable<FileReport> | undefined {
	const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
	const chunks = new Chunks(work.paths, taken);
	const threads = Math.min(jobs === 0 ? os.availableParallelism() : jobs, chunks.count);
	const few = work.paths.length < leastFiles;
	if (!few) {
		delayOptimizer();
	}
	return threads < 2 || (few && jobs === 0) ? undefined : reports(work, chunks, taken, threads - 1);
}

async function* reports(
	{ entry, paths, options, check }: CheckWork,
	chunks: Chunks,
	taken: Int32Array,
	workers: number,
): AsyncGenerator<FileReport> {
	const done = new Map<number, readonly FileReport[]>();
	const pool = new WorkerPool(entry, { options, paths, taken }, workers, ({ index, reports }) => done.set(index, reports));
	try {
		for (let index = 0; index < chunks.count; index += 1) {
			while (!done.has(index)) {
				const own = chunks.take();
				if (own === undefined) {
					await pool.message();
				} else {
					done.set(own.index, own.paths.map(check));
					// What the others have sent meanwhile is taken in.
					await new Promise(setImmediate);
				}
			}
			yield* done.get(index) ?? [];
			done.delete(index);
		}
	} finally {
		await pool.end();
	}
}

/** Threads that work by themselves; what they send goes to `onChunk`. */
class WorkerPool {
	readonly #workers: readonly Worker[];
	#running: number;
	#failure: Error | undefined;
	#wake: () => void = () => undefined;

	constructor(entry: string, workerData: CheckWorkerData, count: number, onChunk: (chunk: CheckedChunk) => void) {
		this.#workers = Array.from({ length: count }, () => new Worker(entry, { workerData }));
		this.#running = count;
		for (const worker of this.#workers) {
			worker.on('message', (chunk: CheckedChunk) => {
				onChunk(chunk);
				this.#wake();
			});
			worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
			// Node hands over what a thread has sent before it says that the thread has ended.
			worker.on('exit', (code) => {
				this.#running -= 1;
				if (code !== 0) {
					this.#fail(new Error(`a worker thread ended with code ${code}`));
				}
				this.#wake();
			});
		}
	}

	/** Resolves once a thread has sent something, or has ended. Rejects where one has died or all have ended: what they had taken will never come. */
	async message(): Promise<void> {
		if (this.#running === 0) {
			this.#fail(new Error('the worker threads ended before all was done'));
		}
		if (this.#failure === undefined) {
			await new Promise<void>((resolve) => {
				this.#wake = resolve;
			});
		}
		if (this.#failure !== undefined) {
			throw this.#failure;
		}
	}

	async end(): Promise<void> {
		await Promise.all(this.#workers.map((worker) => worker.terminate()));
	}

	#fail(error: Error): void {
		this.#failure ??= error;
		this.#wake();
	}
}
