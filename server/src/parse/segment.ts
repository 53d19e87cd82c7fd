import { BOX_LABEL } from '../lexicon/sentence-words.ts';
import { judgeCut, lineScore, SALUTATION, tornScore } from './cut.ts';
import { isBanner, namesBody, ownHeadlineScore } from './headline.ts';
import { firstQuoteEvents, sideOf } from './row-side.ts';
import type { Row } from './rows.ts';
import { createWordSense, type WordSense } from './word-sense.ts';

/** A run of rows that makes one article. All indexes are indexes of rows. */
export interface Segment {
	/** First row and the row after the last. */
	readonly start: number;
	readonly end: number;
	/** Rows of its headline stack: kicker, headline, subtitle. Empty where the article has no headline. */
	readonly stack: readonly number[];
	/** Whether a byline (with a headline above it or not) opened it, not a headline alone. */
	readonly anchored: boolean;
}

export interface Segmentation {
	/** Row of the banner, or -1. */
	readonly banner: number;
	readonly segments: readonly Segment[];
}

/** More lines of headline than these stand above no article; the rest is list or verse. */
const TALLEST_STACK = 5;
/** How far below a headline its picture credit may stand, in rows. */
const CREDIT_REACH = 6;
const ENOUGH_FOR_HEADLINE = 2.5;

/** Cuts the page into articles: first by bylines, then by headlines without one. `habit`: blank lines between paragraphs. Linear. */
export function segmentRows(rows: readonly Row[], habit: number): Segmentation {
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
	if (opening !== undefined) {
		banner = bannerOf(rows, opening);
	}
	const hasBylines = anchored.length > 0;
	const quotes = firstQuoteEvents(rows);
	const segments: Segment[] = [];
	for (const segment of all) {
		const from = banner === segment.start ? segment.start + 1 : segment.start;
		const stack = segment.stack.filter((row) => row !== banner);
		if (from < segment.end) {
			segments.push(...splitSegment(rows, { ...segment, start: from, stack }, habit, hasBylines, quotes));
		}
	}
	return mergeLoneHeads(segments, banner);
}

/** A headline with nothing under it names the column of what follows: the page's banner at its head, else a kicker. */
function mergeLoneHeads(segments: readonly Segment[], banner: number): Segmentation {
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
		if (index === 1 && found === -1 && previous.stack.length === 1) {
			found = previous.start;
			merged.push(segment);
		} else {
			merged.push({ ...segment, start: previous.start, stack: [...previous.stack, ...segment.stack] });
		}
	});
	return { banner: found, segments: merged };
}

/** Articles that a byline opens: each from the top of its headline stack to the top of the next. */
function anchoredSegments(rows: readonly Row[]): readonly Segment[] {
	const starts: { readonly start: number; readonly stack: readonly number[] }[] = [];
	let floor = 0;
	for (let index = 0; index < rows.length; index += 1) {
		const row = rows[index];
		if (row === undefined || (row.facts.lead === undefined && row.kind !== 'byline') || row.kind === 'credit' || row.kind === 'furniture') {
			continue;
		}
		const stack = stackAbove(rows, index, floor);
		const top = stack[0];
		if (row.kind === 'byline' && top === undefined) {
			const below = stackBelow(rows, index);
			if (below.length === 0 || !opensBelow(rows, index, starts.at(-1)?.start ?? index)) {
				continue;
			}
			starts.push({ start: index, stack: below });
			floor = (below.at(-1) ?? index) + 1;
			continue;
		}
		const previous = starts.at(-1);
		// 本报记者 张三 on a line of its own and 本报讯 at the head of the text: one article.
		if (top === undefined && previous !== undefined && onlyBylinesBetween(rows, previous, index)) {
			continue;
		}
		starts.push({ start: top ?? index, stack });
		floor = index + 1;
	}
	return starts.map(({ start, stack }, order) => ({ start, end: starts[order + 1]?.start ?? rows.length, stack, anchored: true }));
}

