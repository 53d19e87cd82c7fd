import type { Failure } from '../model/analysis.ts';
import type { Block } from '../model/page.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { attributionsByBlock, viewBlock } from './block-view.ts';
import { isPlainlyPaired } from './pair-marks.ts';
import type { BlockView, Finding, OptionValues, PageContext, Rule, RuleContext } from './rule.ts';
import { rules as allRules } from './rules.ts';
import { toSourceFinding } from './source-finding.ts';

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
export type BlockFindings = readonly { readonly rule: number; readonly finding: Finding }[];

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

const NOTHING: BlockFindings = [];
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
	readonly #found: { readonly order: number; readonly problem: Problem }[] = [];
	readonly #failures = new Map<string, Failure>();
	/** Whether blocks seen in this run pair plainly; one that was recalled is looked at when it is asked for. */
	readonly #paired = new Map<Block, boolean>();

	constructor(context: PageContext, active: readonly ActiveRule[], memory: BlockMemory | undefined) {
		this.#context = context;
		this.#active = active;
		this.#memory = memory;
	}

	run(): RulesResult {
		this.#checkBlocks();
		const context: RuleContext = {
			...this.#context,
			isPlainlyPaired: (block) => this.#paired.get(block) ?? isPlainlyPaired(block.text),
		};
		for (const by of this.#active) {
			const report = (finding: Finding): void => {
				this.#found.push({ order: by.index, problem: problemOf(by, finding) });
			};
			const { checkArticle, checkPage } = by.rule;
			if (checkArticle !== undefined) {
				for (const article of this.#context.page.articles) {
					this.#guard(by, () => checkArticle(article, context, by.options, report));
				}
			}
			if (checkPage !== undefined) {
				this.#guard(by, () => checkPage(context, by.options, report));
			}
		}
		return { problems: this.#problems(), failures: [...this.#failures.values()] };
	}

	#checkBlocks(): void {
		const { blocks, profile } = this.#context.page;
		const attributions = attributionsByBlock(this.#context.page);
		const judges = this.#active.filter(({ rule }) => rule.checkBlock !== undefined);
		const byIndex = new Map(judges.map((by) => [by.index, by]));
		let units = new Uint16Array(1024);
		for (const block of blocks) {
			let findings = this.#memory?.recall(block);
			if (findings === undefined) {
				if (units.length < block.text.length) {
					units = new Uint16Array(block.text.length * 2);
				}
				const view = viewBlock(block, profile, units, attributions.get(block));
				this.#paired.set(block, view.isPlainlyPaired);
				findings = this.#judgeBlock(view, judges);
				this.#memory?.store(block, findings);
			}
			for (const { rule, finding } of findings) {
				const by = byIndex.get(rule);
				if (by !== undefined) {
					this.#found.push({ order: rule, problem: problemOf(by, toSourceFinding(block, finding)) });
				}
			}
		}
	}

	/** One closure for all rules of the block: with one each, making them costs as much as most rules. */
	#judgeBlock(view: BlockView, judges: readonly ActiveRule[]): BlockFindings {
		let findings: { readonly rule: number; readonly finding: Finding }[] | undefined;
		let rule = 0;
		const report = (finding: Finding): void => {
			findings ??= [];
			findings.push({ rule, finding });
		};
		for (const by of judges) {
			const { needs, checkBlock } = by.rule;
			if (checkBlock !== undefined && (needs === 0 || (needs & view.classes) !== 0)) {
				rule = by.index;
				try {
					checkBlock(view, by.options, report);
				} catch (error) {
					this.#fail(by, error);
				}
			}
		}
		return findings ?? NOTHING;
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

	#problems(): readonly Problem[] {
		return this.#found
			.sort((a, b) => a.problem.span.start - b.problem.span.start || a.order - b.order || a.problem.span.end - b.problem.span.end)
			.map(({ problem }) => problem);
	}
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

function milder(a: Severity, b: Severity | undefined): Severity {
	return b !== undefined && SEVERITIES.indexOf(b) > SEVERITIES.indexOf(a) ? b : a;
}
