import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { inCache, inRoot } from '../../scripts/lib/paths.mjs';

interface Metafile {
	readonly inputs: Readonly<Record<string, unknown>>;
	readonly outputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>>;
}

/** esbuild's account of the last build, which for these tests is the package's. */
function readMetafile(): Metafile {
	return JSON.parse(readFileSync(inCache('bundles.json'), 'utf8'));
}

/** What a bundle loads at run time that is neither in it nor beside it nor in Node. */
function externalsOf(outfile: string): readonly string[] {
	const { outputs } = readMetafile();
	const output = outputs[outfile];
	assert.ok(output !== undefined, `${outfile} was not built`);
	const isOurs = (name: string): boolean => isBuiltin(name) || outputs[`dist/${name.replace(/^\.\//u, '')}`] !== undefined;
	return output.imports.filter(({ path, external }) => external === true && !isOurs(path)).map(({ path }) => path);
}

describe('the bundles', () => {
	it('need nothing of node_modules: only Node itself, and the client vscode', () => {
		assert.deepEqual(new Set(externalsOf('dist/client.cjs')), new Set(['vscode']));
		const programs = Object.keys(readMetafile().outputs).filter((name) => name.endsWith('.mjs'));
		assert.ok(programs.includes('dist/server.mjs') && programs.includes('dist/cli.mjs'));
		for (const program of programs) assert.deepEqual(externalsOf(program), []);
	});

	it('have the lexicon laid out, not its words', () => {
		const { inputs } = readMetafile();
		assert.ok(inputs['server/src/lexicon/lexicon-pack.ts'] !== undefined);
		assert.equal(inputs['server/src/lexicon/lexicon-build.ts'], undefined);
		assert.equal(inputs['server/src/lexicon/generated/general-words.ts'], undefined);
	});

	it('are started by the shell where they are programs', () => {
		assert.match(readFileSync(inRoot('dist/cli.mjs'), 'utf8').slice(0, 30), /^#!\/usr\/bin\/env node\n/);
		if (process.platform !== 'win32') assert.equal(statSync(inRoot('dist/cli.mjs')).mode & 0o111, 0o111);
	});
});

describe('the package', () => {
	it('stays below 1 MB', () => {
		const packages = readdirSync(inRoot()).filter((name) => name.endsWith('.vsix'));
		assert.equal(packages.length, 1, packages.join(', '));
		for (const name of packages) assert.ok(statSync(inRoot(name)).size < 1_000_000, `${name}: ${statSync(inRoot(name)).size} bytes`);
	});

	it('is as large as the README says, to a twentieth of a megabyte', () => {
		const said = /`\.vsix`, about ([0-9.]+) MB/u.exec(readFileSync(inRoot('README.md'), 'utf8'))?.[1];
		for (const name of readdirSync(inRoot()).filter((file) => file.endsWith('.vsix'))) {
			const megabytes = statSync(inRoot(name)).size / 1_000_000;
			assert.ok(Math.abs(megabytes - Number(said)) < 0.05, `${name}: ${megabytes.toFixed(2)} MB, README: ${said}`);
		}
	});
});
