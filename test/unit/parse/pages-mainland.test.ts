import { checkPage } from '../../support/page-notation.ts';

describe('pages of mainland newspapers', () => {
	it('national daily: dateline with agency, bylines below headlines, date and page number', () =>
		checkPage(`
			furniture 2023年5月12日　星期五　第3版

			furniture 要闻

			=== article 记者:王明 记者:李立新
			kicker 推动绿色发展　促进人与自然和谐共生

			headline 长江经济带生态环境持续改善

			body 　　新华社武汉5月11日电（记者王明、李立新）记者11日从生态环境部门获悉，今年一季度长江干流水质保持在Ⅱ类以上，两岸造林面积比

			+body 上年同期增加两成。

			body 　　据介绍，沿江各省市去年共完成治理项目320个。

			=== article 本报记者:周小青
			headline 小小合作社带富一方百姓

			byline 本报记者　周小青

			body 　　清晨，走进安徽省颍上县的一座大棚，种植户老陈正忙着采摘黄瓜。

			body 　　“去年一个棚就挣了三万元。”老陈说。

			=== article
			headline 我国科研人员发现水稻抗旱新基因

			body 　　本报北京5月11日电　中国农业科学院作物科学研究所研究团队近日发现一个水稻抗旱新基因。相关成果发表于国际学术期刊。

			furniture 本版责编：张三　李四　版式设计：王五
		`));

	it('evening paper: 新京报讯, unbracketed reports, credit at the end of a caption', () =>
		checkPage(`
			furniture A08

			furniture 北京新闻

			=== article 记者:吴为 | 新京报记者:王贵彬 摄
			headline 地铁12号线年底开通试运营
			subtitle 全长29.6公里，沿途设站21座

			body 新京报讯（记者吴为）昨日，记者从市重大项目办获悉，地铁12号线已完成全部车站主体结构施工，预计年底开通试运营。

			body “目前正在进行机电安装和装修施工。”项目负责人介绍，车站装修融入了沿线文化元素。

			caption 工人在车站内进行装修施工。新京报记者 王贵彬 摄

			=== article 记者:张璐 实习生:陈诺
			headline 这个周末迎来赏花高峰 你准备好了吗？

			body 新京报讯（记者张璐 实习生陈诺）植物园负责人表示，本周末园内桃花、海棠等进入盛花期，预计客流达10万人次。

			body 园方提醒，游客须提前预约。

			furniture 编辑 刘欣 校对 贾宁
		`));

	it('provincial daily: reporter and correspondent on a line of their own with a bullet', () =>
		checkPage(
			`
			=== article 本报记者:陈伟斌 通讯员:宋慧 | 陈伟斌 文/图
			headline 小弄堂里的“共享厨房”
			subtitle ——杭州一社区破解独居老人吃饭难

			byline □本报记者 陈伟斌 通讯员 宋慧 文/图

			body 中午十一点半，杭州市拱墅区一条不起眼的小弄堂里飘出饭菜香。

			body 七十八岁的王奶奶端着刚炒好的青菜，笑着和邻居打招呼。这间只有二十平方米的厨房，是社区专门为独居老人改造的，锅碗瓢盆一应俱

			+body 全，水电费由社区承担。

			body 社区党委书记赵敏说，改造前大家意见不一，开了六次协商会才定下来。
		`.replace(' | 陈伟斌 文/图', ''),
		));

	it('news in brief and bylines after the text', () =>
		checkPage(`
			=== article :张晓东
			headline 我市启动春季植树活动

			body 3月12日，市直机关干部职工来到南山脚下，栽下两千余株侧柏。今年全市计划造林五万亩。（张晓东）

			=== article 记者:韩雪
			headline 首批电动公交车上线运行

			body 昨天，我市首批50辆纯电动公交车上线运行，主要投放在1路、3路和9路。

			byline （记者 韩雪）

			=== article 本报记者:孟凡
			headline 农村寄递物流服务站覆盖所有乡镇

			body 记者从市邮政管理局了解到，截至2月底，全市农村寄递物流服务站覆盖所有乡镇，平均每天处理快件六万件。（本报记者 孟凡）
		`));

	it('picture news with the agency, captions with numbers', () =>
		checkPage(`
			=== photo | :李刚 新华社 发
			headline 茶乡采茶忙

			body 4月3日，贵州省湄潭县的茶农在茶园采摘春茶。眼下正值采茶时节，当地茶农抢抓农时采摘春茶，茶园里一派繁忙景象。

			credit 新华社发（李刚摄）

			=== article 记者:马骏 | 新华社记者:周楠 摄
			headline 高速列车首次跨越长江口

			body 本报南通4月3日电（记者马骏）一列试验列车3日驶过长江口，最高时速达350公里。

			caption 图①：列车驶过大桥。

			caption 图②：技术人员在检测轨道。新华社记者 周楠 摄
		`));

	it('a literary page: poem, essay with the name under the headline, no bylines of reporters', () =>
		checkPage(`
			furniture 副刊

			=== article :李春生
			headline 故乡的老井

			byline 李春生

			body 村口有一眼老井，井口的青石被绳子磨出了深深的沟。小时候，我常常趴在井沿上看自己的影子，母亲总在身后喊，别掉下去。

			body 后来村里通了自来水，老井便渐渐没有人去了。前年回乡，井台上长满了青苔，那棵老槐树倒还在，树下坐着几位老人，说着我小时

			+body 候就听过的故事。

			=== article :林小溪
			headline 春天的信

			byline ○ 林小溪

			body 一封信从南方寄来
			body 带着雨的味道
			body 我把它放在窗台上
			body 等风来拆
		`));

	it('a comment without byline after a report, and a subhead inside a feature', () =>
		checkPage(`
			=== article 本报记者:孙立
			kicker 从“有房住”到“住得好”

			headline 老旧小区改造之后

			byline 本报记者 孙立

			body 六月的一天，家住和平里的张大爷坐电梯下楼遛弯。加装电梯之前，他一个星期也下不了两回楼。

			body 一、怎么改，居民说了算

			body 改造方案贴出来那天，小区的公告栏前围满了人。停车位放哪儿、电梯的钱怎么分摊，居民提了一百多条意见。

			body 二、改完之后谁来管

			body 改造不是一锤子买卖。街道请来物业公司试管半年，居民满意再签合同。
		`));

	it('every paragraph one line, no blank lines', () =>
		checkPage(`
			=== article 记者:何静
			headline 新学期 新校园 新气象
			subtitle 全区新增学位五千个
			body 本报讯（记者 何静）9月1日，全区中小学迎来新学期。
			body 今年新建的三所学校同时启用，新增学位五千个，有效缓解了入学压力。
			body “教室又大又亮。”一名学生家长说。
			=== article 记者:唐亮 通讯员:许静
			headline 医联体让居民在家门口看专家
			body 本报讯（记者 唐亮 通讯员 许静）记者昨天从区卫生健康委获悉，全区已建成四个医联体。
			body 下一步，医联体将覆盖所有社区卫生服务中心。
		`));

	it('lines wrapped at one width, paragraphs indented', () =>
		checkPage(`
			=== article 记者:林海
			headline 海水稻试种成功
			body 　　本报讯（记者 林海）在盐碱地
			~body 上种水稻，过去没有人敢想。昨天，
			~body 青岛的一块试验田里传来好消息，平
			~body 均亩产达到六百公斤。
			body 　　“第一年只收了两百多公斤。”课
			~body 题组负责人说，经过三年改良，土壤
			~body 含盐量下降一半，水稻的根扎得更深
			~body 了。
			body 　　明年试种面积将扩大到一万亩，并
			~body 在东营、唐山等地推广。
		`));

	it('spaced names, double surnames, minority names, several roles', () =>
		checkPage(`
			=== article 本报记者:赵莉 实习生:欧阳晨 通讯员:阿依古丽·买买提
			headline 喀什古城迎来旅游旺季

			byline 本报记者 赵 莉 实习生 欧阳晨 通讯员 阿依古丽·买买提

			body 走进喀什古城，土黄色的民居高低错落，手工艺人在门前敲打铜器。

			=== article 本报见习记者:王佳 本报首席记者:尉迟明 全媒体记者:杜宇
			headline 三条跨海通道同时开工

			byline 本报见习记者 王佳 本报首席记者 尉迟明 全媒体记者 杜宇

			body 上午十时，随着一声令下，三条跨海通道同时开工建设。
		`));

	it('pictures in the middle of sentences, captions without 图为', () =>
		checkPage(`
			=== article 记者:王明 | 本报记者:于佳 摄
			headline 冬奥场馆向公众开放

			body 本报讯（记者 王明）昨天，国家速滑馆正式向公众开放。首日迎来近千名市民上冰体

			caption 市民在国家速滑馆体验滑冰。

			credit 本报记者 于佳 摄

			+body 验，其中不少是带着孩子来的家长。场馆负责人介绍，今后每周开放六天。

			=== article 记者:李红 | 新华社 发
			headline 青年技能大赛开赛

			body 本报讯（记者 李红）昨天，青年技能大赛开赛，三百名选手同台竞

			caption 选手在比赛现场焊接钢管。新华社发

			+body 技，决出十个工种的状元。

			=== article 记者:赵亮 | :邱勇 摄
			headline 社区食堂开张了

			body 本报讯（记者 赵亮）昨天，社区食堂正式开张，附近居民早早赶来，一尝头锅饭菜，

			+body 六十岁以上老人可享受八折优惠，首日接待三百余人次。

			credit 邱勇 摄
		`));

	it('writers and photographers under a headline', () =>
		checkPage(`
			=== article 采写:张立 摄影:李红
			headline 小学生共赴读书之约

			byline 采写/张立 摄影/李红

			body 近日，市教育委员会举办中小学生阅读活动，来自全市十六个区的两百余名学生参加。

			body 活动现场设置了朗读、讲述、戏剧表演等环节。
		`));

	it('names of columns over headlines', () =>
		checkPage(`
			=== article 通讯员:李红
			kicker 一线传真
			headline 环卫工人有了“充电站”

			body 本报讯（通讯员 李红）近日，街道总工会为环卫工人新建休息站，配备微波炉、饮水机等设施。

			=== article 记者:孙洪磊
			kicker 民生直通车
			headline 小区门口建起“幸福驿站”

			body 本报讯（记者 孙洪磊）近日，幸福驿站在小区门口建成，居民可免费借用雨伞、轮椅。
		`));

	it('a headline that goes on in a second line, and a quoted one that is whole', () =>
		checkPage(`
			=== article 本报记者:赵莉
			headline “一刻钟便民生活圈”
			+headline 让居民生活更有温度

			byline □本报记者 赵 莉

			body 　　清晨七点，家住幸福里社区的王阿姨提着菜篮子出了门。步行五分钟，她就到了社区菜站。

			=== article 记者:李红
			headline “小院议事厅”
			subtitle 居民自己定规矩

			body 本报讯（记者 李红）小院里的停车难、晾晒难，都在议事厅里得到解决。
		`));
});
