import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { analyze } from '../../../server/src/analysis/analyze.ts';
import { parsePage } from '../../../server/src/parse/parse-page.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

/** A simplified page, so that every rule looks at what follows. */
const page = '市总工会举办活动\n\n本报讯（记者 王明）近日，市总工会举办活动，三百名职工参加了这次活动。\n\n';
const length = 12_000;

/** How often a block of the engine's code is entered at the analysis of each text, by V8's coverage: no clock, so a busy machine does not count. */
async function stepsOf(texts: readonly string[]): Promise<readonly number[]> {
	const worker = new Worker(new URL('./count-steps.ts', import.meta.url), { workerData: texts });
	const [counts]: unknown[] = await once(worker, 'message');
	assert.ok(Array.isArray(counts));
	return counts.map(Number);
}

describe('analysis of one long line takes steps in proportion to its length', function () {
	this.timeout(60_000);
	for (const unit of ['新华社', '市总工会', '《红', '（“', '”“', '全国劳动模范', '记者 ', '说，']) {
		it(`of ${unit}`, async () => {
			const [steps = 0, doubled = 0] = await stepsOf([length, 2 * length].map((size) => page + unit.repeat(size / unit.length)));
			assert.ok(steps > length, `only ${steps} steps were counted`);
			assert.ok(doubled < 2.2 * steps, `${steps} steps, and ${doubled} of twice the text`);
		});
	}
});

describe('a text of very many lines', function () {
	this.timeout(20_000);
	// More pieces than a call can have arguments.
	for (const [name, unit] of [
		['paragraphs', '正文一段话，结束了。\n'],
		['articles', '市总工会开会\n近日，开会。\n'],
	] as const) {
		it(`of ${name} is read`, () => {
			const { articles } = parsePage(createSourceText(unit.repeat(130_000)));
			assert.equal(
				articles.reduce((sum, article) => sum + article.body.length, 0),
				130_000,
			);
		});
	}

	it('that make one paragraph is read', () => {
		const lines = Array.from({ length: 20_000 }, (_, index) => `第${index}届职工运动会隆重开幕了`);
		const { blocks } = parsePage(createSourceText(lines.join('\n')));
		assert.equal(
			blocks.reduce((sum, block) => sum + block.pieces.length, 0),
			20_000,
		);
	});

	it('of names is judged', () => {
		const names = Array.from({ length: 50_000 }, (_, index) => `${'王李张刘陈'.charAt(index % 5)}${'伟芳娜秀英'.charAt(index % 7)}`);
		const { page, failures } = analyze(createSourceText(names.join('\n')));
		assert.equal(page.blocks.length, 50_000);
		assert.deepEqual(failures, []);
	});
});
