import { CATEGORY } from '../lexicon/category.ts';
import { shopsLikePersons } from '../lexicon/firm-names.ts';
import { givenWords } from '../lexicon/given-names.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { hasPair } from '../lexicon/pair-set.ts';
import type { BlockScan } from './block-scan.ts';
import { EMPLOYED, JOINED, POST, TITLED } from './person-before.ts';
import { type Edges, endsClause, startingAt } from './person-edges.ts';
import { endsPlace, isAlone } from './person-neighbours.ts';
import { isWordName } from './person-plain.ts';
import { givenRank, isTypical, surnameWeight } from './person-tables.ts';
import { titleStart } from './post.ts';

/** For a run that a title which goes on, or whose word does, shows to be none. */
const NONE = -9;
/** For a word of the cut that opens before the run. */
const CUT_WORD_POINTS = 6;
/** What a word that people are called by costs without a title, where something else leads to a name: a list, a verb of speech. */
const WORD_NAME_POINTS = 2;
/** What it gains behind the title of one person. */
const TITLED_WORD_NAME = 1;
/** 的: 银行的|桂冠 */
const DE_OF = 0x7684;
/** For a given name that opens a longer word: 向|法律工作者. */
const CUT_POINTS = 5;
/** What a typical last character takes off behind a title, where the first two make a word: 何其|芬. */
const TYPICAL_END = 5;
/** What a given name that is a word costs behind a title at most: 皮|卫星, 冀|文博. */
const TITLED_WORD = 3;
/** 鲁迅, 李白: names of two characters that everyone knows. */
const KNOWN_POINTS = 6;
/** 陈独秀: what a name gains that the dictionary has as one of a person, a place or a work. */
const PROPER_POINTS = 5;
/** What the kind of a body costs as a given name: 政府, 学院. */
const HEAD_COST = 7;
/** What such a word as a given name costs behind a title where another word lies across the surname: 战|胜利. */
const GIVEN_WORD_COST = 2;
/** What a given name that is a word costs, by the surname's weight. */
const WORD_PENALTIES = [6, 6, 4, 3] as const;
/** Words in general: what a name would be else. */
const WORD =
	CATEGORY.boundary |
	CATEGORY.common |
	CATEGORY.verbal |
	CATEGORY.place |
	CATEGORY.placeShort |
	CATEGORY.state |
	CATEGORY.nameLike |
	CATEGORY.generic;
/** What things are like, in one character at the end of a clause. */
const QUALITIES = hanSetOf('广大高小多少长短强弱快慢好坏低重轻深浅窄宽远近紧松急满足旺硬软');
/** Names of things. */
const NOUN = CATEGORY.common | CATEGORY.nameLike;
/** Words that are said of persons and bodies. */
const PERSON_WORD = CATEGORY.role | CATEGORY.post | CATEGORY.action | CATEGORY.speech | CATEGORY.head | CATEGORY.activity;
const PLACE = CATEGORY.place | CATEGORY.placeShort;
/** What a title is made of. */
const TITLE_WORD = CATEGORY.post | CATEGORY.role | CATEGORY.head;

/**
 * What is left of `points`, those of the run `start`..`end` by its characters, where the block cut into words has something else there, or what they
 * become where the cut has the name itself. `surname` in units, `before` the points that a title gives; logical offsets, UTF-16.
 */
