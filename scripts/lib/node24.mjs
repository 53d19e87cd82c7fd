// The Node that this project runs on. The npm packages node-<platform>-<arch> carry the binary, so only npm is needed to bring it.
import fs from 'node:fs';
import path from 'node:path';
import { fillOnce, npmInstall } from './install.mjs';
import { inCache } from './paths.mjs';
import { run } from './process.mjs';

const version = '24.9.0';

/** Brings Node 24 unless this process runs on it, and gives the path of the binary. */
async function bringNode() {
	if (process.versions.node.startsWith('24.')) return process.execPath;
	const system = process.platform === 'win32' ? 'win' : process.platform;
	const name = `node-${system}-${process.arch}`;
	const folder = inCache(`node-${version}`);
	await fillOnce(folder, `Bringing Node ${version} (npm package ${name}, 45 MB to download)`, (partial) =>
		npmInstall(partial, [`${name}@${version}`], process.env),
	);
	const binary = path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
	if (!fs.existsSync(binary))
		throw new Error(`${name}@${version} has no ${binary}; delete ${folder} and try again, or run with Node 24 installed`);
	return binary;
}

/**
 * Makes sure that the rest of the calling script runs on Node 24 with that Node first on PATH (for npm and the tools of
 * node_modules/.bin). On another Node it starts the same script again and ends with its exit code; it then never returns.
 */
export async function onNode24() {
	if (!process.versions.node.startsWith('24.')) {
		const node = await bringNode();
		process.exit(await run(node, process.argv.slice(1), { forwardSignals: true }));
	}
	const folder = path.dirname(process.execPath);
	if (process.env.PATH?.split(path.delimiter)[0] !== folder) {
		process.env.PATH = `${folder}${path.delimiter}${process.env.PATH ?? ''}`;
	}
}
