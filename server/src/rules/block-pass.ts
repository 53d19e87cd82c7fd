import type { Block } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { type ActiveRule, blockProblem } from './active-rule.ts';
import type { BlockView, Finding, Report, Rule } from './rule.ts';

/** A finding and the index of its rule. */
export interface BlockFinding {
	readonly rule: number;
	readonly finding: Finding;
}

/** What the block rules found in one block, in its logical offsets: the same as long as its text, its role and the page's habits are. */
export interface BlockFindings {
	/** As in `BlockView`. */
	readonly classes: number;
	readonly isPlainlyPaired: boolean;
	/** By the rule's index, in the order of the rules. */
	readonly found: readonly BlockFinding[];
}

/** A rule that judges blocks. */
interface Judge {
	readonly by: ActiveRule;
	readonly needs: number;
	readonly wakers: number;
	readonly check: NonNullable<Rule['checkBlock']>;
	readonly report: Report;
}

const NOTHING: readonly BlockFinding[] = [];

/** The one round of all block rules over the blocks of a page, one block after the other. */
export class BlockPass {
	readonly #judges: readonly Judge[];
	readonly #problems: Problem[];
	readonly #failed: (by: ActiveRule, error: unknown) => void;
	/** The block that is judged. */
	#block: Block | undefined;
	/** What is found in it; undefined where nobody wants to keep it. */
	#kept: BlockFinding[] | undefined;

	/** `problems`: where problems go, in source offsets. `failed` is told of each rule that throws. */
	constructor(active: readonly ActiveRule[], problems: Problem[], failed: (by: ActiveRule, error: unknown) => void) {
		this.#problems = problems;
		this.#failed = failed;
		// One function a rule for the whole page: one a block costs as much as most rules.
		this.#judges = active.flatMap((by): Judge[] => {
			const { needs, wakers = 0, checkBlock } = by.rule;
			return checkBlock === undefined ? [] : [{ by, needs, wakers, check: checkBlock, report: (finding) => this.#take(by, finding) }];
		});
	}

	/** Lets the rules that `view` wakes judge it; with `keeps`, gives what they found. */
	judge(view: BlockView, keeps: boolean): readonly BlockFinding[] {
		const { classes, traits } = view;
		this.#block = view.block;
		this.#kept = keeps ? [] : undefined;
		for (const { by, needs, wakers, check, report } of this.#judges) {
			if ((needs & classes) !== 0 || (wakers & traits) !== 0 || (needs | wakers) === 0) {
				try {
					check(view, by.options, report);
				} catch (error) {
					this.#failed(by, error);
				}
			}
		}
		return this.#kept ?? NOTHING;
	}

	/** Reports again what was found in an equal block. */
	repeat(block: Block, found: readonly BlockFinding[]): void {
		for (const { rule, finding } of found) {
			const judge = this.#judges.find(({ by }) => by.index === rule);
			if (judge !== undefined) {
				this.#problems.push(blockProblem(judge.by, block, finding));
			}
		}
	}

	#take(by: ActiveRule, finding: Finding): void {
		if (this.#block !== undefined) {
			this.#kept?.push({ rule: by.index, finding });
			this.#problems.push(blockProblem(by, this.#block, finding));
		}
	}
}
