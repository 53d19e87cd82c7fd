import { CharClass, classOf } from '../text/char-class.ts';
import { SIGN } from './line-units.ts';
import type { Row } from './rows.ts';

/** Labels of speakers (主审法官：) are no longer. UTF-16 units. */
const LONGEST_LABEL = 8;
const NO_LABELS: ReadonlySet<string> = new Set();

/** The speakers of an interview or a trial in rows `start`..`end`: labels with a colon, `法官：`, at the head of two lines and more. Linear. */
export function repeatedLabels(
	rows: readonly Row[],
	{ start, end }: { readonly start: number; readonly end: number },
): ReadonlySet<string> {
	const labels: string[] = [];
	for (let index = start; index < end; index += 1) {
		const label = labelOf(rows[index]);
		if (label !== '') {
			labels.push(label);
		}
	}
	// As in nearly all segments.
	if (labels.length < 2) {
		return NO_LABELS;
	}
	const once = new Set<string>();
	const more = new Set<string>();
	for (const label of labels) {
		(once.has(label) ? more : once).add(label);
	}
	return more;
}

/** The words before a colon at the head of a row, '' where none stands there. */
export function labelOf(row: Row | undefined): string {
	if (row?.kind !== 'text' || (row.facts.signs & SIGN.colon) === 0) {
		return '';
	}
	const { start } = row.facts;
	const last = Math.min(row.facts.end, start + LONGEST_LABEL);
	for (let at = start; at <= last; at += 1) {
		const code = row.text.charCodeAt(at);
		if (code === 0xff1a || code === 0x3a) {
			return row.text.slice(start, at);
		}
		// 19:00 新闻联播
		if (classOf(code) !== CharClass.han) {
			return '';
		}
	}
	return '';
}
