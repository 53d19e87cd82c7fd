import assert from 'node:assert/strict';
import { folding } from '../../../server/src/features/folding.ts';
import { fixture } from './fixture.ts';

/** Expects folds as `first-last kind`, lines counted from 0. */
function checkFolding(text: string, expected: readonly string[]): void {
	const folds = folding(fixture(text).analysis).map(({ firstLine, lastLine, kind }) => `${firstLine}-${lastLine} ${kind}`);
	assert.deepEqual(folds, expected);
}

describe('folding', () => {
	it('folds an article under its headline and a paragraph that was rejoined', () => {
		checkFolding(
			'职工运动会开幕\n\n本报讯（记者 李明）清河市昨日举办职工运动会，来自全市的一千多名职\n\n工参加。运动会设十个项目，为期三天。\n\n主席出席开幕式并讲话。\n',
			['0-6 article', '2-4 paragraph'],
		);
	});

	it('folds nothing on a page of one line and on an empty one', () => {
		checkFolding('职工运动会开幕', []);
		checkFolding('', []);
	});
});
