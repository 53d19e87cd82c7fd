import type { Article, Block, Byline, Contributor, Credit } from '../model/page.ts';
import type { Segment } from './anchors.ts';
import { blockOf, blockOfLines, sortBlocks } from './blocks.ts';
import type { LineByline } from './byline.ts';
import type { LineCredit } from './credit.ts';
import { deckOfTwo, headlineGoesOn, mainScore } from './headline.ts';
import { isInset } from './inset.ts';
import { joinParagraphs, type WrapHabit } from './paragraphs.ts';
import type { Row } from './rows.ts';
import { createWordSense } from './word-sense.ts';

/** More body paragraphs than these, and an article without byline is no picture news. */
const LONGEST_PHOTO = 3;
/** Picture news of several paragraphs has no more units (UTF-16); those of one paragraph seldom have 160. */
const LONGEST_PICTURE_TEXT = 240;

/** What a line of a headline loses that is rather a kicker or subtitle beside the other line. */
const DECK = 2.5;

/** The article of one segment, and the furniture that stands inside it; undefined where the segment holds furniture only. */
export function buildArticle(rows: readonly Row[], segment: Segment, wrap: WrapHabit): Article | undefined {
	const [stackStart = -1] = segment.stack;
	const stackEnd = segment.stack.at(-1) ?? -1;
	let firstRow: Row | undefined;
	let lastRow: Row | undefined;
	const heads = nameStack(segment.stack.map((index) => rows[index] as Row));
	const body: Row[] = [];
	const blocks: Block[] = [...heads.kicker, ...heads.headline, ...heads.subtitle];
	const captions: Block[] = [];
	const credits: Credit[] = [];
	const bylines: Byline[] = [];
	const sense = createWordSense(rows, segment.start, segment.end);
	for (let index = segment.start; index < segment.end; index += 1) {
		const row = rows[index];
		if (row === undefined || row.kind === 'furniture') {
			continue;
		}
		firstRow ??= row;
		lastRow = row;
		if (index >= stackStart && index <= stackEnd) {
			continue;
		}
		const { facts } = row;
		switch (row.kind) {
			case 'byline':
				blocks.push(blockOf('byline', row));
				if (facts.whole !== undefined || facts.lead !== undefined) {
					bylines.push(bylineOf(row, facts.whole ?? facts.lead ?? facts.whole, body.length > 0 ? 'tail' : 'line'));
				}
				break;
			case 'credit':
				blocks.push(blockOf('credit', row));
				if (facts.credit !== undefined) {
					credits.push(creditOf(row, facts.credit));
				}
				break;
			case 'caption': {
				const block = blockOf('caption', row);
				blocks.push(block);
				captions.push(block);
				break;
			}
			default:
				// A report's paragraph that ends in a credit is the text of its picture: `工人在车站内施工。本报记者 张三 摄`.
				if (
					bylines.length > 0 &&
					((facts.tailCredit !== undefined && body.at(-1)?.ending === 'complete') || isInset(rows, index, segment.end, body.at(-1), sense))
				) {
					const block = blockOf('caption', row);
					blocks.push(block);
					captions.push(block);
					break;
				}
				body.push(row);
				if (facts.lead !== undefined) {
					bylines.push(bylineOf(row, facts.lead, 'lead'));
				} else if (facts.tail !== undefined) {
					bylines.push(bylineOf(row, facts.tail, 'tail'));
				}
		}
		if (facts.tailCredit !== undefined) {
			credits.push(creditOf(row, facts.tailCredit));
		}
	}
	const paragraphs = joinParagraphs(body, wrap);
	for (const paragraph of paragraphs) {
		blocks.push(paragraph);
	}
	sortBlocks(blocks);
	if (firstRow === undefined || lastRow === undefined) {
		return undefined;
	}
	const byline = bylines.find((one) => one.people.length > 0) ?? bylines[0] ?? null;
	const hasHeads = heads.headline[0] !== undefined;
	const photo = byline === null && credits.length > 0 && isPictureText(paragraphs, credits) && (hasHeads || captions.length > 0);
	return {
		kind: photo ? 'photo' : 'article',
		kicker: heads.kicker,
		headline: heads.headline[0] ?? null,
		subtitle: heads.subtitle,
		byline,
		body: paragraphs,
		captions,
		credits,
		blocks,
		span: { start: firstRow.offset, end: lastRow.offset + lastRow.text.length },
		firstLine: firstRow.line,
		lastLine: lastRow.line,
	};
}

