import assert from 'node:assert/strict';
import { type ConfigurableRule, parseConfig } from '../../../server/src/config/config-file.ts';

const rule: ConfigurableRule = {
	id: 'blank-lines',
	options: { most: { description: { en: '', zh: '' }, schema: { type: 'integer', minimum: 0 }, default: 1 } },
};

/** Reads `json` and gives what was read and, for each problem, the words that it underlines. */
function read(json: string) {
	const { config, problems } = parseConfig(json, [rule]);
	return { config, wrong: problems.map(({ span }) => json.slice(span.start, span.end)) };
}

describe('jiaokan.json', () => {
	it('gives severities and options', () => {
		const { config, wrong } = read('{ "rules": { "blank-lines": { "severity": "error", "options": { "most": 2 } } } }');
		assert.deepEqual(wrong, []);
		assert.deepEqual(config.rules, { 'blank-lines': { severity: 'error', options: { most: 2 } } });
	});

	it('takes a severity alone, comments and trailing commas', () => {
		const { config, wrong } = read('{ // ours\n "rules": { "blank-lines": "off", }, }');
		assert.deepEqual(wrong, []);
		assert.deepEqual(config.rules, { 'blank-lines': { severity: 'off' } });
	});

	it('underlines what is wrong and keeps the rest', () => {
		const { config, wrong } = read(
			'{ "rulez": 1, "rules": { "no-such": "off", "blank-lines": { "severity": "loud", "options": { "most": -1, "least": 0 } } }, "include": ["a/*.txt"] }',
		);
		assert.deepEqual(wrong, ['"rulez"', '"no-such"', '"loud"', '-1', '"least"']);
		assert.deepEqual(config.include, ['a/*.txt']);
	});

	it('refuses paths that lead out of its folder', () => {
		for (const path of ['../other/*.txt', '/etc/*.txt', 'C:\\pages', 'a/../../b']) {
			const { config, wrong } = read(JSON.stringify({ include: [path], baseline: path }));
			assert.deepEqual(wrong, [JSON.stringify(path), JSON.stringify(path)]);
			assert.deepEqual([config.include, config.baseline], [[], null]);
		}
	});

	it('refuses globs that would keep a check busy', () => {
		for (const glob of ['*a*a*a*a*b.txt', '**/a/**/b/**/*.txt', '+(a|aa)+(a|aa)b', '{a,b}{a,b}{a,b}{a,b}', 'a'.repeat(301)]) {
			assert.deepEqual(read(JSON.stringify({ include: [glob] })).wrong, [JSON.stringify(glob)]);
		}
		for (const glob of ['**/*.txt', '**/pages/**/*.{txt,news}', '2023*/第*版*.txt', '[0-9]*.txt']) {
			assert.deepEqual(read(JSON.stringify({ exclude: [glob] })).config.exclude, [glob]);
		}
	});

	it('takes no option for one that every object has', () => {
		for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
			const { config, wrong } = read(`{ "rules": { "blank-lines": { "options": { "${name}": 1 } } } }`);
			assert.deepEqual(wrong, [`"${name}"`]);
			assert.deepEqual(config.rules, { 'blank-lines': { options: {} } });
		}
	});

	it('bears brackets nested to any depth', () => {
		for (const json of ['['.repeat(200_000), '{"rules":'.repeat(100_000)]) {
			assert.equal(read(json).wrong.length, 1);
		}
	});

	it('reads what it can of broken JSON and of other values', () => {
		const { config, wrong } = read('{ "include": ["a.txt"], ');
		assert.deepEqual(config.include, ['a.txt']);
		assert.ok(wrong.length > 0);
		for (const json of ['', '[]', '3', 'null', '{"rules": 3}', '{"include": {}}']) {
			assert.ok(parseConfig(json, [rule]).problems.length > 0, json);
		}
	});
});
