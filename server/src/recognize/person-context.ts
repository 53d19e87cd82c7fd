import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { classAt, LENGTH_BITS, LONGEST_WORD } from '../lexicon/lexicon.ts';
import { hasPairAt, pairSetOf } from '../lexicon/pair-set.ts';
import { type BlockScan, nextWordAt, wordAt } from './block-scan.ts';
import { BEFORE, type Edges, endsClause, HONOR_END, isSeam, ORGANIZATION_END, startingAt } from './person-edges.ts';
import { isDigit, isNumeral } from './person-numerals.ts';
import { AROUND, isTypical, surnameWeight, TRAIT } from './person-tables.ts';
import { BARE_VERBS } from './person-verbs.ts';

const HE = 0x548c; // 和
const LEADS = 0x7387; // 率
/** Points before a word that counts things, so that no name can start there: 三|张|桌子. */
export const COUNTED = -5;
/** Points for a verb of speech of one character. */
const SPEECH_AFTER = 3;
/** Verbs whose object is a person: 饰演|宋应星, 共读|汪曾祺. Two characters each. */
const PERSON_OBJECTS = pairSetOf(
	'见到 看见 碰到 轮到 记得 饰演 扮演 采访 专访 会见 接见 看望 慰问 对话 致敬 缅怀 怀念 悼念 追忆 拜访 聘请 任命 推选 选举 授予 感谢 祝贺 邀请 陪同 搀扶 共读 阅读 击败 战胜 凭借 依靠 收入 师从 拜师 师承 授权 委托 嫁给 找到 遇到 遇见 认识 结识 跟随 追随 跟着 带着 带领 指导 帮助 救出 救下 抓获 起诉 控告 逮捕 声援 纪念 换下 替换 换上 派上 传给 交给 留给 送给 献给 颁给 问道 告诉 劝说 说服 安慰 鼓励 表扬 表彰 称赞 夸奖 通知 联系 联手 携手 对阵 迎战 面对 请教 求教 就教 请来 请到 撞倒 接替 取代 聘任 提拔 推荐 提名 资助 收养 照顾 护送 目送 迎接 迎来 找来 叫来',
);
/** Words that make a place or a thing of what stands before them. Two characters each. */
const PLACES_AFTER = pairSetOf(
	'大街 大道 大桥 公路 铁路 车站 机场 水库 社区 小区 街道 商圈 故城 景区 隧道 高速 立交 新村 新区 古镇 古城 庙会 卖场 沙漠 草原 盆地 高原 山脉 半岛 群岛 平原 海峡 流域 模式 品牌 指数 协议 系列 股份 银行 轿车 汽车 政府 当局',
);
/** Characters that say how a verb ended, and are no verbs by themselves. */
const COMPLEMENTS = hanSetOf('掉完好住');
/** Characters that say how a verb goes on. */
const ASPECTS = hanSetOf('着著过過得了');
/** Names of things. */
const NOUN = CATEGORY.common | CATEGORY.place | CATEGORY.placeShort | CATEGORY.head;
/** Times end so: 1963年, 12日. */
const TIME_UNITS = hanSetOf('年月日时時');
/** The longest number of a date, in digits: 2023年. */
const DATE_DIGITS = 4;
/** What such a verb or 孩子叫 says. */
const OBJECT_POINTS = 2;
/** What says that the name before it is over. */
const FOLLOWS = CATEGORY.address | CATEGORY.speech | CATEGORY.action | CATEGORY.post;

