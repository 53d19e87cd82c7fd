import { CATEGORY } from '../lexicon/category.ts';
import { givenWords } from '../lexicon/given-names.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { isCompoundSurnameAt } from '../lexicon/surnames.ts';
import type { BlockScan } from './block-scan.ts';
import { type Edges, startingAt } from './person-edges.ts';
import { AROUND, givenRank, isTypical, surnameWeight, TRAIT } from './person-tables.ts';
import { titleStart } from './post.ts';

/** Points before a name that only a title, post or honour gives. */
export const TITLED = 4;
/** Points that the body gives where someone works: 有限公司的|闵行舟. */
const EMPLOYED = 3;
/** Points that only a post gives. */
const POST = 5;
/** Points for a surname's weight, by weight. */
const SURNAME_POINTS = [0, 0, 2, 3] as const;
/** Points for one character of a given name, by rank. */
const GIVEN_POINTS = [-5, 0, 1, 2] as const;
const RARE_POINTS = 2;
/** The same for a name that no title stands before: the last character says most. */
const FIRST_POINTS = [-2, -2, 0, 1] as const;
const LAST_POINTS = [-3, -1, 1, 3] as const;
/** What a given name of two characters has over one of one. */
const LENGTH_POINTS = 4;
/** For a character that given names seldom have, behind a title: 白拴|住, 闻|效|仪. */
const SELDOM_POINTS = -2;
/** What a typical last character takes off behind a title, where the first two make a word: 何其|芬. */
const TYPICAL_END = 5;
/** What a given name that is a word costs behind a title at most: 皮|卫星, 冀|文博. */
const TITLED_WORD = 3;
const CUT_POINTS = 5;
const BARRED_POINTS = -9;
/** The same between a sure surname and a last character that names have: 郑|在|容. */
const BARRED_FIRST_POINTS = -4;
/** For an adverb at the end, 尉迟建|正和, and for a fourth character that names seldom end in. */
const ADVERB_POINTS = 3;
/** Surnames that are prepositions, adverbs and verbs as well. */
const FUNCTION_SURNAMES = hanSetOf('才刚向谈談成于過过应應任曾对');
const FUNCTION_SURNAME_POINTS = 4;
/** Surnames that are verbs as well, and take an object. */
const VERB_SURNAMES = hanSetOf('包管谈解修种贴封束操采教干拿练游宣祝贺支开服养看接连任习查计谢施');
/** For a last character that is rather the surname of the next name. */
const NEXT_SURNAME_POINTS = 3;
/** What the last character has to say where two surnames open a name. */
const TWO_SURNAMES_POINTS = 3;
/** For the head of a foreign name. */
const FRAGMENT_POINTS = 4;
/** For a last character that opens a form of address. */
const ADDRESS_POINTS = 6;
/** For a surname that only a title shows: 税, 鄂. */
const TITLED_SURNAME_POINTS = -1;
/** A name that ends so is a place: 江口镇, 薛埠镇. */
const PLACE_NAME_POINTS = 5;
/** 鲁迅, 李白: names of two characters that everyone knows. */
const KNOWN_POINTS = 6;
/** 陈独秀: what a name gains that the dictionary has as one of a person, a place or a work. */
const PROPER_POINTS = 5;
/** Words of one character behind a noun. */
const WORD_TAILS = hanSetOf('中后前里时内上下间处来版诗报记得地本');
/** Last characters of places that `AROUND.placeTail` has not, for they end names of persons as well. */
const PLACE_ENDS = hanSetOf('洲墩岗渡嘴渊潭冲矶坝铺岔祠庙寺殿线楼陵邦');
/** Those that hardly end one without a title. */
const STRONG_PLACE_ENDS = hanSetOf('路陵邦');
/** For a last character that is a word of its own more often than a part of a name: 李鹏|和, 刘山|在. */
const FUNCTION_POINTS = 2;
/** 以武养武, 农迁农: turns of phrase. */
const ECHO_POINTS = 6;
/** What a given name that is a word costs, by the surname's weight. */
const WORD_PENALTIES = [6, 6, 4, 3] as const;
/** Words in general: what a name would be else. */
const PERSON_WORD = CATEGORY.role | CATEGORY.post | CATEGORY.action | CATEGORY.speech | CATEGORY.head | CATEGORY.activity;
/** What a title is made of. */
const PLACE = CATEGORY.place | CATEGORY.placeShort;
const TITLE_WORD = CATEGORY.post | CATEGORY.role | CATEGORY.head;
const WORD =
	CATEGORY.boundary |
	CATEGORY.common |
	CATEGORY.verbal |
	CATEGORY.place |
	CATEGORY.placeShort |
	CATEGORY.state |
	CATEGORY.nameLike |
	CATEGORY.generic;