/** The rows of the headline above the byline at `anchor`, from the top; pictures between headline and byline are passed over. */
function stackAbove(rows: readonly Row[], anchor: number, floor: number): readonly number[] {
	let index = anchor - 1;
	let passed = 0;
	while (index >= floor && passed < 3 && (rows[index]?.kind === 'credit' || rows[index]?.kind === 'caption')) {
		index -= 1;
		passed += 1;
	}
	const stack: number[] = [];
	while (index >= floor && rows[index]?.headline === true && stack.length < TALLEST_STACK) {
		stack.unshift(index);
		index -= 1;
	}
	// More headline lines above still: verse or a list, and only the last is the headline.
	if (stack.length === TALLEST_STACK && index >= floor && rows[index]?.headline === true) {
		return stack.slice(-1);
	}
	const label = rows[index];
	const before = rows[index - 1];
	// 第73集团军某旅： as the kicker of the headline below
	if (
		stack.length > 0 &&
		index >= floor &&
		label !== undefined &&
		isColonKicker(label) &&
		(before === undefined || before.kind !== 'text' || before.ending === 'complete')
	) {
		stack.unshift(index);
	}
	const top = stack[0];
	const above = top === undefined ? undefined : rows[top - 1];
	const first = top === undefined ? undefined : rows[top];
	// Picture news above ends in its credit: a headline passed over a credit must not be the last torn line of that.
	if (passed > 0 && (above === undefined || above.ending !== 'complete')) {
		return above === undefined ? stack : [];
	}
	// The end of a torn sentence stands above the headline: `…，集中展⏎⏎现了风采`.
	if (stack.length >= 2 && above !== undefined && first !== undefined && above.kind === 'text' && above.ending !== 'complete') {
		const goesOn =
			above.ending === 'pause' || above.ending === 'open' || judgeCut(sideOf(above), sideOf(first), false).evidence !== 'no-stop';
		if (goesOn) {
			stack.shift();
		}
	}
	return stack;
}

function isColonKicker(row: Row): boolean {
	const { facts } = row;
	return (
		row.kind === 'text' &&
		row.ending === 'colon' &&
		facts.lead === undefined &&
		facts.end - facts.start <= 24 &&
		facts.commas === 0 &&
		facts.stops === 0
	);
}

function stackBelow(rows: readonly Row[], anchor: number): readonly number[] {
	const stack: number[] = [];
	for (let index = anchor + 1; rows[index]?.headline === true && stack.length < TALLEST_STACK; index += 1) {
		stack.push(index);
	}
	return stack;
}

/**
 * Whether the byline at `index` may stand above its headline: nothing before it that it could end, or the article before it, which
 * starts at row `start`, has named its reporter already.
 */
