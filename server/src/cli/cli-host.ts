import type { CheckOptions } from './check-file.ts';
import type { OptionDefinition } from './commands.ts';
import type { FileReport } from './report.ts';

/** What a command found of one page file. */
export type ReadResult =
	| { readonly kind: 'text'; readonly text: string; readonly encoding: TextEncodingName; readonly byteOrderMark: boolean }
	| { readonly kind: 'failure'; readonly reason: ReadFailure; readonly detail: string };

export type TextEncodingName = 'utf8' | 'utf16le' | 'utf16be' | 'gb18030';
export type ReadFailure = 'missing' | 'unreadable' | 'directory' | 'binary' | 'undecodable';

/** Which files below a folder are pages. */
export interface ListedPages {
	/** The folder that the globs count from; undefined: the one that is listed. */
	readonly folder: string | undefined;
	readonly include: readonly string[];
	readonly exclude: readonly string[];
}

/** The machine as the commands see it. Paths are as the user gave them; `relative` gives `/` on every system. */
export interface CliHost {
	readonly write: (text: string) => void;
	readonly writeError: (text: string) => void;
	/** Standard output and standard error are a terminal that shows colours. */
	readonly colours: boolean;
	/** Standard error is a terminal, so a progress line may be drawn and erased there. */
	readonly progress: boolean;
	/** BCP 47 or POSIX name of the user's language. */
	readonly language: string;
	/** The page at `path`; `-` is standard input. Never throws. */
	readonly read: (path: string) => ReadResult;
	/** The text of a small file of ours (configuration, suppressions, baseline), or undefined where there is none. */
	readonly readOwn: (path: string) => string | undefined;
	/** Replaces the file as a whole or not at all, keeping its mode. Throws Error with the reason. */
	readonly replace: (path: string, text: string, as: { readonly encoding: TextEncodingName; readonly byteOrderMark: boolean }) => void;
	/** Files below the folder or matching the glob, sorted; undefined where `path` is neither folder nor glob. */
	readonly list: (path: string, pages: ListedPages) => ListResult | undefined;
	/** The nearest folder at or above that of `path` that holds `name`; undefined where none does. */
	readonly nearest: (path: string, name: string) => string | undefined;
	/** The folder that holds the file at `path`. */
	readonly folderOf: (path: string) => string;
	readonly relative: (folder: string, path: string) => string;
	readonly join: (folder: string, path: string) => string;
	/** Splits a command's arguments by its options. Throws Error with what is wrong. */
	readonly parseArguments: (args: readonly string[], options: Readonly<Record<string, OptionDefinition>>) => ParsedArguments;
	/**
	 * Checks the files in `jobs` threads, 0: one a core, of which this one is the first and works by `check`. Reports come in the order of
	 * `paths`; undefined where one thread is as good.
	 */
	readonly checkInThreads: (
		paths: readonly string[],
		options: CheckOptions,
		jobs: number,
		check: (path: string) => FileReport,
	) => AsyncIterable<FileReport> | undefined;
	/** Runs the language server over standard input and output until the client ends it. */
	readonly serve: () => Promise<void>;
}

/** The values of a command's options by name, and its operands. */
export interface ParsedArguments {
	readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
	readonly operands: readonly string[];
}

export interface ListResult {
	readonly files: readonly string[];
	/** Folders that could not be read, with the reason. */
	readonly failures: readonly { readonly path: string; readonly reason: string }[];
}
