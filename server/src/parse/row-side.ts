import type { CutSide } from './cut.ts';
import type { PairCounts } from './line-counts.ts';
import type { Row } from './rows.ts';

/** A row as one side of a break; `pairs` are those of the paragraph so far where `row` goes on with one. */
export function sideOf(row: Row, pairs: PairCounts = row.facts.pairs): CutSide {
	return { text: row.text, start: row.facts.start, end: row.facts.end, pairs };
}

/** Where no row closes a quotation that it does not open, as in nearly all articles: nothing is said of any row. */
const NO_EVENTS: readonly boolean[] = [];

/** For each row, whether the next quotation mark from there on, in it or in a later row of text, is a closing one. Linear. */
export function firstQuoteEvents(rows: readonly Row[]): readonly boolean[] {
	if (!rows.some(closesQuotation)) {
		return NO_EVENTS;
	}
	const closes: boolean[] = new Array<boolean>(rows.length).fill(false);
	let next = false;
	for (let index = rows.length - 1; index >= 0; index -= 1) {
		const row = rows[index];
		if (row === undefined) {
			continue;
		}
		if (row.kind === 'text') {
			const quote = row.facts.pairs.quote;
			if (row.facts.lead !== undefined) {
				next = false;
			} else if (quote.unopened > 0) {
				next = true;
			} else if (row.facts.quotes > 0) {
				next = false;
			}
		}
		closes[index] = next;
	}
	return closes;
}

function closesQuotation({ facts }: Row): boolean {
	return facts.pairs.quote.unopened > 0;
}
