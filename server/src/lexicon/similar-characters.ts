import { FIRST_HAN, type HanSet, hanSetOf, LAST_HAN } from './han-set.ts';

/**
 * Characters that recognition or a typist takes for one another. General knowledge: confusable shapes as lists of OCR errors and
 * primary-school 形近字 tables give them, and characters of given names that sound alike.
 */

/** Groups alike in shape of which at least one is no everyday character: a name with the one beside a name with the other is suspect. */
const RARE_SHAPES =
	'垡堡 埗步 埔浦蒲 坂阪板 圳洲训 邺业 邬乌 邳丕 郯剡 鄄甄 郓郸 鄞郢 鄢焉 鄱潘 亳毫 汨泊汩 沭沐 沂泝 泗洄 泖柳 泾径 泸沪 洮洪 浠稀 浔寻 涞莱 涪倍陪 涿逐 淅浙 淄缁 淝肥 渑绳 湄媚 湟煌 滁除 滦栾 漯螺 潼撞 澧礼 濉睢 瀍缠 岢苛 岚岗 岷珉 崂唠 崆空 嵊乘 嶂障 阆闽 阊昌 盱吁 眙胎 砀荡 砚现 硖峡 碚培 祁祈 禺愚 秭姊 穰壤 筠均 綦棋 芗乡 芮茵 苴且 茌荏 茳江 莒营 菏荷 莘辛 萃翠 蓟葫 蔚尉 蕲靳 薛萨 虢魏 衢瞿 谯焦 贲奔 轵职 郫牌 鄯善 酉西 钺钱 铚至 锦绵 镡谭 闳宏 隰湿 雎睢 霍藿 鹮环 麾摩 黟黔 晁兆 昝咎 逄逢 仝同 佟侈 亓元 戴截 戚威 翟瞿 臧藏 芈半 郗希 郤却 郄却 鲍鲸 麴曲 冼洗 妫为 宓密 岑芩 弋戈 祢称 禤楿 缪谬 羿弈 荀苟 暨既 蔺萄 蒯剻 阚瞰 麹菊 璩踞 甯宁 珅坤 玥明 珺珉 琚据 瑷暖 璟憬 璐露 瓒赞 焱焚 煊宣 熠褶 燊桑 烨华 炜伟 堃坤 垚尧 昱煜 晔哗 曦羲 旻旼 昶永 暄喧 淼森 沅玩 澍树 滢莹 漪椅 翀冲 翊诩 骐骥 骁晓 骅桦 钰珏 铄烁 铭茗 镕熔 鑫森 锴楷 祎伟 祯帧 禛缜 婧靖 妤好 娉聘 嫣焉 姝妹 婕捷 媛缓 茜西 芮苪 苒再 莞宛 菡函 蕙惠 萱宣 葭霞 霁齐 霈沛 雯斐 彧或 怿译 恺凯 忻析 惇敦 懿壹 劼劫 勖冒 亶颤 俣侯 倩清 偲思 佶佳 侃佩 媛嫒援 妍研 晓哓 莹荧 滢荥 隽携 璞濮 褚诸 缪谬 濂廉';

/** Groups alike in shape that are all everyday characters: two such names side by side are suspect only where both are names. */
const COMMON_SHAPES =
	'己已巳 未末 人入八 大太犬 土士 日曰目 千干于 天夭无 王玉主 田由甲申 水永冰 木本术 刀力 又叉 今令 午牛 开井 元无 仓仑 代伐 侯候 治冶 沐休 泊伯 洋祥 清请情晴 湾弯 桥侨 栋株 椿春 楠南 槐魁 柏拍 枫机 林材 杨扬 场扬 郎朗 部郡 陆陈 陕峡 院阮 降隆 泰秦奏 春舂 昌晶 冒昌 昊吴 旭旮 晓绕 明朋 朋明 辨辩 辰展 宜宣 宇字 官宫 完宗 宋宗 寒塞 赛塞 密蜜 嘉喜 善喜 吉古 台合 各名 哲誓 博搏 刚钢 列例 卷券 卿卯 压庄 庆床 延廷 建健 张弦 强疆 徐涂 恩思 慧惠 成戍 成咸 戎成 拓拆 振震 捷婕 敏敬 斌赋 方万 施旅 智晋 朝潮 李季 杏查 杰然 果界 染柒 欣新 正止 武式 汀订 汉汊 沙纱 河何 波坡 海梅 涛祷 淮准 渝榆 港巷 源原 滨宾 瀚翰 炎淡 炼练 燕蒸 爽夹 玲铃 珍诊 瑞端 璋章 甘廿 申由 百白 盛威 盼吩 省雀 真直 矿旷 祥详 福副 科料 立位 竞竟 第弟 简筒 粮粱 红江 纲网 绍昭 维唯 罗岁 美姜 翔翎 耀跃 胜性 良艮 艳艺 芬分 芳方 苏芬 英莫 荣菜 莉利 菊葡 蓉容 蓝篮 薇微 蕾雷 虎虚 衡街 裕俗 西酉 见贝 诚城 谦歉 贵责 贾贺 赵起 越超 辉挥 远运 连莲 进井 逸免 邢刑 邱丘 郑邓 郭廓 采彩 鉴监 钊剑 钟种 铁铣 锋峰 长张 闫闰 闯闻 阳阴 陵凌 雄雌 雪雷 雷雪 震振 静净 韦苇 顺项 颖颍 飞气 马乌 骏俊 高亮 鸟乌 鸣呜 鹏鹤 黄寅 齐济 龙尤 妍奸 林材村 东车军 志忘 长氏 启后 川州 树村 华毕 立丘 文交 丽两 海悔 宁宇 工土 子孑 云去 申甲 石右 白自 生牛 乐东 民氏 光先 向问 会合 休体 全金 名各 兴关 军罕 农衣 同司 因困 回同 凤风 江汪 汗汁 阳阻 巩巧 何河 余佘 吴昊 邹郄 宋未 佳住 金全 孟盂 庞宠 郝郎 柳抑 贺贸 秦泰 徐除 凌浚 唐康 常党 崔雀 章意 彭膨 韩朝 程呈 谢榭 廖寥 熊能 潘播 薛薜 魏巍';