/** Compound surnames that are mostly words: 东方, 百里. */
const WORDLIKE_COMPOUNDS = '东方 百里 南宫 西门 南门 第五 太史 单于 公孙 长孙 宗政 東方 長孫 單于 阿拉 公西 公冶 乐正 左丘 贺兰 賀蘭';

/** Length in UTF-16 units of the surname at `at`: 2 for 欧阳 and 田中, 1 for 王, 0 for none. Behind a title (`titled`) 税 is one too. */
export function surnameLength(block: BlockScan, { traits }: Edges, at: number, titled: boolean): number {
	const trait = traits[at] as number;
	const mayPair = (trait & TRAIT.firstOfTwo) !== 0 && ((traits[at + 1] as number) & TRAIT.secondOfTwo) !== 0;
	if (mayPair && isCompoundSurnameAt(block.text, at)) {
		return 2;
	}
	return surnameWeight(trait) > 0 || (titled && (trait & TRAIT.titledSurname) !== 0) ? 1 : 0;
}

/**
 * Points for the run `start`..`end` as a surname of `surname` units and a given name, by its characters and by the words
 * they would be else: 高峰 is a word first, 陶建伟 is none. A title before it (`before`: points for that) makes a name of what may be a word.
 * Logical offsets, UTF-16.
 */
