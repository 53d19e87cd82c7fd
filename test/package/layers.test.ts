import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from '../../scripts/lib/paths.mjs';

/** The folders that each folder of server/src may import, after docs/architecture.md. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	text: [],
	model: ['text'],
	lexicon: ['model', 'text'],
	parse: ['lexicon', 'model', 'text'],
	recognize: ['lexicon', 'model', 'parse', 'text'],
	rules: ['lexicon', 'model', 'parse', 'recognize', 'text'],
	config: ['lexicon', 'model', 'parse', 'recognize', 'rules', 'text'],
	analysis: ['lexicon', 'model', 'parse', 'recognize', 'rules', 'text'],
	corpus: ['analysis', 'config', 'lexicon', 'model', 'parse', 'recognize', 'rules', 'text'],
	features: ['analysis', 'corpus', 'lexicon', 'model', 'parse', 'recognize', 'rules', 'text'],
	protocol: [],
	l10n: ['model', 'text'],
	host: ['cli', 'config', 'corpus', 'l10n', 'model', 'text'],
	lsp: ['analysis', 'config', 'corpus', 'features', 'l10n', 'lexicon', 'model', 'parse', 'protocol', 'recognize', 'rules', 'text'],
	cli: ['analysis', 'config', 'corpus', 'features', 'l10n', 'lexicon', 'model', 'parse', 'recognize', 'rules', 'text'],
};
const core = ['text', 'model', 'lexicon', 'parse', 'recognize', 'rules', 'config', 'analysis', 'corpus', 'features', 'protocol', 'l10n'];

interface Project {
	readonly compilerOptions?: { readonly types?: readonly string[]; readonly lib?: readonly string[] };
	readonly references?: readonly { readonly path: string }[];
}

function projectOf(folder: string): Project {
	return JSON.parse(readFileSync(inRoot('server/src', folder, 'tsconfig.json'), 'utf8'));
}

describe('the layers of server/src', () => {
	it('are one project a folder', () => {
		const folders = readdirSync(inRoot('server/src'), { withFileTypes: true }).flatMap((entry) =>
			entry.isDirectory() ? [entry.name] : [],
		);
		assert.deepEqual(folders.sort(), Object.keys(mayImport).sort());
	});

	for (const [folder, allowed] of Object.entries(mayImport)) {
		it(`let ${folder} reach only what stands left of it`, () => {
			const reached = (projectOf(folder).references ?? []).map((reference) => path.basename(reference.path));
			assert.deepEqual(
				reached.filter((other) => !allowed.includes(other)),
				[],
			);
		});
	}

	it('are closed to the client but for the protocol', () => {
		const client: Project = JSON.parse(readFileSync(inRoot('client/tsconfig.json'), 'utf8'));
		assert.deepEqual(client.references, [{ path: '../server/src/protocol' }]);
	});

	it('have no timers, files or DOM in scope in the core', () => {
		for (const folder of core) {
			const { types, lib } = projectOf(folder).compilerOptions ?? {};
			assert.deepEqual([types ?? [], lib ?? ['ES2023']], [[], ['ES2023']], folder);
		}
	});

	it('make an import to the right, and one of node:, errors', () => {
		const copy = mkdtempSync(path.join(tmpdir(), 'jiaokan-layers-'));
		try {
			cpSync(inRoot('tsconfig.base.json'), path.join(copy, 'tsconfig.base.json'));
			for (const folder of ['text', 'model']) {
				cpSync(inRoot('server/src', folder), path.join(copy, 'server/src', folder), { recursive: true });
			}
			writeFileSync(
				path.join(copy, 'server/src/text/wrong.ts'),
				"import type { Page } from '../model/page.ts';\nimport fs from 'node:fs';\nexport const wrong = (page: Page): unknown => [page, fs, setTimeout];\n",
			);
			const said = compile(path.join(copy, 'server/src/text'));
			assert.match(said, /TS6307/);
			assert.match(said, /node:fs/);
			assert.match(said, /setTimeout/);
		} finally {
			rmSync(copy, { recursive: true });
		}
	});
});

/** What the compiler says of a project. */
function compile(project: string): string {
	try {
		return execFileSync(process.execPath, [inRoot('node_modules/typescript/bin/tsc'), '-b', project], { encoding: 'utf8', stdio: 'pipe' });
	} catch (error) {
		return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
	}
}
