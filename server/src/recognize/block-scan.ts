import { classAt, createHits, type Hits, type Lexicon, LONGEST_WORD, scan, wordBelow } from '../lexicon/lexicon.ts';
import { createTokens, cutTokens, type Tokens } from '../lexicon/tokens.ts';
import type { BlockRole } from '../model/page.ts';

/** What every recognizer reads of one block: buffers that are used again for the next. Logical offsets, UTF-16. */
export interface BlockScan {
	text: string;
	role: BlockRole;
	readonly lexicon: Lexicon;
	/** What words start where, overlapping ones too. */
	readonly hits: Hits;
	/** The text cut into words. */
	readonly tokens: Tokens;
}

/** Empty buffers for the words of `lexicon`. */
export function createBlockScan(lexicon: Lexicon): BlockScan {
	return { text: '', role: 'body', lexicon, hits: createHits(), tokens: createTokens() };
}

/** Reads one block's text into `block`, over what was read before. */
export function scanBlock(block: BlockScan, text: string, role: BlockRole): void {
	block.text = text;
	block.role = role;
	scan(block.lexicon, text, block.hits);
	cutTokens(block.lexicon, text.length, block.hits, block.tokens);
}

/**
 * The longest of the words that start at the logical offset `start` (UTF-16), as `class << LENGTH_BITS | length`; 0 where none does. Those
 * after it `nextWordAt` gives.
 */
export function wordAt({ hits, lexicon }: BlockScan, start: number): number {
	return wordBelow(lexicon, hits, start, LONGEST_WORD + 1);
}

/** The longest word that starts where `word` does and is shorter; 0 where there is none. */
export function nextWordAt({ hits, lexicon }: BlockScan, start: number, word: number): number {
	return wordBelow(lexicon, hits, start, word & LONGEST_WORD);
}

/** Whether a word of one of `categories` stands at the logical offsets `start`..`end` (UTF-16). */
export function isWordOf({ hits, lexicon }: BlockScan, start: number, end: number, categories: number): boolean {
	if (((hits.starting[start] as number) & categories) === 0) {
		return false;
	}
	return ((lexicon.categories[classAt(lexicon, hits, start, end - start)] as number) & categories) !== 0;
}
