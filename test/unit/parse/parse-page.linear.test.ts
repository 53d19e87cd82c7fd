import assert from 'node:assert/strict';
import { parsePage } from '../../../server/src/parse/parse-page.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

/** Calls of the methods that all of the parser's work goes through, while `run` runs: steps, where a clock would measure the machine. */
function countSteps(run: () => void): number {
	let steps = 0;
	const restore: (() => void)[] = [];
	const count = <T extends object>(prototype: T, name: keyof T & string): void => {
		const original = prototype[name];
		if (typeof original !== 'function') {
			throw new TypeError(name);
		}
		Object.defineProperty(prototype, name, {
			configurable: true,
			writable: true,
			value(this: unknown, ...args: unknown[]): unknown {
				steps += 1;
				return Reflect.apply(original, this, args);
			},
		});
		restore.push(() => Object.defineProperty(prototype, name, { configurable: true, writable: true, value: original }));
	};
	for (const name of ['charCodeAt', 'charAt', 'slice', 'indexOf', 'lastIndexOf', 'startsWith', 'includes', 'replace', 'split'] as const) {
		count(String.prototype, name);
	}
	count(RegExp.prototype, 'exec');
	count(RegExp.prototype, 'test');
	for (const name of ['push', 'slice', 'at', 'includes', 'concat', 'unshift'] as const) {
		count(Array.prototype, name);
	}
	try {
		run();
	} finally {
		for (const undo of restore) {
			undo();
		}
	}
	return steps;
}

const units: readonly (readonly [string, string])[] = [
	['headline lines', '市总工会举办职工技能竞赛\n'],
	['headlines and briefs', '市总工会举办活动\n近日，市总工会举办活动。\n'],
	['reports', '市总工会举办活动\n\n本报讯（记者 王明）近日，市总工会举\n\n办活动，三百名职工参加。\n\n'],
	['bylines', '本报记者 王明 李红\n'],
	['names', '张三 李四\n'],
	['credits', '本报记者 于佳 摄\n'],
	['captions', '图为活动现场。\n'],
	['dates', '2023年5月12日 星期五 第3版\n'],
	['open brackets', '（《“‘【\n'],
	['torn lines', '市总工会党组成员、副主\n'],
	['verse', '举头望明月，\n'],
	['photo news', '邮政职工学礼仪\n近日，工会举办讲座。\n本报记者 边磊 摄影报道\n'],
	['Markdown marks', '## **\n'],
	['lone headlines', '短标题\n\n\n'],
	['subheads', '一、怎么改\n改造方案贴出来。\n'],
];

describe('parsePage takes steps in proportion to the length', () => {
	for (const [name, unit] of units) {
		it(`for ${name}`, () => {
			const steps = (times: number): number => {
				const source = createSourceText(unit.repeat(times));
				return countSteps(() => parsePage(source));
			};
			const once = steps(400);
			const twice = steps(800);
			assert.ok(twice <= once * 2.2 + 200, `${once} steps, then ${twice} for twice the text`);
		});
	}

	it('for one line of 200,000 characters', () => {
		for (const unit of ['工会', '（', '本报讯（', '记者 ', '。', '，', '《', '摄 ']) {
			const steps = (times: number): number => {
				const source = createSourceText(unit.repeat(times));
				return countSteps(() => parsePage(source));
			};
			const once = steps(10_000);
			const twice = steps(20_000);
			assert.ok(twice <= once * 2.2 + 200, `${unit}: ${once} steps, then ${twice}`);
		}
	});
});
