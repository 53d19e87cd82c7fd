import fs from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Replaces the file at `file` by `bytes` as a whole or not at all: a temporary file beside it, flushed, then renamed over it.
 * Mode and, where allowed, owner are kept; a link stays a link, its target is replaced.
 * @throws Error of the file system (disk full, read-only file or folder); the original is then as it was.
 */
export function replaceFile(file: string, bytes: Uint8Array): void {
	const target = fs.existsSync(file) ? fs.realpathSync(file) : file;
	const stats = fs.statSync(target, { throwIfNoEntry: false });
	if (stats !== undefined) {
		// A rename would replace a file that its owner has made read-only.
		fs.accessSync(target, fs.constants.W_OK);
		if ((stats.mode & 0o222) === 0) {
			throw new Error(`EACCES: the file is read-only, ${file}`);
		}
	}
	// Not made of the file's own name: with 80 Chinese characters that is as long as a name may be (255 bytes).
	const temporary = path.join(path.dirname(target), `.jiaokan-${process.pid}-${threadId}-${Date.now().toString(36)}.tmp`);
	try {
		const handle = fs.openSync(temporary, 'wx', stats?.mode ?? 0o666);
		try {
			fs.writeFileSync(handle, bytes);
			fs.fsyncSync(handle);
		} finally {
			fs.closeSync(handle);
		}
		if (stats !== undefined) {
			keepOwner(temporary, stats);
			fs.chmodSync(temporary, stats.mode);
		}
		fs.renameSync(temporary, target);
	} catch (error) {
		fs.rmSync(temporary, { force: true });
		throw error;
	}
}

function keepOwner(file: string, { uid, gid }: fs.Stats): void {
	try {
		fs.chownSync(file, uid, gid);
	} catch {
		// Only root may give files away; the content matters more than the owner.
	}
}
