import { articleAt } from '../../analysis/find-block.ts';
import { mentionsIn, startOfMention } from '../../analysis/find-mention.ts';
import { sameThing } from '../../analysis/full-name.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Mention } from '../../model/mention.ts';
import { message } from '../../model/message.ts';
import type { HoverFact } from './hover-text.ts';

/** How often the article and the page name what `mention` names. */
export function mentionCounts(analysis: Analysis, mention: Mention): HoverFact {
	const count = (mentions: readonly Mention[]): number => mentions.filter((other) => sameThing(other, mention)).length;
	const article = articleAt(analysis.page, startOfMention(mention));
	const onPage = count(analysis.mentions);
	const inArticle =
		article === undefined ? onPage : count(mentionsIn(analysis.mentions, { start: article.span.start, end: article.span.end + 1 }));
	return { label: message('Mentions'), values: [message('{0} in this article, {1} on this page', inArticle, onPage)] };
}
