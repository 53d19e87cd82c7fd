import type { Problem } from '../model/problem.ts';
import type { SourceText } from '../text/source-text.ts';
import { anchorOf } from './quote-anchor.ts';

/** Known findings by file: a check against it reports only what is new. */
export interface Baseline {
	readonly version: 1;
	/** For each file, relative to the baseline's folder with `/`, how often each fingerprint stands in it. */
	readonly files: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export const emptyBaseline: Baseline = { version: 1, files: new Map() };

/**
 * Reads the text of a baseline file.
 * @throws SyntaxError when it is not one; its message names what is wrong.
 */
export function parseBaseline(text: string): Baseline {
	const value: unknown = JSON.parse(text);
	if (!isRecord(value) || value.version !== 1 || !isRecord(value.files)) {
		throw new SyntaxError('not a baseline of version 1');
	}
	const files = new Map<string, ReadonlyMap<string, number>>();
	for (const [file, counts] of Object.entries(value.files)) {
		if (!isRecord(counts)) {
			throw new SyntaxError(`no counts for ${file}`);
		}
		files.set(file, new Map(Object.entries(counts).filter((entry): entry is [string, number] => typeof entry[1] === 'number')));
	}
	return { version: 1, files };
}

/** The text of a baseline file, keys sorted, so that it differs in git only where findings do. */
export function formatBaseline(baseline: Baseline): string {
	const files = sorted(baseline.files).map(([file, counts]) => [file, Object.fromEntries(sorted(counts))] as const);
	return `${JSON.stringify({ version: baseline.version, files: Object.fromEntries(files) }, undefined, '\t')}\n`;
}

/** `baseline` with `fingerprints` in place of what it knew of `file`. */
export function withFile(baseline: Baseline, file: string, fingerprints: readonly string[]): Baseline {
	const files = new Map(baseline.files);
	files.delete(file);
	if (fingerprints.length > 0) {
		files.set(file, countEach(fingerprints));
	}
	return { version: 1, files };
}

/** Which of the problems of `file`, given by their fingerprints, `baseline` does not know; one more than it counted is new. */
export function isNew(baseline: Baseline, file: string, fingerprints: readonly string[]): readonly boolean[] {
	const left = new Map(baseline.files.get(file));
	return fingerprints.map((key) => {
		const count = left.get(key) ?? 0;
		left.set(key, count - 1);
		return count <= 0;
	});
}

/** Rule, quote and near context of a problem: stays the same while other lines of its file change. */
export function fingerprint(source: SourceText, problem: Problem): string {
	const { quote, before, after } = anchorOf(source, problem.span);
	return `${problem.rule}|${before.slice(-8)}|${quote}|${after.slice(0, 4)}`;
}

function countEach(keys: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const key of keys) {
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

function sorted<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
	return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
