// npm run bench [-- --only throughput,wire,start,memory,folder] [--no-peers] [--write] : tables of figures, beside peers, from one run on this machine.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { fillOnce, npmInstall } from './lib/install.mjs';
import { inCache, inRoot } from './lib/paths.mjs';
import { runMain, setUp } from './lib/set-up.mjs';

/** Peers, brought into the cache for this command only: no package of ours. */
const peerPackages = [
	'autocorrect-node@2.14.0',
	'zhlint@0.8.2',
	'@textlint/kernel@15.8.0',
	'@textlint/textlint-plugin-text@15.8.0',
	'textlint-rule-zh-half-and-full-width-bracket@1.1.0',
	'textlint-rule-no-zero-width-spaces@1.0.1',
];

await runMain(async () => {
	await setUp();
	const { values } = parseArgs({ options: { only: { type: 'string' }, 'no-peers': { type: 'boolean' }, write: { type: 'boolean' } } });
	const peers = !values['no-peers'];
	if (peers)
		await fillOnce(inCache('bench-peers'), 'Installing the peers to measure beside (93 MB)', (folder) =>
			npmInstall(folder, peerPackages, process.env),
		);
	const { build } = await import('./lib/bundles.mjs');
	await build({ minify: true });
	const { buildEngine } = await import('./bench/engine.mjs');
	await buildEngine();
	const wanted = values.only?.split(',') ?? ['throughput', 'wire', 'start', 'folder', 'memory'];
	const tables = [];
	for (const name of wanted) {
		console.log(`\n# ${name}`);
		const section = await import(`./bench/${name}.mjs`);
		tables.push(await section[name]({ peers }));
	}
	const report = tables.map(markdown).join('\n');
	console.log(`\n${machine()}\n\n${report}`);
	if (values.write) writeReport(report);
});

function machine() {
	const [cpu] = os.cpus();
	return `${os.availableParallelism()} cores (${cpu?.model.trim() ?? 'unknown'}), ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.arch()}, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`;
}

function markdown({ title, head, rows }) {
	return [
		`### ${title}`,
		'',
		`| ${head.join(' | ')} |`,
		`| ${head.map(() => '---').join(' | ')} |`,
		...rows.map((row) => `| ${row.join(' | ')} |`),
		'',
	].join('\n');
}

function writeReport(report) {
	const file = inRoot('docs/benchmarks.md');
	const text = fs.readFileSync(file, 'utf8');
	const [start, end] = ['<!-- bench:start -->', '<!-- bench:end -->'];
	fs.writeFileSync(
		file,
		`${text.slice(0, text.indexOf(start) + start.length)}\n\n${machine()}\n\n${report}\n${text.slice(text.indexOf(end))}`,
	);
}
