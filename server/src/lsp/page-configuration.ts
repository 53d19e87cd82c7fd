import { type Config, emptyConfig, parseConfig } from '../config/config-file.ts';
import { parseSuppressions, type Suppression } from '../config/suppressions.ts';
import type { CorpusHost } from '../corpus/corpus-host.ts';
import { rules } from '../rules/rules.ts';
import { fileName, parentUri, relativePath } from './uri.ts';

/** What the folders above a page say about it. */
export interface PageConfiguration {
	readonly config: Config;
	readonly suppressions: readonly Suppression[];
	/** Where a new suppression goes: the folder whose `.jiaokan/ignore.jsonl` holds for the page, or the one to make it in. */
	readonly suppressionFolder: string;
	/** The page as suppressions name it: relative to that folder. */
	readonly file: string;
}

export const configName = 'jiaokan.json';
export const suppressionsName = '.jiaokan/ignore.jsonl';

/** Whether `uri` is one of these two: no page, and read for its own mistakes. */
export function isOwnFile(uri: string): boolean {
	return fileName(uri) === configName || isSuppressions(uri);
}

export function isSuppressions(uri: string): boolean {
	return uri.endsWith(`/${suppressionsName}`);
}

/** Folders above a page that are looked at; deeper trees hold no pages. */
const mostFolders = 40;

/** Reads `jiaokan.json` and `.jiaokan/ignore.jsonl` above pages, nearest wins; each file once until it is told to forget. */
export class PageConfigurations {
	readonly #files: CorpusHost | undefined;
	readonly #folders: () => readonly string[];
	#read = new Map<string, Promise<string | undefined>>();

	constructor(files: CorpusHost | undefined, folders: () => readonly string[]) {
		this.#files = files;
		this.#folders = folders;
	}

	async of(uri: string): Promise<PageConfiguration> {
		const home = this.#folders().find((folder) => relativePath(folder, uri) !== undefined);
		const config = await this.#nearest(uri, home, configName);
		const ignored = await this.#nearest(uri, home, suppressionsName);
		const folder = ignored?.folder ?? home ?? parentUri(uri) ?? uri;
		return {
			config: config === undefined ? emptyConfig : parseConfig(config.text, rules).config,
			suppressions: ignored === undefined ? [] : parseSuppressions(ignored.text).suppressions,
			suppressionFolder: folder,
			file: relativePath(folder, uri) ?? uri,
		};
	}

	/** Reads again what is asked for from now on: a file of these was changed. */
	forget(): void {
		this.#read = new Map();
	}

	/** Looks upwards as far as the workspace folder `home`; outside every workspace folder up to the root. */
	async #nearest(
		uri: string,
		home: string | undefined,
		name: string,
	): Promise<{ readonly folder: string; readonly text: string } | undefined> {
		let folder = parentUri(uri);
		for (let count = 0; folder !== undefined && count < mostFolders; count += 1) {
			const text = await this.#text(`${folder}/${name}`);
			if (text !== undefined) {
				return { folder, text };
			}
			folder = folder === home ? undefined : parentUri(folder);
		}
		return undefined;
	}

	#text(uri: string): Promise<string | undefined> {
		const known = this.#read.get(uri);
		if (known !== undefined) {
			return known;
		}
		const read = this.#files?.read(uri).then((file) => file?.text) ?? Promise.resolve(undefined);
		this.#read.set(uri, read);
		return read;
	}
}
