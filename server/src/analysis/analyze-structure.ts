import type { Analysis } from '../model/analysis.ts';
import { parsePage } from '../parse/parse-page.ts';
import type { SourceText } from '../text/source-text.ts';
import { wholePart } from './whole-part.ts';

/** Articles and paragraphs of `source` without names and problems, for texts beyond the size limit. Total. */
export function analyzeStructure(source: SourceText): Analysis {
	const structure = { source, page: parsePage(source), mentions: [], problems: [], failures: [] };
	return { ...structure, parts: [wholePart(structure)] };
}
