import type { Findings } from '../model/analysis.ts';

/** Lines that fold, counted from 0; the first stays in sight. */
export interface Fold {
	readonly firstLine: number;
	readonly lastLine: number;
	readonly kind: 'article' | 'paragraph';
}

/** Articles, folded under the last line of their headline, and paragraphs that were rejoined over cuts; in the order of the text. */
export function folding({ page }: Pick<Findings, 'page'>): readonly Fold[] {
	const folds: Fold[] = [];
	for (const article of page.articles) {
		// Under the headline and not the first line: a kicker alone would not tell the reader what is folded.
		const firstLine = article.headline?.lastLine ?? article.firstLine;
		if (firstLine < article.lastLine) {
			folds.push({ firstLine, lastLine: article.lastLine, kind: 'article' });
		}
		for (const block of article.blocks) {
			if (block.cuts.length > 0 && block.firstLine < block.lastLine) {
				folds.push({ firstLine: block.firstLine, lastLine: block.lastLine, kind: 'paragraph' });
			}
		}
	}
	return folds;
}
