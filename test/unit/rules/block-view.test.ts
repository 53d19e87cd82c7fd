import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parsePage } from '../../../server/src/parse/parse-page.ts';
import { BlockReader } from '../../../server/src/rules/block-view.ts';
import type { BlockView } from '../../../server/src/rules/rule.ts';
import { classOf } from '../../../server/src/text/char-class.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

/** Text in which ideographs and every other kind of unit take turns. */
const anyText = fc.string({
	unit: fc.constantFrom(...'会会议年月时的的在，。—“”（）()"a1Ａ　 \n㐀〇⼯\u200b\ufffd\ud842\udfb7經', '\n\n', '人民大会堂'),
	maxLength: 200,
});

function othersOf({ others, otherCount }: BlockView): readonly number[] {
	return [...others.subarray(0, otherCount)];
}

function isIdeograph(unit: string): boolean {
	return unit >= '\u4e00' && unit <= '\u9fff';
}

describe('block reader', () => {
	it('tells of each block what looking at unit after unit tells', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const page = parsePage(createSourceText(text));
				const reader = new BlockReader(page);
				for (const block of page.blocks) {
					const view = reader.view(block, []);
					const units = block.text.split('');
					const where = (holds: (unit: string, index: number) => boolean): readonly number[] =>
						units.flatMap((unit, index) => (holds(unit, index) ? [index] : []));
					assert.equal(String.fromCharCode(...view.units.subarray(view.first, view.first + units.length)), block.text);
					assert.deepEqual(
						othersOf(view),
						where((unit) => !isIdeograph(unit)),
					);
					assert.deepEqual(
						view.doubled,
						where((unit, index) => '的在'.includes(unit) && unit === units[index - 1]),
					);
					assert.deepEqual(
						[...view.anchors],
						where((unit) => '年月时点'.includes(unit)),
					);
					assert.equal(
						view.classes,
						units.reduce((set, unit) => set | (1 << classOf(unit.charCodeAt(0))), 0),
					);
				}
			}),
		);
	});

	it('reads a block that needs no view as it reads one that does', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const page = parsePage(createSourceText(text));
				const viewed = new BlockReader(page);
				const skipped = new BlockReader(page);
				for (const block of page.blocks) {
					viewed.view(block, []);
					skipped.skip(block);
				}
				const { units, starts, quotes } = viewed.pageUnits;
				const other = skipped.pageUnits;
				assert.deepEqual(other.units, units);
				assert.deepEqual(other.starts, starts);
				assert.deepEqual(other.quotes, quotes);
			}),
		);
	});

	it('tells where “ stands on the page', () => {
		const page = parsePage(createSourceText('未来\n\n“狼垡”与“天竺”\n'));
		const reader = new BlockReader(page);
		for (const block of page.blocks) {
			reader.view(block, []);
		}
		const { units, quotes } = reader.pageUnits;
		assert.equal(quotes.map((place) => String.fromCharCode(units[place] ?? 0, units[place + 1] ?? 0)).join(' '), '“狼 “天');
	});
});
