import { constants, promises as fs } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import { isBoundedGlob } from '../config/bounded-glob.ts';
import type { CorpusFile, CorpusHost } from '../corpus/corpus-host.ts';
import { decode } from './encoding.ts';

/** Files of one folder tree that are looked at: a home folder opened by mistake must not be walked to its end. */
const mostFiles = 50_000;
/** Larger files are no pages; to read one for an index would only cost memory. */
const mostBytes = 32 * 1024 * 1024;

/** This machine's files by `file:` URIs, for the language server; every other scheme holds nothing. */
export function createUriHost(): CorpusHost {
	return { list, read, stamp, append };
}

async function list(folder: string, globs: readonly string[]): Promise<readonly string[]> {
	const root = toPath(folder);
	if (root === undefined) {
		return [];
	}
	// A workspace's settings are other people's too.
	const bounded = globs.filter(isBoundedGlob);
	// The whole path and not the one below `folder`: VS Code takes `**/seeds/*.txt` for the pages of an open folder `seeds` too.
	const matches = picomatch(bounded, { dot: true });
	const belowRoot = picomatch(bounded);
	const found: string[] = [];
	const pending = [root];
	let seen = 0;
	for (let next = pending.pop(); next !== undefined && seen < mostFiles; next = pending.pop()) {
		for (const entry of await entriesOf(next)) {
			const file = path.join(next, entry.name);
			seen += 1;
			// A link is neither here: links to folders may lead in a circle, those to files would show one page twice.
			if (entry.isDirectory() && !isSkipped(entry.name)) {
				pending.push(file);
			} else if (entry.isFile() && (belowRoot(toSlashes(path.relative(root, file))) || matches(toSlashes(file)))) {
				found.push(pathToFileURL(file).href);
			}
		}
	}
	return found.sort();
}

/** As the commands have it: hidden folders hold tools' files, never pages. */
function isSkipped(folder: string): boolean {
	return folder.startsWith('.') || folder === 'node_modules';
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

async function stamp(uri: string): Promise<string | undefined> {
	const file = toPath(uri);
	try {
		const stats = file === undefined ? undefined : await fs.stat(file);
		return stats === undefined ? undefined : `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
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
		const folder = path.dirname(file);
		await fs.mkdir(folder, { recursive: true });
		// Links among other people's pages may lead to any file of the user's: neither folder nor file may be one.
		if ((await fs.lstat(folder)).isSymbolicLink()) {
			return false;
		}
		const { O_RDWR, O_APPEND, O_CREAT, O_NOFOLLOW } = constants;
		// Windows knows no O_NOFOLLOW, and no links without a right of their own.
		const handle = await fs.open(file, O_RDWR | O_APPEND | O_CREAT | (O_NOFOLLOW ?? 0), 0o666);
		try {
			return await appendTo(handle, text);
		} finally {
			await handle.close();
		}
	} catch {
		return false;
	}
}

/** One write at the end of the file as it then is: two windows that append at once lose neither line. */
async function appendTo(handle: fs.FileHandle, text: string): Promise<boolean> {
	const stats = await handle.stat();
	if (!stats.isFile()) {
		return false;
	}
	const last = new Uint8Array(1);
	const { bytesRead } = stats.size === 0 ? { bytesRead: 0 } : await handle.read(last, 0, 1, stats.size - 1);
	const bytes = new TextEncoder().encode(bytesRead === 0 || last[0] === 0x0a ? text : `\n${text}`);
	const { bytesWritten } = await handle.write(bytes);
	return bytesWritten === bytes.length;
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
