import type { Failure } from '../model/analysis.ts';
import type { Block } from '../model/page.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { attributionsByBlock, BlockReader } from './block-view.ts';
import { outsideParts } from './outside-parts.ts';
import type { BlockView, Finding, OptionValues, PageContext, PageUnits, Rule, RuleContext } from './rule.ts';
import { rules as allRules } from './rules.ts';
import { sourceExtent, sourceFixes, sourceRelated } from './source-finding.ts';

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

/** What the block rules found in one block, in its logical offsets: the same as long as its text, its role and the page's habits are. */
export interface BlockFindings {
	/** As in `BlockView`. */
	readonly classes: number;
	readonly isPlainlyPaired: boolean;
	/** By the rule's index, in the order of the rules. */
	readonly found: readonly { readonly rule: number; readonly finding: Finding }[];
}

/** Where an engine keeps what block rules found, so that a block that an edit did not touch is not judged again. */
export interface BlockMemory {
	readonly recall: (block: Block) => BlockFindings | undefined;
	readonly store: (block: Block, findings: BlockFindings) => void;
}

interface ActiveRule {
	readonly rule: Rule;
	readonly index: number;
	readonly severity: Severity;
	readonly options: OptionValues;
}

const NO_OPTIONS: OptionValues = {};
const NONE: readonly never[] = [];

/** From the gravest; what is reported is never graver than the rule's severity. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

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
	return new RuleRun(context, activate(rules, settings), memory).run();
}

function activate(rules: readonly Rule[], settings: RuleSettings): readonly ActiveRule[] {
	const active: ActiveRule[] = [];
	rules.forEach((rule, index) => {
		const setting = settings[rule.id];
		const severity = setting?.severity ?? rule.severity;
		if (severity !== 'off') {
			active.push({ rule, index, severity, options: optionsOf(rule, setting) });
		}
	});
	return active;
}

function optionsOf(rule: Rule, setting: RuleSetting | undefined): OptionValues {
	const names = Object.keys(rule.options);
	if (names.length === 0) {
		return NO_OPTIONS;
	}
	return { ...Object.fromEntries(names.map((name) => [name, rule.options[name]?.default ?? ''])), ...setting?.options };
}

class RuleRun {
	readonly #context: PageContext;
	readonly #active: readonly ActiveRule[];
	readonly #memory: BlockMemory | undefined;
	readonly #problems: Problem[] = [];
	readonly #failures = new Map<string, Failure>();
	readonly #classes: number[] = [];
	/** Blocks in which some mark has no other half, or may have none. */
	readonly #unpaired = new Set<Block>();

	constructor(context: PageContext, active: readonly ActiveRule[], memory: BlockMemory | undefined) {
		this.#context = context;
		this.#active = active;
		this.#memory = memory;
	}

	run(): RulesResult {
		const pageUnits = this.#checkBlocks();
		const context: RuleContext = {
			...this.#context,
			classes: this.#classes,
			outside: outsideParts(this.#context),
			pageUnits,
			isPlainlyPaired: (block) => !this.#unpaired.has(block),
		};
		for (const by of this.#active) {
			this.#checkPage(by, context);
		}
		return { problems: this.#problems.sort(inOrder(this.#active)), failures: [...this.#failures.values()] };
	}

	#checkPage(by: ActiveRule, context: RuleContext): void {
		const report = (finding: Finding): void => {
			this.#problems.push(problemOf(by, finding));
		};
		const { checkArticle, checkPage } = by.rule;
		if (checkArticle !== undefined) {
			for (const article of context.page.articles) {
				this.#guard(by, () => checkArticle(article, context, by.options, report));
			}
		}
		if (checkPage !== undefined) {
			this.#guard(by, () => checkPage(context, by.options, report));
		}
	}

	#checkBlocks(): PageUnits {
		const { page } = this.#context;
		const attributions = attributionsByBlock(page);
		const judges = this.#active.filter(({ rule }) => rule.checkBlock !== undefined);
		const byIndex: ActiveRule[] = [];
		for (const by of judges) {
			byIndex[by.index] = by;
		}
		const reader = new BlockReader(page);
		for (const block of page.blocks) {
			let findings = this.#memory?.recall(block);
			if (findings === undefined) {
				findings = this.#judgeBlock(reader.view(block, attributions.get(block)), judges);
				this.#memory?.store(block, findings);
			} else {
				reader.skip(block);
			}
			this.#classes.push(findings.classes);
			if (!findings.isPlainlyPaired) {
				this.#unpaired.add(block);
			}
			for (const { rule, finding } of findings.found) {
				const by = byIndex[rule];
				if (by !== undefined) {
					this.#problems.push(blockProblem(by, block, finding));
				}
			}
		}
		return reader.pageUnits;
	}

	/** One closure for all rules of the block: with one each, making them costs as much as most rules. */
	#judgeBlock(view: BlockView, judges: readonly ActiveRule[]): BlockFindings {
		let found: { readonly rule: number; readonly finding: Finding }[] | undefined;
		let rule = 0;
		const report = (finding: Finding): void => {
			found ??= [];
			found.push({ rule, finding });
		};
		const { classes, traits, isPlainlyPaired } = view;
		for (const by of judges) {
			const { needs, wakers = 0, checkBlock } = by.rule;
			if (checkBlock !== undefined && ((needs | wakers) === 0 || (needs & classes) !== 0 || (wakers & traits) !== 0)) {
				rule = by.index;
				try {
					checkBlock(view, by.options, report);
				} catch (error) {
					this.#fail(by, error);
				}
			}
		}
		return { classes, isPlainlyPaired, found: found ?? NONE };
	}

	#guard(by: ActiveRule, judge: () => void): void {
		try {
			judge();
		} catch (error) {
			this.#fail(by, error);
		}
	}

	#fail({ rule }: ActiveRule, error: unknown): void {
		this.#failures.set(rule.id, {
			part: `rule ${rule.id}`,
			error: error instanceof Error ? (error.stack ?? error.message) : String(error),
		});
	}
}

/** The order of problems: that of the text; at one place that of the rules. */
function inOrder(active: readonly ActiveRule[]): (a: Problem, b: Problem) => number {
	const orders = new Map(active.map(({ rule, index }) => [rule.id, index]));
	const orderOf = ({ rule }: Problem): number => orders.get(rule) ?? 0;
	return (a, b) => a.span.start - b.span.start || orderOf(a) - orderOf(b) || a.span.end - b.span.end;
}

/** The problem that `finding`, in source offsets, is. */
function problemOf({ rule, severity }: ActiveRule, { span, message, severity: own, related, fixes, unnecessary }: Finding): Problem {
	return {
		rule: rule.id,
		severity: milder(severity, own),
		span,
		message,
		related: related ?? NONE,
		fixes: fixes ?? NONE,
		unnecessary: unnecessary ?? false,
	};
}

/** The problem that `finding`, in logical offsets of `block`, is. */
function blockProblem({ rule, severity }: ActiveRule, block: Block, finding: Finding): Problem {
	const { span, message, severity: own, related, fixes, unnecessary } = finding;
	return {
		rule: rule.id,
		severity: milder(severity, own),
		span: sourceExtent(block, span),
		message,
		related: related === undefined ? NONE : sourceRelated(block, related),
		fixes: fixes === undefined ? NONE : sourceFixes(block, fixes),
		unnecessary: unnecessary ?? false,
	};
}

function milder(a: Severity, b: Severity | undefined): Severity {
	return b !== undefined && SEVERITIES.indexOf(b) > SEVERITIES.indexOf(a) ? b : a;
}
