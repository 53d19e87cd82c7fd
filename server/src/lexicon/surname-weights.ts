import { isSurname } from './surnames.ts';

// How much a surname's character says "here is a name" by itself. General knowledge: 刘 is hardly anything else, 和 hardly ever a surname.

const strong =
	'程丁叶傅熊余戴陶王李张刘陈杨赵吴徐孙朱胡郭罗郑梁谢宋唐韩邓冯曹彭曾肖萧董潘袁蔡蒋杜魏苏吕卢姚沈姜崔谭陆汪廖贾邹孟秦邱侯尹薛阎闫郝邵龚钱汤黎贺覃邢翟殷詹樊倪庄聂岳俞阮柯裴霍涂童翁冉骆靳柴蒲滕牟缪娄窦戚岑臧苟邬卞栾寇甄丛虞敖' +
	'佘迟邝鞠胥楚鄢谌冼蔺郜阚晁芮阙扈亓逄綦訾睢劉陳楊趙吳孫鄭謝鄧馮蕭蘇呂盧譚陸賈鄒閻賀龔錢湯龐聶駱婁竇蔣葉滿顧鄔欒鄺閔黄周何许范佟仇单雒';
/** Surnames that are words too, but stand before a given name often enough. */
const middle =
	'雷钟韦付赖文易兰祝宁尚符苗曲路游管蒙房尤农司古简项麦景宫费卜冷席卫应边师商沙池查苑洪莫严戴向詹涂蓝舒欧阮柯解漆妥幸郏么阳苌茅糜谯揣逯乜林高马金于任方石田江万成常武史龙毛温康施华安白牛关孔段夏冯顾葛邢齐伍庞颜章鲁岳殷申耿焦' +
	'左柳甘包纪梅童凌毕单季霍谷盛辛柴鲍喻祁屈饶牟艾穆卓吉连芦褚戚晏柏米宗瞿桂闵卞姬仇隋刁荣巫桑郎丛仲虞巩佘麻匡惠荆冀胥栗楚劳奚皮粟楼闻厉伊仝郜阚屠豆朴廉禹井雒花燕南海储时兴乔官钮甫郗戎宓郇訾嵇裘缪';
const weak =
	'应管商边席师尚时和平车全通解计经从都有来利是能满连别家年党水海权强支国太红明印畅展由光战信法化代干但容乐养空充终居步良令言公以油喜门种果相原前封宾鲜东南北西右米云雪冰山寿富贵伏仉英后况官危尉牧弓位元束次操顿底衣植母俱冠要习乌戎雍泉' +
	'勾那盖益桓冀哈帅弘寻邸储滑昌银丰冬贡茅湛羊勤時馬萬關應車開東連單項簡師滿門雲麥谈初';

/** Surnames of minority peoples and rare ones that the census list has not. */
const further =
	'恒洪么漆茅糜谯郏阳幸苌仡何习虎雒妥刀拓於节过修代铁拜撒者朵冶咬波岩思弋相贠贡但楼续候豁呙逯盍户种乜缑仵亢佀侴荀蹇旷庹竺琚蔚茆菅泮蒯庾隗禚戢郅宦诸渠弓靖宛巢汲税鄂占翦禤郤褟禄';

/** Surnames so rare and words so frequent (和, 但, 从) that a name with them is told by nothing short of a byline. */
const never = '和但才从從都由是有能来來以要最更后後前则則且而到原相良令言法化公空只已经經被把在将將会會的之其并並与與及同';

/**
 * Surnames that the text shows by nothing but a title before them (`副总经理|鄂文顺`, `部长|税明明`): rare ones and ones that are words.
 * From the registers of surnames (《中国姓氏大辞典》 and the like): those still borne.
 */
