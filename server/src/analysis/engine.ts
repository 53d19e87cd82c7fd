import type { Analysis } from '../model/analysis.ts';
import { createRecognizer, type Recognizer } from '../recognize/recognizer.ts';
import type { RuleSettings } from '../rules/run-rules.ts';
import type { SourceText } from '../text/source-text.ts';
import { LazyAnalysis } from './lazy-analysis.ts';
import { LONGEST_PAGE } from './stretch-cuts.ts';
import type { TextMemory } from './text-memory.ts';

/** Analyses text after text with one lexicon, which is laid out when names are first wanted. One a process. */
export class Engine {
	readonly #longestPage: number;
	#recognizer: Recognizer | undefined;

	/** A text beyond `longestPage` UTF-16 units is many pages in one file; tests make it small. */
	constructor(longestPage: number = LONGEST_PAGE) {
		this.#longestPage = longestPage;
	}

	/** What is known of `source`, each part made when it is first read. Total. `memory` is that of the text's earlier versions. */
	analyze(source: SourceText, rules: RuleSettings, memory?: TextMemory): Analysis {
		const recognizer = (): Recognizer => {
			this.#recognizer ??= createRecognizer();
			return this.#recognizer;
		};
		return new LazyAnalysis(source, rules, recognizer, this.#longestPage, memory);
	}
}
