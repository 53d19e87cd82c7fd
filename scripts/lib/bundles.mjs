// The bundles that ship: everything they need is inside, nothing of node_modules goes along.
import fs from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import esbuild from 'esbuild';
import { inCache, inRoot } from './paths.mjs';

/** Both VS Code (from 1.91) and the embedded one have Node 20 or newer in their extension host. */
const target = 'node20';

const bundles = [
	{ entry: 'client/src/extension.ts', outfile: 'dist/client.cjs', external: ['vscode'] },
	{ entry: 'server/src/main.server.ts', outfile: 'dist/server.cjs' },
	{ entry: 'server/src/main.cli.ts', outfile: 'dist/cli.cjs', executable: true },
];

/** Where the build says what went into which bundle, as esbuild's metafile. */
export const metafile = inCache('bundles.json');

/**
 * Builds the bundles into `dist`.
 * @param {{minify?: boolean}} options
 * @returns {Promise<void>}
 */
export async function build(options = {}) {
	const meta = { inputs: {}, outputs: {} };
	for (const bundle of present()) {
		const result = await esbuild.build(optionsOf(bundle, options));
		if (bundle.executable) await chmod(inRoot(bundle.outfile), 0o755);
		Object.assign(meta.inputs, result.metafile.inputs);
		Object.assign(meta.outputs, result.metafile.outputs);
	}
	await mkdir(inCache(), { recursive: true });
	await writeFile(metafile, JSON.stringify(meta));
}

/** Builds at each change of a source until the process ends. */
export async function watch() {
	for (const bundle of present()) {
		const context = await esbuild.context({ ...optionsOf(bundle, {}), logLevel: 'info' });
		await context.watch();
	}
}

function present() {
	return bundles.filter((bundle) => {
		const there = fs.existsSync(inRoot(bundle.entry));
		if (!there) console.log(`No ${bundle.entry} yet: ${bundle.outfile} is left out`);
		return there;
	});
}

function optionsOf(bundle, { minify = false }) {
	return {
		absWorkingDir: inRoot(),
		entryPoints: [bundle.entry],
		outfile: bundle.outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target,
		// The ES module builds of vscode-languageserver-types and its like bundle smaller and without their UMD wrappers.
		mainFields: ['module', 'main'],
		external: bundle.external ?? [],
		banner: bundle.executable ? { js: '#!/usr/bin/env node' } : {},
		sourcemap: true,
		sourcesContent: false,
		minify,
		// Names in stack traces of a user's log stay readable.
		keepNames: minify,
		metafile: true,
		logLevel: 'warning',
	};
}
