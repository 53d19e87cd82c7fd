import { articleAt } from '../../analysis/find-block.ts';
import { mentionsAt } from '../../analysis/find-mention.ts';
import { pageAt } from '../../analysis/find-part.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Mention } from '../../model/mention.ts';
import { message } from '../../model/message.ts';
import type { Span } from '../../text/span.ts';
import { bylineHover } from './byline-hover.ts';
import { dateHover } from './date-hover.ts';
import { honorHover } from './honor-hover.ts';
import type { HoverText } from './hover-text.ts';
import { mentionCounts } from './mention-counts.ts';
import { organizationHover } from './organization-hover.ts';
import { personHover } from './person-hover.ts';
import { postHover } from './post-hover.ts';
import { quantityHover } from './quantity-hover.ts';

/** What is known of what stands at the UTF-16 `offset`: the names there, from the inner to the outer, and the byline or credit. */
export function hover(analysis: Analysis, offset: number): readonly HoverText[] {
	const texts = mentionsAt(analysis, offset)
		.filter(({ spans }) => spans.some(({ start, end }) => start <= offset && offset < end))
		.flatMap((mention) => {
			const text = mentionText(analysis, mention);
			return text === undefined ? [] : [{ link: null, ...text, span: wholeSpan(mention) }];
		});
	const article = articleAt(pageAt(analysis, offset), offset);
	const holds = ({ span }: { readonly span: Span }): boolean => span.start <= offset && offset < span.end;
	if (article?.byline != null && holds(article.byline)) {
		texts.push(bylineHover(analysis, article.byline, message('byline')));
	}
	const credit = article?.credits.find(holds);
	if (credit !== undefined) {
		texts.push(bylineHover(analysis, { ...credit, outlet: null }, message('credit')));
	}
	return texts;
}

function mentionText(analysis: Analysis, mention: Mention): Omit<HoverText, 'span' | 'link'> | Omit<HoverText, 'span'> | undefined {
	switch (mention.kind) {
		case 'organization':
			return organizationHover(analysis, mention);
		case 'honor':
			return honorHover(analysis, mention);
		case 'person':
			return personHover(analysis, mention);
		case 'post':
			return postHover(analysis, mention);
		case 'work':
			return { title: mention.text, subject: message('work'), facts: [mentionCounts(analysis, mention)], notes: [] };
		case 'event':
			return { title: mention.text, subject: message('event'), facts: [mentionCounts(analysis, mention)], notes: [] };
		case 'date':
			return dateHover(mention);
		case 'quantity':
			return quantityHover(mention);
	}
}

function wholeSpan(mention: Mention): Span {
	return { start: mention.spans[0]?.start ?? 0, end: mention.spans.at(-1)?.end ?? 0 };
}
