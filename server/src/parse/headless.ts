import { BOX_LABEL, BRIEFS_TITLE, LIST_ITEM, NOTICE_TITLE, SALUTATION } from '../lexicon/sentence-words.ts';
import { rowsBetween, type Segment } from './anchors.ts';
import { lineScore, tornScore } from './cut.ts';
import { isSketch, namesBody, ownHeadlineScore } from './headline.ts';
import { areSubheads, reportScore } from './report-opening.ts';
import { sideOf } from './row-side.ts';
import type { Row } from './rows.ts';
import { labelOf, repeatedLabels } from './speaker-labels.ts';
import { createWordSense, type WordSense } from './word-sense.ts';

/** How far below a headline its picture credit may stand, in rows. */
const CREDIT_REACH = 6;
const ENOUGH_FOR_HEADLINE = 2.5;
/** What a credit right behind one paragraph says for the line above that. */
const SINGLE = 2.5;
/** From this score on a line inside an article may be a subhead of it. */
const LIKE_SUBHEAD = 0.5;
/** 遗失声明: what nothing in the text speaks against. */
const SURELY = 9;
/** What speaks against a line that is one of several subheads. */
const ONE_OF_SEVERAL = 2.5;
/** What a subtitle with a dash below a line says for it. */
const DASHED = 1.5;
const SKETCHED = 2.5;
/** Lines of kicker and subtitle around a headline without byline. */
const MOST_KICKERS = 2;

/** What the judgement of one segment reads. */
export interface SegmentReading {
	readonly rows: readonly Row[];
	readonly segment: Segment;
	/** Blank lines between the paragraphs of the page. */
	readonly habit: number;
	/** Whether the page has bylines at all. */
	readonly hasBylines: boolean;
	/** See `firstQuoteEvents`. */
	readonly quotes: readonly boolean[];
}

interface Reading extends SegmentReading {
	readonly sense: WordSense;
}

/** Finds the headlines without byline inside one article that has one, or in a page that has none, and cuts it there. Linear. */
export function splitSegment(given: SegmentReading): readonly Segment[] {
	const { rows, segment, habit, hasBylines, quotes } = given;
	const reading: Reading = { rows, segment, habit, hasBylines, quotes, sense: createWordSense(rows, segment.start, segment.end) };
	const heads = findHeads(reading);
	if (heads.length === 0) {
		return [segment];
	}
	const segments: Segment[] = [];
	let open: Segment = segment;
	heads.forEach((head, order) => {
		let top = head;
		while (top - 1 > open.start && head - top < MOST_KICKERS && rows[top - 1]?.headline === true && !open.stack.includes(top - 1)) {
			top -= 1;
		}
		let bottom = head;
		while (bottom - top < MOST_KICKERS && bottom + 1 !== heads[order + 1] && isSubtitle(reading, bottom + 1)) {
			bottom += 1;
		}
		if (top > open.start) {
			segments.push({ ...open, end: top });
		}
		open = { start: top, end: segment.end, stack: rowsBetween(top, bottom), anchored: false };
	});
	return [...segments, open];
}

const NO_HEADS: readonly number[] = [];

/** The rows that are headlines. */
function findHeads(reading: Reading): readonly number[] {
	const { rows, segment } = reading;
	const speakers = repeatedLabels(rows, segment);
	const found: { readonly index: number; readonly own: number; readonly inside: boolean; readonly credit: CreditAhead }[] = [];
	const from = segment.anchored ? (segment.stack.at(-1) ?? segment.start) + 1 : segment.start;
	for (let index = from; index < segment.end; index += 1) {
		const row = rows[index];
		// Right under its byline an article has its first subhead or sentence, no other headline.
		const first = segment.anchored && index <= from + 2 && rows[index - 1]?.kind === 'byline' && segment.stack.length > 0;
		if (row?.headline !== true || first || (speakers.size > 0 && speakers.has(labelOf(row)))) {
			continue;
		}
		const credit = creditAhead(rows, index + 1, segment.end);
		const inside = segment.anchored && credit.row === -1 && rows[index - 1]?.kind === 'text';
		const own = headlineScore(reading, index);
		if (own > Number.NEGATIVE_INFINITY) {
			found.push({ index, own, inside, credit });
		}
	}
	if (found.length === 0) {
		return NO_HEADS;
	}
	const subheads = found.filter(({ inside, own }) => inside && own >= LIKE_SUBHEAD).map(({ index }) => index);
	const grouped = areSubheads(rows, subheads);
	const alone = subheads.length === 1;
	return onePerCredit(
		found
			.map(
				({ index, own, inside, credit }): Candidate => ({
					index,
					score: own + reportScore(rows[index], rows[index + 1], inside, alone) - (inside && grouped ? ONE_OF_SEVERAL : 0),
					credit,
				}),
			)
			.filter(({ score, credit }) => score + credit.score >= ENOUGH_FOR_HEADLINE),
	);
}

/** Whether row `index`, under a headline without byline, is its subtitle and not the torn head of the text below. */
function isSubtitle({ rows, segment, quotes, sense }: Reading, index: number): boolean {
	const row = rows[index];
	const next = rows[index + 1];
	if (row?.headline !== true || next?.kind !== 'text' || index + 1 >= segment.end || row.facts.commas > 1) {
		return false;
	}
	return opensWithDash(row) || tornScore(sideOf(row), sideOf(next), quotes[index + 1] === true, sense) < 1;
}

