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
	const spans: Span[] = [];
	for (const piece of joined.pieces) {
		const start = Math.max(span.start, piece.at);
		const end = Math.min(span.end, piece.at + piece.end - piece.start);
		if (start < end) {
			spans.push({ start: start - piece.at + piece.start, end: end - piece.at + piece.start });
		}
	}
	if (spans.length === 0) {
		const at = sourceOffset(joined, span.start);
		spans.push({ start: at, end: at });
	}
	return spans;
}

/** The source offset of the logical offset `at`; at a cut, the place where the text goes on. All UTF-16. */
export function sourceOffset(joined: JoinedText, at: number): number {
	let found = joined.pieces[0];
	for (const piece of joined.pieces) {
		if (piece.at > at) {
			break;
		}
		found = piece;
	}
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
