import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import type { BlockScan } from './block-scan.ts';
import { type Edges, endsClause, startingAt } from './person-edges.ts';
import { endsPlace, goesOn, isAlone, isWord, opensVerb } from './person-neighbours.ts';
import { isNumeral } from './person-numerals.ts';
import { AROUND, givenRank, isTypical, surnameWeight, TRAIT } from './person-tables.ts';
import { BARE_VERBS } from './person-verbs.ts';

/** A name that ends so is a place: 江口镇, 薛埠镇. */
const PLACE_NAME_POINTS = 5;
/** Those ends of places that hardly end a name without a title. */
const STRONG_PLACE_ENDS = hanSetOf('路陵邦');
/** Words of one character behind a noun. */
const WORD_TAILS = hanSetOf('中后前里时内上下间处来版诗报记得地本');
/** What one of these, or the end of a place, takes off without a title. */
const TAIL_POINTS = 3;
/** For a last character that is a word of its own more often than a part of a name: 李鹏|和, 刘山|在. */
const FUNCTION_POINTS = 2;
/** For an adverb at the end, 尉迟建|正和, and for a fourth character that names seldom end in. */
const ADVERB_POINTS = 3;
/** For the head of a foreign name. */
const FRAGMENT_POINTS = 4;
/** What one of them takes off before a word. */
const VERB_POINTS = 4;
/** For a last character that is rather the surname of the next name. */
const NEXT_SURNAME_POINTS = 3;
/** For a last character that opens a form of address, and for one that makes an adverb or noun of the word before it. */
const ADDRESS_POINTS = 6;
const ZHI = 0x4e4b; // 之
const DI = 0x5730; // 地
const DE = 0x5f97; // 得
const YOU = 0x6709; // 有
const WEI = 0x4e3a; // 为
/** What names have before 为. */
const BEFORE_WEI = hanSetOf('有大作志可敢必思善能');
const LAI = 0x6765; // 来
const FROM = 0x81ea; // 自
const FAMILY = 0x5bb6; // 家
const XIAN = 0x5148; // 先

/** Points, none above 0, for how the run `start`..`end` ends and what follows. Logical offsets, UTF-16. */
export function pointsOfEnding(block: BlockScan, edges: Edges, start: number, surname: number, end: number, titled: boolean): number {
	return (
		pointsOfPlaceEnd(block, edges, start, surname, end, titled) +
		pointsOfAdverbEnd(block, edges, start, surname, end, titled) +
		pointsOfNextWord(block, edges, start, surname, end, titled)
	);
}

/** What ends places, and what is a word behind a noun. */
function pointsOfPlaceEnd(block: BlockScan, edges: Edges, start: number, surname: number, end: number, titled: boolean): number {
	const last = edges.traits[end - 1] as number;
	const tail = block.hits.units[end - 1] as number;
	let points = 0;
	// 江滨路, 赵王陵, 贺信|中
	if (!titled && end - start === 3) {
		if (isInHanSet(STRONG_PLACE_ENDS, tail)) {
			points -= PLACE_NAME_POINTS + TAIL_POINTS;
		} else if (isInHanSet(WORD_TAILS, tail) || endsPlace(block, edges, end)) {
			points -= TAIL_POINTS;
		}
	}
	if ((last & AROUND.placeEnd) !== 0) {
		points -= PLACE_NAME_POINTS + (titled ? 0 : TAIL_POINTS);
	} else if ((last & TRAIT.functionEnd) !== 0) {
		points -= surname === 2 && end - start === 4 ? FUNCTION_POINTS * 2 : FUNCTION_POINTS;
	}
	return points;
}

/** What is an adverb or a particle before what follows. */
function pointsOfAdverbEnd(block: BlockScan, edges: Edges, start: number, surname: number, end: number, titled: boolean): number {
	const { tokens, hits } = block;
	const last = edges.traits[end - 1] as number;
	const tail = hits.units[end - 1] as number;
	let points = 0;
	// 钟离旭|辞掉: a fourth character that names seldom end in.
	if (end - start === 4 && surname === 2 && givenRank(last) < 2 && tokens.words[tokens.at[end] ?? -1] === 0 && goesOn(block, edges, end)) {
		points -= ADVERB_POINTS;
	}
	if (end - start > 2 && (last & TRAIT.adverbEnd) !== 0) {
		if (goesOn(block, edges, end)) {
			points -= ADVERB_POINTS + (titled ? 0 : 2);
		}
		// 闵军|正|带队
		if (titled && tail !== XIAN && opensVerb(block, end)) {
			points -= ADVERB_POINTS + 1;
		}
	}
	// 巫峡|之|水, but 林散之|说
	if (!titled && tail === ZHI && goesOn(block, edges, end)) {
		points -= ADVERB_POINTS;
	}
	// 温柔|地|说, 幸福|得, 荣誉|感
	if (end - start > 2 && (tail === DI || tail === DE || ((last & TRAIT.suffix) !== 0 && isWord(block, start, end - 1)))) {
		points -= ADDRESS_POINTS;
	}
	return points;
}

/** What belongs to the next name or word. */
function pointsOfNextWord(block: BlockScan, edges: Edges, start: number, surname: number, end: number, titled: boolean): number {
	const { tokens } = block;
	const last = edges.traits[end - 1] as number;
	const long = end - start > 2;
	let points = 0;
	// 蔡菁|轻点|鼠标, but 钟离轻，
	if (long && surname === 1 && isInHanSet(BARE_VERBS, block.hits.units[end - 1] as number) && !endsClause(block.text, edges.traits, end)) {
		points -= VERB_POINTS;
	}
	// 何新|为|同学们, but 陈有为, 尚可为
	const wei = block.hits.units[end - 1] === WEI && !isInHanSet(BEFORE_WEI, block.hits.units[end - 2] as number);
	if (long && surname === 1 && wei && !endsClause(block.text, edges.traits, end)) {
		points -= FUNCTION_POINTS;
	}
	// 马骏|有18分, 庞琳|来|自重庆
	const tail = block.hits.units[end - 1];
	if (long && ((tail === YOU && isNumeral(block.text.charCodeAt(end))) || (tail === LAI && block.hits.units[end] === FROM))) {
		points -= VERB_POINTS;
	}
	// 霍尔木|兹: letters of a foreign name that goes on.
	if (!titled && long && isLetters(edges, start + 1, end + 1) && tokens.words[tokens.at[end] as number] === 0) {
		points -= FRAGMENT_POINTS;
	}
	// 康淼|沈|汝发: the surname of the next of two names.
	if (end - start - surname > 1 && surnameWeight(last) === 3 && !isTypical(last) && isAlone(block, end)) {
		points -= NEXT_SURNAME_POINTS;
	}
	// 赵家|四代人: a family.
	if (!titled && end - start === 2 && block.hits.units[end - 1] === FAMILY) {
		points -= ADDRESS_POINTS;
	}
	// 吴芳|先生: what opens a form of address ends no name.
	if (long && (startingAt(block, end - 1) & CATEGORY.address) !== 0) {
		points -= ADDRESS_POINTS;
	}
	return points;
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
