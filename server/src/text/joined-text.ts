import type { Span } from './span.ts';

/** A run of source text inside a joined text: logical offset `at` stands for source offset `start`. All UTF-16. */
export interface Piece extends Span {
	readonly at: number;
}

/**
 * Text put together from pieces of a source that breaks had torn apart, mapping back to the source.
 *
 * `推荐了《态⏎⏎度》` has the logical text `推荐了《态度》` in two pieces. Offsets into `text` are called logical offsets.
 * A `\n` between two pieces may stand for no source text at all (the lines of a two-line headline).
 */
export interface JoinedText {
	readonly text: string;
	/** In the order of the text, never empty, never overlapping. */
	readonly pieces: readonly Piece[];
}

/**
 * The source spans, one a piece, that the logical span `start`..`end` (UTF-16) covers. An empty logical span gives the
 * one empty source span of its place.
 */
export function toSource(joined: JoinedText, span: Span): readonly Span[] {
	const { pieces } = joined;
	const { start, end } = span;
	const shift = shiftOf(joined, span);
	if (shift !== undefined) {
		return [{ start: start + shift, end: end + shift }];
	}
	const spans: Span[] = [];
	for (let index = pieceAt(pieces, start); index < pieces.length; index += 1) {
		const piece = pieces[index];
		if (piece === undefined || piece.at >= end) {
			break;
		}
		const from = Math.max(start, piece.at);
		const to = Math.min(end, piece.at + piece.end - piece.start);
		if (from < to) {
			spans.push({ start: from - piece.at + piece.start, end: to - piece.at + piece.start });
		}
	}
	if (spans.length === 0) {
		const at = sourceOffset(joined, start);
		spans.push({ start: at, end: at });
	}
	return spans;
}

/**
 * How far the offsets of the logical span `start`..`end` (UTF-16) move to the source where one piece holds all of it, as nearly all spans
 * are held; undefined where none does.
 */
export function shiftOf({ pieces }: JoinedText, { start, end }: Span): number | undefined {
	const piece = pieces[pieces.length === 1 ? 0 : pieceAt(pieces, start)];
	return piece !== undefined && start >= piece.at && start <= end && end <= piece.at + piece.end - piece.start
		? piece.start - piece.at
		: undefined;
}

/** Index of the last piece that starts at the logical offset `at` or before it, 0 where none does. */
function pieceAt(pieces: readonly Piece[], at: number): number {
	let low = 0;
	let high = pieces.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((pieces[middle]?.at ?? 0) <= at) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return low;
}

/** The source offset of the logical offset `at`; at a cut, the place where the text goes on. All UTF-16. */
export function sourceOffset(joined: JoinedText, at: number): number {
	const found = joined.pieces[pieceAt(joined.pieces, at)];
	return found === undefined ? 0 : Math.min(Math.max(found.start + at - found.at, found.start), found.end);
}

/** The logical offset of the source offset `offset`, or undefined where no piece holds or touches it. All UTF-16. */
export function logicalOffset(joined: JoinedText, offset: number): number | undefined {
	for (const piece of joined.pieces) {
		if (offset >= piece.start && offset <= piece.end) {
			return offset - piece.start + piece.at;
		}
	}
	return undefined;
}
