import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import type { BlockScan } from './block-scan.ts';
import { type Edges, startingAt } from './person-edges.ts';
import { AROUND } from './person-tables.ts';

/** Last characters of places that `AROUND.placeTail` has not, for they end names of persons as well. */
const PLACE_ENDS = hanSetOf('洲墩岗渡嘴渊潭冲矶坝铺岔祠庙寺殿线楼陵邦');

/** Whether the logical span `start`..`end` (UTF-16) is one word of the cut. */
export function isWord({ tokens }: BlockScan, start: number, end: number): boolean {
	const token = tokens.at[start] as number;
	return tokens.starts[token] === start && tokens.ends[token] === end;
}

/** Whether the Han character at `at` (logical offset, UTF-16) is no word and in none. */
export function isAlone({ text, tokens, hits }: BlockScan, at: number): boolean {
	const code = hits.units[at] as number;
	return at < text.length && tokens.words[tokens.at[at] as number] === 0 && code >= 0x4e00 && code <= 0x9fff;
}

/** Whether a verb of two characters or more stands at the logical offset `at` (UTF-16). */
export function opensVerb({ text, tokens }: BlockScan, at: number): boolean {
	const token = tokens.at[at] as number;
	const long = at < text.length && tokens.starts[token] === at && (tokens.ends[token] as number) > at + 1;
	const bits = tokens.categories[token] as number;
	// 首先 is said of a verb, it is none.
	return long && (bits & (CATEGORY.action | CATEGORY.verbal)) !== 0 && ((bits & CATEGORY.boundary) === 0 || (bits & CATEGORY.verbal) !== 0);
}

/** Whether what ends at the logical offset `end` (UTF-16) ends as places do: 张家湾, 李家墩. */
export function endsPlace({ hits }: BlockScan, { traits }: Edges, end: number): boolean {
	return ((traits[end - 1] as number) & AROUND.placeTail) !== 0 || isInHanSet(PLACE_ENDS, hits.units[end - 1] as number);
}

/** Whether a verb or word of one character goes on at the logical offset `at` (UTF-16), and no verb of speech, mark or end. */
export function goesOn(block: BlockScan, { traits }: Edges, at: number): boolean {
	const { text, tokens } = block;
	if (at >= text.length || ((traits[at] as number) & (AROUND.markAfter | AROUND.space)) !== 0) {
		return false;
	}
	return (startingAt(block, at) & (CATEGORY.speech | CATEGORY.address)) === 0 && (tokens.ends[tokens.at[at] as number] as number) <= at + 1;
}
