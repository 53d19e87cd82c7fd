import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { inClassSet } from '../text/char-class.ts';
import type { BlockScan } from './block-scan.ts';
import { countsBodies, PLACE, stopsName, WORD_UNITS } from './name-words.ts';

/** Determiners that make 区 a class or an echo, not a body's place: 各区, 本市, 该镇. */
const DETERMINERS = hanSetOf('各本该全我两每某此这那几他贵同邻外多个');
/** Function words that names of streets and areas open with: 将台, 和平, 向阳. */
const TOWN_OPENERS = '将和向';
/** What is done in a zone that 区 ends: 飞行区, 商务区. */
const ZONES: readonly string[] =
	'飞行 商务 作业 生活 办公 施工 生产 仓储 存储 维修 检修 候车 候机 候诊 接待 展示 体验 休息 用餐 等候 测试 装配 加工 存放 养殖 种植 核心 中心 贸易 保护 试验 实验 隔离 观察 服务 功能 示范 开发 度假 保税 合作 工业 产业 物流 风景 旅游 文化 教学 住宅 居住 商业 停车 住院 门诊 急诊 宿舍 施救'.split(
		' ',
	);
const LEADING_FUNCTION_WORDS = '的了在由向与和及被把从到让使是将并也都又已而但或其该本各每某此这那对据于以为全';

/** Whether 区, 市 … at `index` opens a name: nothing of the name before it, and no determiner. */
export function levelStands(block: BlockScan, index: number): boolean {
	if (index === 0) {
		return true;
	}
	const { starts, ends, categories, words } = block.tokens;
	const before = block.text.charCodeAt((ends[index - 1] as number) - 1);
	// 檀|营地|区 is 檀营地区 read wrongly.
	const single = words[index - 1] === 0 || (ends[index - 1] as number) - (starts[index - 1] as number) === 1;
	if ((single && isInHanSet(DETERMINERS, before)) || (before === 0x5730 && block.text.charAt(starts[index] as number) === '区')) {
		return false;
	}
	if (words[index - 1] === 0) {
		return !inClassSet(WORD_UNITS, block.text.charCodeAt(starts[index - 1] as number));
	}
	// 飞行|区, 商务|区
	if (block.text.charAt(starts[index] as number) === '区' && ZONES.includes(block.text.slice(starts[index - 1], ends[index - 1]))) {
		return false;
	}
	// A word before it has nothing to do with the level (落实|市|总工会), a name has (双桥|区).
	return ((categories[index - 1] as number) & (PLACE | CATEGORY.proper | CATEGORY.state | CATEGORY.level | CATEGORY.townTail)) === 0;
}

/**
 * The first token of the town, street or village whose last word is token `tail`: up to four units before it that no longer word
 * holds (`北|七|家|镇`), or one word that is no stop (`东湖|街道`). `tail` itself where nothing names one.
 */
export function townStart(block: BlockScan, tail: number, parent: number): number {
	const { starts, ends, categories, words } = block.tokens;
	const tailStart = starts[tail] as number;
	let first = tail;
	for (let index = tail - 1; index > parent; index -= 1) {
		const start = starts[index] as number;
		const length = (ends[index] as number) - start;
		const category = categories[index] as number;
		if (tailStart - start > 4 || (category & (PLACE | CATEGORY.state)) !== 0 || !inClassSet(WORD_UNITS, block.text.charCodeAt(start))) {
			// A short place name is the town's own where nothing else is: 龙潭|街道, 朝阳|街道.
			const own = first === tail && (category & CATEGORY.placeShort) !== 0 && tailStart - start <= 4;
			return own ? withSide(block, index, parent) : first;
		}
		// 展览|路|街道, 团结|湖|街道: a road or a lake by itself names no street, and what it is called is a word.
		if (
			first === tail - 1 &&
			length > 1 &&
			length < 4 &&
			isFeature(block, first) &&
			!ARRIVALS.includes(block.text.slice(start, ends[index]))
		) {
			return withSide(block, index, parent);
		}
		// 崔|各|庄|镇
		if (length === 1 && block.text.startsWith('各庄', start) && index - 1 > parent && words[index - 1] === 0) {
			return withSide(block, index - 1, parent);
		}
		// The town above it: 黄埭镇|方埝村.
		if ((category & CATEGORY.townTail) !== 0 && first !== tail) {
			return first;
		}
		// 奥运|村|街道 is named after a village.
		if (first === tail - 1 && ((categories[first] as number) & CATEGORY.townTail) !== 0 && length > 1 && !stopsName(category)) {
			return index;
		}
		// 刘家|店|镇 is named after a family.
		if (length === 2 && first === tail - 1 && (category & CATEGORY.proper) !== 0 && !stopsName(category)) {
			return index;
		}
		// 连|胜|呼家楼|街道: three characters are a name, the word before them is none of it.
		if (length === 1 && tailStart - start > 3 && stopsName(category)) {
			return first;
		}
		// 新华|镇|向前|村: between the town's last word and the village's stands a name, whatever it means.
		if (length === 2 && first === tail && index > 0 && index - 1 > parent && stopsName(category) && isTownTail(block, index - 1)) {
			return index;
		}
		if (length > 1 && (first !== tail || stopsName(category) || opensOther(category))) {
			return first;
		}
		// 将|台|地区: no street or area has a name of one character.
		const second =
			tailStart - start === 2 &&
			first === index + 1 &&
			(ends[tail] as number) - tailStart > 1 &&
			TOWN_OPENERS.includes(block.text.charAt(start));
		if (
			length === 1 &&
			!second &&
			words[index] !== 0 &&
			(LEADING_FUNCTION_WORDS.includes(block.text.charAt(start)) || countsBodies(block, index))
		) {
			return townAfter(block, index, tailStart) ?? first;
		}
		first = index;
	}
	return first;
}

