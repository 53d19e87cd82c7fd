import type { Article, Block, Page } from '../model/page.ts';

/**
 * Index in `Page.blocks` of the block that holds or touches the UTF-16 `offset`, blank lines inside a rejoined paragraph
 * included; undefined between blocks. Where two blocks touch (a byline and the text after it on one line) the later one.
 */
export function blockAt(page: Page, offset: number): number | undefined {
	let low = 0;
	let high = page.blocks.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (startOfBlock(page.blocks[middle]) <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	const block = page.blocks[low];
	return block !== undefined && startOfBlock(block) <= offset && offset <= endOfBlock(block) ? low : undefined;
}

/** The half-open run of indexes in `Page.blocks` whose blocks share a unit with the UTF-16 span `start`..`end` or touch it. */
export function blocksBetween(page: Page, start: number, end: number): { readonly first: number; readonly end: number } {
	let low = 0;
	let high = page.blocks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (endOfBlock(page.blocks[middle]) < start) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	const first = low;
	while (low < page.blocks.length && startOfBlock(page.blocks[low]) <= end) {
		low += 1;
	}
	return { first, end: low };
}

/** The article that holds or touches the UTF-16 `offset`. */
export function articleAt(page: Page, offset: number): Article | undefined {
	let low = 0;
	let high = page.articles.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((page.articles[middle]?.span.start ?? 0) <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	const article = page.articles[low];
	return article !== undefined && article.span.start <= offset && offset <= article.span.end ? article : undefined;
}

function startOfBlock(block: Block | undefined): number {
	return block?.pieces[0]?.start ?? 0;
}

function endOfBlock(block: Block | undefined): number {
	return block?.pieces.at(-1)?.end ?? 0;
}
