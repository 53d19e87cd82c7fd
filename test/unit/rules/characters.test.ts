import assert from 'node:assert/strict';
import { analyze } from '../../../server/src/analysis/analyze.ts';
import { createRecognizer } from '../../../server/src/recognize/recognizer.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';
import { articleOf, checkNothing, checkRule } from '../../support/check-rule.ts';

describe('invisible-character', () => {
	const rule = 'invisible-character';

	it('removes what shows nothing and makes odd spaces ordinary', () => {
		checkRule({
			rule,
			page: articleOf('职工⟦\u200b⟧书⟦\u00ad⟧屋用VR⟦\u00a0⟧glasses展出，⟦\u00a0⟧欢迎参观。⟦\u200e⟧'),
			fixed: articleOf('职工书屋用VR glasses展出，欢迎参观。'),
		});
	});

	it('looks outside the paragraphs too', () => {
		checkRule({
			rule,
			page: `${articleOf('会议结束。')}\n⟦\u200b⟧\n会后大家参观了展览，对展品给予好评。`,
			fixed: `${articleOf('会议结束。')}\n\n会后大家参观了展览，对展品给予好评。`,
		});
	});

	it('leaves emoji and rare characters with selectors alone', () => {
		checkNothing(rule, articleOf('他发来一个👨‍👩‍👧表情和❤️，姓氏是𠮷\u{e0100}。'));
	});
});

describe('compatibility-character', () => {
	const rule = 'compatibility-character';

	it('gives the usual forms, runs of one kind together', () => {
		checkRule({
			rule,
			page: articleOf('职⟦⼯⟧之家⟦⻓⟧期开放，⟦ﾃﾚﾋﾞ⟧和⟦ﬁ⟧le，⟦１２⟧人。'),
			fixed: articleOf('职工之家长期开放，テレビ和file，12人。'),
		});
	});

	it('puts each character where it stands, also on both sides of a cut', () => {
		checkRule({
			rule,
			page: articleOf('会议决定，新任秘书长由老会员⟦\uf9e1⟧\n\n⟦\uf9dc⟧平担任，任期三年。'),
			fixed: articleOf('会议决定，新任秘书长由老会员李\n\n隆平担任，任期三年。'),
		});
	});

	it('tells look-alikes by their number and full-width digits by their width', () => {
		const page = createSourceText(articleOf('市总⼯会举办比赛，共有１２０名职工参加，比去年的100名多20名。'));
		const said = analyze(page, {}, createRecognizer()).problems.filter((problem) => problem.rule === rule);
		assert.deepEqual(
			said.map(({ message: { args } }) => args),
			[
				['⼯', '工', '2F2F'],
				['１２０', '120'],
			],
		);
	});

	it('leaves unified ideographs of the compatibility block, units and full-width signs alone', () => {
		checkNothing(rule, articleOf('气温25℃，面积30㎡，增长5％，①是﨑字，𠮷野家开业。'));
	});

	it('leaves full-width digits alone on a page that writes them', () => {
		checkNothing(
			rule,
			'全省召开会议\n\n本报讯（记者 李明）２０２３年５月１２日，全省１２０个单位参加会议，表彰３４个集体。\n\n会议强调，要完成全年５６项任务。',
		);
	});
});

describe('replacement-character', () => {
	const rule = 'replacement-character';

	it('flags lost characters, private use and wrong encodings', () => {
		checkRule({ rule, page: articleOf('主持人⟦\ufffd\ufffd⟧明，符号⟦\ue5e5⟧，⟦锟斤拷⟧，caf⟦Ã©⟧，⟦ä¸\u00adå›½⟧。') });
	});

	it('leaves accents and rare characters alone', () => {
		checkNothing(rule, articleOf('圣保罗（São Paulo）的café、烫面和屯溪都去过，木匠用锛子。'));
	});
});

