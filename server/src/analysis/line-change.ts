import { type LineFacts, readLines } from '../parse/line-facts.ts';
import type { CommonEnds } from '../text/common-ends.ts';
import { type Line, replaceRange } from '../text/source-text.ts';

/** How two versions of a text differ: lines that are the same objects at the head and at the foot of both; none counts twice. */
export type Change = CommonEnds;

/** Makes `facts`, what each of the lines `before` said, what each of the lines `next` says. Only new lines are read. */
export function updateFacts(facts: LineFacts[], before: readonly Line[], next: readonly Line[], { head, tail }: Change): void {
	const end = before.length - tail;
	// Between two edits far apart most lines are as they were.
	const known = end - head > 1 ? new Map<Line, LineFacts>() : undefined;
	for (let index = head; known !== undefined && index < end; index += 1) {
		known.set(before[index] as Line, facts[index] as LineFacts);
	}
	replaceRange(facts, head, end, readLines(next, head, next.length - tail, known));
}
