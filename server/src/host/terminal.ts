import fs from 'node:fs';
import process from 'node:process';
import type { CliHost } from '../cli/cli-host.ts';

/**
 * Standard output and error. A reader that goes away (`| head`) ends the process quietly with status 0: what it wanted it has.
 * Colours follow https://no-color.org and FORCE_COLOR.
 */
export function createTerminal(): Pick<CliHost, 'write' | 'writeError' | 'colours' | 'progress' | 'language'> {
	for (const stream of [process.stdout, process.stderr]) {
		stream.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EPIPE') {
				process.exit(0);
			}
			// A full disk behind `>`: trouble, where an uncaught error would end with the status of problems found.
			fs.writeSync(2, `jiaokan: ${error.message}\n`);
			process.exit(2);
		});
	}
	const { env } = process;
	return {
		write: (text) => {
			process.stdout.write(text);
		},
		writeError: (text) => {
			process.stderr.write(text);
		},
		colours: env.NO_COLOR === undefined && (process.stdout.isTTY || env.FORCE_COLOR !== undefined),
		progress: process.stderr.isTTY && env.CI === undefined,
		// POSIX.1-2017 §8.2: LC_ALL, then the category, then LANG; an empty value counts as unset.
		language: env.LC_ALL || env.LC_MESSAGES || env.LANG || 'en',
	};
}
