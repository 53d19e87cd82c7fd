import type { Article, Block, Contributor, Page } from '../../server/src/model/page.ts';
import { lineAt, type SourceText } from '../../server/src/text/source-text.ts';
import type { GoldArticle, GoldLines, GoldStructure } from './gold-corpus.ts';

/** How much of a page's structure is right: the banner, and eight fields of each article. */
export interface StructureScore {
	readonly right: number;
	readonly all: number;
	/** Articles with every field right, of those in the gold. */
	readonly articles: number;
	readonly goldArticles: number;
	/** Predicted articles that are none in the gold. */
	readonly extra: number;
	readonly errors: readonly string[];
}

/** An article reduced to what is compared; lines count from 1. */
type Fields = Readonly<Record<FieldName, string>>;
type FieldName = (typeof FIELDS)[number];

const FIELDS = ['kind', 'headline', 'kicker', 'subtitle', 'byline', 'credits', 'first', 'last'] as const;

/** Compares `page` with the gold; an article is that of the gold which has its headline, or else its first line. */
export function scoreStructure(gold: GoldStructure, page: Page, source: SourceText): StructureScore {
	const errors: string[] = [];
	let right = 0;
	let articles = 0;
	const bannerLines = joinLines(page.banner === null ? [] : linesOf([page.banner], source));
	if (bannerLines === joinLines(gold.banner?.lines ?? [])) {
		right += 1;
	} else {
		errors.push(`banner: ${bannerLines || 'none'}, not ${joinLines(gold.banner?.lines ?? []) || 'none'}`);
	}
	const left = new Map(page.articles.map((article) => [article, fieldsOf(article, source)]));
	for (const expected of gold.articles) {
		const wanted = goldFields(expected);
		const match = [...left].find(([, fields]) => sameArticle(fields, expected, wanted));
		if (match === undefined) {
			errors.push(`article at line ${expected.first}: not found`);
			continue;
		}
		const [article, fields] = match;
		left.delete(article);
		const alternative = expected.alt_headline !== undefined && fields.headline === joinLines(expected.alt_headline);
		const wrong = FIELDS.filter((name) => fields[name] !== wanted[name] && !(alternative && isStack(name)));
		right += FIELDS.length - wrong.length;
		articles += wrong.length === 0 ? 1 : 0;
		for (const name of wrong) {
			errors.push(`article at line ${expected.first}: ${name} ${fields[name] || 'none'}, not ${wanted[name] || 'none'}`);
		}
	}
	for (const fields of left.values()) {
		errors.push(`extra article at lines ${fields.first}..${fields.last}`);
	}
	return { right, all: 1 + FIELDS.length * gold.articles.length, articles, goldArticles: gold.articles.length, extra: left.size, errors };
}

function sameArticle(fields: Fields, expected: GoldArticle, wanted: Fields): boolean {
	if (fields.headline !== '' && (fields.headline === wanted.headline || fields.headline === joinLines(expected.alt_headline ?? []))) {
		return true;
	}
	return fields.first === wanted.first;
}

function isStack(name: FieldName): boolean {
	return name === 'headline' || name === 'kicker' || name === 'subtitle';
}

function goldFields(article: GoldArticle): Fields {
	return {
		kind: article.kind,
		headline: joinLines(article.headline?.lines ?? []),
		kicker: joinLines(article.kicker.lines),
		subtitle: joinLines(article.subtitle.lines),
		byline: article.byline === null ? '' : [article.byline.line, ...article.byline.people.map(personOf)].join(' '),
		credits: article.credits.map(({ line, role, name }) => `${line} ${personOf({ role, name: name ?? '' })}`).join('; '),
		first: String(article.first),
		last: String(article.last),
	};
}

function fieldsOf(article: Article, source: SourceText): Fields {
	const { byline } = article;
	return {
		kind: article.kind,
		headline: joinLines(article.headline === null ? [] : linesOf([article.headline], source)),
		kicker: joinLines(linesOf(article.kicker, source)),
		subtitle: joinLines(linesOf(article.subtitle, source)),
		byline: byline === null ? '' : [lineAt(source, byline.span.start) + 1, ...byline.people.map(personOf)].join(' '),
		credits: article.credits
			.flatMap((credit) => {
				const line = lineAt(source, credit.span.start) + 1;
				const people = credit.people.length > 0 ? credit.people.map(personOf) : [personOf({ role: null, name: credit.agency ?? '' })];
				return people.map((person) => `${line} ${person}`);
			})
			.join('; '),
		first: String(article.firstLine + 1),
		last: String(article.lastLine + 1),
	};
}

function personOf({ role, name }: Pick<Contributor, 'role' | 'name'>): string {
	return `${role ?? ''}:${name.replaceAll(/\s/gu, '')}`;
}

function linesOf(blocks: readonly Block[], source: SourceText): readonly number[] {
	const lines: number[] = [];
	for (const block of blocks) {
		for (let line = block.firstLine; line <= block.lastLine; line += 1) {
			if (source.lines[line]?.text.trim() !== '') {
				lines.push(line + 1);
			}
		}
	}
	return lines;
}

function joinLines(lines: GoldLines['lines']): string {
	return lines.join(',');
}
