import { fullNameOf } from '../analysis/full-name.ts';
import type { Localize } from '../l10n/localize.ts';
import type { Analysis } from '../model/analysis.ts';
import { message } from '../model/message.ts';
import type { Article, Byline, Contributor } from '../model/page.ts';
import { plainLine } from './plain-line.ts';

/** UTF-16 units of a paragraph that the tree shows. */
const previewLength = 24;

/** `analysis` of the file `file` as a tree for people, one line a part, with a line end after each. Lines are counted from 1. */
export function analysisTree(file: string, analysis: Analysis, localize: Localize): string {
	const { page, mentions, problems } = analysis;
	const lines = [
		localize(message('{0}: articles {1}, names {2}, problems {3}', file, page.articles.length, countNames(mentions), problems.length)),
	];
	const banner: readonly Part[] =
		page.banner === null ? [] : [{ label: `${localize(message('banner'))} ${page.banner.text}`, children: [] }];
	const articles = page.articles.map((article) => articlePart(article, localize));
	addParts(lines, [...banner, ...articles, ...namesPart(mentions, localize)], '');
	return lines.map((line) => `${plainLine(line)}\n`).join('');
}

interface Part {
	readonly label: string;
	readonly children: readonly Part[];
}

function articlePart(article: Article, localize: Localize): Part {
	const title = article.headline?.text.replaceAll('\n', ' ') ?? localize(message('(no headline)'));
	const kind = localize(article.kind === 'photo' ? message('picture news') : message('article'));
	const characters = article.body.reduce((sum, block) => sum + block.text.length, 0);
	const children: Part[] = [];
	const add = (label: string, text: string): void => {
		children.push({ label: `${label} ${text}`, children: [] });
	};
	for (const block of article.kicker) {
		add(localize(message('kicker')), block.text);
	}
	for (const block of article.subtitle) {
		add(localize(message('subtitle')), block.text);
	}
	if (article.byline !== null) {
		add(localize(message('byline')), bylineText(article, article.byline));
	}
	for (const block of article.blocks) {
		if (block.role === 'body' || block.role === 'caption') {
			const joined = block.cuts.length === 0 ? '' : ` ${localize(message('(joined from {0} pieces)', block.pieces.length))}`;
			add(localize(block.role === 'body' ? message('paragraph') : message('caption')), preview(block.text) + joined);
		}
	}
	for (const credit of article.credits) {
		add(
			localize(message('credit')),
			`${credit.people.length === 0 ? (credit.agency ?? '') : names(credit.people)} ${credit.activity}`.trim(),
		);
	}
	return {
		label: localize(
			message('{0} ({1}, lines {2}–{3}, {4} characters)', title, kind, article.firstLine + 1, article.lastLine + 1, characters),
		),
		children,
	};
}

/** The people of a byline, or its outlet where it names nobody: 【新华社鞍山二十八日电】. */
function bylineText({ blocks }: Article, { people, span: byline }: Byline): string {
	if (people.length > 0) {
		return names(people);
	}
	const block = blocks.find(({ pieces }) => pieces.some(({ start, end }) => start <= byline.start && byline.end <= end));
	const piece = block?.pieces.find(({ start, end }) => start <= byline.start && byline.end <= end);
	const at = piece === undefined ? 0 : piece.at + byline.start - piece.start;
	return block?.text.slice(at, at + byline.end - byline.start) ?? '';
}

/** The full names on the page by kind, each with how often it or a short form of it stands there where that is more than once. */
function namesPart(mentions: Analysis['mentions'], localize: Localize): readonly Part[] {
	const kinds = [
		{ kind: 'organization', label: message('organization') },
		{ kind: 'honor', label: message('honour') },
		{ kind: 'person', label: message('person') },
	] as const;
	const children = kinds.flatMap(({ kind, label }) => {
		const counts = new Map<string, number>();
		for (const mention of mentions) {
			if (mention.kind === kind) {
				const name = fullNameOf(mention);
				counts.set(name, (counts.get(name) ?? 0) + 1);
			}
		}
		const listed = [...counts].map(([name, count]) => (count === 1 ? name : `${name} ×${count}`));
		return listed.length === 0 ? [] : [{ label: `${localize(label)} ${listed.join('、')}`, children: [] }];
	});
	return children.length === 0 ? [] : [{ label: localize(message('names on the page')), children }];
}

function addParts(lines: string[], parts: readonly Part[], indent: string): void {
	parts.forEach((part, index) => {
		const last = index === parts.length - 1;
		lines.push(`${indent}${last ? '└─' : '├─'} ${part.label}`);
		addParts(lines, part.children, `${indent}${last ? '   ' : '│  '}`);
	});
}

function names(people: readonly Contributor[]): string {
	return people.map(({ role, name }) => (role === null ? name : `${role} ${name}`)).join('、');
}

function preview(text: string): string {
	return text.length > previewLength ? `${text.slice(0, previewLength)}…` : text;
}

function countNames(mentions: Analysis['mentions']): number {
	return mentions.filter(({ kind }) => kind === 'organization' || kind === 'honor' || kind === 'person').length;
}
