import type { Article, Block, Page } from '../model/page.ts';
import type { SourceText } from '../text/source-text.ts';
import { buildArticle } from './articles.ts';
import { blockOf, sortBlocks } from './blocks.ts';
import { type LineFacts, readLines } from './line-facts.ts';
import { type PageEdges, WHOLE_PAGE } from './page-edges.ts';
import { readProfile } from './profile.ts';
import { type Row, readRows } from './rows.ts';
import { segmentRows } from './segment.ts';

/**
 * The page that `source` holds. Total: every text gives a page, and each non-blank line belongs to one block. Linear in the length.
 *
 * `facts`: what each line says, where that is known already. `edges`: where `source` begins or ends inside of a text, no banner or
 * masthead is looked for there.
 */
export function parsePage(source: SourceText, facts: readonly LineFacts[] = readLines(source.lines), edges: PageEdges = WHOLE_PAGE): Page {
	const rows = readRows(source, facts, edges);
	const { profile, wrap, chinese } = readProfile(rows);
	if (!chinese) {
		// A README or a log: text, but nothing of a newspaper page that an outline could show.
		const all = rows.map((row) => blockOf('furniture', row));
		return { banner: null, articles: [], furniture: all, blocks: all, profile };
	}
	const furniture: Block[] = [];
	for (const row of rows) {
		if (row.kind === 'furniture') {
			furniture.push(blockOf('furniture', row));
		}
	}
	const { banner, segments } = segmentRows(rows, profile.blankLines, edges);
	const bannerBlock = banner === -1 ? null : blockOf('banner', rows[banner] as Row);
	const articles: Article[] = [];
	for (const segment of segments) {
		const article = buildArticle(rows, segment, wrap);
		if (article !== undefined) {
			articles.push(article);
		}
	}
	return { banner: bannerBlock, articles, furniture, blocks: blocksOf(articles, bannerBlock, furniture), profile };
}

/** The blocks of `articles`, the banner and the furniture between and inside them, all in the order of the text. */
function blocksOf(articles: readonly Article[], banner: Block | null, furniture: readonly Block[]): readonly Block[] {
	const others = banner === null ? [...furniture] : [banner, ...furniture];
	sortBlocks(others);
	const blocks: Block[] = [];
	let next = 0;
	const addOthersAbove = (line: number): void => {
		for (; next < others.length && (others[next] as Block).firstLine < line; next += 1) {
			blocks.push(others[next] as Block);
		}
	};
	for (const { blocks: own, firstLine, lastLine } of articles) {
		addOthersAbove(firstLine);
		// Few articles have furniture inside: the others are not looked at block by block.
		const inside = next < others.length && (others[next] as Block).firstLine < lastLine;
		for (const block of own) {
			if (inside) {
				addOthersAbove(block.firstLine);
			}
			blocks.push(block);
		}
	}
	addOthersAbove(Number.POSITIVE_INFINITY);
	return blocks;
}
