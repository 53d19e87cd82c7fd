import type { Fix, RelatedPlace } from '../model/problem.ts';
import { type JoinedText, sourceOffset, toSource } from '../text/joined-text.ts';
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
	return fixes.map(({ kind, title, edits }) => ({ kind, title, edits: sourceEdits(joined, edits) }));
}

/** One source span from the first to the last unit that the logical `span` covers, the text of a cut between included. */
export function sourceExtent(joined: JoinedText, span: Span): Span {
	const shift = shiftOf(joined);
	if (shift !== undefined) {
		return { start: span.start + shift, end: span.end + shift };
	}
	const spans = toSource(joined, span);
	const start = spans[0]?.start ?? 0;
	return { start, end: spans[spans.length - 1]?.end ?? start };
}

function sourceEdits(joined: JoinedText, edits: readonly TextEdit[]): readonly TextEdit[] {
	const shift = shiftOf(joined);
	return shift === undefined
		? edits.flatMap((edit) => piecewise(joined, edit))
		: edits.map(({ start, end, newText }) => ({ start: start + shift, end: end + shift, newText }));
}

/** How far every offset of `joined` moves, where it stands in one piece as nearly all blocks do. */
function shiftOf({ pieces }: JoinedText): number | undefined {
	const only = pieces.length === 1 ? pieces[0] : undefined;
	return only === undefined ? undefined : only.start - only.at;
}

/** Over a cut, the new text stands before the cut and what the cut holds stays. */
function piecewise(joined: JoinedText, edit: TextEdit): readonly TextEdit[] {
	if (edit.start === edit.end) {
		const at = sourceOffset(joined, edit.start);
		return [{ start: at, end: at, newText: edit.newText }];
	}
	return toSource(joined, edit).map((span, index) => ({ ...span, newText: index === 0 ? edit.newText : '' }));
}
