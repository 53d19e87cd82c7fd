// npm run package: the .vsix, from minified bundles. Says its size and fails where it holds more or less than what ships.
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from './lib/paths.mjs';
import { runMain, setUp } from './lib/set-up.mjs';

const limit = 1_000_000;

await runMain(async () => {
	await setUp();
	const { makePackage } = await import('./lib/package.mjs');
	const file = await makePackage();
	const { size } = await stat(file);
	const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
	console.log(`${path.relative(process.cwd(), file)}: version ${version}, ${Math.round(size / 1000)} kB`);
	if (size > limit) throw new Error(`The package has ${size} bytes, more than ${limit}`);
});
