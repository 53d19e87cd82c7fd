import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { inCache, inRoot } from '../../scripts/lib/paths.mjs';

interface Metafile {
	readonly outputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string; readonly external?: boolean }[] }>>;
}

/** esbuild's account of the last build, which for these tests is the package's. */
function readMetafile(): Metafile {
	return JSON.parse(readFileSync(inCache('bundles.json'), 'utf8'));
}

function externalsOf(outfile: string): readonly string[] {
	const output = readMetafile().outputs[outfile];
	assert.ok(output !== undefined, `${outfile} was not built`);
	return output.imports.filter((imported) => imported.external === true).map((imported) => imported.path);
}

describe('the bundles', () => {
	it('need nothing of node_modules: only Node itself, and the client vscode', () => {
		const foreign = (outfile: string) => externalsOf(outfile).filter((name) => !isBuiltin(name));
		assert.deepEqual(new Set(foreign('dist/client.cjs')), new Set(['vscode']));
		assert.deepEqual(foreign('dist/server.cjs'), []);
		assert.deepEqual(foreign('dist/cli.cjs'), []);
	});

	it('are started by the shell where they are programs', () => {
		assert.match(readFileSync(inRoot('dist/cli.cjs'), 'utf8').slice(0, 30), /^#!\/usr\/bin\/env node\n/);
		if (process.platform !== 'win32') assert.equal(statSync(inRoot('dist/cli.cjs')).mode & 0o111, 0o111);
	});
});

describe('the package', () => {
	it('stays below 1 MB', () => {
		const packages = readdirSync(inRoot()).filter((name) => name.endsWith('.vsix'));
		assert.equal(packages.length, 1, packages.join(', '));
		for (const name of packages) assert.ok(statSync(inRoot(name)).size < 1_000_000, `${name}: ${statSync(inRoot(name)).size} bytes`);
	});
});
