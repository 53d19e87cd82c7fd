import type { Analysis } from '../model/analysis.ts';
import { parsePage } from '../parse/parse-page.ts';
import type { SourceText } from '../text/source-text.ts';

/** Articles and paragraphs of `source` without names and problems, for texts beyond the size limit. Total. */
export function analyzeStructure(source: SourceText): Analysis {
	return { source, page: parsePage(source), mentions: [], problems: [], failures: [], parts: [] };
}
