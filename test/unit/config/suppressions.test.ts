import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applySuppressions, formatSuppression, parseSuppressions, suppressionOf } from '../../../server/src/config/suppressions.ts';
import { message } from '../../../server/src/model/message.ts';
import type { Problem } from '../../../server/src/model/problem.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

/** A problem at each `quote` of `text`. */
function problemsAt(text: string, quote: string): readonly Problem[] {
	return [...text.matchAll(new RegExp(quote, 'gu'))].map(({ index }) => ({
		rule: 'halfwidth-punctuation',
		severity: 'warning',
		span: { start: index, end: index + quote.length },
		message: message(''),
		related: [],
		fixes: [],
		unnecessary: false,
	}));
}

/** Ignores the `nth` comma of `before`; gives the offsets of the commas that are still reported in `after`. */
function remaining(before: string, nth: number, after: string): readonly number[] {
	const problem = problemsAt(before, ',')[nth];
	assert.ok(problem);
	const line = formatSuppression(suppressionOf(createSourceText(before), 'a.txt', problem, false, '引文'));
	const { suppressions, invalid } = parseSuppressions(line);
	assert.deepEqual(invalid, []);
	return applySuppressions(createSourceText(after), 'a.txt', problemsAt(after, ','), suppressions).kept.map(({ span }) => span.start);
}

describe('suppressions', () => {
	it('hold back the one finding that they were made for', () => {
		const text = '职工们汗如雨下,奋力搏杀,头脑灵活,应对及时';
		assert.deepEqual(remaining(text, 1, text), [7, 17]);
	});

	it('survive edits that do not touch the quote', () => {
		assert.deepEqual(remaining('汗如雨下,奋力搏杀\n', 0, '近日,职工们汗如雨下,奋力搏杀\n又一行'), [2]);
		assert.deepEqual(remaining('甲甲甲甲甲乙\r\n丙,丁\r\n戊', 0, '甲甲甲甲甲乙\n丙,丁\n戊'), []);
	});

	it('let go when their place is gone or no longer known', () => {
		assert.deepEqual(remaining('汗如雨下,奋力搏杀', 0, '完全不同的句子,也有逗号,两个'), [7, 12]);
	});

	it('hold a rule back in a whole file, and in no other', () => {
		const text = '一,二,三';
		const { suppressions } = parseSuppressions('{"file":"a.txt","rule":"halfwidth-punctuation","reason":"表格"}\n');
		assert.equal(applySuppressions(createSourceText(text), 'a.txt', problemsAt(text, ','), suppressions).kept.length, 0);
		assert.equal(applySuppressions(createSourceText(text), 'b.txt', problemsAt(text, ','), suppressions).kept.length, 2);
	});

	it('say which of them are unused', () => {
		const { suppressions } = parseSuppressions('{"file":"a.txt","rule":"unbalanced","quote":"“","before":"","after":"甲","reason":""}\n');
		assert.deepEqual(applySuppressions(createSourceText('甲'), 'a.txt', [], suppressions).unused, suppressions);
	});

	it('are read from any text', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				parseSuppressions(text);
			}),
		);
		assert.deepEqual(parseSuppressions('no json\n[]\n{"file":1}\nnull').invalid, [0, 1, 2, 3]);
	});
});