/** Points for what stands before a name that starts at `at`: a post says most, a word that ends nowhere speaks against it. */
export function scoreBefore(block: BlockScan, edges: Edges, at: number): number {
	if (at === 0) {
		return 1;
	}
	const { traits } = edges;
	let edge = at;
	// 责编 段京京: the title stands before the space.
	while (edge > 0 && ((traits[edge - 1] as number) & AROUND.space) !== 0) {
		edge -= 1;
	}
	const ending = edges.ending[edge] as number;
	if ((ending & CATEGORY.post) !== 0) {
		return 5;
	}
	if ((ending & (CATEGORY.role | HONOR_END)) !== 0) {
		return 4;
	}
	if ((ending & ORGANIZATION_END) !== 0) {
		return 2;
	}
	const { text, tokens } = block;
	const { units } = block.hits;
	const code = units[at - 1] as number;
	const around = traits[at - 1] as number;
	// “浙江工匠”|柯建军: the mark closes an honour.
	if ((code === 0x201d || code === 0x300d) && ((edges.ending[at - 1] as number) & HONOR_END) !== 0) {
		return 4;
	}
	// 美编/高岳, 责任编辑：言回
	if ((code === 0x2f || code === 0xff0f || code === 0xff1a || code === 0x3a) && ((edges.ending[at - 1] as number) & BEFORE) !== 0) {
		return code === 0x2f || code === 0xff0f ? 4 : 3;
	}
	// 《海子桥头》（|祝先平|）: who wrote it.
	if ((code === 0xff08 || code === 0x28) && text.charCodeAt(at - 2) === 0x300b) {
		return 3;
	}
	if ((around & (AROUND.markBefore | AROUND.space)) !== 0) {
		return (around & AROUND.joint) !== 0 ? 2 : 1;
	}
	if (!isSeam(block, at)) {
		return -3;
	}
	// 1963年|高立麟在
	if (isInHanSet(TIME_UNITS, code) && at > 1 && isDigit(units[at - 2] as number)) {
		return 1;
	}
	// 四十多|张|草图
	if (((traits[at] as number) & TRAIT.counter) !== 0 && (isNumeral(code) || '余餘每这這那哪'.includes(text.charAt(at - 1)))) {
		return COUNTED;
	}
	// 拍了|张|照片, 拍了|张|照。, but 说起了|张志雄
	if (code === 0x4e86 && units[at] === 0x5f20 && (!isSingle(block, at + 1) || !isSingle(block, at + 2) || !isHan(traits, at + 2))) {
		return COUNTED;
	}
	const token = tokens.at[at - 1] as number;
	const start = tokens.starts[token] as number;
	// 孩子|叫|时光; 那个叫|石顺|的
	if (code === 0x53eb && start === at - 1) {
		return start > 0 && ((edges.ending[start] as number) & BEFORE) !== 0 ? 5 : OBJECT_POINTS;
	}
	// 小|徐娟
	if ((code === 0x5c0f || code === 0x8001) && start === at - 1) {
		return 0;
	}
	// 73岁的|牧歌
	if (code === 0x7684 && units[at - 2] === 0x5c81) {
		return 4;
	}
	// 名叫 叫做
	if ((code === 0x53eb && units[at - 2] === 0x540d) || (code === 0x505a && units[at - 2] === 0x53eb)) {
		return 5;
	}
	if (start === at - 2 && hasPairAt(PERSON_OBJECTS, text, start)) {
		return OBJECT_POINTS;
	}
	if (start === at - 1) {
		// 浙江队|吴前进
		if (code === 0x961f || code === 0x968a) {
			return 2;
		}
		// 桥隧|工, 师 员 behind a word make a trade; 有限公司的|桑一波 says where someone works.
		if (code === 0x5de5 && start > 0 && tokens.words[tokens.at[start - 1] as number] === 0) {
			return 4;
		}
		// 仪表|工, 扮演|者
		if ((code === 0x5de5 || code === 0x8005) && start > 1 && namesTrade(block, start)) {
			return 3;
		}
		if (code === 0x5e08 || code === 0x5458 || (code === 0x7684 && ((edges.ending[at - 1] as number) & ORGANIZATION_END) !== 0)) {
			return 3;
		}
		return (around & AROUND.wordBefore) !== 0
			? 1
			: tokens.words[token] === 0
				? -2
				: ((tokens.categories[token] as number) & CATEGORY.boundary) !== 0
					? 0
					: -1;
	}
	const bits = tokens.categories[token] as number;
	// 一束|白菊
	if (start === at - 2 && units[start] === 0x4e00 && (bits & CATEGORY.boundary) !== 0 && !'名位个個人'.includes(text.charAt(at - 1))) {
		return -2;
	}
	// 员 师 手 behind a word of several characters say what someone is (拾遗员, 采茶手).
	if ((around & TRAIT.tradeEnd) !== 0 && (bits & (CATEGORY.boundary | CATEGORY.verbal)) === 0) {
		return 3;
	}
	// 云阳|段碧波: a place goes on to the right more often than a name follows it.
	return (bits & (CATEGORY.place | CATEGORY.placeShort)) !== 0 ? -1 : 0;
}

