import type { Article, Page } from '../model/page.ts';
import type { SourceText } from '../text/source-text.ts';

/** Part of a text that names and rules are looked for in by itself: some articles and what stands between them. */
export interface Stretch {
	/** The articles, furniture and blocks of the stretch; offsets and line numbers are those of the whole text. */
	readonly page: Page;
	/** Index in the whole page of the first block. */
	readonly firstBlock: number;
	/** Lines of the source, from `firstLine` to before `endLine`. */
	readonly firstLine: number;
	readonly endLine: number;
}

/** UTF-16 units; no newspaper page comes near, so a text beyond it is many pages in one file. */
export const LONGEST_PAGE = 40_000;
/** A stretch ends between articles: there where one's headline has the least hash of so many on each side. */
const NEIGHBOURS = 12;
/** Characters of an article's first line that are hashed. */
const HASHED = 24;

/**
 * `page` in stretches, in order. A text of one page is one stretch, `page` itself. A file of a hundred pages is cut between articles:
 * its names do not explain each other from end to end, and so each stretch costs what a page costs and an edit costs its own stretch.
 * Where the cuts fall depends on the articles near by alone, so that an edit moves no cut elsewhere. `longestPage` in UTF-16 units.
 */
export function stretchesOf(page: Page, source: SourceText, longestPage: number): readonly Stretch[] {
	const cuts = source.length <= longestPage ? [] : cutsOf(page.articles);
	if (cuts.length === 0) {
		return [{ page, firstBlock: 0, firstLine: 0, endLine: source.lines.length }];
	}
	const stretches: Stretch[] = [];
	let article = 0;
	let block = 0;
	let furniture = 0;
	for (let index = 0; index <= cuts.length; index += 1) {
		const endArticle = cuts[index] ?? page.articles.length;
		const next = page.articles[endArticle];
		const endLine = next?.firstLine ?? source.lines.length;
		let endBlock = block;
		while (endBlock < page.blocks.length && (page.blocks[endBlock]?.firstLine ?? endLine) < endLine) {
			endBlock += 1;
		}
		let endFurniture = furniture;
		while (endFurniture < page.furniture.length && (page.furniture[endFurniture]?.firstLine ?? endLine) < endLine) {
			endFurniture += 1;
		}
		stretches.push({
			page: {
				banner: index === 0 ? page.banner : null,
				articles: page.articles.slice(article, endArticle),
				furniture: page.furniture.slice(furniture, endFurniture),
				blocks: page.blocks.slice(block, endBlock),
				profile: page.profile,
			},
			firstBlock: block,
			firstLine: stretches.at(-1)?.endLine ?? 0,
			endLine,
		});
		article = endArticle;
		block = endBlock;
		furniture = endFurniture;
	}
	return stretches;
}

/** Indexes of the articles that open a stretch, the first left out. */
function cutsOf(articles: readonly Article[]): readonly number[] {
	const hashes = articles.map(hashOf);
	const cuts: number[] = [];
	for (let index = NEIGHBOURS; index + NEIGHBOURS < hashes.length; index += 1) {
		if (isLeast(hashes, index)) {
			cuts.push(index);
			// No other can be the least among these.
			index += NEIGHBOURS;
		}
	}
	return cuts;
}

function isLeast(hashes: readonly number[], index: number): boolean {
	const own = hashes[index] ?? 0;
	for (let other = index - NEIGHBOURS; other <= index + NEIGHBOURS; other += 1) {
		const hash = hashes[other] ?? 0;
		// Of equal ones the first is the least.
		if (other < index ? hash <= own : hash < own) {
			return false;
		}
	}
	return true;
}

function hashOf({ blocks }: Article): number {
	const text = blocks[0]?.text ?? '';
	let hash = 0;
	for (let at = 0; at < text.length && at < HASHED; at += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
		hash ^= hash >>> 15;
	}
	return hash >>> 0;
}
