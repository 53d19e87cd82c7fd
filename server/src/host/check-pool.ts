import os from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckOptions } from '../cli/check-file.ts';
import type { FileReport } from '../cli/report.ts';

/** What a worker thread is started with. */
export interface CheckWorkerData {
	readonly options: CheckOptions;
	readonly language: string;
}

/** Files that one message hands to a worker: enough that messages cost nothing, few enough that the cores end together. */
const chunkLength = 24;

/** Below this many files a thread's start costs more than it saves. */
const leastFiles = 200;

/**
 * Checks `paths` in worker threads that run `entry`; reports come in the order of `paths`. Undefined where one thread is as good.
 * `jobs` 0: one thread a core.
 */
export function checkInThreads(
	entry: string,
	data: CheckWorkerData,
	paths: readonly string[],
	jobs: number,
): AsyncIterable<FileReport> | undefined {
	const threads = Math.min(jobs === 0 ? os.availableParallelism() : jobs, Math.ceil(paths.length / chunkLength));
	return threads < 2 || (jobs === 0 && paths.length < leastFiles) ? undefined : reports(entry, data, paths, threads);
}

async function* reports(entry: string, data: CheckWorkerData, paths: readonly string[], threads: number): AsyncGenerator<FileReport> {
	const workers = Array.from({ length: threads }, () => new CheckWorker(entry, data));
	const pending: Promise<readonly FileReport[]>[] = [];
	let next = 0;
	const submit = (worker: CheckWorker): void => {
		const chunk = paths.slice(next, next + chunkLength);
		next += chunkLength;
		if (chunk.length > 0) {
			const found = worker.check(chunk).then((reports) => {
				submit(worker);
				return reports;
			});
			// Where a thread dies the first of its chunks that is awaited says so; the others must not end the process before.
			found.catch(() => undefined);
			pending.push(found);
		}
	};
	try {
		for (const worker of workers) {
			submit(worker);
		}
		for (let index = 0; index < pending.length; index += 1) {
			yield* (await pending[index]) ?? [];
		}
	} finally {
		await Promise.all(workers.map((worker) => worker.end()));
	}
}

/** One thread; it works on one chunk at a time. */
class CheckWorker {
	readonly #worker: Worker;
	#waiting: { readonly resolve: (found: readonly FileReport[]) => void; readonly reject: (error: Error) => void } | undefined;

	constructor(entry: string, workerData: CheckWorkerData) {
		this.#worker = new Worker(entry, { workerData });
		this.#worker.on('message', (found: readonly FileReport[]) => this.#waiting?.resolve(found));
		// A thread that ended while a chunk was with it will never answer.
		this.#worker.on('exit', (code) => this.#waiting?.reject(new Error(`a worker thread ended with code ${code}`)));
		this.#worker.on('error', (error) => this.#waiting?.reject(error instanceof Error ? error : new Error(String(error))));
	}

	/** Rejects when the thread dies. */
	check(paths: readonly string[]): Promise<readonly FileReport[]> {
		return new Promise((resolve, reject) => {
			this.#waiting = { resolve, reject };
			this.#worker.postMessage(paths);
		});
	}

	async end(): Promise<void> {
		await this.#worker.terminate();
	}
}
