import type { Analysis } from '../model/analysis.ts';
import { parsePage } from '../parse/parse-page.ts';
import { recognizePage } from '../recognize/recognize-page.ts';
import { createRecognizer, type Recognizer } from '../recognize/recognizer.ts';
import { type RuleSettings, runRules } from '../rules/run-rules.ts';
import type { SourceText } from '../text/source-text.ts';

/**
 * All that is known of `source`. Total: any text gives an analysis; what threw inside is named in `failures`.
 * Without `recognizer` the lexicon is laid out for this one call, which takes longer than a page does: see `Engine`.
 */
export function analyze(source: SourceText, settings: RuleSettings = {}, recognizer: Recognizer = createRecognizer()): Analysis {
	const page = parsePage(source);
	const recognized = recognizePage(page, recognizer);
	const ruled = runRules({ source, page, mentions: recognized.mentions }, settings);
	return { source, page, mentions: recognized.mentions, problems: ruled.problems, failures: [...recognized.failures, ...ruled.failures] };
}
