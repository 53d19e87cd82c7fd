/**
 * Words and characters that tell where sentences begin and stop, for the question whether a paragraph break cut one. General knowledge
 * of Chinese prose; nothing here comes from a page.
 */

import { type HanSet, hanSetOf } from './han-set.ts';

/** Openings of a paragraph of news: a break before them is the writer's own even where the mark before it was lost. */
export const PARAGRAPH_OPENER =
	/^(?:[\u4e00-\u9fff]{2,4}(?:前夕|期间|前后|当天)[，,]|据了解|据悉|据介绍|据统计|据报道|据通报|据[\u4e00-\u9fff]{2,16}(?:介绍|透露|统计|通报)|近日|日前|昨天|昨日|今天|今日|昨晚|目前|截至目前|截至|连日来|近年来|此外|同时|另外|与此同时|下一步|会上|会前|会后|会议(?:指出|强调|要求|认为|期间)|活动(?:中|现场|当天|期间)|现场|随后|当天|当日|当晚|座谈会上|仪式上|启动仪式上|记者(?:了解到|在|从|获悉|注意到|看到)|值得一提的是|值得注意的是|未来|今后|接下来|多年来|长期以来|为(?:了|进一步)|针对|作为|对此|对于|其中|如今|现在|据[了]?|通过|按照|根据|随着|围绕|本次|此次|这次)[，,、：“]?/;

/** Openings so strong that a bare end before them is a lost full stop, not a cut. */
export const STRONG_OPENER =
	/^(?:据了解|据悉|据介绍|据统计|据报道|此外|与此同时|值得一提的是|会上|会议指出|会议强调|会议要求|下一步|近年来|连日来|截至目前|活动现场|座谈会上|仪式上)[，,]/;

/** How the text under a headline begins: day, place, quotation. */
export const NEWS_OPENER =
	/^(?:近日|日前|昨天|昨日|今天|今日|昨晚|前天|近期|最近|连日来|近年来|入[春夏秋冬]|新学期|春节|国庆|五一|端午|中秋|元旦|\d{1,4}[年月日]|[一二三四五六七八九十〇]{1,4}[年月日]|本报讯|记者|“|「|《|在|为|随着|从|日|当|每|每天|清晨|傍晚|[\u4e00-\u9fff]{1,2}月|去年|今年|明年|上周|本周|下周|周[一二三四五六日末]|星期|据|由|[\u4e00-\u9fff]{2,3}[省市区县])/;

/** Marks of an item in a list of paragraphs. */
export const LIST_ITEM =
	/^(?:[一二三四五六七八九十]{1,3}(?:是|、(?![一二三四五六七八九十])|[\s\u3000])|第[一二三四五六七八九十]{1,3}[，、,：条章]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[.、．)）](?!\d)|[A-Z][.．、](?![A-Za-z])|[①-⑳❶-❿⑴-⒇㈠-㈩]|[●■◆★▲◎○□△☆※]|[•·][\s\u3000]|——)/;

/** Labels over a box beside an article; never the head of a sentence. */
export const BOX_LABEL =
	/^[■●◆★▲◎□◇○☆▍▎▌┃▶►▷◀※#＃【[｜|]?\s?(?:编者按|编者的话|开栏的话|开栏语|记者手记|采访手记|采访札记|记者观察|记者点评|编后|编后语|编辑点评|核心提示|核心阅读|阅读提示|内容提要|新闻背景|背景|新闻链接|相关链接|链接|相关新闻|延伸阅读|名词解释|小贴士|提示|温馨提示|专家点评|点评|短评|社论|社評|评论员文章|連載|连载|书评|影评|訃聞|讣闻|人物简介|作者简介|人物小传|人物名片|简介|本报讯|图片新闻|简讯|要闻速览|新闻速递|新闻速览)[】\]]?(?:[：:]|[>＞》]{1,3})?$/;

/** Names of columns over a headline: 人民时评, 今日谈, 记者调查. */
export const COLUMN_LABEL =
	/^(?:\S{0,10}(?:风采|风采录|巡礼|群英谱|光荣榜|一线行|基层行|走基层|进行时|在行动|看变化)|\S{0,8}(?:系列|连续)(?:报道|述评|评论|访谈)(?:之[一二三四五六七八九十]{1,3}|[①-⑩]|[（(][一二三四五六七八九十\d]{1,3}[）)])?|[■●◆★▲◎☆]\s?\S{2,8}|【\S{2,8}】|\[\S{2,8}\]|\S{0,4}(?:时评|论坛|论苑|杂谈|随笔|评论|观察|视点|快评|短评|茶座|漫谈|手记|聚焦|调查|关注|特写|专访|访谈|纪事|故事|人物|连载|今日谈|来信|专栏|热线|信箱|之窗|天地|园地|广角|速递|速览|扫描|讲堂|课堂|史话|掌故|传真|短波|动态|资讯|播报|短讯|快报|直击|剪影|纵横|瞭望|集锦|花絮|视窗|风景线|面对面|会客厅|直通车|回音壁|曝光台))$/;

/** Speech after a quotation that closed the sentence: `”该负责人表示。` is no paragraph of its own. */
export const ATTRIBUTION =
	/^[^，。！？：；“”]{1,40}(?:说道|说|表示|称|道|指出|介绍|认为|强调|坦言|感叹|感慨|感慨道|回忆|笑着说|告诉记者|如是说|解释|呼吁|透露|总结|补充道|写道|問|答|說)。/;

/** A sentence that ends by saying where it goes on: （下转第2版）. */
export const JUMP_END = /[（(]\s*(?:下[转轉接]|紧?[转轉]|未完|待续|完|续完)[^）)]{0,14}[）)]$/;