/** What the subtitle `row` says for the line above it: ——… goes with a headline, and 记… with nothing else. */
function subtitleScore(row: Row | undefined): number {
	const line = row === undefined ? '' : row.text.slice(row.facts.start, row.facts.end);
	return isSketch(line) ? SKETCHED : opensWithDash(row) ? DASHED : 0;
}

/** ——记云阳县养护工幸兴武 */
function opensWithDash(row: Row | undefined): boolean {
	return row !== undefined && /[—―]/.test(row.text.charAt(row.facts.start));
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
		// One that is a headline without it leaves the credit to the one right above the picture's text.
		const needed = rival !== undefined && rival.score >= ENOUGH_FOR_HEADLINE && candidate.credit.score >= SINGLE;
		if (candidate.credit.row >= 0 && (rival === undefined || candidate.score > rival.score || needed)) {
			best.set(candidate.credit.row, candidate);
		}
	}
	return found.filter((one) => one.score >= ENOUGH_FOR_HEADLINE || best.get(one.credit.row) === one).map(({ index }) => index);
}

/** What speaks for row `index` being a headline, the picture credit below left out. */
function headlineScore(reading: Reading, index: number): number {
	const { rows, segment, habit, hasBylines, quotes, sense } = reading;
	const row = rows[index];
	const above = index > segment.start ? rows[index - 1] : undefined;
	let below = index + 1;
	// A subtitle may stand between headline and text.
	const subtitle = isSubtitle(reading, below);
	if (subtitle) {
		below += 1;
	}
	const next = rows[below];
	if (row === undefined || next === undefined || below >= segment.end || next.kind === 'furniture') {
		return Number.NEGATIVE_INFINITY;
	}
	if (above?.kind === 'text' && above.ending !== 'complete' && !above.headline) {
		return Number.NEGATIVE_INFINITY;
	}
	// 医院现有女职工⏎1480人，占…: the number ends the clause above it.
	if (next.kind === 'text' && NUMBER_ALONE.test(next.text.slice(next.facts.start, next.facts.start + 12))) {
		return Number.NEGATIVE_INFINITY;
	}
	const line = row.text.slice(row.facts.start, row.facts.end);
	if (NOTICE_TITLE.test(line) || (BRIEFS_TITLE.test(line) && LIST_ITEM.test(next.text.slice(next.facts.start)))) {
		return SURELY;
	}
	let score = ownHeadlineScore(row.text, row.facts) + (subtitle ? subtitleScore(rows[index + 1]) : 0);
	if (next.kind === 'text') {
		score += standingScore(row, next, sense);
		score -= tornScore(sideOf(row), sideOf(next), quotes[below] === true, sense);
		score -= next.headline ? 2 : 0;
		score += SALUTATION.test(next.text.slice(next.facts.start, next.facts.end)) ? 2.5 : 0;
	}
	if (next.kind === 'caption' && above?.ending === 'complete') {
		score += 2 - Math.max(0, lineScore(row.text.slice(row.facts.start, row.facts.end)) * 2);
	}
	if (BOX_LABEL.test(line)) {
		return Number.NEGATIVE_INFINITY;
	}
	// Short lines above as well: one long list, and this is one of its items.
	score += above?.headline === true ? 0 : verseAhead(rows, index + 1, segment.end);
	// Under a kicker that follows a credit the headline follows it as well.
	const kicked =
		above?.headline === true &&
		index - 1 > segment.start &&
		!segment.stack.includes(index - 1) &&
		!BOX_LABEL.test(above.text.slice(above.facts.start, above.facts.end));
	if (closesArticle(kicked ? rows[index - 2] : above)) {
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

const NUMBER_ALONE = /^\d[\d.]{0,6}[余多]?[万亿]?[人名个家元件项]{1,2}[，。；,;]/u;

/** Whether nothing of the article above can go on after `above`: a credit, a byline at its end, the head of the page. */
function closesArticle(above: Row | undefined): boolean {
	return (
		above === undefined ||
		above.kind === 'furniture' ||
		above.kind === 'credit' ||
		above.kind === 'byline' ||
		above.facts.tail !== undefined
	);
}

/** What a headline has that the torn head of a sentence seldom has: no pause, a colon or quotation inside, a body at its head, a new start below. */
function standingScore(row: Row, next: Row, sense: WordSense): number {
	const { text, facts } = row;
	const line = text.slice(facts.start, facts.end);
	if (line.length < 8 || /[、，,；;]/.test(line) || sense.joins(text.charCodeAt(facts.end - 1), next.text.charCodeAt(next.facts.start))) {
		return 0;
	}
	let score = 0.75;
	if (/^[“「]/.test(next.text.slice(next.facts.start))) {
		score += 1;
	}
	if (namesBody(text, facts)) {
		score += 0.5;
	}
	if (/[：:？！]|^[“「].*[”」]/.test(line)) {
		score += 0.75;
	}
	return score;
}

/** The picture credit below row `text`, the first under a headline, and how much it says that picture news stands there. */
function creditAhead(rows: readonly Row[], text: number, end: number): CreditAhead {
	let complete = 0;
	for (let at = text; at < Math.min(end, text + CREDIT_REACH); at += 1) {
		const row = rows[at];
		if (row?.facts.credit !== undefined) {
			// One paragraph and its credit, `沙田公园荷花盛开。⏎⏎（本报记者简浩然摄）`, make picture news.
			const single = complete === 1 && rows[at - 1]?.ending === 'complete';
			return { row: at, score: row.facts.credit.writes ? 4 : single ? SINGLE : 1.5 };
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
