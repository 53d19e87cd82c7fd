import type { Line } from '../text/source-text.ts';
import { TALLEST_STACK } from './anchors.ts';
import { endingOf } from './cut.ts';
import { headlineLike } from './headline.ts';
import type { LineFacts } from './line-facts.ts';
import { kindOf } from './rows.ts';

/** Lines above a byline that are looked at, blank ones included. */
export const HEAD_REACH = 24;

/**
 * The line at which the article of the byline on line `byline` surely begins: the first of the headline lines right above it, under a
 * line that ends what was before. -1 where there is no byline, or where anything else stands above it. `facts`: what each of `lines` says;
 * those up to `HEAD_REACH` above `byline` decide.
 */
export function headAbove(lines: readonly Line[], facts: readonly LineFacts[], byline: number): number {
	if (!isByline(facts[byline])) {
		return -1;
	}
	let head = -1;
	let headlines = 0;
	for (let line = byline - 1; line >= 0 && line >= byline - HEAD_REACH; line -= 1) {
		const known = facts[line];
		const { text } = lines[line] as Line;
		if (known === undefined || known.start === known.end) {
			continue;
		}
		const kind = kindOf(known);
		const ending = endingOf(text, known.start, known.end);
		if (kind !== 'text' || isByline(known) || !headlineLike(text, known, ending)) {
			return kind === 'furniture' || kind === 'credit' || (kind === 'text' && ending === 'complete') ? head : -1;
		}
		headlines += 1;
		// A section's name or a byte order mark belongs to what stands above it, and so much headline is verse.
		if (headlines === TALLEST_STACK || known.furniture !== 'none' || text.startsWith('\ufeff')) {
			return -1;
		}
		head = line;
	}
	return head;
}

function isByline(facts: LineFacts | undefined): boolean {
	return facts !== undefined && (facts.lead !== undefined || kindOf(facts) === 'byline');
}
