import { checkPage } from '../../support/page-notation.ts';

/** A page whose first article has the headline lines `stack`, each with its tag, under a banner. */
function checkStack(...stack: readonly string[]): void {
	checkPage(
		[
			'banner 凝心聚力跟党走 建功立业新征程',
			'',
			'=== article 记者:王明',
			...stack,
			'body 本报讯（记者 王明）近日，全市职工技能比武在体育馆举行，百余名选手参加。',
			'',
			'=== article 记者:李红',
			'headline 环卫工人有了新食堂',
			'body 本报讯（记者 李红）昨天，环卫中心的新食堂开张，职工吃上了热饭热菜。',
		].join('\n'),
	);
}

describe('two lines of a headline', () => {
	it('are a kicker of two phrases over the headline', () =>
		checkStack('kicker 课堂搬进车间 师傅走上讲台', 'headline 四百名焊工有了“能力护照”'));

	it('are a headline and what says of whom it is a sketch', () => {
		checkStack('headline 练就“火眼金睛” 守好城市“生命线”', 'subtitle 天津市自来水集团水质监测中心“巾帼水质班”侧记');
		checkStack('kicker 北京市工会第十五次代表大会侧记', 'headline 凝心聚力再出发 踔厉奋发启新程');
	});

	it('are a headline over a subtitle of two phrases', () =>
		checkStack('headline 全市焊工技能比武落幕', 'subtitle 百名选手同台竞技 十人当场晋级'));

	it('are a body and what it has done', () => checkStack('kicker 市水务集团工会', 'headline 夜班职工吃上热饭 孩子有人托管'));

	it('are an event over what sums it up', () => checkStack('kicker 全市民主管理现场会召开', 'headline “晒”出来的明白账'));

	it('are a clause over a name in quotation marks', () => checkStack('kicker 六十件旧工具讲述船厂往事', 'headline “铁锚”下的青春'));

	it('are what a body does over phrases with a word of their own', () =>
		checkStack('kicker 市水务集团开展冬季巡查', 'headline 清晨六点出门 他们给管道“把脉”'));

	it('are a headline over a clause with a number or a plan', () =>
		checkStack('headline 全市民主管理现场会召开', 'subtitle 今后三年覆盖“百人以上”企业'));
});

describe('the first line of a page', () => {
	/** A page with the banner `line` over an article with a headline of one line. */
	function checkBanner(line: string): void {
		checkPage(`
			banner ${line}

			=== article 记者:王明
			headline 全市焊工技能比武落幕

			body 本报讯（记者 王明）近日，全市焊工技能比武在体育馆举行，百余名选手参加。

			=== article 记者:李红
			headline 环卫工人有了新食堂

			body 本报讯（记者 李红）昨天，环卫中心的新食堂开张，职工吃上了热饭热菜。
		`);
	}

	it('may name the page', () => {
		for (const line of ['女工·家园', '权益保障 ☆ 说法周刊', '工会时讯 | 基层传真', '书画天地']) {
			checkBanner(line);
		}
	});

	it('may be a slogan over an article that has lost its headline', () =>
		checkPage(`
			banner 深入学习贯彻党的二十大精神 奋力开创全市工会工作新局面

			=== article 记者:王明
			body 本报讯（记者 王明）近日，全市焊工技能比武在体育馆举行，百余名选手参加。

			=== article 记者:李红
			headline 环卫工人有了新食堂

			body 本报讯（记者 李红）昨天，环卫中心的新食堂开张，职工吃上了热饭热菜。
		`));

	it('may call to study what a body has said, or be a series', () => {
		for (const line of ['学习宣传贯彻工会十八大精神', '2024全国两会特别报道', '庆祝中国共产党成立102周年']) {
			checkBanner(line);
		}
	});

	it('stands over a kicker that ends in a colon', () =>
		checkPage(`
			banner 工会十八大精神在基层

			=== article 记者:王明
			kicker 河南省总工会：

			headline 打造三级职工服务“一张网”

			subtitle 困难职工“码”上就能找到娘家人

			body 本报讯（记者 王明）近日，全市焊工技能比武在体育馆举行，百余名选手参加。

			=== article 记者:李红
			headline 环卫工人有了新食堂

			body 本报讯（记者 李红）昨天，环卫中心的新食堂开张，职工吃上了热饭热菜。
		`));

	it('may be a slogan of three short phrases', () => checkBanner('听党话 感党恩 跟党走'));
});

describe('the only line with fewer marks', () => {
	it('is the banner over articles with more', () =>
		checkPage(`
			banner # 光荣之路

			=== article 记者:王明
			headline ## 全市焊工技能比武落幕

			body 本报讯（记者 王明）近日，全市焊工技能比武在体育馆举行，百余名选手参加。

			=== article 记者:李红
			headline ## 环卫工人有了新食堂

			body 本报讯（记者 李红）昨天，环卫中心的新食堂开张，职工吃上了热饭热菜。

			=== article 记者:赵亮
			headline ## 社区食堂开张了

			body 本报讯（记者 赵亮）昨天，社区食堂正式开张，附近居民早早赶来。
		`));

	it('is the headline over its subtitle where nothing else has marks', () =>
		checkPage(`
			=== article 记者:王明
			headline # 全市焊工技能比武落幕

			subtitle ## 十人当场晋级

			body 本报讯（记者 王明）近日，全市焊工技能比武在体育馆举行，百余名选手参加。
		`));
});

describe('articles without a byline', () => {
	it('are notices by their title', () =>
		checkPage(`
			=== article 记者:王明
			headline 全市焊工技能比武落幕

			body 本报讯（记者 王明）近日，全市焊工技能比武在体育馆举行，百余名选手参加。

			=== article
			headline 停气公告

			body 因管线检修，10月8日8时至20时，新华里小区暂停供气，敬请谅解。
		`));

	it('stand under a kicker behind a credit', () =>
		checkPage(`
			=== photo | :山小满 摄影报道
			headline 夜校开课了

			body 近日，街道总工会开设夜校，利用晚间为快递员讲授短视频拍摄课程。

			credit 山小满 摄影报道

			=== article
			kicker 全市民主管理现场会召开

			headline “晒”出来的明白账

			body 近日，全市民主管理现场会在纺织厂召开，工资、年休假都摆到了桌面上。

			=== article 记者:李红
			headline 环卫工人有了新食堂

			body 本报讯（记者 李红）昨天，环卫中心的新食堂开张，职工吃上了热饭热菜。
		`));

	it('are letters whose answer is signed', () =>
		checkPage(`
			=== article 读者:段文翠
			headline 加班费怎么算

			body 编辑同志：

			body 我在一家印刷厂上夜班，厂里一直按白班发工资。请问加班费该怎么算？

			byline 读者 段文翠

			body 段文翠读者：

			body 根据《劳动法》的规定，延长工作时间的，应当支付不低于工资百分之一百五十的报酬。

			body 河北冀华律师事务所律师 国建新

			=== article 记者:李红
			headline 环卫工人有了新食堂

			body 本报讯（记者 李红）昨天，环卫中心的新食堂开张，职工吃上了热饭热菜。
		`));
});
