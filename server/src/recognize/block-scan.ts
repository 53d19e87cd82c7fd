import { createHits, type Hits, type Lexicon, scan } from '../lexicon/lexicon.ts';
import { createTokens, cutTokens, type Tokens } from '../lexicon/tokens.ts';
import type { BlockRole } from '../model/page.ts';

/** What every recognizer reads of one block: buffers that are used again for the next. Logical offsets, UTF-16. */
export interface BlockScan {
	text: string;
	role: BlockRole;
	readonly lexicon: Lexicon;
	/** All words found, overlapping ones too. */
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

/** Whether a word of one of `categories` stands at the logical offsets `start`..`end` (UTF-16). */
export function isWordOf({ hits, lexicon }: BlockScan, start: number, end: number, categories: number): boolean {
	if (((hits.starting[start] as number) & categories) === 0) {
		return false;
	}
	const last = hits.first[start + 1] as number;
	for (let hit = hits.first[start] as number; hit < last; hit += 1) {
		if (hits.ends[hit] === end) {
			return ((lexicon.categories[hits.words[hit] as number] as number) & categories) !== 0;
		}
	}
	return false;
}
