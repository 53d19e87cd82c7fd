import type { CorpusHost } from './corpus-host.ts';

export interface CorpusOptions<Entry> {
	readonly host: CorpusHost;
	/** Pages kept at most; what is beyond is not looked at, and `onTruncated` is told once. */
	readonly limit: number;
	readonly onTruncated: (found: number) => void;
	/** What is kept of a page. */
	readonly make: (uri: string, text: string) => Promise<Entry>;
}

/** How a long walk over pages is steered: it calls `step` between pages, and what that throws ends the walk. */
export type Step = (done: number, all: number) => Promise<void>;

/** Pages on disk and what is kept of each; a page is read when it is first asked for and again when it has changed. */
export class Corpus<Entry> {
	readonly #options: CorpusOptions<Entry>;
	readonly #entries = new Map<string, Entry>();
	#files: readonly string[] | undefined;
	/** Rises with every change that is told: what was read before one may be out of date, and is not kept. */
	#changes = 0;
	#isTruncated = false;

	constructor(options: CorpusOptions<Entry>) {
		this.#options = options;
	}

	/** What is kept of every page of `folders` that matches `globs`, by URI, in the order of the host. */
	async entries(folders: readonly string[], globs: readonly string[], step: Step): Promise<ReadonlyMap<string, Entry>> {
		const files = await this.files(folders, globs);
		const found = new Map<string, Entry>();
		let done = 0;
		for (const uri of files) {
			const entry = this.#entries.get(uri) ?? (await this.#read(uri));
			if (entry !== undefined) {
				found.set(uri, entry);
			}
			done += 1;
			await step(done, files.length);
		}
		return found;
	}

	/** The pages of `folders`, at most `limit`. */
	async files(folders: readonly string[], globs: readonly string[]): Promise<readonly string[]> {
		if (this.#files === undefined) {
			const changes = this.#changes;
			const lists = await Promise.all(folders.map((folder) => this.#options.host.list(folder, globs)));
			const files = this.#firstOf([...new Set(lists.flat())]);
			if (changes !== this.#changes) {
				return files;
			}
			this.#files = files;
		}
		return this.#files;
	}

	/** A file was made, changed or deleted. */
	changed(uri: string): void {
		this.#changes += 1;
		this.#entries.delete(uri);
		this.#files = undefined;
	}

	/** All pages are to be looked at anew: folders or settings have changed. */
	clear(): void {
		this.#changes += 1;
		this.#entries.clear();
		this.#files = undefined;
	}

	#firstOf(files: readonly string[]): readonly string[] {
		const { limit, onTruncated } = this.#options;
		if (files.length > limit && !this.#isTruncated) {
			this.#isTruncated = true;
			onTruncated(files.length);
		}
		return files.slice(0, limit);
	}

	async #read(uri: string): Promise<Entry | undefined> {
		const changes = this.#changes;
		const file = await this.#options.host.read(uri);
		if (file === undefined) {
			return undefined;
		}
		const entry = await this.#options.make(uri, file.text);
		if (changes === this.#changes) {
			this.#entries.set(uri, entry);
		}
		return entry;
	}
}