export const titledSurnames =
	'补励寿巨仰咸宰充终钦坚典善嘉固庆庚折拾泰泽浩潮硕绪辅逮锋松桃桐昆旦映洛靖檀由脱绳啜銮采释达墨颉稽扬别扶生琴缐斛俎厍堵侍岱嵩揭棠殳爨' +
	'税鄂隗火望恒仝逄亓单郗和来党白闻解支占恽果图波才原相良令言法化空公同哲昃昂昊晓春秋夏冬山川江湖河海湾岸田园林木森竹草花叶枝根苗禾谷粟稻黍麻丝绵布帛皮革羽毛目口耳舌面星辰云雨雷电风霜雪露霞虹光明亮晖阴阳乾坤金银铜铁玉石珠宝钱贝鱼鸟鸡狗猪羊牛马驴骆鹿虎豹狼熊猴' +
	'龙蛇龟凤鹤雁燕鹰莺镡笪鞏郏郧郐郓郇郛郚鄘鄯鄄酆郤妫姒妘嬴姞嫪晋麴麹甪甯宬宥宿昝晁暴曝桓楮榆槐樛欤次步死毋毌毓水永汝沃沐沓沙泉泥洛洹浑涅涉清渭渠温湛源满漫潜澄濮灌炎炅烟烈焉焕煦牒犁犹獐玄玖珙琉璩瓮甫甲申畅畦皋益盍眭矢知碧祁祭祢禄离秘移稷窗童端竺笃答筱箫米粘糖素索' +
	'紫累缑缪罕罗羿耆肃肇胶臧舍舞艮色节芈芒芦苍英茂茹荀荔荤药莘莱菅菊菩萨葆葑蒉蒍蒋蓟蓬蔄蔚薪藏藤蘧虢蚁蛮衅袭词诗诸谌豕象贠贡贯贾赏赖路车载轩轸远迪途遇道遆邑邗邝邪邴邾郑部酒里重野量钊钮铎锁锐镇长门闪闳闽队阮防附降院陕隆随隽难零青静鞠韶项预颖飒飞香驷驹骞高鬲鬻鬼魁鲜' +
	'鸿黑默鼎齐齿赛撒朵帖喇妥哈敏穆纳腊者泊寸杞矣资早尺折昌碗桶俸祜刹贺庹庾庞库序弥张强当彤影彦律徇微德念忻思怀恭息悦悟悲惰惹愚慈慎懋戊我戚户所扁扎技拓拱择挚敕敖敦敬斐斗斯新方於施旗旷昔易晃晏景晔智暗暨曲曾朗朝末术机朴权杉杏材束条杭析枚枣枫柏染柘柔查柯柴校格桀桂梦' +
	'检棋棒棘植楼模樊檀欢欣正武歧毫民求';

/** 3: a surname and little else; 2: mostly a surname; 1: mostly a word; 0: no surname. By UTF-16 code unit. */
export function createSurnameWeights(): Uint8Array {
	const weights = new Uint8Array(0x10000);
	for (let code = 0x3400; code < 0xa000; code += 1) {
		weights[code] = isSurname(code) ? 1 : 0;
	}
	for (const character of further) {
		weights[character.charCodeAt(0)] = 1;
	}
	for (const character of middle) {
		weights[character.charCodeAt(0)] = 2;
	}
	for (const character of strong) {
		weights[character.charCodeAt(0)] = 3;
	}
	for (const character of weak) {
		const code = character.charCodeAt(0);
		weights[code] = isSurname(code) ? 1 : (weights[code] ?? 0);
	}
	for (const character of never) {
		weights[character.charCodeAt(0)] = 0;
	}
	return weights;
}

/**
 * Points of a surname where no title stands before it: how much likelier its character opens a name there than anything else. 李 is hardly
 * anything else, 周 a week, 黄 a colour, 高 and 成 mostly words. Judged by running newspaper text; what stands in none of these has
 * the points of its weight.
 */
