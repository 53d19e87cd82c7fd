import { CATEGORY } from '../lexicon/category.ts';
import { givenWords } from '../lexicon/given-names.ts';
import { hasPair } from '../lexicon/pair-set.ts';
import { type BlockScan, isWordOf } from './block-scan.ts';
import type { Edges } from './person-edges.ts';
import { isWordName } from './person-plain.ts';
import { AROUND, givenRank, isTypical, TRAIT } from './person-tables.ts';

/** Words that are never a name, whatever stands before them. */
const NO_NAME = CATEGORY.boundary | CATEGORY.verbal | CATEGORY.address | CATEGORY.speech | CATEGORY.action;
/** Points from which a surname opens names more often than words. */
const OPENING = 2;
const ENUMERATION = 0x3001; // 、

/**
 * Whether the surname of `surname` units at the logical offset `at` (UTF-16) opens no name: most surnames of a text open or end ordinary words (时代,
 * 提高|), and a look at the cut spares the rest.
 */
export function isHopeless(block: BlockScan, edges: Edges, at: number, surname: number): boolean {
	const { tokens, hits } = block;
	const { traits, ending, surnamePoints } = edges;
	const token = tokens.at[at] as number;
	// 黄药师: a whole name of the dictionary.
	if ((tokens.categories[token] as number) === CATEGORY.proper && tokens.starts[token] === at && (tokens.ends[token] as number) > at + 2) {
		return false;
	}
	// 东方|小学, 东方|医院
	if (surname === 2 && isWordOf(block, at + 2, at + 4, CATEGORY.head)) {
		return true;
	}
	const given = traits[at + surname] as number;
	if (
		(ending[at] as number) === 0 &&
		givenRank(given) === 0 &&
		!isItem(block, at) &&
		((given & TRAIT.barred) !== 0 || (surnamePoints[hits.units[at] as number] as number) < OPENING)
	) {
		return true;
	}
	const word = (tokens.ends[token] as number) > at + 1 && tokens.starts[token] === at;
	const end = tokens.ends[token] as number;
	// 主教练|战|胜利: a word that people are called by behind the surname.
	if (
		surname === 1 &&
		end === at + 2 &&
		(ending[at] as number) !== 0 &&
		hasPair(givenWords, hits.units[at + 1] as number, hits.units[at + 2] as number)
	) {
		return false;
	}
	// 患者|何其|芬: a typical end behind a title outweighs the word.
	const typical = (ending[at] as number) !== 0 && end === at + 2 && isTypical(traits[end] as number);
	const noName = surname === 1 && word && !typical && ((tokens.categories[token] as number) & NO_NAME) !== 0;
	// 书记|古月|介绍: a time that people are called by.
	return noName && !(isWordName(block, at, end, 0) && ((ending[at] as number) !== 0 || opensClause(edges, at)));
}

/** 、|高意|、: what fills the place of a name in a list, which its neighbours may show to be one. */
function isItem({ hits }: BlockScan, at: number): boolean {
	const { units } = hits;
	return at > 0 && units[at - 1] === ENUMERATION && (units[at + 2] === ENUMERATION || units[at + 3] === ENUMERATION);
}

/** Whether a mark, a space or the edge of the block stands before the logical offset `at` (UTF-16). */
export function opensClause({ traits }: Edges, at: number): boolean {
	return at === 0 || ((traits[at - 1] as number) & (AROUND.markBefore | AROUND.space)) !== 0;
}
