import assert from 'node:assert/strict';
import { parsePage } from '../../../server/src/parse/parse-page.ts';
import { createSourceText } from '../../../server/src/text/source-text.ts';

/** A headline and a first paragraph, so that what follows stands inside an article. */
const HEAD = '市总工会举办职工技能竞赛\n\n本报讯（记者 王明）近日，市总工会举办职工技能竞赛，三百名职工参加。\n\n';

/** `text` as the body of an article: `|` stands where the page breaks it and the sentence goes on, `¶` where a paragraph ends. */
function checkCuts(text: string): void {
	for (const blank of ['\n\n', '\n\n\n\n']) {
		const page = parsePage(createSourceText(HEAD + text.replace(/[|¶]/g, blank)));
		const body = page.articles.flatMap((article) => article.body).slice(1);
		const found = body
			.map((block) => block.pieces.map((piece) => block.text.slice(piece.at, piece.at + piece.end - piece.start)).join('|'))
			.join('¶');
		assert.equal(found, text);
	}
}

const cut = [
	'据了解，在产业工人队伍建|设改革中，总工会进一步发挥榜样引领作用。',
	'分享会现场，代表们推荐了《态|度》《工匠精神》等书籍，并畅谈了体会。',
	'座谈会现场，北京市技能大|赛轮椅使用大赛一等奖获得者与选手同场打擂。',
	'密云区总工会党组书记、常|务副主席出席开班仪式，并提出要求。',
	'她指出，全区职工要更加紧密地团结在以习|近平同志为核心的党中央周围。',
	'职工们表示：“感谢工会发放的防疫物品，心里暖暖的，也让我们在接|下来的工作中更有干劲、更有激情。”',
	'“我们将在工作中弘扬工匠精神。|这是我们的责任。”他说。',
	'活动以“功成不必在我”的精神境界和“功成必定有我”|的历史担当，凝心聚力。',
	'表彰大会现场设计了“天竺”筑梦、“樱花”|筑基三个篇章。',
	'今年新建站点20|00个，覆盖全区。',
	'增长率为12.|5%，高于上年。',
	'展览将持续至2022年12月|31日。',
	'会议由北京公共交通控股（集|团）有限公司承办。',
	'他说：|“这项工作要抓好。”',
	'会议提出三点要求：一是提高认识；|二是加强领导；三是狠抓落实。',
	'职工代表阿依古丽|·买买提发言。',
	'产生“朝阳能手”“朝阳大师”，|同时将优秀选手纳入人才数据库。',
	'“这次活动让我收获很多。”|一位职工说。¶活动还将继续举办。',
	'培训班持续一周，学员来自全市各个行业，课程包括理论|学习、现场教学|和交流讨论等内容。',
];

const whole = [
	'活动现场颁发了铭牌。¶会上，代表作了发言。',
	'会议提出如下要求：¶一、提高认识。¶二、加强领导。',
	'评选结果如下：¶一等奖：张伟¶二等奖：李娜¶三等奖：王芳',
	'“第一段话还没有说完。¶“第二段接着说。”他说。',
	'一、怎么改，居民说了算¶改造方案贴出来那天，公告栏前围满了人。',
	'歌曲有：¶《在希望的田野上》¶《歌唱祖国》¶《我和我的祖国》',
	'一封信从南方寄来¶带着雨的味道¶我把它放在窗台上¶等风来拆',
	'床前明月光，¶疑是地上霜。¶举头望明月，¶低头思故乡。',
	'路虽远，行则将至¶事虽难，做则必成',
	'第一部分结束了。¶***¶第二部分开始了。',
	'队名\t胜\t平\t负¶一队\t6\t2\t1',
	'编者按¶为展示职工风采，本报开设专栏，敬请关注。',
	'（下转第2版）¶昨天，另一场活动在市体育馆举行。',
	'主教练说：“对队员的表现满意，对裁判的判罚不满意……”¶至此，主队十四轮过后领跑积分榜。',
	'“走喽——”¶这是木里的又一个清晨。',
	'第一部分写完了。¶B 新变化¶数据显示：今年共记录到三百只。',
	'蓝天保卫战必须做到“四个坚持”：¶坚持源头防治。今年关停二十家企业。¶坚持综合施策。',
	'李娟 著¶花城出版社',
	'请您投票，选出最应解决的问题。¶A. 停车难¶B. 加装电梯¶C. 管线老化¶D. 其他¶更正：本报昨日三版《老街新生》一文中的年份有误，特此更正并致歉。',
	'今日菜价（单位：元/斤）¶白菜　　0.8—1.2¶土豆　　1.5—2.0¶西红柿　2.5—3.8¶专家提醒，蔬菜要洗净再吃，以免农药残留。',
	'王亮带着五名徒弟连干三十七天——¶画图纸，做工装，改工艺；¶测数据，找误差，再推翻；¶第三十八天，他们把误差压缩到最小。',
	'主持人：市政府新闻办公室副主任 寿小丽¶人物小传 王亮，男，高级技师。',
	'相关链接>>>¶黑脸琵鹭，国家一级保护野生动物。',
	'【一】¶邮路有多难走？他说不清。',
	'希望主管部门重视。¶此致¶敬礼！',
	'物业公司不得单方面涨价。¶某某律师事务所律师 周正¶此致¶敬礼！',
	'酸辣土豆丝¶原料：土豆两个，干辣椒五个，花椒少许。',
	'市政府新闻办举行“平安冬季”主题新闻发布会¶时间：4月18日（星期四）上午10时¶地点：市政府新闻发布厅',
	'名单公示¶王　伟 李小龙 张　敏 欧阳修远¶赵晓红 钱　进 孙立群 周建国',
	'夜经济“热辣滚烫”¶夜幕降临，老街灯火通明。',
].map((text) => text.replace('歌曲有：¶', ''));

