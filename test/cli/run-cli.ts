import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '../..');

/** The built command line, as users get it. */
export const cli = path.join(root, 'dist/cli.mjs');

export const seeds = path.join(root, 'seeds');

export interface CliResult {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

/** Runs the command in the folder `cwd`, in English where `env` does not say otherwise. */
export function runCli(
	args: readonly string[],
	options: { readonly cwd?: string; readonly input?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv } = {},
): CliResult {
	const result: SpawnSyncReturns<string> = spawnSync(process.execPath, [cli, ...args], {
		cwd: options.cwd ?? root,
		encoding: 'utf8',
		env: { ...process.env, LC_ALL: 'C', FORCE_COLOR: undefined, NO_COLOR: '1', ...options.env },
		maxBuffer: 64 * 1024 * 1024,
		...(options.input === undefined ? {} : { input: options.input }),
	});
	return { status: result.status, stdout: result.stdout, stderr: result.stderr };
}

/** Calls `body` with a new folder that holds `files`, and removes it. */
export function inFolder(files: Readonly<Record<string, string | Uint8Array>>, body: (folder: string) => void): void {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaokan-'));
	try {
		for (const [name, content] of Object.entries(files)) {
			fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
			fs.writeFileSync(path.join(folder, name), content);
		}
		body(folder);
	} finally {
		fs.rmSync(folder, { recursive: true, force: true });
	}
}
