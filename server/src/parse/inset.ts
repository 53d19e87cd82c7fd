import { goesOnScore } from './cut.ts';
import { sideOf } from './row-side.ts';
import type { Row } from './rows.ts';
import type { WordSense } from './word-sense.ts';

/** Captions are a sentence or two, in UTF-16 units. */
const LONGEST_CAPTION = 90;
const LONGEST_DOUBTFUL = 60;
/** How much better the row behind the picture must go on with the torn sentence than the row itself does. */
const WITH_CREDIT_INSIDE = 0;
const OVER_CREDIT = 1.5;
const WITHOUT_STOP = 3;

/**
 * Whether row `index` is the caption of a picture that stands in the middle of a sentence, with its credit in the row or right below:
 * `……近千名市民上冰体⏎市民在速滑馆体验滑冰。⏎本报记者 于佳 摄⏎验，其中不少……`. `torn` is the row of text before it; `end` is behind the article.
 */
export function isInset(rows: readonly Row[], index: number, end: number, torn: Row | undefined, sense: WordSense): boolean {
	const row = rows[index];
	if (row === undefined || torn === undefined || torn.ending === 'complete' || row.facts.lead !== undefined) {
		return false;
	}
	const inside = row.facts.tailCredit !== undefined;
	let after = index + 1;
	while (after < end && rows[after]?.facts.credit?.writes === false) {
		after += 1;
	}
	const next = rows[after];
	const length = row.facts.end - row.facts.start;
	if ((!inside && after === index + 1) || after >= end || length > LONGEST_CAPTION) {
		return false;
	}
	if (next?.kind !== 'text' || next.headline || next.facts.lead !== undefined) {
		return false;
	}
	const gain = goesOnScore(sideOf(torn), sideOf(next), sense) - goesOnScore(sideOf(torn), sideOf(row), sense);
	if (inside) {
		return gain > WITH_CREDIT_INSIDE || (gain === WITH_CREDIT_INSIDE && length <= LONGEST_DOUBTFUL);
	}
	return gain >= (row.ending === 'complete' ? OVER_CREDIT : WITHOUT_STOP);
}
