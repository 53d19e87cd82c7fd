import assert from 'node:assert/strict';
import fc from 'fast-check';
import { selectionSpans } from '../../../server/src/features/selection.ts';
import { fixture } from './fixture.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function checkSelection(tagged: string, expected: readonly string[]): void {
	const { analysis, caret, text } = fixture(tagged);
	const spans = selectionSpans(analysis, caret, segmenter).map(({ start, end }) => text.slice(start, end));
	assert.deepEqual(spans, expected);
}

describe('selection ranges', () => {
	it('grow from word over name, sentence and paragraph to article and page', () => {
		const body = '本报讯（记者 李明）<org>清河市总$0工会</org>昨日开会。会期三天，各部门参加，共一百人。';
		const plain = body.replace(/<[^>]+>|\$0/gu, '');
		checkSelection(`职工代表大会开幕\n\n${body}\n`, [
			'工会',
			'清河市总工会',
			'本报讯（记者 李明）清河市总工会昨日开会。',
			plain,
			`职工代表大会开幕\n\n${plain}`,
			`职工代表大会开幕\n\n${plain}\n`,
		]);
	});

	it('take a sentence over the break that cut it', () => {
		const { analysis, caret, text } = fixture(
			'职工代表大会开幕\n\n本报讯（记者 李明）会期三天。各部门的一百多名$0职\n\n工参加了会议。会议很好。\n',
		);
		const spans = selectionSpans(analysis, caret, segmenter).map(({ start, end }) => text.slice(start, end));
		assert.ok(spans.includes('各部门的一百多名职\n\n工参加了会议。'), JSON.stringify(spans));
	});

	it('each hold the one before and the place asked about, for any text', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('王', '。', '”', '\n', '本报讯（记者 李明）', ' ', '\ud83d', 'a'), maxLength: 60 }),
				fc.nat(80),
				(text, at) => {
					const { analysis } = fixture(text);
					const offset = Math.min(at, text.length);
					const spans = selectionSpans(analysis, offset, segmenter);
					spans.forEach((span, index) => {
						assert.ok(span.start <= offset && offset <= span.end);
						const inner = spans[index - 1];
						assert.ok(
							inner === undefined ||
								(span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start),
						);
					});
				},
			),
		);
	});
});
