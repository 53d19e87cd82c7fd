// A browser for the embedded VS Code, and fonts for Chinese text. Node built-ins only.
import fs from 'node:fs';
import path from 'node:path';
import { installDebian } from './debian.mjs';
import { findOnPath, outputOf } from './process.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];

const places = {
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	],
	win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((place) =>
		[process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
			.filter(Boolean)
			.map((base) => path.join(base, place)),
	),
};

/** @returns {string | undefined} a browser of the Chromium family: CHROME_PATH, then PATH, then the system's usual places */
export function findBrowser() {
	const asked = process.env.CHROME_PATH;
	if (asked !== undefined && fs.existsSync(asked)) return asked;
	for (const name of names) {
		const found = findOnPath(name);
		if (found !== undefined) return found;
	}
	return (places[process.platform] ?? []).find((place) => fs.existsSync(place));
}

/** macOS and Windows always have Chinese fonts; elsewhere fontconfig knows. */
function hasChineseFonts() {
	return process.platform !== 'linux' || outputOf('fc-list', [':lang=zh', 'family']) !== '';
}

/**
 * Makes sure that there is a browser with Chinese fonts; installs Debian's packages where this runs as root.
 * @returns {Promise<string>} the browser's path
 * @throws where one is missing and cannot be installed: the message names the command to run
 */
export async function bringBrowser() {
	const missing = [];
	if (findBrowser() === undefined) missing.push('chromium');
	if (!hasChineseFonts()) missing.push('fonts-noto-cjk');
	if (missing.length > 0)
		await installDebian(missing, {
			size: 'about 150 MB',
			purpose: 'to run the embedded VS Code',
			elsewhere: "Install Chromium and a font for Chinese with your system's package manager.",
		});
	const browser = findBrowser();
	if (browser === undefined) throw new Error('No Chrome, Chromium or Edge found; install one, or name it in CHROME_PATH.');
	return browser;
}
