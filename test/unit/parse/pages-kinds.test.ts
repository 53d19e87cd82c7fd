import { checkPage } from '../../support/page-notation.ts';

describe('pages of further kinds', () => {
	it('an interview in questions and answers under a kicker with a dash', () =>
		checkPage(`
			=== article 本报记者:孟昭雪 | 本报记者:孟昭雪 摄
			kicker 守塔三十年的航标工葛长庚——

			headline 灯亮着，船就有家

			byline 本报记者 孟昭雪

			body 从码头坐一个小时的船，才能见到葛长庚。岛上没有第二户人家，最热闹的是海鸥。

			body 记者：一个人守着灯塔，夜里怕不怕？

			body 葛长庚：头一年怕。后来听惯了浪，听不见反倒睡不着。

			body 记者：家里人支持吗？

			body 葛长庚：老伴一年上岛两回，带一麻袋土，说要给我种菜。

			body 问：最难忘的是哪一次？

			body 答：台风那年，灯灭了四十分钟，我用手摇了四十分钟。

			credit 本报记者 孟昭雪 摄
		`));

	it('letters to the editor', () =>
		checkPage(`
			=== article 读者:段文翠
			headline 小区门口的路灯该修了

			body 编辑同志：

			body 我是城东新苑的住户。小区北门外的六盏路灯从去年入冬起就不亮了，老人晚上出门全靠手电。

			body 我们先后找过物业和街道，都说不归自己管。希望有关部门查一查这六盏灯到底归谁管。

			byline 读者 段文翠

			=== article 读者:柴国安
			headline 这样的热心人值得夸一夸

			body 编辑同志：

			body 上周三我把装着药的布袋忘在12路公交车上，司机下班后骑车送到了我家，连口水都没喝。

			byline 读者 柴国安
		`));

	it('sports results below a report', () =>
		checkPage(`
			=== article 记者:向南
			headline 市职工篮球赛决出四强

			body 本报讯（记者 向南）昨晚，市职工篮球联赛结束四分之一决赛的争夺，四支球队晋级半决赛。

			body 四分之一决赛成绩如下：

			body 热电厂 78:65 造船厂

			body 公交集团 81:80 港务局

			body 邮政局 66:59 自来水公司

			body 半决赛将于本周六在市体育馆举行。
		`));

	it('an obituary, and a notice of a loss', () =>
		checkPage(`
			=== article
			headline 温启明同志逝世

			body 市总工会原副主席温启明同志，因病医治无效，于2021年3月2日在医院逝世，享年88岁。

			body 温启明同志1933年5月生，1951年参加工作，1956年加入中国共产党。

			=== article
			headline 遗失声明

			body 兹有市第二建筑工程公司不慎遗失公章一枚，声明作废。
		`));

	it('briefs of one line', () =>
		checkPage(`
			=== article 记者:赵大可
			headline 高新区为新职工办入会手续

			body 本报讯（记者 赵大可）近日，高新区总工会把入会窗口搬进厂区，两天为三百多名新职工办好了手续。

			=== article
			headline 简讯

			body ●城西街道总工会举办女职工插花活动。

			body ●市园林集团工会为养护工人发放防暑药品。

			body ●铁路医院工会开展职工拔河比赛。
		`));

	it('picture news only', () =>
		checkPage(`
			=== photo | 本报记者:钱一鸣 摄
			headline 老站台 新风景

			body 10月8日，游客在废弃的铁路站台上拍照。这座有八十年历史的小站改成了铁路公园。

			credit 本报记者 钱一鸣 摄

			=== photo | 通讯员:孙小丫 摄
			headline 秋梨满筐

			body 10月6日，果农在梨园里采摘秋梨。今年全镇梨园增产两成。

			credit 通讯员 孙小丫 摄
		`));

	it('kicker, headline of two lines, subtitle', () =>
		checkPage(`
			banner 奋进新征程 建功新时代

			=== article 记者:秦可心 通讯员:罗大伟
			kicker 滨河区总工会创新服务新就业形态劳动者

			headline “司机之家”开到
			+headline “家”门口

			subtitle ——三年建成四十二处驿站

			body 本报讯（记者 秦可心 通讯员 罗大伟）停车、吃饭、洗澡、睡觉，货车司机在滨河区都能找到去处。

			body 截至目前，全区建成司机驿站四十二处。
		`));

	it('the headline is the line that is marked as one', () =>
		checkPage(`
			banner # 奋进新征程 建功新时代

			=== article 记者:秦可心
			headline ## 技能培训“菜单”上新

			subtitle 滨河区总工会四百门课程等你来选

			body 本报讯（记者 秦可心）近日，滨河区总工会公布今年的课程。

			body 截至目前，全区报名两千人。
		`));

	it('a page under a provincial slogan and what somebody said', () =>
		checkPage(`
			banner 奋力谱写中国式现代化云南篇章

			=== article 记者:罗大伟
			kicker 赵立行在怒江州调研时强调

			headline 让群众富起来 让乡村美起来

			body 本报讯（记者 罗大伟）近日，省长赵立行在怒江州调研。

			body 他走进两个村子。
		`));

	it('a section of two words over a column of portraits', () =>
		checkPage(`
			furniture 第一现场 · 综合新闻

			=== article 记者:刘大成
			kicker 全国人大代表风采

			headline 从“拧扳手”到“画图纸”

			subtitle ——记钳工孙小丫

			body 本报讯（记者 刘大成）孙小丫手里的扳手像一支画笔。

			body 三十年前，她从技校毕业。
		`));

	it('a county page with squares before the reporters', () =>
		checkPage(`
			furniture 2022年9月16日　星期五　清水县报　3版

			=== article 记者:万山 通讯员:田有福
			headline 柿子沟的三代护林人

			byline □记者 万山 通讯员 田有福

			body 进了柿子沟，手机就没了信号。护林员谷满仓说，这样清静。

			body 谷家三代人守着这片林子，守了六十一年。

			=== article 特约记者:冷秋
			headline 村里来了“田秀才”

			byline □特约记者 冷秋

			body “这垄该间苗了。”说话的是县农技站的技术员丘小川，村里人叫他“田秀才”。
		`));

	it('a headline that lost its byline under a report with one', () =>
		checkPage(`
			=== article 记者:马原
			headline 职工书屋搬进地铁站

			body 本报讯（记者 马原）一座二十四小时开放的职工书屋近日在地铁二号线东门站开放，藏书三千册。

			body 书屋由地铁工会与市图书馆共建，乘客凭身份证即可借阅，还书可到任意一站。

			=== article
			headline 市总工会上门送法律服务

			body 一支由律师和调解员组成的法律服务队日前走进城北工业园，为园区职工讲解劳动合同和工伤认定，当天接待咨询一百二十人次。

			body 服务队每月最后一个周五都会到园区坐班。
		`));

	it('one kicker at the head of the page', () =>
		checkPage(`
			=== article 记者:乔木
			kicker 一把“梳子” 理顺了三千“线头”

			headline 城南街道工会联合会为物业职工解难题

			subtitle ——年内调解纠纷四十六起

			body 本报讯（记者 乔木）欠薪、加班、工伤，城南街道的物业职工如今有了说理的地方。
		`));

	it('questions of a hearing', () =>
		checkPage(`
			=== article 记者:辛小满
			headline 一起工伤案的三次开庭

			body 本报讯（记者 辛小满）昨天上午，市中级人民法院开庭审理了一起工伤认定案。

			body 审判长：原告是否申请回避？

			body 原告：不申请。

			body 审判长：被告是否同意当庭质证？

			body 被告：同意。
		`));

	it('an advertisement and a production line at the foot', () =>
		checkPage(`
			=== article 记者:谭晓
			headline 夜市食品抽检合格

			body 本报讯（记者 谭晓）市市场监管局昨天公布夜市食品抽检结果，二百四十批次全部合格。

			furniture 责任编辑：黎明 美编：韩雪 校对：方正 广告热线：0571-85310000
		`));

	it('a box with a label and a title of its own, and a picture text after a mark', () =>
		checkPage(`
			=== article 记者:高远 | 通讯员:田野 摄
			headline 市总工会走访慰问困难职工

			body 本报讯（记者 高远）元旦春节将至，市总工会领导分赴各区走访慰问困难职工，把温暖送到职工心坎上。

			caption ▲慰问组在职工家中。

			credit 通讯员 田野 摄

			body ▍延伸阅读

			body 困难职工如何申请帮扶

			body 职工可向所在单位工会提出书面申请，由单位工会审核后上报区总工会。
		`));

	it('two subheads of an article, the number of its series, and a paragraph cut above them', () =>
		checkPage(`
			banner 奋进新征程 建功新时代

			=== article 记者:董子墨
			kicker “工”字系列报道之三

			headline 从“一颗螺丝”到“一条产线”

			subtitle ——汽车厂职工创新纪实

			body 本报讯（记者 董子墨）走进总装车间，机械臂上下翻飞。班组长袁大有正蹲在工位旁记

			+body 录数据。

			body 创新工作室成了“发动机”

			body 2019年，公司工会牵头成立了创新工作室，先后吸纳四十多名技术骨干。

			body 五年来，工作室完成课题八十六项，节约成本上千万元。

			body 师徒结对带出“尖兵”

			body “师傅把十年的经验写成了一本小册子。”徒弟林小满说。
		`));

	it('letters with a word of the editor, under the name of the column', () =>
		checkPage(`
			banner 职工之声

			=== article 读者:江小月
			headline 建议多设母婴室

			body 我在地铁站里找母婴室，转了两圈没找到。希望公共场所多设几间。

			byline 读者 江小月

			=== article 读者:戚大伟
			headline 食堂的菜单该换了

			body 我们单位食堂三年没有换过菜单，土豆丝天天见。

			byline 读者 戚大伟

			body 编辑点评：

			body 两封来信说的都是小事，小事里有大民生。
		`));

	it('reports that have lost their byline: over a picture, over picture news, over a sketch, under a kicker', () =>
		checkPage(`
			=== article 记者:王明
			headline 环卫工人有了新食堂

			body 本报讯（记者 王明）昨天，环卫中心的新食堂开张，职工吃上了热饭热菜，都说好。

			=== article | 本报记者:段宁 摄
			headline 窦店农机队长于满囤：黄土地里“种”出金疙瘩

			body 零下8摄氏度，窦店村农机服务中心的机库里却热火朝天，队长于满囤正带着队员检修农机具，准备迎接春耕，谁也没有觉得冷。

			body 58岁的于满囤十九岁进农机站当学徒，1998年接任队长。他牵头引进的保护性耕作技术，让全村3200亩小麦亩均增产86斤。村里设立科技小院以后，他又和研究生一起改装播种机，一年里改出了三台新机器。

			body 多年来，中心的队员先后为周边十二个村的农户代耕代收，从来没有误过农时。机器再先进，也得靠人琢磨，他常对徒弟们说。今年开春，他又收了两名徒弟，都是村里的年轻人，一个会开无人机，一个懂电脑。

			credit 本报记者 段宁 摄

			=== article
			headline 市怀柔医院医护“变身”急救教官

			body “按压深度5至6厘米，频率每分钟100至120次。”6月2日，怀柔医院急诊科护士长为40名职工讲授心肺复苏术，大家学得认真。

			=== photo | 通讯员:白杨 摄
			headline 高考“护考”有他们

			body 6月7日，民警在考点外执勤，工会为他们送去了防暑用品。

			credit 通讯员 白杨 摄

			=== article
			headline 一把焊枪“焊”出精彩人生

			subtitle 记全国技术能手、燕山石化焊工楚铁山

			body 面罩落下，弧光闪耀。在燕山石化的检修现场，54岁的楚铁山一干就是35年，被工友们称为“焊神”。
		`));
});
