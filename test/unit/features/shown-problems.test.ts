import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze.ts';
import { shownProblems } from '../../../server/src/features/shown-problems.ts';
import type { Problem } from '../../../server/src/model/problem.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

const text = '职工运动会开幕\n\n本报讯（记者 李明）运动会昨日开幕,来自各地的职工参加。会上,代表发言。\n\n运动会为期三天,今日闭幕。\n';

/** Where the problems stand that are shown, and whether there are more; the lists are read as far as the function asks for them. */
function shown(lists: readonly (readonly Problem[])[], typed: number | undefined, most: number): readonly [string, boolean, number] {
	const analysis = analyze(createSourceText(text));
	let asked = 0;
	const read = function* (): Generator<readonly Problem[]> {
		for (const list of lists) {
			asked += 1;
			yield list;
		}
	};
	const { problems, more } = shownProblems(analysis, read(), typed === undefined ? undefined : { start: typed - 1, end: typed }, most);
	return [problems.map(({ span }) => text.slice(span.start - 2, span.start)).join(' '), more, asked];
}

describe('shown problems', () => {
	const { problems } = analyze(createSourceText(text));
	const [first, ...others] = problems;
	const lists = [first === undefined ? [] : [first], others, []];

	it('are all, without those of the sentence that is being typed', () => {
		assert.deepEqual(shown(lists, undefined, 10), ['开幕 会上 三天', false, 3]);
		assert.deepEqual(shown(lists, text.indexOf('代表'), 10), ['开幕 三天', false, 3]);
	});

	it('are the first where there are too many, and lists behind them are not asked for', () => {
		assert.deepEqual(shown(lists, undefined, 1), ['开幕', true, 2]);
		assert.deepEqual(shown(lists, undefined, 3), ['开幕 会上 三天', false, 3]);
		assert.deepEqual(shown([problems, ...lists], undefined, 2), ['开幕 会上', true, 1]);
	});
});
