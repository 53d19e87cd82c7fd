import { pageAt } from '../analysis/find-part.ts';
import { sentenceSpan } from '../analysis/find-sentence.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Problem } from '../model/problem.ts';
import { lineAt, startOf } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';

/** Problems to show, and whether there are more of them than were asked for. */
export interface ShownProblems {
	readonly problems: readonly Problem[];
	readonly more: boolean;
}

/**
 * The first `most` problems without those of the sentence that is being typed: `typed` is what the last keystroke left in the text (UTF-16),
 * undefined where nobody types. Half a sentence is always wrong, and to say so disturbs. `lists` together hold the problems of the
 * text in its order; lists after the last that is wanted are not asked for.
 */
export function shownProblems(
	analysis: Analysis,
	lists: Iterable<readonly Problem[]>,
	typed: Span | undefined,
	most: number,
): ShownProblems {
	const spared = typed === undefined ? undefined : (sentenceSpan(pageAt(analysis, typed.end), typed.end) ?? lineSpan(analysis, typed.end));
	const shown: Problem[] = [];
	for (const problems of lists) {
		for (const problem of problems) {
			if (spared !== undefined && problem.span.end >= spared.start && problem.span.start <= spared.end) {
				continue;
			}
			if (shown.length === most) {
				return { problems: shown, more: true };
			}
			shown.push(problem);
		}
	}
	return { problems: shown, more: false };
}

function lineSpan({ source }: Analysis, offset: number): Span {
	const line = lineAt(source, offset);
	return { start: startOf(source, line), end: startOf(source, line + 1) };
}
