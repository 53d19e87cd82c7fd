import type { Problem } from '../../server/src/model/problem.ts';
import { lineAt, type SourceText } from '../../server/src/text/source-text.ts';
import type { GoldPage, GoldProblem } from './gold-corpus.ts';
import { addTallies, noTally, type Tally } from './gold-mentions.ts';

/** The rules whose every instance the shared gold lists. */
const SHARED_RULES: ReadonlySet<string> = new Set([
	'split-paragraph',
	'halfwidth-punctuation',
	'byline-form',
	'stray-latin',
	'repeated-text',
	'variant-name',
	'markdown-residue',
	'blank-lines',
	'space-in-text',
	'unbalanced',
	'missing-byline',
	'bare-credit',
	'orphan-credit',
]);

/** Lines by which a run of blank lines may be reported off its first line. */
const BLANK_LINES_REACH = 3;

export interface ProblemScore {
	readonly tallies: ReadonlyMap<string, Tally>;
	readonly errors: readonly string[];
}

/**
 * Precision and recall by rule: `halfwidth-punctuation` is scored per line, `blank-lines` within three lines, the rest by the line
 * where the problem starts; `suspect` is not scored. One line counts once a rule.
 */
export function scoreProblems(gold: GoldPage, problems: readonly Problem[], source: SourceText): ProblemScore {
	const tallies = new Map<string, Tally>();
	const errors: string[] = [];
	const expected = gold.structure.problems.filter(({ rule }) => rule !== 'suspect');
	const rules = new Set([...expected.map(({ rule }) => rule), ...problems.map(({ rule }) => rule)]);
	for (const rule of [...rules].sort()) {
		if (!gold.allRules && !SHARED_RULES.has(rule)) {
			continue;
		}
		const left = uniqueByLine(expected.filter((problem) => problem.rule === rule));
		const found = new Set(problems.filter((problem) => problem.rule === rule).map(({ span }) => lineAt(source, span.start) + 1));
		let tally = noTally;
		for (const line of found) {
			const match = left.findIndex((problem) => answers(rule, problem, line));
			if (match === -1) {
				tally = addTallies(tally, { right: 0, missed: 0, wrong: 1 });
				errors.push(`${rule} at line ${line}: false`);
			} else {
				tally = addTallies(tally, { right: 1, missed: 0, wrong: 0 });
				left.splice(match, 1);
			}
		}
		for (const problem of left) {
			errors.push(`${rule} at line ${problem.line}: missed ${problem.note ?? ''}`);
		}
		tallies.set(rule, addTallies(tally, { right: 0, missed: left.length, wrong: 0 }));
	}
	return { tallies, errors };
}

function answers(rule: string, problem: GoldProblem, line: number): boolean {
	return rule === 'blank-lines' ? Math.abs(problem.line - line) <= BLANK_LINES_REACH : problem.line === line;
}

function uniqueByLine(problems: readonly GoldProblem[]): GoldProblem[] {
	return [...new Map(problems.map((problem) => [problem.line, problem])).values()];
}
