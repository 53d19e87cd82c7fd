import type { Connection } from 'vscode-languageserver';
import type { Localize } from '../l10n/localize.ts';
import type { Client } from './client.ts';
import type { Documents } from './documents.ts';
import type { Log } from './guard.ts';
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
}

/** The state of one connection between `initialize` and `exit`. */
export class Session {
	readonly host: ServerHost;
	readonly client: Client;
	readonly documents: Documents;
	readonly localize: Localize;
	readonly log: Log;
	#settings: Settings = defaultSettings;
	#settingsEpoch = 0;

	constructor(host: ServerHost, client: Client, documents: Documents, log: Log) {
		this.host = host;
		this.client = client;
		this.documents = documents;
		this.localize = host.localizeFor(client.locale);
		this.log = log;
	}

	get settings(): Settings {
		return this.#settings;
	}

	/** Rises with every change of the settings: what was answered under older ones is out of date. */
	get settingsEpoch(): number {
		return this.#settingsEpoch;
	}

	setSettings(settings: Settings): void {
		this.#settings = settings;
		this.#settingsEpoch += 1;
		for (const document of this.documents.all()) {
			document.setSettings(settings);
		}
	}
}
