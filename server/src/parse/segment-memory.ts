import type { Segment } from './anchors.ts';
import { type SegmentReading, splitSegment } from './headless.ts';
import type { LineFacts } from './line-facts.ts';
import type { Row } from './rows.ts';

/** Cuts segments at the headlines without byline inside them; a later call may give what an earlier one found. */
export interface SegmentSplitter {
	readonly split: (reading: SegmentReading) => readonly Segment[];
}

/** What was read of a segment, and where it was cut. */
interface Kept extends Pick<SegmentReading, 'segment' | 'habit' | 'hasBylines'> {
	/** The rows of the segment, and what `SegmentReading.quotes` says of each. */
	readonly rows: readonly Row[];
	readonly quotes: readonly boolean[];
	readonly parts: readonly Segment[];
}

/** A splitter that keeps nothing: for a text that is parsed once. */
export const PASSING_SPLITTER: SegmentSplitter = { split: splitSegment };

/**
 * A splitter that looks anew only at segments whose rows have changed: for a text that is edited and parsed again with a reader that keeps
 * the facts of lines, since the facts are what lines are known by.
 */
export function createSegmentSplitter(): SegmentSplitter {
	const known = new WeakMap<LineFacts, Kept>();
	return {
		split: (reading) => {
			const { rows, quotes, segment, habit, hasBylines } = reading;
			const first = rows[segment.start];
			if (first === undefined) {
				return splitSegment(reading);
			}
			const before = known.get(first.facts);
			if (before !== undefined && readsAs(before, reading)) {
				return moved(before.parts, segment.start - before.segment.start);
			}
			const parts = splitSegment(reading);
			known.set(first.facts, {
				rows: rows.slice(segment.start, segment.end),
				quotes: quotes.slice(segment.start, segment.end),
				segment,
				habit,
				hasBylines,
				parts,
			});
			return parts;
		},
	};
}

/** Whether `reading` gives `splitSegment` the same to read as `kept` did, wherever it stands. */
function readsAs(kept: Kept, { rows, quotes, segment, habit, hasBylines }: SegmentReading): boolean {
	const { stack } = kept.segment;
	const by = segment.start - kept.segment.start;
	if (
		segment.end - segment.start !== kept.rows.length ||
		segment.anchored !== kept.segment.anchored ||
		habit !== kept.habit ||
		hasBylines !== kept.hasBylines ||
		segment.stack.length !== stack.length ||
		!segment.stack.every((row, index) => row === (stack[index] ?? 0) + by)
	) {
		return false;
	}
	for (let index = 0; index < kept.rows.length; index += 1) {
		const a = kept.rows[index] as Row;
		const b = rows[segment.start + index] as Row;
		const same = a === b || (a.facts === b.facts && a.kind === b.kind && a.headline === b.headline && a.blanks === b.blanks);
		if (!same || (kept.quotes[index] === true) !== (quotes[segment.start + index] === true)) {
			return false;
		}
	}
	return true;
}

function moved(parts: readonly Segment[], by: number): readonly Segment[] {
	return by === 0
		? parts
		: parts.map(({ start, end, stack, anchored }) => ({ start: start + by, end: end + by, stack: stack.map((row) => row + by), anchored }));
}
