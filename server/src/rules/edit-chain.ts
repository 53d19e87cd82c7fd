import type { TextEdit } from '../text/text-edit.ts';

/** A run of the first text that is still there, or text that an edit brought. UTF-16. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** A text that several rounds of edits change one after the other; tells the edits that lead from the first text to the last. */
export class EditChain {
	readonly #first: string;
	#pieces: readonly Piece[];

	constructor(text: string) {
		this.#first = text;
		this.#pieces = [{ start: 0, end: text.length }];
	}

	get text(): string {
		return this.#pieces.map((piece) => ('text' in piece ? piece.text : this.#first.slice(piece.start, piece.end))).join('');
	}

	/** Applies `edits`, ordered and not overlapping, whose UTF-16 offsets count in `this.text`. */
	apply(edits: readonly TextEdit[]): void {
		const result: Piece[] = [];
		let next = 0;
		let at = 0;
		const pending = [...this.#pieces];
		// Each piece is cut where an edit begins or ends; what an edit covers is left out.
		for (let index = 0; index < pending.length; index += 1) {
			let piece: Piece | undefined = pending[index];
			while (piece !== undefined) {
				const length: number = lengthOf(piece);
				const edit = edits[next];
				if (edit === undefined || edit.start >= at + length) {
					result.push(piece);
					at += length;
					piece = undefined;
				} else if (edit.start > at) {
					const [head, tail]: readonly [Piece, Piece] = cut(piece, edit.start - at);
					result.push(head);
					at = edit.start;
					piece = tail;
				} else {
					const covered: number = Math.min(edit.end - at, length);
					piece = covered === length ? undefined : cut(piece, covered)[1];
					at += covered;
					if (at === edit.end) {
						result.push({ text: edit.newText });
						next += 1;
					}
				}
			}
		}
		for (const edit of edits.slice(next)) {
			result.push({ text: edit.newText });
		}
		this.#pieces = result.filter((piece) => lengthOf(piece) > 0);
	}

	/** The edits from the first text to `this.text`, ordered, not overlapping, in UTF-16 offsets of the first text. */
	edits(): readonly TextEdit[] {
		const edits: TextEdit[] = [];
		let at = 0;
		let newText = '';
		const flush = (start: number): void => {
			if (newText !== '' || start > at) {
				edits.push({ start: at, end: start, newText });
			}
			newText = '';
		};
		for (const piece of this.#pieces) {
			if ('text' in piece) {
				newText += piece.text;
			} else {
				flush(piece.start);
				at = piece.end;
			}
		}
		flush(this.#first.length);
		return edits.filter((edit) => this.#first.slice(edit.start, edit.end) !== edit.newText);
	}
}

function lengthOf(piece: Piece): number {
	return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function cut(piece: Piece, at: number): readonly [Piece, Piece] {
	return 'text' in piece
		? [{ text: piece.text.slice(0, at) }, { text: piece.text.slice(at) }]
		: [
				{ start: piece.start, end: piece.start + at },
				{ start: piece.start + at, end: piece.end },
			];
}
