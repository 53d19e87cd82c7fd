import { type Connection, type MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { Engine } from '../analysis/engine.ts';
import type { CorpusHost } from '../corpus/corpus-host.ts';
import { isChinese, type Localize } from '../l10n/localize.ts';
import type { Message } from '../model/message.ts';
import type { Bilingual } from '../rules/rule.ts';
import type { Client } from './client.ts';
import type { Documents, OpenDocument } from './documents.ts';
import type { Log } from './guard.ts';
import { PageConfigurations } from './page-configuration.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** What the server is given by its entry: everything that depends on where it runs. */
export interface ServerHost {
	readonly connection: Connection;
	readonly version: string;
	/** The localizer for a language tag. */
	readonly localizeFor: (languageTag: string) => Localize;
	/** Resolves after the messages that already arrived have had their turn. */
	readonly turn: () => Promise<void>;
	/** Calls `run` once after `milliseconds`; the function it gives calls it off. */
	readonly later: (milliseconds: number, run: () => void) => () => void;
	/** The files of the machine, where there are any. */
	readonly files: CorpusHost | undefined;
}

/** The state of one connection between `initialize` and `exit`. */
export class Session {
	readonly host: ServerHost;
	readonly client: Client;
	readonly documents: Documents;
	readonly localize: Localize;
	/** A rule's or the lexicon's own text in the user's language. */
	readonly bilingual: (text: Bilingual) => string;
	readonly log: Log;
	readonly engine = new Engine();
	readonly configurations: PageConfigurations;
	/** Open `jiaokan.json` and `.jiaokan/ignore.jsonl` files, which are no pages, by URI. */
	readonly configurationFiles = new Map<string, OpenDocument>();
	#settings: Settings = defaultSettings;
	#folders: readonly string[];
	#epoch = 0;
	readonly #configured = new WeakMap<OpenDocument, Promise<void>>();
	readonly #followers: (() => void)[] = [];

	constructor(host: ServerHost, client: Client, documents: Documents, log: Log) {
		this.host = host;
		this.client = client;
		this.documents = documents;
		this.localize = host.localizeFor(client.locale);
		const language = isChinese(client.locale) ? 'zh' : 'en';
		this.bilingual = (text) => text[language];
		this.log = log;
		this.#folders = client.folders;
		this.configurations = new PageConfigurations(host.files, () => this.#folders);
	}

	get settings(): Settings {
		return this.#settings;
	}

	/** URIs of the workspace folders, without a slash at the end. */
	get folders(): readonly string[] {
		return this.#folders;
	}

	/** Rises with every change of what pages are judged by: what was answered under an older one is out of date. */
	get epoch(): number {
		return this.#epoch;
	}

	/** Shows a message. As a notification: LSP's request for it waits for an answer, and a client may refuse it. */
	show(type: MessageType, text: Message): void {
		void this.host.connection.sendNotification(ShowMessageNotification.type, { type, message: this.localize(text) });
	}

	setFolders(folders: readonly string[]): void {
		this.#folders = folders;
		this.reconfigure();
	}

	/** Whether `settings` differ from those so far; the same again leaves every analysis as it is. */
	setSettings(settings: Settings): boolean {
		if (JSON.stringify(settings) === JSON.stringify(this.#settings)) {
			return false;
		}
		this.#settings = settings;
		this.reconfigure();
		return true;
	}

	/** Judges all pages anew, by settings and files as they are now, and tells who follows that. */
	reconfigure(): void {
		this.#epoch += 1;
		this.configurations.forget();
		for (const document of this.documents.all()) {
			this.configure(document);
		}
		for (const follow of this.#followers) {
			follow();
		}
	}

	/** Has `follow` called whenever all pages are judged anew. */
	onReconfigured(follow: () => void): void {
		this.#followers.push(follow);
	}

	/** Starts to read what the folders above a page say about it. */
	configure(document: OpenDocument): void {
		this.#configured.set(document, this.#configure(document));
	}

	/** Resolves once a page is judged by what the folders above it say. */
	async configured(document: OpenDocument): Promise<void> {
		await this.#configured.get(document);
	}

	async #configure(document: OpenDocument): Promise<void> {
		const settings = this.#settings;
		const epoch = this.#epoch;
		const { config, suppressions, file } = await this.configurations.of(document.uri);
		if (epoch !== this.#epoch) {
			// Read before what was read since, and arrived later.
			return;
		}
		// With nothing of its own a page keeps the session's own object, so that an analysis already made stays.
		const own = Object.keys(config.rules).length > 0;
		document.setSettings(own ? { sizeLimit: settings.sizeLimit, rules: { ...settings.rules, ...config.rules } } : settings);
		document.setSuppressions({ file, suppressions });
	}
}
