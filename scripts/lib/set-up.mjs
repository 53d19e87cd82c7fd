// What every command needs before its own work: Node 24, and the project's packages. Node built-ins only; runs on any Node from 18 up.
import fs from 'node:fs';
import { npmInstallLocked, withProgress } from './install.mjs';
import { onNode24 } from './node24.mjs';
import { inRoot, root } from './paths.mjs';

/**
 * Brings the calling script onto Node 24 (it may be started again on it) and installs node_modules where they are missing
 * or older than package-lock.json. Quick where nothing is to be done.
 */
export async function setUp() {
	await onNode24();
	await installPackages();
}

async function installPackages() {
	if (isInstalled()) return;
	await withProgress("Installing the project's packages (npm install, about 90 MB to download, 270 MB on disk)", () =>
		npmInstallLocked(root, process.env),
	);
}

/**
 * npm writes node_modules/.package-lock.json last, with what it has installed: where npm was interrupted it is missing,
 * and where package-lock.json has changed since they differ. Optional packages are those of other platforms.
 */
function isInstalled() {
	const hidden = inRoot('node_modules', '.package-lock.json');
	if (!fs.existsSync(hidden)) return false;
	const wanted = JSON.parse(fs.readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
	const installed = JSON.parse(fs.readFileSync(hidden, 'utf8')).packages;
	return Object.entries(wanted).every(
		([place, entry]) =>
			place === '' || (installed[place] === undefined ? entry.optional === true : installed[place].integrity === entry.integrity),
	);
}

/**
 * Ends the process with a message in place of a stack when the script's work fails in an expected way.
 * @param {() => Promise<number | void>} main gives the exit code; nothing is 0
 */
export async function runMain(main) {
	try {
		process.exitCode = (await main()) ?? 0;
	} catch (error) {
		console.error(process.env.DEBUG === undefined && error instanceof Error ? `Error: ${error.message}` : error);
		process.exitCode = 1;
	}
}
