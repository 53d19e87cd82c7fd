import type { Problem } from '../model/problem.ts';
import type { SourceText } from '../text/source-text.ts';
import { agreement, anchorOf, type QuoteAnchor } from './quote-anchor.ts';

/** One line of `.jiaokan/ignore.jsonl`: a finding, or a rule in a whole file, that the user does not want to see. */
export interface Suppression {
	/** Relative to the folder that holds `.jiaokan`, with `/`. */
	readonly file: string;
	readonly rule: string;
	/** Null: the rule in all of the file. */
	readonly anchor: QuoteAnchor | null;
	readonly reason: string;
}

export interface SuppressionFile {
	readonly suppressions: readonly Suppression[];
	/** The line of each suppression, counted from 0. */
	readonly lines: readonly number[];
	/** Lines counted from 0 that are no suppression; they are kept as they are. */
	readonly invalid: readonly number[];
}

export interface SuppressionResult {
	readonly kept: readonly Problem[];
	readonly suppressed: readonly Problem[];
	/** Suppressions of this file that hold back nothing any more. */
	readonly unused: readonly Suppression[];
}

/** Reads the text of an `ignore.jsonl`. Never throws. */
export function parseSuppressions(text: string): SuppressionFile {
	const suppressions: Suppression[] = [];
	const lines: number[] = [];
	const invalid: number[] = [];
	text.split(/\r\n?|\n/u).forEach((line, index) => {
		if (line.trim() === '') {
			return;
		}
		const suppression = parseLine(line);
		if (suppression === undefined) {
			invalid.push(index);
		} else {
			suppressions.push(suppression);
			lines.push(index);
		}
	});
	return { suppressions, lines, invalid };
}

/** The line of `suppression` for an `ignore.jsonl`, with its line end. */
export function formatSuppression({ file, rule, anchor, reason }: Suppression): string {
	return `${JSON.stringify({ file, rule, ...(anchor ?? {}), reason })}\n`;
}

/** The suppression of one problem of the file `file`; of its rule in the whole file where `whole` is set. */
export function suppressionOf(source: SourceText, file: string, problem: Problem, whole: boolean, reason: string): Suppression {
	return { file, rule: problem.rule, anchor: whole ? null : anchorOf(source, problem.span), reason };
}

/**
 * `problems` of the file `file` without those that are suppressed. A suppression with a quote holds back one problem: of
 * those of its rule with the same quote the one whose context agrees most, so that edits beside it do not set it free.
 */
export function applySuppressions(
	source: SourceText,
	file: string,
	problems: readonly Problem[],
	suppressions: readonly Suppression[],
): SuppressionResult {
	const own = suppressions.filter((suppression) => suppression.file === file);
	if (own.length === 0) {
		return { kept: problems, suppressed: [], unused: [] };
	}
	const suppressed = new Set<Problem>();
	const unused: Suppression[] = [];
	for (const suppression of own) {
		const held =
			suppression.anchor === null
				? problems.filter((problem) => problem.rule === suppression.rule)
				: bestMatch(source, problems, suppression, suppression.anchor, suppressed);
		if (held.length === 0) {
			unused.push(suppression);
		}
		for (const problem of held) {
			suppressed.add(problem);
		}
	}
	return { kept: problems.filter((problem) => !suppressed.has(problem)), suppressed: [...suppressed], unused };
}

function bestMatch(
	source: SourceText,
	problems: readonly Problem[],
	suppression: Suppression,
	anchor: QuoteAnchor,
	taken: ReadonlySet<Problem>,
): readonly Problem[] {
	let best: Problem | undefined;
	let most = -1;
	let candidates = 0;
	for (const problem of problems) {
		if (problem.rule === suppression.rule && !taken.has(problem)) {
			const units = agreement(anchor, anchorOf(source, problem.span));
			candidates += units >= 0 ? 1 : 0;
			if (units > most) {
				most = units;
				best = problem;
			}
		}
	}
	// With several equal quotes (`，`) and no context left it could be any of them: better one finding too many.
	return best !== undefined && (most >= 4 || candidates === 1) ? [best] : [];
}

function parseLine(line: string): Suppression | undefined {
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch {
		return undefined;
	}
	if (typeof value !== 'object' || value === null) {
		return undefined;
	}
	const { file, rule, quote, before, after, reason } = value as Readonly<Record<string, unknown>>;
	if (typeof file !== 'string' || typeof rule !== 'string') {
		return undefined;
	}
	const anchor =
		typeof quote === 'string'
			? { quote, before: typeof before === 'string' ? before : '', after: typeof after === 'string' ? after : '' }
			: null;
	return { file, rule, anchor, reason: typeof reason === 'string' ? reason : '' };
}
