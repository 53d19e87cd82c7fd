import { type GoldPage, loadCorrect, loadPages, loadPassages, loadSharedPages } from './gold-corpus.ts';
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

/** Options of `npm run eval`. */
export interface ReportOptions {
	readonly errors?: boolean;
	readonly only?: string;
	readonly file?: string;
	readonly passages?: boolean;
	readonly pages?: boolean;
	readonly rule?: string;
	readonly seed?: string;
}

type Print = (line: string) => void;

/** How often defects of each rule are planted in each clean text. */
const ROUNDS = 3;

/** Prints what is measured, a table a part, and the errors where they are asked for. */
export function printEvaluation(options: ReportOptions, print: Print): void {
	const wanted = ({ name }: { readonly name: string }): boolean => options.file === undefined || name.includes(options.file);
	const shared = options.passages === true ? [] : loadSharedPages().filter(wanted);
	const made = options.passages === true ? [] : loadPages().filter(wanted);
	const passages = options.pages === true ? [] : loadPassages().filter(wanted);
	const groups = [
		{ name: 'shared', results: shared.map(evaluatePage) },
		{ name: 'pages', results: made.map(evaluatePage) },
	];
	const short = { name: 'passages', results: passages.map(evaluateText) };
	const parts: readonly (readonly [readonly string[], () => void])[] = [
		[['organization', 'honor', 'person'], () => printMentions([...groups, short], options, print)],
		[['resolution'], () => printResolutions([...groups, short], options, print)],
		[
			['structure'],
			() =>
				printStructure(
					groups.flatMap(({ results }) => results),
					options,
					print,
				),
		],
		[['rules'], () => printRules(groups, options, print)],
		[['zero'], () => printZeroEdits([...shared, ...made], passages, options, print)],
		[['mutation'], () => printMutations(options, print)],
		[['restore'], () => printRestoration(options, print)],
	];
	for (const [names, part] of parts) {
		if (options.only === undefined || names.includes(options.only)) {
			part();
		}
	}
	printFailures([...groups.flatMap(({ results }) => results), ...short.results], print);
}

function printMentions(
	groups: readonly { readonly name: string; readonly results: readonly TextResult[] }[],
	options: ReportOptions,
	print: Print,
): void {
	print('names               kind           P      R      F1   right missed wrong');
	const kinds = goldKinds.filter((kind) => ![...goldKinds].some((other) => other === options.only) || kind === options.only);
	for (const { name, results } of groups) {
		for (const kind of kinds) {
			print(`${name.padEnd(18)}  ${kind.padEnd(12)}  ${tallyRow(sumTallies(results, kind))}`);
		}
		if (name !== 'passages') {
			for (const result of results) {
				print(`  ${result.name.padEnd(30)} ${kinds.map((kind) => `${kind} ${rates(result.tallies[kind]).f1.toFixed(3)}`).join('  ')}`);
			}
		}
	}
	if (options.errors === true) {
		for (const { name, mentionErrors } of groups.flatMap(({ results }) => results)) {
			for (const error of mentionErrors.filter(({ kind }) => kinds.includes(kind))) {
				print(`${error.what} ${error.kind} ${name}: ${error.context}`);
			}
		}
	}
	print('');
}

function printResolutions(groups: readonly { readonly results: readonly TextResult[] }[], options: ReportOptions, print: Print): void {
	const results = groups.flatMap((group) => group.results);
	const right = results.reduce((sum, { resolutions }) => sum + resolutions.right, 0);
	const all = results.reduce((sum, { resolutions }) => sum + resolutions.all, 0);
	print(`short forms resolved  ${right}/${all}  ${percent(right, all)}`);
	if (options.errors === true) {
		for (const { name, resolutionErrors } of results) {
			for (const error of resolutionErrors) {
				print(`  ${name}: ${error}`);
			}
		}
	}
	print('');
}

