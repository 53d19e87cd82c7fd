import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Calls `body` with a new folder that holds `files`, and removes it. */
export async function withFolder(files: Readonly<Record<string, string>>, body: (folder: string) => void | Promise<void>): Promise<void> {
	const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'jiaokan-')));
	try {
		for (const [name, content] of Object.entries(files)) {
			fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
			fs.writeFileSync(path.join(folder, name), content);
		}
		await body(folder);
	} finally {
		fs.rmSync(folder, { recursive: true, force: true });
	}
}
