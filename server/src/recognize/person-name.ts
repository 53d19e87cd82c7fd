import { isCompoundSurnameAt } from '../lexicon/surnames.ts';
import type { BlockScan } from './block-scan.ts';
import { TITLED } from './person-before.ts';
import { pointsOfCharacters } from './person-characters.ts';
import { pointsByCut } from './person-cut.ts';
import type { Edges } from './person-edges.ts';
import { pointsOfEnding } from './person-ending.ts';
import { pointsOfOpening } from './person-opening.ts';
import { surnameWeight, TRAIT } from './person-tables.ts';

/** What the last character has to say where two surnames open a name. */
const TWO_SURNAMES_POINTS = 3;

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
	const points =
		pointsOfCharacters(block, edges, start, surname, end, before) +
		pointsOfOpening(block, edges, start, surname, end, titled) +
		pointsOfEnding(block, edges, start, surname, end, titled);
	return pointsByCut(block, edges, start, surname, end, before, points);
}

/** Points for a name with two surnames, 刘黄|思远: somewhat more than for its first three characters and for its last three. */
export function scoreTwoSurnames(block: BlockScan, edges: Edges, start: number, end: number, before: number): number {
	const shorter = scoreName(block, edges, start, 1, end - 1, before);
	return Math.max(shorter, scoreName(block, edges, start + 1, 1, end, before)) + TWO_SURNAMES_POINTS;
}
