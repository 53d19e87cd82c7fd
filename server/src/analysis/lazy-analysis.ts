import type { Analysis, AnalysisPart, Failure } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { parsePage } from '../parse/parse-page.ts';
import type { Recognizer } from '../recognize/recognizer.ts';
import type { RuleSettings } from '../rules/run-rules.ts';
import type { SourceText } from '../text/source-text.ts';
import { StretchAnalysis } from './stretch-analysis.ts';
import { stretchesOf } from './stretches.ts';
import type { TextMemory } from './text-memory.ts';

/**
 * An analysis whose parts are made when they are first read: an outline costs the structure only, colours the names too, and
 * problems wait until somebody wants to see them. Each part is made once.
 */
export class LazyAnalysis implements Analysis {
	readonly source: SourceText;
	readonly #rules: RuleSettings;
	readonly #recognizer: () => Recognizer;
	readonly #longestPage: number;
	readonly #memory: TextMemory | undefined;
	#page: Page | undefined;
	#stretches: readonly StretchAnalysis[] | undefined;
	#mentions: readonly Mention[] | undefined;
	#problems: readonly Problem[] | undefined;

	/**
	 * `recognizer` is asked for when names are first wanted; `longestPage` as in `stretchesOf`; `memory` is that of the text's earlier
	 * versions.
	 */
	constructor(source: SourceText, rules: RuleSettings, recognizer: () => Recognizer, longestPage: number, memory?: TextMemory) {
		this.source = source;
		this.#rules = rules;
		this.#recognizer = recognizer;
		this.#longestPage = longestPage;
		this.#memory = memory;
	}

	get page(): Page {
		this.#page ??= parsePage(this.source, this.#memory?.page);
		return this.#page;
	}

	get mentions(): readonly Mention[] {
		this.#mentions ??= joined(this.parts.map((part) => part.mentions));
		return this.#mentions;
	}

	get problems(): readonly Problem[] {
		this.#problems ??= joined(this.parts.map((part) => part.problems));
		return this.#problems;
	}

	get failures(): readonly Failure[] {
		const byPart = new Map<string, Failure>();
		for (const failure of this.parts.flatMap((part) => part.failures)) {
			byPart.set(failure.part, failure);
		}
		return [...byPart.values()];
	}

	get parts(): readonly AnalysisPart[] {
		const input = { source: this.source, rules: this.#rules, recognizer: this.#recognizer };
		this.#stretches ??=
			this.#memory?.stretches(this.page, this.#longestPage, input) ??
			stretchesOf(this.page, this.source, this.#longestPage).map((stretch) => new StretchAnalysis(stretch, input));
		return this.#stretches;
	}
}

function joined<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
	if (lists.length === 1) {
		return lists[0] ?? [];
	}
	const all: Item[] = [];
	for (const list of lists) {
		for (const item of list) {
			all.push(item);
		}
	}
	return all;
}
