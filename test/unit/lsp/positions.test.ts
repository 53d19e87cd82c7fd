import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { chooseEncoding, type PositionEncoding, Positions } from '../../../server/src/lsp/positions.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

const encodings: readonly PositionEncoding[] = ['utf-8', 'utf-16', 'utf-32'];
const text = fc.string({ unit: fc.constantFrom('a', 'é', '王', '𠮷', '\n', '\r', '\r\n', '\ud83d'), maxLength: 40 });

/** The column that LSP wants, told by the slow way round. */
function columnOf(head: string, encoding: PositionEncoding): number {
	switch (encoding) {
		case 'utf-8':
			return Buffer.byteLength(head, 'utf8');
		case 'utf-16':
			return head.length;
		case 'utf-32':
			return [...head].length;
	}
}

describe('positions', () => {
	it('count columns in each encoding', () => {
		const source = createSourceText('记者𠮷é\n王');
		const at = (encoding: PositionEncoding): unknown => new Positions(source, encoding).positionAt(5);
		assert.deepEqual(at('utf-16'), { line: 0, character: 5 });
		assert.deepEqual(at('utf-8'), { line: 0, character: 12 });
		assert.deepEqual(at('utf-32'), { line: 0, character: 4 });
	});

	it('agree with the text before them and lead back, in any order of asking', () => {
		fc.assert(
			fc.property(text, fc.array(fc.nat(50), { maxLength: 8 }), fc.constantFrom(...encodings), (page, offsets, encoding) => {
				const source = createSourceText(page);
				const positions = new Positions(source, encoding);
				for (const offset of offsets.filter((each) => each <= page.length && !splitsCharacter(page, each))) {
					const position = positions.positionAt(offset);
					const head = page.slice(0, offset).match(/[^\r\n]*$/u)?.[0] ?? '';
					assert.equal(position.character, columnOf(head, encoding));
					assert.equal(positions.offsetAt(position), offset);
				}
			}),
		);
	});

	it('are clamped to the text whatever a client sends', () => {
		const positions = new Positions(createSourceText('一二\r\n三'), 'utf-16');
		assert.equal(positions.offsetAt({ line: 0, character: 99 }), 2);
		assert.equal(positions.offsetAt({ line: 9, character: 0 }), 5);
		assert.equal(positions.offsetAt({ line: -1, character: -1 }), 0);
		assert.equal(positions.offsetAt({ line: Number.NaN, character: 1.5 }), 1);
		assert.deepEqual(positions.positionAt(3), { line: 0, character: 2 });
		assert.deepEqual(positions.positionAt(99), { line: 1, character: 1 });
		assert.deepEqual(positions.spanOf({ start: { line: 1, character: 1 }, end: { line: 0, character: 0 } }), { start: 5, end: 5 });
	});

	it('prefer UTF-16, and take what is offered', () => {
		assert.equal(chooseEncoding(undefined), 'utf-16');
		assert.equal(chooseEncoding(['utf-8', 'utf-16']), 'utf-16');
		assert.equal(chooseEncoding(['utf-8']), 'utf-8');
		assert.equal(chooseEncoding(['utf-32', 'utf-8']), 'utf-32');
		assert.equal(chooseEncoding(['utf-7']), 'utf-16');
	});
});

/** Inside a surrogate pair or a CRLF no position stands. */
function splitsCharacter(page: string, offset: number): boolean {
	const pair = page.slice(Math.max(0, offset - 1), offset + 1);
	return pair === '\r\n' || (pair.length === 2 && [...pair].length === 1);
}
