import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Block, Page } from '../../server/src/model/page.ts';
import { parsePage } from '../../server/src/parse/parse-page.ts';
import { createSourceText, lineAt, slice } from '../../server/src/text/source-text.ts';

interface GoldLines {
	readonly lines: readonly number[];
}

interface GoldArticle {
	readonly kind: string;
	readonly headline: GoldLines;
	readonly kicker: GoldLines;
	readonly subtitle: GoldLines;
	readonly byline: { readonly line: number; readonly text: string; readonly people: readonly { role: string; name: string }[] } | null;
	readonly credits: readonly { readonly line: number; readonly text: string; readonly role: string | null; readonly name: string }[];
	readonly first: number;
	readonly last: number;
	readonly alt_headline?: readonly number[];
}

interface Gold {
	readonly banner: GoldLines | null;
	readonly articles: readonly GoldArticle[];
	readonly problems: readonly { readonly rule: string; readonly line: number; readonly to?: number }[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const goldFolder = join(root, 'test/gold/shared');
const names = readdirSync(goldFolder)
	.filter((name) => name.endsWith('.structure.json'))
	.map((name) => name.replace('.structure.json', ''));

describe('structure of the gold pages', () => {
	it('has three pages to compare', () => {
		assert.equal(names.length, 3);
	});
	for (const name of names) {
		const gold: Gold = JSON.parse(readFileSync(join(goldFolder, `${name}.structure.json`), 'utf8'));
		const source = createSourceText(readFileSync(join(root, 'seeds', `${name}.txt`), 'utf8'));
		const page = parsePage(source);
		const line = (offset: number): number => lineAt(source, offset) + 1;
		const shape = (article: Page['articles'][number]): Omit<GoldArticle, 'alt_headline'> => ({
			kind: article.kind,
			headline: { lines: article.headline === null ? [] : linesOf([article.headline]) },
			kicker: { lines: linesOf(article.kicker) },
			subtitle: { lines: linesOf(article.subtitle) },
			byline:
				article.byline === null
					? null
					: {
							line: line(article.byline.span.start),
							text: slice(source, article.byline.span),
							people: article.byline.people.map(({ role, name }) => ({ role: role ?? '', name })),
						},
			credits: article.credits.map((credit) => ({
				line: line(credit.span.start),
				text: slice(source, credit.span),
				role: credit.people[0]?.role ?? null,
				name: credit.people[0]?.name ?? '',
			})),
			first: article.firstLine + 1,
			last: article.lastLine + 1,
		});

		it(`${name}: banner and articles`, () => {
			assert.deepEqual(page.banner === null ? null : { lines: linesOf([page.banner]) }, gold.banner);
			const expected = gold.articles.map((article, index) => {
				const { alt_headline: other, ...wanted } = article;
				const found = page.articles[index];
				// Two readings of a two-line headline are right; the other line is then kicker or subtitle.
				if (other !== undefined && found?.headline != null && linesOf([found.headline]).join() === other.join()) {
					const { headline, kicker, subtitle } = shape(found);
					return { ...wanted, headline, kicker, subtitle };
				}
				return wanted;
			});
			assert.deepEqual(page.articles.map(shape), expected);
		});

		it(`${name}: cut sentences`, () => {
			const cuts = page.blocks.flatMap((block) =>
				block.cuts.map((cut) => {
					const before = block.pieces[cut.piece - 1];
					const after = block.pieces[cut.piece];
					return `${line((before?.end ?? 0) - 1)}-${line(after?.start ?? 0)}`;
				}),
			);
			const wanted = gold.problems.filter(({ rule }) => rule === 'split-paragraph').map((problem) => `${problem.line}-${problem.to}`);
			assert.deepEqual(cuts, wanted);
		});

		it(`${name}: repeated text over cuts`, () => {
			const repeated = page.blocks.flatMap((block) =>
				block.cuts.filter((cut) => cut.repeated > 0).map((cut) => line((block.pieces[cut.piece - 1]?.end ?? 0) - 1)),
			);
			assert.deepEqual(
				repeated,
				gold.problems.filter(({ rule }) => rule === 'repeated-text').map((problem) => problem.line),
			);
		});
	}
});

function linesOf(blocks: readonly Block[]): readonly number[] {
	return blocks.flatMap((block) => Array.from({ length: block.lastLine - block.firstLine + 1 }, (_, index) => block.firstLine + 1 + index));
}
