import type { Analysis } from '../model/analysis.ts';
import { createRecognizer, type Recognizer } from '../recognize/recognizer.ts';
import type { RuleSettings } from '../rules/run-rules.ts';
import type { SourceText } from '../text/source-text.ts';
import { analyze } from './analyze.ts';

/** Analyses text after text with one lexicon, which is laid out when the first text comes. One a process. */
export class Engine {
	#recognizer: Recognizer | undefined;

	/** All that is known of `source`. Total. */
	analyze(source: SourceText, settings: RuleSettings): Analysis {
		this.#recognizer ??= createRecognizer();
		return analyze(source, settings, this.#recognizer);
	}
}
