import { VARIANTS } from '../lexicon/generated/variants.ts';
import { createHonourIndex, type HonourIndex } from '../lexicon/honours.ts';
import { createReading, type Lexicon, type Reading } from '../lexicon/lexicon.ts';
import { createSurnamePoints, createSurnameWeights } from '../lexicon/surname-weights.ts';
import { type BlockScan, createBlockScan } from './block-scan.ts';
import { createPageSearch, type PageSearch } from './consistency.ts';
import { createOrganizationTables, type OrganizationTables } from './organization-tables.ts';
import { createEdges, type Edges } from './person-edges.ts';
import { createPersonTables, type PersonTables } from './person-tables.ts';
import { createWordLexicon } from './word-lexicon.ts';

/** The words of all recognizers and the buffers they share. Whoever analyses makes one and keeps it; no two runs may share it at once. */
export interface Recognizer {
	readonly lexicon: Lexicon;
	readonly reading: Reading;
	/** Buffers for blocks that are read together, as many as were needed so far. */
	readonly scans: BlockScan[];
	readonly organizations: OrganizationTables;
	readonly search: PageSearch;
	readonly persons: PersonTables;
	readonly edges: Edges;
	readonly honours: HonourIndex;
}

/** Takes some milliseconds: it lays out the lexicon, or reads the one that its bundle has. */
export function createRecognizer(): Recognizer {
	const surnames = createSurnameWeights();
	return {
		lexicon: createWordLexicon(),
		reading: createReading(),
		scans: [],
		organizations: createOrganizationTables(),
		search: createPageSearch(),
		persons: createPersonTables(VARIANTS, surnames),
		edges: createEdges(createSurnamePoints(VARIANTS, surnames)),
		honours: createHonourIndex(),
	};
}

/** The buffer for the block at `index` of those that are read together; made when it is first wanted. */
export function scanAt({ lexicon, reading, scans }: Recognizer, index: number): BlockScan {
	const scan = scans[index] ?? createBlockScan(lexicon, reading);
	scans[index] = scan;
	return scan;
}
