import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/analysis/engine.ts';
import { OpenDocument } from '../../../server/src/lsp/documents.ts';
import { PartAnswers } from '../../../server/src/lsp/part-answers.ts';
import { defaultSettings } from '../../../server/src/lsp/settings.ts';

const text = Array.from({ length: 60 }, (_, index) => `第${index}届运动会开幕\n\n本报讯（记者 李明）第${index}届运动会昨日开幕。\n\n`).join(
	'',
);

describe('answers by part', () => {
	it('are made again only for the part that an edit touched, and for all below a new line', () => {
		const page = new OpenDocument(
			{ uri: 'file:///page.txt', languageId: 'zh-news', version: 1, text },
			'utf-16',
			defaultSettings,
			new Engine(60),
		);
		const answers = new PartAnswers<number>();
		let made = 0;
		const headlines = (settings = defaultSettings): readonly number[] =>
			answers.of(page, settings, ({ page: { articles } }, positions) => {
				made += 1;
				return articles.map(({ span }) => positions.positionAt(span.start).line);
			});
		/** How many parts were looked at, and the lines of the headlines. */
		const ask = (settings = defaultSettings): readonly [number, readonly number[]] => {
			made = 0;
			const lines = headlines(settings);
			return [made, lines];
		};
		const all = page.analysis.parts.length;
		const lines = Array.from({ length: 60 }, (_, index) => 4 * index);
		assert.ok(all > 3);
		assert.deepEqual(ask(), [all, lines]);
		assert.deepEqual(ask(), [0, lines]);
		const type = (line: number, newText: string): void => {
			const at = { line, character: 12 };
			page.change([{ range: { start: at, end: at }, text: newText }], page.version + 1);
		};
		type(2, '又');
		assert.deepEqual(ask(), [1, lines]);
		type(2, '\n');
		assert.deepEqual(ask(), [all, lines.map((line) => (line === 0 ? 0 : line + 1))]);
		assert.equal(ask({ ...defaultSettings })[0], all);
	});
});
