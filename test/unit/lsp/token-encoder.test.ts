import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Engine } from '../../../server/src/analysis/engine.ts';
import { type Token, tokens, tokensIn } from '../../../server/src/features/tokens.ts';
import { Positions } from '../../../server/src/lsp/positions.ts';
import { encodeTokens, joinedTokens, tokenEdits } from '../../../server/src/lsp/token-encoder.ts';
import { createSourceText, type SourceText } from '../../../server/src/text/source-text.ts';

describe('token encoder', () => {
	it('gives a token over several lines one piece a line, without line ends', () => {
		const source = createSourceText('首行\r\n\r\n末行尾');
		const token: Token = { start: 1, end: 8, type: 'headline', modifiers: [] };
		assert.deepEqual(encodeTokens([token], source, new Positions(source, 'utf-16')), [0, 1, 1, 2, 0, 2, 0, 2, 2, 0]);
	});

	it('tells places from the token before, and modifiers as bits', () => {
		const source = createSourceText('市总工会王大山');
		const found: readonly Token[] = [
			{ start: 0, end: 4, type: 'organization', modifiers: ['short', 'headline'] },
			{ start: 4, end: 7, type: 'person', modifiers: ['byline'] },
		];
		assert.deepEqual(encodeTokens(found, source, new Positions(source, 'utf-16')), [0, 0, 4, 9, 0b101, 0, 4, 3, 6, 0b1000]);
	});

	it('joins the tokens of parts, some of them without any', () => {
		const parts = [
			{ data: [1, 2, 3, 4, 0, 0, 5, 1, 4, 0], firstLine: 0 },
			{ data: [], firstLine: 4 },
			{ data: [0, 1, 2, 3, 1, 2, 0, 2, 3, 0], firstLine: 7 },
			{ data: [3, 4, 2, 3, 0], firstLine: 10 },
		];
		assert.deepEqual(joinedTokens(parts), [1, 2, 3, 4, 0, 0, 5, 1, 4, 0, 6, 1, 2, 3, 1, 2, 0, 2, 3, 0, 4, 4, 2, 3, 0]);
		assert.deepEqual(joinedTokens([]), []);
	});

	it('joins to what the whole page gives', () => {
		const text = Array.from(
			{ length: 60 },
			(_, index) => `第${index}届清河市职工运动会开幕\n\n本报讯（记者 李明）清河市总工会主席王大山出席了第${index}届运动会。\n\n`,
		).join('');
		const analysis = new Engine(60).analyze(createSourceText(text), {});
		assert.ok(analysis.parts.length > 3);
		const positionsOf = (source: SourceText): Positions => new Positions(source, 'utf-16');
		const whole = tokens(analysis, { start: 0, end: text.length });
		const lists = analysis.parts.map(({ own, firstLine }) => {
			const found = tokensIn(own, { start: 0, end: own.source.length });
			return { data: encodeTokens(found, own.source, positionsOf(own.source)), firstLine };
		});
		assert.deepEqual(joinedTokens(lists), encodeTokens(whole, analysis.source, positionsOf(analysis.source)));
	});

	it('makes deltas that lead from the one answer to the other', () => {
		const data = fc.array(fc.nat(3), { maxLength: 30 });
		fc.assert(
			fc.property(data, data, (before, after) => {
				const result = [...before];
				for (const edit of tokenEdits(before, after)) {
					result.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
				}
				assert.deepEqual(result, after);
			}),
		);
		assert.deepEqual(tokenEdits([1, 2, 3], [1, 2, 3]), []);
	});
});
