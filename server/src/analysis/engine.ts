import type { Analysis } from '../model/analysis.ts';
import { createRecognizer, type Recognizer } from '../recognize/recognizer.ts';
import type { RuleSettings } from '../rules/run-rules.ts';
import type { SourceText } from '../text/source-text.ts';
import { LazyAnalysis } from './lazy-analysis.ts';

/** Analyses text after text with one lexicon, which is laid out when names are first wanted. One a process. */
export class Engine {
	#recognizer: Recognizer | undefined;

	/** What is known of `source`, each part made when it is first read. Total. */
	analyze(source: SourceText, rules: RuleSettings): Analysis {
		return new LazyAnalysis(source, rules, () => {
			this.#recognizer ??= createRecognizer();
			return this.#recognizer;
		});
	}
}