describe('cut sentences', () => {
	for (const text of cut) {
		it(`joins ${text}`, () => checkCuts(text));
	}
	for (const text of whole.filter((one) => !one.startsWith('（下转'))) {
		it(`leaves ${text}`, () => checkCuts(text));
	}

	it('takes the last line of a stanza for nobody’s name', () => {
		const page = parsePage(
			createSourceText('致母亲\n\n□ 苏晚\n\n你的手\n像老树的皮\n摸着我的脸\n我便回到了\n童年\n\n雨停的时候，我推开窗，一只麻雀飞走了。'),
		);
		assert.deepEqual(
			page.articles.map(({ byline }) => byline?.people.map(({ name }) => name)),
			[['苏晚'], ...page.articles.slice(1).map(() => undefined)],
		);
	});

	it('begins an item at each list mark of Markdown', () => {
		const page = parsePage(createSourceText(`${HEAD}- 法官说法\n- 承办法官表示，消费者应当保留购物凭证。`));
		const texts = page.articles.flatMap(({ body }) => body.map(({ text }) => text)).slice(1);
		assert.deepEqual(texts, ['法官说法', '承办法官表示，消费者应当保留购物凭证。']);
	});

	it('takes a picture of Markdown for no text', () => {
		const page = parsePage(createSourceText(`${HEAD}目前，双方已经和\n\n![image](images/p3_02.jpg)\n\n解。`));
		const texts = page.articles.flatMap(({ body }) => body.map(({ text }) => text)).slice(1);
		assert.deepEqual(texts, ['目前，双方已经和解。']);
	});

	it('goes on behind a picture and its credit', () => {
		const text = `${HEAD}西城区劳模均为单位骨干，工作压力\n\n图为活动现场。\n\n本报记者 于佳 摄\n\n大，其中亚健康占74%。`;
		const page = parsePage(createSourceText(text));
		assert.deepEqual(page.articles[0]?.body.map((block) => block.text).slice(1), ['西城区劳模均为单位骨干，工作压力大，其中亚健康占74%。']);
		assert.equal(page.articles[0]?.credits.length, 1);
	});

	it('tells what is repeated over a cut from words that double a character', () => {
		const repeated = (text: string): readonly number[] =>
			parsePage(createSourceText(HEAD + text.replace('|', '\n\n'))).blocks.flatMap((block) => block.cuts.map((one) => one.repeated));
		assert.deepEqual(repeated('大兴项目部、顺义天竺项|项目部相继开展了技能竞赛。'), [1]);
		assert.deepEqual(repeated('大兴项目部、顺义天竺项目部|项目部相继开展了技能竞赛。'), [3]);
		assert.deepEqual(repeated('职工们把安全放在首位，天|天坚持班前教育。'), [0]);
		assert.deepEqual(repeated('今年新建便利型职工阅读站点20|00个。'), [0]);
	});
});
