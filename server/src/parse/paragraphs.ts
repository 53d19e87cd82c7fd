import { BOX_LABEL } from '../lexicon/sentence-words.ts';
import type { Block } from '../model/page.ts';
import { blockOfPieces, type RowCut } from './blocks.ts';
import { isCouplet, judgeCut, NUMBERED_SUBHEAD, tornScore } from './cut.ts';
import { followPairs, type PairCounts } from './line-counts.ts';
import { firstQuoteEvents, sideOf } from './row-side.ts';
import type { Row } from './rows.ts';
import { createWordSense, type WordSense } from './word-sense.ts';

/** How the page breaks its lines. */
export interface WrapHabit {
	readonly hardWrapped: boolean;
	/** Width of a full line in UTF-16 units, 0 where the page does not wrap. */
	readonly width: number;
	readonly indents: boolean;
}

/** A body paragraph with the rows it is made of. */
export interface Paragraph {
	readonly block: Block;
	readonly rows: readonly Row[];
}

/** Short lines in a row that make verse or a list rather than torn prose. */
const VERSE_RUN = 4;
const VERSE_WIDTH = 24;

/** Joins the body rows of one article over cuts; rows between them that are no body (a credit) do not stop a sentence. */
export function joinParagraphs(rows: readonly Row[], wrap: WrapHabit): readonly Paragraph[] {
	const quotes = firstQuoteEvents(rows);
	const verse = verseRows(rows);
	const sense = createWordSense(rows, 0, rows.length);
	const subheads = subheadRows(rows, quotes, sense);
	const paragraphs: Paragraph[] = [];
	let current: Row[] = [];
	let cuts: RowCut[] = [];
	let pairs: PairCounts | undefined;
	const flush = (): void => {
		if (current.length > 0) {
			paragraphs.push({ block: blockOfPieces('body', current, cuts), rows: current });
		}
		current = [];
		cuts = [];
		pairs = undefined;
	};
	rows.forEach((row, index) => {
		const before = current.at(-1);
		if (before !== undefined && pairs !== undefined) {
			const cut = cutBetween(before, row, pairs, quotes[index] === true, verse, subheads, sense, index, wrap);
			if (cut === undefined) {
				flush();
			} else {
				cuts.push(cut);
			}
		}
		current.push(row);
		pairs = pairs === undefined ? row.facts.pairs : followPairs(pairs, row.facts.pairs);
	});
	flush();
	return paragraphs;
}

function cutBetween(
	before: Row,
	row: Row,
	pairs: PairCounts,
	quoteCloses: boolean,
	verse: Uint8Array,
	subheads: { readonly rows: Uint8Array; readonly several: boolean },
	sense: WordSense,
	index: number,
	wrap: WrapHabit,
): RowCut | undefined {
	const adjacent = before.line + 1 === row.line;
	if (wrap.hardWrapped && adjacent) {
		const wrapped = wrapCut(before, row, wrap);
		if (wrapped !== undefined) {
			return wrapped ? { kind: 'wrap', repeated: 0 } : undefined;
		}
	}
	if (row.facts.lead !== undefined || before.facts.tail !== undefined || before.facts.tailCredit !== undefined) {
		return undefined;
	}
	if (verse[index - 1] === 1 && verse[index] === 1) {
		return undefined;
	}
	if (before.headline && BOX_LABEL.test(before.text.slice(before.facts.start, before.facts.end))) {
		return undefined;
	}
	const verdict = judgeCut(sideOf(before, pairs), sideOf(row), quoteCloses);
	if (!verdict.cut) {
		return undefined;
	}
	if (verdict.evidence === 'no-stop' && subheads.rows[index - 1] === 1) {
		const short = before.facts.end - before.facts.start <= LONGEST_SUBHEAD;
		if (tornScore(sideOf(before), sideOf(row), quoteCloses, sense) < (subheads.several && short ? OF_SEVERAL : ALONE)) {
			return undefined;
		}
	}
	return { kind: 'break', repeated: verdict.repeated };
}

/** Longest subhead inside an article. UTF-16 units. */
const LONGEST_SUBHEAD = 18;
/** How much must speak against a line being torn before it is a subhead: where it is the only one, and where it is one of several. */
const ALONE = -1.5;
const OF_SEVERAL = 1.5;

/**
 * Marks the rows that may be subheads: short, no end mark, between paragraphs that are whole. Several in one article, all of about one
 * length and none clearly torn, are its habit, so that each needs less evidence.
 */
function subheadRows(
	rows: readonly Row[],
	quotes: readonly boolean[],
	sense: WordSense,
): { readonly rows: Uint8Array; readonly several: boolean } {
	const marks = new Uint8Array(rows.length);
	let count = 0;
	let shortest = LONGEST_SUBHEAD;
	let longest = 0;
	let torn = 0;
	rows.forEach((row, index) => {
		const above = rows[index - 1];
		const below = rows[index + 1];
		if (!row.headline || above === undefined || below === undefined || (above.ending !== 'complete' && marks[index - 1] !== 1)) {
			return;
		}
		const length = row.facts.end - row.facts.start;
		if (below.headline && !NUMBERED_SUBHEAD.test(row.text.slice(row.facts.start, row.facts.end))) {
			return;
		}
		marks[index] = 1;
		if (tornScore(sideOf(row), sideOf(below), quotes[index + 1] === true, sense) >= OF_SEVERAL) {
			torn += 1;
		} else if (
			length >= 4 &&
			length <= LONGEST_SUBHEAD &&
			(row.facts.commas === 0 || isCouplet(row.text.slice(row.facts.start, row.facts.end)))
		) {
			count += 1;
			shortest = Math.min(shortest, length);
			longest = Math.max(longest, length);
		}
	});
	return { rows: marks, several: count >= 2 && torn === 0 && longest - shortest <= 4 };
}

/** In a page wrapped at one width: true where `row` goes on with `before`, false where a paragraph begins, undefined where it is torn. */
function wrapCut(before: Row, row: Row, wrap: WrapHabit): boolean | undefined {
	if (wrap.indents && row.facts.indent >= 1) {
		return false;
	}
	const width = before.facts.end - before.facts.start + before.facts.indent;
	if (width >= wrap.width - 2) {
		return row.facts.lead === undefined;
	}
	return before.ending === 'complete' || before.headline ? false : undefined;
}

/** Marks rows that stand in a run of short lines: verse, name lists, tables. */
function verseRows(rows: readonly Row[]): Uint8Array {
	const marks = new Uint8Array(rows.length);
	let from = 0;
	for (let index = 0; index <= rows.length; index += 1) {
		const row = rows[index];
		const short = row !== undefined && row.facts.end - row.facts.start <= VERSE_WIDTH && row.facts.lead === undefined;
		if (short) {
			continue;
		}
		if (index - from >= VERSE_RUN) {
			marks.fill(1, from, index);
		}
		from = index + 1;
	}
	return marks;
}