const suffix =
	'部长局厅处科室院所校系班组队员工人家师生士手户民众界业店厂矿场站馆园区县镇乡村街道路号楼层座台套件项条批次届期辆架艘台只头匹颗粒片张份名位个万亿千百十余多节';
const dangling = '的和与及或在将把被让向从由于以是但而并且很更最较不没未可应该须需其这那此各每某第因如若虽即就仅再也已曾';

/** Hardly ever the first character of a paragraph or headline, and often what follows inside a sentence. */
export const BOUND_HEADS: HanSet = hanSetOf(
	'的了着过们者性化员式型率度级般样等之而则却也并或及与和于被把得地吗呢吧么嘛且就才又都再还很较更',
);
/** Suffixes: a word before the break is cut (技能大⏎赛, 负责⏎人). */
export const SUFFIX_HEADS: HanSet = hanSetOf(suffix);
/** Characters that leave a phrase open when they end a line. */
export const DANGLING_TAILS: HanSet = hanSetOf(dangling);
/** Characters that Chinese doubles by rule (天天, 看看): one standing on both sides of a cut need not be a repetition. */
export const DOUBLING: HanSet = hanSetOf(
	'天年月日人家个时事处种层步样件条次代户村县区常往渐慢快好看说谈试走想听问讲写尝等聊笑刚仅偏默悄轻静早久远深高大小多少满红绿白黑滚纷频屡稍略微匆深清明暗亮妈爸哥姐弟妹爷奶叔伯舅姑星点滴丝缕阵声句字片团朵棵座排行对双代比谢拜万千一',
);

/** 编辑同志：, 尊敬的各位代表： open a letter or speech and stand on a line of their own. */
export const SALUTATION = /^(?:尊敬的|亲爱的|敬爱的|各位|诸位|编辑|女士们|同志们|朋友们|老师们|同学们|乡亲们).{0,12}[：:，,!！]$/;

/** 一、怎么改; （二）谁来管; 3. 第四节 … */
export const NUMBERED_SUBHEAD =
	/^(?:[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[章节条][\s\u3000])/;

/** The label of a turn in an interview: 记者：您还记得第一天上班的情景吗？ 问： Q: */
export const SPEAKER_LABEL = /^(?:(?:本[报報刊])?(?:记者|記者)|主持人|采访者|[问問答QA])[\s\u3000]?[：:]/;

/** The title of a notice, which stands over one or two sentences: 遗失声明, 招聘启事, 公告. */
export const NOTICE_TITLE =
	/^(?:(?:遗失|挂失|作废|注销|减资|清算|致歉|严正|郑重|更正|道歉|征文|征稿|征集|寻人|寻物|认领|招领|迁址|搬迁|[停限恢供][水电气热]|停热|供暖|检修|改签|改道|绕行|限行|封闭|断路|通行|施工|开庭|送达|重要|紧急|招[聘生标募商工租]|录[取用]|拍卖|竞价|中标|成交|采购|出租|转让|拆迁|征收)(?:情况)?)?(?:声明|公告|启事|通告|公示|讣告|更正)$/;

/** 【一】 or B 新变化 over a part of a story, D. 其他 of a poll, 获奖名单 over names, 李娟 著 over the publisher, 此致 over 敬礼！: no sentence goes on below. */
export const STANDS_ALONE =
	/^(?:【[一二三四五六七八九十\d]{1,3}】|[A-Z](?:[.．、]|[\s\u3000]{1,2})[^\s，。A-Za-z]{2,12}|此致|敬礼[！!]?|[^\s，。]{2,12}[\s\u3000](?:著|编著|主编|编|译|译著|绘著)|\S{0,12}(?:名单(?:公示|公布|揭晓)?|一览表?)|(?:菜谱|食谱|节目单|节目表|天气预报|开奖公告))$/;

/** The particulars of a meeting, book or dish, each on a line of its own: 时间：4月18日, 原料：土豆2个. */
export const PARTICULAR =
	/^(?:时间|地点|主题|内容|对象|嘉宾|主持人?|主讲人?|讲师|报名(?:方式|时间|地点|电话)?|参与方式|联系(?:人|方式|电话)|电话|热线|地址|网址|邮编|邮箱|票价|门票|交通|导演|编剧|主演|片长|上映|类型|作者|译者|著者|出版社?|定价|原料|主料|辅料|配料|用料|食材|调料|做法|制作|功效|采访人?|受访者?|时長|時間|地點|主題)[：:]/;

/** 北京市某某律师事务所律师 宦文君: who wrote the answer to a letter signs it. */
export const SIGNATURE =
	/^[\u4e00-\u9fff（）]{2,30}?(?:所|院|局|会|委|部|处|中心|医院|大学|学校|公司)[\u4e00-\u9fff]{0,6}(?:律师|法官|法官助理|检察官|教授|研究员|医师|医生|主任|调解员|仲裁员|教师|馆员|工程师|营养师|咨询师)[ \u3000]+[\u4e00-\u9fff]{2,4}$/;

/** The title over a list of briefs. */
export const BRIEFS_TITLE = /^(?:简讯|短讯|短波|要闻速览|新闻速递|新闻速览|一周要闻|一句话新闻|快讯)$/;

/** A result on a line of its own: 热电厂 78:65 造船厂. */
export const GAME_RESULT = /^[^\s，。]{2,14}[\s\u3000]+\d{1,3}[\s\u3000]?[:：比∶-][\s\u3000]?\d{1,3}[\s\u3000]+[^\s，。]{2,14}$/;
