// Installing npm packages into folders, each folder once, so that an interrupted run is simply run again.
import fs from 'node:fs';
import path from 'node:path';
import { mustRun } from './process.mjs';

const npmOptions = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Fills a folder once. The work is done in a neighbour folder that is renamed when all of it is there,
 * so that the folder's existence means that it is whole.
 * @param {string} folder absolute path
 * @param {string} announcement what is brought and how large it is
 * @param {(partial: string) => Promise<void>} fill
 */
export async function fillOnce(folder, announcement, fill) {
	if (fs.existsSync(folder)) return;
	console.log(`${announcement} → ${path.relative(process.cwd(), folder)}`);
	const partial = `${folder}.partial-${process.pid}`;
	const started = Date.now();
	for (const left of fs.existsSync(path.dirname(folder)) ? fs.readdirSync(path.dirname(folder)) : []) {
		// An interrupted run leaves its partial folder behind.
		const owner = new RegExp(`^${path.basename(folder).replaceAll('.', '\\.')}\\.partial-(\\d+)$`).exec(left)?.[1];
		if (owner !== undefined && !isAlive(Number(owner))) fs.rmSync(path.join(path.dirname(folder), left), { recursive: true, force: true });
	}
	fs.mkdirSync(partial, { recursive: true });
	const ticking = setInterval(() => process.stdout.write('.'), 2000);
	try {
		await fill(partial);
		if (fs.existsSync(folder)) fs.rmSync(partial, { recursive: true, force: true });
		else fs.renameSync(partial, folder);
	} finally {
		clearInterval(ticking);
	}
	console.log(` done in ${Math.round((Date.now() - started) / 1000)} s`);
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
