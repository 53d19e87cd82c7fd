import { sentenceSpan } from '../analysis/find-sentence.ts';
import type { AnalysisPart } from '../model/analysis.ts';
import type { Problem } from '../model/problem.ts';
import { lineAt, startOf } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';

/** The problems to show of one part. */
export interface ShownPart<Part> {
	readonly part: Part;
	/** The part's own problems that are shown: the part's own list where they are all. */
	readonly problems: readonly Problem[];
}

/** Problems to show, and whether there are more of them than were asked for. */
export interface ShownProblems<Part> {
	readonly parts: readonly ShownPart<Part>[];
	readonly more: boolean;
}

/**
 * The first `most` problems without those of the sentence that is being typed: `typed` is what the last keystroke left in the text (UTF-16),
 * undefined where nobody types. Half a sentence is always wrong, and to say so disturbs. `parts` are those of the text in its order;
 * parts after the last that is wanted are not asked for their problems.
 */
export function shownProblems<Part extends Pick<AnalysisPart, 'own' | 'start' | 'end'>>(
	parts: Iterable<Part>,
	typed: Span | undefined,
	most: number,
): ShownProblems<Part> {
	const shown: ShownPart<Part>[] = [];
	let left = most;
	for (const part of parts) {
		const { own, start, end } = part;
		// Where a part ends the next one starts, but for the last.
		const typing = typed !== undefined && start <= typed.end && (typed.end < end || own.source.lines.at(-1)?.end === '');
		const spared = typing ? sparedAt(own, typed.end - start) : undefined;
		const wanted =
			spared === undefined ? own.problems : own.problems.filter(({ span }) => span.end < spared.start || spared.end < span.start);
		if (wanted.length > left) {
			shown.push({ part, problems: wanted.slice(0, left) });
			return { parts: shown, more: true };
		}
		shown.push({ part, problems: wanted });
		left -= wanted.length;
	}
	return { parts: shown, more: false };
}

/** The sentence at `offset`, or the line between blocks. */
function sparedAt({ source, page }: AnalysisPart['own'], offset: number): Span {
	const line = lineAt(source, offset);
	return sentenceSpan(page, offset) ?? { start: startOf(source, line), end: startOf(source, line + 1) };
}
