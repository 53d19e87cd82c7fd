// Installing npm packages into folders, each folder once, so that an interrupted run is simply run again.
import fs from 'node:fs';
import path from 'node:path';
import { mustRun } from './process.mjs';

const npmOptions = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Does something long: says what at first, shows a dot every two seconds, and says how long it took.
 * @template T
 * @param {string} announcement what is brought, how large it is, where it goes
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(announcement, work) {
	console.log(announcement);
	const started = Date.now();
	const ticking = setInterval(() => process.stdout.write('.'), 2000);
	try {
		const result = await work();
		console.log(` done in ${Math.round((Date.now() - started) / 1000)} s`);
		return result;
	} finally {
		clearInterval(ticking);
	}
}

/**
 * Fills a folder once. The work is done in a neighbour folder that is renamed when all of it is there,
 * so that the folder's existence means that it is whole.
 * @param {string} folder absolute path
 * @param {string} announcement what is brought and how large it is
 * @param {(partial: string) => Promise<void>} fill
 */
export async function fillOnce(folder, announcement, fill) {
	removeLeftovers(folder);
	if (fs.existsSync(folder)) return;
	const partial = `${folder}.partial-${process.pid}`;
	await withProgress(`${announcement} → ${path.relative(process.cwd(), folder)}`, async () => {
		fs.mkdirSync(partial, { recursive: true });
		await fill(partial);
		// Another run may have been faster.
		if (!fs.existsSync(folder)) fs.renameSync(partial, folder);
	}).finally(() => fs.rmSync(partial, { recursive: true, force: true }));
}

/** Removes what interrupted runs have left of a folder. */
function removeLeftovers(folder) {
	const parent = path.dirname(folder);
	const start = `${path.basename(folder)}.partial-`;
	for (const name of fs.existsSync(parent) ? fs.readdirSync(parent) : []) {
		if (!name.startsWith(start) || isAlive(Number(name.slice(start.length)))) continue;
		fs.rmSync(path.join(parent, name), { recursive: true, force: true });
	}
}

/**
 * Installs packages in an empty folder, without their install scripts.
 * @param {string} folder
 * @param {readonly string[]} packages names with versions; none: those that the folder's package.json lists
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly string[]} more options for npm
 */
export async function npmInstall(folder, packages, env, more = []) {
	if (!fs.existsSync(path.join(folder, 'package.json'))) fs.writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
	await mustRun('npm', ['install', ...packages, '--ignore-scripts', ...npmOptions, ...more], { cwd: folder, env, quiet: true });
}

/**
 * Installs a project's packages as package-lock.json has them, and leaves that file alone. Not `npm ci`: it refuses a lock that
 * lacks the packages of other platforms, and npm drops those from the lock wherever the registry in use has only one platform's.
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 */
export async function npmInstallLocked(folder, env) {
	// Written last by npm. Gone, an interrupted run cannot pass for a whole one.
	fs.rmSync(path.join(folder, 'node_modules', '.package-lock.json'), { force: true });
	await mustRun('npm', ['install', '--no-save', '--ignore-scripts', ...npmOptions], { cwd: folder, env, quiet: true });
}

function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}
