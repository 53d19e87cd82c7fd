import type { Line, SourceText } from '../text/source-text.ts';
import { endingOf, type LineEnding } from './cut.ts';
import { headlineLike } from './headline.ts';
import { isLetterSignature } from './letter-signature.ts';
import { NO_PAIRS } from './line-counts.ts';
import type { LineFacts } from './line-facts.ts';
import type { PageEdges } from './page-edges.ts';

/** What a line is by itself and its neighbours; `text` is still open between headline and body. */
export type RowKind = 'text' | 'furniture' | 'byline' | 'credit' | 'caption';

/** A non-blank line of the page. */
export interface Row {
	/** Index of the line in the source, from 0. */
	readonly line: number;
	readonly text: string;
	/** Offset of the line in the source, UTF-16. */
	readonly offset: number;
	readonly facts: LineFacts;
	/** Blank lines between this row and the one before. */
	readonly blanks: number;
	readonly kind: RowKind;
	readonly ending: LineEnding;
	/** Whether it has the shape of a headline line; its neighbours decide. */
	readonly headline: boolean;
}

/** The non-blank lines of a page, each judged by itself and then by those beside it. `facts`: what each line of `source` says. */
export function readRows(source: SourceText, facts: readonly LineFacts[], edges: PageEdges): readonly Row[] {
	const rows = rawRows(source, facts);
	return rows.map((row, index) => settle(row, index, rows, edges));
}

/** Each judged by itself. */
function rawRows({ lines, starts }: SourceText, known: readonly LineFacts[]): readonly Row[] {
	const rows: Row[] = [];
	let above = -1;
	for (let line = 0; line < lines.length; line += 1) {
		const facts = known[line];
		if (facts === undefined || facts.start === facts.end) {
			continue;
		}
		const { text } = lines[line] as Line;
		const ending = endingOf(text, facts.start, facts.end);
		const kind = kindOf(facts);
		const headline = kind === 'text' && headlineLike(text, facts, ending);
		rows.push({ line, text, offset: starts[line] ?? 0, facts, blanks: line - above - 1, kind, ending, headline });
		above = line;
	}
	return rows;
}

/** What a line is by itself. */
export function kindOf(facts: LineFacts): RowKind {
	if (facts.credit !== undefined) {
		return 'credit';
	}
	if (facts.furniture === 'strong') {
		return 'furniture';
	}
	if (facts.whole?.certain === true) {
		return 'byline';
	}
	return facts.caption ? 'caption' : 'text';
}

/** Rows at the head and at the foot of the page where a bare name may be a masthead or a section. */
const PAGE_EDGE = 4;

/** `row`, the `index`th of `rows`, with its kind told by the rows beside it: furniture and bylines from text. All of `rows` are unsettled. */
function settle(row: Row, index: number, rows: readonly Row[], edges: PageEdges): Row {
	const above = index === 0 ? undefined : rows[index - 1];
	const below = rows[index + 1];
	const underHeadline = above?.headline === true && below?.kind === 'text';
	if (
		row.kind === 'credit' &&
		row.facts.credit?.writes === true &&
		/文|采写|採寫/.test(row.facts.credit.activity) &&
		row.facts.whole !== undefined
	) {
		const over = (above === undefined || above.kind === 'furniture') && below?.headline === true;
		return over || (underHeadline && !below.headline) ? { ...row, kind: 'byline', headline: false } : row;
	}
	if (row.kind !== 'text') {
		return row;
	}
	// ▲委员们在讨论中。 over its credit
	if ((below?.kind === 'credit' || above?.kind === 'credit') && '▲△▼▽↑↓←→'.includes(row.text.charAt(row.facts.start))) {
		return { ...row, kind: 'caption', headline: false };
	}
	// 《在希望的田野上》 among other titles: a list of songs.
	if (row.headline && isTitle(row) && (isTitle(above) || isTitle(below))) {
		return { ...row, headline: false };
	}
	// An answer to a letter ends in the name of its writer.
	if (
		row.headline &&
		above?.kind === 'text' &&
		above.ending === 'complete' &&
		isLetterSignature(row.text, row.facts.start, row.facts.end)
	) {
		return { ...row, headline: false };
	}
	// The name of the paper or the page over its date line: `今日云阳`.
	if (index === 0 && edges.head && row.headline && row.facts.end - row.facts.start <= 8 && below?.facts.furniture === 'strong') {
		return { ...row, kind: 'furniture', headline: false };
	}
	if (row.facts.furniture === 'weak') {
		const edge = (edges.head && index < PAGE_EDGE) || (edges.foot && index >= rows.length - PAGE_EDGE);
		const beside = isFurniture(above) || isFurniture(below);
		if (beside || (edge && rows.length > PAGE_EDGE && row.facts.whole === undefined)) {
			return { ...row, kind: 'furniture', headline: false };
		}
	}
	// A line of nothing but names is a byline under a headline, or in brackets after the text.
	if (row.facts.whole !== undefined) {
		const over = above?.kind === 'text' && above.ending === 'complete';
		const tail = over && (/[（(]/.test(row.text) || below === undefined || below.headline || below.facts.lead !== undefined);
		const line =
			underHeadline &&
			above.facts.whole === undefined &&
			below.facts.whole === undefined &&
			row.facts.whole.people.length <= 3 &&
			!endsStanza(rows, index);
		// 读者 戚大伟 ends a letter, whatever follows.
		const letter = over && /^(?:本市|本报|一)?(?:读者|市民|居民|村民|网友|消费者)[\s\u3000：:]/.test(row.text.slice(row.facts.start));
		if (tail || line || letter) {
			return { ...row, kind: 'byline', headline: false };
		}
		// Names in rows, 张伟 李娜 王芳, are a list; one or two may be a headline.
		return row.facts.whole.people.length >= 3 ? { ...row, headline: false } : row;
	}
	return row;
}

/** Whether so many short lines stand right above the `index`th row that they are verse (我便回到了⏎童年) and no headline stack. */
function endsStanza(rows: readonly Row[], index: number): boolean {
	for (let at = index; at > index - SHORTEST_STANZA; at -= 1) {
		if (rows[at]?.blanks !== 0 || rows[at - 1]?.headline !== true) {
			return false;
		}
	}
	return true;
}

/** More lines than a kicker, a headline and a subtitle have. */
const SHORTEST_STANZA = 4;

function isTitle(row: Row | undefined): boolean {
	return (
		row !== undefined &&
		row.facts.pairs === NO_PAIRS &&
		row.text.charCodeAt(row.facts.start) === 0x300a &&
		/^《[^》]{1,40}》(?:[、\s\u3000]*《[^》]{1,40}》)*$/.test(row.text.slice(row.facts.start, row.facts.end))
	);
}

function isFurniture(row: Row | undefined): boolean {
	return row?.kind === 'furniture';
}