export function scoreName(block: BlockScan, edges: Edges, start: number, surname: number, end: number, before: number): number {
	const titled = before >= TITLED;
	const { tokens, hits } = block;
	const { traits } = edges;
	const first = traits[start] as number;
	const last = traits[end - 1] as number;
	const tail = hits.units[end - 1] as number;
	const weight = surname === 1 ? surnameWeight(first) : 3;
	let points = pointsOfSurname(block, edges, start, surname, titled);
	for (let at = start + surname; at < end; at += 1) {
		const trait = traits[at] as number;
		const rank = givenRank(trait);
		// A character that no word of the lexicon has is rare, and rare characters live in names (喆 珺 翀).
		const rare = hits.codes[at] === 0;
		const barred = (trait & TRAIT.barred) !== 0;
		const open = (at < end - 1 ? FIRST_POINTS : LAST_POINTS)[rank] as number;
		points += rare
			? RARE_POINTS
			: barred
				? at < end - 1 && weight === 3 && givenRank(last) > 1
					? BARRED_FIRST_POINTS
					: BARRED_POINTS
				: titled
					? rank === 0 && !isGivenWord(block, at, end)
						? SELDOM_POINTS
						: (GIVEN_POINTS[Math.max(rank, 1)] as number)
					: open;
		// 滑|弯: a word for a surname and no given name makes no name, unless a title says so (支现伟).
		points -= !titled && weight === 1 && rank === 1 && !rare ? 1 : 0;
		// 隗和明: behind a title 和 in the middle joins nothing.
		// 罗和平: nor does it behind a mark, where 罗 alone would be the first of two names.
		// 金和银
		points -= (trait & AROUND.joint) !== 0 && !titled && at < end - 1 && !isTypical(last) ? FUNCTION_POINTS : 0;
		points -= (trait & AROUND.joint) !== 0 && !(at < end - 1 && (titled || (before > 0 && weight === 3))) ? FUNCTION_POINTS : 0;
	}
	if (end - start - surname >= 2) {
		points += titled ? 1 : LENGTH_POINTS;
		points += titled && surnameWeight(first) === 3 && isTypical(traits[end - 2] as number) && isTypical(last) ? 1 : 0;
	}
	// 江滨路, 赵王陵, 贺信|中
	if (!titled && end - start === 3) {
		points -= isInHanSet(STRONG_PLACE_ENDS, tail)
			? PLACE_NAME_POINTS + 3
			: isInHanSet(WORD_TAILS, tail) || endsPlace(block, edges, end)
				? 3
				: 0;
	}
	if ((last & AROUND.placeEnd) !== 0) {
		points -= PLACE_NAME_POINTS + (titled ? 0 : 3);
	} else if ((last & TRAIT.functionEnd) !== 0) {
		points -= surname === 2 && end - start === 4 ? FUNCTION_POINTS * 2 : FUNCTION_POINTS;
	}
	// 钟离旭|辞掉: a fourth character that names seldom end in.
	if (end - start === 4 && surname === 2 && givenRank(last) < 2 && tokens.words[tokens.at[end] ?? -1] === 0 && goesOn(block, edges, end)) {
		points -= ADVERB_POINTS;
	}
	if (end - start > 2 && (last & TRAIT.adverbEnd) !== 0 && goesOn(block, edges, end)) {
		points -= ADVERB_POINTS + (titled ? 0 : 2);
	}
	// 主席|向|农民, 业务员|曾|承诺: behind a title a preposition or adverb is a surname only before what is nothing but a given name.
	if (titled && surname === 1 && isInHanSet(FUNCTION_SURNAMES, hits.units[start] as number)) {
		const word =
			end - start > 2 && tokens.ends[tokens.at[start + 1] as number] === end && tokens.starts[tokens.at[start + 1] as number] === start + 1;
		points -= word ? FUNCTION_SURNAME_POINTS * 2 : givenRank(last) < 2 ? FUNCTION_SURNAME_POINTS : 0;
	}
	// 霍尔木|兹: letters of a foreign name that goes on.
	if (!titled && end - start > 2 && isLetters(edges, start + 1, end + 1) && tokens.words[tokens.at[end] as number] === 0) {
		points -= FRAGMENT_POINTS;
	}
	// 巫峡|之|水, but 林散之|说
	if (!titled && tail === 0x4e4b && goesOn(block, edges, end)) {
		points -= ADVERB_POINTS;
	}
	// 康淼|沈|汝发: the surname of the next of two names.
	if (end - start - surname > 1 && surnameWeight(last) === 3 && !isTypical(last) && isAlone(block, end)) {
		points -= NEXT_SURNAME_POINTS;
	}
	// 曾|荣立|个人二等功
	if (!titled && end - start > 2 && isInHanSet(FUNCTION_SURNAMES, hits.units[start] as number) && opensVerb(block, start + 1)) {
		points -= ADDRESS_POINTS;
	}
	// 管|得|严, 包|粽子: what the verb does, and no name.
	if (
		end - start === 3 &&
		isInHanSet(VERB_SURNAMES, hits.units[start] as number) &&
		(hits.units[start + 1] === 0x5f97 || isNoun(block, start + 1, end))
	) {
		points -= ECHO_POINTS;
	}
	// 闵军|正|带队
	if (titled && end - start > 2 && (last & TRAIT.adverbEnd) !== 0 && tail !== 0x5148 && opensVerb(block, end)) {
		points -= ADVERB_POINTS + 1;
	}
	// 温柔|地|说, 幸福|得, 荣誉|感
	const suffixed =
		(last & TRAIT.suffix) !== 0 &&
		tokens.starts[tokens.at[start] as number] === start &&
		tokens.ends[tokens.at[start] as number] === end - 1;
	if (end - start > 2 && (suffixed || tail === 0x5730 || tail === 0x5f97)) {
		points -= ADDRESS_POINTS;
	}
	// 吴芳|先生: what opens a form of address ends no name.
	if (end - start > 2 && (startingAt(block, end - 1) & CATEGORY.address) !== 0) {
		points -= ADDRESS_POINTS;
	}
	if (end - start === 3 && hits.units[start] === hits.units[start + 2]) {
		points -= ECHO_POINTS;
	}
	const relief = titled ? Math.max(0, weight - 1) : 0;
	const token = tokens.at[start] as number;
	const tokenStart = tokens.starts[token] as number;
	const tokenEnd = tokens.ends[token] as number;
	if (tokenStart < start && titled && ((tokens.categories[token] as number) & TITLE_WORD) !== 0) {
		// 总工|程师: the title is longer.
		return -9;
	}
	// 成员|国石油: the title is the head of a longer word.
	if (tokenStart < start && titled && weight < 2 && titleStart(block, start) === tokenStart) {
		return -9;
	}
	if (tokenStart < start) {
		// 工程|师范|姜雅: a title that ends inside a word of the cut shows the cut to be wrong.
		// 工匠|人才|创新: a surname that only a title shows proves no cut wrong.
		return points - (titled && weight > 0 && titleStart(block, start) < tokenStart ? 1 : 6);
	}
	const bits = tokens.categories[token] as number;
	if (tokenEnd === end && (bits & CATEGORY.knownPerson) !== 0) {
		// 陈云|霞: the name of somebody else.
		const longer = surname === 1 && end - start === 2 && isAlone(block, end) && givenRank(traits[end] as number) > 1;
		return points + (longer ? 0 : KNOWN_POINTS + (titled ? 0 : 3));
	}
	// 鲁迅, 陈独秀: names of the dictionary.
	if (!titled && tokenEnd === end && surname === 1 && bits === CATEGORY.proper && !endsPlace(block, edges, end)) {
		const open = edges.surnamePoints[hits.units[start] as number] as number;
		if (open > 0) {
			return end - start === 2 ? points + PROPER_POINTS - 2 : Math.max(points, open) + PROPER_POINTS;
		}
	}
	if (surname === 2 && tokenEnd === start + 2) {
		points -= (bits & WORD) === 0 ? 0 : 3;
	} else if (tokenEnd > start + surname) {
		const over = tokenEnd - end;
		const rank = givenRank(last);
		const whole = end - start === 2 && over === 0;
		const sure = before >= POST || (bits & (CATEGORY.proper | CATEGORY.common)) === CATEGORY.proper;
		const wordlike =
			weight > 0 && whole
				? sure
					? 3
					: rank - 1
				: over !== -1
					? 0
					: rank === 3 && titled
						? weight > 0
							? TYPICAL_END
							: TYPICAL_END - 2
						: weight > 0
							? rank
							: 0;
		points -=
			tokenPenalty(weight, bits, over, end - start - surname) -
			(before < EMPLOYED ? 0 : over !== 0 ? Math.max(relief, wordlike) : titled ? wordlike : 0);
	} else if (end - start - surname === 2) {
		const given = tokens.at[start + surname] as number;
		const whole = tokens.starts[given] === start + surname;
		if (whole && (tokens.ends[given] as number) > end + 1) {
			// 向|法律工作者
			points -= CUT_POINTS;
		} else if (whole && tokens.ends[given] === end) {
			const penalty = wordPenalty(block, edges, start, surname, tokens.categories[given] as number, titled);
			points -= Math.max(0, (before >= POST && weight > 0 && penalty < 9 ? Math.min(penalty, TITLED_WORD) : penalty) - relief);
		}
	}
	return points;
}