/** Whether a word of these categories is of no town's name: a kind of body that is no common word too (西站|地区). */
function opensOther(category: number): boolean {
	return (category & CATEGORY.generic) !== 0 || ((category & CATEGORY.head) !== 0 && (category & CATEGORY.common) === 0);
}

/** What stands on the land or the water and gives its name to a street or a town: 路, 桥, 湖, 庄. */
const FEATURES = '路桥湖庄寺河店营屯峪沟口泉山庙坊园门窝关岭台坡塘湾港洲坪坝井岗堡集楼里渡滩村街川';
/** Sides and sizes that a name opens with: 大|榆树|镇, 北|太平庄|街道. */
const SIDES = '大小新老东西南北上下';
/** Verbs and prepositions of two characters that a town stands behind. */
const ARRIVALS = [
	'来自',
	'走进',
	'来到',
	'前往',
	'走访',
	'慰问',
	'位于',
	'深入',
	'奔赴',
	'赶到',
	'回到',
	'联合',
	'邀请',
	'组织',
	'指导',
	'通过',
	'依托',
	'参观',
	'帮助',
	'支持',
	'下沉',
];

/** Whether the one character of token `index` is a feature that gives its name to a street or town, and no name by itself. */
function isFeature(block: BlockScan, index: number): boolean {
	const { starts, ends } = block.tokens;
	const start = starts[index] as number;
	return (ends[index] as number) - start === 1 && FEATURES.includes(block.text.charAt(start));
}

/** The token before `first` where it says which side of the place is meant, else `first`. */
function withSide(block: BlockScan, first: number, parent: number): number {
	const { starts, ends, words } = block.tokens;
	const before = first - 1;
	if (
		before <= parent ||
		(ends[before] as number) - (starts[before] as number) !== 1 ||
		!SIDES.includes(block.text.charAt(starts[before] as number))
	) {
		return first;
	}
	// 王家|大|石桥镇: nothing of a name stands before the side.
	const open = before === 0 || words[before - 1] !== 0 || !inClassSet(WORD_UNITS, block.text.charCodeAt(starts[before - 1] as number));
	return open ? before : first;
}

/** Right after a place all that leads up to the tail is the town's: 鲁家沟镇|将台村, 渝北区|人和街. Its first token, or null. */
function townAfter(block: BlockScan, from: number, tailStart: number): number | null {
	const { starts, categories } = block.tokens;
	for (let index = from; index > 0 && tailStart - (starts[index] as number) <= 4; index -= 1) {
		if (((categories[index - 1] as number) & (CATEGORY.townTail | CATEGORY.place)) !== 0) {
			return index;
		}
	}
	return null;
}

/** Whether the one character at token `index` ends a town's name: 镇, 乡. */
function isTownTail(block: BlockScan, index: number): boolean {
	const { starts, ends } = block.tokens;
	return (ends[index] as number) - (starts[index] as number) === 1 && '镇乡'.includes(block.text.charAt(starts[index] as number));
}
