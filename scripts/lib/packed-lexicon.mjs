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
 * Puts the packed lexicon in the place of the module that lays it out from the word lists. These are read by a process of its own: a watching build
 * would have them from the time of its start.
 * @type {import('esbuild').Plugin}
 */
export const packedLexicon = {
	name: 'packed-lexicon',
	setup(build) {
		build.onLoad({ filter: /[\\/]word-lexicon\.ts$/ }, async ({ path: file }) => {
			if (path.resolve(file) !== source) return undefined;
			const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(import.meta.url), 'print'], { maxBuffer: 2 ** 26 });
			const names = await readdir(folder, { recursive: true });
			return {
				contents: `import { VARIANTS } from '../lexicon/generated/variants.ts';
import { unpackLexicon } from '../lexicon/lexicon-pack.ts';
const packed = ${stdout};
export function createWordLexicon() { return unpackLexicon(packed, VARIANTS); }`,
				loader: 'js',
				resolveDir: path.dirname(source),
				watchFiles: names.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name)),
			};
		});
	},
};

if (process.argv[1] === fileURLToPath(import.meta.url) && process.argv[2] === 'print') {
	const { VARIANTS } = await import('../../server/src/lexicon/generated/variants.ts');
	const { packLexicon } = await import('../../server/src/lexicon/lexicon-pack.ts');
	const { createWordLexicon } = await import('../../server/src/recognize/word-lexicon.ts');
	process.stdout.write(JSON.stringify(packLexicon(createWordLexicon(), VARIANTS)));
}
