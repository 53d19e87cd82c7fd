import { BOX_LABEL, NOTICE_TITLE, NUMBERED_SUBHEAD, PARTICULAR, STANDS_ALONE } from '../lexicon/sentence-words.ts';
import type { Block } from '../model/page.ts';
import { CharClass, classOf, inClassSet, isWhiteSpace } from '../text/char-class.ts';
import { blockOf, blockOfPieces, type RowCut } from './blocks.ts';
import { CONTINUING, isCouplet, judgeCut, mayOpenItem, tornScore } from './cut.ts';
import { isLetterSignature } from './letter-signature.ts';
import { followPairs, NO_PAIRS, type PairCounts } from './line-counts.ts';
import { SIGN } from './line-units.ts';
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

/** Short lines in a row that make verse or a list rather than torn prose. */
const VERSE_RUN = 4;
const VERSE_WIDTH = 24;

/** What the breaks between the body rows of one article are judged by. */
interface Body {
	readonly rows: readonly Row[];
	/** See `firstQuoteEvents`. */
	readonly quotes: readonly boolean[];
	readonly verse: Uint8Array;
	readonly subheads: Subheads;
	readonly sense: WordSense;
	readonly wrap: WrapHabit;
}

/** Joins the body rows of one article over cuts; rows between them that are no body (a credit) do not stop a sentence. */
export function joinParagraphs(rows: readonly Row[], wrap: WrapHabit): readonly Block[] {
	const quotes = firstQuoteEvents(rows);
	const sense = createWordSense(rows, 0, rows.length);
	const body: Body = { rows, quotes, verse: verseRows(rows), subheads: subheadRows(rows, quotes, sense), sense, wrap };
	const paragraphs: Block[] = [];
	/** The first row of the paragraph that is read, and its cuts so far. */
	let first = 0;
	let cuts: RowCut[] = [];
	let pairs: PairCounts = rows[0]?.facts.pairs ?? NO_PAIRS;
	for (let index = 1; index < rows.length; index += 1) {
		const row = rows[index] as Row;
		const cut = index > 1 && isTitleOfBox(rows, index - 1) ? undefined : cutBetween(body, rows[index - 1] as Row, row, pairs, index);
		if (cut === undefined) {
			paragraphs.push(paragraphOf(rows, first, index, cuts));
			first = index;
			if (cuts.length > 0) {
				cuts = [];
			}
			pairs = row.facts.pairs;
		} else {
			cuts.push(cut);
			pairs = followPairs(pairs, row.facts.pairs);
		}
	}
	if (rows.length > 0) {
		paragraphs.push(paragraphOf(rows, first, rows.length, cuts));
	}
	return paragraphs;
}

/** The paragraph of the rows from `first` to before `end`; most are of one row. */
function paragraphOf(rows: readonly Row[], first: number, end: number, cuts: readonly RowCut[]): Block {
	return end === first + 1 ? blockOf('body', rows[first] as Row) : blockOfPieces('body', rows.slice(first, end), cuts);
}

/** Whether row `index` stands under a label, as the title of a box does: 延伸阅读 over 困难职工如何申请帮扶. */
function isTitleOfBox(rows: readonly Row[], index: number): boolean {
	const label = rows[index - 1];
	return rows[index]?.headline === true && label?.headline === true && BOX_LABEL.test(contentOf(label));
}

