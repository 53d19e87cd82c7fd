import type { PageProfile } from '../model/page.ts';
import type { WrapHabit } from './paragraphs.ts';
import type { Row } from './rows.ts';

/** Below this many telling characters nothing is said about the script. */
const ENOUGH_FOR_SCRIPT = 4;
const ENOUGH_FOR_WRAP = 8;
/** No column is narrower; shorter lines of one width are verse. UTF-16 units. */
const NARROWEST_COLUMN = 10;

/** What one look at each row counts. */
interface Tally {
	han: number;
	letters: number;
	simplified: number;
	traditional: number;
	fullwidth: number;
	halfwidth: number;
	/** Rows by the number of blank lines above them, where they are few; by that number where they are more. */
	readonly fewBlanks: Uint32Array;
	readonly manyBlanks: Map<number, number>;
	/** Rows of text that another follows without a blank line, those of them that end in mid-sentence, and how many have which width. */
	followed: number;
	open: number;
	readonly widths: Map<number, number>;
	indents: number;
}

/** The habits of the page, counted over its rows, and whether it is Chinese: Han characters, a fifth of the letters. */
export function readProfile(rows: readonly Row[]): {
	readonly profile: PageProfile;
	readonly wrap: WrapHabit;
	readonly chinese: boolean;
} {
	const tally = count(rows);
	const { han, letters, simplified, traditional, fullwidth, halfwidth } = tally;
	const wrap = wrapHabit(tally);
	return {
		profile: {
			script: scriptOf(simplified, traditional),
			blankLines: blankHabit(tally),
			hardWrapped: wrap.hardWrapped,
			fullwidthAlphanumerics: fullwidth > 4 && fullwidth > halfwidth,
		},
		wrap,
		chinese: han > 0 && han * 4 >= letters,
	};
}

function count(rows: readonly Row[]): Tally {
	const tally: Tally = {
		han: 0,
		letters: 0,
		simplified: 0,
		traditional: 0,
		fullwidth: 0,
		halfwidth: 0,
		fewBlanks: new Uint32Array(8),
		manyBlanks: new Map(),
		followed: 0,
		open: 0,
		widths: new Map(),
		indents: 0,
	};
	const { fewBlanks, manyBlanks, widths } = tally;
	for (let index = 0; index < rows.length; index += 1) {
		const { facts, kind, ending } = rows[index] as Row;
		tally.han += facts.han;
		tally.letters += facts.letters;
		tally.simplified += facts.simplified;
		tally.traditional += facts.traditional;
		tally.fullwidth += facts.fullwidth;
		tally.halfwidth += facts.halfwidth;
		const below = rows[index + 1];
		if (below === undefined) {
			break;
		}
		const { blanks } = below;
		if (blanks < fewBlanks.length) {
			fewBlanks[blanks] = (fewBlanks[blanks] as number) + 1;
		} else {
			manyBlanks.set(blanks, (manyBlanks.get(blanks) ?? 0) + 1);
		}
		tally.indents += facts.indent >= 1 ? 1 : 0;
		if (blanks === 0 && kind === 'text') {
			const width = Math.round(facts.end - facts.start + facts.indent);
			tally.followed += 1;
			tally.open += ending === 'bare' ? 1 : 0;
			widths.set(width, (widths.get(width) ?? 0) + 1);
		}
	}
	return tally;
}

function scriptOf(simplified: number, traditional: number): PageProfile['script'] {
	const all = simplified + traditional;
	if (all < ENOUGH_FOR_SCRIPT) {
		return 'none';
	}
	return traditional * 10 < all ? 'simplified' : simplified * 10 < all ? 'traditional' : 'mixed';
}

/** The number of blank lines that most rows have above them; of two as frequent the smaller. */
function blankHabit({ fewBlanks, manyBlanks }: Tally): number {
	let habit = 1;
	let most = 0;
	const count = (blanks: number, rows: number): void => {
		if (rows > most || (rows === most && blanks < habit)) {
			most = rows;
			habit = blanks;
		}
	};
	fewBlanks.forEach((rows, blanks) => {
		count(blanks, rows);
	});
	for (const [blanks, rows] of manyBlanks) {
		count(blanks, rows);
	}
	return habit;
}

/** Vertical text comes out of some extractions with a line for each character; verse and tables have no run like this. */
const ENOUGH_FOR_VERTICAL = 20;

/** Whether most lines that another line follows without a blank one are filled to one width and end in mid-sentence. */
function wrapHabit({ followed, open, widths, indents }: Tally): WrapHabit {
	const none: WrapHabit = { hardWrapped: false, width: 0, indents: false };
	if (followed >= ENOUGH_FOR_VERTICAL && (widths.get(1) ?? 0) * 10 >= followed * 9) {
		return { hardWrapped: true, width: 1, indents: false };
	}
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
