import type { Hits } from '../lexicon/lexicon.ts';
import type { Span } from '../text/span.ts';
import { type BlockScan, SIGN } from './block-scan.ts';

/** Longest title looked for, in UTF-16 units. */
const TITLE_LIMIT = 80;
const NONE: readonly Span[] = [];

/** Titles of works between 《 and 》, without the marks, in order. An unclosed mark opens none. Logical offsets, UTF-16. */
export function findWorks({ text, hits, signs }: BlockScan): readonly Span[] {
	if ((signs & SIGN.title) === 0) {
		return NONE;
	}
	const { units, marks, markCount } = hits;
	let found: Span[] | null = null;
	for (let mark = 0; mark < markCount; mark += 1) {
		const open = marks[mark] as number;
		// 《
		if (units[open] !== 0x300a) {
			continue;
		}
		const close = closingMark(hits, mark, Math.min(text.length, open + TITLE_LIMIT));
		if (close > open + 1) {
			found ??= [];
			found.push({ start: open + 1, end: close });
		}
	}
	return found ?? NONE;
}

/** The 》 that closes the 《 which is the mark number `opening`, before `end`; -1 where another 《 or none stands there. */
function closingMark({ units, marks, markCount }: Hits, opening: number, end: number): number {
	for (let mark = opening + 1; mark < markCount; mark += 1) {
		const at = marks[mark] as number;
		if (at >= end || units[at] === 0x300a) {
			return -1;
		}
		// 》
		if (units[at] === 0x300b) {
			return at;
		}
	}
	return -1;
}