/** The cut between the rows `before` and `row` (the `index`th); `pairs` are those of the paragraph up to there. Undefined where none is. */
function cutBetween(
	{ quotes, verse, subheads, sense, wrap }: Body,
	before: Row,
	row: Row,
	pairs: PairCounts,
	index: number,
): RowCut | undefined {
	const quoteCloses = quotes[index] === true;
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
	// Most paragraphs end whole, and nothing more is to be asked.
	if (pairs === NO_PAIRS && endsQuietly(before) && !opensInside(row)) {
		return undefined;
	}
	// A row of stars or dashes between two parts, and 做法： over what it labels.
	if (isOrnament(before) || isOrnament(row) || (before.ending === 'colon' && LABEL_ROW.test(contentOf(before)))) {
		return undefined;
	}
	if (verse[index - 1] === 1 && verse[index] === 1) {
		return undefined;
	}
	if (isListed(row) || standsAlone(before, row)) {
		return undefined;
	}
	const verdict = judgeCut(sideOf(before, pairs), sideOf(row), quoteCloses);
	if (!verdict.cut) {
		return undefined;
	}
	// 画图纸，做工装，改工艺； and 他们连干37天—— stand on lines of their own by the writer's will.
	if (!adjacent && isSetApart(before)) {
		return undefined;
	}
	// The last row of a list or a stanza has no mark either; a blank line below it ends it.
	if (verdict.evidence === 'no-stop' && ((!adjacent && verse[index - 1] === 1) || standsInList(before, row))) {
		return undefined;
	}
	if (verdict.evidence === 'no-stop' && subheads.rows[index - 1] === 1) {
		const short = before.facts.end - before.facts.start <= LONGEST_SUBHEAD;
		const quoted = short && QUOTED_PREDICATE.test(contentOf(before)) ? OF_QUOTED_PREDICATE : 0;
		if (tornScore(sideOf(before), sideOf(row), quoteCloses, sense) - quoted < (subheads.several && short ? OF_SEVERAL : ALONE)) {
			return undefined;
		}
	}
	return { kind: 'break', repeated: verdict.repeated };
}

/** Whether `before` is a line of its own by what it says: a label or title, 此致 above 敬礼！, or what labelled lines below tell of. */
function standsAlone(before: Row, row: Row): boolean {
	const length = before.facts.end - before.facts.start;
	const line = length <= LONGEST_SIGNATURE ? contentOf(before) : '';
	if (
		(length <= LONGEST_ALONE && STANDS_ALONE.test(line)) ||
		isLetterSignature(line, 0, line.length) ||
		(before.facts.commas === 0 && PARTICULAR.test(line))
	) {
		return true;
	}
	return (
		before.headline &&
		((length <= LONGEST_TITLE && (BOX_LABEL.test(line) || NOTICE_TITLE.test(line))) ||
			((row.facts.signs & SIGN.colon) !== 0 && PARTICULAR.test(row.text.slice(row.facts.start, row.facts.start + 8))))
	);
}

/** Whether the row is a short member of a series (……；) or leads with a dash to what stands below. */
function isSetApart({ text, ending, facts: { start, end, signs } }: Row): boolean {
	return (
		(ending === 'semicolon' && end - start <= VERSE_WIDTH && (signs & SIGN.colon) === 0) || (ending === 'dash' && text.endsWith('——', end))
	);
}

/** Whether a list mark of Markdown opens the row: `- 本案承办法官表示`. It begins an item, whatever the line above lacks. */
function isListed({ text, facts }: Row): boolean {
	return facts.start >= 2 && /^[\s\u3000]*[-+*][ \t]/.test(text.slice(0, facts.start));
}

/** What stands alone whatever is above and below, the title of a notice, and a name with its body and post, in UTF-16 units. */
const LONGEST_ALONE = 16;
const LONGEST_TITLE = 20;
const LONGEST_SIGNATURE = 40;

/** Whether the row ends its sentence, and no quotation that someone may be named for behind it (`……。”⏎他说。`). */
function endsQuietly({ ending, text, facts }: Row): boolean {
	return ending === 'complete' && !closesQuotation(text.charCodeAt(facts.end - 1));
}

function closesQuotation(code: number): boolean {
	switch (code) {
		case 0x201d: // ”
		case 0x300d: // 」
		case 0x2019: // ’
		case 0x300f: // 』
			return true;
		default:
			return false;
	}
}

/** Whether the row opens with a mark that no paragraph opens with. */
function opensInside({ text, facts }: Row): boolean {
	return inClassSet(CONTINUING, text.charCodeAt(facts.start));
}

/** The row without indent and white space at its end. */
function contentOf({ text, facts }: Row): string {
	return text.slice(facts.start, facts.end);
}