/** Whether a word ends before `at` that 工 or 者 makes a trade of: 仪表|工, 扮演|者, but not 为|工. */
function namesTrade({ tokens }: BlockScan, at: number): boolean {
	const token = tokens.at[at - 1] as number;
	const long = (tokens.starts[token] as number) < at - 1;
	return long && ((tokens.categories[token] as number) & (CATEGORY.common | CATEGORY.verbal | CATEGORY.action)) !== 0;
}

/** Whether the cut has the character at `at` alone. */
function isSingle({ text, tokens }: BlockScan, at: number): boolean {
	const token = tokens.at[at] as number;
	return at < text.length && tokens.starts[token] === at && tokens.ends[token] === at + 1;
}

function isHan(traits: Int32Array, at: number): boolean {
	return ((traits[at] as number) & TRAIT.han) !== 0;
}

/** Points for what stands after a name that ends at `at`: a verb of speech says most. `complete`: the given name has two characters. */
export function scoreAfter(block: BlockScan, edges: Edges, at: number, complete: boolean, titled = false): number {
	const { text, tokens } = block;
	if (at >= text.length) {
		return 1;
	}
	const { hits, lexicon } = block;
	const { traits } = edges;
	const code = hits.units[at] as number;
	const around = traits[at] as number;
	if ((around & AROUND.markAfter) !== 0) {
		return scoreMarkAfter(text, at, code);
	}
	if ((around & AROUND.space) !== 0) {
		return 1;
	}
	// （闻韶|摄）
	if (code === 0x6444 && endsClause(text, traits, at + 1)) {
		return 4;
	}
	// 开|着: what an aspect follows is a verb.
	// 赵克俭|著的, 赵克俭|著《…》: who wrote it.
	if (code === 0x8457 && (hits.units[at + 1] === 0x7684 || hits.units[at + 1] === 0x300a)) {
		return 4;
	}
	if (isInHanSet(ASPECTS, code) && tokens.starts[tokens.at[at] as number] === at && tokens.ends[tokens.at[at] as number] === at + 1) {
		return -4;
	}
	// 见到李成|时，
	if ((code === 0x65f6 || code === 0x6642 || code === 0x540e || code === 0x5f8c) && hits.units[at + 1] === 0xff0c) {
		return 1;
	}
	// 牧歌|第88分钟
	if (code === 0x7b2c && isNumeral(text.charCodeAt(at + 1))) {
		return 1;
	}
	// 段誉|等10名职工
	if (code === 0x7b49 && isNumeral(text.charCodeAt(at + 1))) {
		return 3;
	}
	let best = -9;
	let longest = 0;
	for (let word = wordAt(block, at, FOLLOWS); word !== 0; word = nextWordAt(block, at, word, FOLLOWS)) {
		const bits = lexicon.categories[word >> LENGTH_BITS] as number;
		const end = at + (word & LONGEST_WORD);
		const long = end > at + 1;
		if (long) {
			longest = Math.max(longest, end);
		}
		if ((bits & CATEGORY.address) !== 0) {
			best = Math.max(best, long ? 4 : 2);
		} else if ((bits & CATEGORY.speech) !== 0) {
			best = Math.max(best, long ? 4 : 3);
		} else if ((bits & CATEGORY.action) !== 0) {
			best = Math.max(best, long ? 3 : 2);
		} else if ((bits & CATEGORY.post) !== 0) {
			best = Math.max(best, 2);
		}
	}
	if (!isSeam(block, at)) {
		// 说 alone: the 喊 of 呐喊 opens nothing.
		const ends = code === 0x8bf4 && tokens.ends[tokens.at[at] as number] === at + 1;
		// 张双|荣获 and not 张双荣|获. 祝培文|说: the cut 文说 says nothing against it.
		if (longest > at + 1 || (ends && best >= SPEECH_AFTER && !(complete && cutsVerb(block, at)))) {
			return best - 1;
		}
		// 吴守中|和|石齐: the cut 中和 missed the 和 of a list.
		if (complete && (around & AROUND.joint) !== 0 && joinsOn(block, traits, at)) {
			return 1;
		}
		// 单立人|为|中心: the cut 人为 missed it. 乔叶|凭借: 借 alone says nothing there.
		return titled && leavesFunctionWord(block, around, at) ? 0 : -5;
	}
	if (namesMemorial(text, at, code) || (best <= 0 && (joinsVerb(block, around, at, titled) || joinsNothing(block, traits, at)))) {
		return -5;
	}
	// 徐东|大街, 吕厝|商圈
	if (hasPairAt(PLACES_AFTER, text, at)) {
		return -5;
	}
	if ((around & AROUND.placeTail) !== 0 && best <= 0) {
		// 丁晓莲|家 is a home, 王家 a village.
		return complete && code === 0x5bb6 ? 0 : -4;
	}
	// 艺术家|安静|地写生
	if (tokens.ends[tokens.at[at] as number] === at + 1 && (around & TRAIT.suffix) !== 0 && !(titled && code === LEADS)) {
		return -4;
	}
	if (
		(around & AROUND.wordAfter) !== 0 ||
		(code === 0x6709 && (complete || isNumeral(text.charCodeAt(at + 1)) || '个個了着'.includes(text.charAt(at + 1))))
	) {
		best = Math.max(best, 1);
	}
	if (best > 0) {
		return best;
	}
	// 李丹|成|了, 跟着陈兴|学|了, 铁生|办|过: a verb of one character.
	if (isInHanSet(ASPECTS, hits.units[at + 1] as number) && !isInHanSet(COMPLEMENTS, code) && !isCrossed(block, at)) {
		return 2;
	}
	const token = tokens.at[at] as number;
	if (tokens.words[token] !== 0) {
		const bits = tokens.categories[token] as number;
		if (tokens.ends[token] === at + 1) {
			return (bits & CATEGORY.boundary) === 0 ? -1 : 0;
		}
		// 单立|人为: here the name goes on.
		// 林达|海渔|广场: a thing rather than what someone does.
		if (!titled && (bits & NOUN) !== 0 && (bits & (CATEGORY.boundary | CATEGORY.verbal | CATEGORY.role)) === 0) {
			return -1;
		}
		const goesOn = !complete && titled && tokens.ends[token] === at + 2 && (bits & (CATEGORY.boundary | CATEGORY.verbal)) === 0;
		return goesOn && leavesFunctionWord(block, traits[at + 1] as number, at + 1) ? -2 : 0;
	}
	// 铁凝|1998年: nor does a digit go on with a name.
	if (isDigit(code)) {
		return 0;
	}
	// 宁静|三次上门
	if (isNumeral(code)) {
		return complete ? -1 : 0;
	}
	if (complete && (around & TRAIT.singleVerb) !== 0) {
		return 1;
	}
	// 王芳|量|完
	if (isInHanSet(BARE_VERBS, code)) {
		return complete ? 1 : 0;
	}
	// 李卓|人、: a character left alone before a mark belongs to the name.
	const beyond = traits[at + 1] as number;
	if (!complete && (beyond & (AROUND.markAfter | AROUND.joint)) !== 0) {
		return -5;
	}
	// An unknown character may go on with a name of two characters (王敬|东), hardly with one of three (姜天云|嫁).
	// 初晓|调取: what no name has does not.
	if (!complete && (around & TRAIT.barred) !== 0) {
		return 0;
	}
	// 康淼|沈汝发: or it is the surname of the next of two names.
	const next = surnameWeight(around) === 3 && !isTypical(around) ? 1 : 0;
	return (complete ? -1 : titled ? -3 : -2) + next;
}

