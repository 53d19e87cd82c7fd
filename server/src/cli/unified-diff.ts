import { commonEnds } from '../text/common-ends.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import { plainLine } from './plain-line.ts';

/** Unchanged lines that a hunk shows before and after what changes, as `diff -u` does. */
const contextLines = 3;

/** Lines that others take the place of; each with its line end, which only the last line of a text may lack. */
interface Change {
	/** Index of the first of `removed` in the old text, or of the line before which `added` goes. */
	readonly first: number;
	readonly removed: readonly string[];
	readonly added: readonly string[];
}

/**
 * The unified diff (POSIX.1-2017, `diff -u`) of the file at `path` from `text` to what `edits` make of it; empty where none of them changes anything.
 * The edits are ordered and do not overlap; offsets are UTF-16. What changed is known, so nothing is compared but the lines that edits touch:
 * a search for the shortest difference takes minutes for a megabyte with thousands of repairs.
 */
export function unifiedDiff(path: string, text: string, edits: readonly TextEdit[]): string {
	const lines = linesOf(text);
	const changes = changesOf(text, lines, edits);
	if (changes.length === 0) {
		return '';
	}
	// A tab ends a name with spaces, which would else end at the first of them.
	const plain = plainLine(path);
	const name = /\s/u.test(plain) ? `${plain}\t` : plain;
	let diff = `--- ${name}\n+++ ${name}\n`;
	let grown = 0;
	for (let index = 0; index < changes.length; ) {
		const hunk = hunkFrom(changes, index);
		diff += hunkText(lines, hunk, grown);
		grown += hunk.reduce((sum, { removed, added }) => sum + added.length - removed.length, 0);
		index += hunk.length;
	}
	return diff;
}

/** Lines end at `\n`; `\r` before it belongs to the line, as programs that read diffs have it. */
function linesOf(text: string): readonly string[] {
	return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function changesOf(text: string, lines: readonly string[], edits: readonly TextEdit[]): readonly Change[] {
	const starts = [0];
	for (const line of lines) {
		starts.push((starts.at(-1) ?? 0) + line.length);
	}
	// Behind the last line end a further line begins, which is empty.
	const last = text.endsWith('\n') ? lines.length : Math.max(lines.length - 1, 0);
	let line = 0;
	const lineAt = (offset: number): number => {
		while (line < last && (starts[line + 1] ?? 0) <= offset) {
			line += 1;
		}
		return line;
	};
	const changes: Change[] = [];
	for (let index = 0; index < edits.length; ) {
		const first = lineAt(edits[index]?.start ?? 0);
		const touching: TextEdit[] = [];
		let end = first;
		for (let edit = edits[index]; edit !== undefined && lineAt(edit.start) <= end; edit = edits[index]) {
			touching.push(edit);
			end = lineAt(edit.end);
			index += 1;
		}
		const from = starts[first] ?? text.length;
		const old = text.slice(from, starts[end + 1] ?? text.length);
		const moved = touching.map((edit) => ({ start: edit.start - from, end: edit.end - from, newText: edit.newText }));
		changes.push(...narrowed(first, lines.slice(first, end + 1), linesOf(applyEdits(old, moved))));
	}
	return changes;
}

/** The change without lines that are the same at its head and foot; none where all are. */
function narrowed(first: number, removed: readonly string[], added: readonly string[]): readonly Change[] {
	const { head, tail } = commonEnds(removed, added);
	const change = {
		first: first + head,
		removed: removed.slice(head, removed.length - tail),
		added: added.slice(head, added.length - tail),
	};
	return change.removed.length + change.added.length === 0 ? [] : [change];
}

/** The changes from `index` on that stand so near together that their context would meet. */
function hunkFrom(changes: readonly Change[], index: number): readonly Change[] {
	let end = index + 1;
	for (; end < changes.length; end += 1) {
		const before = changes[end - 1];
		const next = changes[end];
		if (before === undefined || next === undefined || next.first - before.first - before.removed.length > 2 * contextLines) {
			break;
		}
	}
	return changes.slice(index, end);
}

/** `grown`: how many lines more the new text has above the hunk. */
function hunkText(lines: readonly string[], changes: readonly Change[], grown: number): string {
	const start = Math.max(0, (changes[0]?.first ?? 0) - contextLines);
	let body = '';
	let at = start;
	let added = 0;
	for (const change of changes) {
		body += prefixed(' ', lines.slice(at, change.first)) + prefixed('-', change.removed) + prefixed('+', change.added);
		at = change.first + change.removed.length;
		added += change.added.length - change.removed.length;
	}
	const end = Math.min(lines.length, at + contextLines);
	body += prefixed(' ', lines.slice(at, end));
	return `@@ -${range(start, end - start)} +${range(start + grown, end - start + added)} @@\n${body}`;
}

/** Lines are counted from 1; a range without lines names the one before it. */
function range(first: number, count: number): string {
	return `${count === 0 ? first : first + 1},${count}`;
}

function prefixed(mark: string, lines: readonly string[]): string {
	return lines.map((line) => (line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`)).join('');
}
