// The lexicon in the bundles: laid out when they are built, so that a process only reads it when it starts.
import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inRoot } from './paths.mjs';

const source = inRoot('server', 'src', 'recognize', 'word-lexicon.ts');
const folder = inRoot('server', 'src', 'lexicon');

/**
 * Puts a reader of the packed lexicon in the place of the module that lays it out from the word lists, and the lexicon into a file beside the
 * bundle: it is read when the first names are wanted, not whenever a process starts. The lists are read by a process of its own: a watching build
 * would have them from the time of its start.
 * @type {import('esbuild').Plugin}
 */
export const packedLexicon = {
	name: 'packed-lexicon',
	setup(building) {
		building.initialOptions.assetNames = '[name]';
		building.onLoad({ filter: /[\\/]word-lexicon\.ts$/ }, async ({ path: file }) => {
			if (path.resolve(file) !== source) return undefined;
			return {
				contents: `import { readFileSync } from 'node:fs';
import { unpackLexicon } from '../lexicon/lexicon-pack.ts';
import file from 'lexicon.bin';
export function createWordLexicon() { return unpackLexicon(readFileSync(new URL(file, import.meta.url))); }`,
				loader: 'js',
				resolveDir: path.dirname(source),
			};
		});
		building.onResolve({ filter: /^lexicon\.bin$/ }, () => ({ path: 'lexicon.bin', namespace: 'packed' }));
		building.onLoad({ filter: /.*/, namespace: 'packed' }, async () => {
			const options = { maxBuffer: 2 ** 26, encoding: 'buffer' };
			const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), 'print'], options);
			const names = await readdir(folder, { recursive: true });
			return {
				contents: stdout,
				loader: 'file',
				watchFiles: names.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name)),
			};
		});
	},
};

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] === 'print') {
	const { packLexicon } = await import('../../server/src/lexicon/lexicon-pack.ts');
	const { createWordLexicon } = await import('../../server/src/recognize/word-lexicon.ts');
	process.stdout.write(packLexicon(createWordLexicon()));
}
