import type { MessagePort } from 'node:worker_threads';
import { checkFile } from '../cli/check-file.ts';
import type { CliHost } from '../cli/cli-host.ts';
import { Workspace } from '../cli/workspace.ts';
import type { Localize } from '../l10n/localize.ts';
import type { CheckWorkerData } from './check-pool.ts';

/** Answers each list of paths that comes over `port` with their reports, until the thread is ended. */
export function runCheckWorker(port: MessagePort, { options }: CheckWorkerData, host: CliHost, localize: Localize): void {
	const workspace = new Workspace(host, localize);
	port.on('message', (paths: readonly string[]) => {
		port.postMessage(paths.map((path) => checkFile(host, workspace, path, options, localize)));
	});
}
