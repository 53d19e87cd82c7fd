/** The files of the machine, or of what the editor shows as files, by URI. No function of it throws; what cannot be done is `undefined` or false. */
export interface CorpusHost {
	/** The files below `folder` that match one of `globs`, sorted; links to folders are not followed, so no loop is entered. */
	readonly list: (folder: string, globs: readonly string[]) => Promise<readonly string[]>;
	/** A page in its own encoding, or undefined where it cannot be read or is not text. */
	readonly read: (uri: string) => Promise<CorpusFile | undefined>;
	/** What differs once the file has changed, or undefined where there is none. */
	readonly stamp: (uri: string) => Promise<string | undefined>;
	/** Adds `text` at the end of a UTF-8 file of ours, making it and its folder; false where that cannot be done. */
	readonly append: (uri: string, text: string) => Promise<boolean>;
}

export interface CorpusFile {
	/** Without a byte-order mark. */
	readonly text: string;
	/** Whether an editor, which takes a file for UTF-8, sees the same text: only then may it be asked to edit the file. */
	readonly utf8: boolean;
}
