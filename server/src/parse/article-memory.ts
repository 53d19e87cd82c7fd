import type { Article, Block, Byline, Contributor, Credit } from '../model/page.ts';
import type { Span } from '../text/span.ts';
import type { Segment } from './anchors.ts';
import { buildArticle } from './articles.ts';
import type { LineFacts } from './line-facts.ts';
import type { WrapHabit } from './paragraphs.ts';
import type { Row } from './rows.ts';

/** Makes articles of segments; a later call may give an article made before, moved to where it stands now. */
export interface ArticleBuilder {
	readonly build: (rows: readonly Row[], segment: Segment, wrap: WrapHabit) => Article | undefined;
}

/** An article and what it was made of. */
interface Kept {
	readonly rows: readonly Row[];
	/** Rows of the headline stack, told from the first row. */
	readonly stack: readonly number[];
	readonly wrap: WrapHabit;
	readonly article: Article | undefined;
}

/** A builder that keeps nothing: for a text that is parsed once. */
export const PASSING_BUILDER: ArticleBuilder = { build: buildArticle };

/**
 * A builder that makes an article anew only where its rows have changed: for a text that is edited and parsed again with a reader that
 * keeps the facts of lines, since the facts are what lines are known by.
 */
export function createArticleBuilder(): ArticleBuilder {
	const known = new WeakMap<LineFacts, Kept>();
	return {
		build: (rows, segment, wrap) => {
			const first = rows[segment.start];
			if (first === undefined) {
				return undefined;
			}
			const before = known.get(first.facts);
			const old = before?.rows[0];
			if (before !== undefined && old !== undefined && isMadeOf(before, rows, segment, wrap)) {
				return moved(before.article, first.offset - old.offset, first.line - old.line);
			}
			const article = buildArticle(rows, segment, wrap);
			const stack = segment.stack.map((row) => row - segment.start);
			known.set(first.facts, { rows: rows.slice(segment.start, segment.end), stack, wrap, article });
			return article;
		},
	};
}

function isMadeOf(kept: Kept, rows: readonly Row[], segment: Segment, wrap: WrapHabit): boolean {
	const { stack } = kept;
	if (
		kept.rows.length !== segment.end - segment.start ||
		stack.length !== segment.stack.length ||
		kept.wrap.hardWrapped !== wrap.hardWrapped ||
		kept.wrap.width !== wrap.width ||
		kept.wrap.indents !== wrap.indents
	) {
		return false;
	}
	for (let index = 0; index < stack.length; index += 1) {
		if (segment.stack[index] !== (stack[index] ?? 0) + segment.start) {
			return false;
		}
	}
	const lines = (rows[segment.start]?.line ?? 0) - (kept.rows[0]?.line ?? 0);
	const by = (rows[segment.start]?.offset ?? 0) - (kept.rows[0]?.offset ?? 0);
	for (let index = 0; index < kept.rows.length; index += 1) {
		const a = kept.rows[index];
		const b = rows[segment.start + index];
		if (
			a === undefined ||
			b === undefined ||
			(a !== b &&
				(a.facts !== b.facts ||
					a.kind !== b.kind ||
					a.headline !== b.headline ||
					a.line + lines !== b.line ||
					// Line ends may have changed their length.
					a.offset + by !== b.offset))
		) {
			return false;
		}
	}
	return true;
}

function moved(article: Article | undefined, by: number, lines: number): Article | undefined {
	if (article === undefined || (by === 0 && lines === 0)) {
		return article;
	}
	const blocks = article.blocks.map((block) => movedBlock(block, by, lines));
	/** Each list holds some of the blocks in their order, so one look along them finds all. */
	const pick = (list: readonly Block[]): readonly Block[] => {
		let at = -1;
		return list.map((block) => {
			at = article.blocks.indexOf(block, at + 1);
			return blocks[at] ?? movedBlock(block, by, lines);
		});
	};
	return {
		kind: article.kind,
		kicker: pick(article.kicker),
		headline: article.headline === null ? null : (pick([article.headline])[0] ?? null),
		subtitle: pick(article.subtitle),
		byline: article.byline === null ? null : movedByline(article.byline, by),
		body: pick(article.body),
		captions: pick(article.captions),
		credits: article.credits.map((credit) => movedCredit(credit, by)),
		blocks,
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
