import { blockSpan, characterCount, reporters } from '../analysis/article-facts.ts';
import { mentionsIn } from '../analysis/find-mention.ts';
import { fullNameOf } from '../analysis/full-name.ts';
import type { Findings } from '../model/analysis.ts';
import type { Article } from '../model/page.ts';
import type { Span } from '../text/span.ts';

/** What stands above a headline. `places` are what a click peeks at, UTF-16 spans. */
export interface HeadlineLens {
	readonly span: Span;
	readonly reporters: { readonly names: readonly string[]; readonly places: readonly Span[] };
	readonly characters: number;
	readonly organizations: readonly Span[];
	readonly honors: readonly Span[];
}

/** One lens for each headline; bodies and honours are counted by their full names, each peeked at where it first stands. */
export function headlineLenses(analysis: Findings): readonly HeadlineLens[] {
	return analysis.page.articles.flatMap((article) => (article.headline === null ? [] : [lensOf(analysis, article, article.headline)]));
}

function lensOf(analysis: Findings, article: Article, headline: NonNullable<Article['headline']>): HeadlineLens {
	const organizations = new Map<string, Span>();
	const honors = new Map<string, Span>();
	for (const mention of mentionsIn(analysis.mentions, article.span)) {
		const firsts = mention.kind === 'organization' ? organizations : mention.kind === 'honor' ? honors : undefined;
		const span = mention.spans[0];
		if (firsts !== undefined && span !== undefined && !firsts.has(fullNameOf(mention))) {
			firsts.set(fullNameOf(mention), span);
		}
	}
	const people = article.byline === null ? article.credits.flatMap((credit) => credit.people) : article.byline.people;
	return {
		span: blockSpan(headline),
		reporters: { names: reporters(article), places: people.map((person) => person.span) },
		characters: characterCount(article),
		organizations: [...organizations.values()],
		honors: [...honors.values()],
	};
}
