import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Token } from '../../../server/src/features/tokens.ts';
import { Positions } from '../../../server/src/lsp/positions.ts';
import { encodeTokens, tokenEdits } from '../../../server/src/lsp/token-encoder.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

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
