import { CATEGORY } from '../lexicon/category.ts';
import { commonNounsLikeNames, foreignPlaces, knownPersons } from '../lexicon/common-nouns-like-names.ts';
import type { WordList } from '../lexicon/lexicon.ts';
import { occupations } from '../lexicon/occupations.ts';
import { addresses, posts, roles } from '../lexicon/posts.ts';
import { actionVerbs, speechVerbs } from '../lexicon/speech-verbs.ts';
import { japaneseSurnames, nameWords } from '../lexicon/surname-weights.ts';

/** The words that tell where persons stand, for the one lexicon of all recognizers. */
export const PERSON_WORDS: readonly WordList[] = [
	{ words: posts, category: CATEGORY.post },
	{ words: roles, category: CATEGORY.role },
	{ words: occupations, category: CATEGORY.role },
	{ words: addresses, category: CATEGORY.address },
	{ words: speechVerbs, category: CATEGORY.speech },
	{ words: actionVerbs, category: CATEGORY.action },
	{ words: commonNounsLikeNames, category: CATEGORY.nameLike },
	{ words: foreignPlaces, category: CATEGORY.nameLike },
	{ words: knownPersons, category: CATEGORY.knownPerson },
	{ words: nameWords, category: CATEGORY.nameWord },
	{ words: japaneseSurnames, category: CATEGORY.japaneseSurname },
];
