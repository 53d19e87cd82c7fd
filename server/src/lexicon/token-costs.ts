import { CATEGORY } from './category.ts';

/** A known word costs less than its characters one by one, whatever its length: the reading with the fewest words wins. */
const WORD_COST = 10;
/** Where two readings have as many words, the one with a body's head holds: 拱北|海关, not 拱|北海|关. */
const HEAD_COST = 9;
const HEADS = CATEGORY.head | CATEGORY.whole;
/** A firm's short name gives way to a place or a word that holds its first character: 北京|东|土, not 北|京东|土. */
const SHORT_FIRM_COST = 11;
const SHORT_FIRM = CATEGORY.whole | CATEGORY.proper;
/** One character that is a word: names of persons and firms hold many, so they are dearer than real words. */
const SINGLE_COST = 12;
/** The smallest words: 办事处|在, 研究所|在, not 办事|处在. */
const BOUNDARY_COST = 11;
/** A character that no word explains. */
export const UNKNOWN_COST = 14;
/** What is no word of several characters: dearer than any reading of them. */
export const NO_WORD_COST = 255;

/** What a reading costs by a word of `length` UTF-16 units with these categories. */
export function tokenCost(categories: number, length: number): number {
	if (length === 1) {
		return (categories & CATEGORY.boundary) !== 0 ? BOUNDARY_COST : SINGLE_COST;
	}
	if (length === 2 && (categories & SHORT_FIRM) === SHORT_FIRM) {
		return SHORT_FIRM_COST;
	}
	return (categories & HEADS) !== 0 && (categories & CATEGORY.headWeak) === 0 ? HEAD_COST : WORD_COST;
}
