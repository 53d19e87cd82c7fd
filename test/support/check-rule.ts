import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis/analyze.ts';
import type { Fix, FixKind, Problem } from '../../server/src/model/problem.ts';
import { createRecognizer } from '../../server/src/recognize/recognizer.ts';
import { fixAll } from '../../server/src/rules/fix-all.ts';
import type { Example } from '../../server/src/rules/rule.ts';
import { rules } from '../../server/src/rules/rules.ts';
import type { RuleSettings } from '../../server/src/rules/run-rules.ts';
import { createSourceText } from '../../server/src/text/source-text.ts';
import type { Span } from '../../server/src/text/span.ts';
import { applyEdits } from '../../server/src/text/text-edit.ts';

const recognizer = createRecognizer();

/** What a test says of a rule on one page. */
export interface RuleCase {
	readonly rule: string;
	/** The page; `⟦` and `⟧` enclose what is flagged, and nothing else is. Marks may nest. */
	readonly page: string;
	/** The page after every fix of the rule, suggested ones too; absent: not looked at. */
	readonly fixed?: string;
	readonly settings?: RuleSettings;
}

/**
 * Proves one case, with `\n` and with `\r\n` line ends and with a byte order mark: exactly the marked text is flagged; each fix
 * applies, takes its problem away and brings no other; safe fixes keep every letter and digit; fix-all converges and twice is once.
 */
export function checkRule(given: RuleCase): void {
	checkPage(given);
	checkPage({
		...given,
		page: given.page.replace(/\n/g, '\r\n'),
		...(given.fixed === undefined ? {} : { fixed: given.fixed.replace(/\n/g, '\r\n') }),
	});
	checkPage({ ...given, page: `\ufeff${given.page}`, ...(given.fixed === undefined ? {} : { fixed: `\ufeff${given.fixed}` }) });
}

/** Proves that `rule` flags nothing in `page`. */
export function checkNothing(rule: string, page: string, settings: RuleSettings = {}): void {
	checkRule({ rule, page, fixed: page, settings });
}

/** Proves an example of the manual: `bad` is flagged, `good` is not, and what the fixes make of `bad` is `good`. */
export function checkExample(rule: string, { bad, good }: Example): void {
	const found = problemsOf(bad, {}).filter((problem) => problem.rule === rule);
	assert.notEqual(found.length, 0, `${rule} does not flag its example`);
	const repairs = found.some(({ fixes }) => fixes.length > 0);
	const spans = found.map(({ span }) => span);
	checkRule({ rule, page: writeMarks(bad, spans), ...(repairs ? { fixed: good } : {}) });
	checkNothing(rule, good);
}

/** A page of one article round `body`, so that its paragraphs are read as running text. */
export function articleOf(body: string): string {
	return `市书法家协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。\n\n${body}`;
}

/** The strongest fix that `rule` offers in `page`; `none` where it offers none. */
export function strongestFix(rule: string, page: string): 'none' | FixKind {
	const kinds = problemsOf(readMarks(page).text, {})
		.filter((problem) => problem.rule === rule)
		.flatMap(({ fixes }) => fixes.map(({ kind }) => kind));
	return kinds.includes('safe') ? 'safe' : kinds.includes('suggested') ? 'suggested' : 'none';
}

function checkPage({ rule, page, fixed, settings = {} }: RuleCase): void {
	const { text } = readMarks(page);
	const problems = problemsOf(text, settings);
	const own = problems.filter((problem) => problem.rule === rule);
	assert.equal(
		writeMarks(
			text,
			own.map(({ span }) => span),
		),
		page,
		`${rule} flags`,
	);
	const declared = rules.find(({ id }) => id === rule);
	assert.ok(declared !== undefined, `no rule ${rule}`);
	for (const problem of own) {
		for (const fix of problem.fixes) {
			assert.ok(declared.fix === 'safe' || fix.kind === declared.fix, `${rule} offers a ${fix.kind} fix, declared ${declared.fix}`);
			checkFix(text, problems, problem, fix, settings);
		}
	}
	checkFixAll(rule, text, fixed, settings);
}

/** The fix applies, its problem is gone, and no rule finds more than before. */
function checkFix(text: string, before: readonly Problem[], problem: Problem, fix: Fix, settings: RuleSettings): void {
	const after = applyEdits(text, fix.edits);
	assert.notEqual(after, text, `the fix of ${problem.rule} changes nothing`);
	if (fix.kind === 'safe') {
		assert.equal(letters(after), letters(text), `the safe fix of ${problem.rule} changes more than marks and spaces`);
	}
	const problems = problemsOf(after, settings);
	for (const { id } of rules) {
		const count = (list: readonly Problem[]): number => list.filter(({ rule }) => rule === id).length;
		const most = count(before) - (id === problem.rule ? 1 : 0);
		assert.ok(
			count(problems) <= most,
			`after a fix of ${problem.rule}, ${id} flags ${JSON.stringify(
				writeMarks(
					after,
					problems.filter(({ rule }) => rule === id).map(({ span }) => span),
				),
			)}`,
		);
	}
}

function checkFixAll(rule: string, text: string, fixed: string | undefined, settings: RuleSettings): void {
	const accepts = (problem: Problem): boolean => problem.rule === rule;
	const once = fixAll(text, (current) => problemsOf(current, settings), { suggested: true, accepts });
	if (fixed !== undefined) {
		assert.equal(once.text, fixed, `${rule} repairs`);
	}
	assert.equal(applyEdits(text, once.edits), once.text, 'the edits of fix-all give its text');
	const twice = fixAll(once.text, (current) => problemsOf(current, settings), { suggested: true, accepts });
	assert.equal(twice.text, once.text, 'fix-all twice is fix-all once');
	assert.ok(once.passes < 6, `fix-all of ${rule} needs ${once.passes} passes`);
}

function problemsOf(text: string, settings: RuleSettings): readonly Problem[] {
	const { problems, failures } = analyze(createSourceText(text), settings, recognizer);
	assert.deepEqual(
		failures.filter(({ part }) => part.startsWith('rule ')),
		[],
	);
	return problems;
}

/** Letters and digits by what they mean: full-width and compatibility forms as the usual ones, Markdown's pictures and addresses left out. */
function letters(text: string): string {
	return text
		.replace(/!\[[^\]\p{Script=Han}]*\]\([!-~]*\)|\]\([!-~]*\)/gu, '')
		.normalize('NFKC')
		.replace(/[^\p{L}\p{N}]/gu, '');
}

function readMarks(marked: string): { readonly text: string } {
	return { text: marked.replace(/[⟦⟧]/gu, '') };
}

function writeMarks(text: string, spans: readonly Span[]): string {
	const opens = new Map<number, number>();
	const closes = new Map<number, number>();
	for (const { start, end } of spans) {
		opens.set(start, (opens.get(start) ?? 0) + 1);
		closes.set(end, (closes.get(end) ?? 0) + 1);
	}
	let marked = '';
	for (let at = 0; at <= text.length; at += 1) {
		marked += '⟧'.repeat(closes.get(at) ?? 0) + '⟦'.repeat(opens.get(at) ?? 0) + (text[at] ?? '');
	}
	return marked;
}
