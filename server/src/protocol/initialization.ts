/** What a client may say in `initializationOptions`; everything may be left out. */
export interface InitializationOptions {
	/** Language of messages, before LSP's own `locale`: for clients that cannot set that one. */
	readonly locale?: string;
	/** Whether the client takes `jiaokan/pageStatus` notifications. */
	readonly pageStatus?: boolean;
	/** Whether the client has the command `jiaokan.peek`. */
	readonly peek?: boolean;
	/** Globs of the files that are newspaper pages, for the index of pages that are not open; `defaultPages` where left out. */
	readonly pages?: readonly string[];
}

/** The files that are pages by their name, as the manifest says. */
export const defaultPages: readonly string[] = ['**/seeds/*.txt'];
