import { sentenceSpan } from '../analysis/find-sentence.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Problem } from '../model/problem.ts';
import { lineAt, startOf } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';

/**
 * `problems` without those of the sentence that is being typed: `typed` is what the last keystroke left in the text (UTF-16),
 * undefined where nobody types. Half a sentence is always wrong, and to say so disturbs.
 */
export function withoutTyped(analysis: Analysis, problems: readonly Problem[], typed: Span | undefined): readonly Problem[] {
	if (typed === undefined) {
		return problems;
	}
	const spared = sentenceSpan(analysis.page, typed.end) ?? lineSpan(analysis, typed.end);
	return problems.filter(({ span }) => span.end < spared.start || span.start > spared.end);
}

function lineSpan({ source }: Analysis, offset: number): Span {
	const line = lineAt(source, offset);
	return { start: startOf(source, line), end: startOf(source, line + 1) };
}
