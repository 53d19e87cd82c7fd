import type { Mention } from '../model/mention.ts';

/** Index of the first mention whose block is `block` or later; mentions stand in text order, so in the order of their blocks. */
export function firstMentionOf(mentions: readonly Mention[], block: number): number {
	let low = 0;
	let high = mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((mentions[middle]?.block ?? 0) < block) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
