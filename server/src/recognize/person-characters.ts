import { CATEGORY } from '../lexicon/category.ts';
import { givenWords } from '../lexicon/given-names.ts';
import { hasPair } from '../lexicon/pair-set.ts';
import type { BlockScan } from './block-scan.ts';
import { TITLED } from './person-before.ts';
import { type Edges, startingAt } from './person-edges.ts';
import { AROUND, givenRank, isTypical, surnameWeight, TRAIT } from './person-tables.ts';

/** Points for a surname's weight, by weight. */
const SURNAME_POINTS = [0, 0, 2, 3] as const;
/** For a surname that only a title shows: 税, 鄂. */
const TITLED_SURNAME_POINTS = -1;
/** Compound surnames that are mostly words: 东方, 百里. */
const WORDLIKE_COMPOUNDS = '东方 百里 南宫 西门 南门 第五 太史 单于 公孙 长孙 宗政 東方 長孫 單于 阿拉 公西 公冶 乐正 左丘 贺兰 賀蘭';
/** Points for one character of a given name behind a title, by rank. */
const GIVEN_POINTS = [-5, 0, 1, 2] as const;
/** The same for a name that no title stands before: the last character says most. */
const FIRST_POINTS = [-2, -2, 0, 1] as const;
const LAST_POINTS = [-3, -1, 1, 3] as const;
/** A character that no word of the lexicon has is rare, and rare characters live in names (喆 珺 翀). */
const RARE_POINTS = 2;
/** For a character that given names seldom have, behind a title: 白拴|住, 闻|效|仪. */
const SELDOM_POINTS = -2;
const BARRED_POINTS = -9;
/** The same between a sure surname and a last character that names have: 郑|在|容. */
const BARRED_FIRST_POINTS = -4;
/** For a 和 that may join two names: 李鹏|和, 金|和|银. */
const JOINT_POINTS = 2;
/** What a given name of two characters has over one of one. */
const LENGTH_POINTS = 4;

/**
 * Points for the characters of the run `start`..`end`, a surname of `surname` units and a given name; `before` are those that a title gives.
 * Logical offsets, UTF-16.
 */
export function pointsOfCharacters(block: BlockScan, edges: Edges, start: number, surname: number, end: number, before: number): number {
	const { traits } = edges;
	const titled = before >= TITLED;
	const first = traits[start] as number;
	const last = traits[end - 1] as number;
	const weight = surname === 1 ? surnameWeight(first) : 3;
	let points = pointsOfSurname(block, edges, start, surname, titled);
	for (let at = start + surname; at < end; at += 1) {
		points += pointsOfGiven(block, edges, at, end, weight, titled);
		if (((traits[at] as number) & AROUND.joint) !== 0) {
			points -= joins(at < end - 1, isTypical(last), titled, before > 0 && weight === 3);
		}
	}
	if (end - start - surname >= 2) {
		points += titled ? 1 : LENGTH_POINTS;
		points += titled && surnameWeight(first) === 3 && isTypical(traits[end - 2] as number) && isTypical(last) ? 1 : 0;
	}
	return points;
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

/** Points for the character at `at` of a given name that ends at `end`. */
function pointsOfGiven(block: BlockScan, { traits }: Edges, at: number, end: number, weight: number, titled: boolean): number {
	if (block.hits.codes[at] === 0) {
		return RARE_POINTS;
	}
	const trait = traits[at] as number;
	const rank = givenRank(trait);
	const inside = at < end - 1;
	// 滑|弯: a word for a surname and no given name makes no name, unless a title says so (支现伟).
	const weak = !titled && weight === 1 && rank === 1 ? 1 : 0;
	if ((trait & TRAIT.barred) !== 0) {
		// 凌|解放: the word is a given name, whatever its characters are.
		const start = inside ? at : at - 1;
		if (weight > 1 && hasPair(givenWords, block.hits.units[start] as number, block.hits.units[start + 1] as number)) {
			return 0;
		}
		return (inside && weight === 3 && givenRank(traits[end - 1] as number) > 1 ? BARRED_FIRST_POINTS : BARRED_POINTS) - weak;
	}
	if (titled) {
		return rank === 0 && !isGivenWord(block, at, end) ? SELDOM_POINTS : (GIVEN_POINTS[Math.max(rank, 1)] as number);
	}
	return ((inside ? FIRST_POINTS : LAST_POINTS)[rank] as number) - weak;
}

/**
 * What a 和 takes from a given name, `inside` of it or at its end. 隗和明: behind a title it joins nothing inside. 罗和平: nor does it behind a mark
 * and a sure surname (`firm`), where 罗 alone would be the first of two names. 金|和|银: else the character behind it has to be typical.
 */
function joins(inside: boolean, typicalLast: boolean, titled: boolean, firm: boolean): number {
	const joining = inside && (titled || firm) ? 0 : JOINT_POINTS;
	return inside && !titled && !typicalLast ? joining + JOINT_POINTS : joining;
}

/** Whether the rest of a name is a word that the dictionary has as a name: 薄|向东. */
function isGivenWord({ tokens }: BlockScan, start: number, end: number): boolean {
	const token = tokens.at[start] as number;
	const proper = ((tokens.categories[token] as number) & CATEGORY.proper) !== 0;
	return proper && tokens.starts[token] === start && tokens.ends[token] === end && end - start === 2;
}
