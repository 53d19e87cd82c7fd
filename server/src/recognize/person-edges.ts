import { CATEGORY } from '../lexicon/category.ts';
import { LENGTH_BITS, LONGEST_WORD } from '../lexicon/lexicon.ts';
import type { Span } from '../text/span.ts';
import type { BlockScan } from './block-scan.ts';
import { AROUND, FOREIGN_ANCHORS, type PersonTables, TRAIT } from './person-tables.ts';

/**
 * What each offset of a block says of the names that may stand there, and what ends before it. A buffer to be used again for the next
 * block. Logical offsets, UTF-16.
 */
export interface Edges {
	/** Bits of `person-tables.ts` of the character at an offset and of the offset itself; 0 in the `MARGIN` behind the end. */
	traits: Int32Array;
	/** Category bits of the words that end at an offset, with the bits below. */
	ending: Int32Array;
	/** The first `openingCount` are the offsets at which a name may open by its first character and by the cut into words, in order. */
	openings: Int32Array;
	openingCount: number;
	/** Points of a surname without a title before it, by UTF-16 unit; the same for all blocks. */
	readonly surnamePoints: Int8Array;
	/** Whether a dot of a foreign name stands anywhere in the block. */
	dots: boolean;
}

/** An empty buffer for `readEdges`; `surnamePoints` is what `createSurnamePoints` makes. */
export function createEdges(surnamePoints: Int8Array): Edges {
	return { ...sized(256), openingCount: 0, surnamePoints, dots: false };
}

/** An organization ends here. The low bits of categories say nothing of persons, so they are free. */
export const ORGANIZATION_END = 1;
/** An honour ends here. */
export const HONOR_END = 2;

/** What a name may open with: a surname, a dot or letter of foreign names; behind a title anything. */
const ANCHORS = TRAIT.opens | TRAIT.behindTitle | FOREIGN_ANCHORS;

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
	const { units, noted, notedFrom } = block.hits;
	const { categories } = block.lexicon;
	const { length } = text;
	if (edges.ending.length < length + MARGIN) {
		Object.assign(edges, sized((length + MARGIN) * 2));
	}
	const { traits, ending } = edges;
	let any = 0;
	for (let at = 0; at < length; at += 1) {
		const trait = tables[units[at] as number] as number;
		traits[at] = trait;
		ending[at] = 0;
		any |= trait;
	}
	// By hand: a block has a hundred characters, and `fill` takes as long as a hundred of them.
	for (let at = length; at < length + MARGIN; at += 1) {
		traits[at] = 0;
		ending[at] = 0;
	}
	edges.dots = (any & TRAIT.dot) !== 0;
	for (let note = notedFrom; note < noted.length; note += 2) {
		const at = noted[note] as number;
		const word = noted[note + 1] as number;
		const kinds = categories[word >> LENGTH_BITS] as number;
		if ((kinds & CATEGORY.nameWord) !== 0) {
			traits[at] = (traits[at] as number) | TRAIT.nameWord;
		}
		if ((kinds & BEFORE) !== 0) {
			const end = at + (word & LONGEST_WORD);
			ending[end] = (ending[end] as number) | (kinds & BEFORE);
			traits[end] = (traits[end] as number) | TRAIT.behindTitle;
			// 校对 和春晖
			if (((traits[end] as number) & AROUND.space) !== 0) {
				traits[end + 1] = (traits[end + 1] as number) | TRAIT.behindTitle;
			}
		}
	}
	for (const span of organizations) {
		// 董事长|刘锁祥代表集团党委: right after a title stands a name, not a body.
		if (((ending[span.start] as number) & CATEGORY.post) !== 0) {
			continue;
		}
		ending[span.end] = (ending[span.end] ?? 0) | ORGANIZATION_END;
		take(traits, span);
	}
	for (const span of honors) {
		ending[span.end] = (ending[span.end] ?? 0) | HONOR_END;
		traits[span.end] = (traits[span.end] ?? 0) | TRAIT.behindTitle;
		take(traits, span);
	}
	readOpenings(block, edges);
}

/** Marks what lies in an organization or honour. */
function take(traits: Int32Array, { start, end }: Span): void {
	for (let at = start; at < end; at += 1) {
		traits[at] = (traits[at] as number) | TRAIT.taken;
	}
}

/**
 * Lists where names may open. 提|高: inside a word of the cut one does so only right behind a title, body or honour. Without a branch, for
 * one character in three may open a name.
 */
function readOpenings({ text, tokens }: BlockScan, edges: Edges): void {
	const { traits, ending, openings } = edges;
	const { length } = text;
	let count = 0;
	let before = -1;
	for (let at = 0; at < length; at += 1) {
		const token = tokens.at[at] as number;
		const seam = (token - before) | (ending[at] as number);
		before = token;
		openings[count] = at;
		count += ((0 - ((traits[at] as number) & ANCHORS)) >>> 31) & ((0 - seam) >>> 31);
	}
	edges.openingCount = count;
}

function sized(length: number): Pick<Edges, 'traits' | 'ending' | 'openings'> {
	return { traits: new Int32Array(length), ending: new Int32Array(length), openings: new Int32Array(length) };
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