export function pointsByCut(
	block: BlockScan,
	edges: Edges,
	start: number,
	surname: number,
	end: number,
	before: number,
	points: number,
): number {
	const { tokens } = block;
	const token = tokens.at[start] as number;
	const wordStart = tokens.starts[token] as number;
	const wordEnd = tokens.ends[token] as number;
	if (wordStart < start) {
		return pointsInsideWord(block, edges, start, surname, before >= TITLED, points);
	}
	const bits = tokens.categories[token] as number;
	if (wordEnd === end) {
		const known = pointsOfKnownName(block, edges, start, surname, end, bits, before >= TITLED, points);
		if (known !== null) {
			return known;
		}
	}
	if (surname === 2 && wordEnd === start + 2) {
		return points - ((bits & WORD) === 0 ? 0 : 3);
	}
	if (wordEnd === end && surname === 1 && (before >= JOINED || speaksAt(block, end)) && isWordName(block, start, end, before)) {
		if (before >= TITLED) {
			return points + TITLED_WORD_NAME;
		}
		return points - (before >= EMPLOYED && block.hits.units[start - 1] !== DE_OF ? 0 : WORD_NAME_POINTS);
	}
	return wordEnd > start + surname
		? points - openingWordPenalty(block, edges, start, surname, end, wordEnd, bits, before)
		: points - givenWordPenalty(block, edges, start, surname, end, before);
}

/** Whether a verb of speech stands at the logical offset `at` (UTF-16). */
function speaksAt(block: BlockScan, at: number): boolean {
	return (startingAt(block, at) & CATEGORY.speech) !== 0;
}

/** The same for a run that opens inside a word. */
function pointsInsideWord(block: BlockScan, edges: Edges, start: number, surname: number, titled: boolean, points: number): number {
	const { tokens } = block;
	if (!titled) {
		return points - CUT_WORD_POINTS;
	}
	const token = tokens.at[start] as number;
	const weight = weightOf(edges, start, surname);
	const from = titleStart(block, start);
	const wordStart = tokens.starts[token] as number;
	// 总工|程师: the title is longer. 成员|国石油: it is the head of a longer word.
	// 青年钳工|段俊艳: but not where the title only reaches into the name of a part, 工段.
	const bits = tokens.categories[token] as number;
	const part = (bits & TITLE_WORD) === CATEGORY.head && weight > 0 && from < wordStart;
	if (((bits & TITLE_WORD) !== 0 && !part) || (weight < 2 && from === wordStart)) {
		return NONE;
	}
	// 工程|师范|姜雅: a title that ends inside a word of the cut shows the cut to be wrong.
	// 工匠|人才|创新: a surname that only a title shows proves no cut wrong.
	return points - (weight > 0 && from < wordStart ? 1 : CUT_WORD_POINTS);
}

/** The same for a run that is one word of the cut with the categories `bits`, where that is a name of the dictionary; null where it is none. */
function pointsOfKnownName(
	block: BlockScan,
	edges: Edges,
	start: number,
	surname: number,
	end: number,
	bits: number,
	titled: boolean,
	points: number,
): number | null {
	if ((bits & CATEGORY.knownPerson) !== 0) {
		// 陈云|霞: the name of somebody else.
		const longer = surname === 1 && end - start === 2 && isAlone(block, end) && givenRank(edges.traits[end] as number) > 1;
		return points + (longer ? 0 : KNOWN_POINTS + (titled ? 0 : 3));
	}
	if (titled || surname !== 1 || bits !== CATEGORY.proper || endsPlace(block, edges, end)) {
		return null;
	}
	const open = edges.surnamePoints[block.hits.units[start] as number] as number;
	if (end - start === 3 && shopsLikePersons.has(block.text.slice(start, end))) {
		return NONE;
	}
	if (open <= 0) {
		return null;
	}
	return end - start === 2 ? points + PROPER_POINTS - 2 : Math.max(points, open) + PROPER_POINTS;
}

