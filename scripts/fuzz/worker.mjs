// One thread of the fuzz: takes text after text of a run, says which it is at, and what it found.
import { parentPort, workerData } from 'node:worker_threads';
import { Engine } from '../../server/src/analysis/engine.ts';
import { createSourceText } from '../../server/src/text/source-text.ts';
import { checkEdits, checkFeatures, checkInvariants } from '../../test/support/check-invariants.ts';
import { fuzzText, loadFuzzSources } from '../../test/support/fuzz-texts.ts';
import { Random } from '../../test/support/mutate.ts';
import { shrink } from '../../test/support/shrink.ts';

const { seed, first, until } = workerData;
const sources = loadFuzzSources();
const engine = new Engine();
/** Milliseconds of this thread's own time that a text may cost, and what a UTF-16 unit may: 2 s for 100,000. */
const leastTime = 300;
const timePerUnit = 0.02;

for (let index = first; Date.now() < until; index += 1) {
	parentPort.postMessage({ kind: 'at', index });
	const text = fuzzText(sources, seed, index);
	const found = failure(text, index);
	if (found === undefined) continue;
	parentPort.postMessage({ kind: 'shrinking', index, found });
	const least = shrink(text, (candidate) => failure(candidate, index)?.split('\n')[0] === found.split('\n')[0]);
	parentPort.postMessage({ kind: 'found', index, found: failure(least, index) ?? found, text: least });
}
parentPort.postMessage({ kind: 'end' });

/** What does not hold of a text; undefined where everything does. */
function failure(text, index) {
	const random = new Random(seed + index);
	try {
		const cost = costOf(() => {
			const { problems } = engine.analyze(createSourceText(text), {});
			return problems.length;
		});
		if (cost > leastTime + text.length * timePerUnit) return `${cost} ms for ${text.length} units`;
		// Of the longest texts the time says enough.
		if (text.length > 30_000) return undefined;
		checkInvariants(engine, text);
		checkFeatures(engine, text, random);
		// Dear: each edit is analysed twice and compared as a whole.
		if (index % 5 === 0 && text.length < 4000) checkEdits(engine, text, edits(text, random));
		return undefined;
	} catch (error) {
		return error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
	}
}

/** Milliseconds of processor time that this thread takes for `work`, whatever else the machine does. */
function costOf(work) {
	const before = process.threadCpuUsage?.() ?? process.cpuUsage();
	work();
	const { user, system } = process.threadCpuUsage?.(before) ?? process.cpuUsage(before);
	return Math.round((user + system) / 1000);
}

function edits(text, random) {
	return Array.from({ length: 3 }, () => {
		const start = random.between(0, text.length);
		const end = start + random.between(0, random.next() < 0.8 ? 3 : 80);
		const newText = random.next() < 0.3 ? '' : fuzzText(sources, seed, random.between(0, 1e9)).slice(0, random.pick([1, 1, 3, 40]));
		return { start, end, newText };
	});
}
