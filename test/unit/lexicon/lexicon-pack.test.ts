import assert from 'node:assert/strict';
import fc from 'fast-check';
import { VARIANTS } from '../../../server/src/lexicon/generated/variants.ts';
import type { WordList } from '../../../server/src/lexicon/lexicon.ts';
import { createLexicon } from '../../../server/src/lexicon/lexicon-build.ts';
import { packLexicon, unpackLexicon } from '../../../server/src/lexicon/lexicon-pack.ts';
import { createWordLexicon } from '../../../server/src/recognize/word-lexicon.ts';

describe('packed lexicon', () => {
	it('is the lexicon of the recognizers again when it is unpacked', () => {
		const lexicon = createWordLexicon();
		const packed = JSON.parse(JSON.stringify(packLexicon(lexicon, VARIANTS)));
		assert.deepEqual(unpackLexicon(packed, VARIANTS), lexicon);
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
				assert.deepEqual(unpackLexicon(packLexicon(lexicon, variants), variants), lexicon);
			}),
		);
	});
});
