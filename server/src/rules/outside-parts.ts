import type { Page } from '../model/page.ts';
import type { Piece } from '../text/joined-text.ts';
import type { OutsidePart, PageContext } from './rule.ts';

/** The parts of the page's lines that no block holds, in order: indent, trailing spaces, marks of Markdown, where a parser trims them. */
export function outsideParts(context: PageContext): readonly OutsidePart[] {
	const { lines, starts } = context.source;
	const pieces = piecesOf(context.page);
	const parts: OutsidePart[] = [];
	let next = 0;
	for (let index = 0; index < lines.length; index += 1) {
		const start = starts[index] as number;
		const nextStart = starts[index + 1] as number;
		let piece = pieces[next];
		// Nearly every line is empty or all piece but its end, which is known without a look at it; the last may have no end.
		if (index + 1 < lines.length) {
			if (nextStart - start === 1) {
				continue;
			}
			if (piece !== undefined && piece.start === start && piece.end + 1 === nextStart) {
				next += 1;
				continue;
			}
		}
		const text = lines[index]?.text ?? '';
		const end = start + text.length;
		let at = start;
		for (; piece !== undefined && piece.start < end; piece = pieces[next]) {
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
function piecesOf({ blocks }: Page): readonly Piece[] {
	const pieces: Piece[] = [];
	let last = 0;
	let ordered = true;
	for (const block of blocks) {
		for (const piece of block.pieces) {
			ordered &&= last <= piece.start;
			last = piece.start;
			pieces.push(piece);
		}
	}
	return ordered ? pieces : pieces.sort((a, b) => a.start - b.start);
}
