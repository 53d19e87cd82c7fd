import { CATEGORY } from '../lexicon/category.ts';
import { isInHanSet } from '../lexicon/han-set.ts';
import { hasPairAt, pairSetOf } from '../lexicon/pair-set.ts';
import type { BlockScan } from './block-scan.ts';
import { BEFORE, type Edges, HONOR_END, isSeam, ORGANIZATION_END } from './person-edges.ts';
import { isDigit, isNumeral, TIME_UNITS } from './person-numerals.ts';
import { AROUND, TRAIT } from './person-tables.ts';

/** Points before a name that only a title, post or honour gives. */
export const TITLED = 4;
/** Points that the body gives where someone works: 有限公司的|闵行舟. */
export const EMPLOYED = 3;
/** Points that only a post gives. */
export const POST = 5;
/** Points from which what stands before leads to a name: a joint of a list, a body, a verb whose object is a person. */
export const JOINED = 2;
/** Points before a word that counts things, so that no name can start there: 三|张|桌子. */
export const COUNTED = -5;
/** Verbs whose object is a person: 饰演|宋应星, 共读|汪曾祺. Two characters each. */
const PERSON_OBJECTS = pairSetOf(
	'见到 看见 碰到 轮到 记得 饰演 扮演 采访 专访 会见 接见 看望 慰问 对话 致敬 缅怀 怀念 悼念 追忆 拜访 聘请 任命 推选 选举 授予 感谢 祝贺 邀请 陪同 搀扶 共读 阅读 击败 战胜 凭借 依靠 收入 师从 拜师 师承 授权 委托 嫁给 找到 遇到 遇见 认识 结识 跟随 追随 跟着 带着 带领 指导 帮助 救出 救下 抓获 起诉 控告 逮捕 声援 纪念 换下 替换 换上 派上 传给 交给 留给 送给 献给 颁给 问道 告诉 劝说 说服 安慰 鼓励 表扬 表彰 称赞 夸奖 通知 联系 联手 携手 对阵 迎战 面对 请教 求教 就教 请来 请到 撞倒 接替 取代 聘任 提拔 推荐 提名 资助 收养 照顾 护送 目送 迎接 迎来 找来 叫来',
);
/** What such a verb or 孩子叫 says. */
const OBJECT_POINTS = 2;

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
	// 宁建波（左）、|海涛|在: who else stands in the picture.
	if (code === 0x3001 && units[at - 2] === 0xff09 && '左右中前后'.includes(text.charAt(at - 3))) {
		return EMPLOYED;
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
