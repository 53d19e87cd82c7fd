import { VARIANTS } from '../lexicon/generated/variants.ts';
import { createHonourIndex, type HonourIndex } from '../lexicon/honours.ts';
import { ORGANIZATION_EQUIVALENTS } from '../lexicon/organization-equivalents.ts';
import { createSurnamePoints, createSurnameWeights } from '../lexicon/surname-weights.ts';
import { type BlockScan, createBlockScan } from './block-scan.ts';
import { createPageSearch, type PageSearch } from './consistency.ts';
import type { OrganizationTables } from './organization-page.ts';
import { createEdges, type Edges } from './person-edges.ts';
import { createPersonTables, type PersonTables } from './person-tables.ts';
import { createWordLexicon } from './word-lexicon.ts';

/** The words of all recognizers and the buffers they share. Whoever analyses makes one and keeps it; no two runs may share it at once. */
export interface Recognizer {
	readonly block: BlockScan;
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
		block: createBlockScan(createWordLexicon()),
		organizations: { equivalents: pairs(ORGANIZATION_EQUIVALENTS) },
		search: createPageSearch(),
		persons: createPersonTables(VARIANTS, surnames),
		edges: createEdges(createSurnamePoints(VARIANTS, surnames)),
		honours: createHonourIndex(),
	};
}

/** `short=full` entries between spaces as a map. */
function pairs(text: string): ReadonlyMap<string, string> {
	return new Map(
		text.split(' ').map((entry) => {
			const at = entry.indexOf('=');
			return [entry.slice(0, at), entry.slice(at + 1)];
		}),
	);
}
