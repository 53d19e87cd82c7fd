import type { Problem } from '../model/problem.ts';
import type { SourceText } from '../text/source-text.ts';
import { anchorOf } from './quote-anchor.ts';

/** Known findings by file: a check against it reports only what is new. */
export interface Baseline {
	readonly version: 1;
	/** For each file, relative to the baseline's folder with `/`, how often each fingerprint stands in it. */
	readonly files: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const emptyBaseline: Baseline = { version: 1, files: {} };

/**
 * Reads the text of a baseline file.
 * @throws SyntaxError when it is not one; its message names what is wrong.
 */
export function parseBaseline(text: string): Baseline {
	const value: unknown = JSON.parse(text);
	if (
		typeof value !== 'object' ||
		value === null ||
		!('version' in value) ||
		value.version !== 1 ||
		!('files' in value) ||
		typeof value.files !== 'object' ||
		value.files === null
	) {
		throw new SyntaxError('not a baseline of version 1');
	}
	const files: Record<string, Record<string, number>> = {};
	for (const [file, counts] of Object.entries(value.files as Readonly<Record<string, unknown>>)) {
		if (typeof counts !== 'object' || counts === null) {
			throw new SyntaxError(`no counts for ${file}`);
		}
		files[file] = Object.fromEntries(Object.entries(counts).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
	}
	return { version: 1, files };
}

/** The text of a baseline file, keys sorted, so that it differs in git only where findings do. */
export function formatBaseline(baseline: Baseline): string {
	const files = Object.fromEntries(
		Object.entries(baseline.files)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([file, counts]) => [file, Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))]),
	);
	return `${JSON.stringify({ version: baseline.version, files }, undefined, '\t')}\n`;
}

/** `baseline` with the problems of `file` in place of what it knew of that file. */
export function withFile(baseline: Baseline, file: string, source: SourceText, problems: readonly Problem[]): Baseline {
	const counts: Record<string, number> = {};
	for (const problem of problems) {
		const key = fingerprint(source, problem);
		counts[key] = (counts[key] ?? 0) + 1;
	}
	return { ...baseline, files: { ...baseline.files, [file]: counts } };
}

/** The problems of `file` that `baseline` does not know: more of one fingerprint than it counted are new from the last on. */
export function newProblems(baseline: Baseline, file: string, source: SourceText, problems: readonly Problem[]): readonly Problem[] {
	const left: Record<string, number> = { ...baseline.files[file] };
	return problems.filter((problem) => {
		const key = fingerprint(source, problem);
		const count = left[key] ?? 0;
		left[key] = count - 1;
		return count <= 0;
	});
}

/** Rule, quote and near context: stays while other lines of the file change. */
function fingerprint(source: SourceText, problem: Problem): string {
	const { quote, before, after } = anchorOf(source, problem.span);
	return `${problem.rule}|${before.slice(-8)}|${quote}|${after.slice(0, 8)}`;
}
