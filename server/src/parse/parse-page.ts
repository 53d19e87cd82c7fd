import type { Block, Page } from '../model/page.ts';
import { type SourceText, startOf } from '../text/source-text.ts';

/** The page that `source` holds. Total: every text gives a page, and each non-blank line belongs to one block. */
export function parsePage(source: SourceText): Page {
	const furniture: Block[] = [];
	source.lines.forEach((line, index) => {
		const text = line.text.trim();
		if (text !== '') {
			const start = startOf(source, index) + line.text.indexOf(text);
			furniture.push({
				role: 'furniture',
				text,
				pieces: [{ at: 0, start, end: start + text.length }],
				cuts: [],
				firstLine: index,
				lastLine: index,
			});
		}
	});
	return {
		banner: null,
		articles: [],
		furniture,
		blocks: furniture,
		profile: { script: 'none', blankLines: 1, hardWrapped: false, fullwidthAlphanumerics: false },
	};
}
