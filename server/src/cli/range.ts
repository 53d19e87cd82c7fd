import { lineAt, type SourceText, startOf } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';

/** A place as LSP 3.17 writes it: line and UTF-16 column, both counted from 0. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** As LSP 3.17, `end` is exclusive. */
export interface Range {
	readonly start: Position;
	readonly end: Position;
}

/** The range of `span` (UTF-16 source offsets). */
export function rangeOf(source: SourceText, span: Span): Range {
	return { start: positionOf(source, span.start), end: positionOf(source, span.end) };
}

function positionOf(source: SourceText, offset: number): Position {
	const line = lineAt(source, offset);
	return { line, character: offset - startOf(source, line) };
}