/** Points for a name with two surnames, 刘黄|思远: somewhat more than for its first three characters and for its last three. */
export function scoreTwoSurnames(block: BlockScan, edges: Edges, start: number, end: number, before: number): number {
	const shorter = scoreName(block, edges, start, 1, end - 1, before);
	return Math.max(shorter, scoreName(block, edges, start + 1, 1, end, before)) + TWO_SURNAMES_POINTS;
}

/**
 * For a word of the cut that opens with the surname and ends `over` units past the name: 时代, 周二|晚. A proper name of the dictionary
 * may be the name itself (李鹏) or cut it wrongly (唐家|璇); with a weak surname it is a place (林子).
 */
function tokenPenalty(surname: number, bits: number, over: number, given: number): number {
	if (over > 0) {
		return 6;
	}
	if (over === 0 && (bits & PLACE) !== 0) {
		return 7;
	}
	if ((bits & ~CATEGORY.proper) === 0) {
		if (over === 0 && given > 1) {
			return 3 - surname;
		}
		return surname < 3 ? 4 : over === 0 ? 0 : 2;
	}
	return (bits & (CATEGORY.boundary | CATEGORY.verbal | CATEGORY.role | CATEGORY.post)) !== 0 ? 8 : over === 0 ? 4 : 5;
}

/**
 * 王建国: a given name that is also a word; 谈健康 and 时加强 are no names at all. Two characters typical of names are one even where
 * they make a word (龙飞扬), and a sure surname makes one likelier.
 */