const odds: readonly (readonly [points: number, surnames: string])[] = [
	[
		4,
		'朱乔阮邓姜李蒋刘龚詹杨彭袁傅吕赵徐冯胡佟郭吴曹谭孙宋鲍廖陈姚崔聂闫倪谢蔡梁阎潘沈邱翁汪尹郝魏郑俞邹邵翟牟冉佘邝郜綦扈訾逄谌鄢臧邬卞栾虞甄缪窦戚岑靳骆滕邢樊贾侯娄冼蔺阚晁睢雒叶王张胥敖苟蒲鞠',
	],
	[3, '霍范柳许董唐戴秦陶汤肖卢丁孟贺黎殷裴柯祁闵庞褚耿晏喻裘刁郗嵇杜伍江毛薛萧'],
	[2, '岳章孔何罗陆郎仇柴赖颜辜周黄马田钟葛温熊卜顾'],
	[1, '亓逯邸林金石苏白余焦谷曾韩童姬舒巫钮丛涂庄迟程荀蹇庹竺琚茆蒯庾隗禚戢郅宓呙缑桓仉郄瞿亢仲尉屈狄'],
	[0, '甘宫钱武方史尚楚于鲁夏齐莫施洪祝池苗厉麦段朴匡穆巩芦漆屠荆栗牛慕'],
	[-1, '雷易关尤梅安辛艾卓毕康常曲楼季卫纪伊付左伏贝茅米宛封蔚诸'],
	[-2, '豆严游房班高任欧柏申吉符饶习薄丘湛冀'],
	[-3, '单皮敬蓝龙冷古成文查路简海廉项盛乌宾哈阴那商祖全官印包么景'],
	[-4, '兴华拜荣花万'],
	[-5, '银盘户修权初种危门满乐节战谈信波思元区党位南解代水支强应利车过平时国农向'],
];

/**
 * See `odds`. By UTF-16 code unit. `variants` are pairs of a traditional character and the simplified one it is judged as, `weights` what
 * `createSurnameWeights` gives.
 */
export function createSurnamePoints(variants: string, weights: Uint8Array): Int8Array {
	const points = new Int8Array(0x10000);
	for (let code = 0x3400; code < 0xa000; code += 1) {
		points[code] = WEIGHT_POINTS[weights[code] as number] as number;
	}
	for (const [value, surnames] of odds) {
		for (const character of surnames) {
			points[character.charCodeAt(0)] = value;
		}
	}
	for (let at = 0; at + 1 < variants.length; at += 2) {
		points[variants.charCodeAt(at)] = points[variants.charCodeAt(at + 1)] as number;
	}
	return points;
}

/** Points of a surname that `odds` has not, by weight. */
const WEIGHT_POINTS = [-3, -3, -1, 4] as const;

/** Two-character family names of Japan (simplified); given names of one to three characters follow. */
export const japaneseSurnames =
	'佐藤 铃木 高桥 田中 伊藤 渡边 山本 中村 小林 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 清水 山崎 池田 桥本 石川 阿部 森田 前田 藤田 后藤 冈田 长谷川 村上 近藤 石井 坂本 远藤 青木 藤井 西村 福田 太田 三浦 冈本 松田 中川 中野 原田 小野 田村 竹内 金子 和田 中山 石田 上田 森本 柴田 宫崎 横山 宫本 内田 高木 安藤 谷口 大野 今井 丸山 小川 藤原 村田 武田 上野 杉山 增田 平野 大塚 千叶 久保 松井 小岛 岩崎 樱井 野口 松尾 菊地 菅原 木下 佐野 野村 新井 小泉 安倍 岸田 石破 鸠山 麻生 菅义 河野 茂木 福原 羽生 大谷 本田 香川 宇野 伊达 张本 早田 平田 石原 黑泽 北野 是枝 村山 竹下 中曾根 大平 土井 海部 宫泽 细川 羽田 小渊 町村 甘利 额贺 野田 枝野 小池 上川 林芳 高市 浅野 稻盛 松下 盛田 丰田 东条 近卫 德川 织田 丰臣 上杉 毛利 伊势 西乡 大久保 福泽 夏目 川端 谷崎 太宰 三岛 东野 大江 村井 手冢 宫岛 坂口 冈村 梅津 土肥原 板垣 松冈 重光';

