import { blockSpan, characterCount, firstWords, headlineText, reporters } from '../analysis/article-facts.ts';
import { mentionsIn } from '../analysis/find-mention.ts';
import { fullNameOf } from '../analysis/full-name.ts';
import type { Findings } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import { type Message, message } from '../model/message.ts';
import type { Article, Block, Byline } from '../model/page.ts';
import { logicalOffset } from '../text/joined-text.ts';
import { slice } from '../text/source-text.ts';
import { contains, type Span } from '../text/span.ts';

export type OutlineKind = 'banner' | 'article' | 'photo' | 'byline' | 'paragraph' | 'caption' | 'credit' | 'organization' | 'person';

/** One entry of the outline. `selection` lies in `span`, and the spans of children in their parent's; all UTF-16. */
export interface OutlineItem {
	readonly kind: OutlineKind;
	/** As it stands on the page; a message where the page gives no words for it. */
	readonly name: string | Message;
	/** Reporters of an article; empty where there are none. */
	readonly people: readonly string[];
	/** Characters of an article's text; null for everything else. */
	readonly characters: number | null;
	readonly span: Span;
	readonly selection: Span;
	readonly children: readonly OutlineItem[];
}

export interface OutlineOptions {
	/** Whether an article lists the bodies and people that it names most. */
	readonly mentions: boolean;
}

/** Names an article lists when the reader asks for them: the ones named most, so that the outline stays a list of articles. */
const mainNames = 5;

/** Banner and articles of the page with what they are made of, in the order of the text. */
export function outline(analysis: Findings, options: OutlineOptions): readonly OutlineItem[] {
	const { page } = analysis;
	const items: OutlineItem[] = page.articles.map((article) => articleItem(analysis, article, options));
	if (page.banner !== null) {
		items.push(leaf('banner', firstLine(page.banner), blockSpan(page.banner)));
	}
	return items.sort((a, b) => a.span.start - b.span.start);
}

function articleItem(analysis: Findings, article: Article, options: OutlineOptions): OutlineItem {
	const children: OutlineItem[] = [];
	if (article.byline !== null) {
		children.push(leaf('byline', slice(analysis.source, article.byline.span).trim(), article.byline.span));
	}
	for (const block of article.body) {
		children.push(paragraphItem(block, article.byline));
	}
	for (const block of article.captions) {
		children.push(leaf('caption', firstWords(block.text), blockSpan(block)));
	}
	for (const credit of article.credits) {
		children.push(leaf('credit', slice(analysis.source, credit.span).trim(), credit.span));
	}
	if (options.mentions) {
		children.push(...mainMentions(analysis, article));
	}
	const selection = article.headline ?? article.captions[0] ?? article.body[0];
	return {
		kind: article.kind,
		name: headlineText(article) ?? (selection === undefined ? message('Without a headline') : firstWords(selection.text)),
		people: reporters(article),
		characters: characterCount(article),
		span: article.span,
		selection: clampTo(article.span, selection === undefined ? article.span : blockSpan(selection)),
		children: children
			.filter((child) => child.span.start >= article.span.start && child.span.end <= article.span.end)
			.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
	};
}

/** A paragraph; the one that a byline opens starts after it, so that the two stand side by side. */
function paragraphItem(block: Block, byline: Byline | null): OutlineItem {
	const span = blockSpan(block);
	const at = byline?.position === 'lead' && contains(span, byline.span) ? logicalOffset(block, byline.span.end) : undefined;
	if (byline === null || at === undefined) {
		return leaf('paragraph', firstWords(block.text), span);
	}
	return leaf('paragraph', firstWords(block.text.slice(at)), { start: Math.min(byline.span.end, span.end), end: span.end });
}

/** The bodies and people that an article names most, each at its first mention. */
function mainMentions(analysis: Findings, article: Article): readonly OutlineItem[] {
	const found = new Map<string, { readonly first: Mention; readonly name: string; count: number }>();
	for (const mention of mentionsIn(analysis.mentions, article.span)) {
		const named = mention.kind === 'organization' || (mention.kind === 'person' && mention.role === null);
		if (named) {
			const name = fullNameOf(mention);
			const key = `${mention.kind} ${name}`;
			const entry = found.get(key);
			if (entry === undefined) {
				found.set(key, { first: mention, name, count: 1 });
			} else {
				entry.count += 1;
			}
		}
	}
	return [...found.values()]
		.sort((a, b) => b.count - a.count)
		.slice(0, mainNames)
		.map(({ first, name }) => {
			const span = { start: first.spans[0]?.start ?? 0, end: first.spans[0]?.end ?? 0 };
			return leaf(first.kind === 'person' ? 'person' : 'organization', name, span);
		});
}

function leaf(kind: OutlineKind, name: string, span: Span): OutlineItem {
	return { kind, name, people: [], characters: null, span, selection: span, children: [] };
}

function firstLine(block: Block): string {
	return block.text.replaceAll('\n', ' ');
}

function clampTo(outer: Span, inner: Span): Span {
	const start = Math.min(Math.max(inner.start, outer.start), outer.end);
	return { start, end: Math.min(Math.max(inner.end, start), outer.end) };
}
