import { blocksBetween } from '../analysis/find-block.ts';
import { mentionsBetween } from '../analysis/find-mention.ts';
import type { Analysis, AnalysisPart, Findings } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import type { Article, Block, BlockRole, Contributor } from '../model/page.ts';
import type { Span } from '../text/span.ts';
import type { TokenModifier, TokenType } from './token-types.ts';

/** A coloured run of the source, UTF-16; it may hold line ends. */
export interface Token extends Span {
	readonly type: TokenType;
	readonly modifiers: readonly TokenModifier[];
}

const none: readonly TokenModifier[] = [];
const inByline: readonly TokenModifier[] = ['byline'];

/**
 * Tokens of the blocks that share a unit with `span` (UTF-16), in text order, none overlapping another. Where one thing stands
 * in another the inner one has the colour and the outer one what is left around it: a name splits the headline it stands in
 * and says so by its `headline` modifier, an honour splits the event that is named after it.
 */
export function tokens(analysis: Analysis, span: Span): readonly Token[] {
	return analysis.parts.flatMap((part) => (part.start <= span.end && span.start <= part.end ? tokensOfPart(part, span) : []));
}

function tokensOfPart({ own, start: by }: AnalysisPart, span: Span): readonly Token[] {
	const found = tokensIn(own, { start: span.start - by, end: span.end - by });
	return by === 0 ? found : found.map(({ start, end, type, modifiers }) => ({ start: start + by, end: end + by, type, modifiers }));
}

/** The same of one part, in its own offsets. */
export function tokensIn({ page, mentions }: Findings, span: Span): readonly Token[] {
	const layers: Token[] = [];
	const { first, end } = blocksBetween(page, span.start, span.end);
	for (let index = first; index < end; index += 1) {
		const block = page.blocks[index];
		if (block !== undefined) {
			addBlock(block, layers);
		}
	}
	for (const mention of mentionsBetween(mentions, first, end)) {
		addMention(mention, page.blocks[mention.block]?.role, layers);
	}
	const covered = { start: page.blocks[first]?.pieces[0]?.start ?? 0, end: page.blocks[end - 1]?.pieces.at(-1)?.end ?? 0 };
	for (const article of page.articles) {
		if (article.span.start <= covered.end && covered.start <= article.span.end) {
			addArticle(article, covered, layers);
		}
	}
	return flatten(layers);
}

const blockTypes: Readonly<Partial<Record<BlockRole, TokenType>>> = {
	banner: 'banner',
	kicker: 'kicker',
	headline: 'headline',
	subtitle: 'subtitle',
	caption: 'caption',
	// Or the grammar's guess that a short line is a headline would stand: 都市新闻.
	furniture: 'furniture',
};

function addBlock(block: Block, layers: Token[]): void {
	const type = blockTypes[block.role];
	if (type !== undefined) {
		for (const piece of block.pieces) {
			layers.push({ start: piece.start, end: piece.end, type, modifiers: none });
		}
	}
}

function addArticle(article: Article, covered: Span, layers: Token[]): void {
	if (article.byline !== null && touches(covered, article.byline.span)) {
		layers.push({ start: article.byline.span.start, end: article.byline.span.end, type: 'byline', modifiers: none });
		addContributors(article.byline.people, layers);
	}
	for (const credit of article.credits) {
		if (touches(covered, credit.span)) {
			layers.push({ start: credit.span.start, end: credit.span.end, type: 'credit', modifiers: none });
			addContributors(credit.people, layers);
		}
	}
}

function addContributors(people: readonly Contributor[], layers: Token[]): void {
	let lastRole = -1;
	for (const { span, roleSpan } of people) {
		layers.push({ start: span.start, end: span.end, type: 'person', modifiers: inByline });
		// Several people may share one role (`记者 周美玉 李平`): it is coloured once.
		if (roleSpan !== null && roleSpan.start !== lastRole) {
			layers.push({ start: roleSpan.start, end: roleSpan.end, type: 'role', modifiers: none });
			lastRole = roleSpan.start;
		}
	}
}

function addMention(mention: Mention, role: BlockRole | undefined, layers: Token[]): void {
	// People of bylines and credits come from the article, with their roles; dates and quantities have no colour of their own.
	if (mention.kind === 'date' || mention.kind === 'quantity' || (mention.kind === 'person' && mention.role !== null)) {
		return;
	}
	// 北京晚报 in a masthead is no name of the news.
	if (role === 'furniture' && mention.kind !== 'person') {
		return;
	}
	const modifiers: TokenModifier[] = [];
	if (mention.kind === 'organization' && mention.short) {
		modifiers.push('short');
	}
	if (mention.spans.length > 1) {
		modifiers.push('fragment');
	}
	if (role === 'headline' || role === 'kicker' || role === 'subtitle' || role === 'banner') {
		modifiers.push('headline');
	}
	for (const span of mention.spans) {
		layers.push({ start: span.start, end: span.end, type: mention.kind, modifiers: modifiers.length === 0 ? none : modifiers });
	}
}

/** Layers that may nest or cross, as a run of tokens that do not: the one that starts last covers those below it. */
function flatten(layers: readonly Token[]): readonly Token[] {
	const ordered = layers.filter((layer) => layer.start < layer.end).sort((a, b) => a.start - b.start || b.end - a.end);
	const result: Token[] = [];
	const open: Token[] = [];
	let at = 0;
	const close = (until: number): void => {
		for (let top = open.at(-1); top !== undefined && at < until; top = open.at(-1)) {
			const end = Math.min(top.end, until);
			if (at < end) {
				result.push({ start: at, end, type: top.type, modifiers: top.modifiers });
				at = end;
			}
			if (top.end <= at) {
				open.pop();
			}
		}
	};
	for (const layer of ordered) {
		close(layer.start);
		at = layer.start;
		open.push(layer);
	}
	close(Number.MAX_SAFE_INTEGER);
	return result;
}

function touches(outer: Span, inner: Span): boolean {
	return inner.start <= outer.end && outer.start <= inner.end;
}
