import assert from 'node:assert/strict';
import { tokens } from '../../../server/src/features/tokens.ts';
import { fixture } from './fixture.ts';

/** Expects tokens as `type.modifier text`, in the order of the text. */
function checkTokens(tagged: string, expected: readonly string[]): void {
	const { analysis, text } = fixture(tagged);
	const found = tokens(analysis, { start: 0, end: text.length });
	found.forEach((token, index) => {
		assert.ok(token.start < token.end && token.start >= (found[index - 1]?.end ?? 0), `token ${index} overlaps`);
	});
	assert.deepEqual(
		found.map(({ type, modifiers, start, end }) => `${[type, ...modifiers].join('.')} ${text.slice(start, end).replaceAll('\n', '⏎')}`),
		expected,
	);
}

const lead = '本报讯（记者 李明）';
const leadTokens = ['byline 本报讯（', 'role 记者', 'byline  ', 'person.byline 李明', 'byline ）'];

describe('semantic tokens', () => {
	it('colour headline, byline, role and people', () => {
		checkTokens(`职工运动会开幕\n\n${lead}清河市昨日举办职工运动会，一千多名职工参加。\n`, ['headline 职工运动会开幕', ...leadTokens]);
	});

	it('colour page furniture, so that no headline is seen in it, and its editors', () => {
		checkTokens(
			`2023年5月12日 星期五 第3版\n都市新闻\n<org>清河晚报</org>\n\n职工运动会开幕\n\n${lead}清河市昨日举办职工运动会，一千多名职工参加。\n`,
			['furniture 2023年5月12日 星期五 第3版', 'furniture 都市新闻', 'furniture 清河晚报', 'headline 职工运动会开幕', ...leadTokens],
		);
	});

	it('let a name split the headline that it stands in', () => {
		checkTokens(`<org>清河市总工会</org>举办职工运动会\n\n${lead}清河市昨日举办职工运动会，一千多名职工参加。\n`, [
			'organization.headline 清河市总工会',
			'headline 举办职工运动会',
			...leadTokens,
		]);
	});

	it('let an honour split the event that is named after it', () => {
		checkTokens(`职工运动会开幕\n\n${lead}昨日举办<event>“<honor>清河工匠</honor>”选树活动</event>，一千多名职工参加。\n`, [
			'headline 职工运动会开幕',
			...leadTokens,
			'event “',
			'honor 清河工匠',
			'event ”选树活动',
		]);
	});

	it('mark short forms, and both parts of a cut name as fragments', () => {
		checkTokens(
			`职工运动会开幕\n\n${lead}昨日<org full=清河市总工会>市总工会</org>开会，来自全市的人参加了<org id=1>清河市</org>\n\n<org id=1>教育局</org>的活动。\n`,
			[
				'headline 职工运动会开幕',
				...leadTokens,
				'organization.short 市总工会',
				'organization.fragment 清河市',
				'organization.fragment 教育局',
			],
		);
	});

	it('give for a part of the page what the whole page has there', () => {
		const { analysis, text } = fixture(
			`职工运动会开幕\n\n${lead}昨日<org>清河市总工会</org>开会，来自全市的人参加。\n\n第二段提到<person>王大山</person>。\n`,
		);
		const all = tokens(analysis, { start: 0, end: text.length });
		const from = text.indexOf('第二段');
		assert.deepEqual(
			tokens(analysis, { start: from, end: text.length }),
			all.filter((token) => token.start >= from),
		);
	});
});
