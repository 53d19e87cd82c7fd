import fs from 'node:fs';
import module from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/**
 * Has Node keep the compiled code of what is loaded from now on, in the user's cache folder, and take it from there at the next start:
 * 20 ms less until a server answers. Node writes when the process ends, a file for each bundle, over the one before it. Where that
 * cannot be done (Node before 22.1, no folder, a full disk) everything is compiled as ever, in silence.
 */
export function keepCompiledCode(): void {
	try {
		const folder = cacheFolder();
		if (folder !== undefined && isOwn(path.dirname(folder))) {
			fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
			// What lies there is run: a folder that others may write to will not do.
			if (isOwn(folder)) {
				module.enableCompileCache?.(folder);
			}
		}
	} catch {
		// A home that is missing or read-only; nothing depends on it.
	}
}

/** `jiaokan` where programs keep what may be deleted at any time: XDG Base Directory Specification 0.8, and its likes. */
function cacheFolder(): string | undefined {
	const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
	switch (process.platform) {
		case 'win32':
			return LOCALAPPDATA === undefined ? undefined : path.join(LOCALAPPDATA, 'jiaokan');
		case 'darwin':
			return path.join(os.homedir(), 'Library', 'Caches', 'jiaokan');
		default:
			// The specification: a relative path is to be ignored.
			return path.join(path.isAbsolute(XDG_CACHE_HOME ?? '') ? (XDG_CACHE_HOME ?? '') : path.join(os.homedir(), '.cache'), 'jiaokan');
	}
}

/** Whether `folder` is a folder, no link, that belongs to the user and that nobody else may write to. Windows keeps others out of a user's own. */
function isOwn(folder: string): boolean {
	const stats = fs.lstatSync(folder);
	return stats.isDirectory() && (process.getuid === undefined || (stats.uid === process.getuid() && (stats.mode & 0o022) === 0));
}
