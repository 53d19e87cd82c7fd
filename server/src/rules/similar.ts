import { createSimilarCharacters, type SimilarCharacters } from '../lexicon/similar-characters.ts';

/** The one set of tables of characters that are taken for one another; never changed. */
export const similarCharacters: SimilarCharacters = createSimilarCharacters();
