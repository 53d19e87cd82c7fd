import { articleOf, checkNothing, checkRule } from '../../support/check-rule.ts';

describe('halfwidth-punctuation', () => {
	const rule = 'halfwidth-punctuation';

	it('takes marks beside Chinese and eats the space that only ASCII needs', () => {
		checkRule({
			rule,
			page: articleOf('据介绍⟦,⟧ 此次活动有三项⟦:⟧一是义诊⟦;⟧二是讲座⟦;⟧三是咨询⟦.⟧你来吗⟦?⟧来⟦!⟧'),
			fixed: articleOf('据介绍，此次活动有三项：一是义诊；二是讲座；三是咨询。你来吗？来！'),
		});
	});

	it('takes the full stop behind a number in brackets', () => {
		checkRule({ rule, page: articleOf('联系人为张三(13800138000)⟦.⟧'), fixed: articleOf('联系人为张三(13800138000)。') });
		checkNothing(rule, articleOf('参见 Smith et al. (2019).'));
	});

	it('judges brackets as pairs by what they hold', () => {
		checkRule({
			rule,
			page: articleOf('学院⟦(⟧草桥校区⟦)⟧发布国内生产总值(GDP)数据，公司（集团⟦)⟧参加。'),
			fixed: articleOf('学院（草桥校区）发布国内生产总值(GDP)数据，公司（集团）参加。'),
		});
	});

	it('leaves numbers, times, scores, addresses, file names, names and Latin phrases alone', () => {
		checkNothing(
			rule,
			articleOf(
				'共有1,200人，占3.5%，12:30开赛，比分3:2，见http://a.cn/b,c和a.b@c.com，下载名单.docx，乔治.华盛顿说Hello, world! 他读《Life: A User》，水的pH为7.0(25℃)，函数f(x)。',
			),
		);
	});

	it('keeps the space between the phrases of a headline', () => {
		checkRule({
			rule,
			page: '谁来养老⟦?⟧ 社区来\n\n本报讯（记者 李明）近日，市里召开会议，部署有关工作，要求抓好落实。',
			fixed: '谁来养老？ 社区来\n\n本报讯（记者 李明）近日，市里召开会议，部署有关工作，要求抓好落实。',
		});
	});
});

describe('punctuation-form', () => {
	const rule = 'punctuation-form';

	it('keeps one of two equal marks and the stronger of two others', () => {
		checkRule({ rule, page: articleOf('收获很大⟦。。⟧他说⟦，、⟧今后继续努力⟦，。⟧'), fixed: articleOf('收获很大。他说，今后继续努力。') });
	});

	it('makes dashes and ellipses of two characters', () => {
		checkRule({ rule, page: articleOf('他想⟦...⟧算了⟦--⟧就这样⟦。。。。。。⟧'), fixed: articleOf('他想……算了——就这样……') });
	});

	it('leaves emphasis, numbers and ranges alone', () => {
		checkNothing(rule, articleOf('真的？！太好了！！！他说：“好。”这是……我的选择——扎根一线。见第3--5页，版本1...9。'));
	});

	it('suggests a full stop before the mark that ends a paragraph', () => {
		checkRule({ rule, page: articleOf('他说：“我会继续努力⟦，⟧”'), fixed: articleOf('他说：“我会继续努力。”') });
	});
});

describe('unbalanced', () => {
	const rule = 'unbalanced';

	it('flags what is not closed and what closes nothing', () => {
		checkRule({ rule, page: articleOf('他读了⟦《⟧平凡的世界一书，参加了⟦“⟧读书会活动。') });
		checkRule({ rule, page: articleOf('他读了平凡的世界⟦》⟧一书，参加了读书会⟦）⟧活动。') });
	});

	it('turns round marks that point the wrong way', () => {
		checkRule({ rule, page: articleOf('他是⟦”⟧老把式⟦“⟧，也是“带头人”。'), fixed: articleOf('他是“老把式”，也是“带头人”。') });
		checkRule({ rule, page: articleOf('他是⟦“⟧老把式⟦“⟧，也是“带头人”。'), fixed: articleOf('他是“老把式”，也是“带头人”。') });
	});

	it('wants the inner marks of a quotation in a quotation', () => {
		checkRule({ rule, page: articleOf('他说：“我读了⟦“⟧红色家书⟦”⟧很感动。”'), fixed: articleOf('他说：“我读了‘红色家书’很感动。”') });
	});

	it('gives straight marks a direction, but not those of Latin text', () => {
		checkRule({
			rule,
			page: articleOf('他读⟦"⟧平凡的世界⟦"⟧，It\'s a 5" disk，⟦\'⟧老把式⟦\'⟧来了。'),
			fixed: articleOf('他读“平凡的世界”，It\'s a 5" disk，‘老把式’来了。'),
		});
	});

	it('lets a quotation open each of its paragraphs and close in the last', () => {
		checkNothing(rule, articleOf('他说：“第一段是这样说的，请大家注意。\n\n“第二段接着说，还没有说完。\n\n“第三段说完了。”'));
	});

	it('lets a quotation and a bracket run over paragraphs', () => {
		checkNothing(rule, articleOf('他在信中写道：“第一段是这样写的，请大家注意。\n\n第二段接着写，写到这里就写完了。”'));
	});

	it('leaves list numbers, apostrophes and intervals alone', () => {
		checkNothing(rule, articleOf('要求有三：1）早准备；2）早动手；a）先试点。It’s OK，见[0,1)区间，三种精神‘VR’展。'));
	});
});

describe('space-in-text', () => {
	const rule = 'space-in-text';

	it('takes spaces beside marks and inside words', () => {
		checkRule({
			rule,
			page: articleOf('他在会上说，⟦ ⟧要继续努⟦ ⟧力，把工作做好。参观了《态度》⟦ ⟧《故宫》两个展览（⟦ ⟧集团⟦ ⟧）。'),
			fixed: articleOf('他在会上说，要继续努力，把工作做好。参观了《态度》《故宫》两个展览（集团）。'),
		});
	});

	it('takes the space in 有限责任 公司, which ends in no post', () => {
		checkRule({
			rule,
			page: articleOf('北京祥龙资产经营有限责任⟦ ⟧公司、北京歌华有线电视网络股份有限公司招聘职工。'),
			fixed: articleOf('北京祥龙资产经营有限责任公司、北京歌华有线电视网络股份有限公司招聘职工。'),
		});
	});

	it('leaves quoted phrases, lists, names, weekdays and Latin neighbours alone', () => {
		checkNothing(
			rule,
			articleOf('以“奋斗时代 匠心朝阳”为主题，记者赵 莉参加，使用 VR 技术，时间是5月12日 星期五，获奖的有：张三 李四 王五 赵六。'),
		);
	});

	it('leaves the name at the end of a line of particulars, and of a credit behind a caption, alone', () => {
		checkNothing(
			rule,
			articleOf(
				'会议回顾了全年工作。\n\n主持人：市政府新闻办公室副主任 寿小丽\n\n人物小传 王亮，男，高级技师，曾获多项荣誉。\n\n图为会场。 邱勇 摄',
			),
		);
	});

	it('leaves headlines and bylines alone', () => {
		checkNothing(rule, '奋斗时代 匠心朝阳\n\n本报讯（记者 李明 通讯员 王芳）近日，市里召开会议，部署有关工作，要求抓好落实。');
	});
});
