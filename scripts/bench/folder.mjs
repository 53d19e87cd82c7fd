// `jiaokan check` over a folder of 2,000 pages, whole process, beside AutoCorrect's native lint of the same files.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { inCache, inRoot } from '../lib/paths.mjs';
import { samplePages } from './inputs.mjs';
import { percentile } from './measure.mjs';

const count = 2000;
const runs = 3;

/** Writes what the process used when it ends: wall and CPU time of all threads, peak memory. */
const usageHook = `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); require('node:fs').writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 })); });`;

const autocorrect = `const fs = require('node:fs'); const { lintFor } = require(process.argv[1]); let found = 0; for (const name of fs.readdirSync('.')) { found += lintFor(fs.readFileSync(name, 'utf8'), name).lines.length; }`;

export async function folder({ peers }) {
	const pages = makePages();
	const hook = inCache('bench', 'usage-hook.cjs');
	fs.writeFileSync(hook, usageHook);
	const rows = [];
	const add = (label, args) => {
		const results = Array.from({ length: runs }, () => measure(hook, args, pages));
		const median = (pick) => percentile(results.map(pick), 0.5);
		rows.push([
			label,
			median(({ wall }) => wall).toFixed(2),
			median(({ cpu }) => cpu).toFixed(2),
			median(({ memory }) => memory).toFixed(0),
		]);
		console.log(rows.at(-1).join(' | '));
	};
	const command = [inRoot('dist/cli.mjs'), 'check', '.', '--format', 'json'];
	add('jiaokan check --jobs 1', [...command, '--jobs', '1']);
	add('jiaokan check, a thread a core', command);
	if (peers)
		add('AutoCorrect 2.14 lint (native), one thread', ['-e', autocorrect, inCache('bench-peers', 'node_modules', 'autocorrect-node')]);
	return { title: `A folder of ${count} pages (21 MB), whole process`, head: ['program', 'wall s', 'CPU s', 'peak MB'], rows };
}

function makePages() {
	const target = inCache('bench', 'pages');
	if (!fs.existsSync(target)) {
		const pages = samplePages();
		fs.mkdirSync(target, { recursive: true });
		for (let index = 0; index < count; index += 1)
			fs.writeFileSync(`${target}/${String(index).padStart(4, '0')}.txt`, pages[index % pages.length]);
	}
	return target;
}

function measure(hook, args, cwd) {
	const usage = inCache('bench', 'usage.json');
	const started = performance.now();
	const { status, error } = spawnSync(process.execPath, ['--require', hook, ...args], {
		cwd,
		stdio: 'ignore',
		env: { ...process.env, BENCH_USAGE: usage },
	});
	if (error !== undefined || status === 2 || status === null) throw new Error(`${args.join(' ')} ended with ${status ?? error?.message}`);
	return { wall: (performance.now() - started) / 1000, ...JSON.parse(fs.readFileSync(usage, 'utf8')) };
}
