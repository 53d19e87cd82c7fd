import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { createFileHost } from '../../server/src/host/file-host.ts';
import { createUriHost } from '../../server/src/host/uri-host.ts';
import { withFolder } from './with-folder.ts';

const host = createUriHost();

function uriOf(...parts: readonly string[]): string {
	return pathToFileURL(path.join(...parts)).href;
}

describe('files that come with other people’s pages', () => {
	before(function () {
		if (process.platform === 'win32') {
			this.skip();
		}
	});

	it('lead no suppression into another file', () =>
		withFolder({ 'home/.profile': 'mine\n', 'work/a.txt': '' }, async (folder) => {
			const profile = path.join(folder, 'home/.profile');
			const target = uriOf(folder, 'work/.jiaokan/ignore.jsonl');
			fs.mkdirSync(path.join(folder, 'work/.jiaokan'));
			fs.symlinkSync(profile, path.join(folder, 'work/.jiaokan/ignore.jsonl'));
			assert.equal(await host.append(target, '{}\n'), false);
			fs.rmSync(path.join(folder, 'work/.jiaokan'), { recursive: true });
			fs.symlinkSync(path.join(folder, 'home'), path.join(folder, 'work/.jiaokan'));
			assert.equal(await host.append(target, '{}\n'), false);
			assert.equal(fs.readFileSync(profile, 'utf8'), 'mine\n');
			assert.deepEqual(fs.readdirSync(path.join(folder, 'home')), ['.profile']);
		}));

	it('are no pages where links make them so or in hidden folders, and no loop is entered', () =>
		withFolder({ 'home/secret.txt': '不公开', 'work/seeds/a.txt': '页', 'work/.cache/seeds/b.txt': '页' }, async (folder) => {
			fs.symlinkSync('../../home/secret.txt', path.join(folder, 'work/seeds/link.txt'));
			fs.symlinkSync('../..', path.join(folder, 'work/seeds/up'));
			const found = await host.list(uriOf(folder, 'work'), ['**/seeds/*.txt']);
			assert.deepEqual(found, [uriOf(folder, 'work/seeds/a.txt')]);
		}));

	it('keep nobody waiting: pipes, devices and folders in place of files', () =>
		withFolder({ 'a.txt': '' }, async (folder) => {
			const pipe = path.join(folder, 'jiaokan.json');
			if (spawnSync('mkfifo', [pipe]).status === 0) {
				assert.equal(await host.read(uriOf(pipe)), undefined);
				assert.equal(createFileHost().readOwn(pipe), undefined);
				assert.equal(await host.append(uriOf(pipe), 'x'), false);
			}
			assert.equal(await host.read('file:///dev/zero'), undefined);
			assert.equal(createFileHost().readOwn('/dev/zero'), undefined);
			assert.equal(await host.read(uriOf(folder)), undefined);
			assert.equal(await host.append(uriOf(folder), 'x'), false);
		}));

	it('are not asked for by globs that would keep the server busy', () =>
		withFolder({ [`seeds/${'a'.repeat(200)}.txt`]: '' }, async (folder) => {
			assert.deepEqual(await host.list(uriOf(folder), [`**/*${'a*'.repeat(12)}b.txt`, '+(a|aa)+(a|aa)+(a|aa)b']), []);
			assert.equal((await host.list(uriOf(folder), ['**/seeds/*.txt', '**/*a*a*b'])).length, 1);
		}));

	it('are not named by URIs that are no paths', async () => {
		for (const uri of ['file:///a%00b', 'file:///%zz', 'file://elsewhere/a', 'http://127.0.0.1/a', 'untitled:a', '']) {
			assert.equal(await host.read(uri), undefined, uri);
			assert.equal(await host.append(uri, 'x'), false, uri);
			assert.deepEqual(await host.list(uri, ['**/*']), [], uri);
		}
	});

	it('steer no terminal, by their names or their text, and begin no line of a report', () => {
		const steering = '\u001b]0;owned\u0007';
		const page = `会议召开\n\n本报讯（记者 刘欣欣${steering}）近日,会议召开。\n\n顺义天竺${steering}项目很好，大家都很高兴。\n`;
		const files = { [`a${steering}\nb.txt:1:1: error: forged.txt`]: page, 'bad.txt': 'a\0b', 'jiaokan.json': `{ "${steering}": 1 }` };
		return withFolder(files, (folder) => {
			for (const args of [
				['check', '.'],
				['check', `none${steering}.txt`],
				['analyze', '--format', 'text', ...Object.keys(files)],
				['fix', '--dry-run', '.'],
				['fix', '--dry-run', '--diff', '.'],
				[`${steering}`],
				['explain', `${steering}`],
				['check', `--${steering}`],
			]) {
				const env = { ...process.env, LC_ALL: 'C', FORCE_COLOR: undefined, NO_COLOR: '1' };
				const run = spawnSync(process.execPath, [inRoot('dist/cli.mjs'), ...args], { cwd: folder, encoding: 'utf8', env });
				const shown = args.includes('--diff') ? run.stdout.replace(/^[-+ ](?!-|\+).*$/gmu, '') + run.stderr : run.stdout + run.stderr;
				assert.doesNotMatch(shown.replaceAll('\n', ''), /\p{Cc}/u, args.join(' '));
				assert.doesNotMatch(shown, /^b\.txt/mu, args.join(' '));
			}
		});
	});
});

describe('suppressions', () => {
	it('of many writers at once all stand in the file, each on a line', () =>
		withFolder({}, async (folder) => {
			const uri = uriOf(folder, '.jiaokan/ignore.jsonl');
			const lines = Array.from({ length: 200 }, (_, index) => JSON.stringify({ file: 'a.txt', rule: 'x', quote: '。'.repeat(index) }));
			const done = await Promise.all(lines.map((line) => host.append(uri, `${line}\n`)));
			assert.ok(done.every(Boolean));
			const found = fs.readFileSync(path.join(folder, '.jiaokan/ignore.jsonl'), 'utf8').split('\n');
			assert.deepEqual(found.filter((line) => line !== '').sort(), [...lines].sort());
		}));

	it('begin on a line of their own after one that was cut', () =>
		withFolder({ '.jiaokan/ignore.jsonl': '{"file":"a.txt","ru' }, async (folder) => {
			assert.ok(await host.append(uriOf(folder, '.jiaokan/ignore.jsonl'), '{}\n'));
			assert.equal(fs.readFileSync(path.join(folder, '.jiaokan/ignore.jsonl'), 'utf8'), '{"file":"a.txt","ru\n{}\n');
		}));
});
