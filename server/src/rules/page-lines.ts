import type { LineRange, PageContext } from './rule.ts';

/** The lines of the source that a rule is to judge. */
export function linesOf({ lines, source }: PageContext): LineRange {
	return lines ?? { first: 0, end: source.lines.length };
}
