import { analyze } from '../../server/src/analysis/analyze.ts';
import type { Problem } from '../../server/src/model/problem.ts';
import { createRecognizer } from '../../server/src/recognize/recognizer.ts';
import { createSourceText } from '../../server/src/text/source-text.ts';
import type { Span } from '../../server/src/text/span.ts';
import { addTallies, noTally, type Tally } from './gold-mentions.ts';
import { type CleanText, type Planter, plantDefects, Random } from './mutate.ts';
import { addCompatible, addInvisible, addLatin, addReplacement, addTraditional, doubleWords } from './mutate-characters.ts';
import { addBlankLines, addSpaces, cutParagraphs, repeatText } from './mutate-cuts.ts';
import { addMarkdown, narrowMarks, spoilMarks, unbalanceMarks } from './mutate-marks.ts';
import { bareCredits, dropBylines, dropHeadlines, orphanCredits, spoilBylines, spoilDates, varyNames } from './mutate-newsroom.ts';

const recognizer = createRecognizer();

/** One planter a rule of issue 4. */
export const planters: Readonly<Record<string, Planter>> = {
	'bare-credit': bareCredits,
	'blank-lines': addBlankLines,
	'byline-form': spoilBylines,
	'compatibility-character': addCompatible,
	'doubled-word': doubleWords,
	'halfwidth-punctuation': narrowMarks,
	'impossible-date': spoilDates,
	'invisible-character': addInvisible,
	'markdown-residue': addMarkdown,
	'missing-byline': dropBylines,
	'missing-headline': dropHeadlines,
	'mixed-script': addTraditional,
	'orphan-credit': orphanCredits,
	'punctuation-form': spoilMarks,
	'repeated-text': repeatText,
	'replacement-character': addReplacement,
	'space-in-text': addSpaces,
	'split-paragraph': cutParagraphs,
	'stray-latin': addLatin,
	unbalanced: unbalanceMarks,
	'variant-name': varyNames,
};

export interface MutationResult {
	readonly tallies: ReadonlyMap<string, Tally>;
	readonly errors: readonly string[];
	/** Problems that the clean texts themselves are said to have, by rule: false alarms, or defects of the clean texts. */
	readonly onClean: ReadonlyMap<string, number>;
}

/** Units that a finding may stand off its defect. */
const REACH = 2;

/**
 * Plants defects of each rule by itself in each clean text, `rounds` times from `seed` on. Found: a problem of the rule touches
 * the defect. False: a further problem of the rule beyond those that the clean text already shows.
 */
export function evaluateMutations(texts: readonly CleanText[], seed: number, rounds: number, only?: string): MutationResult {
	const tallies = new Map<string, Tally>();
	const errors: string[] = [];
	const onClean = new Map<string, number>();
	for (const clean of texts) {
		const before = countByRule(problemsOf(clean.text));
		for (const [rule, count] of before) {
			onClean.set(rule, (onClean.get(rule) ?? 0) + count);
		}
		for (const [rule, planter] of Object.entries(planters)) {
			if (only !== undefined && rule !== only) {
				continue;
			}
			for (let round = 0; round < rounds; round += 1) {
				const mutated = plantDefects(clean, planter(clean, new Random(seed + round * 7919 + hash(clean.name + rule))));
				if (mutated.defects.length === 0) {
					continue;
				}
				const { missing, left } = matched(
					mutated.defects.map(({ span }) => span),
					problemsOf(mutated.text).filter((problem) => problem.rule === rule),
				);
				const missed = missing.length;
				const right = mutated.defects.length - missed;
				for (const span of missing) {
					errors.push(`missed ${rule} ${clean.name}: ${contextOf(mutated.text, span)}`);
				}
				const wrong = Math.max(left.length - (before.get(rule) ?? 0), 0);
				for (const problem of left.slice(0, wrong)) {
					errors.push(`false ${rule} ${clean.name}: ${contextOf(mutated.text, problem.span)}`);
				}
				tallies.set(rule, addTallies(tallies.get(rule) ?? noTally, { right, missed, wrong }));
			}
		}
	}
	return { tallies: new Map([...tallies].sort(([a], [b]) => (a < b ? -1 : 1))), errors, onClean };
}

function problemsOf(text: string): readonly Problem[] {
	return analyze(createSourceText(text), {}, recognizer).problems;
}

/**
 * The `defects` that no problem touches, and the problems that touch none. What touches a defect itself is no find of the one beside it,
 * a blank line away: only for a defect without any are the problems within `REACH` taken.
 */
function matched(defects: readonly Span[], problems: readonly Problem[]): { readonly missing: readonly Span[]; readonly left: Problem[] } {
	const used = new Set<Problem>();
	const take = (span: Span, reach: number): boolean => {
		const touching = problems.filter((problem) => !used.has(problem) && touches(problem, span, reach));
		for (const problem of touching) {
			used.add(problem);
		}
		return touching.length > 0;
	};
	const missing = defects.filter((span) => !take(span, 0)).filter((span) => !take(span, REACH));
	const left = problems.filter((problem) => !used.has(problem) && !defects.some((span) => touches(problem, span, REACH)));
	return { missing, left };
}

function touches(problem: Problem, span: Span, reach: number): boolean {
	const places = [problem.span, ...problem.related.map((place) => place.span)];
	return places.some((place) => place.start <= span.end + reach && span.start <= place.end + reach);
}

function countByRule(problems: readonly Problem[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { rule } of problems) {
		counts.set(rule, (counts.get(rule) ?? 0) + 1);
	}
	return counts;
}

function contextOf(text: string, span: Span): string {
	const shown =
		span.end - span.start > 24
			? `${text.slice(span.start, span.start + 12)}…${text.slice(span.end - 12, span.end)}`
			: text.slice(span.start, span.end);
	return `${text.slice(Math.max(span.start - 12, 0), span.start)}【${shown}】${text.slice(span.end, span.end + 12)}`.replaceAll('\n', '⏎');
}

/** FNV-1a, so that a text added to the corpus leaves the others' defects as they are. */
function hash(name: string): number {
	let value = 0x811c9dc5;
	for (const character of name) {
		value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
	}
	return value >>> 0;
}
