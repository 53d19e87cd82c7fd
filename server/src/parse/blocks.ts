import type { Block, BlockRole, Cut } from '../model/page.ts';
import type { Piece } from '../text/joined-text.ts';
import type { Row } from './rows.ts';
import { tearsName } from './torn-name.ts';

/** A cut before one row of a paragraph. */
export interface RowCut {
	readonly kind: Cut['kind'];
	readonly repeated: number;
}

const NO_CUTS: readonly Cut[] = [];

/** A block of one row. */
export function blockOf(role: BlockRole, row: Row): Block {
	const { facts, line } = row;
	const piece: Piece = { at: 0, start: row.offset + facts.start, end: row.offset + facts.end };
	return { role, text: row.text.slice(facts.start, facts.end), pieces: [piece], cuts: NO_CUTS, firstLine: line, lastLine: line };
}

/** Puts `blocks` in the order of the text; they are but for captions and furniture between the lines of others. */
export function sortBlocks(blocks: Block[]): void {
	for (let index = 1; index < blocks.length; index += 1) {
		if ((blocks[index - 1] as Block).firstLine > (blocks[index] as Block).firstLine) {
			blocks.sort((a, b) => a.firstLine - b.firstLine);
			return;
		}
	}
}

/** The lines of one headline as one block: a `\n` that maps to no source stands between them, but not inside a name (有⏎限公司). */
export function blockOfLines(role: BlockRole, rows: readonly Row[]): Block {
	return joinRows(role, rows, [], '\n');
}

/**
 * The rows of one paragraph joined; `cuts[i]` says how row `i + 1` was torn off. Latin words that a line's end kept apart get the
 * space back that the line's end stood for.
 */
export function blockOfPieces(role: BlockRole, rows: readonly Row[], cuts: readonly RowCut[]): Block {
	return joinRows(role, rows, cuts);
}

function joinRows(role: BlockRole, rows: readonly Row[], rowCuts: readonly RowCut[], glue = ''): Block {
	const [first] = rows;
	if (first !== undefined && rows.length === 1) {
		return blockOf(role, first);
	}
	const pieces: Piece[] = [];
	const cuts: Cut[] = [];
	let text = '';
	// Not told from `text`: to look at its end would put together what is joined so far, once a row.
	let before = '';
	rows.forEach((row, index) => {
		const content = row.text.slice(row.facts.start, row.facts.end);
		const cut = index === 0 ? undefined : rowCuts[index - 1];
		if (index > 0) {
			text +=
				cut?.kind === 'wrap' && /[A-Za-z,.;:]$/.test(before.slice(-1)) && /^[A-Za-z]/.test(content)
					? ' '
					: glue !== '' && tearsName(before, content)
						? ''
						: glue;
		}
		if (cut !== undefined) {
			cuts.push({ piece: index, kind: cut.kind, repeated: cut.repeated });
		}
		pieces.push({ at: text.length, start: row.offset + row.facts.start, end: row.offset + row.facts.end });
		text += content;
		before = content;
	});
	return { role, text, pieces, cuts, firstLine: rows[0]?.line ?? 0, lastLine: rows.at(-1)?.line ?? 0 };
}