/** Whether the row holds marks only (`***`, `————————`), more than a torn sentence could leave. */
function isOrnament(row: Row): boolean {
	const { facts } = row;
	return (
		facts.han === 0 &&
		facts.letters === 0 &&
		facts.halfwidth === 0 &&
		facts.fullwidth === 0 &&
		facts.end - facts.start >= 3 &&
		facts.stops === 0 &&
		facts.quotes === 0
	);
}

/** Whether two lines without end marks are rows of a list or table, or a title and its `——写在通车之际`, rather than torn prose. */
function standsInList(before: Row, row: Row): boolean {
	const line = contentOf(before);
	const next = row.text.slice(row.facts.start, Math.min(row.facts.end, row.facts.start + 80));
	if (before.headline && ((row.facts.stops === 0 && next.startsWith('——')) || (isCouplet(line) && QUESTIONER_ROW.test(next)))) {
		return true;
	}
	// 《在希望的田野上》, 上联：春回大地千山秀, 李建国　欧阳静　周　正, and the columns of a table
	// 12.6万套 over 五年新增保障性住房, 首店 over 指在行业里…, @小桥流水：昨天路过
	if (
		(opensWithDigit(next) && (FIGURE_ROW.test(next) || STAMPED_ROW.test(next))) ||
		(row.headline && opensWithDigit(line) && FIGURE_ROW.test(line)) ||
		(line.length <= 8 && /^(?:是指|指)/.test(next)) ||
		next.startsWith('@')
	) {
		return true;
	}
	const labelled = line.length <= 40 && (before.facts.signs & row.facts.signs & SIGN.colon) !== 0;
	return (
		('《“「'.includes(line.charAt(0)) && TITLE_ROW.test(line) && TITLE_ROW.test(next)) ||
		(labelled && LABELLED_ROW.test(line) && LABELLED_ROW.test(next)) ||
		(mayOpenItem(line.charCodeAt(0)) && DIARY_ROW.test(line)) ||
		areParallel(line, next) ||
		(mayHoldLeader(line) && LEADER_ROW.test(line) && LEADER_ROW.test(next)) ||
		((before.facts.signs & row.facts.signs & SIGN.filler) !== 0 && isColumns(line) && isColumns(next))
	);
}

const TITLE_ROW = /^[《“「].{0,60}[》”」]$/;
/** 2023-05-12 08:30 over a comment of a reader */
const STAMPED_ROW = /^\d{4}-\d{1,2}-\d{1,2}[\sT]/;
const FIGURE_ROW = /^\d[\d.,]*(?:[%％]|[\u4e00-\u9fff]{1,4})$/;
const LABELLED_ROW = /^[\u4e00-\u9fff]{2,6}[：:]/;

/** 读者 江女士：孩子上学…… under a line such as 读者问，我们答 */
const QUESTIONER_ROW = /^[\u4e00-\u9fff]{1,4}[\s\u3000]?[\u4e00-\u9fff]{1,6}[：:]/;
/** 凉拌木耳……12元 */
const LEADER_ROW = /^[^。，]{1,20}(?:……|\.{3,}|·{3,}|…)[^。，]{0,12}$/;
/** The characters of a row before its leader, at most. */
const LONGEST_ENTRY = 20;

/** Whether dots stand where those of a row can: no row has a comma or a full stop before them. */
function mayHoldLeader(line: string): boolean {
	for (let at = 1; at <= LONGEST_ENTRY && at < line.length; at += 1) {
		switch (line.charAt(at)) {
			case '…':
			case '.':
			case '·':
				return true;
			case '。':
			case '，':
				return false;
			default:
		}
	}
	return false;
}

