import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze.ts';
import { Engine } from '../../../server/src/analysis/engine.ts';
import { sentenceSpan } from '../../../server/src/analysis/find-sentence.ts';
import { wholePart } from '../../../server/src/analysis/whole-part.ts';
import { shownProblems } from '../../../server/src/features/shown-problems.ts';
import type { AnalysisPart } from '../../../server/src/model/analysis.ts';
import type { Problem } from '../../../server/src/model/problem.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

const text = '职工运动会开幕\n\n本报讯（记者 李明）运动会昨日开幕,来自各地的职工参加。会上,代表发言。\n\n运动会为期三天,今日闭幕。\n';

/** Where the problems stand that are shown, and whether there are more; the parts are read as far as the function asks for them. */
function shown(lists: readonly (readonly Problem[])[], typed: number | undefined, most: number): readonly [string, boolean, number] {
	const analysis = analyze(createSourceText(text));
	let asked = 0;
	const read = function* (): Generator<AnalysisPart> {
		for (const problems of lists) {
			asked += 1;
			yield wholePart({ ...analysis, problems });
		}
	};
	const { parts, more } = shownProblems(read(), typed === undefined ? undefined : { start: typed - 1, end: typed }, most);
	const problems = parts.flatMap((part) => part.problems);
	return [problems.map(({ span }) => text.slice(span.start - 2, span.start)).join(' '), more, asked];
}

describe('shown problems', () => {
	const analysis = analyze(createSourceText(text));
	const { problems } = analysis;
	const [first, ...others] = problems;
	const lists = [first === undefined ? [] : [first], others, []];

	it('are all, without those of the sentence that is being typed', () => {
		assert.deepEqual(shown(lists, undefined, 10), ['开幕 会上 三天', false, 3]);
		assert.deepEqual(shown(lists, text.indexOf('代表'), 10), ['开幕 三天', false, 3]);
	});

	it('are the list of a part itself where all of it are shown', () => {
		assert.equal(shownProblems(analysis.parts, undefined, 10).parts[0]?.problems, problems);
	});

	it('are the first where there are too many, and parts behind them are not asked for', () => {
		assert.deepEqual(shown(lists, undefined, 1), ['开幕', true, 2]);
		assert.deepEqual(shown(lists, undefined, 3), ['开幕 会上 三天', false, 3]);
		assert.deepEqual(shown([problems, ...lists], undefined, 2), ['开幕 会上', true, 1]);
	});

	it('spare what is typed in its own part alone', () => {
		const pages = Array.from({ length: 40 }, (_, index) => `第${index + 1}届${text}`).join('\n');
		const { parts, page, problems: all } = new Engine(60).analyze(createSourceText(pages), {});
		assert.ok(parts.length > 2);
		const at = pages.indexOf('代表', pages.length / 2);
		const sentence = sentenceSpan(page, at) ?? { start: 0, end: 0 };
		const wanted = all.filter(({ span }) => span.end < sentence.start || sentence.end < span.start);
		const found = shownProblems(parts, { start: at - 1, end: at }, 200).parts.flatMap((part) => part.problems);
		assert.ok(wanted.length < all.length);
		assert.deepEqual(
			found.map(({ rule }) => rule),
			wanted.map(({ rule }) => rule),
		);
	});
});