function opensBelow(rows: readonly Row[], index: number, start: number): boolean {
	const above = rows[index - 1];
	const after = rows[index + 1 + stackBelow(rows, index).length];
	if (after?.kind !== 'text' || after.facts.lead !== undefined) {
		return false;
	}
	if (above === undefined || above.kind === 'furniture') {
		return true;
	}
	const row = rows[index];
	return row !== undefined && !/[（(]/.test(row.text) && row.facts.whole?.certain === true && leadsNearby(rows, start, index);
}

/** Whether a paragraph with a byline that names people opens the article of rows `start`..`end`; it stands within its first rows. */
function leadsNearby(rows: readonly Row[], start: number, end: number): boolean {
	for (let index = start; index < Math.min(end, start + TALLEST_STACK + 2); index += 1) {
		if ((rows[index]?.facts.lead?.people.length ?? 0) > 0) {
			return true;
		}
	}
	return false;
}

function onlyBylinesBetween(
	rows: readonly Row[],
	previous: { readonly start: number; readonly stack: readonly number[] },
	index: number,
): boolean {
	for (let row = (previous.stack.at(-1) ?? previous.start - 1) + 1; row < index; row += 1) {
		if (rows[row]?.kind !== 'byline' && rows[row]?.kind !== 'caption' && rows[row]?.kind !== 'credit') {
			return false;
		}
	}
	return rows[index - 1]?.kind !== 'text';
}

function bannerOf(rows: readonly Row[], opening: Segment): number {
	const top = opening.stack[0] ?? opening.start;
	const row = rows[top];
	const next = rows[top + 1];
	if (row?.headline !== true || next?.headline !== true || top !== opening.start) {
		return -1;
	}
	let below = 0;
	while (rows[top + 1 + below]?.headline === true) {
		below += 1;
	}
	return isBanner(row.text, row.facts, below) ? top : -1;
}

/** Finds the headlines without byline inside one anchored article, or in a page that has no byline. */
function splitSegment(
	rows: readonly Row[],
	segment: Segment,
	habit: number,
	hasBylines: boolean,
	quotes: readonly boolean[],
): readonly Segment[] {
	const found: Candidate[] = [];
	const sense = createWordSense(rows, segment.start, segment.end);
	const from = segment.anchored ? (segment.stack.at(-1) ?? segment.start) + 1 : segment.start;
	for (let index = from; index < segment.end; index += 1) {
		const row = rows[index];
		// Right under its byline an article has its first subhead or sentence, no other headline.
		const first = segment.anchored && index <= from + 2 && rows[index - 1]?.kind === 'byline' && segment.stack.length > 0;
		if (row?.headline !== true || first) {
			continue;
		}
		const credit = creditAhead(rows, index + 1, segment.end);
		const inside = segment.anchored && credit.row === -1 && rows[index - 1]?.kind === 'text';
		const score = headlineScore(rows, index, segment, habit, hasBylines, quotes, sense) - (inside ? subheadLikelihood(row) : 0);
		if (score + credit.score >= ENOUGH_FOR_HEADLINE) {
			found.push({ index, score, credit });
		}
	}
	const heads = onePerCredit(found);
	if (heads.length === 0) {
		return [segment];
	}
	const segments: Segment[] = [];
	let start = segment.start;
	let stack = segment.stack;
	let anchored = segment.anchored;
	for (const [order, head] of heads.entries()) {
		const nextHead = heads[order + 1];
		let top = head;
		while (top - 1 > start && rows[top - 1]?.headline === true && !stack.includes(top - 1)) {
			top -= 1;
		}
		let bottom = head;
		while (bottom - top < 2 && bottom + 1 !== nextHead && isSubtitle(rows, bottom + 1, segment.end, quotes, sense)) {
			bottom += 1;
		}
		if (top > start) {
			segments.push({ start, end: top, stack, anchored });
		}
		start = top;
		stack = Array.from({ length: bottom - top + 1 }, (_, offset) => top + offset);
		anchored = false;
	}
	segments.push({ start, end: segment.end, stack, anchored });
	return segments;
}

/** Whether row `index`, under a headline without byline, is its subtitle and not the torn head of the text below. */
function isSubtitle(rows: readonly Row[], index: number, end: number, quotes: readonly boolean[], sense: WordSense): boolean {
	const row = rows[index];
	const next = rows[index + 1];
	if (row?.headline !== true || next?.kind !== 'text' || index + 1 >= end || row.facts.commas > 1) {
		return false;
	}
	return /^—/.test(row.text.slice(row.facts.start)) || tornScore(sideOf(row), sideOf(next), quotes[index + 1] === true, sense) < 1;
}

/** A row that may be a headline without byline. */
interface Candidate {
	readonly index: number;
	/** What speaks for it, the picture credit below left out. */
	readonly score: number;
	readonly credit: CreditAhead;
}

/** The next picture credit below a row: `row` is its index, -1 where none is near. */
interface CreditAhead {
	readonly row: number;
	readonly score: number;
}

/** A picture credit speaks for one headline only: the best of those above it. The others must stand without it. */
function onePerCredit(found: readonly Candidate[]): readonly number[] {
	const best = new Map<number, Candidate>();
	for (const candidate of found) {
		const rival = best.get(candidate.credit.row);
		if (candidate.credit.row >= 0 && (rival === undefined || candidate.score > rival.score)) {
			best.set(candidate.credit.row, candidate);
		}
	}
	return found.filter((one) => one.score >= ENOUGH_FOR_HEADLINE || best.get(one.credit.row) === one).map(({ index }) => index);
}

function headlineScore(
	rows: readonly Row[],
	index: number,
	segment: Segment,
	habit: number,
	hasBylines: boolean,
	quotes: readonly boolean[],
	sense: WordSense,
): number {
	const row = rows[index];
	const above = index > segment.start ? rows[index - 1] : undefined;
	let below = index + 1;
	// A subtitle may stand between headline and text.
	if (isSubtitle(rows, below, segment.end, quotes, sense)) {
		below += 1;
	}
	const next = rows[below];
	if (row === undefined || next === undefined || below >= segment.end || next.kind === 'furniture') {
		return Number.NEGATIVE_INFINITY;
	}
	if (above?.kind === 'text' && above.ending !== 'complete' && !above.headline) {
		return Number.NEGATIVE_INFINITY;
	}
	let score = ownHeadlineScore(row.text, row.facts);
	if (next.kind === 'text') {
		score -= tornScore(sideOf(row), sideOf(next), quotes[below] === true, sense);
		score -= next.headline ? 2 : 0;
		score += SALUTATION.test(next.text.slice(next.facts.start, next.facts.end)) ? 2.5 : 0;
	}
	if (next.kind === 'caption' && above?.ending === 'complete') {
		score += 2 - Math.max(0, lineScore(row.text.slice(row.facts.start, row.facts.end)) * 2);
	}
	if (BOX_LABEL.test(row.text.slice(row.facts.start, row.facts.end))) {
		return Number.NEGATIVE_INFINITY;
	}
	// Short lines above as well: one long list, and this is one of its items.
	score += above?.headline === true ? 0 : verseAhead(rows, index + 1, segment.end);
	if (above === undefined || above.kind === 'furniture') {
		score += 2;
	} else if (above.kind === 'credit' || above.kind === 'byline' || above.facts.tail !== undefined) {
		score += 2;
	}
	if (row.blanks > habit && rows[index + 1]?.blanks === habit) {
		score += 1;
	} else if (row.blanks === habit && (rows[index + 1]?.blanks ?? 0) > habit) {
		score -= 0.5;
	}
	if (!hasBylines) {
		score += 1;
	}
	if (row.facts.heading > 0) {
		score += 1.5;
	}
	return score;
}

/** How much a line inside an article with a byline looks like a subhead of it rather than the headline of the next. */
function subheadLikelihood(row: Row): number {
	const length = row.facts.end - row.facts.start;
	return (length < 8 ? 2 : length < 10 ? 1 : 0) + (namesBody(row.text, row.facts) ? 0 : 0.75);
}

/** The picture credit below row `text`, the first under a headline, and how much it says that picture news stands there. */
function creditAhead(rows: readonly Row[], text: number, end: number): CreditAhead {
	let complete = 0;
	for (let at = text; at < Math.min(end, text + CREDIT_REACH); at += 1) {
		const row = rows[at];
		if (row?.facts.credit !== undefined) {
			// One paragraph and its credit, `沙田公园荷花盛开。⏎⏎（本报记者简浩然摄）`, make picture news.
			const single = complete === 1 && rows[at - 1]?.ending === 'complete';
			return { row: at, score: row.facts.credit.writes ? 4 : single ? 2.5 : 1.5 };
		}
		if (row?.facts.tailCredit !== undefined) {
			return { row: at, score: 2 };
		}
		complete += row?.ending === 'complete' ? 1 : 0;
	}
	return { row: -1, score: 0 };
}

/** A headline over verse: four short lines follow. */
function verseAhead(rows: readonly Row[], first: number, end: number): number {
	for (let at = first; at < first + 4; at += 1) {
		const row = rows[at];
		if (at >= end || row === undefined || row.kind !== 'text' || row.facts.lead !== undefined || row.facts.end - row.facts.start > 24) {
			return 0;
		}
	}
	return 1.5;
}
