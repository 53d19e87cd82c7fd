import { type Config, emptyConfig, parseConfig } from '../config/config-file.ts';
import { configName, suppressionsName } from '../config/file-names.ts';
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

/** Whether `uri` is one of these two: no page, and read for its own mistakes. */
export function isOwnFile(uri: string): boolean {
	return fileName(uri) === configName || isSuppressions(uri);
}

export function isSuppressions(uri: string): boolean {
	return uri.endsWith(`/${suppressionsName}`);
}

/** Folders above a page that are looked at; deeper trees hold no pages. */
const mostFolders = 40;

/** What was read of the files of one name, by URI; undefined where there is no such file. */
type Read<Content> = Map<string, Promise<Content | undefined>>;

/** Reads `jiaokan.json` and `.jiaokan/ignore.jsonl` above pages, nearest wins; each file once until it is told to forget. */
export class PageConfigurations {
	readonly #files: CorpusHost | undefined;
	readonly #folders: () => readonly string[];
	#configs: Read<Config> = new Map();
	#suppressions: Read<readonly Suppression[]> = new Map();

	constructor(files: CorpusHost | undefined, folders: () => readonly string[]) {
		this.#files = files;
		this.#folders = folders;
	}

	async of(uri: string): Promise<PageConfiguration> {
		const home = this.#folders().find((folder) => relativePath(folder, uri) !== undefined);
		const [configs, suppressions] = [this.#configs, this.#suppressions];
		const config = await this.#nearest(uri, home, configName, configs, (text) => parseConfig(text, rules).config);
		const ignored = await this.#nearest(uri, home, suppressionsName, suppressions, (text) => parseSuppressions(text).suppressions);
		const folder = ignored?.folder ?? home ?? parentUri(uri) ?? uri;
		return {
			config: config?.content ?? emptyConfig,
			suppressions: ignored?.content ?? [],
			suppressionFolder: folder,
			file: relativePath(folder, uri) ?? uri,
		};
	}

	/** Reads again what is asked for from now on: a file of these was changed. */
	forget(): void {
		this.#configs = new Map();
		this.#suppressions = new Map();
	}

	/** Looks upwards as far as the workspace folder `home`; outside every workspace folder up to the root. */
	async #nearest<Content>(
		uri: string,
		home: string | undefined,
		name: string,
		known: Read<Content>,
		parse: (text: string) => Content,
	): Promise<{ readonly folder: string; readonly content: Content } | undefined> {
		let folder = parentUri(uri);
		for (let count = 0; folder !== undefined && count < mostFolders; count += 1) {
			const file = `${folder}/${name}`;
			const read = known.get(file) ?? this.#read(file, parse);
			known.set(file, read);
			const content = await read;
			if (content !== undefined) {
				return { folder, content };
			}
			folder = folder === home ? undefined : parentUri(folder);
		}
		return undefined;
	}

	async #read<Content>(uri: string, parse: (text: string) => Content): Promise<Content | undefined> {
		const file = await this.#files?.read(uri);
		return file === undefined ? undefined : parse(file.text);
	}
}
