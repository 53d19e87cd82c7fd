import process from 'node:process';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import chinese from '../../l10n/bundle.l10n.zh-cn.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import { runCli } from './cli/run.ts';
import { runCheckWorker } from './host/check-worker.ts';
import { createCliHost } from './host/cli-host.ts';
import { createLocalize, isChinese } from './l10n/localize.ts';

const host = createCliHost(process.argv[1] ?? '');
const localize = createLocalize(isChinese(host.language) ? chinese : {});
if (isMainThread || parentPort === null) {
	runCli(process.argv.slice(2), host, localize, manifest.version).then((status) => {
		process.exitCode = status;
	});
} else {
	runCheckWorker(parentPort, workerData, host, localize);
}
