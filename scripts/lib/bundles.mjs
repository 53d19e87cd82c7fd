// The bundles that ship: everything they need is inside, nothing of node_modules goes along.
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import esbuild from 'esbuild';
import { packedLexicon } from './packed-lexicon.mjs';
import { inCache, inRoot } from './paths.mjs';

/** Both VS Code (from 1.91) and the embedded one have Node 20 or newer in their extension host. */
const target = 'node20';

/** The client is CommonJS: the extension host of VS Code 1.91 loads nothing else. */
const client = {
	entryPoints: { client: 'client/src/extension.ts' },
	format: 'cjs',
	outExtension: { '.js': '.cjs' },
	external: ['vscode'],
};

/** Server and command line have nearly everything in common, lexicons above all: it stands once, in dist/shared.mjs. */
const programs = {
	entryPoints: { server: 'server/src/main.server.ts', cli: 'server/src/main.cli.ts' },
	format: 'esm',
	outExtension: { '.js': '.mjs' },
	plugins: [packedLexicon],
	splitting: true,
	chunkNames: 'shared',
	// For the CommonJS packages inside, which require Node's own modules.
	banner: { js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);" },
};

/** Where the build says what went into which bundle, as esbuild's metafile. */
export const metafile = inCache('bundles.json');

/**
 * Builds the bundles into `dist` and removes what else is there.
 * @param {{minify?: boolean}} options
 * @returns {Promise<void>}
 */
export async function build(options = {}) {
	const results = await Promise.all([client, programs].map((bundle) => esbuild.build(optionsOf(bundle, options))));
	const inputs = Object.assign({}, ...results.map((result) => result.metafile.inputs));
	const outputs = Object.assign({}, ...results.map((result) => result.metafile.outputs));
	await chmod(inRoot('dist', 'cli.mjs'), 0o755);
	for (const name of await readdir(inRoot('dist'))) if (outputs[`dist/${name}`] === undefined) await rm(inRoot('dist', name));
	await mkdir(inCache(), { recursive: true });
	await writeFile(metafile, JSON.stringify({ inputs, outputs }));
}

/** Builds at each change of a source until the process ends. */
export async function watch() {
	for (const bundle of [client, programs]) {
		const context = await esbuild.context({ ...optionsOf(bundle, {}), logLevel: 'info' });
		await context.watch();
	}
}

function optionsOf(bundle, { minify = false }) {
	return {
		...bundle,
		absWorkingDir: inRoot(),
		outdir: 'dist',
		bundle: true,
		platform: 'node',
		target,
		// The ES module builds of vscode-languageserver-types and its like bundle smaller and without their UMD wrappers.
		mainFields: ['module', 'main'],
		sourcemap: true,
		sourcesContent: false,
		minify,
		// Names in stack traces of a user's log stay readable.
		keepNames: minify,
		metafile: true,
		// Chinese as it is: half the size of its escapes, and nothing to decode at the start.
		charset: 'utf8',
		logLevel: 'warning',
	};
}
