// The bundles that ship: everything they need is inside, nothing of node_modules goes along.
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import esbuild from 'esbuild';
import { constants } from './constants.mjs';
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

/** For Node's modules and the CommonJS packages inside. */
const withRequire = {
	js: "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
};

/**
 * Node's modules by `require`: an import in an ES module reads every export of theirs at the start, getters too, and so loads what only
 * these need (standard output, Web Crypto, `fs/promises`).
 */
const builtinsByRequire = {
	name: 'builtins-by-require',
	setup(building) {
		building.onResolve({ filter: /^node:/ }, ({ path, kind }) =>
			kind === 'import-statement' ? { path, namespace: 'builtin' } : undefined,
		);
		building.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({ contents: `module.exports = require('${path}');` }));
	},
};

/** What nothing of ours asks for at the start, if at all: loaded when something of it is taken or called. */
const seldomUsed = {
	name: 'seldom-used',
	setup(building) {
		building.onResolve({ filter: /^(?:crypto|child_process|iconv-lite|picomatch)$/ }, ({ path, namespace, resolveDir }) =>
			namespace === 'seldom' ? undefined : { path, namespace: 'seldom', pluginData: resolveDir },
		);
		building.onLoad({ filter: /.*/, namespace: 'seldom' }, ({ path, pluginData }) => ({
			contents: `module.exports = new Proxy(() => {}, {
	get: (_, name) => require('${path}')[name],
	apply: (_, self, values) => require('${path}')(...values),
});`,
			resolveDir: pluginData,
		}));
	},
};

/** Of iconv-lite GB18030 is asked for alone: its tables for other encodings, some 250 kB, are left out. */
const gb18030Only = {
	name: 'gb18030-only',
	setup(building) {
		building.onLoad({ filter: /iconv-lite[\\/]encodings[\\/]tables[\\/](?:shiftjis|eucjp|cp949|cp950|big5-added)\.json$/ }, () => ({
			contents: '[]',
			loader: 'json',
		}));
		building.onLoad({ filter: /iconv-lite[\\/]encodings[\\/]sbcs-data-generated\.js$/ }, () => ({ contents: 'module.exports = {};' }));
	},
};

/** Modules of `jsonc-parser` do nothing when they are loaded, which its manifest does not say: those of its formatter are left out. */
const parserOnly = {
	name: 'parser-only',
	setup(building) {
		building.onResolve({ filter: /^(?:jsonc-parser$|\.\/)/ }, async ({ path, importer, pluginData, ...options }) => {
			if (pluginData === parserOnly || !/jsonc-parser/.test(path.startsWith('.') ? importer : path)) return undefined;
			const resolved = await building.resolve(path, { ...options, importer, pluginData: parserOnly });
			return { ...resolved, sideEffects: false };
		});
	},
};

/** Of the manifest the programs need the version; the rest is the editor's. */
const versionOnly = {
	name: 'version-only',
	setup(building) {
		building.onLoad({ filter: /[\\/]package\.json$/ }, async ({ path }) => {
			const { version } = JSON.parse(await readFile(path, 'utf8'));
			return { contents: JSON.stringify({ version }), loader: 'json' };
		});
	},
};

/** What is started: it turns on Node's compile cache, which holds for what is loaded after that. */
const mainsApart = {
	name: 'mains-apart',
	setup(building) {
		building.onResolve({ filter: /^\.\/main\.\w+\.ts$/ }, ({ path }) => ({ path: path.replace(/ts$/u, 'mjs'), external: true }));
	},
};

const starters = {
	entryPoints: { server: 'server/src/boot.server.ts', cli: 'server/src/boot.cli.ts' },
	format: 'esm',
	outExtension: { '.js': '.mjs' },
	plugins: [builtinsByRequire, mainsApart],
	banner: withRequire,
};

/** Server and command line have nearly everything in common, lexicons above all: it stands once, in dist/shared.mjs. */
const programs = {
	entryPoints: { 'main.server': 'server/src/main.server.ts', 'main.cli': 'server/src/main.cli.ts' },
	format: 'esm',
	outExtension: { '.js': '.mjs' },
	splitting: true,
	chunkNames: 'shared',
	plugins: [builtinsByRequire, seldomUsed, gb18030Only, parserOnly, versionOnly, packedLexicon, constants],
	banner: withRequire,
};

const bundles = [client, starters, programs];

/** Where the build says what went into which bundle, as esbuild's metafile. */
export const metafile = inCache('bundles.json');

/**
 * Builds the bundles into `dist` and removes what else is there.
 * @param {{minify?: boolean}} options
 * @returns {Promise<void>}
 */
export async function build(options = {}) {
	const results = await Promise.all(bundles.map((bundle) => esbuild.build(optionsOf(bundle, options))));
	const inputs = Object.assign({}, ...results.map((result) => result.metafile.inputs));
	const outputs = Object.assign({}, ...results.map((result) => result.metafile.outputs));
	await chmod(inRoot('dist', 'cli.mjs'), 0o755);
	for (const name of await readdir(inRoot('dist'))) if (outputs[`dist/${name}`] === undefined) await rm(inRoot('dist', name));
	await mkdir(inCache(), { recursive: true });
	await writeFile(metafile, JSON.stringify({ inputs, outputs }));
}

/** Builds at each change of a source until the process ends. */
export async function watch() {
	for (const bundle of bundles) {
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
		// Identifiers are left as they are: names in stack traces of a user's log stay readable. To keep the names of shortened ones
		// esbuild calls a function for each, at every start.
		minifyWhitespace: minify,
		minifySyntax: minify,
		metafile: true,
		// Chinese as it is: half the size of its escapes, and nothing to decode at the start.
		charset: 'utf8',
		logLevel: 'warning',
	};
}
