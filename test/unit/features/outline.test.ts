import assert from 'node:assert/strict';
import { type OutlineItem, outline } from '../../../server/src/features/outline.ts';
import { fixture } from './fixture.ts';

function checkOutline(tagged: string, expected: string, options = { mentions: false }): void {
	const { analysis, text } = fixture(tagged);
	const lines: string[] = [];
	const show = (item: OutlineItem, depth: number): void => {
		const name = typeof item.name === 'string' ? item.name : item.name.template;
		const detail = [...item.people, ...(item.characters === null ? [] : [item.characters])].join(' ');
		lines.push(`${'  '.repeat(depth)}${item.kind} ${name}${detail === '' ? '' : ` | ${detail}`}`);
		for (const child of item.children) {
			assert.ok(
				item.span.start <= child.span.start && child.span.end <= item.span.end,
				`${name} does not hold ${text.slice(child.span.start, child.span.end)}`,
			);
			show(child, depth + 1);
		}
		assert.ok(item.span.start <= item.selection.start && item.selection.end <= item.span.end, `selection of ${name}`);
	};
	for (const item of outline(analysis, options)) {
		show(item, 0);
	}
	assert.equal(lines.join('\n'), expected.trim());
}

const page = `职工运动会开幕

本报讯（记者 李明）<org>清河市总工会</org>昨日举办职工运动会，来自全市的一千多名职工参加。运动会设十个项目，为期三天。

主席<person>王大山</person>出席开幕式并讲话，<org full=清河市总工会>市总工会</org>各部门负责人参加。
`;

describe('outline', () => {
	it('lists an article with byline and paragraphs, reporter and length', () => {
		checkOutline(
			page,
			`
article 职工运动会开幕 | 李明 80
  byline 本报讯（记者 李明）
  paragraph 清河市总工会昨日举办职工运动会，来自…
  paragraph 主席王大山出席开幕式并讲话，市总工会…`,
		);
	});

	it('lists the main bodies and people when asked, each once', () => {
		checkOutline(
			page,
			`
article 职工运动会开幕 | 李明 80
  byline 本报讯（记者 李明）
  organization 清河市总工会
  paragraph 清河市总工会昨日举办职工运动会，来自…
  paragraph 主席王大山出席开幕式并讲话，市总工会…
  person 王大山`,
			{ mentions: true },
		);
	});

	it('is empty for an empty page', () => {
		checkOutline('', '');
		checkOutline('\n\n \n', '');
	});

	it('has every one of ten thousand articles', () => {
		const { analysis } = fixture('职工运动会开幕\n\n本报讯（记者 李明）今天天气很好。\n\n'.repeat(10_000));
		assert.equal(outline(analysis, { mentions: true }).length, analysis.page.articles.length);
	});
});
