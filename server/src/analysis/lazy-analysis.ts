import type { Analysis, Failure } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { parsePage } from '../parse/parse-page.ts';
import { type RecognizeResult, recognizePage } from '../recognize/recognize-page.ts';
import type { Recognizer } from '../recognize/recognizer.ts';
import { type RuleSettings, type RulesResult, runRules } from '../rules/run-rules.ts';
import type { SourceText } from '../text/source-text.ts';

/**
 * An analysis whose parts are made when they are first read: an outline costs the structure only, colours the names too, and
 * problems wait until somebody wants to see them. Each part is made once.
 */
export class LazyAnalysis implements Analysis {
	readonly source: SourceText;
	readonly #rules: RuleSettings;
	readonly #recognizer: () => Recognizer;
	#page: Page | undefined;
	#recognized: RecognizeResult | undefined;
	#ruled: RulesResult | undefined;

	/** `recognizer` is asked for when names are first wanted. */
	constructor(source: SourceText, rules: RuleSettings, recognizer: () => Recognizer) {
		this.source = source;
		this.#rules = rules;
		this.#recognizer = recognizer;
	}

	get page(): Page {
		this.#page ??= parsePage(this.source);
		return this.#page;
	}

	get mentions(): readonly Mention[] {
		return this.#recognize().mentions;
	}

	get problems(): readonly Problem[] {
		return this.#judge().problems;
	}

	get failures(): readonly Failure[] {
		return [...this.#recognize().failures, ...this.#judge().failures];
	}

	#recognize(): RecognizeResult {
		this.#recognized ??= recognizePage(this.page, this.#recognizer());
		return this.#recognized;
	}

	#judge(): RulesResult {
		this.#ruled ??= runRules({ source: this.source, page: this.page, mentions: this.mentions }, this.#rules);
		return this.#ruled;
	}
}
