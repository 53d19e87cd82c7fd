import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

const root = path.resolve(import.meta.dirname, '../..');
const page = '002_05f10b227ac319df.txt';

/** Runs an editor on a copy of a seed page; gives what its script wrote. */
function witness<T>(command: string, args: readonly string[]): T {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaokan-editor-'));
	try {
		fs.mkdirSync(path.join(folder, 'seeds'));
		fs.copyFileSync(path.join(root, 'seeds', page), path.join(folder, 'seeds', page));
		const result = path.join(folder, 'result.json');
		const run = spawnSync(command, args, {
			cwd: folder,
			encoding: 'utf8',
			timeout: 60_000,
			env: {
				...process.env,
				HOME: folder,
				LC_ALL: 'C.UTF-8',
				JIAOKAN_COMMAND: [process.execPath, path.join(root, 'dist/cli.mjs'), 'lsp', '--stdio'].join('\n'),
				JIAOKAN_PAGE: path.join(folder, 'seeds', page),
				JIAOKAN_RESULT: result,
			},
		});
		assert.ok(fs.existsSync(result), `${command} wrote nothing: ${run.stdout}\n${run.stderr}`);
		return JSON.parse(fs.readFileSync(result, 'utf8'));
	} finally {
		fs.rmSync(folder, { recursive: true, force: true });
	}
}

/** The page after every safe repair, as the gold has it. */
const repaired = fs.readFileSync(path.join(root, 'test/gold/shared', page.replace('.txt', '.repaired.txt')), 'utf8');

function isInstalled(command: string): boolean {
	return spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
}

describe('other editors', function () {
	this.timeout(90_000);

	it('Neovim shows diagnostics, symbols and hovers and applies repairs to its buffer', function () {
		if (!isInstalled('nvim')) {
			this.skip();
		}
		const found = witness<{
			readonly filetype: string;
			readonly diagnostics: readonly { readonly code: string; readonly source: string }[];
			readonly symbols: readonly string[];
			readonly hover: string;
			readonly text: string;
			readonly undone: boolean;
		}>('nvim', ['--headless', '--clean', '-u', path.join(root, 'test/editors/neovim.lua')]);
		assert.equal(found.filetype, 'zh-news');
		assert.ok(found.diagnostics.some(({ code, source }) => code === 'byline-form' && source === 'jiaokan'));
		assert.ok(found.symbols.some((name) => name.includes('劳模工匠交流活动在京举行')));
		assert.match(found.hover, /张晶/u);
		assert.equal(found.text, repaired);
		assert.ok(found.undone);
	});

	it('Emacs with eglot does the same', function () {
		if (!isInstalled('emacs')) {
			this.skip();
		}
		const found = witness<{
			readonly mode: string;
			readonly diagnostics: readonly string[];
			readonly symbols: readonly string[];
			readonly hover: string;
			readonly text: string;
			readonly undone: boolean;
			readonly warnings: readonly string[];
		}>('emacs', ['--batch', '-q', '-l', path.join(root, 'test/editors/eglot.el')]);
		assert.equal(found.mode, 'zh-news-mode');
		assert.ok(found.diagnostics.length > 10);
		assert.ok(found.symbols.some((name) => name.includes('劳模工匠交流活动在京举行')));
		assert.match(found.hover, /张晶/u);
		assert.equal(found.text, repaired);
		assert.ok(found.undone);
		assert.deepEqual(found.warnings, []);
	});
});
