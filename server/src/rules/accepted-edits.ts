import { overlaps } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';

/**
 * Edits of several fixes that can be applied together. Two rules may see one defect (`byline-form` and `halfwidth-punctuation` the
 * brackets of `本报讯(记者 张晶)`): edits that are equal count as one, edits that touch or overlap otherwise exclude each other.
 */
export class AcceptedEdits {
	/** By where they start. */
	readonly #edits: TextEdit[] = [];

	/** Takes all of `edits`, whose offsets are UTF-16, and gives those that were not there yet; undefined where one clashes, then none is taken. */
	add(edits: readonly TextEdit[]): readonly TextEdit[] | undefined {
		const fresh: TextEdit[] = [];
		for (const edit of edits) {
			const index = this.#indexOf(edit);
			const before = this.#edits[index - 1];
			const after = this.#edits[index];
			if (after !== undefined && after.start === edit.start && after.end === edit.end && after.newText === edit.newText) {
				continue;
			}
			if ((before !== undefined && clash(before, edit)) || (after !== undefined && clash(after, edit))) {
				return undefined;
			}
			fresh.push(edit);
		}
		for (const edit of fresh) {
			this.#edits.splice(this.#indexOf(edit), 0, edit);
		}
		return fresh;
	}

	inOrder(): readonly TextEdit[] {
		return this.#edits;
	}

	/** The index of the first edit that starts at or after `edit`. */
	#indexOf(edit: TextEdit): number {
		let low = 0;
		let high = this.#edits.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#edits[middle]?.start ?? 0) < edit.start) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}
}

/** Whether two different edits cannot stand together: they overlap, or both insert at one place. */
function clash(a: TextEdit, b: TextEdit): boolean {
	return overlaps(a, b) || a.start === b.start;
}
