import type { Problem } from '../model/problem.ts';

/** Puts the problems of a page in the order of the text, those of one place in the order of the rules. */
export class ProblemOrder {
	readonly #ids: readonly string[];

	/** `ids` of the rules in their order. */
	constructor(ids: readonly string[]) {
		this.#ids = ids;
	}

	/**
	 * The problems that were found block by block, which nearly always are in order, and those of articles and the page, rule after rule.
	 * What is equal in order stands as it was found, the problems of blocks first.
	 */
	join(ofBlocks: Problem[], ofPage: Problem[]): readonly Problem[] {
		const a = this.#sorted(ofBlocks);
		const b = this.#sorted(ofPage);
		const joined: Problem[] = [];
		let next = 0;
		for (const problem of b) {
			for (let other = a[next]; other !== undefined && this.#compare(other, problem) <= 0; other = a[next]) {
				joined.push(other);
				next += 1;
			}
			joined.push(problem);
		}
		for (; next < a.length; next += 1) {
			joined.push(a[next] as Problem);
		}
		return joined;
	}

	/** Sorts in place. */
	#sorted(problems: Problem[]): readonly Problem[] {
		for (let index = 1; index < problems.length; index += 1) {
			if (this.#compare(problems[index - 1] as Problem, problems[index] as Problem) > 0) {
				return problems.sort((a, b) => this.#compare(a, b));
			}
		}
		return problems;
	}

	#compare(a: Problem, b: Problem): number {
		return a.span.start - b.span.start || this.#ids.indexOf(a.rule) - this.#ids.indexOf(b.rule) || a.span.end - b.span.end;
	}
}
