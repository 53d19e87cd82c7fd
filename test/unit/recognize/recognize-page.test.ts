import assert from 'node:assert/strict';
import type { Block } from '../../../server/src/model/page.ts';
import { parsePage } from '../../../server/src/parse/parse-page.ts';
import { type BlockFacts, type FactsMemory, recognizePage } from '../../../server/src/recognize/recognize-page.ts';
import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

const recognizer = createRecognizer();

describe('names of a page', () => {
	it('gives the other names where one recognizer fails, and says which', () => {
		const page = parsePage(createSourceText('顺义区总工会主席赵国强到会。\n\n张丽获得全国劳动模范称号。'));
		// Tables without their arrays: whoever looks for persons throws.
		const broken = { ...recognizer, edges: { ...recognizer.edges, surnamePoints: undefined, traits: undefined } } as never;
		const { mentions, failures } = recognizePage(page, broken);
		assert.deepEqual(
			mentions.map(({ kind, text }) => `${kind} ${text}`),
			['organization 顺义区总工会', 'honor 全国劳动模范'],
		);
		assert.equal(failures.length, page.blocks.length);
		assert.ok(failures.every(({ part }) => part === 'persons'));
	});

	it('does not keep what a failing recognizer gave of a block', () => {
		const stored: Block[] = [];
		const memory: FactsMemory = { recall: () => undefined, store: (block) => stored.push(block) };
		const page = parsePage(createSourceText('顺义区总工会主席赵国强到会。'));
		recognizePage(page, { ...recognizer, edges: { ...recognizer.edges, traits: undefined } } as never, memory);
		assert.deepEqual(stored, []);
		recognizePage(page, recognizer, memory);
		assert.deepEqual(stored, page.blocks);
	});

	it('is the same whichever blocks are known, also among more than are read together', () => {
		const text = Array.from(
			{ length: 60 },
			(_, at) => `第${at}段：海淀区总工会主席赵国强说${'，大家都很高兴'.repeat(at === 30 ? 200 : 1)}。`,
		).join('\n\n');
		const page = parsePage(createSourceText(text));
		const known = new Map<Block, BlockFacts>();
		const all = recognizePage(page, recognizer, { recall: () => undefined, store: (block, facts) => known.set(block, facts) });
		assert.ok(page.blocks.length > 48 && known.size === page.blocks.length && all.mentions.length >= 120);
		for (const step of [1, 2, 7]) {
			const memory: FactsMemory = {
				recall: (block) => (page.blocks.indexOf(block) % step === 0 ? known.get(block) : undefined),
				store: () => {},
			};
			assert.deepEqual(recognizePage(page, recognizer, memory), all);
		}
	});
});
