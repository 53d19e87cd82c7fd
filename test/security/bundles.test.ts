import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { inCache, inRoot } from '../../scripts/lib/paths.mjs';
import { withFolder } from './with-folder.ts';

interface Metafile {
	readonly inputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>>;
	readonly outputs: Readonly<Record<string, { readonly inputs: Readonly<Record<string, unknown>> }>>;
}

/** Modules of Node that reach other machines or start programs. */
const dangerous = /^(?:node:)?(?:net|tls|https?|http2|dgram|dns|child_process|cluster|inspector|repl|vm|wasi)(?:\/|$)/u;

/**
 * Who may load one, and why that does no harm. All are transports of the protocol library that only its caller can choose: the
 * client names IPC to its own bundle, `jiaokan lsp` takes `--stdio` and no other option.
 */
const allowed: readonly (readonly [module: string, by: string])[] = [
	// createClientPipeTransport, createServerSocketTransport and the like: pipes and sockets of 127.0.0.1.
	['net', 'vscode-jsonrpc/lib/node/main.js'],
	// LanguageClient starts the server: the bundle beside it, never a path of the workspace (client/src/server.ts).
	['child_process', 'vscode-languageclient/lib/node/main.js'],
	// Ends the server's process on Windows and elsewhere.
	['child_process', 'vscode-languageclient/lib/node/processes.js'],
	// Files.resolve of vscode-languageserver/lib/node/files.js asks npm for global modules; nothing calls it, so it is never loaded.
	['child_process', 'seldom:child_process'],
];

const metafile: Metafile = JSON.parse(fs.readFileSync(inCache('bundles.json'), 'utf8'));
const bundles = Object.keys(metafile.outputs).filter((name) => /\.[cm]js$/u.test(name));

const page = '职工运动会开幕\n\n本报讯(记者 李明) 近日,运动会开幕。[链接](http://127.0.0.1:9/a)\n';

describe('the bundles', () => {
	it('hold no module that reaches the network or starts programs but those whose use is known', () => {
		const { inputs, outputs } = metafile;
		const found = new Set<string>();
		for (const bundle of bundles) {
			const held = outputs[bundle]?.inputs;
			assert.ok(held !== undefined, `${bundle} was not built`);
			for (const input of Object.keys(held)) {
				for (const { path: name, external } of inputs[input]?.imports ?? []) {
					if (external === true && dangerous.test(name)) {
						found.add(`${name.replace(/^node:/u, '')} ${input.replace(/^.*node_modules\//u, '')}`);
					}
				}
			}
		}
		assert.deepEqual([...found].sort(), allowed.map((pair) => pair.join(' ')).sort());
	});

	it('call nothing that reaches the network or evaluates text', () => {
		const calls =
			/(?<![\w$.])(?:fetch|eval|Function|importScripts)\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebAssembly)\b|process\.binding/gu;
		for (const bundle of bundles) {
			// safer-buffer, for iconv-lite: reads the greatest length of a buffer on old Nodes, and nothing else.
			const code = fs.readFileSync(inRoot(bundle), 'utf8').replace(/process\.binding\(["']buffer["']\)\.kStringMaxLength/u, '');
			assert.deepEqual(code.match(calls) ?? [], [], bundle);
		}
	});

	it('load further code from beside themselves only', () => {
		for (const bundle of bundles) {
			const code = fs.readFileSync(inRoot(bundle), 'utf8');
			const loads = [...code.matchAll(/(?<![\w$.])import\((?!["'])/gu)];
			// `jiaokan lsp` loads server.mjs from its own folder (server/src/host/cli-host.ts).
			assert.equal(loads.length, bundle === 'dist/main.cli.mjs' ? 1 : 0, bundle);
		}
	});
});

describe('at work, connections and programs are not asked for', () => {
	const spy = inRoot('test/security/no-network.cjs');
	const hostile = JSON.stringify({
		include: ['*.txt', '../../**', '/etc/*'],
		baseline: '../../x',
		rules: { x: '$(touch owned)' },
		command: 'touch owned',
	});
	const files = { 'seeds/a.txt': page, 'jiaokan.json': '{}', 'seeds/bad/jiaokan.json': hostile, 'seeds/bad/b.txt': page };

	function environment(folder: string): NodeJS.ProcessEnv {
		return { ...process.env, JIAOKAN_SPY: path.join(folder, 'asked'), NODE_OPTIONS: `--require ${spy}`, LC_ALL: 'C' };
	}

	function assertNothingAsked(folder: string): void {
		const asked = path.join(folder, 'asked');
		assert.equal(fs.existsSync(asked) ? fs.readFileSync(asked, 'utf8') : '', '');
		assert.ok(!fs.existsSync(path.join(folder, 'owned')) && !fs.existsSync(path.join(folder, 'seeds/bad/owned')));
	}

	it('by a spy that would see them', () =>
		withFolder({}, async (folder) => {
			const code = "try { require('node:net').connect(9) } catch {} try { require('node:child_process').execSync('true') } catch {}";
			spawnSync(process.execPath, ['-e', code], { env: environment(folder) });
			assert.equal(fs.readFileSync(path.join(folder, 'asked'), 'utf8'), 'net.connect\nexecSync\n');
		}));

	it('by the commands', () =>
		withFolder(files, async (folder) => {
			for (const args of [
				['check', '.'],
				['check', '--format', 'sarif', '--jobs', '2', '.'],
				['analyze', 'seeds/a.txt'],
				['explain', 'byline-form'],
				['fix', 'seeds'],
			]) {
				const run = spawnSync(process.execPath, [inRoot('dist/cli.mjs'), ...args], {
					cwd: folder,
					env: environment(folder),
					encoding: 'utf8',
				});
				assert.ok(run.status !== null && !/not allowed/u.test(run.stderr), run.stderr);
				assertNothingAsked(folder);
			}
			assert.match(fs.readFileSync(path.join(folder, 'seeds/a.txt'), 'utf8'), /近日，运动会/u);
		}));

	it('by the server', () =>
		withFolder(files, async (folder) => {
			const server = spawn(process.execPath, [inRoot('dist/cli.mjs'), 'lsp', '--stdio'], { cwd: folder, env: environment(folder) });
			const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
			const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
			connection.listen();
			const root = `file://${folder}`;
			await connection.sendRequest('initialize', {
				processId: process.pid,
				rootUri: root,
				capabilities: { textDocument: { diagnostic: {} } },
				workspaceFolders: [{ uri: root, name: 'work' }],
			});
			await connection.sendNotification('initialized', {});
			for (const name of ['seeds/a.txt', 'seeds/bad/b.txt']) {
				const uri = `${root}/${name}`;
				await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'zh-news', version: 1, text: page } });
				const { items } = await connection.sendRequest<{ items: readonly unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
				assert.ok(items.length > 0);
				await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 2, character: 8 } });
				await connection.sendRequest('workspace/symbol', { query: '' });
			}
			await connection.sendRequest('shutdown');
			await connection.sendNotification('exit');
			assert.equal(await ended, 0);
			assertNothingAsked(folder);
		}));
});
