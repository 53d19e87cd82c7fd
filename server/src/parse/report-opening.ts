import { NEWS_OPENER } from '../lexicon/sentence-words.ts';
import { namesBody } from './headline.ts';
import type { Row } from './rows.ts';

/** Subheads come two or more to an article: one such line by itself rather heads the next, which lost its byline. */
const LONE = 1.25;
/** The first paragraph of a report has as many units, and takes up its headline within as many. UTF-16. */
const SHORTEST_REPORT = 40;
const LOOKED_AT = 160;
/** The first clause of a paragraph is seldom shorter; the end of a torn sentence (君认为，…) is. UTF-16 units. */
const SHORTEST_CLAUSE = 6;
/** What the words of a headline in the text below say for it. */
const TAKEN_UP = 0.5;
/** Pairs of characters that a headline shares with the text below it: some by chance, many by no chance. */
const SOME_SHARED = 2;
const MANY_SHARED = 3;

/** What the text below says of a line that may be a headline; `inside` an article with a byline, `alone` there. */
export function reportScore(row: Row | undefined, next: Row | undefined, inside: boolean, alone: boolean): number {
	const against = inside && row !== undefined ? -subheadLikelihood(row) : 0;
	if (row === undefined || !opensReport(next)) {
		return against;
	}
	if (!inside) {
		return sharedPairs(row, next) < MANY_SHARED ? against : TAKEN_UP;
	}
	return alone && (NEWS_OPENER.test(next.text.slice(next.facts.start)) || sharedPairs(row, next) >= SOME_SHARED) ? LONE : against;
}

/** Whether `next` may be the first paragraph under the headline `row`: long enough, and its first clause no torn end of a sentence. */
function opensReport(next: Row | undefined): next is Row {
	if (next?.kind !== 'text' || next.facts.end - next.facts.start < SHORTEST_REPORT) {
		return false;
	}
	const clause = next.text.slice(next.facts.start, next.facts.start + LOOKED_AT).search(/[，。：；]/);
	return clause === -1 || clause >= SHORTEST_CLAUSE || NEWS_OPENER.test(next.text.slice(next.facts.start));
}

/**
 * How many pairs of characters of the headline `row` the first lines of `next` take up, `MANY_SHARED` for more: a report repeats the words
 * of its headline.
 */
function sharedPairs(row: Row, next: Row): number {
	const head = next.text.slice(next.facts.start, next.facts.start + LOOKED_AT);
	let shared = 0;
	for (let at = row.facts.start; at + 2 <= row.facts.end && shared < MANY_SHARED; at += 1) {
		shared += head.includes(row.text.slice(at, at + 2)) ? 1 : 0;
	}
	return shared;
}

/** How much a line inside an article with a byline looks like a subhead of it rather than the headline of the next. */
function subheadLikelihood(row: Row): number {
	const length = row.facts.end - row.facts.start;
	return (length < 8 ? 2 : length < 10 ? 1 : 0) + (namesBody(row.text, row.facts) ? 0 : 0.75);
}

/** Subheads of one article differ by no more units than this, and none is longer. UTF-16. */
const SPREAD = 4;
/** No article has more. */
const MOST_SUBHEADS = 20;
const LONGEST_SUBHEAD = 18;
/** 近日，… and 昨天上午… open news; under a subhead the story goes on. */
const RECENT = /^.{0,16}?(?:近日|日前|昨天|昨日|昨晚|今天|今日|\d{1,2}月\d{1,2}日|\d{1,2}日|本周|上周)/;

/** Whether the rows `indexes` inside an article are its subheads: of about one length, with no body named and no news below them. */
export function areSubheads(rows: readonly Row[], indexes: readonly number[]): boolean {
	if (indexes.length < 2 || indexes.length > MOST_SUBHEADS) {
		return false;
	}
	// A kicker and its headline stand right above one another, subheads never.
	if (indexes.some((index, order) => order > 0 && index - 1 === indexes[order - 1])) {
		return false;
	}
	const lengths = indexes.map((index) => lengthOf(rows[index]));
	const longest = Math.max(...lengths);
	return (
		longest <= LONGEST_SUBHEAD &&
		longest - Math.min(...lengths) <= SPREAD &&
		indexes.every((index) => {
			const row = rows[index];
			const next = rows[index + 1];
			return row !== undefined && next !== undefined && !namesBody(row.text, row.facts) && !RECENT.test(next.text.slice(next.facts.start));
		})
	);
}

function lengthOf(row: Row | undefined): number {
	return row === undefined ? 0 : row.facts.end - row.facts.start;
}
