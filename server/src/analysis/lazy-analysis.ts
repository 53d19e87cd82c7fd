import type { Analysis, AnalysisPart, Failure } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { parsePage } from '../parse/parse-page.ts';
import type { Recognizer } from '../recognize/recognizer.ts';
import type { RuleSettings } from '../rules/run-rules.ts';
import type { SourceText } from '../text/source-text.ts';
import { TextMemory } from './text-memory.ts';

/**
 * An analysis whose parts are made when they are first read: an outline costs the structure only, colours the names too, and
 * problems wait until somebody wants to see them. Each part is made once.
 */
export class LazyAnalysis implements Analysis {
	readonly source: SourceText;
	readonly #rules: RuleSettings;
	readonly #recognizer: () => Recognizer;
	readonly #longestPage: number;
	readonly #memory: TextMemory;
	#page: Page | undefined;
	#parts: readonly AnalysisPart[] | undefined;
	#mentions: readonly Mention[] | undefined;
	#problems: readonly Problem[] | undefined;

	/**
	 * `recognizer` is asked for when names are first wanted; a text beyond `longestPage` UTF-16 units is many pages in one file; `memory` is
	 * that of the text's earlier versions.
	 */
	constructor(
		source: SourceText,
		rules: RuleSettings,
		recognizer: () => Recognizer,
		longestPage: number,
		memory: TextMemory = new TextMemory(false),
	) {
		this.source = source;
		this.#rules = rules;
		this.#recognizer = recognizer;
		this.#longestPage = longestPage;
		this.#memory = memory;
	}

	get page(): Page {
		if (this.#page === undefined) {
			const [first = parsePage(this.source), ...others] = this.parts.map((part) => part.page);
			this.#page = others.length === 0 ? first : joinedPage(first, others);
		}
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
		for (const failure of this.parts.flatMap(({ own }) => own.failures)) {
			byPart.set(failure.part, failure);
		}
		return [...byPart.values()];
	}

	get parts(): readonly AnalysisPart[] {
		this.#parts ??= this.#memory.stretches(this.source, {
			rules: this.#rules,
			recognizer: this.#recognizer,
			longestPage: this.#longestPage,
		});
		return this.#parts;
	}
}

/** One page of several: its habits are those of the first, the others have their own. */
function joinedPage(first: Page, others: readonly Page[]): Page {
	const pages = [first, ...others];
	return {
		banner: first.banner,
		articles: joined(pages.map(({ articles }) => articles)),
		furniture: joined(pages.map(({ furniture }) => furniture)),
		blocks: joined(pages.map(({ blocks }) => blocks)),
		profile: first.profile,
	};
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
