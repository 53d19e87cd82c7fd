import type { Page } from '../model/page.ts';
import { createPageMemory, type PageMemory } from '../parse/page-memory.ts';
import { StretchAnalysis, type StretchInput } from './stretch-analysis.ts';
import { stretchesOf } from './stretches.ts';

/**
 * What the versions of one text that is being edited have in common: what its lines say, and what was found in its stretches and
 * blocks. An analysis made with it equals one made without it, and looks anew only at what an edit has touched.
 */
export class TextMemory {
	readonly page: PageMemory = createPageMemory();
	#last: readonly StretchAnalysis[] = [];

	/** The stretches of the next version, which shares with the last what it can. `longestPage` as in `stretchesOf`. */
	stretches(page: Page, longestPage: number, input: StretchInput): readonly StretchAnalysis[] {
		const last = this.#last;
		const next = stretchesOf(page, input.source, longestPage);
		const shorter = Math.min(last.length, next.length);
		const isSame = (before: number, now: number): boolean => {
			const stretch = next[now];
			return stretch !== undefined && last[before]?.isSame(stretch, input.source) === true;
		};
		let head = 0;
		while (head < shorter && isSame(head, head)) {
			head += 1;
		}
		let tail = 0;
		while (tail < shorter - head && isSame(last.length - 1 - tail, next.length - 1 - tail)) {
			tail += 1;
		}
		const touched = last.slice(head, last.length - tail);
		const made = next.map((stretch, index) => {
			const fromEnd = next.length - index;
			const same = index < head ? last[index] : fromEnd <= tail ? last[last.length - fromEnd] : undefined;
			return new StretchAnalysis(stretch, input, { same, touched });
		});
		this.#last = made;
		return made;
	}
}
