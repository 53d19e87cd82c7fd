import type { Article, Block, Byline, Contributor, Credit, Page } from '../model/page.ts';
import type { Span } from '../text/span.ts';

/** `page` with all its offsets `by` UTF-16 units and its lines `lines` further on; the same object where both are 0. */
export function movedPage(page: Page, by: number, lines: number): Page {
	if (by === 0 && lines === 0) {
		return page;
	}
	// A block stands in several lists, and stays one object.
	const moved = new Map(page.blocks.map((block) => [block, movedBlock(block, by, lines)]));
	const move = (block: Block): Block => moved.get(block) ?? movedBlock(block, by, lines);
	return {
		banner: page.banner === null ? null : move(page.banner),
		articles: page.articles.map((article) => movedArticle(article, by, lines, move)),
		furniture: page.furniture.map(move),
		blocks: page.blocks.map(move),
		profile: page.profile,
	};
}

function movedArticle(article: Article, by: number, lines: number, move: (block: Block) => Block): Article {
	return {
		kind: article.kind,
		kicker: article.kicker.map(move),
		headline: article.headline === null ? null : move(article.headline),
		subtitle: article.subtitle.map(move),
		byline: article.byline === null ? null : movedByline(article.byline, by),
		body: article.body.map(move),
		captions: article.captions.map(move),
		credits: article.credits.map((credit) => movedCredit(credit, by)),
		blocks: article.blocks.map(move),
		span: movedSpan(article.span, by),
		firstLine: article.firstLine + lines,
		lastLine: article.lastLine + lines,
	};
}

function movedBlock({ role, text, pieces, cuts, firstLine, lastLine }: Block, by: number, lines: number): Block {
	return {
		role,
		text,
		pieces: pieces.map(({ at, start, end }) => ({ at, start: start + by, end: end + by })),
		cuts,
		firstLine: firstLine + lines,
		lastLine: lastLine + lines,
	};
}

function movedByline({ span, outlet, people, position }: Byline, by: number): Byline {
	return {
		span: movedSpan(span, by),
		outlet: outlet === null ? null : movedSpan(outlet, by),
		people: people.map((person) => movedPerson(person, by)),
		position,
	};
}

function movedCredit({ span, people, agency, activity }: Credit, by: number): Credit {
	return { span: movedSpan(span, by), people: people.map((person) => movedPerson(person, by)), agency, activity };
}

function movedPerson(person: Contributor, by: number): Contributor {
	return { ...person, span: movedSpan(person.span, by), roleSpan: person.roleSpan === null ? null : movedSpan(person.roleSpan, by) };
}

function movedSpan({ start, end }: Span, by: number): Span {
	return { start: start + by, end: end + by };
}
