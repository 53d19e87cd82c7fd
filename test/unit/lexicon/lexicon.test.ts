import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CATEGORY } from '../../../server/src/lexicon/category.ts';
import {
	ANY_CATEGORY,
	classOfWord,
	createHits,
	type Hits,
	type Lexicon,
	LONGEST_WORD,
	scan,
	wordBelow,
} from '../../../server/src/lexicon/lexicon.ts';
import { createLexicon } from '../../../server/src/lexicon/lexicon-build.ts';
import { createTokens, cutTokens } from '../../../server/src/lexicon/tokens.ts';

/** Words of a list, separated by spaces, found in `text`: `start word` each, in the order the scan gives them. */
function found(words: string, text: string, variants = ''): readonly string[] {
	const lexicon = createLexicon([{ words, category: 1 }], variants);
	const hits = createHits();
	scan(lexicon, text, hits);
	return wordsIn(lexicon, hits, text);
}

function wordsIn(lexicon: Lexicon, hits: Hits, text: string): readonly string[] {
	const words: string[] = [];
	for (let start = 0; start < text.length; start += 1) {
		let length = LONGEST_WORD + 1;
		for (
			let word = wordBelow(lexicon, hits, start, length, ANY_CATEGORY);
			word !== 0;
			word = wordBelow(lexicon, hits, start, length, ANY_CATEGORY)
		) {
			length = word & LONGEST_WORD;
			words.push(`${start} ${text.slice(start, start + length)}`);
		}
	}
	return words;
}

/** The tokens of `text` between bars. */
function cut(words: string, text: string): string {
	const lexicon = createLexicon([{ words, category: 1 }]);
	const hits = createHits();
	const tokens = createTokens();
	scan(lexicon, text, hits);
	cutTokens(lexicon, text.length, hits, tokens);
	return Array.from({ length: tokens.count }, (_, index) => text.slice(tokens.starts[index], tokens.ends[index])).join('|');
}

describe('lexicon', () => {
	it('finds words that overlap and words inside words, by start, the longer first', () => {
		assert.deepEqual(found('北京 北京市 市总 总工会 工会', '北京市总工会'), ['0 北京市', '0 北京', '2 市总', '3 总工会', '4 工会']);
	});

	it('finds simplified words in traditional text', () => {
		assert.deepEqual(found('总工会', '澳門總工會', '總总會会門门'), ['2 總工會']);
	});

	it('gives a word of two lists both categories and the value of the first', () => {
		const lexicon = createLexicon([
			{ words: '组织 联合', category: 1, value: 7 },
			{ words: '组织', category: 4, value: 9 },
		]);
		const id = classOfWord(lexicon, '组织');
		assert.equal(lexicon.categories[id], 5);
		assert.equal(lexicon.values[id], 7);
		assert.equal(classOfWord(lexicon, '组'), 0);
	});

	it('finds what indexOf finds, in any text', () => {
		const unit = fc.constantFrom('工', '会', '总', '市', '委', 'a', '\n', '\ud800');
		const text = fc.array(unit, { maxLength: 60 }).map((units) => units.join(''));
		const word = fc.array(fc.constantFrom('工', '会', '总', '市', '委'), { minLength: 1, maxLength: 4 }).map((units) => units.join(''));
		fc.assert(
			fc.property(text, fc.uniqueArray(word, { minLength: 1, maxLength: 8 }), (source, words) => {
				const expected: string[] = [];
				for (let start = 0; start < source.length; start += 1) {
					for (const each of words.toSorted((a, b) => b.length - a.length)) {
						if (source.startsWith(each, start)) {
							expected.push(`${start} ${each}`);
						}
					}
				}
				assert.deepEqual(found(words.join(' '), source), expected);
			}),
		);
	});

	it('uses one buffer for a long text after a short one', () => {
		const lexicon = createLexicon([{ words: '工会', category: 1 }]);
		const hits = createHits();
		const words = (text: string): readonly string[] => {
			scan(lexicon, text, hits);
			return wordsIn(lexicon, hits, text);
		};
		assert.deepEqual(words('工会'), ['0 工会']);
		assert.deepEqual(
			words('工会'.repeat(2000)),
			Array.from({ length: 2000 }, (_, index) => `${index * 2} 工会`),
		);
		assert.deepEqual(words(''), []);
	});

	it('notes posts, roles and honours in text order, the longer first, however many start at one place', () => {
		const lexicon = createLexicon([
			{ words: '总 总工 总工程 总工程师 工程师', category: CATEGORY.post },
			{ words: '工程', category: CATEGORY.common },
		]);
		const hits = createHits();
		const text = '的总工程师'.repeat(500);
		scan(lexicon, text, hits);
		const noted: string[] = [];
		for (let index = hits.notedFrom; index < hits.noted.length; index += 2) {
			const start = hits.noted[index] ?? 0;
			noted.push(text.slice(start, start + ((hits.noted[index + 1] ?? 0) & LONGEST_WORD)));
		}
		const once = ['总工程师', '总工程', '总工', '总', '工程师'];
		assert.deepEqual(noted, Array.from({ length: 500 }, () => once).flat());
	});
});

describe('tokens', () => {
	it('takes the reading with the fewest words', () => {
		assert.equal(cut('市民 北京 北京市 读书', '北京市民读书'), '北京|市民|读书');
	});

	it('takes the longer first word of two readings with as many', () => {
		assert.equal(cut('北京 北京市 总工会 市总工会', '北京市总工会'), '北京市|总工会');
	});

	it('takes a word before a character that is none where both readings cost the same', () => {
		assert.equal(cut('绍兴 兴文 理学院', '绍兴文理学院'), '绍兴|文|理学院');
	});

	it('leaves characters that are no words one by one', () => {
		assert.equal(cut('创新工作室', '陈亮创新工作室'), '陈|亮|创新工作室');
	});

	it('covers any text without gap or overlap', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom('北', '京', '市', '总', '工', '会', ' ', '。') }), (text) => {
				assert.equal(cut('北京 北京市 总工会 工会 会', text).replaceAll('|', ''), text);
			}),
		);
	});
});
