// Run as a worker: takes a chunk of a check, says so, and ends without a word of what it found.
import { workerData } from 'node:worker_threads';

const { taken, options } = workerData as { readonly taken: Int32Array; readonly options: { readonly signal: Int32Array } };
Atomics.add(taken, 0, 1);
Atomics.store(options.signal, 0, 1);
Atomics.notify(options.signal, 0);
