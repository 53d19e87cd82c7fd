import type { Piece } from '../text/joined-text.ts';
import { startOf } from '../text/source-text.ts';
import { linesOf } from './page-lines.ts';
import type { OutsidePart, PageContext } from './rule.ts';

/** The parts of the page's lines that no block holds, in order: indent, trailing spaces, marks of Markdown, where a parser trims them. */
export function outsideParts(context: PageContext): readonly OutsidePart[] {
	const { source } = context;
	const lines = linesOf(context);
	const pieces = piecesOf(context);
	const parts: OutsidePart[] = [];
	let next = 0;
	for (let index = lines.first; index < lines.end; index += 1) {
		const text = source.lines[index]?.text ?? '';
		if (text === '') {
			continue;
		}
		const start = startOf(source, index);
		const end = start + text.length;
		let at = start;
		for (let piece = pieces[next]; piece !== undefined && piece.start < end; piece = pieces[next]) {
			if (piece.start > at) {
				parts.push({ line: index, start: at, text: text.slice(at - start, piece.start - start) });
			}
			at = Math.max(at, piece.end);
			if (piece.end > end) {
				break;
			}
			next += 1;
		}
		if (at < end) {
			parts.push({ line: index, start: at, text: text.slice(at - start) });
		}
	}
	return parts;
}

/** All pieces of all blocks in the order of the source: that of the blocks but where an inset stands inside a paragraph. */
function piecesOf({ page }: PageContext): readonly Piece[] {
	const pieces: Piece[] = [];
	let last = 0;
	let ordered = true;
	for (const block of page.blocks) {
		for (const piece of block.pieces) {
			ordered &&= last <= piece.start;
			last = piece.start;
			pieces.push(piece);
		}
	}
	return ordered ? pieces : pieces.sort((a, b) => a.start - b.start);
}
