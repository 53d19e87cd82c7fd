import type { Span } from './span.ts';
import type { TextEdit } from './text-edit.ts';

/** What ends a line; only a text's last line has none. LSP 3.18, "Text Documents": `\n`, `\r\n` and `\r`. */
export type LineEnd = '' | '\n' | '\r\n' | '\r';

/** One line of a text. Lines that an edit does not touch keep their identity, so facts about a line may be kept by it. */
export interface Line {
	/** The line without its end. */
	readonly text: string;
	readonly end: LineEnd;
}

/** A text as its lines. All offsets are UTF-16 and count line ends. */
export interface SourceText {
	/** Never empty: the empty text has one empty line. */
	readonly lines: readonly Line[];
	/** `starts[i]` is the offset of line `i`; one more entry holds the length of the text. */
	readonly starts: Uint32Array;
	readonly length: number;
}

/** The lines of `text`. Total: any string, lone surrogates and NUL included, gives a source text. */
export function createSourceText(text: string): SourceText {
	return withStarts(splitLines(text));
}

/**
 * The source text after `edit`, whose offsets are UTF-16 offsets in `source`. Untouched lines keep their identity.
 * Offsets outside the text are clamped to it.
 */
export function applyEdit(source: SourceText, edit: TextEdit): SourceText {
	const start = placeOf(source, Math.min(Math.max(edit.start, 0), source.length));
	const end = placeOf(source, Math.min(Math.max(edit.end, edit.start, 0), source.length));
	const { first, middle } = rewritten(source.lines, start, end, edit.newText);
	return spliced(source, first, end.line + 1, middle);
}

/** The source text of `text`, in which the lines at the head and at the foot that `source` has too are the same objects. */
export function replaceText(source: SourceText, text: string): SourceText {
	const before = source.lines;
	const lines = splitLines(text);
	const isSame = (a: Line | undefined, b: Line | undefined): boolean => a !== undefined && a.text === b?.text && a.end === b.end;
	const shorter = Math.min(before.length, lines.length);
	let head = 0;
	while (head < shorter && isSame(before[head], lines[head])) {
		lines[head] = before[head] as Line;
		head += 1;
	}
	for (let tail = 1; tail <= shorter - head && isSame(before.at(-tail), lines.at(-tail)); tail += 1) {
		lines[lines.length - tail] = before.at(-tail) as Line;
	}
	return withStarts(lines);
}

/** A place in a text: the line, and the UTF-16 unit in it. */
export interface LinePlace {
	readonly line: number;
	readonly unit: number;
}

/** A replacement of what stands from `start` to `end` by `newText`. */
export interface LineEdit {
	readonly start: LinePlace;
	readonly end: LinePlace;
	readonly newText: string;
}

/**
 * The source text after many edits, each told in the lines that those before it left: offsets are counted once, when all are made.
 * The places of an edit stand in these lines, its end not before its start.
 */
export function applyLineEdits(source: SourceText, edits: readonly ((lines: readonly Line[]) => LineEdit)[]): SourceText {
	const lines = source.lines.slice();
	for (const editOf of edits) {
		const { start, end, newText } = editOf(lines);
		const { first, middle } = rewritten(lines, start, end, newText);
		replaceRange(lines, first, end.line + 1, middle);
	}
	return withStarts(lines);
}

/** What stands after an edit in place of the lines from `first` to that of `end`. */
function rewritten(
	lines: readonly Line[],
	start: LinePlace,
	end: LinePlace,
	newText: string,
): { readonly first: number; readonly middle: readonly Line[] } {
	// `\r` at the end of the line above joins a `\n` that now follows it to one line end.
	const above = start.unit === 0 ? lines[start.line - 1] : undefined;
	const joins = above?.end === '\r';
	const head = (joins ? wholeOf(above) : '') + wholeOf(lines[start.line]).slice(0, start.unit);
	const middle = splitLines(head + newText + wholeOf(lines[end.line]).slice(end.unit));
	// `splitLines` gives a line after the last line end; inside the text that is the head of the next kept line.
	if (end.line + 1 < lines.length) {
		middle.pop();
	}
	return { first: joins ? start.line - 1 : start.line, middle };
}

function wholeOf(line: Line | undefined): string {
	return line === undefined ? '' : line.text + line.end;
}

function placeOf(source: SourceText, offset: number): LinePlace {
	const line = lineAt(source, offset);
	return { line, unit: offset - startOf(source, line) };
}

