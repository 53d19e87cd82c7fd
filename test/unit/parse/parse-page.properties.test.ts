import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, Page } from '../../../server/src/model/page.ts';
import { parsePage } from '../../../server/src/parse/parse-page.ts';
import { createSourceText, type SourceText, textOf } from '../../../server/src/text/source-text.ts';
import { contains, type Span } from '../../../server/src/text/span.ts';

const fragments = [
	...[
		'本报讯（记者 刘欣欣）',
		'新华社北京1月1日电（记者张三）',
		'本报记者 于佳 摄',
		'邱勇 摄',
		'图为现场。',
		'资料图片',
		'（记者 王五）',
		'□本报记者 赵 莉',
	],
	...[
		'近日，',
		'。',
		'，',
		'“',
		'”',
		'《',
		'》',
		'（',
		'）',
		'：',
		'……',
		'——',
		'市总工会举办培训班',
		'奋进新征程 建功新时代',
		'第3版',
		'2023年5月12日 星期五',
	],
	...[
		'\n',
		'\n\n',
		'\n\n\n',
		'\r\n',
		'\r',
		'\u3000\u3000',
		' ',
		'# ',
		'**',
		'编辑 张三 校对 李四',
		'一、',
		'\ud800',
		'\udc00',
		'𠮷',
		'\0',
		'\ufeff',
		'⼯',
		'word ',
		'12',
		'的',
	],
];
const pageText = fc.oneof(
	fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join('')),
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.string({ unit: fc.constantFrom('的', '人', '，', '。', '\n', ' ', '（', '）', '“', '”', '王', 'a', '1'), maxLength: 300 }),
);

function checkPage(source: SourceText, page: Page): void {
	const whole: Span = { start: 0, end: source.length };
	const lines = source.lines.map(() => 0);
	let lastLine = -1;
	for (const block of page.blocks) {
		assert.ok(block.firstLine >= lastLine, 'blocks stand in order');
		lastLine = block.firstLine;
		checkBlock(source, block);
		for (const piece of block.pieces) {
			const line = source.starts.findLastIndex((start, index) => start <= piece.start && index < source.lines.length);
			lines[line] = (lines[line] ?? 0) + 1;
		}
	}
	source.lines.forEach((line, index) => {
		const blank = /^(?:\s|\p{Cc}|\p{Cf}|\p{Mn})*$/u.test(line.text);
		assert.ok((lines[index] ?? 0) <= 1, `line ${index} belongs to one block`);
		assert.ok(
			blank || lines[index] === 1 || /^(?:[#*>+-]|\s|\p{Cc}|\p{Cf})*$/u.test(line.text),
			`line ${index} belongs to a block: ${JSON.stringify(line.text)}`,
		);
	});
	let end = -1;
	for (const article of page.articles) {
		assert.ok(article.span.start >= end, 'articles do not overlap');
		end = article.span.end;
		assert.ok(contains(whole, article.span));
		for (const block of article.blocks) {
			assert.ok(page.blocks.includes(block));
			for (const piece of block.pieces) {
				assert.ok(contains(article.span, piece));
			}
		}
		const named = [article.byline, ...article.credits].flatMap((one) => (one === null ? [] : [one]));
		for (const one of named) {
			assert.ok(contains(article.span, one.span));
			for (const person of one.people) {
				assert.ok(contains(one.span, person.span), 'people stand in their byline');
				assert.ok(person.span.end > person.span.start);
				assert.equal(
					person.name,
					textOf(source)
						.slice(person.span.start, person.span.end)
						.replace(/[\s\u3000]/g, ''),
				);
			}
		}
	}
}

function checkBlock(source: SourceText, block: Block): void {
	const text = textOf(source);
	assert.ok(block.pieces.length > 0);
	let at = 0;
	for (const piece of block.pieces) {
		assert.ok(piece.end > piece.start && piece.at >= at);
		assert.equal(block.text.slice(piece.at, piece.at + piece.end - piece.start), text.slice(piece.start, piece.end));
		at = piece.at + piece.end - piece.start;
	}
	assert.equal(at, block.text.length);
	for (const cut of block.cuts) {
		assert.ok(cut.piece > 0 && cut.piece < block.pieces.length);
	}
}

describe('parsePage on any text', () => {
	it('gives a page whose ranges nest and lie in the text', () => {
		fc.assert(
			fc.property(pageText, (text) => {
				const source = createSourceText(text);
				checkPage(source, parsePage(source));
			}),
			{ numRuns: 500 },
		);
	});

	it('has no articles in an empty text and in blank lines', () => {
		for (const text of ['', '\n\n\n', '  \n\u3000\r\n']) {
			const page = parsePage(createSourceText(text));
			assert.deepEqual([page.articles.length, page.blocks.length, page.banner], [0, 0, null]);
		}
	});
});
