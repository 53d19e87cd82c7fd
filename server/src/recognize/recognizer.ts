import { createLexicon } from '../lexicon/lexicon.ts';
import { ORGANIZATION_HEADS } from '../lexicon/organization-heads.ts';
import { type BlockScan, createBlockScan } from './block-scan.ts';

/** The words of all recognizers and the buffers they share. Whoever analyses makes one and keeps it; no two runs may share it at once. */
export interface Recognizer {
	readonly block: BlockScan;
}

/** Takes some milliseconds: it lays out the lexicon. */
export function createRecognizer(): Recognizer {
	return { block: createBlockScan(createLexicon([...ORGANIZATION_HEADS])) };
}
