import type { Article, Block, Page } from '../model/page.ts';
import type { SourceText } from '../text/source-text.ts';
import { blockOf, sortBlocks } from './blocks.ts';
import { createPassingMemory, type PageMemory } from './page-memory.ts';
import { readProfile } from './profile.ts';
import type { Row } from './rows.ts';
import { segmentRows } from './segment.ts';

/**
 * The page that `source` holds. Total: every text gives a page, and each non-blank line belongs to one block. Linear in the length.
 *
 * `memory` keeps what was read: hand the same to every version of a text, and only what is new is read.
 */
export function parsePage(source: SourceText, memory: PageMemory = createPassingMemory()): Page {
	const rows = memory.rows.read(source);
	const { profile, wrap } = readProfile(rows);
	const furniture = rows.filter((row) => row.kind === 'furniture').map((row) => blockOf('furniture', row));
	if (!isChinese(rows)) {
		// A README or a log: text, but nothing of a newspaper page that an outline could show.
		const all = rows.map((row) => blockOf('furniture', row));
		return { banner: null, articles: [], furniture: all, blocks: all, profile };
	}
	const { banner, segments } = segmentRows(rows, profile.blankLines, memory.segments);
	const bannerRow = rows[banner];
	const bannerBlock = bannerRow === undefined ? null : blockOf('banner', bannerRow);
	const articles: Article[] = [];
	const blocks: Block[] = bannerBlock === null ? [] : [bannerBlock];
	for (const segment of segments) {
		const article = memory.articles.build(rows, segment, wrap);
		if (article !== undefined) {
			articles.push(article);
			for (const block of article.blocks) {
				blocks.push(block);
			}
		}
	}
	for (const block of furniture) {
		blocks.push(block);
	}
	sortBlocks(blocks);
	return { banner: bannerBlock, articles, furniture, blocks, profile };
}

/** Whether enough of the text is Chinese for it to be read as a page: Han characters, a fifth of the letters. */
function isChinese(rows: readonly Row[]): boolean {
	let han = 0;
	let letters = 0;
	for (const row of rows) {
		han += row.facts.han;
		letters += row.facts.letters;
	}
	return han > 0 && han * 4 >= letters;
}
