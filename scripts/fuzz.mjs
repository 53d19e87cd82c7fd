// npm run fuzz [-- --minutes 10] [--seed N] [--from N] [--only texts|protocol]: random hostile texts through the analysis, its features and
// its repairs for so many minutes, then as many messages and edits as fit the number. What it finds in texts is shrunk, printed and kept
// in .cache/fuzz; the exit code is 1. The same seed gives the same texts and messages.
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { inCache, inRoot } from './lib/paths.mjs';
import { run } from './lib/process.mjs';
import { runMain, setUp } from './lib/set-up.mjs';

/** A text that takes longer than this, in milliseconds, will never end. */
const longest = 60_000;

await runMain(async () => {
	await setUp();
	const { values } = parseArgs({
		options: {
			minutes: { type: 'string', default: '10' },
			seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
			from: { type: 'string', default: '0' },
			only: { type: 'string' },
		},
	});
	const minutes = Number(values.minutes);
	const seed = Number(values.seed);
	if (!(minutes > 0) || !Number.isInteger(seed)) throw new Error('--minutes wants a number above 0, --seed a whole one');
	if (![undefined, 'texts', 'protocol'].includes(values.only)) throw new Error('--only wants texts or protocol');
	console.log(`Seed ${seed}, ${minutes} minutes`);
	const finds = values.only === 'protocol' ? 0 : await texts(seed, Number(values.from), Date.now() + minutes * 60_000);
	const refused = values.only === 'texts' ? 0 : await protocol(seed, minutes);
	return finds + refused === 0 ? 0 : 1;
});

/** Fuzzes the analysis until then; gives how many different failures it found. A thread that hangs is ended and another goes on. */
async function texts(seed, from, until) {
	const found = new Map();
	let first = from;
	let tried = 0;
	while (Date.now() < until) {
		const stopped = await thread({ seed, first, until }, (find) => {
			const key = find.found.split('\n')[0].replace(/\d+/g, 'N');
			found.set(key, (found.get(key) ?? 0) + 1);
			if (found.get(key) === 1) report(seed, find);
		});
		tried += stopped.index - first + 1;
		first = stopped.index + 1;
	}
	console.log(`${tried} texts, ${found.size} different failures`);
	for (const [key, count] of found) console.log(`${count} times: ${key}`);
	return found.size;
}

/** Resolves with the last text looked at, once the time is over, the thread hangs or dies. */
function thread(data, onFind) {
	return new Promise((resolve) => {
		const worker = new Worker(new URL('./fuzz/worker.mjs', import.meta.url), { workerData: data });
		let index = data.first;
		let since = Date.now();
		/** What was found in the text that is being shrunk. */
		let shrinking;
		const watch = setInterval(() => {
			if (Date.now() - since < (shrinking === undefined ? 1 : 2) * longest) return;
			onFind({ index, found: shrinking ?? `no end after ${longest / 1000} s`, text: '' });
			end();
		}, 1000);
		function end() {
			clearInterval(watch);
			void worker.terminate().then(() => resolve({ index }));
		}
		worker.on('message', (message) => {
			since = Date.now();
			shrinking = message.kind === 'shrinking' ? message.found : undefined;
			if (message.kind === 'at') index = message.index;
			else if (message.kind === 'found') onFind(message);
			else if (message.kind === 'end') end();
		});
		worker.on('error', (error) => {
			onFind({ index, found: `the thread died: ${error.stack}`, text: '' });
			end();
		});
	});
}

function report(seed, { index, found, text }) {
	console.log(`\nText ${index} of seed ${seed}: ${found}\n${JSON.stringify(text)}`);
	fs.mkdirSync(inCache('fuzz'), { recursive: true });
	fs.writeFileSync(inCache('fuzz', `${seed}-${index}.json`), JSON.stringify({ seed, index, found, text }, undefined, '\t'));
}

/** The protocol tests and the edits of test/unit/analysis with far more messages and edits than npm test sends. */
async function protocol(seed, minutes) {
	const env = {
		...process.env,
		JIAOKAN_FUZZ_SEED: String(seed),
		JIAOKAN_FUZZ_MESSAGES: String(Math.ceil(minutes * 2000)),
		JIAOKAN_FUZZ_RUNS: String(Math.ceil(minutes * 100)),
	};
	const { build } = await import('./lib/bundles.mjs');
	await build();
	const files = ['test/protocol/fuzz.test.ts', 'test/protocol/fuzz-wire.test.ts', 'test/unit/analysis/incremental.test.ts'];
	const code = await run(process.execPath, [inRoot('node_modules/mocha/bin/mocha.js'), ...files], { cwd: inRoot(), env });
	return code === 0 ? 0 : 1;
}