const NONE: readonly never[] = [];

/** Tells kicker, headline and subtitle in a headline stack. */
function nameStack(rows: readonly Row[]): {
	readonly kicker: readonly Block[];
	readonly headline: readonly Block[];
	readonly subtitle: readonly Block[];
} {
	const [only] = rows;
	if (only === undefined || rows.length === 1) {
		return { kicker: NONE, headline: only === undefined ? NONE : [blockOf('headline', only)], subtitle: NONE };
	}
	const groups: Row[][] = [];
	for (const row of rows) {
		const open = groups.at(-1);
		const last = open?.at(-1);
		if (open !== undefined && last !== undefined && headlineGoesOn(last, row)) {
			open.push(row);
		} else {
			groups.push([row]);
		}
	}
	let main = 0;
	let best = Number.NEGATIVE_INFINITY;
	const rivals = groups.length > 1 ? groups : [];
	const marked = rivals.some((group) => (group[0]?.facts.heading ?? 0) > 0);
	const deck = rivals.length === 2 ? deckOfTwo(textOf(rivals[0]), textOf(rivals[1])) : -1;
	rivals.forEach((group, index) => {
		const row = group[0];
		const score = row === undefined ? best : mainScore(row.text, row.facts, index, groups.length, marked) - (index === deck ? DECK : 0);
		if (score > best) {
			best = score;
			main = index;
		}
	});
	const headline = groups[main];
	return {
		kicker: groups.slice(0, main).map((group) => blockOfLines('kicker', group)),
		headline: headline === undefined ? [] : [blockOfLines('headline', headline)],
		subtitle: groups.slice(main + 1).map((group) => blockOfLines('subtitle', group)),
	};
}

/** The content of the lines of `group`, joined. */
function textOf(group: readonly Row[] = []): string {
	return group.map(({ text, facts }) => text.slice(facts.start, facts.end)).join('');
}

function bylineOf(row: Row, byline: LineByline | undefined, position: Byline['position']): Byline {
	const { offset } = row;
	const found = byline ?? { start: row.facts.start, end: row.facts.end, outlet: null, people: [] };
	return {
		span: { start: offset + found.start, end: offset + found.end },
		outlet: found.outlet === null ? null : { start: offset + found.outlet.start, end: offset + found.outlet.end },
		people: found.people.map((person) => shift(person, offset)),
		position,
	};
}

function creditOf(row: Row, credit: LineCredit): Credit {
	return {
		span: { start: row.offset + credit.start, end: row.offset + credit.end },
		people: credit.people.map((person) => shift(person, row.offset)),
		agency: credit.agency,
		activity: credit.activity,
	};
}

function shift({ role, name, span, roleSpan }: Contributor, by: number): Contributor {
	return {
		role,
		name,
		span: { start: span.start + by, end: span.end + by },
		roleSpan: roleSpan === null ? null : { start: roleSpan.start + by, end: roleSpan.end + by },
	};
}

/** Whether so little text goes with a picture: a report of several paragraphs that has lost its byline is none, unless its credit says who wrote it. */
function isPictureText(paragraphs: readonly Block[], credits: readonly Credit[]): boolean {
	if (paragraphs.length > LONGEST_PHOTO) {
		return false;
	}
	const units = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
	return paragraphs.length === 1 || units <= LONGEST_PICTURE_TEXT || credits.some(({ activity }) => /[文报報]/.test(activity));
}
