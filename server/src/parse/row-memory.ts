import type { SourceText } from '../text/source-text.ts';
import { createLineReader } from './line-facts.ts';
import { addRows, PAGE_EDGE, type Row, type RowReader, settle } from './rows.ts';

/** The rows of one version of a text, before and after their neighbours had a say. */
interface Version {
	readonly source: SourceText;
	readonly raw: readonly Row[];
	readonly rows: readonly Row[];
}

/**
 * A reader that reads only lines that are new since the version before, and judges anew only the rows beside them: for a text that is
 * edited and parsed again. Rows above an edit stay the same objects, those below it are moved to where they stand now.
 */
export function createRowReader(): RowReader {
	const lines = createLineReader();
	let last: Version = { source: { lines: [], starts: new Uint32Array(1), length: 0 }, raw: [], rows: [] };
	return {
		read: (source) => {
			const { head, tail } = sameLines(last.source, source);
			const kept = firstFrom(last.raw, head);
			const raw = last.raw.slice(0, kept);
			addRows(source, lines, head, source.lines.length - tail, raw);
			const below = { start: raw.length, before: firstFrom(last.raw, last.source.lines.length - tail) };
			addMoved(last, below.before, source, raw);
			const rows = raw.map((row, index) => settledBefore(last, kept, below, raw, index) ?? settle(row, index, raw));
			last = { source, raw, rows };
			return rows;
		},
	};
}

/** How many lines at the head and at the foot of `next` are those of `before`; none counts twice. */
function sameLines(before: SourceText, next: SourceText): { readonly head: number; readonly tail: number } {
	const shorter = Math.min(before.lines.length, next.lines.length);
	let head = 0;
	while (head < shorter && before.lines[head] === next.lines[head]) {
		head += 1;
	}
	let tail = 0;
	while (tail < shorter - head && before.lines[before.lines.length - 1 - tail] === next.lines[next.lines.length - 1 - tail]) {
		tail += 1;
	}
	return { head, tail };
}

/** Index of the first of `rows` on line `line` or below. */
function firstFrom(rows: readonly Row[], line: number): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((rows[middle] as Row).line < line) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** Adds the rows of `last` from index `from` on to `raw`, moved to where they stand in `source`. */
function addMoved(last: Version, from: number, source: SourceText, raw: Row[]): void {
	const lines = source.lines.length - last.source.lines.length;
	const by = source.length - last.source.length;
	for (let index = from; index < last.raw.length; index += 1) {
		const row = last.raw[index] as Row;
		const blanks = index === from ? row.line + lines - (raw.at(-1)?.line ?? -1) - 1 : row.blanks;
		const same = lines === 0 && by === 0 && blanks === row.blanks;
		raw.push(same ? row : movedRow(row, lines, by, blanks));
	}
}

/** Field by field: a spread costs several times as much, and every row below an edit is moved. */
function movedRow({ line, text, offset, facts, kind, ending, headline }: Row, lines: number, by: number, blanks: number): Row {
	return { line: line + lines, text, offset: offset + by, facts, blanks, kind, ending, headline };
}

/**
 * What row `index` of `raw` was settled as before, where the rows above and below it are those of `last` too; undefined where they are
 * not. Rows at the head and at the foot of the page are judged by that too.
 */
function settledBefore(
	last: Version,
	kept: number,
	below: { readonly start: number; readonly before: number },
	raw: readonly Row[],
	index: number,
): Row | undefined {
	if (index + 1 < kept && index + PAGE_EDGE < Math.min(raw.length, last.raw.length)) {
		return last.rows[index];
	}
	const before = index - below.start + below.before;
	if (index <= below.start || Math.min(index, before) < PAGE_EDGE) {
		return undefined;
	}
	const settled = last.rows[before];
	const row = raw[index];
	return row === undefined || settled === undefined || settled === last.raw[before]
		? row
		: { ...row, kind: settled.kind, headline: settled.headline };
}
