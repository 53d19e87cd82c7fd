/** Files that a thread takes at a time: enough that messages cost nothing, few enough that the threads end together. */
const chunkLength = 16;

/** Some of the files of a check, and which of the parts they are. */
export interface Chunk {
	readonly index: number;
	readonly paths: readonly string[];
}

/**
 * The files of a check in chunks, of which each thread takes the next as soon as it has done its last: the count of those taken is memory
 * that all threads share, so nobody has to answer them.
 */
export class Chunks {
	readonly #paths: readonly string[];
	readonly #taken: Int32Array;

	/** `taken` is one number in a `SharedArrayBuffer`, 0 at the start. */
	constructor(paths: readonly string[], taken: Int32Array) {
		this.#paths = paths;
		this.#taken = taken;
	}

	get count(): number {
		return Math.ceil(this.#paths.length / chunkLength);
	}

	/** The next chunk that nobody has taken; undefined where none is left. */
	take(): Chunk | undefined {
		const index = Atomics.add(this.#taken, 0, 1);
		return index < this.count ? { index, paths: this.#paths.slice(index * chunkLength, (index + 1) * chunkLength) } : undefined;
	}
}
