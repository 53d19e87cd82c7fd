import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hasPairAt, pairSetOf } from '../../../server/src/lexicon/pair-set.ts';

describe('pair set', () => {
	it('has what a set of strings has, at any place of any text and beyond its ends', () => {
		const unit = fc.constantFrom('建', '国', '军', '和', '\0', '\ud800', '\uffff');
		const word = fc
			.tuple(fc.constantFrom('建', '国', '军', '\uffff'), fc.constantFrom('建', '国', '和', '\ud800'))
			.map((units) => units.join(''));
		const text = fc.array(unit, { maxLength: 12 }).map((units) => units.join(''));
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), text, (words, source) => {
				const set = pairSetOf(words.join(' '));
				for (let at = -3; at < source.length + 3; at += 1) {
					assert.equal(hasPairAt(set, source, at), at >= 0 && words.includes(source.slice(at, at + 2)), `${at}`);
				}
			}),
		);
	});
});
