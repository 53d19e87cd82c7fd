import type { Analysis, AnalysisPart } from '../model/analysis.ts';
import type { Page } from '../model/page.ts';

/** The part that holds the UTF-16 `offset`, the last for the end of the text; undefined where there are no parts. */
export function partAt({ parts }: Pick<Analysis, 'parts'>, offset: number): AnalysisPart | undefined {
	return parts.findLast(({ start }) => start <= offset) ?? parts[0];
}

/** The articles and blocks of the part that holds the UTF-16 `offset`, where there are parts: nothing is made of the others. */
export function pageAt(analysis: Pick<Analysis, 'page' | 'parts'>, offset: number): Page {
	return (partAt(analysis, offset) ?? analysis).page;
}
