// One program over one input size, in a process of its own: node throughput-child.mjs PROGRAM SIZE. Prints JSON.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { inCache } from '../lib/paths.mjs';
import { pagesOf, sizes } from './inputs.mjs';
import { timesOf } from './measure.mjs';

const [program, size] = process.argv.slice(2);
const pages = pagesOf(sizes[size]);
const text = pages.join('');
const bytes = Buffer.byteLength(text);
const work = await workOf(program);
const started = performance.now();
await work();
const first = performance.now() - started;
// The first run is cold, several times slower than the third; a minute of runs would say no more.
const limits = first > 10_000 ? { least: 2, most: 2 } : first > 500 ? { least: 4, most: 12, seconds: 8 } : {};
const { median, best } = program === 'textlint' ? await timesOfAsync(work, limits) : timesOf(work, limits);
console.log(JSON.stringify({ program, size, bytes, first, median, best }));

async function workOf(name) {
	const engine = await import(pathToFileURL(inCache('bench', 'engine.mjs')).href);
	const peer = createRequire(inCache('bench-peers', 'package.json'));
	switch (name) {
		case 'analysis': {
			const recognizer = engine.createRecognizer();
			return () => engine.analyze(engine.createSourceText(text), {}, recognizer).problems.length;
		}
		case 'structure':
			return () => engine.parsePage(engine.createSourceText(text)).articles.length;
		case 'charCodeAt': {
			return () => {
				let sum = 0;
				for (let index = 0; index < text.length; index += 1) sum = (sum + text.charCodeAt(index)) | 0;
				return sum;
			};
		}
		case 'words': {
			const { lexicon } = engine.createRecognizer();
			const hits = engine.createHits();
			return () => engine.scan(lexicon, text, hits);
		}
		case 'autocorrect': {
			const { lintFor } = peer('autocorrect-node');
			return () => pages.map((page) => lintFor(page, 'page.txt'));
		}
		case 'zhlint': {
			const { run } = peer('zhlint');
			return () => pages.map((page) => run(page, { rules: { preset: 'default' } }));
		}
		case 'textlint': {
			const { TextlintKernel } = peer('@textlint/kernel');
			const plugin = peer('@textlint/textlint-plugin-text');
			const kernel = new TextlintKernel();
			const options = {
				ext: '.txt',
				plugins: [{ pluginId: 'text', plugin: plugin.default ?? plugin }],
				rules: ['textlint-rule-zh-half-and-full-width-bracket', 'textlint-rule-no-zero-width-spaces'].map((id) => ({
					ruleId: id,
					rule: peer(id).default ?? peer(id),
				})),
			};
			return async () => {
				for (const page of pages) await kernel.lintText(page, options);
			};
		}
		default:
			throw new Error(`no program ${name}`);
	}
}

async function timesOfAsync(work, { least = 3, most = 5 }) {
	const times = [];
	for (let run = 0; run < Math.max(least, Math.min(most, 5)); run += 1) {
		const started = performance.now();
		await work();
		times.push(performance.now() - started);
	}
	times.sort((a, b) => a - b);
	return { median: times[times.length >> 1], best: times[0] };
}
