// The embedded VS Code's server: profile, start, address, end. Which browser shows it is the caller's affair.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { bringCodeServer } from './code-server.mjs';
import { inCache, root } from './paths.mjs';
import { endGroup, mustRun, startGroup } from './process.mjs';
import { stageExtension } from './stage.mjs';

/** What every profile of ours starts with: no welcome, no background work, nothing that moves. */
const quietSettings = {
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.welcomePage.walkthroughs.openOnInstall': false,
	'chat.commandCenter.enabled': false,
	'chat.disableAIFeatures': true,
	'update.mode': 'none',
	'extensions.autoUpdate': false,
	'extensions.autoCheckUpdates': false,
	'extensions.ignoreRecommendations': true,
	'telemetry.telemetryLevel': 'off',
	'git.enabled': false,
	'editor.cursorBlinking': 'solid',
};

/**
 * Starts the server on a free port of the loopback interface, with a fresh profile unless one is given.
 * @param {{settings?: object, locale?: string, profile?: string, extensionsDir?: string, extensionDevelopmentPath?: string,
 *   extensionTestsPath?: string, untrusted?: boolean, env?: NodeJS.ProcessEnv}} options
 *   settings: user settings beside the quiet ones; locale: such as zh-cn (VS Code's own texts stay English, the extension's are translated);
 *   profile: a folder that is kept; the paths: absolute, as VS Code's options of these names (the repository's folder: a copy of what ships is loaded);
 *   untrusted: the folder is one that the user was not asked about and does not trust
 * @returns {Promise<{url: (folder: string) => string, stop: () => Promise<void>, ended: Promise<unknown>, log: () => string}>}
 *   url: the address that opens a folder; ended: settled when the server is gone; log: what the server has written so far
 */
export async function startServer(options = {}) {
	const main = await bringCodeServer();
	const port = await freePort();
	await mkdir(inCache('profiles'), { recursive: true });
	await removeForgotten(inCache('profiles'));
	const profile = options.profile ?? (await mkdtemp(inCache('profiles', 'run-')));
	await writeProfile(profile, options);
	const addressed = { ...options };
	if (options.extensionDevelopmentPath === root) {
		addressed.extensionDevelopmentPath = path.join(profile, 'development', 'jiaokan');
		await stageExtension(addressed.extensionDevelopmentPath);
	}
	const args = [main, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'];
	args.push('--server-data-dir', profile, '--extensions-dir', options.extensionsDir ?? path.join(profile, 'extensions'));
	args.push('--telemetry-level', 'off', '--enable-smoke-test-driver');
	if (options.untrusted !== true) args.push('--disable-workspace-trust');
	if (options.locale !== undefined) args.push('--locale', options.locale);
	const child = startGroup(process.execPath, args, { ...process.env, ...options.env });
	const chunks = [];
	child.stdout.on('data', (chunk) => chunks.push(chunk));
	child.stderr.on('data', (chunk) => chunks.push(chunk));
	const log = () => Buffer.concat(chunks).toString();
	const stop = async () => {
		await endGroup(child);
		if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		await listening(port, child, log);
	} catch (error) {
		await stop();
		throw error;
	}
	const ended = new Promise((resolve) => child.once('exit', resolve));
	return { url: (folder) => address(port, folder, addressed), stop, ended, log };
}

/** Removes fresh profiles of runs that were ended before they could, a day later. */
async function removeForgotten(profiles) {
	for (const name of await readdir(profiles)) {
		const folder = path.join(profiles, name);
		const age = Date.now() - (await stat(folder)).mtimeMs;
		if (name.startsWith('run-') && age > 86_400_000) await rm(folder, { recursive: true, force: true });
	}
}

/**
 * Installs a package as a user does.
 * @param {string} vsix absolute path
 * @param {string} extensionsDir absolute path of the folder that takes it, for startServer
 */
export async function installExtension(vsix, extensionsDir) {
	const main = await bringCodeServer();
	const args = [
		main,
		'--install-extension',
		vsix,
		'--extensions-dir',
		extensionsDir,
		'--server-data-dir',
		path.join(extensionsDir, '..', 'install'),
	];
	await mustRun(process.execPath, [...args, '--accept-server-license-terms'], { quiet: true });
}

function address(port, folder, options) {
	const payload = [];
	for (const name of ['extensionDevelopmentPath', 'extensionTestsPath']) {
		if (options[name] !== undefined) payload.push([name, `vscode-remote://localhost:${port}${options[name]}`]);
	}
	const query = new URLSearchParams({ folder });
	if (payload.length > 0) query.set('payload', JSON.stringify(payload));
	return `http://localhost:${port}/?${query}`;
}

async function writeProfile(profile, options) {
	const user = path.join(profile, 'data', 'User');
	await mkdir(user, { recursive: true });
	const settings = path.join(user, 'settings.json');
	// A profile that is kept has its user's settings by now.
	if (!existsSync(settings))
		await writeFile(settings, JSON.stringify({ ...quietSettings, ...trustSettings(options), ...options.settings }, null, '\t'));
	if (options.locale === undefined || options.locale.startsWith('en')) return;
	// An empty language pack: enough for `vscode.env.language`, package.nls and the l10n bundles of extensions.
	const translations = path.join(profile, 'data', 'empty-language-pack.json');
	await writeFile(translations, '{ "contents": {} }');
	const pack = {
		hash: 'empty',
		extensions: [{ extensionIdentifier: { id: 'jiaokan.empty-language-pack' }, version: '0.0.0' }],
		translations: { vscode: translations },
		label: options.locale,
	};
	await writeFile(path.join(profile, 'data', 'languagepacks.json'), JSON.stringify({ [options.locale]: pack }));
}

function trustSettings({ untrusted = false }) {
	return { 'security.workspace.trust.enabled': untrusted, 'security.workspace.trust.startupPrompt': 'never' };
}

function freePort() {
	return new Promise((resolve, reject) => {
		const probe = net.createServer();
		probe.on('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address();
			probe.close(() => resolve(port));
		});
	});
}

async function listening(port, child, log) {
	for (const end = Date.now() + 60_000; Date.now() < end; ) {
		if (child.exitCode !== null) throw new Error(`The embedded VS Code ended with code ${child.exitCode}:\n${log()}`);
		try {
			const answer = await fetch(`http://127.0.0.1:${port}/version`);
			if (answer.ok) return;
		} catch {
			// Not yet.
		}
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`The embedded VS Code did not answer within a minute:\n${log()}`);
}
