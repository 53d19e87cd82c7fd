import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WordList } from '../../../server/src/lexicon/lexicon.ts';
import { createLexicon } from '../../../server/src/lexicon/lexicon-build.ts';
import { packLexicon, unpackLexicon } from '../../../server/src/lexicon/lexicon-pack.ts';
import { createWordLexicon } from '../../../server/src/recognize/word-lexicon.ts';

describe('packed lexicon', () => {
	it('is the lexicon of the recognizers again when it is unpacked', () => {
		const lexicon = createWordLexicon();
		assert.deepEqual(unpackLexicon(packLexicon(lexicon)), lexicon);
	});

	it('is any lexicon again, with its variants, categories and values', () => {
		const word = fc
			.array(fc.constantFrom('工', '会', '总', '市', 'A', '、'), { minLength: 1, maxLength: 4 })
			.map((units) => units.join(''));
		const list: fc.Arbitrary<WordList> = fc.record({
			words: fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
			category: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
			value: fc.nat(200),
		});
		fc.assert(
			fc.property(fc.array(list, { maxLength: 4 }), fc.constantFrom('', '會会總总', '門门'), (lists, variants) => {
				const lexicon = createLexicon(lists, variants);
				assert.deepEqual(unpackLexicon(packLexicon(lexicon)), lexicon);
			}),
		);
	});

	it('is read wherever its bytes stand', () => {
		const lexicon = createLexicon([{ words: '总工会 工会', category: 1, value: 2 }], '會会');
		const packed = packLexicon(lexicon);
		const moved = new Uint8Array(packed.length + 1);
		moved.set(packed, 1);
		assert.deepEqual(unpackLexicon(moved.subarray(1)), lexicon);
	});

	it('is refused where it is none, is cut short, or has its bytes in another order', () => {
		const packed = packLexicon(createLexicon([{ words: '总工会', category: 1 }], ''));
		const swapped = packed.slice();
		for (let at = 0; at < swapped.length; at += 4) swapped.subarray(at, at + 4).reverse();
		for (const bytes of [new Uint8Array(), new Uint8Array(8), packed.subarray(0, packed.length - 8), swapped]) {
			assert.throws(() => unpackLexicon(bytes), RangeError);
		}
	});
});
