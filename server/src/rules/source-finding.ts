import { type JoinedText, sourceOffset, toSource } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Finding } from './rule.ts';

/** `finding`, whose offsets are logical offsets of `joined`, in source offsets; all UTF-16. */
export function toSourceFinding(joined: JoinedText, finding: Finding): Finding {
	const only = joined.pieces.length === 1 ? joined.pieces[0] : undefined;
	const shift = only === undefined ? undefined : only.start - only.at;
	const place = (span: Span): Span =>
		shift === undefined ? sourceExtent(joined, span) : { start: span.start + shift, end: span.end + shift };
	return {
		...finding,
		span: place(finding.span),
		...(finding.related === undefined ? {} : { related: finding.related.map((other) => ({ ...other, span: place(other.span) })) }),
		...(finding.fixes === undefined
			? {}
			: { fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.flatMap((edit) => sourceEdits(joined, edit)) })) }),
	};
}

/** One source span from the first to the last unit that the logical `span` covers, the text of a cut between included. */
export function sourceExtent(joined: JoinedText, span: Span): Span {
	const spans = toSource(joined, span);
	const start = spans[0]?.start ?? 0;
	return { start, end: spans[spans.length - 1]?.end ?? start };
}

/** Over a cut, the new text stands before the cut and what the cut holds stays. */
function sourceEdits(joined: JoinedText, edit: TextEdit): readonly TextEdit[] {
	if (edit.start === edit.end) {
		const at = sourceOffset(joined, edit.start);
		return [{ start: at, end: at, newText: edit.newText }];
	}
	return toSource(joined, edit).map((span, index) => ({ ...span, newText: index === 0 ? edit.newText : '' }));
}
