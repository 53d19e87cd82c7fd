import type { Failure } from '../model/analysis.ts';
import type { Article, Block } from '../model/page.ts';
import type { Problem, Severity } from '../model/problem.ts';
import type { Span } from '../text/span.ts';
import { type ActiveRule, problemOf } from './active-rule.ts';
import { type BlockFindings, BlockPass } from './block-pass.ts';
import { attributionsByBlock, BlockReader } from './block-view.ts';
import { outsideParts } from './outside-parts.ts';
import { ProblemOrder } from './problem-order.ts';
import type { Finding, OptionValues, PageContext, PageUnits, Report, Rule, RuleContext, RuleOption } from './rule.ts';
import { rules as allRules } from './rules.ts';

/** What the user set for a rule; what is absent is the rule's own default. */
export interface RuleSetting {
	readonly severity?: Severity | 'off';
	readonly options?: OptionValues;
}

/** Settings by rule id. An id that is not there, or no rule's, changes nothing. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export interface RulesResult {
	readonly problems: readonly Problem[];
	readonly failures: readonly Failure[];
}

/** Where an engine keeps what block rules found, so that a block that an edit did not touch is not judged again. */
export interface BlockMemory {
	/** `attributions`: source spans (UTF-16) of the bylines and credits in the block. */
	readonly recall: (block: Block, attributions: readonly Span[]) => BlockFindings | undefined;
	readonly store: (block: Block, attributions: readonly Span[], findings: BlockFindings) => void;
}

const NO_OPTIONS: OptionValues = {};

/**
 * All problems of a page by `settings`, in text order. A rule that throws gives a failure; the others still report.
 * `memory` must be emptied by its owner when `settings` or the page's profile change. `rules` are all but in tests.
 */
export function runRules(
	context: PageContext,
	settings: RuleSettings,
	memory?: BlockMemory,
	rules: readonly Rule[] = allRules,
): RulesResult {
	const active = rules === allRules && isEmpty(settings) ? DEFAULTS : activate(rules, settings);
	return new RuleRun(context, active, memory).run();
}

/** All rules as they are where the user says nothing: made once, since that takes as long as most rules do on a page. */
const DEFAULTS: ActiveRules = activate(allRules, {});

function isEmpty(settings: RuleSettings): boolean {
	for (const _ in settings) {
		return false;
	}
	return true;
}

/** The rules that are on, in their order, and their ids. */
interface ActiveRules {
	readonly active: readonly ActiveRule[];
	readonly ids: readonly string[];
}

function activate(rules: readonly Rule[], settings: RuleSettings): ActiveRules {
	const active: ActiveRule[] = [];
	rules.forEach((rule, index) => {
		const { id, needs, wakers = 0, checkBlock, checkArticle, checkPage } = rule;
		const setting = settings[id];
		const severity = setting?.severity ?? rule.severity;
		if (severity !== 'off') {
			active.push({ id, index, severity, options: optionsOf(rule, setting), needs, wakers, checkBlock, checkArticle, checkPage });
		}
	});
	return { active, ids: active.map(({ id }) => id) };
}

function optionsOf(rule: Rule, setting: RuleSetting | undefined): OptionValues {
	const names = Object.keys(rule.options);
	if (names.length === 0) {
		return NO_OPTIONS;
	}
	const options: Record<string, RuleOption['default']> = {};
	for (const name of names) {
		options[name] = setting?.options?.[name] ?? rule.options[name]?.default ?? '';
	}
	return options;
}

class RuleRun {
	readonly #context: PageContext;
	readonly #active: readonly ActiveRule[];
	readonly #ids: readonly string[];
	readonly #memory: BlockMemory | undefined;
	readonly #ofBlocks: Problem[] = [];
	readonly #ofPage: Problem[] = [];
	readonly #failures = new Map<string, Failure>();
	readonly #classes: number[] = [];
	/** Blocks in which some mark has no other half, or may have none. */
	readonly #unpaired = new Set<Block>();
	/** The rule that judges articles or the page. */
	#by: ActiveRule | undefined;

	constructor(context: PageContext, { active, ids }: ActiveRules, memory: BlockMemory | undefined) {
		this.#context = context;
		this.#active = active;
		this.#ids = ids;
		this.#memory = memory;
	}

	run(): RulesResult {
		const { source, goesOn = false, page, mentions } = this.#context;
		const pageUnits = this.#checkBlocks();
		const outside = outsideParts(this.#context);
		this.#checkPage({ source, goesOn, page, mentions, classes: this.#classes, outside, pageUnits, unpaired: this.#unpaired });
		const order = new ProblemOrder(this.#ids);
		return { problems: order.join(this.#ofBlocks, this.#ofPage), failures: [...this.#failures.values()] };
	}

	#checkPage(context: RuleContext): void {
		// One function for all rules and articles: to make one takes as long as most rules do on an article.
		const report = (finding: Finding): void => {
			if (this.#by !== undefined) {
				this.#ofPage.push(problemOf(this.#by, finding));
			}
		};
		for (const by of this.#active) {
			this.#by = by;
			if (by.checkArticle !== undefined) {
				for (const article of context.page.articles) {
					this.#checkArticle(by, article, context, report);
				}
			}
			try {
				by.checkPage?.(context, by.options, report);
			} catch (error) {
				this.#fail(by, error);
			}
		}
	}

	#checkArticle(by: ActiveRule, article: Article, context: RuleContext, report: Report): void {
		try {
			by.checkArticle?.(article, context, by.options, report);
		} catch (error) {
			this.#fail(by, error);
		}
	}

	#checkBlocks(): PageUnits {
		const { page } = this.#context;
		const attributions = attributionsByBlock(page);
		const reader = new BlockReader(page);
		const pass = new BlockPass(this.#active, this.#ofBlocks, (by, error) => this.#fail(by, error));
		for (let index = 0; index < page.blocks.length; index += 1) {
			const block = page.blocks[index] as Block;
			const signed = attributions[index] as readonly Span[];
			const known = this.#memory?.recall(block, signed);
			if (known === undefined) {
				const view = reader.view(block, signed);
				const found = pass.judge(view, this.#memory !== undefined);
				this.#note(block, view);
				this.#memory?.store(block, signed, { classes: view.classes, isPlainlyPaired: view.isPlainlyPaired, found });
			} else {
				reader.skip(block);
				pass.repeat(block, known.found);
				this.#note(block, known);
			}
		}
		return reader.pageUnits;
	}

	#note(block: Block, { classes, isPlainlyPaired }: Pick<BlockFindings, 'classes' | 'isPlainlyPaired'>): void {
		this.#classes.push(classes);
		if (!isPlainlyPaired) {
			this.#unpaired.add(block);
		}
	}

	#fail({ id }: ActiveRule, error: unknown): void {
		this.#failures.set(id, {
			part: `rule ${id}`,
			error: error instanceof Error ? (error.stack ?? error.message) : String(error),
		});
	}
}
