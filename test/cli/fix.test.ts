import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import iconv from 'iconv-lite';
import { inFolder, runCli } from './run-cli.ts';

const damaged = '会议召开\n\n本报讯(记者 刘欣欣) 近日,会议在京召开。\n\n与会者听取报告，进行了\n\n讨论。\n';
const repaired = '会议召开\n\n本报讯（记者 刘欣欣）近日，会议在京召开。\n\n与会者听取报告，进行了讨论。\n';

describe('jiaokan fix', () => {
	it('repairs in place, once and for all', () => {
		inFolder({ 'a.txt': damaged }, (cwd) => {
			const file = path.join(cwd, 'a.txt');
			fs.chmodSync(file, 0o640);
			const { status, stderr } = runCli(['fix', 'a.txt'], { cwd });
			assert.equal(status, 0);
			assert.match(stderr, /^jiaokan: a\.txt: repaired \d+\njiaokan: Repaired: \d+ \(files changed: 1 of 1\)/u);
			assert.equal(fs.readFileSync(file, 'utf8'), repaired);
			assert.equal(fs.statSync(file).mode & 0o777, 0o640);
			assert.deepEqual(fs.readdirSync(cwd), ['a.txt']);
			assert.match(runCli(['fix', 'a.txt'], { cwd }).stderr, /Repaired: 0 /u);
		});
	});

	it('keeps encoding, byte-order mark and line ends', () => {
		const crlf = damaged.replaceAll('\n', '\r\n');
		const files = {
			'gb18030.txt': iconv.encode(damaged, 'gb18030'),
			'mark.txt': `\ufeff${damaged}`,
			'utf16.txt': iconv.encode(crlf, 'utf16le', { addBOM: true }),
			'crlf.txt': crlf,
			'cr.txt': damaged.replaceAll('\n', '\r'),
			'open.txt': damaged.trimEnd(),
		};
		inFolder(files, (cwd) => {
			assert.equal(runCli(['fix', '.'], { cwd }).status, 0);
			const read = (name: string): Buffer => fs.readFileSync(path.join(cwd, name));
			assert.deepEqual(read('gb18030.txt'), iconv.encode(repaired, 'gb18030'));
			assert.equal(read('mark.txt').toString(), `\ufeff${repaired}`);
			assert.deepEqual(read('utf16.txt'), iconv.encode(repaired.replaceAll('\n', '\r\n'), 'utf16le', { addBOM: true }));
			assert.equal(read('crlf.txt').toString(), repaired.replaceAll('\n', '\r\n'));
			assert.equal(read('cr.txt').toString(), repaired.replaceAll('\n', '\r'));
			assert.equal(read('open.txt').toString(), repaired.trimEnd());
		});
	});

	it('repairs a file whose name is as long as names may be', () => {
		const name = `${'纸'.repeat(83)}.txt`;
		inFolder({ [name]: damaged }, (cwd) => {
			assert.equal(runCli(['fix', '.'], { cwd }).status, 0);
			assert.equal(fs.readFileSync(path.join(cwd, name), 'utf8'), repaired);
			assert.deepEqual(fs.readdirSync(cwd), [name]);
		});
	});

	it('prints instead of writing', () => {
		inFolder({ 'a.txt': damaged }, (cwd) => {
			assert.equal(runCli(['fix', '--stdout', 'a.txt'], { cwd }).stdout, repaired);
			const dry = runCli(['fix', '--dry-run', '--diff', 'a.txt'], { cwd });
			assert.equal(dry.status, 1);
			assert.match(runCli(['fix', '--dry-run', 'a.txt'], { cwd }).stderr, /^jiaokan: a\.txt: would repair \d+$/mu);
			assert.match(dry.stdout, /^-与会者听取报告，进行了$/mu);
			assert.match(dry.stdout, /^\+与会者听取报告，进行了讨论。$/mu);
			assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), damaged);
		});
		assert.equal(runCli(['fix', '-'], { input: damaged }).stdout, repaired);
		assert.equal(runCli(['fix', '--dry-run', '-'], { input: repaired }).status, 0);
	});

	it('repairs only by the rules asked for, and what is not suppressed', () => {
		inFolder({ 'a.txt': damaged }, (cwd) => {
			const { stdout } = runCli(['fix', '--stdout', '--rule', 'split-paragraph', 'a.txt'], { cwd });
			assert.equal(stdout, damaged.replace('进行了\n\n讨论', '进行了讨论'));
			fs.mkdirSync(path.join(cwd, '.jiaokan'));
			fs.writeFileSync(path.join(cwd, '.jiaokan/ignore.jsonl'), '{"file":"a.txt","rule":"split-paragraph","reason":""}\n');
			assert.equal(runCli(['fix', '--stdout', 'a.txt'], { cwd }).stdout, repaired.replace('进行了讨论', '进行了\n\n讨论'));
		});
	});

	it('leaves what it cannot read as it was, says so and exits 2', () => {
		const broken = Buffer.concat([Buffer.from(damaged), Buffer.from([0xff, 0xff])]);
		inFolder({ 'a.txt': damaged, 'b.txt': broken }, (cwd) => {
			const { status, stderr } = runCli(['fix', 'b.txt', 'a.txt'], { cwd });
			assert.equal(status, 2);
			assert.match(stderr, /b\.txt: is neither UTF-8/u);
			assert.deepEqual(fs.readFileSync(path.join(cwd, 'b.txt')), broken);
			assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), repaired);
		});
	});

	it('leaves a read-only file and a file on a full disk as they were', function () {
		inFolder({ 'a.txt': damaged }, (cwd) => {
			fs.chmodSync(path.join(cwd, 'a.txt'), 0o444);
			const { status, stderr } = runCli(['fix', 'a.txt'], { cwd });
			assert.equal(status, 2);
			assert.match(stderr, /a\.txt: not changed: .*read-only|EACCES/u);
			assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), damaged);
		});
		if (process.platform !== 'linux' || !fs.existsSync('/dev/full')) {
			this.skip();
		}
		// The temporary file's name is taken by a link to a device that is always full.
		inFolder(
			{
				'a.txt': damaged,
				'full.cjs': `const fs = require('node:fs'); const write = fs.writeFileSync; fs.writeFileSync = (to, ...rest) => typeof to === 'number' ? write('/dev/full', ...rest) : write(to, ...rest);`,
			},
			(cwd) => {
				const { status, stderr } = runCli(['fix', 'a.txt'], { cwd, env: { NODE_OPTIONS: `--require ${path.join(cwd, 'full.cjs')}` } });
				assert.equal(status, 2);
				assert.match(stderr, /a\.txt: not changed: ENOSPC/u);
				assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), damaged);
				assert.deepEqual(fs.readdirSync(cwd).sort(), ['a.txt', 'full.cjs']);
			},
		);
	});

	it('replaces the target of a link, not the link', () => {
		inFolder({ 'a.txt': damaged }, (cwd) => {
			fs.symlinkSync('a.txt', path.join(cwd, 'link.txt'));
			assert.equal(runCli(['fix', 'link.txt'], { cwd }).status, 0);
			assert.ok(fs.lstatSync(path.join(cwd, 'link.txt')).isSymbolicLink());
			assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), repaired);
		});
	});
});
