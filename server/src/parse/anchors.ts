import { judgeCut } from './cut.ts';
import { sideOf } from './row-side.ts';
import type { Row } from './rows.ts';

/** A run of rows that makes one article. All indexes are indexes of rows. */
export interface Segment {
	/** First row and the row after the last. */
	readonly start: number;
	readonly end: number;
	/** Rows of its headline stack: kicker, headline, subtitle. Empty where the article has no headline. */
	readonly stack: readonly number[];
	/** Whether a byline (with a headline above it or not) opened it, not a headline alone. */
	readonly anchored: boolean;
}

/** More lines of headline than these stand above no article; the rest is list or verse. */
export const TALLEST_STACK = 5;
/** Articles that a byline opens: each from the top of its headline stack to the top of the next. */
export function anchoredSegments(rows: readonly Row[]): readonly Segment[] {
	const starts: { readonly start: number; readonly stack: readonly number[] }[] = [];
	let floor = 0;
	for (let index = 0; index < rows.length; index += 1) {
		const row = rows[index];
		if (row === undefined || (row.facts.lead === undefined && row.kind !== 'byline') || row.kind === 'credit' || row.kind === 'furniture') {
			continue;
		}
		const stack = stackAbove(rows, index, floor);
		const top = stack[0];
		if (row.kind === 'byline' && top === undefined) {
			const below = stackBelow(rows, index);
			if (below.length === 0 || !opensBelow(rows, index, starts.at(-1)?.start ?? index)) {
				continue;
			}
			starts.push({ start: index, stack: below });
			floor = (below.at(-1) ?? index) + 1;
			continue;
		}
		const previous = starts.at(-1);
		// 本报记者 张三 on a line of its own and 本报讯 at the head of the text: one article.
		if (top === undefined && previous !== undefined && onlyBylinesBetween(rows, previous, index)) {
			continue;
		}
		starts.push({ start: top ?? index, stack });
		floor = index + 1;
	}
	return starts.map(({ start, stack }, order) => ({ start, end: starts[order + 1]?.start ?? rows.length, stack, anchored: true }));
}

/** The rows of the headline above the byline at `anchor`, from the top; pictures between headline and byline are passed over. */
function stackAbove(rows: readonly Row[], anchor: number, floor: number): readonly number[] {
	let index = anchor - 1;
	let passed = 0;
	while (index >= floor && passed < 3 && (rows[index]?.kind === 'credit' || rows[index]?.kind === 'caption')) {
		index -= 1;
		passed += 1;
	}
	const bottom = index;
	while (index >= floor && rows[index]?.headline === true && bottom - index < TALLEST_STACK) {
		index -= 1;
	}
	const count = bottom - index;
	if (count === 0) {
		return NO_ROWS;
	}
	// More headline lines above still: verse or a list, and only the last is the headline.
	if (count === TALLEST_STACK && index >= floor && rows[index]?.headline === true) {
		return [bottom];
	}
	// 第73集团军某旅： as the kicker of the headline below
	const label = rowAt(rows, index);
	const before = rowAt(rows, index - 1);
	// The page's first line above the kicker is its banner.
	const bannered = before?.headline === true && index === 1;
	const kicked = index >= floor && label !== undefined && isColonKicker(label) && (bannered || endsBefore(before));
	const top = kicked ? (bannered ? 0 : index) : index + 1;
	const first = rows[top] as Row;
	const above = rowAt(rows, top - 1);
	// Picture news above ends in its credit: a headline passed over a credit must not be the last torn line of that.
	if (passed > 0 && above?.ending !== 'complete') {
		return above === undefined ? rowsBetween(top, bottom) : NO_ROWS;
	}
	// The end of a torn sentence stands above the headline: `…，集中展⏎⏎现了风采`.
	if (top < bottom && above !== undefined && above.kind === 'text' && above.ending !== 'complete') {
		const goesOn =
			above.ending === 'pause' || above.ending === 'open' || judgeCut(sideOf(above), sideOf(first), false).evidence !== 'no-stop';
		if (goesOn) {
			return rowsBetween(top + 1, bottom);
		}
	}
	return rowsBetween(top, bottom);
}

const NO_ROWS: readonly number[] = [];

/** The row `index`; undefined above the first, which no array is asked for: V8 looks the place -1 up as it would a name. */
function rowAt(rows: readonly Row[], index: number): Row | undefined {
	return index < 0 ? undefined : rows[index];
}

/** Whether nothing of the row above a kicker goes on in it. */
function endsBefore(above: Row | undefined): boolean {
	return above === undefined || above.kind !== 'text' || above.ending === 'complete';
}

/** The indexes from `top` to `bottom`, both included. */
export function rowsBetween(top: number, bottom: number): readonly number[] {
	const indexes: number[] = [];
	for (let index = top; index <= bottom; index += 1) {
		indexes.push(index);
	}
	return indexes;
}

function isColonKicker(row: Row): boolean {
	const { facts } = row;
	return (
		row.kind === 'text' &&
		row.ending === 'colon' &&
		facts.lead === undefined &&
		facts.end - facts.start <= 24 &&
		facts.commas === 0 &&
		facts.stops === 0
	);
}

function stackBelow(rows: readonly Row[], anchor: number): readonly number[] {
	const stack: number[] = [];
	for (let index = anchor + 1; rows[index]?.headline === true && stack.length < TALLEST_STACK; index += 1) {
		stack.push(index);
	}
	return stack;
}

/**
 * Whether the byline at `index` may stand above its headline: nothing before it that it could end, or the article before it, which
 * starts at row `start`, has named its reporter already.
 */
function opensBelow(rows: readonly Row[], index: number, start: number): boolean {
	const above = rows[index - 1];
	const after = rows[index + 1 + stackBelow(rows, index).length];
	if (after?.kind !== 'text' || after.facts.lead !== undefined) {
		return false;
	}
	if (above === undefined || above.kind === 'furniture') {
		return true;
	}
	const row = rows[index];
	return row !== undefined && !/[（(]/.test(row.text) && row.facts.whole?.certain === true && leadsNearby(rows, start, index);
}

/** Whether a paragraph with a byline that names people opens the article of rows `start`..`end`; it stands within its first rows. */
function leadsNearby(rows: readonly Row[], start: number, end: number): boolean {
	for (let index = start; index < Math.min(end, start + TALLEST_STACK + 2); index += 1) {
		if ((rows[index]?.facts.lead?.people.length ?? 0) > 0) {
			return true;
		}
	}
	return false;
}

function onlyBylinesBetween(
	rows: readonly Row[],
	previous: { readonly start: number; readonly stack: readonly number[] },
	index: number,
): boolean {
	for (let row = (previous.stack.at(-1) ?? previous.start - 1) + 1; row < index; row += 1) {
		if (rows[row]?.kind !== 'byline' && rows[row]?.kind !== 'caption' && rows[row]?.kind !== 'credit') {
			return false;
		}
	}
	return rows[index - 1]?.kind !== 'text';
}
