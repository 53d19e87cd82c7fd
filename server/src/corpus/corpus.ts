import type { CorpusHost } from './corpus-host.ts';

export interface CorpusOptions<Entry> {
	readonly host: CorpusHost;
	/** Whether somebody tells of each change; else the files are looked at each time. */
	readonly watched: boolean;
	/** Pages kept at most; what is beyond is not looked at, and `onTruncated` is told once. */
	readonly limit: number;
	readonly onTruncated: (found: number) => void;
	/** What is kept of a page. */
	readonly make: (uri: string, text: string) => Promise<Entry>;
}

/** What is kept of a page, and its file's stamp from before it was read. */
interface Kept<Entry> {
	readonly entry: Entry;
	readonly stamp: string | undefined;
}

/** How a long walk over pages is steered: it calls `step` between pages, and what that throws ends the walk. */
export type Step = (done: number, all: number) => Promise<void>;

/** Pages on disk and what is kept of each; a page is read when it is first asked for and again when it has changed. */
export class Corpus<Entry> {
	readonly #options: CorpusOptions<Entry>;
	readonly #entries = new Map<string, Kept<Entry>>();
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
			const entry = (await this.#known(uri)) ?? (await this.#read(uri));
			if (entry !== undefined) {
				found.set(uri, entry);
			}
			done += 1;
			await step(done, files.length);
		}
		if (!this.#options.watched) {
			this.#forgetAllBut(found);
		}
		return found;
	}

	/** The pages of `folders`, at most `limit`. */
	async files(folders: readonly string[], globs: readonly string[]): Promise<readonly string[]> {
		if (this.#files === undefined || !this.#options.watched) {
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

	#forgetAllBut(found: ReadonlyMap<string, Entry>): void {
		for (const uri of this.#entries.keys()) {
			if (!found.has(uri)) {
				this.#entries.delete(uri);
			}
		}
	}

	async #known(uri: string): Promise<Entry | undefined> {
		const { watched, host } = this.#options;
		const kept = this.#entries.get(uri);
		return kept !== undefined && (watched || kept.stamp === (await host.stamp(uri))) ? kept.entry : undefined;
	}

	async #read(uri: string): Promise<Entry | undefined> {
		const { watched, host } = this.#options;
		const changes = this.#changes;
		const stamp = watched ? undefined : await host.stamp(uri);
		const file = await host.read(uri);
		if (file === undefined) {
			return undefined;
		}
		const entry = await this.#options.make(uri, file.text);
		if (changes === this.#changes) {
			this.#entries.set(uri, { entry, stamp });
		}
		return entry;
	}
}
