// Cold start: from starting the process to the outline of a page, beside a server that can do nothing.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import esbuild from 'esbuild';
import { inCache, inRoot } from '../lib/paths.mjs';
import { samplePages } from './inputs.mjs';
import { startServer } from './lsp-client.mjs';
import { percentile } from './measure.mjs';

const runs = 15;

const emptyServer = `
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({ capabilities: { textDocumentSync: 2, documentSymbolProvider: true } }));
connection.onDocumentSymbol(() => []);
connection.listen();
`;

export async function start() {
	const empty = inCache('bench', 'empty-server.cjs');
	await esbuild.build({
		stdin: { contents: emptyServer, resolveDir: inRoot(), loader: 'ts' },
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		mainFields: ['module', 'main'],
		outfile: empty,
		logLevel: 'warning',
	});
	const [page] = samplePages();
	const rows = [];
	for (const [name, script, bundles] of [
		['Jiaokan', inRoot('dist/server.mjs'), ['server', 'main.server', 'shared'].map((part) => inRoot(`dist/${part}.mjs`))],
		['empty vscode-languageserver', empty, [empty]],
	]) {
		const initialized = [];
		const outlined = [];
		for (let run = 0; run < runs; run += 1) {
			const started = performance.now();
			const server = startServer(script);
			await server.initialize();
			initialized.push(performance.now() - started);
			server.open('file:///bench/page.txt', page);
			await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: 'file:///bench/page.txt' } });
			outlined.push(performance.now() - started);
			await server.end();
		}
		rows.push([name, percentile(initialized, 0.5).toFixed(0), percentile(outlined, 0.5).toFixed(0), kilobytes(bundles)]);
		console.log(rows.at(-1).join(' | '));
	}
	rows.push([
		'jiaokan analyze of a page, whole process',
		'',
		commandTime().toFixed(0),
		kilobytes(['cli', 'main.cli', 'shared'].map((part) => inRoot(`dist/${part}.mjs`))),
	]);
	return { title: `Cold start, ms (median of ${runs})`, head: ['server', 'to initialize', 'to the outline of a page', 'bundle kB'], rows };
}

function kilobytes(files) {
	return (files.reduce((sum, file) => sum + fs.statSync(file).size, 0) / 1000).toFixed(0);
}

function commandTime() {
	const [page] = fs.readdirSync(inRoot('seeds'));
	const times = [];
	for (let run = 0; run < runs; run += 1) {
		const started = performance.now();
		execFileSync(process.execPath, [inRoot('dist/cli.mjs'), 'analyze', inRoot('seeds', page)], { stdio: 'ignore' });
		times.push(performance.now() - started);
	}
	return percentile(times, 0.5);
}
