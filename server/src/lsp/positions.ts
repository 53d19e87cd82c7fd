import type { Position, Range } from 'vscode-languageserver';
import { type Line, type LinePlace, lineAt, type SourceText, startOf } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';

/** Encodings of columns that LSP 3.17 lets client and server agree on. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

const preferred: readonly PositionEncoding[] = ['utf-16', 'utf-32', 'utf-8'];

/** The encoding to use with a client that offers `offered`: UTF-16, in which the text is kept, where it may be had. */
export function chooseEncoding(offered: readonly string[] | undefined): PositionEncoding {
	return preferred.find((encoding) => offered?.includes(encoding)) ?? 'utf-16';
}

/**
 * Turns UTF-16 offsets of one text into LSP positions and back. What a client sends is clamped to the text: a line past the
 * last is the end of the text, a column past the end of its line is the end of that line (LSP 3.17, "Position").
 * Offsets asked for in rising order on one long line cost what lies between them, not the line each time.
 */
export class Positions {
	readonly #source: SourceText;
	readonly #encoding: PositionEncoding;
	readonly #firstLine: number;
	/** Where the last offset was found: `column` code units of the encoding stand before unit `unit` of line `line`. */
	#line = -1;
	#unit = 0;
	#column = 0;

	/** `firstLine`: the line that positions say of the first line of `source`, where it is part of a text. */
	constructor(source: SourceText, encoding: PositionEncoding, firstLine = 0) {
		this.#source = source;
		this.#encoding = encoding;
		this.#firstLine = firstLine;
	}

	positionAt(offset: number): Position {
		const clamped = Math.min(Math.max(offset, 0), this.#source.length);
		const line = this.#lineOf(clamped);
		const text = this.#source.lines[line]?.text ?? '';
		const unit = Math.min(clamped - startOf(this.#source, line), text.length);
		if (line !== this.#line || unit < this.#unit) {
			this.#line = line;
			this.#unit = 0;
			this.#column = 0;
		}
		this.#column += this.#encoding === 'utf-16' ? unit - this.#unit : width(text, this.#unit, unit, this.#encoding);
		this.#unit = unit;
		return { line: line + this.#firstLine, character: this.#column };
	}

	rangeOf(span: Span): Range {
		return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
	}

	offsetAt(position: Position): number {
		const { line, character } = position;
		const place = placeAt(this.#source.lines, { line: whole(line) - this.#firstLine, character }, this.#encoding);
		return startOf(this.#source, place.line) + place.unit;
	}

	/** The span of a range; its end is never before its start, whatever the client sent. */
	spanOf(range: Range): Span {
		const start = this.offsetAt(range.start);
		return { start, end: Math.max(start, this.offsetAt(range.end)) };
	}

	#lineOf(offset: number): number {
		const known = this.#line;
		if (known >= 0 && startOf(this.#source, known) <= offset && offset < startOf(this.#source, known + 1)) {
			return known;
		}
		return lineAt(this.#source, offset);
	}
}

/** Where a position stands in a text of `lines`, clamped to it. */
export function placeAt(lines: readonly Line[], position: Position, encoding: PositionEncoding): LinePlace {
	const line = whole(position.line);
	const text = lines[line]?.text;
	return text === undefined
		? { line: lines.length - 1, unit: lines.at(-1)?.text.length ?? 0 }
		: { line, unit: unitAt(text, whole(position.character), encoding) };
}

/** A client's number as an index: what is none, or is negative, is 0. */
function whole(value: unknown): number {
	return typeof value === 'number' && value > 0 ? Math.floor(value) : 0;
}

/** Length of units `from`..`to` of `text` in the encoding; a lone surrogate counts as the U+FFFD that the wire makes of it. */
function width(text: string, from: number, to: number, encoding: PositionEncoding): number {
	let count = 0;
	for (let index = from; index < to; ) {
		const step = unitsOf(text, index);
		count += encoding === 'utf-32' ? 1 : bytesOf(text.charCodeAt(index), step);
		index += step;
	}
	return count;
}

function unitAt(text: string, column: number, encoding: PositionEncoding): number {
	if (encoding === 'utf-16') {
		return Math.min(column, text.length);
	}
	let count = 0;
	let index = 0;
	while (index < text.length) {
		const step = unitsOf(text, index);
		count += encoding === 'utf-32' ? 1 : bytesOf(text.charCodeAt(index), step);
		if (count > column) {
			break;
		}
		index += step;
	}
	return index;
}

function unitsOf(text: string, index: number): number {
	const unit = text.charCodeAt(index);
	const next = text.charCodeAt(index + 1);
	return unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000 ? 2 : 1;
}

function bytesOf(unit: number, units: number): number {
	if (units === 2) {
		return 4;
	}
	return unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
}