/** What a run loses that opens with a word of the cut with the categories `bits`, which ends at `wordEnd`, beyond the surname. */
function openingWordPenalty(
	block: BlockScan,
	edges: Edges,
	start: number,
	surname: number,
	end: number,
	wordEnd: number,
	bits: number,
	before: number,
): number {
	const weight = weightOf(edges, start, surname);
	const over = wordEnd - end;
	const penalty = tokenPenalty(weight, bits, over, end - start - surname);
	if (before < EMPLOYED) {
		return penalty;
	}
	const titled = before >= TITLED;
	// 主教练|战|胜利: the rest is a word that people are called by, the word across the surname only seems one.
	if (titled && over === -1 && surname === 1 && weight > 0 && end - start === 3 && isGivenWord(block, start + 1)) {
		return GIVEN_WORD_COST;
	}
	// 工程师|范围|广，: a noun and what it is like.
	if (
		over === -1 &&
		(bits & NOUN) !== 0 &&
		isInHanSet(QUALITIES, block.hits.units[end - 1] as number) &&
		endsClause(block.text, edges.traits, end)
	) {
		return penalty;
	}
	const relief = wordRelief(edges, start, end, over, weight, bits, before);
	if (over !== 0) {
		return penalty - Math.max(titled ? weight - 1 : 0, 0, relief);
	}
	return titled ? penalty - relief : penalty;
}

/** What a title gives back where the run is a word (`over` 0) or the word lacks the last character (`over` -1). */
function wordRelief({ traits }: Edges, start: number, end: number, over: number, weight: number, bits: number, before: number): number {
	const rank = givenRank(traits[end - 1] as number);
	if (weight > 0 && end - start === 2 && over === 0) {
		return before >= POST || (bits & (CATEGORY.proper | CATEGORY.common)) === CATEGORY.proper ? 3 : rank - 1;
	}
	if (over !== -1) {
		return 0;
	}
	if (rank === 3 && before >= TITLED) {
		return weight > 1 ? TYPICAL_END : TYPICAL_END - 2;
	}
	return weight > 0 ? rank : 0;
}

/** What a run loses whose given name of two characters is a word of the cut or opens one. */
function givenWordPenalty(block: BlockScan, edges: Edges, start: number, surname: number, end: number, before: number): number {
	const { tokens } = block;
	const given = tokens.at[start + surname] as number;
	if (end - start - surname !== 2 || tokens.starts[given] !== start + surname) {
		return 0;
	}
	const wordEnd = tokens.ends[given] as number;
	if (wordEnd > end + 1) {
		return CUT_POINTS;
	}
	if (wordEnd !== end) {
		return 0;
	}
	const titled = before >= TITLED;
	const weight = weightOf(edges, start, surname);
	const penalty = wordPenalty(block, edges, start, surname, tokens.categories[given] as number, titled);
	const most = before >= POST && weight > 0 && penalty < 9 ? Math.min(penalty, TITLED_WORD) : penalty;
	return Math.max(0, most - (titled ? Math.max(0, weight - 1) : 0));
}

/** The weight of the surname of `surname` units at `start`: a compound one is as sure as any. */
function weightOf({ traits }: Edges, start: number, surname: number): number {
	return surname === 1 ? surnameWeight(traits[start] as number) : 3;
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
		return isGivenWord(block, start + surname) ? 0 : 2;
	}
	// 罗|政府: what bodies are called.
	if ((bits & CATEGORY.head) !== 0 && !isGivenWord(block, start + surname)) {
		return HEAD_COST;
	}
	// 高|建设, 思|永兴: words and places that are given names as well.
	const known = isGivenWord(block, start + surname) || (bits & (WORD & ~PLACE)) === 0;
	const own = surnameWeight(traits[start] as number);
	const weight = surname === 1 ? own : 3;
	if (!titled && surname === 1 && (surnamePoints[text.charCodeAt(start)] as number) > 2) {
		return known ? 0 : 1;
	}
	if (known && weight > (titled ? 1 : 2)) {
		return titled ? 1 : 2;
	}
	// 代表|封|金花: behind a title a given name outweighs a surname that is mostly a word.
	if (titled && known && own > 0) {
		return TITLED_WORD;
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

/** Whether the two characters at the logical offset `at` (UTF-16) are a word that people are called by. */
function isGivenWord({ hits }: BlockScan, at: number): boolean {
	return hasPair(givenWords, hits.units[at] as number, hits.units[at + 1] as number);
}
