import { type JoinedText, sourceOffset, toSource } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Finding } from './rule.ts';

/** `finding`, whose offsets are logical offsets of `joined`, in source offsets; all UTF-16. */
export function toSourceFinding(joined: JoinedText, finding: Finding): Finding {
	const only = joined.pieces.length === 1 ? joined.pieces[0] : undefined;
	return only === undefined ? toPieces(joined, finding) : shifted(finding, only.start - only.at);
}

/** In text of one piece every offset moves by the same; plain loops, since a page may have thousands of findings. */
function shifted(finding: Finding, by: number): Finding {
	const move = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
	const { related, fixes } = finding;
	return {
		...finding,
		span: move(finding.span),
		...(related === undefined ? {} : { related: related.map(({ span, message }) => ({ span: move(span), message })) }),
		...(fixes === undefined
			? {}
			: {
					fixes: fixes.map(({ kind, title, edits }) => ({
						kind,
						title,
						edits: edits.map(({ start, end, newText }) => ({ start: start + by, end: end + by, newText })),
					})),
				}),
	};
}

function toPieces(joined: JoinedText, finding: Finding): Finding {
	const { related, fixes } = finding;
	return {
		...finding,
		span: sourceExtent(joined, finding.span),
		...(related === undefined ? {} : { related: related.map(({ span, message }) => ({ span: sourceExtent(joined, span), message })) }),
		...(fixes === undefined
			? {}
			: { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.flatMap((edit) => sourceEdits(joined, edit)) })) }),
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
