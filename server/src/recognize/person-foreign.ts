import { CATEGORY } from '../lexicon/category.ts';
import type { Span } from '../text/span.ts';
import type { BlockScan } from './block-scan.ts';
import type { PersonCandidate } from './person-candidate.ts';
import { type Edges, scoreAfter, scoreBefore } from './person-context.ts';
import { AROUND, type PersonTables } from './person-tables.ts';
import { findPosts } from './post.ts';

/** Longest part of a foreign name on either side of a dot, in UTF-16 units: 弗拉基米罗维奇. */
const PART_LIMIT = 8;
const PARTS_LIMIT = 6;

/**
 * Names with a dot inside (让·雅克, 买买提·艾力) and names that their characters show to be foreign (克林顿). Logical offsets, UTF-16.
 */
export function findForeignNames(
	block: BlockScan,
	tables: PersonTables,
	edges: Edges,
	organizations: readonly Span[],
): readonly PersonCandidate[] {
	const found: PersonCandidate[] = [];
	const { text, tokens } = block;
	let done = 0;
	for (let index = 0; index < tokens.count; index += 1) {
		const at = tokens.starts[index] as number;
		if (at < done || (edges.taken[at] as number) === 1) {
			continue;
		}
		const code = text.charCodeAt(at);
		if (isDot(code)) {
			const name = dottedName(block, tables, edges, at, done);
			if (name !== null) {
				done = name.end;
				addName(block, tables, edges, organizations, name, 7, found);
			}
		} else if ((tables.foreign[code] as number) > 0 && tokens.ends[index] === at + 1) {
			const end = runEnd(block, tables, edges, index);
			if (!isDot(text.charCodeAt(end))) {
				const points = runPoints(text, tables, at, end);
				if (points > 0) {
					addName(block, tables, edges, organizations, { start: at, end }, points, found);
				}
				done = end;
			}
		}
	}
	return found;
}

function addName(
	block: BlockScan,
	tables: PersonTables,
	edges: Edges,
	organizations: readonly Span[],
	name: Span,
	points: number,
	found: PersonCandidate[],
): void {
	const { text } = block;
	const before = scoreBefore(block, tables, edges, name.start);
	const score = points + before + scoreAfter(block, tables, name.end);
	if (score >= 4) {
		found.push({
			...name,
			text: text.slice(name.start, name.end),
			score,
			listed: ((tables.around[text.charCodeAt(name.start - 1)] as number) & AROUND.joint) !== 0,
			posts: before >= 4 ? findPosts(block, name.start, organizations) : [],
		});
	}
}

/** · • ・ ‧ and the full stop of middle height as scans give it. */
function isDot(code: number): boolean {
	return code === 0xb7 || code === 0x2022 || code === 0x30fb || code === 0x2027 || code === 0x2219;
}

/** The name around the dot at `dot`, not before `floor`; null where one side has no letters of a foreign name. */
function dottedName(block: BlockScan, tables: PersonTables, edges: Edges, dot: number, floor: number): Span | null {
	const { text } = block;
	let start = dot;
	const low = Math.max(floor, dot - PART_LIMIT);
	while (start > low && isPart(text, tables, edges, start - 1)) {
		// A post or trade right before the name ends it to the left: 总理|拉吉夫·甘地.
		if (start < dot && ((edges.ending[start] as number) & (CATEGORY.post | CATEGORY.role)) !== 0) {
			break;
		}
		start -= 1;
	}
	if (start === dot) {
		return null;
	}
	let end = dot;
	for (let parts = 0; parts < PARTS_LIMIT && isDot(text.charCodeAt(end)); parts += 1) {
		let at = end + 1;
		while (at < text.length && at - end <= PART_LIMIT && isPart(text, tables, edges, at) && !stopsName(block, at, at - end)) {
			at += 1;
		}
		if (at === end + 1) {
			break;
		}
		end = at;
	}
	return end === dot ? null : { start, end };
}

/** A verb or form of address after two letters of the last part ends the name: 甘地|夫人, 普京|表示. */
function stopsName(block: BlockScan, at: number, length: number): boolean {
	if (length < 3) {
		return false;
	}
	const { hits, lexicon } = block;
	const last = hits.first[at + 1] as number;
	for (let hit = hits.first[at] as number; hit < last; hit += 1) {
		const bits = lexicon.categories[hits.words[hit] as number] as number;
		if ((bits & (CATEGORY.speech | CATEGORY.address | CATEGORY.action | CATEGORY.post)) !== 0) {
			return true;
		}
	}
	return false;
}

function isPart(text: string, tables: PersonTables, edges: Edges, at: number): boolean {
	const code = text.charCodeAt(at);
	const letter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
	return (letter || (tables.foreign[code] as number) > 0) && (edges.taken[at] as number) === 0;
}

/** End of the run of single characters of foreign names that token `index` opens. */
function runEnd(block: BlockScan, tables: PersonTables, edges: Edges, index: number): number {
	const { text, tokens } = block;
	let end = tokens.starts[index] as number;
	for (let next = index; next < tokens.count && next - index < PART_LIMIT; next += 1) {
		const at = tokens.starts[next] as number;
		if (tokens.ends[next] !== at + 1 || (tables.foreign[text.charCodeAt(at)] as number) === 0 || (edges.taken[at] as number) === 1) {
			break;
		}
		end = at + 1;
	}
	return end;
}

/** More than half of the characters must say "foreign", and of two both. */
function runPoints(text: string, tables: PersonTables, start: number, end: number): number {
	let strong = 0;
	for (let at = start; at < end; at += 1) {
		strong += tables.foreign[text.charCodeAt(at)] === 2 ? 1 : 0;
	}
	const length = end - start;
	return length >= 2 && strong * 2 >= length && (length > 2 || strong === 2) ? 1 + strong : 0;
}
