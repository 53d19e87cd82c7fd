import assert from 'node:assert/strict';
import type { Article, Contributor, Page } from '../../server/src/model/page.ts';
import { parsePage } from '../../server/src/parse/parse-page.ts';
import { createSourceText, type SourceText } from '../../server/src/text/source-text.ts';

/**
 * A page with its structure written in front of each line:
 *
 *     === article 记者:刘欣欣
 *     headline 第四届“朝阳工匠”选树活动启动
 *     body 本报讯（记者 刘欣欣）近日，朝阳区总工会将
 *
 *     +body 通过网络直播扩大影响。
 *
 * `+` stands before a line that goes on after a cut (or is a further line of one headline), `~` before one that the page merely wrapped.
 * `===` opens an article: its kind, the people of its byline as role:name, after `|` those of its credits with the activity.
 */
export function checkPage(notation: string): void {
	const wanted = unindent(notation);
	const text = wanted
		.split('\n')
		.filter((line) => !line.startsWith('==='))
		.map((line) => line.replace(/^[+~]?[a-z]+ /, ''))
		.join('\n');
	const source = createSourceText(text);
	assert.equal(writePage(source, parsePage(source)), wanted);
}

/** `page` in the notation of `checkPage`. */
function writePage(source: SourceText, page: Page): string {
	const tags = new Map<number, string>();
	const starts = new Map<number, string>();
	for (const block of page.blocks) {
		block.pieces.forEach((piece, index) => {
			const cut = block.cuts.find((one) => one.piece === index);
			const sign = index === 0 ? '' : cut?.kind === 'wrap' ? '~' : '+';
			const line = source.lines.findIndex((_, at) => (source.starts[at + 1] ?? 0) > piece.start);
			tags.set(line, `${sign}${block.role}`);
		});
	}
	for (const article of page.articles) {
		starts.set(article.firstLine, writeArticle(article));
	}
	return source.lines
		.flatMap((line, index) => {
			const start = starts.get(index);
			const tag = tags.get(index);
			return [...(start === undefined ? [] : [start]), tag === undefined ? line.text : `${tag} ${line.text}`];
		})
		.join('\n');
}

function writeArticle(article: Article): string {
	const byline = article.byline?.people.map(writePerson).join(' ') ?? '';
	const credits = article.credits.map((credit) =>
		[...credit.people.map(writePerson), credit.agency ?? '', credit.activity].filter((part) => part !== '').join(' '),
	);
	return `=== ${article.kind}${byline === '' ? '' : ` ${byline}`}${credits.length === 0 ? '' : ` | ${credits.join(' | ')}`}`;
}

function writePerson(person: Contributor): string {
	return `${person.role ?? ''}:${person.name}`;
}

function unindent(text: string): string {
	const lines = text
		.replace(/^\n/, '')
		.replace(/\n\t*$/, '')
		.split('\n');
	return lines.map((line) => line.replace(/^\t+/, '')).join('\n');
}
