// What every command needs before its own work: Node 24, and the project's packages. Node built-ins only; runs on any Node from 18 up.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { npmCi } from './install.mjs';
import { onNode24 } from './node24.mjs';
import { inCache, inRoot, root } from './paths.mjs';

/**
 * Brings the calling script onto Node 24 (it may be started again on it) and installs node_modules where they are missing
 * or older than package-lock.json. Quick where nothing is to be done.
 */
export async function setUp() {
	await onNode24();
	await installPackages();
}

/** npm ci removes node_modules first and the stamp is written last: where npm was interrupted, it is missing. */
async function installPackages() {
	const lock = createHash('sha256')
		.update(fs.readFileSync(inRoot('package-lock.json')))
		.digest('hex');
	const stamp = inRoot('node_modules', '.jiaokan-lock');
	if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
	console.log("Installing the project's packages (npm ci, about 40 MB to download)");
	fs.rmSync(stamp, { force: true });
	fs.mkdirSync(inCache(), { recursive: true });
	await npmCi(root, process.env);
	fs.writeFileSync(stamp, lock);
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
