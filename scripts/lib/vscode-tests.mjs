// The mocha suites of test/vscode inside a real extension host: desktop VS Code where it can be had, else the embedded one.
import fs from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import esbuild from 'esbuild';
import { bringBrowser } from './browser.mjs';
import { bringCodeServer } from './code-server.mjs';
import { inCache, inRoot, root } from './paths.mjs';

const bundle = inRoot('out', 'test', 'vscode', 'index.cjs');

/**
 * Runs the suites on `seeds/`, each file of test/vscode named `*.test.ts`; prints a line a test.
 * @param {string | undefined} grep only tests whose title matches
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runVscodeTests(grep) {
	await bundleSuites();
	await mkdir(inCache('runs'), { recursive: true });
	const scratch = await mkdtemp(inCache('runs', 'vscode-'));
	const results = path.join(scratch, 'results.ndjson');
	fs.writeFileSync(results, '');
	const desktop = await canHaveDesktop();
	console.log(desktop ? 'in desktop VS Code' : 'in the embedded VS Code');
	if (!desktop) {
		await bringCodeServer();
		await bringBrowser();
	}
	const follower = follow(results);
	try {
		await runTests({
			...(desktop ? {} : { vscodeExecutablePath: inRoot('test', 'vscode', 'launcher.mjs') }),
			extensionDevelopmentPath: root,
			extensionTestsPath: bundle,
			extensionTestsEnv: { JIAOKAN_RESULTS: results, JIAOKAN_GREP: grep ?? '' },
			launchArgs: [inRoot('seeds'), '--disable-extensions'],
			// The host's own log; what counts is in the results.
			...(process.env.DEBUG === undefined ? { stdout: nowhere(), stderr: process.stderr } : {}),
		});
	} catch {
		// The results say what failed, or are incomplete, which counts as a failure.
	}
	const counts = follower.end();
	await rm(scratch, { recursive: true, force: true });
	return counts ?? { passed: 0, failed: 1 };
}

/** Builds one bundle of all suites, out/test/vscode/index.cjs: their `describe`s run only when mocha has made its globals. */
export async function bundleSuites() {
	const files = (await readdir(inRoot('test', 'vscode'), { recursive: true })).filter((name) => name.endsWith('.test.ts')).sort();
	const loads = files.map((file) => `require(${JSON.stringify(`./${file.replaceAll(path.sep, '/')}`)});`);
	await esbuild.build({
		stdin: {
			contents: `import { runSuites } from './runner.ts';\nexport const run = () => runSuites(() => {\n${loads.join('\n')}\n});`,
			resolveDir: inRoot('test', 'vscode'),
			loader: 'ts',
		},
		outfile: bundle,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node20',
		external: ['vscode', 'mocha'],
		sourcemap: 'inline',
		logLevel: 'warning',
	});
}

/** JIAOKAN_VSCODE=desktop or embedded decides; else a display is needed, and the download (kept in .vscode-test) or its host. */
async function canHaveDesktop() {
	if (process.env.JIAOKAN_VSCODE !== undefined) return process.env.JIAOKAN_VSCODE === 'desktop';
	const display = process.platform !== 'linux' || (process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ?? '') !== '';
	if (!display) return false;
	if (fs.existsSync(inRoot('.vscode-test'))) return true;
	try {
		return (await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(5000) })).ok;
	} catch {
		return false;
	}
}

function nowhere() {
	return fs.createWriteStream(process.platform === 'win32' ? '\\\\.\\nul' : '/dev/null');
}

/** Prints the reports as they come. */
function follow(file) {
	let read = 0;
	let counts;
	const step = () => {
		const lines = fs.readFileSync(file, 'utf8').split('\n').slice(0, -1);
		for (const line of lines.slice(read)) {
			const report = JSON.parse(line);
			if (report.kind === 'end') counts = { passed: report.passed, failed: report.failed };
			else console.log(describe(report));
		}
		read = lines.length;
	};
	const timer = setInterval(step, 200);
	return {
		end() {
			clearInterval(timer);
			step();
			return counts;
		},
	};
}

function describe(report) {
	if (report.kind === 'fail') return `  ✖ ${report.title}\n${report.error.replaceAll(/^/gm, '      ')}`;
	return report.kind === 'pass' ? `  ✔ ${report.title} (${report.milliseconds} ms)` : `  - ${report.title} (pending)`;
}
