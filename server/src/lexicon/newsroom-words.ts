/**
 * Words of the newspaper trade, simplified and traditional, as sources of regular expressions. General knowledge of the trade;
 * nothing here comes from a page. `H` stands for one character a name may be written with: not 丨, which stands for a stroke (文丨本报记者 王明).
 */

const H = '[\\u4e00-\\u4e27\\u4e29-\\u9fff]';

/** Ends of what calls itself a news outlet: 新京报, 新华社, 中新网, 北京电视台, 朝阳区融媒体中心. */
export const OUTLET_ENDS =
	'日报|日報|晚报|晚報|青年报|早报|时报|時報|商报|都市报|报|報|通讯社|通訊社|社|网|網|电视台|电台|台|臺|刊|杂志|雜誌|客户端|融媒体中心|融媒体|融媒|传媒|在线|频道|新闻|新聞';

/** An outlet before a role: 本报, 新华社, 中国青年报·中青在线, 新甘肃·甘肃日报, 扬子晚报/紫牛新闻. */
const outlet = `(?:本[报報刊网網台臺社版端]|我[报報]|(?:${H}{2,6}[·•])?${H}{1,12}?(?:${OUTLET_ENDS})(?:[·•/／]${H}{2,8})?)`;

/** What a newsroom puts before 记者: 实习, 见习, 首席; and 驻上海 in `ROLE`. */
export const QUALIFIERS =
	'全媒体|全媒體|融媒体|融媒|新媒体|见习|見習|实习|實習|特约|特約|首席|资深|資深|高级|高級|主任|特派|特派员|机动|专职|兼职|摄影|攝影|文字|视频|深度|调查|财经|体育|文化|时政|政经|经济|专题|报道|中心|小|校园';

/** People who write: the heart of a byline. */
export const WRITERS =
	'记者|記者|通讯员|通訊員|评论员|評論員|撰稿人|撰稿|特派员|特派員|报道员|实习生|實習生|观察员|主笔|主筆|采访组|报道组|通讯组|作者|采写|采寫|撰文|供稿|整理|编译|編譯|编辑|編輯|编导|策划|统筹|执笔|口述|翻译|文字|主持人|特稿|学生记者|小记者';

/** People who make pictures and films, and what goes with them. */
const picturers = '摄影师|攝影師|摄影|攝影|摄像|制图|製圖|绘图|插图|插画|漫画|供图|图片|视频|航拍|剪辑|剪輯|设计|設計|图|圖|文';

/** A role as newspapers print it: 记者, 本报见习记者, 新华社特约记者, 通讯员. Longest reading first. */
export const ROLE = `(?:${outlet}[\\s\\u3000]?)?(?:(?:${QUALIFIERS}|[驻駐][\\u4e00-\\u9fff]{1,6}?)[\\s\\u3000]?){0,3}(?:${WRITERS})`;

/** A role that must be followed by `/`, `：` or a space before the name: 文/张三, 摄影：李四, 图 王五. */
export const LABEL = `(?:${WRITERS}|${picturers})`;

/** Roles inside a run that has no spaces: 张三通讯员李四. */
export const ROLE_INSIDE = '记者|記者|通讯员|通訊員|实习生|實習生|特约|见习|評論員|评论员';

/** What makes a line of people a credit: 摄, 摄影报道, 供图, 文/摄. Longest first. */
export const PICTURE_ACTIVITY =
	'摄影[/／]?报道|攝影報[道導]|摄影并报道|图文报道|文并摄|文並攝|撰文并摄影|撰文摄影|文[/／、·]摄影|文[/／、·]?[图圖](?:片)?|文[/／、·]?[摄攝]|[图圖][/／、·]?文|[摄攝][/／、·]文|摄并文|摄影|攝影|[摄攝][影]?|供[图圖]|[图圖]片?提供|提供[图圖]?片?|制[图圖]|製圖|绘[图圖]?|插[图圖]|漫画|作图|[图圖]';

/** What ends a byline line without making it a credit: 报道, 综合报道, 综合整理. */
export const REPORT_ACTIVITY =
	'(?:综合|綜合|联合|現場|现场|专题|独家|整理)?(?:报道|報道|報導)|综合整理|综合|綜合|整理|采写|采寫|文|专访|專訪|连线|連線|编译|撰文|供稿|来稿';

/** Agencies that stand for a photographer: 新华社发. */
export const AGENCY =
	'(?:新华社|新華社|中新社|中国新闻社|中国新闻图片网|视觉中国|法新社|路透社|美联社|中央社|新华网|中新网|人民图片|人民视觉|东方IC|CFP|IC photo|Photocome|新华社客户端)';