/** Whether a word of two characters lies across the offset `at`: 健一|出席了 is no 健一出|席了. */
function isCrossed({ lexicon, hits }: BlockScan, at: number): boolean {
	return classAt(lexicon, hits, at - 1, 2) !== 0;
}

/** Whether the word of the cut that the offset `at` lies in is a verb. */
function cutsVerb({ tokens }: BlockScan, at: number): boolean {
	return ((tokens.categories[tokens.at[at] as number] as number) & (CATEGORY.action | CATEGORY.speech)) !== 0;
}

/** Whether the word of the cut that the name ends in leaves a function word of one character behind it, before the next word. */
function leavesFunctionWord(block: BlockScan, around: number, at: number): boolean {
	return (around & AROUND.wordAfter) !== 0 && block.tokens.ends[block.tokens.at[at] as number] === at + 1;
}

/** 茅盾|故居, 徐悲鸿|纪念馆: a place named after someone. */
function namesMemorial(text: string, at: number, code: number): boolean {
	// 故 旧 纪
	return (
		(code === 0x6545 || code === 0x65e7 || code === 0x7eaa) && ['故居', '旧居', '故里', '纪念'].some((word) => text.startsWith(word, at))
	);
}

/** What a 和 joins no name to, where nothing but a verb can follow: 秦怡和|为获奖选手颁奖. */
const NO_JOINED = hanSetOf('为以从将被把就也都骑');
/** Names of persons and things, which a 和 joins. */
const JOINED_WORD =
	CATEGORY.post | CATEGORY.role | CATEGORY.common | CATEGORY.place | CATEGORY.placeShort | CATEGORY.head | CATEGORY.proper;

