import { classAt, createHits, type Hits, type Lexicon, LONGEST_WORD, type Reading, scan, wordBelow } from '../lexicon/lexicon.ts';
import { createTokens, cutTokens, type Tokens } from '../lexicon/tokens.ts';
import type { BlockRole } from '../model/page.ts';

/** What every recognizer reads of one block: buffers that are used again for the next. Logical offsets, UTF-16. */
export interface BlockScan {
	text: string;
	role: BlockRole;
	/** Which marks the text has, bits of `SIGN`. */
	signs: number;
	readonly lexicon: Lexicon;
	/** What words start where, overlapping ones too. */
	readonly hits: Hits;
	/** The text cut into words. */
	readonly tokens: Tokens;
}

/** Empty buffers for the words of `lexicon`; all that read by one recognizer may share `reading`. */
export function createBlockScan(lexicon: Lexicon, reading: Reading): BlockScan {
	return { text: '', role: 'body', signs: 0, lexicon, hits: createHits(reading), tokens: createTokens() };
}

/** Reads one block's text into `block`, over what was read before. */
export function scanBlock(block: BlockScan, text: string, role: BlockRole): void {
	block.text = text;
	block.role = role;
	scan(block.lexicon, text, block.hits);
	cutTokens(block.lexicon, text.length, block.hits, block.tokens);
	block.signs = signsOf(block.hits);
}

/** Marks without which a block has nothing for one recognizer or the other. */
export const SIGN = {
	/** Opens a quotation: “ 「 『 ‘ " */
	quote: 1 << 0,
	/** Opens the title of a work: 《 */
	title: 1 << 1,
	/** Opens brackets: （ ( */
	bracket: 1 << 2,
	/** 0 … 9, of full width too. */
	digit: 1 << 3,
} as const;

function signsOf({ units, marks, markCount }: Hits): number {
	let signs = 0;
	for (let mark = 0; mark < markCount; mark += 1) {
		signs |= SIGNS[units[marks[mark] as number] as number] as number;
	}
	return signs;
}

/** UTF-16 unit → the bit of `SIGN` that it is of, or 0. */
const SIGNS = createSigns();

function createSigns(): Uint8Array {
	const signs = new Uint8Array(0x10000);
	for (const [characters, sign] of [
		['“「『‘"', SIGN.quote],
		['《', SIGN.title],
		['（(', SIGN.bracket],
		['0123456789０１２３４５６７８９', SIGN.digit],
	] as const) {
		for (const character of characters) {
			signs[character.charCodeAt(0)] = sign;
		}
	}
	return signs;
}

/**
 * The longest word of one of `categories` that starts at the logical offset `start` (UTF-16), as `class << LENGTH_BITS | length`; 0 where
 * none does. Those after it `nextWordAt` gives.
 */
export function wordAt({ hits, lexicon }: BlockScan, start: number, categories: number): number {
	return ((hits.starting[start] as number) & categories) === 0 ? 0 : wordBelow(lexicon, hits, start, LONGEST_WORD + 1, categories);
}

/** The longest word of one of `categories` that starts where `word` does, at `start`, and is shorter; 0 where there is none. */
export function nextWordAt({ hits, lexicon }: BlockScan, start: number, word: number, categories: number): number {
	return wordBelow(lexicon, hits, start, word & LONGEST_WORD, categories);
}

/** Whether a word of one of `categories` stands at the logical offsets `start`..`end` (UTF-16). */
export function isWordOf({ hits, lexicon }: BlockScan, start: number, end: number, categories: number): boolean {
	if (((hits.starting[start] as number) & categories) === 0) {
		return false;
	}
	return ((lexicon.categories[classAt(lexicon, hits, start, end - start)] as number) & categories) !== 0;
}