/** Credits that name nobody. */
export const NAMELESS_CREDIT =
	'(?:本报)?资料(?:图片|照片|图|片)|資料(?:圖片|照片|圖)|网络(?:图片|截图|图)|(?:视频|电视)截图|受访者供图|采访对象供图|主办方供图|组委会供图|效果图|图片来源于?网络|图源网络|档案照片|示意图';

/** Reports' own word behind an outlet: 本报讯, 本报消息, 新华社电. */
export const REPORT_WORD = '综合消息|综合讯|专讯|快讯|简讯|特讯|消息|讯|訊';

/** Places after a name in the bylines of Taiwan and Hong Kong (記者王小明台北報導) and before a dateline. */
export const BYLINE_PLACES =
	'台北市?|臺北市?|新北市?|桃園市?|台中市?|臺中市?|台南市?|臺南市?|高雄市?|基隆市?|新竹[縣市]?|苗栗縣?|彰化縣?|南投縣?|雲林縣?|嘉義[縣市]?|屏東縣?|宜蘭縣?|花蓮縣?|台東縣?|臺東縣?|澎湖縣?|金門縣?|馬祖|香港|澳門|北京|上海|廣州|深圳|華盛頓|紐約|東京|首爾|倫敦|巴黎|立法院|綜合|连线|連線|专访|專訪|现场|即時|特稿';

/** Production people at the foot of a page. */
export const PRODUCTION_ROLE =
	'责任编辑|責任編輯|本版编辑|本版责编|本版主编|值班主任|值班编委|值班总编|值班主编|值班副总编辑?|责编|責編|主编|主編|副主编|编辑|編輯|校对|校對|美编|美編|美术编辑|版式设计|版式|版面设计|版面|设计|排版|组版|制版|图编|图片编辑|视觉设计|视觉|审读|检校|检查|统筹|出版人|社长|总编辑?|总值班|首席编辑|见习编辑|实习编辑|助理编辑|新媒体编辑|编审|审校|终审|二审|一审|三审|监制|策划|执行主编|编委|主任|制图|绘图|电子邮箱|邮箱|电子信箱|信箱|投稿邮箱|投稿信箱|邮编|电话|热线|新闻热线|E-mail|Email|email|微信|QQ|地址|传真';

/** Names of pages: 要闻, 综合, 副刊. */
export const SECTION_NAME =
	'头版|要闻|时政要闻|今日要闻|综合|综合新闻|新闻|时政|时事|本市新闻|本地新闻|本地|都市|都市新闻|社会|民生|法治|法制|政法|经济|财经|产经|金融|国内|国内新闻|国际|国际新闻|天下|环球|港澳台|体育|体坛|文体|文娱|娱乐|文化|副刊|文艺副刊|文艺|读书|书评|教育|科技|科教|健康|卫生|生活|旅游|视点|视野|视界|观察|评论|时评|言论|理论|特别报道|专题|专版|专刊|专栏|深度|调查|人物|周刊|图片新闻|图片|影像|摄影|广告|公告|公益广告|天气|气象|生态|三农|乡村|农村|工会|工会新闻|职工|劳动|企业|地方|区县|社区|军事|国防|汽车|房产|消费|食品|通联|读者来信|來信|要聞|綜合|國際|社會|財經|體育|娛樂|副刊|兩岸|港聞|地方|生活|論壇';

/** Forms of verse, which stand before the title with a dot as names of peoples do: 浣溪沙·初夏, 七律·登长城. */
const VERSE_FORMS =
	'七律|七绝|五律|五绝|浣溪沙|沁园春|水调歌头|念奴娇|满江红|蝶恋花|临江仙|鹧鸪天|清平乐|菩萨蛮|西江月|如梦令|卜算子|忆江南|浪淘沙|采桑子|虞美人|江城子|渔家傲|破阵子|定风波|青玉案|一剪梅|长相思|点绛唇|减字木兰花|天净沙|山坡羊';

/** What follows 记者 in running text and in the names of columns, or begins a title, and is nobody's name. */
export const NO_NAMES = `${VERSE_FORMS}|视觉中国|简介|簡介|新华社|新华网|中新社|受访者|采访对象|主办方|组委会|同志|先生|女士|老师|朋友|部|按|室|手记|札记|观察|调查|视点|感言|点评|提示|在线|报道|获悉|了解|从|在|来到|走进|近日|昨天|昨日|日前|今天|采访|看到|注意|发现|问|说|了解到|节|证|会|协会|(?:家|和)(?![\\u4e00-\\u9fff]{2}$)|团|们|与|等`;