function wordPenalty(
	block: BlockScan,
	{ traits, surnamePoints }: Edges,
	start: number,
	surname: number,
	bits: number,
	titled: boolean,
): number {
	const { text } = block;
	if ((bits & CATEGORY.address) !== 0) {
		return 9;
	}
	if ((bits & (WORD | PERSON_WORD)) === 0) {
		return 0;
	}
	// 艾|和平, 计|文静: words that only look like names are given ones as well.
	if ((bits & (WORD & ~CATEGORY.nameLike)) === 0 && (bits & PERSON_WORD) === 0) {
		return givenWords.has(text.slice(start + surname, start + surname + 2)) ? 0 : 2;
	}
	// 高|建设, 思|永兴: words and places that are given names as well.
	const known = givenWords.has(text.slice(start + surname, start + surname + 2)) || (bits & (WORD & ~PLACE)) === 0;
	const own = surnameWeight(traits[start] as number);
	const weight = surname === 1 ? own : 3;
	if (!titled && surname === 1 && (surnamePoints[text.charCodeAt(start)] as number) > 2) {
		return known ? 0 : 1;
	}
	if (known && weight > (titled ? 1 : 2)) {
		return titled ? 1 : 2;
	}
	const first = traits[start + surname] as number;
	const last = traits[start + surname + 1] as number;
	// 隗|金凤: places are called as persons are.
	const place = (bits & WORD & ~PLACE) === 0 && givenRank(first) > 1 && givenRank(last) > (titled ? 1 : 2);
	if ((isTypical(first) || place) && (isTypical(last) || place)) {
		return place && !titled ? 2 : 1;
	}
	return surname === 2 ? 3 : (WORD_PENALTIES[own] as number);
}

/** Whether foreign names are written with all of `start`..`end`. */
function isLetters({ traits }: Edges, start: number, end: number): boolean {
	for (let at = start; at < end; at += 1) {
		if (((traits[at] as number) & TRAIT.foreign) === 0) {
			return false;
		}
	}
	return true;
}

/** Whether the rest of a name is a word that the dictionary has as a name: 薄|向东. */
function isGivenWord({ tokens }: BlockScan, start: number, end: number): boolean {
	const token = tokens.at[start] as number;
	const proper = ((tokens.categories[token] as number) & CATEGORY.proper) !== 0;
	return proper && tokens.starts[token] === start && tokens.ends[token] === end && end - start === 2;
}

/** Whether the Han character at `at` is no word and in none. */
function isAlone({ text, tokens, hits }: BlockScan, at: number): boolean {
	const code = hits.units[at] as number;
	return at < text.length && tokens.words[tokens.at[at] as number] === 0 && code >= 0x4e00 && code <= 0x9fff;
}

/** Whether `start`..`end` is a common noun that no given name is: 粽子. */
function isNoun({ text, tokens }: BlockScan, start: number, end: number): boolean {
	const token = tokens.at[start] as number;
	const whole = tokens.starts[token] === start && tokens.ends[token] === end;
	const bits = tokens.categories[token] as number;
	return whole && (bits & CATEGORY.common) !== 0 && (bits & CATEGORY.proper) === 0 && !givenWords.has(text.slice(start, end));
}

/** Whether a verb of two characters or more stands at `at`. */
function opensVerb({ text, tokens }: BlockScan, at: number): boolean {
	const token = tokens.at[at] as number;
	const long = at < text.length && tokens.starts[token] === at && (tokens.ends[token] as number) > at + 1;
	const bits = tokens.categories[token] as number;
	// 首先 is said of a verb, it is none.
	return long && (bits & (CATEGORY.action | CATEGORY.verbal)) !== 0 && ((bits & CATEGORY.boundary) === 0 || (bits & CATEGORY.verbal) !== 0);
}

/** 张家湾, 李家墩. */
function endsPlace({ hits }: BlockScan, { traits }: Edges, end: number): boolean {
	return ((traits[end - 1] as number) & AROUND.placeTail) !== 0 || isInHanSet(PLACE_ENDS, hits.units[end - 1] as number);
}

/** Whether a verb or word of one character goes on at `at`, and no verb of speech, mark or end. */
function goesOn(block: BlockScan, { traits }: Edges, at: number): boolean {
	const { text, tokens } = block;
	if (at >= text.length || ((traits[at] as number) & (AROUND.markAfter | AROUND.space)) !== 0) {
		return false;
	}
	return (startingAt(block, at) & (CATEGORY.speech | CATEGORY.address)) === 0 && (tokens.ends[tokens.at[at] as number] as number) <= at + 1;
}

function pointsOfSurname(block: BlockScan, { traits, surnamePoints }: Edges, start: number, surname: number, titled: boolean): number {
	if (surname === 1) {
		if (!titled) {
			return surnamePoints[block.hits.units[start] as number] as number;
		}
		const weight = surnameWeight(traits[start] as number);
		return weight === 0 ? TITLED_SURNAME_POINTS : (SURNAME_POINTS[weight] as number);
	}
	if ((startingAt(block, start) & CATEGORY.japaneseSurname) !== 0) {
		return 1;
	}
	return WORDLIKE_COMPOUNDS.includes(block.text.slice(start, start + 2)) ? (titled ? 3 : 0) : 4;
}
