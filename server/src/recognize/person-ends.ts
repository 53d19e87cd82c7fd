import type { PersonCandidate } from './person-candidate.ts';

/** What an end costs that the page speaks against, in points. */
const END_COST = 4;

interface Seen {
	/** Places where the run may be a name. */
	all: number;
	/** Those where no run that starts there has more points. */
	best: number;
}

/**
 * The candidates of all blocks with what the page says of their ends: 徐立|来 may be 徐立 or 徐立来 in one place; where 来 follows in every
 * place it is part of the name, where 徐立 stands without it somewhere it is none. Scores change, order and number do not.
 */
export function judgeEnds(blocks: readonly (readonly PersonCandidate[])[]): readonly (readonly PersonCandidate[])[] {
	const seen = new Map<string, Seen>();
	for (const block of blocks) {
		for (let index = 0; index < block.length; index += 1) {
			const { text, start, score } = block[index] as PersonCandidate;
			const rival = rivalOf(block, index);
			const entry = seen.get(text);
			const best = rival === undefined || rival.start !== start || rival.score < score ? 1 : 0;
			if (entry === undefined) {
				seen.set(text, { all: 1, best });
			} else {
				entry.all += 1;
				entry.best += best;
			}
		}
	}
	return blocks.map((block) =>
		block.some((_, index) => rivalOf(block, index) !== undefined)
			? block.map((candidate, index) => {
					const rival = rivalOf(block, index);
					const own = seen.get(candidate.text);
					const other = rival === undefined ? undefined : seen.get(rival.text);
					if (rival === undefined || own === undefined || other === undefined) {
						return candidate;
					}
					const longer = candidate.text.length > rival.text.length;
					const loses = longer ? own.all === 1 && other.best > 0 : other.all > 1 && other.all >= own.all;
					return loses ? { ...candidate, score: candidate.score - END_COST } : candidate;
				})
			: block,
	);
}

/** The candidate that starts at the same place and is one character longer or shorter. */
function rivalOf(block: readonly PersonCandidate[], index: number): PersonCandidate | undefined {
	const { start, end } = block[index] as PersonCandidate;
	const next = block[index + 1];
	if (next !== undefined && next.start === start && next.end === end + 1) {
		return next;
	}
	// A look before the first of an array costs a hundred times one inside it.
	const before = index === 0 ? undefined : block[index - 1];
	return before !== undefined && before.start === start && before.end === end - 1 ? before : undefined;
}
