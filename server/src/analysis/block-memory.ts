/** Earlier memories that one looks into. */
const MOST_EARLIER = 4;

/**
 * What was found in blocks of a text, kept from one version of the text to the next. What a version did not ask for is gone with
 * the version after it, so a day's edits take no more memory than the text.
 */
export class BlockMemory<Found> {
	#earlier: readonly BlockMemory<Found>[];
	readonly #known = new Map<string, Found>();

	/** The memory of a version that follows those of `earlier`, each of which forgets what came before it. */
	constructor(earlier: readonly (BlockMemory<Found> | undefined)[] = []) {
		const asked = new Set<BlockMemory<Found>>();
		for (const memory of earlier) {
			// A version that nobody asked for anything knows nothing: what counts is the one before it.
			for (const one of memory === undefined ? [] : memory.#known.size === 0 ? memory.#earlier : [memory]) {
				asked.add(one);
			}
		}
		// Stretches that are never asked would hand down more with each cut that moves.
		this.#earlier = [...asked].slice(0, MOST_EARLIER);
		for (const memory of this.#earlier) {
			memory.#earlier = [];
		}
	}

	/** What was found in a block with this key in this version or the last. */
	recall(key: string): Found | undefined {
		let found = this.#known.get(key);
		if (found === undefined) {
			for (const earlier of this.#earlier) {
				found ??= earlier.#known.get(key);
			}
			if (found !== undefined) {
				this.#known.set(key, found);
			}
		}
		return found;
	}

	store(key: string, found: Found): void {
		this.#known.set(key, found);
	}
}
