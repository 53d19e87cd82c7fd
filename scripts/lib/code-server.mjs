// The embedded VS Code: the npm package code-server carries the same workbench and extension host as the desktop program.
import path from 'node:path';
import { fillOnce, npmInstall } from './install.mjs';
import { inCache } from './paths.mjs';

const version = '4.139.1';

/**
 * Brings the embedded VS Code once. Its own postinstall would compile native modules (95 s, and it needs system headers);
 * the two nested installs without scripts leave out only the file logger's and the terminal's bindings.
 * @returns {Promise<string>} the path of its server's main script; runs on Node 24 only
 */
export async function bringCodeServer() {
	const folder = inCache(`code-server-${version}`);
	await fillOnce(folder, `Bringing the embedded VS Code (npm package code-server ${version}, 620 MB on disk, once)`, async (partial) => {
		await npmInstall(partial, [`code-server@${version}`], process.env);
		const vscode = path.join(partial, 'node_modules', 'code-server', 'lib', 'vscode');
		await npmInstall(vscode, [], process.env, ['--omit=dev']);
		await npmInstall(path.join(vscode, 'extensions'), [], process.env, ['--omit=dev']);
	});
	return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js');
}