/** 刘春和|表示, 瞿弦和|陪同: a 和 with a verb behind it joins no names, so it is part of one. */
function joinsVerb(block: BlockScan, around: number, at: number, titled: boolean): boolean {
	const { text, tokens, hits } = block;
	if ((around & AROUND.joint) === 0 || at + 1 >= text.length) {
		return false;
	}
	if ((startingAt(block, at + 1) & CATEGORY.speech) !== 0) {
		return true;
	}
	const next = tokens.at[at + 1] as number;
	const single = tokens.ends[next] === at + 2;
	// 主持工作的何永炎|和|分管行政的: without a title the verb may open what someone else is.
	if (!titled || tokens.starts[next] !== at + 1 || hits.units[at] !== HE) {
		return false;
	}
	const bits = tokens.categories[next] as number;
	return single ? isInHanSet(NO_JOINED, hits.units[at + 1] as number) : (bits & CATEGORY.action) !== 0 && (bits & JOINED_WORD) === 0;
}

/** Whether the cut ends behind the 和 or 与 at `at` and goes on with what may be a name or with a title. */
function joinsOn({ hits, tokens }: BlockScan, traits: Int32Array, at: number): boolean {
	const opens = surnameWeight(traits[at + 1] as number) > 1 || ((hits.starting[at + 1] as number) & (CATEGORY.post | CATEGORY.role)) !== 0;
	return opens && tokens.ends[tokens.at[at] as number] === at + 1;
}

/** 李长和|。, 李长和|9日: a 和 or 与 that a mark or a date follows joins nothing, so it is part of the name; that of 孟繁荃|与40位读者 does. */
function joinsNothing({ text, hits }: BlockScan, traits: Int32Array, at: number): boolean {
	if (((traits[at] as number) & (AROUND.joint | AROUND.markAfter)) !== AROUND.joint) {
		return false;
	}
	let end = at + 1;
	while (end <= at + DATE_DIGITS && isDigit(hits.units[end] as number)) {
		end += 1;
	}
	return end === at + 1 ? closes(text, traits, end) : isInHanSet(TIME_UNITS, text.charCodeAt(end));
}

/** Whether a mark that opens nothing stands at `at`, or the end: 和“…”, 与《…》 join what is in the marks. */
function closes(text: string, traits: Int32Array, at: number): boolean {
	return (
		at >= text.length || (((traits[at] as number) & (AROUND.markAfter | AROUND.space)) !== 0 && !'“‘「『《〈'.includes(text.charAt(at)))
	);
}

/** `王某（男，35岁）` and `陶建伟：“…` say more than a comma does. */
function scoreMarkAfter(text: string, at: number, code: number): number {
	const next = text.charCodeAt(at + 1);
	if (code === 0xff08 || code === 0x28) {
		// 男 女 and the year of a birth
		if (next === 0x7537 || next === 0x5973 || (next >= 0x30 && next <= 0x39) || text.startsWith('化名', at + 1)) {
			return 4;
		}
		// 陶建伟（左）: where someone stands in a picture.
		const closing = text.charCodeAt(at + 2);
		return '中左右前后'.includes(text.charAt(at + 1)) && (closing === 0xff09 || closing === 0x29) ? 4 : 1;
	}
	if (code === 0xff1a || code === 0x3a) {
		return next === 0x201c || next === 0x300c || next === 0x22 ? 3 : 1;
	}
	return 1;
}
