import assert from 'node:assert/strict';
import { createMark, type Mark, unmark } from './marked-text.ts';

/** Each case is text with the runs marked that the grammar must colour, and with nothing marked that it must not. */
const cases: Readonly<Record<string, readonly string[]>> = {
	'headline-like lines': [
		'⟦headline|全市供水管网改造提前完成⟧',
		'⟦headline|“劳模宣讲团”走进校园⟧',
		'⟦headline|春风化雨 润物无声⟧',
		'　　⟦headline|夜校课堂受欢迎⟧',
		'记者昨日从市水务局获悉，历时两年的',
		'改造工程提前三个月完工。',
		'他说：',
		'Short English line',
		'吹绿了河岸',
		'策划/王芳 文字/李明 设计/张丽',
		'赵晓红 钱　进 孙立群 周建国',
	],
	'Markdown residue': [
		'⟦residue|#⟧ ⟦headline|春季运动会开幕⟧',
		'⟦residue|###⟧ ⟦headline|读⟧⟦work|《平凡的世界》⟧⟦headline|有感⟧',
		'会议指出，⟦residue|**⟧质量⟦residue|**⟧是企业的生命。',
	],
	'lead bylines': [
		'⟦byline|本报讯（⟧⟦role|记者⟧ ⟦person|何晓峰⟧⟦byline|）⟧记者昨日获悉，工程完工。',
		'⟦byline|本报讯(⟧⟦role|记者⟧ ⟦person|吴一凡⟧ ⟦role|通讯员⟧ ⟦person|梁敏⟧⟦byline|)⟧ 近日，运动会开幕。',
		'⟦byline|新京报讯（⟧⟦role|记者⟧⟦person|吴为⟧⟦byline|）⟧近日，线路调整。',
		'⟦byline|本报讯（⟧⟦role|记者⟧ ⟦person|赵 莉⟧⟦byline|）⟧近日，活动举行。',
		'⟦byline|本报讯（⟧⟦role|实习记者⟧ ⟦person|买买提·艾力⟧、⟦person|欧阳明⟧⟦byline|）⟧近日，棉花开采。',
		'⟦byline|香港文匯報訊（⟧⟦role|記者⟧ ⟦person|林志強⟧⟦byline|）⟧近日，活動舉行。',
	],
	datelines: [
		'⟦byline|新华社武汉1月6日电（⟧⟦role|记者⟧ ⟦person|王某某⟧⟦byline|）⟧长江干线货运量再创新高。',
		'⟦byline|光明日报北京10月14日电⟧近日，会议召开。',
		'⟦byline|【新华社北京二日电】⟧石景山钢铁厂超额完成计划。',
	],
	'bylines with lines of their own': [
		'⟦byline|□⟧⟦role|本报记者⟧ ⟦person|郑雪⟧ ⟦role|通讯员⟧ ⟦person|马骏⟧',
		'⟦role|本报记者⟧ ⟦person|刘洋⟧ ⟦role|通讯员⟧ ⟦person|张慧敏⟧ ⟦credit|文/图⟧',
		'⟦role|编辑⟧ ⟦person|张三⟧ ⟦role|校对⟧ ⟦person|李四⟧',
		'⟦role|责任编辑⟧ ⟦person|张明⟧ ⟦role|美编⟧ ⟦person|李四⟧ ⟦role|校对⟧ ⟦person|李红⟧',
		'⟦byline|〔⟧⟦role|記者⟧⟦person|陳小明⟧⟦byline|／台北報導〕⟧捷運環狀線通過環評。',
	],
	'bylines after the text': [
		'共走访五十六户，消除隐患九处。⟦byline|（⟧⟦role|记者⟧ ⟦person|钱坤⟧⟦byline|）⟧',
		'道路恢复畅通。⟦byline|（⟧⟦person|赵立新⟧ ⟦credit|供稿⟧⟦byline|）⟧',
	],
	'credits and captions': [
		'⟦role|本报记者⟧ ⟦person|于佳⟧ ⟦credit|摄⟧',
		'⟦person|邱勇⟧ ⟦credit|摄⟧',
		'⟦credit|资料图片⟧',
		'⟦caption|图为⟧活动现场，选手们正在比赛。',
		'运动会上拍摄的画面令人难忘，观众都说好。',
	],
	'quoted names': [
		'会上发布了⟦work|《工匠之歌》⟧，⟦name|“朝阳工匠”⟧选树活动同时启动。',
		'他说：“今天来了，很高兴，明天还要来。”',
		'没有合上的《书名，和没有合上的“引号',
	],
	'dates and quantities': [
		'到⟦date|2023年5月12日⟧为止，共有⟦quantity|1,200⟧⟦unit|名⟧选手、⟦quantity|3.5⟧⟦unit|万人次⟧参加，占⟦quantity|98⟧⟦unit|%⟧。',
		'⟦date|二〇二三年⟧以来，每天⟦date|12:30⟧开始，型号是A380的飞机。',
	],
	'page furniture': ['⟦furniture|2023年5月12日 星期五 第3版⟧', '⟦furniture|第A12版 要闻⟧', '⟦furniture|12⟧'],
	addresses: ['详情见 ⟦link|https://example.com/a?b=1⟧，来信寄 ⟦link|desk@example.com⟧。'],
};

describe('grammar', () => {
	let mark: Mark;
	before(async () => {
		mark = await createMark();
	});

	for (const [name, lines] of Object.entries(cases)) {
		it(`colours ${name}`, () => {
			for (const marked of lines) {
				assert.equal(mark(unmark(marked)), marked);
			}
		});
	}

	it('reads lines of 20,000 characters that nearly match, in time that grows as they do', () => {
		for (const unit of ['（', '“', '《', '本报记者', '1日', '记者 ', '1,000', '[a](', '#', '电']) {
			const line = unit.repeat(20_000 / unit.length);
			assert.equal(unmark(mark(line)), line);
		}
	}).timeout(10_000);
});
