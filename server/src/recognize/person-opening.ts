import { CATEGORY } from '../lexicon/category.ts';
import { givenWords } from '../lexicon/given-names.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { classAt } from '../lexicon/lexicon.ts';
import { hasPair } from '../lexicon/pair-set.ts';
import type { BlockScan } from './block-scan.ts';
import type { Edges } from './person-edges.ts';
import { isWord, opensVerb } from './person-neighbours.ts';
import { isProper } from './person-plain.ts';
import { givenRank, surnameWeight } from './person-tables.ts';

/** Surnames that are prepositions, adverbs and verbs as well. */
const FUNCTION_SURNAMES = hanSetOf('才刚向谈談成于過过應应任曾对');
const FUNCTION_SURNAME_POINTS = 4;
/** 曾|荣立|个人二等功 */
const ADVERB_SURNAME_POINTS = 6;
/** Of these and of joints, those that a name follows. */
const PREPOSITIONS = hanSetOf('和向由应谈');
const PREPOSITION_POINTS = 4;
/** Surnames that are verbs as well, and take an object. */
const VERB_SURNAMES = hanSetOf('包管谈解修种贴封束操采教干拿练游宣祝贺支开服养看接连任习查计谢施');
const VERB_SURNAME_POINTS = 6;
/** 以武养武, 农迁农: turns of phrase. */
const ECHO_POINTS = 6;
/** 得, behind a verb. */
const DE = 0x5f97;

/** Points, none above 0, for what the surname of the run `start`..`end` would be else: a preposition, an adverb, a verb. Logical offsets, UTF-16. */
export function pointsOfOpening(block: BlockScan, { traits }: Edges, start: number, surname: number, end: number, titled: boolean): number {
	const { units } = block.hits;
	const long = end - start > 2;
	let points = 0;
	// 教授|和|唐艳, 省政府|向|杨丽: a joint or preposition before a surname that is little else.
	if (long && surname === 1 && surnameWeight(traits[start + 1] as number) === 3 && isInHanSet(PREPOSITIONS, units[start] as number)) {
		points -= PREPOSITION_POINTS;
	}
	if (isInHanSet(FUNCTION_SURNAMES, units[start] as number)) {
		if (!titled) {
			points -= long && opensVerb(block, start + 1) ? ADVERB_SURNAME_POINTS : 0;
		} else if (surname === 1) {
			// 主席|向|农民, 业务员|曾|承诺: behind a title a preposition or adverb is a surname only before what is nothing but a given name.
			// 主席|向|前来: though the cut has 向前.
			const cut = long && isWord(block, start + 1, end) && !isProper(block, start + 1);
			const word = cut || (end - start === 3 && isWord(block, start, end - 1) && classAt(block.lexicon, block.hits, start + 1, 2) !== 0);
			points -= word ? FUNCTION_SURNAME_POINTS * 2 : givenRank(traits[end - 1] as number) < 2 ? FUNCTION_SURNAME_POINTS : 0;
		}
	}
	if (end - start === 3) {
		// 管|得|严, 包|粽子: what the verb does, and no name.
		const verb = isInHanSet(VERB_SURNAMES, units[start] as number) && (units[start + 1] === DE || isNoun(block, start + 1, end));
		points -= (verb ? VERB_SURNAME_POINTS : 0) + (units[start] === units[start + 2] ? ECHO_POINTS : 0);
	}
	return points;
}

/** Whether `start`..`end` is a common noun that no given name is: 粽子. */
function isNoun(block: BlockScan, start: number, end: number): boolean {
	const { hits, tokens } = block;
	const bits = tokens.categories[tokens.at[start] as number] as number;
	return (
		isWord(block, start, end) &&
		(bits & CATEGORY.common) !== 0 &&
		(bits & CATEGORY.proper) === 0 &&
		!hasPair(givenWords, hits.units[start] as number, hits.units[start + 1] as number)
	);
}