describe('mixed-script', () => {
	const rule = 'mixed-script';

	it('flags single characters of the other script', () => {
		checkRule({
			rule,
			page: articleOf('全市经⟦濟⟧平稳发展，工会组织积极开展劳动竞赛。'),
			fixed: articleOf('全市经济平稳发展，工会组织积极开展劳动竞赛。'),
		});
	});

	it('flags look-alike letters and the circle in a year', () => {
		checkRule({
			rule,
			page: articleOf('二⟦○⟧二三年⟦А⟧股上市，v⟦і⟧deo播放，职工踊跃参观。'),
			fixed: articleOf('二〇二三年A股上市，video播放，职工踊跃参观。'),
		});
	});

	it('leaves titles, inscriptions, 乾隆 and foreign words alone', () => {
		checkNothing(rule, articleOf('乾隆年间的名著《紅樓夢》，匾额上写着“國泰民安風調雨順”，俄语是Москва，○号线。'));
	});

	it('works the other way round', () => {
		checkRule({
			rule,
			page: '總工會舉辦勞動競賽\n\n【本報訊】（記者林可欣）總工會昨日舉辦勞動競賽，數百名職⟦员⟧參加，場面熱烈，皇后大道公里賽同時舉行。',
			fixed: '總工會舉辦勞動競賽\n\n【本報訊】（記者林可欣）總工會昨日舉辦勞動競賽，數百名職員參加，場面熱烈，皇后大道公里賽同時舉行。',
		});
	});

	it('takes what Taiwan or Hong Kong print for traditional, and one word in several shapes for one', () => {
		const head = '總工會舉辦勞動競賽\n\n【本報訊】（記者林可欣）總工會昨日舉辦勞動競賽，數百名職員參加。';
		checkNothing(rule, `${head}醫院增加病床，群眾秘密投票，登上高峰，納税人說溫室温暖，喝粥吃粽。`);
		checkRule({ rule, page: `${head}群⟦众⟧排隊，專⟦线⟧電話響起。`, fixed: `${head}群眾排隊，專線電話響起。` });
	});
});

describe('stray-latin', () => {
	const rule = 'stray-latin';

	it('suggests the Chinese word', () => {
		checkRule({
			rule,
			page: articleOf('他用匠心 ⟦and⟧ 责任心守护质量⟦of⟧产品，大家⟦also⟧很满意。'),
			fixed: articleOf('他用匠心和责任心守护质量的产品，大家也很满意。'),
		});
	});

	it('leaves phrases, names, units and capitals alone', () => {
		checkNothing(
			rule,
			articleOf('他唱《Rock and Roll》，用VR and AR设备，跑5km，在B&Q购物，说Thank you，做to B业务，戴N95口罩，穿AND牌上衣。'),
		);
	});
});

describe('doubled-word', () => {
	const rule = 'doubled-word';

	it('knows every character that hardly ever stands twice', () => {
		for (const single of '的了在是和与被把由或也而于我们') {
			checkRule({ rule, page: articleOf(`会员代表说⟦${single}${single}⟧这番话，大家深受鼓舞。`) });
		}
	});

	it('keeps one of two', () => {
		checkRule({
			rule,
			page: articleOf('他们⟦的的⟧工作⟦通过通过⟧了验收，⟦北京市北京市⟧总工会表示祝贺。'),
			fixed: articleOf('他们的工作通过了验收，北京市总工会表示祝贺。'),
		});
	});

	it('leaves words that double by right alone', () => {
		checkNothing(
			rule,
			articleOf(
				'目的的实现的的确确不易，为了了解情况，他现在在北京，首都都市圈成就就业，大家研究研究、讨论讨论，一个一个地、一步一步地、天天如此，以及及时汇报，参与与否，他在在职教育方面有经验，大学生大学生活丰富。',
			),
		);
	});
});

describe('impossible-date', () => {
	const rule = 'impossible-date';

	it('flags days, months, hours and weekdays that are not', () => {
		checkRule({
			rule,
			page: articleOf(
				'定于⟦2月30日⟧、⟦2023年13月5日⟧、⟦4月31日⟧开会，⟦二〇二三年二月二十九日⟧上午⟦27时⟧报到，⟦2023年5月12日 星期四⟧闭幕。',
			),
		});
	});

	it('leaves leap days, the lunar calendar, spans and counts alone', () => {
		checkNothing(
			rule,
			articleOf('2024年2月29日、农历二月三十日、5月至6月30日、2月31家企业、用时25时30分、13个月、2023年5月12日（星期五）。'),
		);
	});
});
