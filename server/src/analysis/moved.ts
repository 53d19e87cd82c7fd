import type { Mention } from '../model/mention.ts';
import type { Message } from '../model/message.ts';
import type { Problem } from '../model/problem.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';

/** `mentions` with their blocks `blocks` further on and their spans `by` UTF-16 units; the same array where both are 0. */
export function movedMentions(mentions: readonly Mention[], blocks: number, by: number): readonly Mention[] {
	return blocks === 0 && by === 0
		? mentions
		: mentions.map((mention) => ({ ...mention, block: mention.block + blocks, spans: movedSpans(mention.spans, by) }));
}

/**
 * `problems` with all their offsets `by` UTF-16 units and the lines that they speak of `lines` further on; the same array where both
 * are 0.
 */
export function movedProblems(problems: readonly Problem[], by: number, lines: number): readonly Problem[] {
	return by === 0 && lines === 0 ? problems : problems.map((problem) => movedProblem(problem, by, lines));
}

function movedProblem({ rule, severity, span, message, related, fixes, unnecessary }: Problem, by: number, lines: number): Problem {
	return {
		rule,
		severity,
		span: movedSpan(span, by),
		message: movedMessage(message, lines),
		related:
			related.length === 0
				? related
				: related.map((place) => ({ span: movedSpan(place.span, by), message: movedMessage(place.message, lines) })),
		fixes:
			fixes.length === 0
				? fixes
				: fixes.map(({ kind, title, edits }) => ({
						kind,
						title: movedMessage(title, lines),
						edits: edits.map((edit) => movedEdit(edit, by)),
					})),
		unnecessary,
	};
}

/** Most messages speak of no line. */
function movedMessage(message: Message, lines: number): Message {
	return lines === 0 || !message.args.some((argument) => typeof argument === 'object')
		? message
		: {
				template: message.template,
				args: message.args.map((argument) => (typeof argument === 'object' ? { line: argument.line + lines } : argument)),
			};
}

function movedSpans(spans: readonly Span[], by: number): readonly Span[] {
	if (by === 0) {
		return spans;
	}
	const first = spans[0];
	return spans.length === 1 && first !== undefined ? [movedSpan(first, by)] : spans.map((span) => movedSpan(span, by));
}

function movedSpan({ start, end }: Span, by: number): Span {
	return { start: start + by, end: end + by };
}

function movedEdit({ start, end, newText }: TextEdit, by: number): TextEdit {
	return { start: start + by, end: end + by, newText };
}
