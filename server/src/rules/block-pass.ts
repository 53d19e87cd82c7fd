import type { Block } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { type ActiveRule, blockProblem } from './active-rule.ts';
import type { BlockView, Finding, Report } from './rule.ts';

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

const NOTHING: readonly BlockFinding[] = [];

/** The one round of all block rules over the blocks of a page, one block after the other. */
export class BlockPass {
	readonly #active: readonly ActiveRule[];
	readonly #problems: Problem[];
	readonly #failed: (by: ActiveRule, error: unknown) => void;
	/** The block that is judged, and the rule that judges it. */
	#block: Block | undefined;
	#by: ActiveRule | undefined;
	/** What is found in it; undefined where nobody wants to keep it. */
	#kept: BlockFinding[] | undefined;
	/** One function for the whole page: one a rule and block costs as much as most rules. */
	readonly #report: Report = (finding) => this.#take(finding);

	/** `problems`: where problems go, in source offsets. `failed` is told of each rule that throws. */
	constructor(active: readonly ActiveRule[], problems: Problem[], failed: (by: ActiveRule, error: unknown) => void) {
		this.#active = active;
		this.#problems = problems;
		this.#failed = failed;
	}

	/** Lets the rules that `view` wakes judge it; with `keeps`, gives what they found. */
	judge(view: BlockView, keeps: boolean): readonly BlockFinding[] {
		const { classes, traits } = view;
		this.#block = view.block;
		this.#kept = keeps ? [] : undefined;
		for (const by of this.#active) {
			const { needs, wakers, checkBlock } = by;
			if (checkBlock !== undefined && ((needs & classes) !== 0 || (wakers & traits) !== 0 || (needs | wakers) === 0)) {
				this.#by = by;
				try {
					checkBlock(view, by.options, this.#report);
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
			const by = this.#active.find(({ index }) => index === rule);
			if (by !== undefined) {
				this.#problems.push(blockProblem(by, block, finding));
			}
		}
	}

	#take(finding: Finding): void {
		const by = this.#by;
		if (by !== undefined && this.#block !== undefined) {
			this.#kept?.push({ rule: by.index, finding });
			this.#problems.push(blockProblem(by, this.#block, finding));
		}
	}
}
