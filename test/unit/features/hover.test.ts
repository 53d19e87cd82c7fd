import assert from 'node:assert/strict';
import { hover } from '../../../server/src/features/hover/hover.ts';
import { createLocalize } from '../../../server/src/l10n/localize.ts';
import { hoverMarkdown, type Speaker } from '../../../server/src/lsp/hover-markdown.ts';
import { fixture } from './fixture.ts';

const head = '职工运动会开幕\n\n';
const lead = '本报讯（通讯员 赵一 记者 李明）';
const english: Speaker = { localize: createLocalize({}), bilingual: (text) => text.en };

/** Expects the hover as plain lines, Markdown's escapes and list marks left out. */
function checkHover(tagged: string, expected: string): void {
	const { analysis, caret } = fixture(head + tagged);
	const lines = hoverMarkdown(hover(analysis, caret), english)
		.replace(/\\(.)/gu, '$1')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => line.replace(/^- |\*\*/gu, ''));
	assert.equal(lines.join('\n'), expected.trim());
}

describe('hover', () => {
	it('tells of a body its full name, how it was resolved and who has posts there', () => {
		checkHover(
			`${lead}<org>清河市总工会</org>开会，<org full=清河市总工会 place=清河市>市总$0工会</org><person post=主席@清河市总工会>王大山</person>讲话。`,
			`
市总工会 · trade union
Full name: 清河市总工会
Place: 清河市
Resolved: the page says so
People: 王大山（主席）
Mentions: 2 in this article, 2 on this page`,
		);
	});

	it('says of a short form with no single reading that it has none', () => {
		checkHover(
			`${lead}<org short=1>区总$0工会</org>开会。`,
			`
区总工会 · trade union
Mentions: 1 in this article, 1 on this page
A short form; the page does not say of which body, or allows more than one reading.`,
		);
	});

	it('tells of a person posts and honours', () => {
		checkHover(
			`${lead}<honor>清河工匠</honor>获得者<person post=工人@清河钢厂>王大$0山</person>讲话。`,
			`
王大山 · person
Posts: 清河钢厂工人
Honours on this page: 清河工匠
Mentions: 1 in this article, 1 on this page`,
		);
	});

	it('gives an honour to whom the sentence gives it and to nobody else', () => {
		checkHover(
			`${lead}<person>赵二</person>说，<person>王大山</person>荣获<honor>清河$0工匠</honor>称号。<person>孙三</person>参加。`,
			`
清河工匠 · honour
Recipients on this page: 王大山
Mentions: 1 in this article, 1 on this page
Not in the table of honours: only what its name says is known.`,
		);
	});

	it('explains the roles of a byline', () => {
		checkHover(
			'本$0报讯（通讯员 赵一 记者 李明）清河市昨日举办职工运动会，一千多名职工参加。',
			`
本报讯（通讯员 赵一 记者 李明） · byline
Outlet: 本报讯; this paper’s own report
通讯员: 赵一; correspondent: writes for the paper from outside, not on its staff
记者: 李明; reporter on the staff`,
		);
	});

	it('says who took a picture whose credit gives no role', () => {
		checkHover(
			`${lead}清河市昨日举办职工运动会，一千多名职工参加。\n\n邱$0勇 摄`,
			`
邱勇 摄 · credit
Photograph by: 邱勇`,
		);
	});

	it('says of an honour outside the table that it is outside', () => {
		checkHover(
			`${lead}<honor>清河$0大工匠</honor>揭晓。`,
			`
清河大工匠 · honour
Mentions: 1 in this article, 1 on this page
Not in the table of honours: only what its name says is known.`,
		);
	});

	for (const [date, iso, weekday] of [
		['2023年5月12日', '2023-05-12', 'Friday'],
		['２０２４年２月２９日', '2024-02-29', 'Thursday'],
		['一九五六年十月三十一日', '1956-10-31', 'Wednesday'],
		['二〇二三年十二月', '2023-12', undefined],
	] as const) {
		it(`writes ${date} in digits`, () => {
			const line = weekday === undefined ? '' : `\nWeekday: ${weekday}`;
			checkHover(`${lead}<date>$0${date}</date>开工。`, `\n${date} · date\nIn digits: ${iso}${line}`);
		});
	}

	for (const [quantity, value] of [
		['6万人次', '60,000 人次'],
		['1.15亿元', '115,000,000 元'],
		['1.5万余家', 'more than 15,000 家'],
		['３千多名', 'more than 3,000 名'],
	] as const) {
		it(`works ${quantity} out`, () => {
			checkHover(`${lead}共<quantity>$0${quantity}</quantity>。`, `\n${quantity} · quantity\nIn digits: ${value}`);
		});
	}

	for (const plain of [
		'<date>$02023年</date>',
		'<date>$05月12日</date>',
		'<date>$02023年2月30日</date>',
		'<quantity>$012名</quantity>',
		'<quantity>$074%</quantity>',
	]) {
		it(`says nothing of ${plain}, which is plain or unclear`, () => {
			checkHover(`${lead}共${plain}。`, '');
		});
	}

	it('is empty where nothing is known', () => {
		checkHover(`${lead}清河市昨日举办职$0工运动会，一千多名职工参加。`, '');
	});

	it('never lets the page write Markdown', () => {
		const { analysis, caret } = fixture(`${head}${lead}<org>[清河](command:x)$0总工会</org>开会。`);
		assert.ok(hoverMarkdown(hover(analysis, caret), english).includes('\\[清河\\]\\(command\\:x\\)'));
	});
});
