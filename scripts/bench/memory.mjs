// Resident memory of the server: after 200 pages were opened, and while 100,000 random edits go by.
import { inRoot } from '../lib/paths.mjs';
import { samplePages } from './inputs.mjs';
import { startServer } from './lsp-client.mjs';

const edits = 100_000;
const step = 25_000;

export async function memory() {
	const rows = [];
	const say = (label, server) => {
		rows.push([label, server.resident().toFixed(0)]);
		console.log(rows.at(-1).join(' | '));
	};
	const server = startServer(inRoot('dist/server.mjs'));
	await server.initialize();
	say('started', server);
	const pages = samplePages();
	for (let index = 0; index < 200; index += 1) {
		const uri = `file:///bench/${index}.txt`;
		server.open(uri, pages[index % pages.length]);
		await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
		await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
	}
	say('200 pages open', server);
	const random = generator(20261120);
	let lastLine = 8;
	const uri = 'file:///bench/0.txt';
	for (let edit = 1; edit <= edits; edit += 1) {
		// Every other edit takes back what the one before it put in, so the text stays of one size.
		const insert = edit % 2 === 1;
		const line = 8 + 2 * Math.floor(random() * 4);
		lastLine = insert ? line : lastLine;
		const start = { line: lastLine, character: 3 };
		server.connection.sendNotification('textDocument/didChange', {
			textDocument: { uri, version: edit + 1 },
			contentChanges: [{ range: { start, end: insert ? start : { line: start.line, character: 4 } }, text: insert ? '报' : '' }],
		});
		if (edit % 10 === 0) await server.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
		if (edit % step === 0) say(`${edit.toLocaleString('en')} edits`, server);
	}
	await server.end();
	return { title: 'Resident memory of the server, MB', head: ['after', 'MB'], rows };
}

/** A small seeded generator (mulberry32), so that every run edits at the same places. */
function generator(seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let value = Math.imul(state ^ (state >>> 15), 1 | state);
		value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
		return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
	};
}
