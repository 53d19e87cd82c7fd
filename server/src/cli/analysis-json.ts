import type { Localize } from '../l10n/localize.ts';
import type { Analysis } from '../model/analysis.ts';
import type { HonorMention, Mention, OrganizationMention, PersonMention } from '../model/mention.ts';
import type { Article, Block, Credit } from '../model/page.ts';
import type { Severity } from '../model/problem.ts';
import type { SourceText } from '../text/source-text.ts';
import { type Range, rangeOf } from './range.ts';

/** What `jiaokan analyze --format json` prints for one file; documented in `docs/cli.md`. */
export interface AnalysisJson {
	readonly file: string;
	readonly banner: Range | null;
	readonly articles: readonly ArticleJson[];
	readonly mentions: readonly MentionJson[];
	readonly diagnostics: readonly DiagnosticJson[];
}

interface ArticleJson {
	readonly kind: Article['kind'];
	readonly kicker: readonly Range[];
	readonly headline: Range | null;
	readonly subtitle: readonly Range[];
	readonly byline: {
		readonly range: Range;
		readonly people: readonly { readonly role: string | null; readonly name: string; readonly range: Range }[];
	} | null;
	readonly credits: readonly { readonly range: Range; readonly role: string | null; readonly name: string }[];
	readonly paragraphs: readonly { readonly ranges: readonly Range[] }[];
	readonly range: Range;
}

interface MentionJson {
	readonly kind: 'organization' | 'honor' | 'person';
	readonly text: string;
	readonly ranges: readonly Range[];
	readonly fullName?: string;
	readonly posts?: readonly { readonly title: string; readonly organization: string | null }[];
	readonly role?: string;
	readonly confidence: number;
	readonly source: Mention['source'];
}

interface DiagnosticJson {
	readonly rule: string;
	readonly severity: Severity;
	readonly range: Range;
	readonly message: string;
	readonly fix: 'none' | 'safe' | 'suggested';
}

/** `analysis` of the file `file` as plain data with LSP ranges (UTF-16 columns, counted from 0). */
export function analysisJson(file: string, analysis: Analysis, localize: Localize): AnalysisJson {
	const { source, page } = analysis;
	return {
		file,
		banner: page.banner === null ? null : blockRange(source, page.banner),
		articles: page.articles.map((article) => articleJson(source, article)),
		mentions: analysis.mentions.filter(isName).map((mention) => mentionJson(source, mention)),
		diagnostics: analysis.problems.map((problem) => ({
			rule: problem.rule,
			severity: problem.severity,
			range: rangeOf(source, problem.span),
			message: localize(problem.message),
			fix: problem.fixes[0]?.kind ?? 'none',
		})),
	};
}

function articleJson(source: SourceText, article: Article): ArticleJson {
	const { byline } = article;
	return {
		kind: article.kind,
		kicker: article.kicker.map((block) => blockRange(source, block)),
		headline: article.headline === null ? null : blockRange(source, article.headline),
		subtitle: article.subtitle.map((block) => blockRange(source, block)),
		byline:
			byline === null
				? null
				: {
						range: rangeOf(source, byline.span),
						people: byline.people.map(({ role, name, span }) => ({ role, name, range: rangeOf(source, span) })),
					},
		credits: article.credits.flatMap((credit) => creditJson(source, credit)),
		paragraphs: article.blocks
			.filter(({ role }) => role === 'body' || role === 'caption')
			.map((block) => ({ ranges: block.pieces.map((piece) => rangeOf(source, piece)) })),
		range: rangeOf(source, article.span),
	};
}

/** One entry for each person of a credit; for one that names nobody, the agency or an empty name. */
function creditJson(source: SourceText, { span, people, agency }: Credit): ArticleJson['credits'] {
	const range = rangeOf(source, span);
	return people.length === 0 ? [{ range, role: null, name: agency ?? '' }] : people.map(({ role, name }) => ({ range, role, name }));
}

function mentionJson(source: SourceText, mention: OrganizationMention | HonorMention | PersonMention): MentionJson {
	const { kind, text, spans, confidence, source: found } = mention;
	const base = { kind, text, ranges: spans.map((span) => rangeOf(source, span)) };
	const tail = { confidence, source: found };
	switch (mention.kind) {
		case 'organization':
			return mention.resolution === null ? { ...base, ...tail } : { ...base, fullName: mention.resolution.fullName, ...tail };
		case 'honor':
			return mention.fullName === text ? { ...base, ...tail } : { ...base, fullName: mention.fullName, ...tail };
		case 'person':
			return {
				...base,
				...(mention.posts.length === 0 ? {} : { posts: mention.posts.map(({ title, organization }) => ({ title, organization })) }),
				...(mention.role === null ? {} : { role: mention.role }),
				...tail,
			};
	}
}

function isName(mention: Mention): mention is OrganizationMention | HonorMention | PersonMention {
	return mention.kind === 'organization' || mention.kind === 'honor' || mention.kind === 'person';
}

function blockRange(source: SourceText, block: Block): Range {
	const first = block.pieces[0];
	const last = block.pieces.at(-1);
	return rangeOf(source, { start: first?.start ?? 0, end: last?.end ?? 0 });
}
