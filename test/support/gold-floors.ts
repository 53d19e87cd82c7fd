import { loadCorrect, loadPages, loadPassages, loadSharedPages } from './gold-corpus.ts';
import {
	correctTexts,
	evaluatePage,
	evaluateText,
	evaluateZeroEdits,
	type PageResult,
	sumProblems,
	sumTallies,
	type TextResult,
} from './gold-evaluate.ts';
import { goldKinds } from './gold-marks.ts';
import { rates, type Tally } from './gold-mentions.ts';
import { evaluateRestoration } from './mutate-restore.ts';
import { evaluateMutations } from './mutate-score.ts';
import { loadCleanTexts } from './mutate-texts.ts';

/** What was reached, or must be, from 0 to 1, by what is measured: `names/shared/honor F1`, `planted/split-paragraph recall`. */
export type Figures = Readonly<Record<string, number>>;

const SEED = 1;
const ROUNDS = 1;

/** All figures that have floors. Takes some seconds; the same for the same code and corpus. */
export function measureFigures(): Figures {
	const shared = loadSharedPages();
	const made = loadPages();
	const passages = loadPassages();
	const pages = { shared: shared.map(evaluatePage), pages: made.map(evaluatePage) };
	const corpora: Readonly<Record<string, readonly TextResult[]>> = { ...pages, passages: passages.map(evaluateText) };
	const figures: Record<string, number> = {};
	for (const [corpus, results] of Object.entries(corpora)) {
		for (const kind of goldKinds) {
			figures[`names/${corpus}/${kind} F1`] = rates(sumTallies(results, kind)).f1;
		}
		figures[`no failure/${corpus}`] = share(results, ({ failures }) => failures.length === 0);
	}
	const all = Object.values(corpora).flat();
	figures.resolutions = sum(all, ({ resolutions }) => resolutions.right) / sum(all, ({ resolutions }) => resolutions.all);
	for (const [corpus, results] of Object.entries(pages)) {
		figures[`structure/${corpus}`] =
			sum(results, ({ structure }) => structure.right) / sum(results, ({ structure }) => structure.all + structure.extra);
		figures[`repaired/${corpus}`] = share(
			results.filter(({ repairDifference }) => repairDifference !== undefined),
			isRepaired,
		);
		setRates(figures, `rules/${corpus}`, sumProblems(results));
	}
	const { texts, changed } = evaluateZeroEdits(correctTexts(loadCorrect(), passages, [...shared, ...made]));
	figures['correct text left alone'] = 1 - changed.length / texts;
	const clean = loadCleanTexts();
	setRates(figures, 'planted', evaluateMutations(clean, SEED, ROUNDS).tallies);
	const restoration = evaluateRestoration(clean, SEED, ROUNDS);
	figures['restored by safe fixes'] = restoration.restored / restoration.texts;
	return figures;
}

/** `floors` raised to what was `reached` less `margin`, never lowered; a figure of 1 gives the floor 1. */
export function raiseFloors(floors: Figures, reached: Figures, margin: number): Figures {
	const raised: Record<string, number> = {};
	for (const name of Object.keys(reached).sort()) {
		const figure = reached[name] ?? 0;
		const least = figure === 1 ? 1 : Math.max(Math.floor((figure - margin) * 1000) / 1000, 0);
		raised[name] = Math.max(floors[name] ?? 0, least);
	}
	return raised;
}

function setRates(figures: Record<string, number>, prefix: string, tallies: ReadonlyMap<string, Tally>): void {
	for (const [rule, tally] of tallies) {
		const { precision, recall } = rates(tally);
		figures[`${prefix}/${rule} precision`] = precision;
		figures[`${prefix}/${rule} recall`] = recall;
	}
}

function isRepaired({ repairDifference }: PageResult): boolean {
	return repairDifference === null;
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
	return items.filter(test).length / items.length;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
	return items.reduce((total, item) => total + value(item), 0);
}
