import { analyze } from '../../server/src/analysis/analyze.ts';
import { createRecognizer } from '../../server/src/recognize/recognizer.ts';
import { createSourceText } from '../../server/src/text/source-text.ts';
import { type CorrectText, type GoldPage, type GoldText, isCut } from './gold-corpus.ts';
import type { GoldKind } from './gold-marks.ts';
import { addTallies, type MentionError, noTally, scoreMentions, scoreResolutions, type Tally } from './gold-mentions.ts';
import { scoreProblems } from './gold-problems.ts';
import { repair } from './gold-repair.ts';
import { type StructureScore, scoreStructure } from './gold-structure.ts';

const recognizer = createRecognizer();

/** What is measured of one text by itself. */
export interface TextResult {
	readonly name: string;
	readonly tallies: Readonly<Record<GoldKind, Tally>>;
	readonly mentionErrors: readonly MentionError[];
	readonly resolutions: { readonly right: number; readonly all: number };
	readonly resolutionErrors: readonly string[];
	readonly failures: readonly string[];
}

export interface PageResult extends TextResult {
	readonly structure: StructureScore;
	readonly problems: ReadonlyMap<string, Tally>;
	readonly problemErrors: readonly string[];
	/** How `fix` departs from the gold's repaired text; null where it does not, undefined where the gold has none. */
	readonly repairDifference: string | null | undefined;
}

export interface ZeroEditResult {
	readonly texts: number;
	/** Correct texts that safe fixes change, by which rules. */
	readonly changed: readonly { readonly name: string; readonly rules: readonly string[]; readonly difference: string }[];
}

/** Names and short forms of one passage or page, by what `analyze` gives. */
export function evaluateText(gold: GoldText): TextResult {
	const analysis = analyze(createSourceText(gold.text), {}, recognizer);
	const mentions = scoreMentions(gold, analysis.mentions);
	const resolutions = scoreResolutions(gold, analysis.mentions);
	return {
		name: gold.name,
		tallies: mentions.tallies,
		mentionErrors: mentions.errors,
		resolutions: { right: resolutions.right, all: resolutions.all },
		resolutionErrors: resolutions.errors,
		failures: analysis.failures.map(({ part, error }) => `${part}: ${error}`),
	};
}

/** A whole page: names, structure, problems, and its repair where the gold has it. */
export function evaluatePage(gold: GoldPage): PageResult {
	const source = createSourceText(gold.text);
	const analysis = analyze(source, {}, recognizer);
	const problems = scoreProblems(gold, analysis.problems, source);
	return {
		...evaluateText(gold),
		structure: scoreStructure(gold.structure, analysis.page, source),
		problems: problems.tallies,
		problemErrors: problems.errors,
		repairDifference: gold.repaired === null ? undefined : repair(gold.text, gold.repaired).difference,
	};
}

/** Safe fixes over correct text: every change is a fault. */
export function evaluateZeroEdits(texts: readonly CorrectText[]): ZeroEditResult {
	const changed: { name: string; rules: readonly string[]; difference: string }[] = [];
	for (const { name, text } of texts) {
		const { applied, difference } = repair(text, text);
		if (difference !== null) {
			changed.push({ name, rules: [...applied.keys()].sort(), difference });
		}
	}
	return { texts: texts.length, changed };
}

/** All text that safe fixes must leave as it is: `correct/`, passages that are not cut, repaired pages. */
export function correctTexts(
	correct: readonly CorrectText[],
	passages: readonly GoldText[],
	pages: readonly GoldPage[],
): readonly CorrectText[] {
	return [
		...correct,
		...passages.filter((passage) => !isCut(passage)),
		...pages.flatMap(({ name, repaired }) => (repaired === null ? [] : [{ name: `${name} repaired`, text: repaired }])),
	];
}

export function sumTallies(results: readonly TextResult[], kind: GoldKind): Tally {
	return results.reduce((sum, { tallies }) => addTallies(sum, tallies[kind]), noTally);
}

export function sumProblems(results: readonly { readonly problems: ReadonlyMap<string, Tally> }[]): ReadonlyMap<string, Tally> {
	const sums = new Map<string, Tally>();
	for (const { problems } of results) {
		for (const [rule, tally] of problems) {
			sums.set(rule, addTallies(sums.get(rule) ?? noTally, tally));
		}
	}
	return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
