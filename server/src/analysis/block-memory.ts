/**
 * What was found in blocks of a text, kept from one version of the text to the next. Two versions are remembered: what the last
 * one did not ask for is gone, so a day's edits take no more memory than the text.
 */
export class BlockMemory<Found> {
	#last: ReadonlyMap<string, Found> = new Map();
	#next = new Map<string, Found>();

	/** Begins a version: from now on what the version before last knew is forgotten. */
	begin(): void {
		this.#last = this.#next;
		this.#next = new Map();
	}

	/** What was found in a block with this key in this version or the last. */
	recall(key: string): Found | undefined {
		const found = this.#next.get(key) ?? this.#last.get(key);
		if (found !== undefined) {
			this.#next.set(key, found);
		}
		return found;
	}

	store(key: string, found: Found): void {
		this.#next.set(key, found);
	}
}
