// npm start: VS Code on seeds/ with the extension loaded: the desktop program, else the embedded one in a browser.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { inCache, inRoot, root } from './lib/paths.mjs';
import { findOnPath, onStop, run } from './lib/process.mjs';
import { runMain, setUp } from './lib/set-up.mjs';

await runMain(async () => {
	await setUp();
	const { build } = await import('./lib/bundles.mjs');
	await build();
	const desktop = process.argv.includes('--embedded') ? undefined : findDesktop();
	if (desktop === undefined) return startEmbedded();
	console.log(`Opening ${desktop}`);
	return run(desktop, [`--extensionDevelopmentPath=${root}`, inRoot('seeds')]);
});

/** `code` on PATH, then the usual places. As root the desktop program needs options of its own and a display it rarely has. */
function findDesktop() {
	if (process.platform === 'linux' && (!hasDisplay() || process.getuid?.() === 0)) return undefined;
	const places = {
		darwin: ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'],
		win32: [process.env.LOCALAPPDATA, process.env.ProgramFiles]
			.filter(Boolean)
			.flatMap((base) => ['Programs\\Microsoft VS Code', 'Microsoft VS Code'].map((name) => path.join(base, name, 'bin', 'code.cmd'))),
		linux: ['/usr/share/code/bin/code', '/snap/bin/code'],
	};
	return findOnPath('code') ?? (places[process.platform] ?? []).find((place) => existsSync(place));
}

async function startEmbedded() {
	const { startServer } = await import('./lib/embedded-server.mjs');
	const { findBrowser } = await import('./lib/browser.mjs');
	const profile = inCache('profiles', 'start');
	await mkdir(profile, { recursive: true });
	const server = await startServer({ profile, extensionDevelopmentPath: root });
	const stopped = new Promise((resolve) => onStop(resolve));
	const url = server.url(inRoot('seeds'));
	console.log(`VS Code is at\n\n  ${url}\n\nCtrl+C stops it.`);
	const browser = hasDisplay() ? findBrowser() : undefined;
	// The window belongs to the user: it stays when the server stops.
	if (browser !== undefined) spawn(browser, [`--app=${url}`], { stdio: 'ignore', detached: true }).unref();
	await Promise.race([stopped, server.ended]);
	await server.stop();
	console.log('Stopped.');
}

function hasDisplay() {
	return process.platform !== 'linux' || (process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ?? '') !== '';
}
