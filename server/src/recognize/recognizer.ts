import { CATEGORY } from '../lexicon/category.ts';
import { FIRM_NAMES } from '../lexicon/firm-names.ts';
import { DIVISION_SHORTS, DIVISIONS } from '../lexicon/generated/divisions.ts';
import { GENERAL_BOUNDARY, GENERAL_COMMON, GENERAL_IDIOM, GENERAL_PROPER, GENERAL_VERBAL } from '../lexicon/generated/general-words.ts';
import { VARIANTS } from '../lexicon/generated/variants.ts';
import { HONOUR_WORDS } from '../lexicon/honour-words.ts';
import { createHonourIndex, type HonourIndex } from '../lexicon/honours.ts';
import { KNOWN_ORGANIZATIONS } from '../lexicon/known-organizations.ts';
import type { WordList } from '../lexicon/lexicon.ts';
import { createLexicon } from '../lexicon/lexicon-build.ts';
import { ORGANIZATION_EQUIVALENTS } from '../lexicon/organization-equivalents.ts';
import { ORGANIZATION_FIELDS } from '../lexicon/organization-fields.ts';
import { ORGANIZATION_HEADS } from '../lexicon/organization-heads.ts';
import { GOVERNMENT_FIELDS, ORGANIZATION_WORDS, TRADES } from '../lexicon/organization-words.ts';
import { createSurnamePoints } from '../lexicon/surname-weights.ts';
import { type BlockScan, createBlockScan } from './block-scan.ts';
import type { OrganizationTables } from './organization-page.ts';
import { createEdges, type Edges } from './person-context.ts';
import { createPersonTables, type PersonTables } from './person-tables.ts';
import { PERSON_WORDS } from './person-words.ts';

/** The words of all recognizers and the buffers they share. Whoever analyses makes one and keeps it; no two runs may share it at once. */
export interface Recognizer {
	readonly block: BlockScan;
	readonly organizations: OrganizationTables;
	readonly persons: PersonTables;
	readonly edges: Edges;
	readonly honours: HonourIndex;
}

const WORD_LISTS: readonly WordList[] = [
	...KNOWN_ORGANIZATIONS,
	...ORGANIZATION_HEADS,
	...ORGANIZATION_WORDS,
	...GOVERNMENT_FIELDS,
	...TRADES,
	...ORGANIZATION_FIELDS,
	...FIRM_NAMES,
	...PERSON_WORDS,
	...HONOUR_WORDS,
	{ words: DIVISIONS, category: CATEGORY.place },
	{ words: DIVISION_SHORTS, category: CATEGORY.placeShort },
	{ words: GENERAL_BOUNDARY, category: CATEGORY.boundary },
	{ words: GENERAL_COMMON, category: CATEGORY.common },
	{ words: GENERAL_VERBAL, category: CATEGORY.verbal },
	{ words: GENERAL_IDIOM, category: CATEGORY.boundary },
	{ words: GENERAL_PROPER, category: CATEGORY.proper },
];

/** Takes some milliseconds: it lays out the lexicon. */
export function createRecognizer(): Recognizer {
	return {
		block: createBlockScan(createLexicon(WORD_LISTS, VARIANTS)),
		organizations: { equivalents: pairs(ORGANIZATION_EQUIVALENTS), firstUnits: new Uint8Array(0x10000) },
		persons: createPersonTables(VARIANTS),
		edges: createEdges(createSurnamePoints(VARIANTS)),
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
