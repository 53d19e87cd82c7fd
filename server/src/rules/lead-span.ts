import type { Article } from '../model/page.ts';
import type { Span } from '../text/span.ts';

/** What stands for the article as a whole when it is underlined: its headline's first line, else its first line of text. UTF-16. */
export function leadSpan(article: Article): Span {
	const piece = (article.headline ?? article.blocks[0])?.pieces[0];
	return piece === undefined ? { start: article.span.start, end: article.span.start } : { start: piece.start, end: piece.end };
}
