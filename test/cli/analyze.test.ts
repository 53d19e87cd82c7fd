import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import iconv from 'iconv-lite';
import { cli, inFolder, runCli, seeds } from './run-cli.ts';

interface AnalyzedFile {
	readonly file: string;
	readonly articles: readonly {
		readonly kind: string;
		readonly headline: { readonly start: { readonly line: number } } | null;
		readonly byline: { readonly people: readonly { readonly role: string; readonly name: string }[] } | null;
	}[];
	readonly mentions: readonly unknown[];
	readonly diagnostics: readonly unknown[];
}

const page = '\n会议召开\n\n本报讯（记者 刘欣欣）近日，会议在京召开。\n\n与会者听取报告，进行了讨论。\n';

function parseLines(stdout: string): readonly AnalyzedFile[] {
	return stdout
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line));
}

describe('jiaokan analyze', () => {
	it('prints one object a line, one a file', () => {
		const files = fs.readdirSync(seeds).map((name) => path.join('seeds', name));
		const { status, stdout, stderr } = runCli(['analyze', ...files]);
		assert.equal(stderr, '');
		assert.equal(status, 0);
		const found = parseLines(stdout);
		assert.deepEqual(
			found.map(({ file }) => file),
			files,
		);
		assert.ok(found.every(({ articles }) => articles.length >= 5));
	});

	it('takes folders and globs as the other commands do', () => {
		inFolder({ 'a.txt': page, 'sub/b.txt': page, 'sub/c.md': page }, (cwd) => {
			const files = (args: readonly string[]): readonly string[] =>
				parseLines(runCli(['analyze', ...args], { cwd }).stdout).map(({ file }) => file);
			assert.deepEqual(files(['.']), ['a.txt', 'sub/b.txt']);
			assert.deepEqual(files(['sub/*.txt', 'a.txt']), ['sub/b.txt', 'a.txt']);
		});
	});

	it('reads standard input', () => {
		const { status, stdout } = runCli(['analyze', '-'], { input: page });
		assert.equal(status, 0);
		const [found] = parseLines(stdout);
		assert.equal(found?.file, '-');
		assert.deepEqual(
			found?.articles.map(({ headline, byline }) => [headline?.start.line, byline?.people.map(({ role, name }) => [role, name])]),
			[[1, [['记者', '刘欣欣']]]],
		);
	});

	it('gives the same for UTF-8 with mark, UTF-16 and GB18030', () => {
		inFolder(
			{
				'a.txt': page,
				'b.txt': `\ufeff${page}`,
				'c.txt': iconv.encode(page, 'utf16le', { addBOM: true }),
				'd.txt': iconv.encode(page, 'gb18030'),
			},
			(cwd) => {
				const { stdout, stderr } = runCli(['analyze', 'a.txt', 'b.txt', 'c.txt', 'd.txt'], { cwd });
				assert.equal(stderr, '');
				const [first, ...others] = parseLines(stdout).map(({ file: _, ...rest }) => rest);
				for (const other of others) {
					assert.deepEqual(other, first);
				}
			},
		);
	});

	it('names what it cannot read, does the rest and exits 2', () => {
		inFolder({ 'a.txt': page, 'b.txt': new Uint8Array([0x89, 0x50, 0, 1]), 'c.txt': new Uint8Array([0xe6, 0xff]) }, (cwd) => {
			const { status, stdout, stderr } = runCli(['analyze', 'none.txt', 'b.txt', 'c.txt', 'a.txt'], { cwd });
			assert.equal(status, 2);
			for (const name of ['none.txt', 'b.txt', 'c.txt']) {
				assert.match(stderr, new RegExp(`^jiaokan: ${name}: `, 'mu'));
			}
			assert.deepEqual(
				parseLines(stdout).map(({ file }) => file),
				['a.txt'],
			);
		});
	});

	it('prints a tree for people, in Chinese where that is the language', () => {
		const english = runCli(['analyze', '--format', 'text', '-'], { input: page });
		assert.match(english.stdout, /^-: articles 1,/u);
		assert.match(english.stdout, /byline 记者 刘欣欣/u);
		const chinese = runCli(['analyze', '--format=text', '-'], { input: page, env: { LC_ALL: 'zh_CN.UTF-8' } });
		assert.doesNotMatch(chinese.stdout, /[a-z]{3}/u);
	});

	it('lists the names in the tree, full and counted, and the outlet of a byline without people', () => {
		const text = `${page}\n会议结束\n\n【新华社北京二十八日电】东城区总工会主席王建国讲话。王建国指出，区总工会要抓好落实。\n`;
		const { stdout } = runCli(['analyze', '--format', 'text', '-'], { input: text });
		assert.match(stdout, /byline 【新华社北京二十八日电】/u);
		assert.match(stdout, /names on the page\n.*organization .*东城区总工会 ×2/u);
		assert.match(stdout, /person 刘欣欣、王建国 ×2/u);
	});

	it('survives a closed pipe', () => {
		const files = fs.readdirSync(seeds).map((name) => path.join(seeds, name));
		const shell = spawnSync('sh', ['-c', '"$0" "$@" | head -c 10', process.execPath, cli, 'analyze', ...files], { encoding: 'utf8' });
		assert.equal(shell.stderr, '');
		assert.equal(shell.stdout.length, 10);
	});
});

describe('jiaokan', () => {
	it('shows help and version', () => {
		assert.match(runCli(['--help']).stdout, /^Usage: jiaokan COMMAND/u);
		assert.match(runCli(['check', '--help']).stdout, /--baseline FILE/u);
		assert.match(runCli(['--version']).stdout, /^\d+\.\d+\.\d+\n$/u);
		assert.doesNotMatch(runCli(['--help'], { env: { LC_ALL: 'zh_CN.UTF-8' } }).stdout, /Report|Repair|Print/u);
	});

	it('says what is wrong with an option, in the user’s language', () => {
		const firstLine = (args: readonly string[], locale: string): string | undefined =>
			runCli(args, { env: { LC_ALL: locale } }).stderr.split('\n')[0];
		for (const [args, english, chinese] of [
			[['analyze', '--no-such', 'a'], 'there is no option “--no-such”', '没有选项“--no-such”'],
			[['analyze', '-x'], 'there is no option “-x”', '没有选项“-x”'],
			[['analyze', '--format'], 'option “--format” wants a value', '选项“--format”需要一个值'],
			[['check', '--jobs', 'x'], '--jobs: “x” is no number', '--jobs：“x”不是数字'],
			[
				['check', '--format', 'xml'],
				'--format: “xml” is none of text, json, sarif, github',
				'--format：“xml”不在 text, json, sarif, github 之中',
			],
			[['analyze', '--help=3', 'a'], 'option “--help” takes no value', '选项“--help”不带值'],
		] as const) {
			assert.equal(firstLine(args, 'C'), `jiaokan: ${english}`);
			assert.equal(firstLine(args, 'zh_CN.UTF-8'), `jiaokan: ${chinese}`);
		}
	});

	it('exits 2 with the usage for wrong use', () => {
		for (const args of [
			[],
			['frobnicate'],
			['analyze'],
			['analyze', '--no-such', 'a'],
			['analyze', '--format', 'xml', 'a'],
			['check', '--rule', 'no-such'],
			['fix'],
			['lsp'],
			['explain', 'no-such'],
		]) {
			const { status, stderr, stdout } = runCli(args);
			assert.equal(status, 2, args.join(' '));
			assert.notEqual(stderr, '', args.join(' '));
			assert.equal(stdout, '', args.join(' '));
		}
	});
});
