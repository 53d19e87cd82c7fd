import type { Analysis, AnalysisPart } from '../model/analysis.ts';

/** The one part of a text that is not made in parts. */
export function wholePart({ source, page, mentions, problems, failures }: Omit<Analysis, 'parts'>): AnalysisPart {
	return {
		start: 0,
		end: source.length,
		page,
		articleCount: page.articles.length,
		firstBlock: 0,
		endBlock: page.blocks.length,
		mentions,
		problems,
		failures,
		problemCount: problems.length,
	};
}
