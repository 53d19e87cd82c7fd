import { type SourceText, slice } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';

/** UTF-16 units of context kept on each side of a quote. */
const contextLength = 16;

/**
 * A place in a text told by its words, after the TextQuoteSelector of the W3C Web Annotation Data Model §4.2.4: it holds while
 * the lines above change. Line ends are written `\n`, so a file may change between CRLF and LF.
 */
export interface QuoteAnchor {
	readonly quote: string;
	readonly before: string;
	readonly after: string;
}

/** The anchor of `span` (UTF-16 source offsets). */
export function anchorOf(source: SourceText, span: Span): QuoteAnchor {
	return {
		quote: normalizeLineEnds(slice(source, span)),
		before: normalizeLineEnds(slice(source, { start: Math.max(0, span.start - 2 * contextLength), end: span.start })).slice(-contextLength),
		after: normalizeLineEnds(slice(source, { start: span.end, end: Math.min(source.length, span.end + 2 * contextLength) })).slice(
			0,
			contextLength,
		),
	};
}

/**
 * How many UTF-16 units of context around equal quotes agree, counted outward from the quote; -1 where the quotes differ.
 */
export function agreement(a: QuoteAnchor, b: QuoteAnchor): number {
	if (a.quote !== b.quote) {
		return -1;
	}
	let units = 0;
	while (units < a.before.length && units < b.before.length && a.before.at(-1 - units) === b.before.at(-1 - units)) {
		units += 1;
	}
	let after = 0;
	while (after < a.after.length && after < b.after.length && a.after[after] === b.after[after]) {
		after += 1;
	}
	return units + after;
}

function normalizeLineEnds(text: string): string {
	return text.replace(/\r\n?/gu, '\n');
}
