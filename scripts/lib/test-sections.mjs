// The sections of npm test. Each gives how many of its checks passed and failed; a tool that only succeeds or not counts as one.
import fs from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { inCache, inRoot, root } from './paths.mjs';
import { run } from './process.mjs';

/** @typedef {{passed: number, failed: number, skipped?: number}} Counts */

/** @type {readonly {name: string, title: string, run: (more: readonly string[]) => Promise<Counts>}[]} */
export const sections = [
	{ name: 'lint', title: 'biome', run: () => tool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']) },
	{ name: 'types', title: 'tsc, one project a folder', run: () => tool('typescript/bin/tsc', ['-b']) },
	{ name: 'generated', title: 'generated files are up to date', run: () => script('generate.mjs', ['--check']) },
	{ name: 'lexicon', title: 'packed word lists are up to date', run: () => script('generate-lexicon.mjs', ['--check']) },
	{ name: 'l10n', title: 'every message has its translation', run: () => script('l10n.mjs', ['--check']) },
	{ name: 'unit', title: 'unit tests', run: (more) => mocha('test/unit', more, { dots: true, timeout: 20_000 }) },
	{ name: 'grammar', title: 'TextMate grammar', run: () => grammar() },
	{ name: 'build', title: 'bundles', run: () => builds() },
	{ name: 'protocol', title: 'the built server over stdio', run: (more) => mocha('test/protocol', more, { timeout: 60_000 }) },
	{ name: 'cli', title: 'the built command line', run: (more) => mocha('test/cli', more, { timeout: 60_000 }) },
	{ name: 'fuzz', title: 'a short fuzz of the analysis', run: (more) => mocha('test/fuzz', more, { timeout: 60_000 }) },
	{ name: 'security', title: 'what the bundles may do', run: (more) => mocha('test/security', more, { timeout: 60_000 }) },
	{ name: 'editors', title: 'the server under Neovim and Emacs', run: (more) => inEditors(more) },
	{ name: 'eval', title: 'floors on the gold corpus', run: (more) => mocha('test/eval', more, { timeout: 120_000 }) },
	{ name: 'package', title: 'the .vsix', run: (more) => packs(more) },
	{ name: 'vscode', title: 'inside the extension host', run: (more) => inVscode(more) },
	{ name: 'ui', title: 'what a user sees', run: (more) => onScreen(more) },
];

/** A tool of node_modules, started by this Node. */
async function tool(path, args) {
	return asCounts(await run(process.execPath, [inRoot('node_modules', path), ...args], { cwd: root }));
}

/** A script of ours; one that does not exist has nothing to check. */
async function script(name, args) {
	if (!fs.existsSync(inRoot('scripts', name))) return nothing(`scripts/${name}`);
	return asCounts(await run(process.execPath, [inRoot('scripts', name), ...args], { cwd: root }));
}

function asCounts(code) {
	return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function nothing(what) {
	console.log(`No ${what}`);
	return { passed: 0, failed: 0 };
}

/** The test files of a folder, as paths from the repository's folder. */
async function testFiles(folder) {
	if (!fs.existsSync(inRoot(folder))) return [];
	const names = await readdir(inRoot(folder), { recursive: true });
	return names
		.filter((name) => name.endsWith('.test.ts'))
		.sort()
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** Mocha on the sources: Node strips the types. */
async function mocha(folder, more, { dots = false, timeout }) {
	const files = await testFiles(folder);
	if (files.length === 0) return nothing(`tests in ${folder}`);
	await mkdir(inCache('runs'), { recursive: true });
	const counts = inCache('runs', `${folder.replaceAll('/', '-')}-${process.pid}.json`);
	const args = [
		inRoot('node_modules/mocha/bin/mocha.js'),
		'--reporter',
		inRoot('scripts/lib/count-reporter.cjs'),
		'--timeout',
		String(timeout),
	];
	const env = { ...process.env, JIAOKAN_COUNTS: counts, ...(dots ? { JIAOKAN_DOTS: '1' } : {}) };
	const code = await run(process.execPath, [...args, ...more, ...files], { cwd: root, env });
	// Mocha writes no counts where a file could not be loaded.
	const found = fs.existsSync(counts) ? JSON.parse(fs.readFileSync(counts, 'utf8')) : { passed: 0, failed: 1, skipped: 0 };
	fs.rmSync(counts, { force: true });
	return { ...found, failed: found.failed === 0 && code !== 0 ? 1 : found.failed };
}

/** Files in test/grammar: `*.test.txt` with scope assertions, `*.snap` beside a text with the scopes of all of it. */
async function grammar() {
	const folder = 'test/grammar';
	if (!fs.existsSync(inRoot(folder))) return nothing(folder);
	const names = await readdir(inRoot(folder), { recursive: true });
	const syntax = ['--grammar', 'syntaxes/zh-news.tmLanguage.json'];
	let counts = { passed: 0, failed: 0 };
	if (names.some((name) => name.endsWith('.test.txt'))) {
		counts = asCounts(
			await run(process.execPath, [inRoot('node_modules/vscode-tmgrammar-test/dist/unit.js'), ...syntax, `${folder}/**/*.test.txt`], {
				cwd: root,
			}),
		);
	}
	if (names.some((name) => name.endsWith('.snap'))) {
		const snapshots = names.filter((name) => name.endsWith('.snap')).map((name) => `${folder}/${name.slice(0, -'.snap'.length)}`);
		const args = [inRoot('node_modules/vscode-tmgrammar-test/dist/snapshot.js'), ...syntax, '--scope', 'text.zh-news', ...snapshots];
		counts = sum(counts, asCounts(await run(process.execPath, args, { cwd: root })));
	}
	return sum(counts, await mocha(folder, [], { timeout: 20_000 }));
}

async function builds() {
	const { build } = await import('./bundles.mjs');
	await build();
	return { passed: 1, failed: 0 };
}

async function packs(more) {
	const made = await script('package.mjs', []);
	return made.failed > 0 ? made : sum(made, await mocha('test/package', more, { timeout: 20_000 }));
}

async function inVscode(more) {
	const { runVscodeTests } = await import('./vscode-tests.mjs');
	const { build } = await import('./bundles.mjs');
	await build();
	return runVscodeTests(more.includes('--grep') ? more[more.indexOf('--grep') + 1] : undefined);
}

/** Without the editors the tests are skipped, and why is said here: they are witnesses, no part of the product. */
async function inEditors(more) {
	const { bringEditors } = await import('./editors.mjs');
	await bringEditors().catch((error) => console.log(`Skipped: ${error.message}`));
	return mocha('test/editors', more, { timeout: 90_000 });
}

async function onScreen(more) {
	const { bringBrowser } = await import('./browser.mjs');
	const { bringCodeServer } = await import('./code-server.mjs');
	await bringBrowser();
	await bringCodeServer();
	return mocha('test/ui', more, { timeout: 120_000 });
}

function sum(one, other) {
	return {
		passed: one.passed + other.passed,
		failed: one.failed + other.failed,
		skipped: (one.skipped ?? 0) + (other.skipped ?? 0),
	};
}
