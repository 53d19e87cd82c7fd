import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { classAt, LENGTH_BITS, LONGEST_WORD } from '../lexicon/lexicon.ts';
import { hasPairAt, pairSetOf } from '../lexicon/pair-set.ts';
import { type BlockScan, nextWordAt, wordAt } from './block-scan.ts';
import { type Edges, endsClause, isSeam, startingAt } from './person-edges.ts';
import { isDigit, isNumeral, TIME_UNITS } from './person-numerals.ts';
import { AROUND, isTypical, surnameWeight, TRAIT } from './person-tables.ts';
import { BARE_VERBS } from './person-verbs.ts';

const HE = 0x548c; // 和
const LEADS = 0x7387; // 率
/** Points for a verb of speech of one character. */
const SPEECH_AFTER = 3;
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
/** Verbs and what else is no noun. */
const VERB = CATEGORY.boundary | CATEGORY.verbal;
/** The longest number of a date, in digits: 2023年. */
const DATE_DIGITS = 4;
/** What says that the name before it is over. */
const FOLLOWS = CATEGORY.address | CATEGORY.speech | CATEGORY.action | CATEGORY.post;

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
		// 歌唱家|边江|清唱: behind a title a verb leaves no doubt.
		if (
			titled &&
			!complete &&
			(tokens.ends[token] as number) > at + 1 &&
			(bits & VERB) !== 0 &&
			(bits & (NOUN | CATEGORY.role | CATEGORY.post)) === 0
		) {
			return 1;
		}
		const goesOn = !complete && titled && tokens.ends[token] === at + 2 && (bits & (CATEGORY.boundary | CATEGORY.verbal)) === 0;
		return goesOn && leavesFunctionWord(block, traits[at + 1] as number, at + 1) ? -2 : 0;
	}
	// 铁凝|1998年: nor does a digit go on with a name.
	if (isDigit(code)) {
		return 0;
	}
	// 宁静|三次上门
	// 康宁|一|、: but what a mark follows belongs to the name.
	if (isNumeral(code) && (complete || ((traits[at + 1] as number) & AROUND.markAfter) === 0)) {
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
