// Writes what is said twice from the rules themselves; `--check` only compares and names what differs.
//   docs/rules/*.md               the manual: one page a rule, one index
//   schemas/jiaokan.schema.json   what a jiaokan.json may say
//   package.json, package.nls*    the setting `jiaokan.rules` and its descriptions
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rulePage } from '../server/src/rules/rule-page.ts';
import { ruleUrl } from '../server/src/rules/rule-url.ts';
import { rules } from '../server/src/rules/rules.ts';

const root = new URL('../', import.meta.url);
const check = process.argv.includes('--check');
const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];
const differing = [];

const files = new Map([
	...rules.map((rule) => [`docs/rules/${rule.id}.md`, `${rulePage(rule, 'en')}\n---\n\n${rulePage(rule, 'zh')}`]),
	['docs/rules/README.md', indexPage()],
	['schemas/jiaokan.schema.json', json(configurationSchema())],
	['package.json', json(manifest())],
	['package.nls.json', json(descriptions('package.nls.json', 'en'))],
	['package.nls.zh-cn.json', json(descriptions('package.nls.zh-cn.json', 'zh'))],
]);

for (const [path, text] of files) {
	writeIfChanged(path, text);
}
for (const name of readdirSync(new URL('docs/rules/', root))) {
	if (!files.has(`docs/rules/${name}`)) {
		differing.push(`docs/rules/${name} (no rule has that id)`);
		if (!check) {
			rmSync(new URL(`docs/rules/${name}`, root));
		}
	}
}
if (check && differing.length > 0) {
	process.stderr.write(`Not as the rules say; run npm run generate:\n${differing.map((path) => `  ${path}\n`).join('')}`);
	process.exitCode = 1;
}

function writeIfChanged(path, text) {
	const url = new URL(path, root);
	if (read(path) !== text) {
		differing.push(path);
		if (!check) {
			mkdirSync(new URL('./', url), { recursive: true });
			writeFileSync(url, text);
		}
	}
}

function read(path) {
	try {
		return readFileSync(new URL(path, root), 'utf8');
	} catch (error) {
		if (error.code === 'ENOENT') {
			return undefined;
		}
		throw error;
	}
}

function json(value) {
	return `${JSON.stringify(value, undefined, '\t')}\n`;
}

function indexPage() {
	const rows = rules.map(
		({ id, summary, severity, fix }) => `| [${id}](${id}.md) | ${severity} | ${fix} | ${summary.en}<br>${summary.zh} |`,
	);
	return `# Rules 规则

Written by \`npm run generate\` from \`server/src/rules\`; do not edit. \`jiaokan explain RULE\` prints a page.
A *safe* repair changes white space, the width of marks, byline spacing or extraction residue and never a Chinese character; it runs in
*Format Document*, \`source.fixAll.jiaokan\` and \`jiaokan fix\`. A *suggested* one asks first.

本页由规则源码生成。“safe”为安全修复，只动空白、标点宽度、消息头空格和提取残留，不动汉字；“suggested”为建议，须人确认。

| Rule 规则 | Severity 级别 | Repair 修复 | What it flags 说明 |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

/** The schema of one rule's entry: a severity alone, or an object. `describe` gives the text for a rule or one of its options. */
function ruleSchema(rule, describe) {
	const options = Object.entries(rule.options).map(([name, option]) => [
		name,
		{ ...option.schema, default: option.default, ...describe(rule, name) },
	]);
	return {
		...describe(rule),
		anyOf: [
			{ type: 'string', enum: SEVERITIES },
			{
				type: 'object',
				additionalProperties: false,
				properties: {
					severity: { type: 'string', enum: SEVERITIES, default: rule.severity },
					...(options.length === 0
						? {}
						: { options: { type: 'object', additionalProperties: false, properties: Object.fromEntries(options) } }),
				},
			},
		],
		default: rule.severity,
	};
}

function configurationSchema() {
	const describe = (rule, option) => {
		const { en, zh } = option === undefined ? rule.summary : rule.options[option].description;
		return { description: `${en} ${zh}` };
	};
	const globs = { type: 'array', items: { type: 'string' }, default: [] };
	return {
		$schema: 'http://json-schema.org/draft-07/schema#',
		title: 'jiaokan.json',
		description: 'What Jiaokan checks in this folder and below; the nearest file wins. 本文件夹及其下各层的校勘设置，以最近的文件为准。',
		type: 'object',
		additionalProperties: false,
		properties: {
			$schema: { type: 'string' },
			rules: {
				type: 'object',
				description: 'Severity of each rule, or severity and options. 各规则的级别与选项。',
				additionalProperties: false,
				properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, describe)])),
			},
			include: {
				...globs,
				description: 'Globs, relative to this folder, of the pages to check; empty: **/*.txt. 要检查的文件；空为 **/*.txt。',
			},
			exclude: { ...globs, description: 'Globs of what is left out. 不检查的文件。' },
			baseline: {
				type: ['string', 'null'],
				default: null,
				description: 'Path of the baseline file, relative to this folder. 基线文件的相对路径。',
			},
		},
	};
}

function manifest() {
	const value = JSON.parse(read('package.json'));
	const describe = (rule, option) => ({ markdownDescription: option === undefined ? `%rule.${rule.id}%` : `%rule.${rule.id}.${option}%` });
	for (const section of [value.contributes.configuration].flat()) {
		const setting = section.properties['jiaokan.rules'];
		if (setting !== undefined) {
			setting.additionalProperties = false;
			setting.properties = Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule, describe)]));
		}
	}
	value.contributes.jsonValidation = [{ fileMatch: 'jiaokan.json', url: './schemas/jiaokan.schema.json' }];
	return value;
}

/** The bundle with every `rule.` entry made anew, after the entries that people keep. */
function descriptions(path, language) {
	const kept = Object.entries(JSON.parse(read(path))).filter(([key]) => !key.startsWith('rule.'));
	const made = rules.flatMap((rule) => [
		[`rule.${rule.id}`, `${rule.summary[language]} [${rule.id}](${ruleUrl(rule.id)})`],
		...Object.entries(rule.options).map(([name, option]) => [`rule.${rule.id}.${name}`, option.description[language]]),
	]);
	return Object.fromEntries([...kept, ...made]);
}
