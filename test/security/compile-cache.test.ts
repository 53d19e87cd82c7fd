import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { withFolder } from './with-folder.ts';

/** Runs a command that has the user's cache folder at `cache`; it must do its work, whatever lies there. */
function runWith(cache: string): void {
	const env = { ...process.env, XDG_CACHE_HOME: cache, LC_ALL: 'C', NODE_COMPILE_CACHE: undefined };
	const { status, stderr } = spawnSync(process.execPath, [inRoot('dist/cli.mjs'), 'explain', 'unbalanced'], { env, encoding: 'utf8' });
	assert.equal(stderr, '');
	assert.equal(status, 0);
}

/** The files below `folder`. */
function filesIn(folder: string): readonly string[] {
	return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
}

// The rules are those of POSIX; on macOS and Windows the folder is another, which a test cannot move.
describe('compiled code that is kept', () => {
	before(function () {
		if (process.platform !== 'linux') {
			this.skip();
		}
	});

	it('lies in a folder that only the user may write to', () =>
		withFolder({}, (cache) => {
			runWith(cache);
			assert.ok(filesIn(path.join(cache, 'jiaokan')).length > 0);
			assert.equal(fs.statSync(path.join(cache, 'jiaokan')).mode & 0o777, 0o700);
			runWith(cache);
		}));

	it('is neither written to nor read from a folder that others may write to, nor behind a link', () =>
		withFolder({}, (cache) => {
			const folder = path.join(cache, 'jiaokan');
			fs.mkdirSync(folder);
			fs.chmodSync(folder, 0o777);
			runWith(cache);
			assert.deepEqual(filesIn(folder), []);
			fs.rmdirSync(folder);
			fs.mkdirSync(path.join(cache, 'elsewhere'), { mode: 0o700 });
			fs.symlinkSync('elsewhere', folder);
			runWith(cache);
			assert.deepEqual(filesIn(path.join(cache, 'elsewhere')), []);
		}));

	it('is done without where there is no folder for it', () =>
		withFolder({ 'a file': '' }, (cache) => {
			runWith(path.join(cache, 'none'));
			runWith(path.join(cache, 'a file'));
			runWith('/dev/null');
			assert.deepEqual(filesIn(cache), ['a file']);
		}));
});