/** 三月六日　小雨, over an entry of a diary. */
const DIARY_ROW = /^(?:\d{4}年)?[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日(?:[\s\u3000]+[\u4e00-\u9fff]{1,5}){0,3}$/;

function opensWithDigit(line: string): boolean {
	return classOf(line.charCodeAt(0)) === CharClass.digit;
}

/** 路虽远，行则将至 and 事虽难，做则必成: one length, marks at the same places. */
function areParallel(line: string, next: string): boolean {
	return (
		line.length === next.length && line.length <= 20 && line.replace(/[\u4e00-\u9fff]/g, '字') === next.replace(/[\u4e00-\u9fff]/g, '字')
	);
}

/** 做法： on a line of its own is a label; 他说： is not. */
const LABEL_ROW = /^[\u4e00-\u9fff]{2,6}(?<!说|道|称|问|答|表示|介绍|指出|写道|认为|强调|是)[：:]$/;

/** Words of at most six characters in columns: three or more, or any with a tab. */
function isColumns(line: string): boolean {
	if (!hasBlanksAlone(line)) {
		return false;
	}
	const words = line.split(/[\s\u3000]+/);
	return line.includes('\t') || (words.length >= 3 && words.every((word) => word.length <= 6));
}

/** Whether blanks stand in `line` and no marks that part the words of a sentence. */
function hasBlanksAlone(line: string): boolean {
	let blank = false;
	for (let at = 0; at < line.length; at += 1) {
		const code = line.charCodeAt(at);
		const id = classOf(code);
		if (id === CharClass.stop || (id === CharClass.pause && (code === 0xff0c || code === 0xff1b))) {
			return false;
		}
		blank ||= isWhiteSpace(code);
	}
	return blank;
}

/** Longest subhead inside an article. UTF-16 units. */
const LONGEST_SUBHEAD = 18;
/** 夜经济“热辣滚烫”, 热门景区“人从众”: what is spoken of and what is said of it, and how much that speaks against a torn sentence. */
const QUOTED_PREDICATE = /^[\u4e00-\u9fff]{2,8}“[\u4e00-\u9fff]{2,8}”$/;
const OF_QUOTED_PREDICATE = 2;
/** How much must speak against a line being torn before it is a subhead: where it is the only one, and where it is one of several. */
const ALONE = -1.5;
const OF_SEVERAL = 1.5;

/** The rows that may be subheads, and whether several are. */
interface Subheads {
	readonly rows: Uint8Array;
	readonly several: boolean;
}

const NO_ROWS = new Uint8Array(0);
const NO_SUBHEADS: Subheads = { rows: NO_ROWS, several: false };

/**
 * Marks the rows that may be subheads: short, no end mark, between paragraphs that are whole. Several in one article, all of about one
 * length and none clearly torn, are its habit, so that each needs less evidence.
 */
function subheadRows(rows: readonly Row[], quotes: readonly boolean[], sense: WordSense): Subheads {
	if (!rows.some(({ headline }) => headline)) {
		return NO_SUBHEADS;
	}
	const marks = new Uint8Array(rows.length);
	let count = 0;
	let shortest = LONGEST_SUBHEAD;
	let longest = 0;
	let torn = 0;
	rows.forEach((row, index) => {
		const above = index === 0 ? undefined : rows[index - 1];
		const below = rows[index + 1];
		if (!row.headline || below === undefined || (above !== undefined && above.ending !== 'complete' && marks[index - 1] !== 1)) {
			return;
		}
		const length = row.facts.end - row.facts.start;
		const score = tornScore(sideOf(row), sideOf(below), quotes[index + 1] === true, sense);
		if (below.headline && score >= ALONE && !NUMBERED_SUBHEAD.test(contentOf(row))) {
			return;
		}
		marks[index] = 1;
		if (score >= OF_SEVERAL) {
			torn += 1;
		} else if (length >= 2 && length <= LONGEST_SUBHEAD && (row.facts.commas === 0 || isCouplet(contentOf(row)))) {
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
	let marks = NO_ROWS;
	let from = 0;
	for (let index = 0; index <= rows.length; index += 1) {
		const row = rows[index];
		const short = row !== undefined && row.facts.end - row.facts.start <= VERSE_WIDTH && row.facts.lead === undefined;
		if (short) {
			continue;
		}
		if (index - from >= VERSE_RUN) {
			marks = marks === NO_ROWS ? new Uint8Array(rows.length) : marks;
			marks.fill(1, from, index);
		}
		from = index + 1;
	}
	return marks;
}
