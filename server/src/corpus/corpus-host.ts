/** Where pages that are not open come from. Locations are URIs (`file:///…`); all is relative to nothing but them. */
export interface CorpusHost {
	/** The files below `folder` that match one of `globs`, in a fixed order; a folder that cannot be read gives none. */
	readonly list: (folder: string, globs: readonly string[]) => Promise<readonly string[]>;
	/** The text of a file, or undefined where it cannot be read or is not text. */
	readonly read: (uri: string) => Promise<string | undefined>;
}
