// The engine as the bundles have it, for measuring in this process.
import esbuild from 'esbuild';
import { constants } from '../lib/constants.mjs';
import { packedLexicon } from '../lib/packed-lexicon.mjs';
import { inCache, inRoot } from '../lib/paths.mjs';

const source = `
export { analyze } from './server/src/analysis/analyze.ts';
export { createRecognizer } from './server/src/recognize/recognizer.ts';
export { parsePage } from './server/src/parse/parse-page.ts';
export { createHits, scan } from './server/src/lexicon/lexicon.ts';
export { createSourceText } from './server/src/text/source-text.ts';
`;

/** Builds the engine into the cache; gives the path of the module. */
export async function buildEngine() {
	const outfile = inCache('bench', 'engine.mjs');
	await esbuild.build({
		stdin: { contents: source, resolveDir: inRoot(), loader: 'ts' },
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		plugins: [packedLexicon, constants],
		charset: 'utf8',
		outfile,
		logLevel: 'warning',
	});
	return outfile;
}
