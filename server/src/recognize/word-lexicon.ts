import { BEIJING_TOWNS } from '../lexicon/beijing-towns.ts';
import { CATEGORY } from '../lexicon/category.ts';
import { FIRM_NAMES } from '../lexicon/firm-names.ts';
import { DIVISION_SHORTS, DIVISIONS } from '../lexicon/generated/divisions.ts';
import {
	GENERAL_BOUNDARY,
	GENERAL_COMMON,
	GENERAL_IDIOM,
	GENERAL_LIKE_NAME,
	GENERAL_PROPER,
	GENERAL_VERBAL,
} from '../lexicon/generated/general-words.ts';
import { VARIANTS } from '../lexicon/generated/variants.ts';
import { HONOUR_WORDS } from '../lexicon/honour-words.ts';
import { KNOWN_ORGANIZATIONS } from '../lexicon/known-organizations.ts';
import type { Lexicon, WordList } from '../lexicon/lexicon.ts';
import { createLexicon } from '../lexicon/lexicon-build.ts';
import { ORGANIZATION_FIELDS } from '../lexicon/organization-fields.ts';
import { ORGANIZATION_HEADS } from '../lexicon/organization-heads.ts';
import { GOVERNMENT_FIELDS, ORGANIZATION_WORDS, TRADES } from '../lexicon/organization-words.ts';
import { PERSON_WORDS } from './person-words.ts';

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
	{ words: BEIJING_TOWNS, category: CATEGORY.place | CATEGORY.townTail },
	{ words: DIVISION_SHORTS, category: CATEGORY.placeShort },
	{ words: GENERAL_BOUNDARY, category: CATEGORY.boundary },
	{ words: GENERAL_COMMON, category: CATEGORY.common },
	{ words: GENERAL_VERBAL, category: CATEGORY.verbal },
	{ words: GENERAL_IDIOM, category: CATEGORY.boundary },
	{ words: GENERAL_LIKE_NAME, category: CATEGORY.nameLike },
	{ words: GENERAL_PROPER, category: CATEGORY.proper },
];

/**
 * The words of all recognizers. In a bundle another function stands here, which reads the lexicon that the build laid out: see
 * `scripts/lib/packed-lexicon.mjs`.
 */
export function createWordLexicon(): Lexicon {
	return createLexicon(WORD_LISTS, VARIANTS);
}
