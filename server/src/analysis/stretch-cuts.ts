import type { LineFacts } from '../parse/line-facts.ts';
import type { PageEdges } from '../parse/page-edges.ts';
import { parsePage } from '../parse/parse-page.ts';
import type { SourceText } from '../text/source-text.ts';
import { type ArticleOpenings, hashOf } from './article-openings.ts';

/** UTF-16 units; no newspaper page comes near, so a text beyond it is many pages in one file. */
export const LONGEST_PAGE = 40_000;
/** A stretch ends there where the first line of an article has the least hash of so many on each side. */
const NEIGHBOURS = 5;

/**
 * The lines at which a file of many pages is cut into stretches. They depend on the articles near by alone, so that an edit moves no cut
 * elsewhere, and no article is cut in two.
 */
export function cutLines({ heads, hashes }: ArticleOpenings): readonly number[] {
	return leastOf(hashes).map((index) => heads[index] as number);
}

/**
 * The lines at which a stretch too long for one page is cut in its turn, counted from its own first: where articles begin of which no
 * byline tells. It is parsed for that.
 */
export function cutLinesInside(source: SourceText, facts: readonly LineFacts[], edges: PageEdges): readonly number[] {
	const { articles } = parsePage(source, facts, edges);
	return leastOf(articles.map(({ blocks: [first, second] }) => hashOf(first?.text ?? '', second?.text ?? '')))
		.map((index) => articles[index]?.firstLine ?? 0)
		.filter((line) => line > 0 && source.lines[line]?.text.startsWith('\ufeff') === false);
}

/** Indexes of the hashes that are the least of `NEIGHBOURS` on each side, in order; none so near an end. */
function leastOf(hashes: ArrayLike<number>): readonly number[] {
	const found: number[] = [];
	for (let index = NEIGHBOURS; index + NEIGHBOURS < hashes.length; index += 1) {
		if (isLeast(hashes, index)) {
			found.push(index);
			// No other can be the least among these.
			index += NEIGHBOURS;
		}
	}
	return found;
}

function isLeast(hashes: ArrayLike<number>, index: number): boolean {
	const own = hashes[index] as number;
	for (let other = index - NEIGHBOURS; other <= index + NEIGHBOURS; other += 1) {
		const hash = hashes[other] as number;
		// Of equal ones the first is the least.
		if (other < index ? hash <= own : hash < own) {
			return false;
		}
	}
	return true;
}
