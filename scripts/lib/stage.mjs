// The extension as it ships, copied to a folder of its own.
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/** What the package holds, as paths from the repository's folder; a folder stands for all that is in it. */
export const shipped = [
	'package.json',
	'package.nls.json',
	'package.nls.zh-cn.json',
	'README.md',
	'CHANGELOG.md',
	'LICENSE',
	'icon.png',
	'language-configuration.json',
	'dist',
	'l10n',
	'schemas',
	'syntaxes',
	'walkthrough',
];

/**
 * Copies what ships. The embedded VS Code has to load the extension from such a copy: it takes every extension below
 * `extensionDevelopmentPath` for one under development, its own built-in ones in this repository's cache folder too,
 * and then has no colour themes.
 * @param {string} target absolute path of a folder, made where it is missing
 */
export async function stageExtension(target) {
	await mkdir(target, { recursive: true });
	const present = new Set(await readdir(inRoot()));
	for (const name of shipped) if (present.has(name)) await cp(inRoot(name), path.join(target, name), { recursive: true });
}
