// The .vsix that users install.
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { build } from './bundles.mjs';
import { inCache, inRoot } from './paths.mjs';
import { shipped, stageExtension } from './stage.mjs';

/**
 * Builds minified bundles into `dist` and packs what ships.
 * @returns {Promise<string>} the package's path, in the repository's folder
 * @throws where .vscodeignore lets through what does not ship, or keeps back what does
 */
export async function makePackage() {
	await build({ minify: true });
	const { name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
	const packagePath = inRoot(`${name}-${version}.vsix`);
	for (const old of await readdir(inRoot())) if (old.endsWith('.vsix')) await rm(inRoot(old));
	await mkdir(inCache('runs'), { recursive: true });
	// From a copy: vsce walks every folder below the one it packs, the cache with its 620 MB too.
	const cwd = await mkdtemp(inCache('runs', 'package-'));
	try {
		await stageExtension(cwd);
		await copyFile(inRoot('.vscodeignore'), path.join(cwd, '.vscodeignore'));
		const files = await listFiles({ cwd, packageManager: PackageManager.None });
		const names = new Set(files.map((file) => file.split(/[\\/]/)[0]));
		const maps = files.filter((file) => file.endsWith('.map'));
		if (maps.length > 0) throw new Error(`.vscodeignore lets through ${maps.join(', ')}`);
		const missing = shipped.filter((file) => !names.has(file));
		if (missing.length > 0) throw new Error(`The package lacks ${missing.join(', ')}`);
		await createVSIX({ cwd, packagePath, dependencies: false });
	} finally {
		await rm(cwd, { recursive: true, force: true });
	}
	return packagePath;
}
