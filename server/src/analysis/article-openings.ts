import { HEAD_REACH, headAbove } from '../parse/article-heads.ts';
import type { LineFacts } from '../parse/line-facts.ts';
import { firstFrom } from '../text/ordered.ts';
import type { Line } from '../text/source-text.ts';
import type { Change } from './line-change.ts';

/** The lines of a text at which articles surely begin (`headAbove`), in order. */
export interface ArticleOpenings {
	/** The line of the byline that tells it. */
	readonly bylines: Uint32Array;
	/** The line at which the article begins. */
	readonly heads: Uint32Array;
	/** A hash of how the two lines begin. */
	readonly hashes: Uint32Array;
}

export const NO_OPENINGS: ArticleOpenings = { bylines: new Uint32Array(0), heads: new Uint32Array(0), hashes: new Uint32Array(0) };

/** Characters of each line that are hashed. */
const HASHED = 24;

/** The openings in `lines`, where `before` are those of a version with `linesBefore` lines; only what `change` touched is looked at. */
export function openingsAfter(
	before: ArticleOpenings,
	linesBefore: number,
	lines: readonly Line[],
	facts: readonly LineFacts[],
	{ head, tail }: Change,
): ArticleOpenings {
	const bylines: number[] = [];
	const heads: number[] = [];
	const hashes: number[] = [];
	const end = Math.min(lines.length - tail + HEAD_REACH, lines.length);
	for (let line = head; line < end; line += 1) {
		const found = headAbove(lines, facts, line);
		// The text itself begins with its first line.
		if (found > 0) {
			bylines.push(line);
			heads.push(found);
			hashes.push(hashOf(lines[found]?.text ?? '', lines[line]?.text ?? ''));
		}
	}
	const by = lines.length - linesBefore;
	const kept = firstFrom(before.bylines, head);
	const below = firstFrom(before.bylines, end - by);
	return {
		bylines: spliced(before.bylines, kept, below, bylines, by),
		heads: spliced(before.heads, kept, below, heads, by),
		hashes: spliced(before.hashes, kept, below, hashes, 0),
	};
}

/** A hash of how a headline and the text below it begin, in 32 bits: many articles may be headed 简讯. */
export function hashOf(headline: string, text: string): number {
	return hashOn(hashOn(0, headline), text) >>> 0;
}

function hashOn(before: number, text: string): number {
	let hash = before;
	for (let at = 0; at < text.length && at < HASHED; at += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
		hash ^= hash >>> 15;
	}
	return hash;
}

/** `numbers` with `middle` in place of those from index `first` to before `end`, and `by` added to those behind. */
function spliced(numbers: Uint32Array, first: number, end: number, middle: readonly number[], by: number): Uint32Array {
	const result = new Uint32Array(first + middle.length + numbers.length - end);
	result.set(numbers.subarray(0, first));
	result.set(middle, first);
	let index = first + middle.length;
	for (let old = end; old < numbers.length; old += 1) {
		result[index] = (numbers[old] as number) + by;
		index += 1;
	}
	return result;
}
