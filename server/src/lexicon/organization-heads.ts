import type { WordList } from './lexicon.ts';

/** Last words of the names of bodies, by kind; the order of the kinds is that of `ORGANIZATION_KINDS`. */
export const ORGANIZATION_HEADS: readonly WordList[] = [];