/** Groups of given-name characters that sound alike: 妍 for 艳, 颖 for 莹. */
const SOUNDS =
	'妍艳燕雁彦岩言 颖莹英瑛盈 晓小筱 丽莉利立力 静婧靖敬竞 婷亭庭 玲伶灵琳林霖临 梅玫媚 伟炜玮维卫威薇 华桦骅花 军均君钧俊骏 峰锋丰枫 辉晖慧惠卉 杰洁捷婕 芳方 红虹洪宏鸿 建健 宇雨羽玉煜钰昱 欣新鑫昕心馨 洋阳扬杨 佳嘉家 航杭 凯楷恺 瑞蕊睿 珊姗山 文雯闻 琪琦棋奇齐 晨辰晟宸 怡宜仪艺奕毅逸义 悦月玥越 子梓紫 涵晗寒 轩萱宣璇 浩皓昊 泽择 旭序绪 斌彬滨宾 刚钢 志智芝 清青晴卿 秀绣 章璋彰 强蔷 明铭鸣 平萍苹 永咏泳勇 东冬栋 胜盛圣 兰岚蓝澜 云芸耘 春椿 海 波博 飞菲霏 成城诚程 振震镇珍真臻 超朝 鹏朋 磊蕾雷 敏民闽 娜纳 曼漫 倩茜 爽 思斯 诗施 梦萌孟 然冉染 源媛圆元远苑 佩沛 曦希熙溪西夕 琴勤秦钦 洲舟周 广光 世仕士 少绍韶 书舒淑 树澍 仁人 安 国 庆 贵桂 富福 金锦瑾进晋 全泉权 喜玺 友有佑 祥翔 兴星 学雪 业烨叶晔 长常昌畅';

const NONE: readonly number[] = [];

/** What makes two characters alike. */
export type Likeness = 'rare-shape' | 'common-shape' | 'sound';

/** For each character the characters that it is taken for, by likeness. */
export interface SimilarCharacters {
	/** The strongest likeness of the two UTF-16 units, or undefined where they are not alike. */
	readonly likeness: (a: number, b: number) => Likeness | undefined;
	/** The units that a character is taken for by a rare shape. */
	readonly rareShapes: UnitLists;
	/** The units that a character is taken for by any shape, some twice. */
	readonly shapes: UnitLists;
	/** Characters that are taken for another by a rare shape. */
	readonly hasRareShape: HanSet;
	/** Characters that are taken for another by their shape, everyday shapes too. */
	readonly hasShape: HanSet;
	/** Characters that are taken for another by shape or sound. */
	readonly isConfusable: HanSet;
}

/** Builds the tables; their owner keeps them. */
export function createSimilarCharacters(): SimilarCharacters {
	const rare = groupsOf(RARE_SHAPES);
	const common = groupsOf(COMMON_SHAPES);
	const sounds = groupsOf(SOUNDS);
	const shapes = new Map(rare);
	for (const [code, others] of common) {
		shapes.set(code, [...(rare.get(code) ?? NONE), ...others]);
	}
	return {
		hasRareShape: hanSetOf(RARE_SHAPES),
		hasShape: hanSetOf(RARE_SHAPES + COMMON_SHAPES),
		isConfusable: hanSetOf(RARE_SHAPES + COMMON_SHAPES + SOUNDS),
		likeness: (a, b) => {
			const has = (groups: ReadonlyMap<number, readonly number[]>): boolean => groups.get(a)?.includes(b) === true;
			return has(rare) ? 'rare-shape' : has(common) ? 'common-shape' : has(sounds) ? 'sound' : undefined;
		},
		rareShapes: listsOf(rare),
		shapes: listsOf(shapes),
	};
}

/**
 * A list of UTF-16 units for each unified ideograph: the one at `units[starts[code - FIRST_HAN]]` and those behind it up to a 0. A page asks
 * for a hundred, and each look into a map of thousands would find nothing of it in the nearest caches.
 */
export interface UnitLists {
	readonly starts: Uint16Array;
	readonly units: Uint16Array;
}

function listsOf(groups: ReadonlyMap<number, readonly number[]>): UnitLists {
	const starts = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
	// The empty list, of all that are in no group.
	const units = [0];
	for (const [code, others] of groups) {
		starts[code - FIRST_HAN] = units.length;
		units.push(...others, 0);
	}
	return { starts, units: new Uint16Array(units) };
}

/** Each character of `list` with the others of its groups, which spaces part. */
function groupsOf(list: string): ReadonlyMap<number, readonly number[]> {
	const groups = new Map<number, number[]>();
	// Plain loops: they run once and cold, when a page is first opened.
	for (const group of list.split(' ')) {
		for (let at = 0; at < group.length; at += 1) {
			const code = group.charCodeAt(at);
			let others = groups.get(code);
			if (others === undefined) {
				others = [];
				groups.set(code, others);
			}
			for (let other = 0; other < group.length; other += 1) {
				if (group.charCodeAt(other) !== code) {
					others.push(group.charCodeAt(other));
				}
			}
		}
	}
	return groups;
}
