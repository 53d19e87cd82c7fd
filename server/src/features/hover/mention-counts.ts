import { articleAt } from '../../analysis/find-block.ts';
import { mentionsIn, startOfMention } from '../../analysis/find-mention.ts';
import { mentionsOfSame } from '../../analysis/full-name.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Mention } from '../../model/mention.ts';
import { message } from '../../model/message.ts';
import type { HoverFact } from './hover-text.ts';

/** How often the article and the page name what `mention` names. */
export function mentionCounts(analysis: Analysis, mention: Mention): HoverFact {
	const all = mentionsOfSame(analysis, mention);
	const article = articleAt(analysis.page, startOfMention(mention));
	const inArticle = article === undefined ? all : mentionsIn(all, { start: article.span.start, end: article.span.end + 1 });
	return { label: message('Mentions'), values: [message('{0} in this article, {1} on this page', inArticle.length, all.length)] };
}
