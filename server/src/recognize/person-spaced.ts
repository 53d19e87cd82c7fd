import type { BlockScan } from './block-scan.ts';
import { scoreBefore, TITLED } from './person-before.ts';
import type { PersonCandidate } from './person-candidate.ts';
import type { Edges } from './person-edges.ts';
import { AROUND, givenRank, surnameWeight, TRAIT } from './person-tables.ts';

const NO_POSTS: PersonCandidate['posts'] = [];

/** Points of a name that a title or a row of names shows. */
const SPACED = 8;
/** In a list, where its neighbours must say the rest. */
const SPACED_LISTED = 3;

/**
 * The name of two characters that a space spreads to the width of three from the offset `at` (UTF-16) on, where a title stands before it
 * (校对 闻 静), a list holds it (王增力、左 军、厉志海) or a row of names (`王　伟　　赵国庆　　张　敏`); null where none stands.
 */
export function spacedName(block: BlockScan, edges: Edges, at: number): PersonCandidate | null {
	const { text } = block;
	const { traits } = edges;
	const end = at + 3;
	const given = traits[at + 2] as number;
	if ((given & TRAIT.han) === 0 || givenRank(given) === 0 || !endsHere(text, edges, end)) {
		return null;
	}
	const titled = scoreBefore(block, edges, at) >= TITLED;
	const sure = titled || standsInRow(text, edges, at, end);
	const listed = at > 0 && ((traits[at - 1] as number) & AROUND.joint) !== 0 && isListMark(text.charCodeAt(end));
	return sure || listed
		? {
				start: at,
				end,
				text: text.charAt(at) + text.charAt(at + 2),
				score: sure ? SPACED : SPACED_LISTED,
				titled,
				listed: listed || sure,
				word: false,
				posts: NO_POSTS,
			}
		: null;
}

/** 、 or （ */
function isListMark(code: number): boolean {
	return code === 0x3001 || code === 0xff08 || code === 0x28;
}

function endsHere(text: string, { traits }: Edges, end: number): boolean {
	return end >= text.length || ((traits[end] as number) & (AROUND.space | AROUND.markAfter)) !== 0;
}

function startsHere({ traits }: Edges, start: number): boolean {
	return start === 0 || ((traits[start - 1] as number) & (AROUND.space | AROUND.markBefore)) !== 0;
}

/** The widest gap between two names of a row, in UTF-16 units: rows are set in columns. */
export const WIDEST_GAP = 8;

/** Whether a name stands beside the run `at`..`end`, behind a wider gap than the one inside it or behind 、: `王　伟　　张　敏`. */
function standsInRow(text: string, edges: Edges, at: number, end: number): boolean {
	if (!startsHere(edges, at)) {
		return false;
	}
	const inner = text.charCodeAt(at + 1);
	const right = gapEnd(text, edges, end, 1);
	if (divides(text, end, right, inner) && CELLS.some((length) => isName(edges, right, length) && endsHere(text, edges, right + length))) {
		return true;
	}
	const left = gapEnd(text, edges, at - 1, -1) + 1;
	return divides(text, left, at, inner) && CELLS.some((length) => isName(edges, left - length, length) && startsHere(edges, left - length));
}

/** The first offset from `at` on in the direction `step` that holds neither a space nor 、. */
function gapEnd(text: string, { traits }: Edges, at: number, step: 1 | -1): number {
	let index = at;
	while (
		index >= 0 &&
		index < text.length &&
		Math.abs(index - at) < WIDEST_GAP &&
		(((traits[index] as number) & AROUND.space) !== 0 || text.charCodeAt(index) === 0x3001)
	) {
		index += step;
	}
	return index;
}

/** Whether the gap `from`..`to` parts two names that have the space `inner` within. */
function divides(text: string, from: number, to: number, inner: number): boolean {
	return to - from > 1 || (to - from === 1 && text.charCodeAt(from) !== inner);
}

/** Lengths of names in a row: 赵国庆 or `张　敏`, and 欧阳修远. */
const CELLS = [3, 4] as const;

/** Whether `length` characters from `at` on could be a name by their surname and the characters of names, a space among three or not. */
function isName({ traits }: Edges, at: number, length: (typeof CELLS)[number]): boolean {
	if (at < 0) {
		return false;
	}
	const opening = traits[at] as number;
	const second = traits[at + 1] as number;
	const isGiven = givenRank(traits[at + length - 1] as number) > 0;
	if (length === 4) {
		return (opening & TRAIT.firstOfTwo) !== 0 && (second & TRAIT.secondOfTwo) !== 0 && isGiven;
	}
	return isGiven && ((second & AROUND.space) !== 0 ? surnameWeight(opening) > 0 : surnameWeight(opening) > 1 && givenRank(second) > 0);
}
