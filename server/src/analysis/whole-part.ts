import type { AnalysisPart, Findings } from '../model/analysis.ts';

/** The one part of a text that is not made in parts. */
export function wholePart(own: Findings): AnalysisPart {
	const { source, page, mentions, problems } = own;
	return { own, firstLine: 0, start: 0, end: source.length, firstBlock: 0, endBlock: page.blocks.length, page, mentions, problems };
}
