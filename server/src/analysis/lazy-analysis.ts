import type { Analysis, Failure } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { parsePage } from '../parse/parse-page.ts';
import { type RecognizeResult, recognizePage } from '../recognize/recognize-page.ts';
import type { Recognizer } from '../recognize/recognizer.ts';
import { type RuleSettings, type RulesResult, runRules } from '../rules/run-rules.ts';
import type { SourceText } from '../text/source-text.ts';
import type { TextMemory } from './text-memory.ts';

/**
 * An analysis whose parts are made when they are first read: an outline costs the structure only, colours the names too, and
 * problems wait until somebody wants to see them. Each part is made once.
 */
export class LazyAnalysis implements Analysis {
	readonly source: SourceText;
	readonly #rules: RuleSettings;
	readonly #recognizer: () => Recognizer;
	readonly #memory: TextMemory | undefined;
	#page: Page | undefined;
	#recognized: RecognizeResult | undefined;
	#ruled: RulesResult | undefined;

	/** `recognizer` is asked for when names are first wanted; `memory` is that of the text's earlier versions. */
	constructor(source: SourceText, rules: RuleSettings, recognizer: () => Recognizer, memory?: TextMemory) {
		this.source = source;
		this.#rules = rules;
		this.#recognizer = recognizer;
		this.#memory = memory;
	}

	get page(): Page {
		this.#page ??= parsePage(this.source, this.#memory?.lines);
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
		this.#recognized ??= recognizePage(this.page, this.#recognizer(), this.#memory?.facts());
		return this.#recognized;
	}

	#judge(): RulesResult {
		this.#ruled ??= runRules(
			{ source: this.source, page: this.page, mentions: this.mentions },
			this.#rules,
			this.#memory?.findings(this.page, this.#rules),
		);
		return this.#ruled;
	}
}
