import type { MessagePort } from 'node:worker_threads';
import { type CheckOptions, checkFile } from '../cli/check-file.ts';
import type { CliHost } from '../cli/cli-host.ts';
import type { FileReport } from '../cli/report.ts';
import { Workspace } from '../cli/workspace.ts';
import type { Localize } from '../l10n/localize.ts';
import { Chunks } from './check-chunks.ts';

/** What a worker thread is started with. */
export interface CheckWorkerData {
	readonly options: CheckOptions;
	readonly paths: readonly string[];
	/** As `Chunks` wants it. */
	readonly taken: Int32Array;
}

/** What a worker thread sends for each chunk that it took. */
export interface CheckedChunk {
	readonly index: number;
	readonly reports: readonly FileReport[];
}

/** Takes chunk after chunk and sends the reports on it over `port`, until none is left. */
export function runCheckWorker(port: MessagePort, { options, paths, taken }: CheckWorkerData, host: CliHost, localize: Localize): void {
	const workspace = new Workspace(host, localize);
	const chunks = new Chunks(paths, taken);
	for (let chunk = chunks.take(); chunk !== undefined; chunk = chunks.take()) {
		const reports = chunk.paths.map((path) => checkFile(host, workspace, path, options, localize));
		port.postMessage({ index: chunk.index, reports } satisfies CheckedChunk);
	}
}
