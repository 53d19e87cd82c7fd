import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import picomatch from 'picomatch';
import type { CliHost, ListedPages, ListResult, ParsedArguments, ReadResult } from '../cli/cli-host.ts';
import type { OptionDefinition } from '../cli/commands.ts';
import { replaceFile } from './atomic-write.ts';
import { decode, encode } from './encoding.ts';

/** The parts of a host that are the same for the command line's main thread and its workers: this machine's files. */
export type FileHost = Pick<
	CliHost,
	'read' | 'readOwn' | 'replace' | 'list' | 'nearest' | 'relative' | 'folderOf' | 'join' | 'parseArguments'
>;

/** This machine's files. `nearest` remembers what it found, so one host serves one run. */
export function createFileHost(): FileHost {
	const nearestByFolder = new Map<string, string | undefined>();
	return {
		read: readPage,
		readOwn: (file) => {
			try {
				// A pipe or a device under the name of our file would be read for ever.
				const decoded = fs.statSync(file).isFile() ? decode(fs.readFileSync(file)) : 'binary';
				return typeof decoded === 'string' ? undefined : decoded.text;
			} catch {
				return undefined;
			}
		},
		replace: (file, text, as) => replaceFile(file, encode(text, as)),
		list,
		nearest: (file, name) => nearest(nearestByFolder, file === '-' ? '.' : path.dirname(file), name),
		relative: (folder, file) => slashes(path.relative(folder, file)),
		folderOf: (file) => path.dirname(file),
		join: (folder, file) => path.join(folder, file),
		parseArguments,
	};
}

function readPage(file: string): ReadResult {
	let decoded: ReturnType<typeof decode>;
	try {
		// Decoding too: a text of more than 512 MB is longer than a string may be.
		decoded = decode(fs.readFileSync(file === '-' ? 0 : file));
	} catch (error) {
		const code = errorCode(error);
		const reason = code === 'ENOENT' ? 'missing' : code === 'EISDIR' ? 'directory' : 'unreadable';
		return { kind: 'failure', reason, detail: error instanceof Error ? error.message : String(error) };
	}
	return typeof decoded === 'string' ? { kind: 'failure', reason: decoded, detail: '' } : { kind: 'text', ...decoded };
}

function list(operand: string, { folder, include, exclude }: ListedPages): ListResult | undefined {
	// Windows' own shells leave globs to the program, and a backslash would make a star plain: pages\*.txt.
	const pattern = slashes(operand);
	const isGlob = !fs.existsSync(operand) && picomatch.scan(pattern).isGlob;
	const base = isGlob ? picomatch.scan(pattern).base : operand;
	if (!isGlob && !isFolder(operand)) {
		return undefined;
	}
	const isWanted = isGlob ? picomatch(pattern) : picomatch([...include]);
	const isLeftOut = picomatch([...exclude]);
	const walk = new Walk((file, relative) => (isGlob ? isWanted(slashes(file)) : isWanted(relative) && !isLeftOut(relative)));
	// jiaokan check pages, where pages/**/*.txt is said in the folder above: what is found is told as seen from there.
	walk.folder(base === '' ? '.' : base, isGlob || folder === undefined ? '' : slashes(path.relative(folder, operand)));
	return { files: walk.files.sort(), failures: walk.failures };
}

/** Collects files below a folder; a link that leads back up is followed once at most. */
class Walk {
	readonly files: string[] = [];
	readonly failures: { readonly path: string; readonly reason: string }[] = [];
	readonly #accepts: (file: string, relative: string) => boolean;
	readonly #seen = new Set<string>();

	constructor(accepts: (file: string, relative: string) => boolean) {
		this.#accepts = accepts;
	}

	folder(folder: string, relative: string): void {
		let entries: fs.Dirent[];
		try {
			const real = fs.realpathSync(folder);
			if (this.#seen.has(real)) {
				return;
			}
			this.#seen.add(real);
			entries = fs.readdirSync(folder, { withFileTypes: true });
		} catch (error) {
			this.failures.push({ path: slashes(folder), reason: error instanceof Error ? error.message : String(error) });
			return;
		}
		for (const entry of entries) {
			const name = relative === '' ? entry.name : `${relative}/${entry.name}`;
			const file = folder === '.' ? entry.name : path.join(folder, entry.name);
			const kind = entry.isSymbolicLink() ? linkTarget(file) : entry;
			if (kind?.isDirectory() === true) {
				// Hidden folders hold tools' files (`.git`, `.jiaokan`), never pages.
				if (!entry.name.startsWith('.') && entry.name !== 'node_modules') {
					this.folder(file, name);
				}
			} else if (kind?.isFile() === true && this.#accepts(file, name)) {
				this.files.push(slashes(file));
			}
		}
	}
}

function linkTarget(file: string): fs.Stats | undefined {
	try {
		return fs.statSync(file);
	} catch {
		return undefined;
	}
}

function nearest(known: Map<string, string | undefined>, folder: string, name: string): string | undefined {
	const key = `${folder}\0${name}`;
	if (known.has(key)) {
		return known.get(key);
	}
	const parent = path.dirname(path.resolve(folder));
	const found = fs.existsSync(path.join(folder, name))
		? folder
		: parent === path.resolve(folder)
			? undefined
			: nearest(known, parent, name);
	known.set(key, found);
	return found;
}

function parseArguments(args: readonly string[], options: Readonly<Record<string, OptionDefinition>>): ParsedArguments {
	const config = Object.fromEntries(
		Object.entries(options).map(([name, { type, short, multiple }]) => [
			name,
			{ type, multiple: multiple ?? false, ...(short === undefined ? {} : { short }) },
		]),
	);
	const { values, positionals } = parseArgs({ args: [...args], options: config, allowPositionals: true, strict: true });
	return { values, operands: positionals };
}

function isFolder(file: string): boolean {
	return fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function slashes(file: string): string {
	return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}

function errorCode(error: unknown): string {
	return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
