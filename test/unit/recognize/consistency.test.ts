import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	addBlock,
	clearPage,
	createPageSearch,
	findBeginnings,
	findNames,
	SOUGHT,
	seekName,
} from '../../../server/src/recognize/consistency.ts';
import type { Span } from '../../../server/src/text/span.ts';

const search = createPageSearch();

/** The names found in each block of a page, as they stand there with their offsets. */
function found(names: readonly string[], blocks: readonly string[], taken: readonly Span[] = []): readonly string[] {
	clearPage(search);
	for (const block of blocks) {
		addBlock(search, block, null);
	}
	for (const name of names) {
		seekName(search, SOUGHT.persons, name);
	}
	findBeginnings(search);
	return blocks.map((text, block) =>
		findNames(search, SOUGHT.persons, block, text, taken)
			.map(({ start, end }) => `${start} ${text.slice(start, end)}`)
			.join(', '),
	);
}

/** The same by asking at each place for each name, the longest first. */
function foundOneByOne(names: readonly string[], text: string): string {
	const longestFirst = names.toSorted((a, b) => b.length - a.length);
	const places: string[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const name = longestFirst.find((each) => text.startsWith(each, at));
		if (name !== undefined) {
			places.push(`${at} ${name}`);
			at += name.length - 1;
		}
	}
	return places.join(', ');
}

describe('names found again', () => {
	it('are the longest at each place, in every block, and none over two blocks', () => {
		assert.deepEqual(found(['公交集团', '公交集团工会', '工会'], ['公交集团工会和公交集团', '公交', '集团工会']), [
			'0 公交集团工会, 7 公交集团',
			'',
			'2 工会',
		]);
	});

	it('do not touch what is taken', () => {
		assert.deepEqual(found(['首钢', '钢厂'], ['首钢厂首钢厂'], [{ start: 1, end: 3 }]), ['3 首钢']);
	});

	it('are those of the kind that is asked for', () => {
		clearPage(search);
		addBlock(search, '首钢的首都工匠', null);
		seekName(search, SOUGHT.organizations, '首钢');
		seekName(search, SOUGHT.honors, '首都工匠');
		findBeginnings(search);
		assert.deepEqual(findNames(search, SOUGHT.organizations, 0, '首钢的首都工匠', []), [{ start: 0, end: 2 }]);
		assert.deepEqual(findNames(search, SOUGHT.honors, 0, '首钢的首都工匠', []), [{ start: 3, end: 7 }]);
		assert.deepEqual(findNames(search, SOUGHT.persons, 0, '首钢的首都工匠', []), []);
	});

	it('are those that a search for each by itself finds', () => {
		const text = fc.array(fc.constantFrom('工', '会', '总', '市', 'a', '\ud800'), { maxLength: 40 }).map((units) => units.join(''));
		const name = fc.array(fc.constantFrom('工', '会', '总', '市'), { minLength: 2, maxLength: 4 }).map((units) => units.join(''));
		fc.assert(
			fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 6 }), fc.array(text, { maxLength: 4 }), (names, blocks) => {
				assert.deepEqual(
					found(names, blocks),
					blocks.map((block) => foundOneByOne(names, block)),
				);
			}),
		);
	});
});
