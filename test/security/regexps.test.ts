import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { regexpLiterals } from './regexp-literals.ts';

/** UTF-16 units of a hostile text. A linear search takes less than a millisecond for them, a quadratic one half a second. */
const length = 25_000;
/** Milliseconds that a search may take; far from both. */
const most = 80;

/** Patterns, by how they begin, that are quadratic and see short windows only: `readLine` and its helpers cut these out of the line. */
const short = 160;
const onWindows: Readonly<Record<string, string>> = {
	'[\\s\\u3000]+[发發][自于於]': 'wholeLineByline: lines of at most 160 units',
	'^[（(【[]?\\s*(?:[↓→▶►>》]*\\s*)?': 'judgeFurniture: lines of at most 120 units',
	'[\\s\\u3000]*(?:\\*{1,3}|#{1,6})$': 'readLine: the last 12 units of a line',
	'[\\s\\u3000]*(?:台北市': 'byline without brackets: a window of 60 units',
	'[\\s\\u3000]*[（(]?((?:新华社': 'wholeLineCredit: lines of at most 160 units',
	'(?:(?:责任编辑': 'judgeFurniture: lines of at most 120 units',
};

/** Characters of many kinds, for classes such as `\p{Script=Han}`, `\s` and `[^…]`. */
const samples = ['一', '工', 'a', 'Z', '1', ' ', '\n', '\u3000', '，', '。', '（', ')', '*', '#', '-', '·', '“', '\u200b', '𠮷', '\ud83d'];

function sources(): readonly string[] {
	return ['server/src', 'client/src'].flatMap((folder) =>
		readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts') && !name.includes('generated'))
			.map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
	);
}

interface Regexp {
	readonly pattern: string;
	readonly flags: string;
	readonly place: string;
}

function literals(): readonly Regexp[] {
	return sources().flatMap((file) =>
		regexpLiterals(readFileSync(inRoot(file), 'utf8')).map(({ pattern, flags, line }) => ({ pattern, flags, place: `${file}:${line}` })),
	);
}

/** Those that are put together from words, as they are when pages are analysed. */
async function composed(): Promise<readonly Regexp[]> {
	const found = new Map<string, Regexp>();
	const original = globalThis.RegExp;
	globalThis.RegExp = new Proxy(original, {
		construct(target, args: [string, string?]) {
			const made = new target(...args);
			found.set(String(made), { pattern: made.source, flags: made.flags, place: 'composed' });
			return made;
		},
	});
	try {
		const { analyze } = await import('../../server/src/analysis/analyze.ts');
		const { createSourceText } = await import('../../server/src/text/source-text.ts');
		await import('../../client/src/detect.ts');
		for (const name of readdirSync(inRoot('seeds'))) {
			void analyze(createSourceText(readFileSync(inRoot('seeds', name), 'utf8'))).problems;
		}
	} finally {
		globalThis.RegExp = original;
	}
	assert.ok(found.size > 10, `${found.size} composed`);
	return [...found.values()];
}

/** Texts that a pattern finds long and then, at the end, does not match: runs of its own characters and of pairs of them. */
function hostileTexts(pattern: string): readonly string[] {
	const own = [...new Set(pattern.replace(/\\[pP]\{[^}]*\}|\\[a-zA-Z]|\\u[0-9a-f]{4}|[\\^$.*+?()[\]{}|]/gu, ''))];
	// Of a long class the ends are as good as all of it.
	const units = [...new Set([...own.slice(0, 12), ...own.slice(-4), ...samples])];
	const texts = units.map((unit) => unit.repeat(length));
	for (const [index, unit] of own.slice(0, 10).entries()) {
		texts.push(`${unit}${own[index + 1] ?? ' '}`.repeat(length / 2), `${unit} `.repeat(length / 2));
		texts.push(`${unit}${' '.repeat(length)}。`, `${unit}${'1'.repeat(length)}。`);
	}
	// What a whole match looks like, again and again.
	texts.push(...own.slice(0, 4).map((unit) => `${own.join('')}${unit}`.repeat(Math.ceil(length / (own.length + 1)))));
	return texts.map((text) => `${text}\u0001`);
}

describe('the regular expressions', () => {
	it('are found where they stand, and divisions are none', () => {
		const code =
			"const a = b / c / d; // /no/\nif (/x[/]\\//u.test('/no/')) { return /y/g; }\nconst t = `$" + '{a / 2} /no/ $' + '{/z/.source}`;';
		assert.deepEqual(
			regexpLiterals(code).map(({ pattern, flags, line }) => [pattern, flags, line]),
			[
				['x[/]\\/', 'u', 2],
				['y', 'g', 2],
				['z', '', 3],
			],
		);
	});

	it('take linear time on hostile texts', async function () {
		this.timeout(300_000);
		const context = createContext({ text: '', took: 0, performance });
		const slow: string[] = [];
		const windows = new Set<string>();
		let count = 0;
		for (const { pattern, flags, place } of [...literals(), ...(await composed())]) {
			count += 1;
			// Without a repetition that has no end a search is linear.
			if (!/[*+]|\{\d+,\}/u.test(pattern)) {
				continue;
			}
			const window = Object.keys(onWindows).find((beginning) => pattern.startsWith(beginning));
			windows.add(window ?? '');
			for (const whole of hostileTexts(pattern)) {
				const text = window === undefined ? whole : whole.slice(-short);
				context.text = text;
				const search = `text.replace(/${pattern}/${flags}, '')`;
				// A second try: the machine may have been busy with something else.
				if (!isQuick(context, search) && !isQuick(context, search)) {
					slow.push(`${place} /${pattern}/${flags} on ${JSON.stringify(text.slice(0, 6))}…`);
					break;
				}
			}
		}
		assert.ok(count > 80, `${count} regular expressions`);
		assert.deepEqual(
			Object.keys(onWindows).filter((beginning) => !windows.has(beginning)),
			[],
			'patterns that are no more',
		);
		assert.deepEqual(slow, []);
	});
});

function isQuick(context: object, search: string): boolean {
	const started = process.threadCpuUsage();
	try {
		// V8 ends a search that goes on for longer.
		runInContext(search, context, { timeout: 20 * most });
	} catch {
		return false;
	}
	const { user, system } = process.threadCpuUsage(started);
	return (user + system) / 1000 < most;
}
