import type { PageProfile } from '../model/page.ts';
import type { WrapHabit } from './paragraphs.ts';
import type { Row } from './rows.ts';

/** Below this many telling characters nothing is said about the script. */
const ENOUGH_FOR_SCRIPT = 4;
const ENOUGH_FOR_WRAP = 8;
/** No column is narrower; shorter lines of one width are verse. UTF-16 units. */
const NARROWEST_COLUMN = 10;

/** The habits of the page, counted over its rows. */
export function readProfile(rows: readonly Row[]): { readonly profile: PageProfile; readonly wrap: WrapHabit } {
	let simplified = 0;
	let traditional = 0;
	let fullwidth = 0;
	let halfwidth = 0;
	for (const row of rows) {
		simplified += row.facts.simplified;
		traditional += row.facts.traditional;
		fullwidth += row.facts.fullwidth;
		halfwidth += row.facts.halfwidth;
	}
	const wrap = wrapHabit(rows);
	return {
		profile: {
			script: scriptOf(simplified, traditional),
			blankLines: blankHabit(rows),
			hardWrapped: wrap.hardWrapped,
			fullwidthAlphanumerics: fullwidth > 4 && fullwidth > halfwidth,
		},
		wrap,
	};
}

function scriptOf(simplified: number, traditional: number): PageProfile['script'] {
	const all = simplified + traditional;
	if (all < ENOUGH_FOR_SCRIPT) {
		return 'none';
	}
	return traditional * 10 < all ? 'simplified' : simplified * 10 < all ? 'traditional' : 'mixed';
}

/** The number of blank lines that most rows have above them; of two as frequent the smaller. */
function blankHabit(rows: readonly Row[]): number {
	const counts = new Map<number, number>();
	for (let index = 1; index < rows.length; index += 1) {
		const blanks = rows[index]?.blanks ?? 0;
		counts.set(blanks, (counts.get(blanks) ?? 0) + 1);
	}
	let habit = 1;
	let most = 0;
	for (const [blanks, count] of counts) {
		if (count > most || (count === most && blanks < habit)) {
			most = count;
			habit = blanks;
		}
	}
	return habit;
}

/** Whether most lines that another line follows without a blank one are filled to one width and end in mid-sentence. */
function wrapHabit(rows: readonly Row[]): WrapHabit {
	const widths = new Map<number, number>();
	let followed = 0;
	let open = 0;
	let indents = 0;
	for (let index = 0; index + 1 < rows.length; index += 1) {
		const row = rows[index];
		const next = rows[index + 1];
		if (row === undefined || next === undefined) {
			continue;
		}
		indents += row.facts.indent >= 1 ? 1 : 0;
		if (next.blanks === 0 && row.kind === 'text') {
			const width = Math.round(row.facts.end - row.facts.start + row.facts.indent);
			followed += 1;
			open += row.ending === 'bare' ? 1 : 0;
			widths.set(width, (widths.get(width) ?? 0) + 1);
		}
	}
	const none: WrapHabit = { hardWrapped: false, width: 0, indents: false };
	if (followed < ENOUGH_FOR_WRAP || open * 2 < followed) {
		return none;
	}
	// The fullest width with its two neighbours: a punctuation mark may hang over or leave a column free.
	let width = 0;
	let most = 0;
	for (const value of widths.keys()) {
		const near = [-1, 0, 1].reduce((sum, by) => sum + (widths.get(value + by) ?? 0), 0);
		if (near > most || (near === most && value > width)) {
			most = near;
			width = value;
		}
	}
	return most * 2 >= followed && width >= NARROWEST_COLUMN ? { hardWrapped: true, width, indents: indents >= 2 } : none;
}
