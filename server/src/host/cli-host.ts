import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CliHost } from '../cli/cli-host.ts';
import { checkInThreads } from './check-pool.ts';
import { createFileHost } from './file-host.ts';
import { createTerminal } from './terminal.ts';

/** The command line's host on this machine; `entry` is the script that worker threads run. */
export function createCliHost(entry: string): CliHost {
	return {
		...createFileHost(),
		...createTerminal(),
		checkInThreads: (paths, options, jobs, check) => checkInThreads({ entry, paths, options, check }, jobs),
		serve: async () => {
			// A bundle of its own: the commands start without loading the protocol library.
			const server = path.join(path.dirname(fs.realpathSync(entry)), 'server.mjs');
			await import(pathToFileURL(server).href);
		},
	};
}
