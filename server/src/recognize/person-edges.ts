import { CATEGORY } from '../lexicon/category.ts';
import { LENGTH_BITS, LONGEST_WORD } from '../lexicon/lexicon.ts';
import type { Span } from '../text/span.ts';
import { type BlockScan, nextWordAt, wordAt } from './block-scan.ts';
import { AROUND, type PersonTables, TRAIT } from './person-tables.ts';

/**
 * What each offset of a block says of the names that may stand there, and what ends before it. A buffer to be used again for the next
 * block. Logical offsets, UTF-16.
 */
export interface Edges {
	/** Bits of `person-tables.ts` of the character at an offset and of the offset itself; 0 in the `MARGIN` behind the end. */
	traits: Int32Array;

	/** Category bits of the words that end at an offset, with the bits below. */
	ending: Int32Array;
	/** 1 where an offset lies in an organization or honour. */
	taken: Uint8Array;
	/** Points of a surname without a title before it, by UTF-16 unit; the same for all blocks. */
	readonly surnamePoints: Int8Array;
	/** Whether a dot of a foreign name stands anywhere in the block. */
	dots: boolean;
}

/** An empty buffer for `readEdges`; `surnamePoints` is what `createSurnamePoints` makes. */
export function createEdges(surnamePoints: Int8Array): Edges {
	return { traits: new Int32Array(256), ending: new Int32Array(256), taken: new Uint8Array(256), surnamePoints, dots: false };
}

/** An organization ends here. The low bits of categories say nothing of persons, so they are free. */
export const ORGANIZATION_END = 1;
/** An honour ends here. */
export const HONOR_END = 2;

/** As far behind the end of a block as one looks from a name in it. */
const MARGIN = 8;

/** What stands before a name and says who it is. */
export const BEFORE = CATEGORY.post | CATEGORY.role;

/** Reads the edges of one block into `edges`, from its words and from the organizations and honours in it. */
export function readEdges(
	block: BlockScan,
	tables: PersonTables,
	organizations: readonly Span[],
	honors: readonly Span[],
	edges: Edges,
): void {
	const { text } = block;
	const { units, starting, noted, notedFrom } = block.hits;
	const { categories } = block.lexicon;
	const size = text.length + MARGIN;
	if (edges.ending.length < size) {
		edges.traits = new Int32Array(size * 2);
		edges.ending = new Int32Array(size * 2);
		edges.taken = new Uint8Array(size * 2);
	} else {
		edges.traits.fill(0, text.length, size);
		edges.ending.fill(0, 0, size);
		edges.taken.fill(0, 0, size);
	}
	const { traits, ending, taken } = edges;
	let any = 0;
	for (let at = 0; at < text.length; at += 1) {
		const trait = tables[units[at] as number] as number;
		traits[at] = ((starting[at] as number) & CATEGORY.nameWord) === 0 ? trait : trait | TRAIT.nameWord;
		any |= trait;
	}
	edges.dots = (any & TRAIT.dot) !== 0;
	for (let note = notedFrom; note < noted.length; note += 1) {
		const at = noted[note] as number;
		if (((starting[at] as number) & BEFORE) === 0) {
			continue;
		}
		for (let word = wordAt(block, at); word !== 0; word = nextWordAt(block, at, word)) {
			const bits = (categories[word >> LENGTH_BITS] as number) & BEFORE;
			if (bits !== 0) {
				const end = at + (word & LONGEST_WORD);
				ending[end] = (ending[end] as number) | bits;
				traits[end] = (traits[end] as number) | TRAIT.behindTitle;
			}
		}
	}
	for (const span of organizations) {
		// 董事长|刘锁祥代表集团党委: right after a title stands a name, not a body.
		if (((ending[span.start] as number) & CATEGORY.post) !== 0) {
			continue;
		}
		ending[span.end] = (ending[span.end] ?? 0) | ORGANIZATION_END;
		taken.fill(1, span.start, span.end);
	}
	for (const span of honors) {
		ending[span.end] = (ending[span.end] ?? 0) | HONOR_END;
		traits[span.end] = (traits[span.end] ?? 0) | TRAIT.behindTitle;
		taken.fill(1, span.start, span.end);
	}
}

/** Category bits of all words that start at the logical offset `at`. */
export function startingAt(block: BlockScan, at: number): number {
	return block.hits.starting[at] as number;
}

/** Whether the cut into words has a seam at the logical offset `at`. */
export function isSeam(block: BlockScan, at: number): boolean {
	return at <= 0 || at >= block.text.length || block.tokens.starts[block.tokens.at[at] as number] === at;
}

/** Whether a mark, a space or the end stands at `at`. */
export function endsClause(text: string, traits: Int32Array, at: number): boolean {
	return at >= text.length || ((traits[at] as number) & (AROUND.markAfter | AROUND.space)) !== 0;
}
