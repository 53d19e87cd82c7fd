#!/usr/bin/env node
// Stands in for the VS Code executable: takes the options that @vscode/test-electron gives to the desktop program, runs the
// extension tests in the embedded VS Code, and exits with their outcome.
import fs from 'node:fs';
import { openWorkbench } from '../../scripts/lib/workbench.mjs';

/** Milliseconds without a report. */
const limit = 2 * 60_000;

const options = new Map();
let folder = process.cwd();
for (const argument of process.argv.slice(2)) {
	const [name, value] = argument.split(/=(.*)/s);
	if (!argument.startsWith('--')) folder = argument;
	else options.set(name, value ?? '');
}
const results = process.env.JIAOKAN_RESULTS;
if (results === undefined) throw new Error('JIAOKAN_RESULTS has to name the file for the results');

const workbench = await openWorkbench({
	folder,
	extensionDevelopmentPath: options.get('--extensionDevelopmentPath'),
	extensionTestsPath: options.get('--extensionTestsPath'),
	locale: options.get('--locale'),
});
const stop = new Promise((resolve) => {
	for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => resolve(undefined));
	// Whoever started this one is gone.
	process.stdin.on('end', () => resolve(undefined)).resume();
});
try {
	const outcome = await Promise.race([ended(), stop]);
	if (outcome === undefined) {
		await workbench.screenshot(`${results}.png`);
		console.error(`No report for ${limit / 1000} seconds. Picture: ${results}.png\n${workbench.server.log()}`);
	}
	process.exitCode = outcome?.failed === 0 ? 0 : 1;
} finally {
	await workbench.close();
	// An input that is read keeps this process alive.
	process.stdin.destroy();
}

/** @returns the last report, or nothing when none has come for too long: the extension host may have died */
async function ended() {
	let size = 0;
	for (let quietSince = Date.now(); Date.now() < quietSince + limit; await workbench.wait(200)) {
		const text = fs.existsSync(results) ? fs.readFileSync(results, 'utf8') : '';
		if (text.length > size) quietSince = Date.now();
		size = text.length;
		const last = text.trimEnd().split('\n').at(-1);
		const report = last === '' ? undefined : JSON.parse(last);
		if (report?.kind === 'end') return report;
	}
	return undefined;
}
