import { anchoredSegments, type Segment, TALLEST_STACK } from './anchors.ts';
import { splitSegment } from './headless.ts';
import { isBanner, isSlogan } from './headline.ts';
import type { PageEdges } from './page-edges.ts';
import { firstQuoteEvents } from './row-side.ts';
import type { Row } from './rows.ts';

export interface Segmentation {
	/** Row of the banner, or -1. */
	readonly banner: number;
	readonly segments: readonly Segment[];
}

/** Cuts the page into articles: first by bylines, then by headlines without one. `habit`: blank lines between paragraphs. Linear. */
export function segmentRows(rows: readonly Row[], habit: number, edges: PageEdges): Segmentation {
	const anchored = anchoredSegments(rows);
	const firstContent = rows.findIndex((row) => row.kind !== 'furniture');
	let banner = -1;
	const first = anchored[0];
	const head: Segment[] = [];
	if (first === undefined || first.start > firstContent) {
		head.push({ start: Math.max(firstContent, 0), end: first?.start ?? rows.length, stack: [], anchored: false });
	}
	const all = [...head, ...anchored];
	const opening = all[0];
	if (opening !== undefined && edges.head) {
		banner = bannerOf(rows, opening);
	}
	const hasBylines = anchored.length > 0;
	const quotes = firstQuoteEvents(rows);
	const segments: Segment[] = [];
	for (const segment of all) {
		const from = banner === segment.start ? segment.start + 1 : segment.start;
		const stack = segment.stack.filter((row) => row !== banner);
		if (from < segment.end) {
			for (const part of splitSegment({ rows, segment: { ...segment, start: from, stack }, habit, hasBylines, quotes })) {
				segments.push(part);
			}
		}
	}
	return mergeLoneHeads(rows, segments, banner, edges);
}

/** A headline with nothing under it names the column of what follows: the page's banner at its head, else a kicker. */
function mergeLoneHeads(rows: readonly Row[], segments: readonly Segment[], banner: number, edges: PageEdges): Segmentation {
	const merged: Segment[] = [];
	let found = banner;
	segments.forEach((segment, index) => {
		const previous = merged.at(-1);
		const lone = previous !== undefined && previous.stack.length > 0 && previous.end - previous.start === previous.stack.length;
		if (!lone || segment.stack.length === 0 || previous.stack.length + segment.stack.length > TALLEST_STACK) {
			merged.push(segment);
			return;
		}
		merged.pop();
		if (edges.head && index === 1 && found === -1 && previous.stack.length === 1 && namesNothing(rows[previous.start])) {
			found = previous.start;
			merged.push(segment);
		} else {
			merged.push({ ...segment, start: previous.start, stack: [...previous.stack, ...segment.stack] });
		}
	});
	return { banner: found, segments: merged };
}

/** 普惠活动“心贴心” is of one report; 一分钟看天下 of the page. */
function namesNothing(row: Row | undefined): boolean {
	return row !== undefined && row.facts.quotes === 0;
}

function bannerOf(rows: readonly Row[], opening: Segment): number {
	const top = opening.stack[0] ?? opening.start;
	const row = rows[top];
	const next = rows[top + 1];
	// Alone over the date line: nothing else it could be the headline of.
	if (!opening.anchored && row?.headline === true && followedByFurniture(rows, opening)) {
		return top;
	}
	if (row?.headline !== true || top !== opening.start) {
		return -1;
	}
	// Its article has lost the headline: nobody takes a slogan for one.
	// 河南省总工会： is a kicker.
	const kicked = next?.ending === 'colon' && opening.stack.includes(top + 1);
	if (next?.headline !== true && !kicked) {
		return opening.anchored && opening.end < rows.length && isSlogan(row.text, row.facts) ? top : -1;
	}
	let below = kicked ? 1 : 0;
	while (rows[top + 1 + below]?.headline === true) {
		below += 1;
	}
	return headsPage(rows, top) || isBanner(row.text, row.facts, below, top === 0) ? top : -1;
}

/** Whether the row `top` alone has its number of `#`, the next one and a later one more: the title of the page over those of its articles. */
function headsPage(rows: readonly Row[], top: number): boolean {
	const { heading } = (rows[top] as Row).facts;
	const below = rows[top + 1]?.facts.heading ?? 0;
	if (heading === 0 || below <= heading) {
		return false;
	}
	let articles = 0;
	for (let index = top + 2; index < rows.length; index += 1) {
		const { facts, kind } = rows[index] as Row;
		if (facts.heading === heading) {
			return false;
		}
		articles += facts.heading === below && rows[index - 1]?.facts.heading === 0 && kind === 'text' ? 1 : 0;
	}
	return articles > 1;
}

/** Whether the rows of `opening` after the first are furniture, one at least, and another article follows. */
function followedByFurniture(rows: readonly Row[], opening: Segment): boolean {
	for (let index = opening.start + 1; index < opening.end; index += 1) {
		if (rows[index]?.kind !== 'furniture') {
			return false;
		}
	}
	return opening.end - opening.start > 1 && opening.end < rows.length;
}
