// npm run l10n: every text for the user has a Chinese translation, and none is left over. With --check nothing is written.
// Writes l10n/bundle.l10n.json (the English texts, VS Code's export form) and sorts l10n/bundle.l10n.zh-cn.json.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

/** The first argument of `message('…'`, `l10n.t('…'`: a literal in single, double or back quotes without placeholders. */
const call = /(?<![\w.])(?:message|l10n\.t)\(\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\$]|\\.)*)`)/gu;
/** A call whose template is no literal cannot be looked up: only the definition itself may be one. */
const dynamicCall = /(?<![\w.]|function )(?:message|l10n\.t)\((?!\s*['"`)])[^)\n]*/gu;

const texts = new Map();
const complaints = [];
for (const folder of ['server/src', 'client/src']) {
	for (const entry of readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })) {
		if (entry.isFile() && entry.name.endsWith('.ts')) collect(path.join(entry.parentPath, entry.name));
	}
}

/** @param {string} file a TypeScript source */
function collect(file) {
	const source = readFileSync(file, 'utf8');
	const name = path.relative(root, file);
	for (const [, single, double, back] of source.matchAll(call)) {
		const text = withoutEscapes(single ?? double ?? back ?? '');
		texts.set(text, name);
	}
	for (const [found] of source.matchAll(dynamicCall)) complaints.push(`${name}: not a literal: ${found}`);
}

/** @param {string} text the inside of a literal */
function withoutEscapes(text) {
	const known = { n: '\n', t: '\t' };
	return text.replace(/\\(?:u\{([0-9a-f]+)\}|u([0-9a-f]{4})|(.))/giu, (_, long, short, other) =>
		other === undefined ? String.fromCodePoint(Number.parseInt(long ?? short, 16)) : (known[other] ?? other),
	);
}

/** @param {string} file relative to the root */
function readJson(file) {
	return JSON.parse(readFileSync(path.join(root, file), 'utf8'));
}

/** @param {Record<string, string>} bundle with its keys in a fixed order, whoever added them */
function format(bundle) {
	const keys = Object.keys(bundle).sort();
	return `${JSON.stringify(Object.fromEntries(keys.map((key) => [key, bundle[key]])), null, '\t')}\n`;
}

/** Writes or compares a file that follows from the sources. */
function keep(file, content) {
	const place = path.join(root, file);
	let current = '';
	try {
		current = readFileSync(place, 'utf8');
	} catch {}
	if (current === content) return;
	if (check) complaints.push(`${file}: out of date, run npm run l10n`);
	else writeFileSync(place, content);
}

const placeholders = (text) => (text.match(/\{\d+\}/gu) ?? []).sort().join(' ');

const chinese = readJson('l10n/bundle.l10n.zh-cn.json');
for (const [text, name] of texts) {
	const translation = chinese[text];
	if (translation === undefined) complaints.push(`${name}: no translation: ${JSON.stringify(text)}`);
	else if (placeholders(text) !== placeholders(translation)) complaints.push(`${name}: other placeholders: ${JSON.stringify(text)}`);
}
for (const key of Object.keys(chinese)) {
	if (!texts.has(key)) complaints.push(`l10n/bundle.l10n.zh-cn.json: no longer used: ${JSON.stringify(key)}`);
}
keep('l10n/bundle.l10n.json', format(Object.fromEntries([...texts.keys()].map((text) => [text, text]))));
keep('l10n/bundle.l10n.zh-cn.json', format(chinese));

const english = readJson('package.nls.json');
const manifestChinese = readJson('package.nls.zh-cn.json');
const used = new Set([...readFileSync(path.join(root, 'package.json'), 'utf8').matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key));
for (const key of used) {
	if (english[key] === undefined) complaints.push(`package.nls.json: missing ${key}`);
	if (manifestChinese[key] === undefined) complaints.push(`package.nls.zh-cn.json: missing ${key}`);
}
for (const [file, bundle] of Object.entries({ 'package.nls.json': english, 'package.nls.zh-cn.json': manifestChinese })) {
	for (const key of Object.keys(bundle)) if (!used.has(key)) complaints.push(`${file}: no longer used: ${key}`);
}

if (complaints.length > 0) {
	console.error(complaints.join('\n'));
	process.exitCode = 1;
} else {
	console.log(`${texts.size} texts, all in English and Chinese`);
}
