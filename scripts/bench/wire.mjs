// One key pressed: from the change to its diagnostics and the colours of the screen, through the built server over stdio.
import { inRoot } from '../lib/paths.mjs';
import { pagesOf } from './inputs.mjs';
import { startServer } from './lsp-client.mjs';
import { percentile } from './measure.mjs';

const inputs = { page: 10_000, '1 MB': 1_000_000, '5 MB': 5_000_000 };
const keys = 200;
/** Lines of a tall window. */
const screen = 60;

export async function wire() {
	const rows = [];
	for (const [name, bytes] of Object.entries(inputs)) {
		const { times, memory } = await typeInto(pagesOf(bytes).join(''));
		rows.push([name, ...[0.5, 0.95, 0.99].map((share) => percentile(times, share).toFixed(1)), memory.toFixed(0)]);
		console.log(rows.at(-1).join(' | '));
	}
	return {
		title: `Key to diagnostics and colours over stdio, ms (${keys} keys)`,
		head: ['text', 'p50', 'p95', 'p99', 'resident MB'],
		rows,
	};
}

async function typeInto(text) {
	const server = startServer(inRoot('dist/server.mjs'));
	await server.initialize();
	const uri = 'file:///bench/page.txt';
	const textDocument = { uri };
	server.open(uri, text);
	let previousResultId;
	const pull = async () => {
		const report = await server.connection.sendRequest('textDocument/diagnostic', {
			textDocument,
			...(previousResultId === undefined ? {} : { previousResultId }),
		});
		previousResultId = report.resultId;
	};
	await pull();
	const lines = text.split('\n');
	const body = lines.flatMap((line, index) => (line.length > 80 ? [index] : []));
	const times = [];
	for (let key = 0; key < keys; key += 1) {
		// A person types on in one paragraph for a while, then goes elsewhere.
		const line = body[(Math.floor(key / 20) * 7919) % body.length];
		const character = 40 + (key % 20);
		const started = performance.now();
		server.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version: key + 2 },
			contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: '一' }],
		});
		const range = {
			start: { line: Math.max(0, line - screen / 2), character: 0 },
			end: { line: Math.min(lines.length, line + screen / 2), character: 0 },
		};
		await Promise.all([server.connection.sendRequest('textDocument/semanticTokens/range', { textDocument, range }), pull()]);
		times.push(performance.now() - started);
	}
	const memory = server.resident();
	await server.end();
	return { times: times.slice(20), memory };
}
