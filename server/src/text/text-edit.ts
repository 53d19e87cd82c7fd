import type { Span } from './span.ts';

/** A replacement of the UTF-16 span `start`..`end` by `newText`. */
export interface TextEdit extends Span {
	readonly newText: string;
}

/**
 * `text` with `edits` applied; all offsets are UTF-16 offsets in the text before any of them.
 * @throws RangeError when two edits overlap or one leaves the text; two insertions at one place keep their order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let at = 0;
	// Sorting keeps the order of what is equal.
	for (const edit of edits.length > 1 ? edits.toSorted((a, b) => a.start - b.start || a.end - b.end) : edits) {
		if (edit.start < at || edit.end < edit.start || edit.end > text.length) {
			throw new RangeError(`edit ${edit.start}..${edit.end} overlaps another or leaves the text of ${text.length} units`);
		}
		result += text.slice(at, edit.start) + edit.newText;
		at = edit.end;
	}
	return result + text.slice(at);
}