/** Lines `first` to before `end` of `source` as a text of their own. Its last line keeps its end, after which nothing follows. */
export function excerpt(source: SourceText, first: number, end: number): SourceText {
	return withStarts(source.lines.slice(first, end));
}

/** The UTF-16 offset at which line `line` starts; the length of the text for a line past the last. */
export function startOf(source: SourceText, line: number): number {
	return source.starts[Math.min(line, source.lines.length)] ?? source.length;
}

/** The line, counted from 0, that holds the UTF-16 `offset`; the last line for an offset past the end. */
export function lineAt(source: SourceText, offset: number): number {
	const { starts } = source;
	let low = 0;
	let high = source.lines.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] as number) <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return low;
}

/** The text of `span` (UTF-16), line ends included. */
export function slice(source: SourceText, span: Span): string {
	const first = lineAt(source, span.start);
	const from = source.starts[first] as number;
	const only = source.lines[first];
	if (only !== undefined && span.start >= from && span.end <= from + only.text.length) {
		return only.text.slice(span.start - from, span.end - from);
	}
	let text = '';
	for (let index = first; index < source.lines.length; index += 1) {
		const line = source.lines[index];
		const from = startOf(source, index);
		if (line === undefined || from >= span.end) {
			break;
		}
		const { length } = line.text;
		const start = Math.max(span.start - from, 0);
		const end = span.end - from;
		text += start === 0 && end >= length ? line.text : line.text.slice(start, end);
		// The line end by itself: put together with its line first, every line would be copied.
		if (end > length && line.end !== '') {
			text += line.end.slice(Math.max(start - length, 0), end - length);
		}
	}
	return text;
}

/** The whole text, unit for unit what `createSourceText` was given. */
export function textOf(source: SourceText): string {
	return source.lines.map((line) => line.text + line.end).join('');
}

/** Items that are handed to a function one by one: many more would leave no room on the stack. */
const MOST_ARGUMENTS = 1000;

function splitLines(text: string): Line[] {
	const lines: Line[] = [];
	let from = 0;
	// `indexOf` runs at memory speed where a loop over units does not; a page rarely holds `\r`.
	let lf = text.indexOf('\n');
	let cr = text.indexOf('\r');
	while (lf !== -1 || cr !== -1) {
		const lfFirst = cr === -1 || (lf !== -1 && lf < cr);
		const at = lfFirst ? lf : cr;
		const end: LineEnd = lfFirst ? '\n' : lf === cr + 1 ? '\r\n' : '\r';
		lines.push({ text: text.slice(from, at), end });
		from = at + end.length;
		if (lf !== -1 && lf < from) {
			lf = text.indexOf('\n', from);
		}
		if (cr !== -1 && cr < from) {
			cr = text.indexOf('\r', from);
		}
	}
	lines.push({ text: text.slice(from), end: '' });
	return lines;
}

/** `source` with `middle` in place of the lines `first` to before `end`: what stands behind them is moved, not measured again. */
function spliced(source: SourceText, first: number, end: number, middle: readonly Line[]): SourceText {
	const lines = source.lines.slice();
	replaceRange(lines, first, end, middle);
	const starts = new Uint32Array(lines.length + 1);
	starts.set(source.starts.subarray(0, first));
	let offset = startOf(source, first);
	let index = first;
	for (const { text, end: lineEnd } of middle) {
		starts[index] = offset;
		offset += text.length + lineEnd.length;
		index += 1;
	}
	const by = offset - startOf(source, end);
	for (let old = end; old < source.starts.length; old += 1) {
		starts[index] = (source.starts[old] as number) + by;
		index += 1;
	}
	return { lines, starts, length: source.length + by };
}

/** Puts `middle` in place of the items of `list` from `first` to before `end`. */
export function replaceRange<Item>(list: Item[], first: number, end: number, middle: readonly Item[]): void {
	if (list.length === 0) {
		for (const item of middle) {
			list.push(item);
		}
	} else if (middle.length > MOST_ARGUMENTS) {
		const below = list.splice(first).slice(end - first);
		for (const part of [middle, below]) {
			for (const item of part) {
				list.push(item);
			}
		}
	} else {
		list.splice(first, end - first, ...middle);
	}
}

function withStarts(lines: readonly Line[]): SourceText {
	const starts = new Uint32Array(lines.length + 1);
	let offset = 0;
	for (let index = 0; index < lines.length; index += 1) {
		starts[index] = offset;
		const line = lines[index];
		offset += line === undefined ? 0 : line.text.length + line.end.length;
	}
	starts[lines.length] = offset;
	return { lines, starts, length: offset };
}
