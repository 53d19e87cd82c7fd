import type { Fix, RelatedPlace } from '../model/problem.ts';
import { type JoinedText, shiftOf, sourceOffset, toSource } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Finding } from './rule.ts';

/** `finding`, whose offsets are logical offsets of `joined`, in source offsets; all UTF-16. */
export function toSourceFinding(joined: JoinedText, finding: Finding): Finding {
	const { span, related, fixes } = finding;
	return {
		...finding,
		span: sourceExtent(joined, span),
		...(related === undefined ? {} : { related: sourceRelated(joined, related) }),
		...(fixes === undefined ? {} : { fixes: sourceFixes(joined, fixes) }),
	};
}

/** `related`, in logical offsets of `joined`, in source offsets; all UTF-16. */
export function sourceRelated(joined: JoinedText, related: readonly RelatedPlace[]): readonly RelatedPlace[] {
	return related.map(({ span, message }) => ({ span: sourceExtent(joined, span), message }));
}

/** `fixes`, in logical offsets of `joined`, in source offsets; all UTF-16. */
export function sourceFixes(joined: JoinedText, fixes: readonly Fix[]): readonly Fix[] {
	const [only] = fixes;
	return only !== undefined && fixes.length === 1 ? [sourceFix(joined, only)] : fixes.map((fix) => sourceFix(joined, fix));
}

/** One source span from the first to the last unit that the logical `span` covers, the text of a cut between included. */
export function sourceExtent(joined: JoinedText, span: Span): Span {
	const shift = shiftOf(joined, span);
	if (shift !== undefined) {
		return { start: span.start + shift, end: span.end + shift };
	}
	const spans = toSource(joined, span);
	const start = spans[0]?.start ?? 0;
	return { start, end: spans[spans.length - 1]?.end ?? start };
}

function sourceFix(joined: JoinedText, { kind, title, edits }: Fix): Fix {
	return { kind, title, edits: sourceEdits(joined, edits) };
}

function sourceEdits(joined: JoinedText, edits: readonly TextEdit[]): readonly TextEdit[] {
	const [only] = edits;
	const shift = only !== undefined && edits.length === 1 ? shiftOf(joined, only) : undefined;
	// One edit in one piece, as nearly all fixes are; V8 gives a list of one less room than one that grows.
	if (only !== undefined && shift !== undefined) {
		return [moved(only, shift)];
	}
	const found: TextEdit[] = [];
	for (const edit of edits) {
		for (const part of piecewise(joined, edit)) {
			found.push(part);
		}
	}
	return found;
}

function moved({ start, end, newText }: TextEdit, by: number): TextEdit {
	return { start: start + by, end: end + by, newText };
}

/** Over a cut, the new text stands before the cut and what the cut holds stays. */
function piecewise(joined: JoinedText, edit: TextEdit): readonly TextEdit[] {
	const { start, end, newText } = edit;
	const shift = shiftOf(joined, edit);
	if (shift !== undefined) {
		return [moved(edit, shift)];
	}
	if (start === end) {
		const at = sourceOffset(joined, start);
		return [{ start: at, end: at, newText }];
	}
	return toSource(joined, edit).map((span, index) => ({ ...span, newText: index === 0 ? newText : '' }));
}
