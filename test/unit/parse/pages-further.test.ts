import { checkPage } from '../../support/page-notation.ts';

describe('pages of further newspapers', () => {
	it('a production line, a credit between the halves of a sentence, subheads in pairs', () =>
		checkPage(`
			furniture 江畔晚报
			furniture 2024年3月18日 星期一 责任编辑：赵亮 版式：孙芳 投稿邮箱：jpwb@example.cn
			furniture 综合新闻 03

			=== article 记者:郑莉 | 本报记者:杨登峰 摄
			headline 全省总工会部署开展春季送岗行动

			subtitle 为求职者搭建平台 为企业纾困解难

			body 本报讯 （记者郑莉）记者3月17日从省总工会获悉，省总近日印发通知，部署各级工会开展春季送岗行动，重点帮助高校毕业生、农民工等群体实现就业。

			body 通知要求，各级工会要积极搭建线上线下招聘平台，组织用人单位

			caption 图为招聘会现场。本报记者 杨登峰 摄

			+body 发布真实有效的岗位信息，规范招聘流程，严厉打击虚假招聘。

			=== article 本报记者:李昱霖 本报通讯员:王伟
			kicker ■聚焦

			headline 从“一人富”到“众人富”

			subtitle ——记全国劳动模范、前坡村党委书记郭成林

			byline 本报记者 李昱霖 本报通讯员 王伟

			body 走进前坡村，满眼都是苹果树。郭成林站在山坡上，指着远处说：“三十年前，这里还是一片荒山。”

			body 艰苦创业，荒山变果园

			body 上世纪九十年代，郭成林带领村民开山造田，先后治理荒山八千亩。

			body 共同富裕，村里办企业

			body 有了果园，郭成林又琢磨着办加工厂。如今，村里有了五家企业，人均年收入超过三万元。

			furniture 广告部电话：010-84150000 印刷：江畔晚报印刷厂
		`));

	it('briefs under headlines that begin with a place', () =>
		checkPage(`
			banner 一分钟看天下

			=== article
			headline 北京：三条地铁新线同日开通

			body 记者从北京市交通委获悉，地铁3号线一期、12号线、昌平线南延一期剩余段15日同时开通初期运营。至此，北京轨道交通运营总里程达879公里。

			=== article
			headline 上海：外滩观光隧道重新开放

			body 经过半年修缮，外滩观光隧道17日重新对公众开放，首日接待游客逾八千人次。

			=== article
			headline 广东发布高温预警！

			body 广东省气象台16日发布高温橙色预警，预计未来三天全省大部分地区最高气温在35℃以上，请注意防暑降温。

			byline （本报综合）
		`));

	it('bylines with a picture credit above and below the headline', () =>
		checkPage(`
			=== article 本报记者:王海燕
			byline ■ 本报记者 王海燕 文/图

			headline 古镇来了年轻人

			body 周末的清晨，青石板路上已经有不少游人。咖啡店老板小陈正在擦桌子，他三年前从杭州来到这里，租下一栋老宅。

			body “刚来时这条街晚上八点就没人了。”小陈说，现在古镇有了十几家新店，大多是年轻人开的。

			=== article :张建华
			headline 秋收时节农事忙

			byline □ 张建华 文/摄

			body 金秋十月，华北平原进入秋收大忙时节。

			=== photo | 供图：南京城墙保护管理中心
			headline 古城墙修缮工程完工

			body 南京古城墙中华门至雨花门段修缮工程日前完工，即日起恢复开放。 （供图：南京城墙保护管理中心）
		`));

	it('continued from page one; a column over a comment', () =>
		checkPage(`
			=== article
			body 　　（上接第一版）各地各部门要切实增强责任感和紧迫感，把安全生产放在首位，压实责任，堵塞漏洞，坚决遏制重特大事故发生。
			body 　　会议强调，要加强应急值守，做好救援准备。

			=== article 本报记者:季芳 本报记者:刘硕阳 | 新华社记者:张晨霖 摄
			headline 北京冬奥场馆“四季运营”
			subtitle 让冰雪“热”起来

			byline 　　本报记者　季芳　刘硕阳
			body 　　七月的延庆，国家高山滑雪中心迎来一批特殊的游客。他们不滑雪，而是乘坐缆车上山，看云海、赏日落。
			body 　　“夏天来这里避暑，比城里低七八度。”游客孙女士说。

			caption 　　上图：游客在国家高山滑雪中心游览。
			credit 　　　　　　　　　　　　新华社记者　张晨霖摄

			=== article :刘志强
			kicker 人民时评
			headline “小积分”里有“大文明”
			byline 　　刘志强
			body 　　在浙江省安吉县，村民参加志愿服务可以得到积分，积分可以兑换生活用品。小小积分，激活了乡村治理的一池春水。
			byline 　　（作者为本报评论员）
		`));

	it('outlets that name reporters with strokes and without brackets', () =>
		checkPage(`
			=== article 记者:张华 通讯员:李明
			body 珠江晚报讯 记者张华、通讯员李明报道：昨日，市民政局公布今年第一批养老服务补贴名单，共有三千二百名老人受惠。

			body 市民可于月底前到街道办事处申领。

			=== article 记者:王丽
			headline 会展中心“变身”招聘会场

			body 【本报讯】记者王丽报道 昨天，会展中心举办高校毕业生专场招聘会，两百家企业提供岗位一万多个。

			=== article 记者:罗俊华 实习生:陈曦 通讯员:蔡芬 | 珠江日报记者:宋金峪 图
			headline 高铁今起调图

			body 珠江日报讯（记者/罗俊华 实习生/陈曦 通讯员/蔡芬）记者从铁路部门获悉，今日零时起，全线实行新的列车运行图，每日增开列车六对。

			credit 图/珠江日报记者 宋金峪
			byline 文/珠江日报记者 严艺文
		`));

	it('an economic daily: places in the byline, two outlets in one', () =>
		checkPage(`
			furniture 经济日报
			furniture 2021年7月15日 星期四
			furniture 05 财金

			=== article 记者:林火灿 记者:熊丽
			headline 二季度GDP同比增长7.9%

			subtitle 国民经济稳中加固稳中向好

			body 本报北京7月14日讯 记者林火灿、熊丽报道：国家统计局今天发布数据显示，上半年国内生产总值532167亿元，按可比价格计算，同比增长12.7%。

			body 分季度看，一季度同比增长18.3%，二季度增长7.9%；两年平均增长5.3%。

			body 分产业看，第一产业增加值28402亿元，同比增长7.8%；第二产

			+body 业增加值207154亿元，增长14.8%；第三产业增加值296611亿元，增长11.8%。

			=== article 记者:姚进
			headline 央行下调存款准备金率0.5个百分点

			subtitle 释放长期资金约1万亿元

			body 经济日报-中国经济网北京7月14日讯（记者 姚进）中国人民银行决定于2021年7月15日下调金融机构存款准备金率0.5个百分点。

			furniture 本版编辑 孟飞 祝君壁 美编 夏祎
		`));

	it('an army daily: a kicker with a colon, names set apart', () =>
		checkPage(`
			furniture 解放军报 2020年8月1日 星期六 军事新闻 3

			=== article :贺丁丁 本报特约记者:卢辉
			kicker 第73集团军某旅：

			headline 实战课目淬炼登陆尖兵

			byline ■贺丁丁 本报特约记者 卢 辉

			body 盛夏时节，东南沿海某海域，浪涌涛急。第73集团军某旅组织官兵展开海上实弹射击训练。

			body “3发命中2发！”靶标报来成绩，战士们却高兴不起来。

			body 该旅领导介绍，他们坚持把训练场设在近似实战的环境中，从难从严摔打部队。

			=== article 记者:安普忠 | :廖志勇 摄
			body 本报北京7月31日电 记者安普忠报道：国防部今天举行招待会，热烈庆祝中国人民解放军建军93周年。

			caption 左图：官兵进行抢滩登陆训练。
			credit 廖志勇摄

			=== article :钱文
			kicker 短 评

			headline 训练场上不能有“演员”

			byline ■钱 文

			body 真打实备，容不得半点虚假。训练场上的“演员”，到了战场就是逃兵。
		`));

	it('a byline above its headline', () =>
		checkPage(`
			furniture 文汇报 2018年3月22日
			=== article 首席记者:许琦敏
			headline ﻿沪上科研团队发现抗癌新靶点
			subtitle 研究成果在线发表于国际期刊
			body 　　本报讯 （首席记者许琦敏）中科院上海药物所研究员耿美玉团队近日发现一个新的抗癌靶点。
			body 　　研究人员表示，这一发现为相关药物研发提供了新思路。
			=== article 本报记者:姜澎
			byline 　　　　　　　　　　　　　　　　　■本报记者　姜澎
			headline 　　“00后”走进大学，教育者准备好了吗？
			body 　　这几天，上海各高校的自主招生陆续展开。
		`));

	it('Markdown residue and one blank line too few', () =>
		checkPage(`
			=== article 记者:王芳 通讯员:李大为 | :王芳 摄
			headline **市总工会举办集体婚礼**

			subtitle *30对新人喜结连理*

			body 本报讯(记者 王 芳 通讯员 李大为) 5月20日,市总工会在人民公园举办职工集体婚礼。30对新人在亲友的见证下喜结连理。

			body - 新人代表张强说:“这是我们一辈子最难忘的日子。”

			caption > 图为集体婚礼现场。 王芳/摄

			=== article 记者:赵文
			headline ### 我市首家职工托育中心启用

			body 本报讯(记者 赵文) 昨天,我市首家职工托育中心启用,可同时容纳60名婴幼
			+body 儿。
		`));

	it('a banner over the date line, and one over the first headline', () => {
		checkPage(`
			banner 学思想 强党性 重实践 建新功

			furniture 2023年5月12日 星期五

			=== article 记者:王明
			headline 北京市职工运动会开幕

			body 本报讯（记者 王明）近日，北京市职工运动会开幕。
		`);
		checkPage(`
			banner 深入学习贯彻党的二十大精神 奋力开拓首都工会工作新局面

			=== photo | 本报记者:孙妍 摄影报道
			headline 为女干警送健康

			body 昨天，市女子监狱党委联合工会组织了一场关爱女干警健康义诊活动。

			credit 本报记者 孙妍 摄影报道

			=== article 记者:王明
			headline 北京市职工运动会开幕

			body 本报讯（记者 王明）近日，北京市职工运动会开幕。
		`);
	});

	it('a list of names and a list of songs, no headlines in either', () =>
		checkPage(`
			=== article 记者:王明
			headline 全市职工歌手大赛落幕

			body 本报讯（记者 王明）昨晚，全市职工歌手大赛落幕，选手们演唱了下列曲目。

			body 《在希望的田野上》

			body 《歌唱祖国》

			body 《我和我的祖国》

			body 获奖名单如下：

			body 张伟　李娜　王芳　刘洋

			body 赵磊　黄敏　周杰　吴霞
		`));
});
