// Run as a worker: counts the steps of an analysis of each text of workerData, and posts the counts.
import { Session } from 'node:inspector/promises';
import { parentPort, workerData } from 'node:worker_threads';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
// V8 counts blocks only of what it compiles from now on.
const { analyze } = await import('../../../server/src/analysis/analyze.ts');
const { createRecognizer } = await import('../../../server/src/recognize/recognizer.ts');
const { createSourceText } = await import('../../../server/src/text/source-text.ts');

const recognizer = createRecognizer();
const counts: number[] = [];
for (const text of workerData as readonly string[]) {
	const source = createSourceText(text);
	await session.post('Profiler.takePreciseCoverage');
	const { failures } = analyze(source, {}, recognizer);
	const { result } = await session.post('Profiler.takePreciseCoverage');
	if (failures.length > 0) {
		throw new Error(`A rule failed: ${JSON.stringify(failures)}`);
	}
	const blocks = result
		.filter(({ url }) => url.includes('/server/src/'))
		.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges));
	counts.push(blocks.reduce((sum, { count }) => sum + count, 0));
}
parentPort?.postMessage(counts);
