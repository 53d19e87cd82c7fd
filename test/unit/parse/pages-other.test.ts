import { checkPage } from '../../support/page-notation.ts';

describe('pages of other times and places', () => {
	it('traditional characters, Hong Kong', () =>
		checkPage(`
			furniture 2019年3月8日　星期五

			=== article 記者:陳大文
			headline 西九文化區新館下月開放

			body 【本報訊】（記者 陳大文）西九文化區管理局昨日宣布，新館將於下月正式開放，首月免費入場。

			body 管理局發言人表示，新館設有八個展廳，展出逾千件藏品。
		`));

	it('traditional characters, Taiwan', () =>
		checkPage(`
			=== article 記者:王小明
			headline 捷運環狀線通車　首日運量破十萬

			body 〔記者王小明／台北報導〕捷運環狀線昨天通車，首日運量突破十萬人次，市府宣布首月免費搭乘。

			body 捷運公司表示，尖峰時段將加開班次。

			=== article 記者:林美玲
			headline 花東縱谷金針花季登場

			body 【記者林美玲花蓮報導】花東縱谷金針花季今天登場，主辦單位推出接駁專車，方便遊客上山賞花。
		`));

	it('the 1950s: agency and day in Chinese numerals', () =>
		checkPage(`
			furniture 人民日报　一九五三年十月一日　第一版

			=== article
			headline 鞍钢工人提前完成全年生产计划

			body 【新华社鞍山三十日电】鞍山钢铁公司的工人们在增产节约竞赛中提前三个月完成了全年的生产计划。

			body 到九月底，大型轧钢厂的产量比去年同期增加了百分之三十。

			=== article
			headline 华北各地秋收工作顺利进行

			body 【本报讯】华北各省秋收工作正在顺利进行，河北、山西两省已经收割三分之二。
		`));

	it('text that is no newspaper: nothing but furniture for other languages, one article without a headline for prose', () => {
		checkPage(`
			furniture Jiaokan

			furniture A tool for people who build corpora. Run npm start.
		`);
		checkPage(`
			=== article
			body 天色渐渐暗了下来，远处的山只剩下一个轮廓。他坐在门槛上抽烟，一句话也不说。

			body 过了很久，屋里的灯亮了。
		`);
	});
});