/** Words that Tibetan, Mongolian, Uyghur and Kazakh names are made of, as newspapers write them. */
export const nameWords =
	'扎西 次仁 卓玛 卓嘎 央金 央宗 多吉 多杰 德吉 格桑 丹增 洛桑 旺堆 平措 顿珠 尼玛 达瓦 边巴 巴桑 索朗 索南 才让 才旦 仁青 仁增 旺姆 拉姆 曲珍 曲扎 白玛 嘉措 尖措 贡布 罗布 米玛 普布 强巴 阿旺 土登 根敦 彭措 江措 拉毛 吉美 更藏 尕藏 措姆 加措 群培 曲培 班觉 晋美 坚赞 坚参 益西 多布杰 顿珠 扎巴 桑杰 桑吉 昂旺 索巴 旦增 次旦 次旺 次珍 边珍 德庆 卓央 仓央 曲吉 旺扎 旺久 洛追 贡嘎 赤列 朗杰 欧珠 云丹 ' +
	'乌兰 乌仁 萨如拉 娜布其 阿拉塔 巴雅尔图 敖登 敖日格乐 呼斯楞 苏日塔拉图 阿古拉 旭日干 那日苏 那日松 特古斯 孟克 布仁 巴音 乌恩 朝格图 查苏娜 额尔敦 道尔吉 策仁 阿木尔 宝力道 宝力高 布日固德 达日罕 格日勒 浩毕斯嘎拉图 金花 海日罕 呼和巴拉 莫日根 纳森 恩和 青巴图 萨其拉 赛汗 苏日古嘎 塔林 图布新 图门 乌尼尔 乌日汗 锡林 雅图 伊德日 占布拉 ' +
	'占堆 罗桑 洛松 泽仁 泽郎 四郎 达娃 仓决 白珍 央吉 拉巴 次央 次培 巴珠 尼珍 德央 玉珍 普珍 强久 伦珠 旦巴 嘎玛 江白 班丹 桑珠 赤来 卓嘎 群宗 曲宗 旺杰 旺青 阿佳 色珍 加央 尕玛 才让吉 完么 多杰才让 夏吾 周加 周毛 卓么 万玛 公保 旦正 当周 华旦 华青 拉加 尖参 索南才让 ' +
	'阿卜来提 努尔麦麦提 艾则孜 阿布来提 伊力哈木 亚森 买提 图尔荪 图尔迪 麦麦提依明 阿依夏木 热孜万 热依汗 帕丽达 古再丽 阿瓦古丽 祖丽 祖力 迪丽拜尔 萨吾提 艾斯卡尔 艾尔肯 木合塔尔 穆合塔尔 米吉提 沙塔尔 巴哈尔 阿曼古丽 阿孜古丽 叶尔江 叶尔肯 加尔肯 努尔江 巴合提 哈布力 托合塔尔 艾克拜尔 别克 克热木 塔依尔 吐逊 吾布力 依马木 艾麦提 ' +
	'其木格 巴特尔 格日乐 斯琴 其其格 图雅 巴图 孟和 苏和 那顺 宝音 阿拉坦 朝鲁 呼和 娜仁 萨仁 托娅 高娃 通拉嘎 牧仁 哈斯 布和 额尔德 敖其尔 毕力格 朝克图 特木尔 吉雅 德力格 满都拉 乌云 塔娜 乌日娜 苏日娜 阿茹娜 萨日娜 格根 哈斯其其格 乌力吉 白音 查干 呼日勒 吉日嘎拉 斯日古楞 巴雅尔 达来 那仁 赛音 青格勒 格日勒图 ' +
	'麦麦提 艾买提 买买提 吐尔逊 阿不都 阿卜杜 古丽 热合曼 艾力 艾合买提 玉素甫 依明 肉孜 库尔班 吾买尔 努尔 阿依古丽 帕提古丽 阿布都 吐尔地 热西提 艾尼瓦尔 迪丽 阿迪力 帕尔哈提 买合木提 玉山江 艾山江 阿里木 阿力木 库尔班江 古丽娜尔 哈力克 尼加提 赛福鼎 居马 叶尔 阿依努尔 沙吾列提 哈山 木拉提 努尔兰 ' +
	'敖日其楞 潮洛蒙 朝洛蒙 呼斯乐 阿如汗 萨日朗 敖特根 吉日木图 贺西格 贺希格 希吉日 陶格斯 陶格陶 特格喜 乌云毕力格 哈斯巴根 温都苏 呼格吉勒 呼格吉乐 毕力格图 布仁巴雅尔 乌兰图雅 斯琴高娃 阿拉腾 那木拉 赛吉拉 额日德尼 阿日斯楞 巴雅斯古楞 图力古尔 乌恩奇 满都海 ' +
	'阿苏 吉克 沙马 阿呷 木乃 曲比 阿尔 吉木 阿米 俄木';

