import { headlineText } from '../analysis/article-facts.ts';
import { fullNameOf, isName } from '../analysis/full-name.ts';
import type { Analysis } from '../model/analysis.ts';
import type { MentionKind } from '../model/mention.ts';
import type { Span } from '../text/span.ts';

/** What many pages are searched by: a headline, or a name where it first stands on its page. UTF-16 span. */
export interface DigestEntry {
	readonly kind: 'headline' | MentionKind;
	readonly text: string;
	readonly span: Span;
	/** The headline that a name stands under; null where there is none. */
	readonly container: string | null;
}

/** Headlines and names of a page, each name once, in text order. */
export function digest(analysis: Analysis): readonly DigestEntry[] {
	const entries: DigestEntry[] = [];
	const seen = new Set<string>();
	const { articles } = analysis.page;
	for (const article of articles) {
		const text = headlineText(article);
		const piece = article.headline?.pieces[0];
		if (text !== undefined && piece !== undefined) {
			entries.push({ kind: 'headline', text, span: { start: piece.start, end: piece.end }, container: null });
		}
	}
	let index = 0;
	for (const mention of analysis.mentions) {
		const span = mention.spans[0];
		const name = fullNameOf(mention);
		if (span === undefined || !isName(mention) || seen.has(`${mention.kind} ${name}`)) {
			continue;
		}
		seen.add(`${mention.kind} ${name}`);
		// Mentions and articles both stand in text order, so the article never goes back.
		while (index + 1 < articles.length && (articles[index + 1]?.span.start ?? 0) <= span.start) {
			index += 1;
		}
		const article = articles[index];
		entries.push({ kind: mention.kind, text: name, span, container: (article === undefined ? undefined : headlineText(article)) ?? null });
	}
	return entries.sort((a, b) => a.span.start - b.span.start);
}