function printStructure(results: readonly PageResult[], options: ReportOptions, print: Print): void {
	print('structure                        fields        articles  extra');
	for (const { name, structure } of results) {
		const fields = `${structure.right}/${structure.all}`;
		print(
			`  ${name.padEnd(30)} ${fields.padEnd(8)} ${percent(structure.right, structure.all)}  ${structure.articles}/${structure.goldArticles}  ${structure.extra}`,
		);
		if (options.errors === true) {
			for (const error of structure.errors) {
				print(`    ${error}`);
			}
		}
	}
	print('');
}

function printRules(
	groups: readonly { readonly name: string; readonly results: readonly PageResult[] }[],
	options: ReportOptions,
	print: Print,
): void {
	print('rules               rule                     P      R      F1   right missed wrong');
	for (const { name, results } of groups) {
		for (const [rule, tally] of sumProblems(results)) {
			print(`${name.padEnd(18)}  ${rule.padEnd(22)}  ${tallyRow(tally)}`);
		}
		for (const result of results) {
			if (result.repairDifference !== undefined) {
				print(`  repaired ${result.name}: ${result.repairDifference ?? 'byte for byte'}`);
			}
			if (options.errors === true) {
				for (const error of result.problemErrors.filter((text) => options.rule === undefined || text.startsWith(`${options.rule} `))) {
					print(`    ${result.name}: ${error}`);
				}
			}
		}
	}
	print('');
}

function printZeroEdits(pages: readonly GoldPage[], passages: ReturnType<typeof loadPassages>, options: ReportOptions, print: Print): void {
	const correct =
		options.passages === true || options.pages === true
			? []
			: loadCorrect().filter(({ name }) => options.file === undefined || name.includes(options.file));
	const { texts, changed } = evaluateZeroEdits(correctTexts(correct, passages, pages));
	print(`zero edits on correct text  ${changed.length} of ${texts} changed`);
	for (const { name, rules, difference } of options.errors === true ? changed : changed.slice(0, 5)) {
		print(`  ${name}: ${rules.join(', ')}: ${difference}`);
	}
	print('');
}

function printMutations(options: ReportOptions, print: Print): void {
	if (options.passages === true || options.pages === true) {
		return;
	}
	const texts = loadCleanTexts().filter(({ name }) => options.file === undefined || name.includes(options.file));
	const { tallies, errors, onClean } = evaluateMutations(texts, Number(options.seed ?? 1), ROUNDS, options.rule);
	print(`planted defects     rule                     P      R      F1   right missed wrong  on ${texts.length} clean texts`);
	for (const [rule, tally] of tallies) {
		print(`${''.padEnd(18)}  ${rule.padEnd(22)}  ${tallyRow(tally)}  ${onClean.get(rule) ?? 0}`);
	}
	for (const error of options.errors === true ? errors : []) {
		print(`  ${error}`);
	}
	print('');
}

function printRestoration(options: ReportOptions, print: Print): void {
	if (options.passages === true || options.pages === true) {
		return;
	}
	const texts = loadCleanTexts().filter(({ name }) => options.file === undefined || name.includes(options.file));
	const { texts: count, restored, defects, errors } = evaluateRestoration(texts, Number(options.seed ?? 1), ROUNDS);
	print(`texts restored by safe fixes  ${restored}/${count}  ${percent(restored, count)}  ${defects} defects planted`);
	for (const error of options.errors === true ? errors : []) {
		print(`  ${error}`);
	}
	print('');
}

function printFailures(results: readonly TextResult[], print: Print): void {
	for (const { name, failures } of results) {
		for (const failure of failures) {
			print(`THREW ${name}: ${failure}`);
		}
	}
}

function tallyRow(tally: Tally): string {
	const { precision, recall, f1 } = rates(tally);
	const counts = [tally.right, tally.missed, tally.wrong].map((count) => String(count).padStart(6)).join('');
	return `${precision.toFixed(3)}  ${recall.toFixed(3)}  ${f1.toFixed(3)} ${counts}`;
}

function percent(right: number, all: number): string {
	return all === 0 ? '—' : `${((100 * right) / all).toFixed(1)} %`;
}