/** Characters that foreign names are written with, over half of them in nearly every transliteration. */
export const transliterationCharacters =
	'则梭娃吕略缅末瑙妮蓬丘茨芭翰妥沁珀贾圭阿埃艾安奥巴班邦保鲍贝本比彼宾波伯勃博布查达戴丹当道得德登迪蒂丁东杜多恩尔法凡菲费芬弗福夫盖戈格根古哈海汉豪赫亨胡华怀霍基吉加贾杰金卡凯坎康考柯科可克肯库奎昆拉莱赖兰朗劳勒雷黎里理丽利莉立林琳龙隆卢鲁伦罗洛马玛迈麦曼芒茅梅门蒙米密敏明摩莫默姆穆拿娜纳南内尼涅宁纽农努诺欧帕潘庞佩彭皮匹平泼普齐奇契恰乔切钦琼丘热日茹瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申圣史舒斯丝松苏索塔泰坦汤唐陶忒特腾提廷图托瓦万旺威韦维魏温文沃乌武西希锡席夏香肖谢辛欣雄休许雅亚延扬耶叶伊依因英尤于约泽詹珍扎佐兹卓祖朱顿森逊娅缇蕾娃妮黛蔓菈堤芙蒂' +
	'買买苏力提依布拉艾合麦木提古丽阿不都卜杜吐尔逊热合曼巴图孟其格孜思都木提娜依汗玉素甫肉库班吾帕旦才措增珍宗嘎尖尕藏吉仁乌雅花音宝朝鲁呼哈斯额敖其尔毕满特木切罕娜珂艾奥切尧布鲁德力苏仁才扎西次仁卓玛旺堆尼玛达瓦顿珠洛桑索朗平措拉姆边巴格桑多吉白玛央金' +
	'爾達龍羅馬納蘭萊維盧魯倫瑪麥邁門齊喬瓊薩賽紹聖絲蘇湯圖萬韋溫烏錫許亞揚葉約澤遜';

/** Characters that foreign names have beside a dot, but that say nothing without one. */
export const dottedTransliterationCharacters =
	'拜孜江别吐合体守甫衣再通向让荣生胜强青永兴吴芝诗施什恬朔露良久津江季洪瓜贡葛冈迭策济烈廉捷翁孙佛连列菊郭弥坡';

/** Those of the first that say "transliteration" by themselves. */
export const strongTransliterationCharacters =
	'埃奥鲍茨彼勃蒂弗赫戈卡凯坎柯克肯奎拉莱勒伦洛玛曼姆穆娜尼涅努诺帕佩泼普契恰茹撒萨塞瑟莎斯丝索塔忒廷托瓦沃耶伊兹扎佐娅蒂缇菲芬霍贾蕾菈堤黛尔德特夫顿';

/** First characters of the surnames of two characters: a cheap question before the full one. */
export const twoCharacterSurnameOpeners =
	'亓子微夹段富那瓜索欧歐上司诸諸皇尉公慕令东東夏端百呼南西独獨轩軒宇长長申闻聞澹钟鍾淳单單太濮赫完纳納拓第万闾閭梁颛仲羊巫壤漆乐宰谷叶爱範范张張哥鲜鮮贺賀宗阿左';
/** Their second characters. */
export const twoCharacterSurnameEnds =
	'官寇羊车生谷干察尔阳陽官马馬葛甫徒迟遲孙孫容狐方侯木里延宫宮门門孤辕轅文屠人台离離于史冶郭连連颜顏兰蘭跋五空俟丘舌西雕正父梁赫新姜薑简簡舒拉';
