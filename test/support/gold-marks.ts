/** The kinds that the gold marks and that are measured. */
export type GoldKind = 'organization' | 'honor' | 'person';

export const goldKinds: readonly GoldKind[] = ['organization', 'honor', 'person'];

/** A marked range; UTF-16 offsets in the text without marks. A name cut by a break stands as two. */
export interface GoldSpan {
	readonly start: number;
	readonly end: number;
	readonly kind: GoldKind;
	readonly text: string;
	/** False where a reasonable annotator could go either way. */
	readonly sure: boolean;
}

export interface MarkedText {
	readonly text: string;
	/** In text order. */
	readonly spans: readonly GoldSpan[];
}

const KIND_OF_MARK: Readonly<Record<string, GoldKind>> = { O: 'organization', H: 'honor', P: 'person' };

/**
 * The text and the ranges of `⟦O|…⟧ ⟦o|…⟧ ⟦H|…⟧ ⟦h|…⟧ ⟦P|…⟧`; a small letter is a doubtful mark.
 * @throws Error where a mark is not closed, is nested, holds a line break or has another letter.
 */
export function parseMarked(marked: string): MarkedText {
	const spans: GoldSpan[] = [];
	let text = '';
	let at = 0;
	for (;;) {
		const open = marked.indexOf('⟦', at);
		const plain = open === -1 ? marked.slice(at) : marked.slice(at, open);
		if (plain.includes('⟧')) {
			throw new Error(`a mark is closed that was not opened: ${plain.slice(0, 40)}`);
		}
		text += plain;
		if (open === -1) {
			return { text, spans };
		}
		const close = marked.indexOf('⟧', open);
		const letter = marked.charAt(open + 1);
		const kind = KIND_OF_MARK[letter.toUpperCase()];
		const name = marked.slice(open + 3, close);
		if (close === -1 || kind === undefined || letter === 'p' || marked.charAt(open + 2) !== '|' || name === '' || /[⟦\n\r]/u.test(name)) {
			throw new Error(`not a mark: ${marked.slice(open, open + 40)}`);
		}
		spans.push({ start: text.length, end: text.length + name.length, kind, text: name, sure: letter !== letter.toLowerCase() });
		text += name;
		at = close + 1;
	}
}
