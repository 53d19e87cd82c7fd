import type { Analysis } from '../model/analysis.ts';
import { createRecognizer, type Recognizer } from '../recognize/recognizer.ts';
import type { RuleSettings } from '../rules/run-rules.ts';
import type { SourceText } from '../text/source-text.ts';
import { LazyAnalysis } from './lazy-analysis.ts';
import { LONGEST_PAGE } from './stretch-cuts.ts';
import { wholePart } from './whole-part.ts';

/**
 * All that is known of `source`, as plain data. Total: any text gives an analysis; what threw inside is named in `failures`.
 * Without `recognizer` the lexicon is laid out for this one call, which takes longer than a page does: see `Engine`.
 */
export function analyze(source: SourceText, settings: RuleSettings = {}, recognizer: Recognizer = createRecognizer()): Analysis {
	const { page, mentions, problems, failures } = new LazyAnalysis(source, settings, () => recognizer, LONGEST_PAGE);
	const whole = { source, page, mentions, problems, failures };
	return { source, page, mentions, problems, failures, parts: [wholePart(whole)] };
}
