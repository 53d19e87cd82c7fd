import fs from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import type { CorpusFile, CorpusHost } from '../corpus/corpus-host.ts';
import { decode } from './encoding.ts';

/** Folders that hold no pages, and many files. */
const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);
/** Files of one folder tree that are looked at: a home folder opened by mistake must not be walked to its end. */
const mostFiles = 50_000;
/** Larger files are no pages; to read one for an index would only cost memory. */
const mostBytes = 32 * 1024 * 1024;

/** This machine's files by `file:` URIs, for the language server; every other scheme holds nothing. */
export function createUriHost(): CorpusHost {
	return { list, read, append };
}

async function list(folder: string, globs: readonly string[]): Promise<readonly string[]> {
	const root = toPath(folder);
	if (root === undefined) {
		return [];
	}
	// The whole path and not the one below `folder`: VS Code takes `**/seeds/*.txt` for the pages of an open folder `seeds` too.
	const matches = picomatch([...globs], { dot: true });
	const belowRoot = picomatch([...globs]);
	const found: string[] = [];
	const pending = [root];
	let seen = 0;
	for (let next = pending.pop(); next !== undefined && seen < mostFiles; next = pending.pop()) {
		for (const entry of await entriesOf(next)) {
			const file = path.join(next, entry.name);
			seen += 1;
			// A link is neither here: links to folders may lead in a circle, those to files would show one page twice.
			if (entry.isDirectory() && !skipped.has(entry.name)) {
				pending.push(file);
			} else if (entry.isFile() && (belowRoot(toSlashes(path.relative(root, file))) || matches(toSlashes(file)))) {
				found.push(pathToFileURL(file).href);
			}
		}
	}
	return found.sort();
}

async function read(uri: string): Promise<CorpusFile | undefined> {
	const file = toPath(uri);
	if (file === undefined) {
		return undefined;
	}
	try {
		const stats = await fs.stat(file);
		if (!stats.isFile() || stats.size > mostBytes) {
			return undefined;
		}
		const decoded = decode(await fs.readFile(file));
		return typeof decoded === 'string' ? undefined : { text: decoded.text, utf8: decoded.encoding === 'utf8' };
	} catch {
		return undefined;
	}
}

async function append(uri: string, text: string): Promise<boolean> {
	const file = toPath(uri);
	if (file === undefined) {
		return false;
	}
	try {
		await fs.mkdir(path.dirname(file), { recursive: true });
		const before = await fs.readFile(file, 'utf8').catch(() => '');
		await fs.appendFile(file, before === '' || before.endsWith('\n') ? text : `\n${text}`);
		return true;
	} catch {
		return false;
	}
}

async function entriesOf(folder: string): Promise<readonly { name: string; isFile(): boolean; isDirectory(): boolean }[]> {
	try {
		return await fs.readdir(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}

function toPath(uri: string): string | undefined {
	if (!uri.startsWith('file:')) {
		return undefined;
	}
	try {
		return fileURLToPath(uri);
	} catch {
		return undefined;
	}
}

function toSlashes(file: string): string {
	return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}
