import { CHAR_CLASSES, CharClass, classSet } from '../text/char-class.ts';
import type { Span } from '../text/span.ts';

/** A quotation mark or bracket in a text, UTF-16 offset. */
export interface PairMark {
	readonly at: number;
	readonly mark: string;
	/** The opening mark of its pair, brackets of both widths taken as one: `（` for `(`, `)`, `（`, `）`. */
	readonly kind: string;
	readonly opens: boolean;
	/** Whether it is a closing bracket that may end a list number, `1）`, and then has no other half. */
	readonly numbers: boolean;
}

/** A mark without its other half. */
export interface LooseMark extends PairMark {
	/** `crossed`: its other half is there, but a mark in between is not closed: （“…）”. */
	readonly crossed: boolean;
}

const PAIRED = classSet(CharClass.open, CharClass.close, CharClass.asciiOpen, CharClass.asciiClose);
const PAIRS = '“”‘’《》〈〉（）()【】「」『』〔〕';
const KINDS: Readonly<Record<string, string>> = { '(': '（' };

const kindOf: ReadonlyMap<string, PairMark> = new Map(
	Array.from(PAIRS, (mark, index) => {
		const opening = PAIRS[index - (index % 2)] ?? mark;
		return [mark, { at: 0, mark, kind: KINDS[opening] ?? opening, opens: index % 2 === 0, numbers: false }] as const;
	}),
);

/** The marks that come in pairs, in the order of `text`; apostrophes (It’s) left out. */
export function pairMarks(text: string): readonly PairMark[] {
	const found: PairMark[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const id = CHAR_CLASSES[text.charCodeAt(at)] ?? 0;
		const mark = ((PAIRED >>> id) & 1) === 1 ? kindOf.get(text[at] ?? '') : undefined;
		if (mark !== undefined && !isApostrophe(text, at)) {
			found.push({ ...mark, at, numbers: isListNumber(text, at) });
		}
	}
	return found;
}

/**
 * Whether every mark of `text` pairs and no quotation stands directly in one of its own kind: the quick answer for nearly every
 * paragraph. False does not say that anything is wrong.
 */
export function isPlainlyPaired(text: string): boolean {
	const pairing = new Pairing();
	for (let at = 0; at < text.length; at += 1) {
		if (!pairing.takes(text.charCodeAt(at))) {
			return false;
		}
	}
	return pairing.isComplete;
}

/** The marks that wait for their closing half while a text is read. */
export class Pairing {
	readonly #open: number[] = [];

	/** Begins a new text. */
	clear(): void {
		// Nearly always empty already: to cut an array takes longer than to ask.
		if (this.#open.length > 0) {
			this.#open.length = 0;
		}
	}

	get isComplete(): boolean {
		return this.#open.length === 0;
	}

	/** Whether the unit `code` may stand here, as it may where it is no mark of a pair. */
	takes(code: number): boolean {
		if (((PAIRED >>> (CHAR_CLASSES[code] ?? 0)) & 1) === 0) {
			return true;
		}
		const wanted = closerOf(code);
		if (wanted === 0) {
			return this.#open.pop() === (code === 0x29 ? 0xff09 : code);
		}
		// `at`, and no index: the place -1 of an empty list V8 looks up as it would a name, which takes ten times as long.
		if (this.#open.at(-1) === wanted && wanted !== 0xff09) {
			return false;
		}
		this.#open.push(wanted);
		return true;
	}
}

/** The closing mark for an opening one, brackets of both widths taken as （）; 0 for what does not open. */
function closerOf(code: number): number {
	switch (code) {
		case 0x201c:
			return 0x201d;
		case 0x2018:
			return 0x2019;
		case 0x300a:
			return 0x300b;
		case 0x3008:
			return 0x3009;
		case 0x28:
		case 0xff08:
			return 0xff09;
		case 0x3010:
			return 0x3011;
		case 0x300c:
			return 0x300d;
		case 0x300e:
			return 0x300f;
		case 0x3014:
			return 0x3015;
		default:
			return 0;
	}
}

/** The marks of `marks` that do not pair; nesting is looked at, what kind nests in what kind is not. */
export function looseMarks(marks: readonly PairMark[]): readonly LooseMark[] {
	const loose: LooseMark[] = [];
	const open: PairMark[] = [];
	const waiting = new Map<string, number>();
	for (const mark of marks) {
		if (mark.opens) {
			open.push(mark);
			waiting.set(mark.kind, (waiting.get(mark.kind) ?? 0) + 1);
		} else if ((waiting.get(mark.kind) ?? 0) === 0) {
			if (!mark.numbers) {
				loose.push({ ...mark, crossed: false });
			}
		} else {
			let last = open.pop();
			while (last !== undefined && last.kind !== mark.kind) {
				waiting.set(last.kind, (waiting.get(last.kind) ?? 0) - 1);
				loose.push({ ...last, crossed: true });
				last = open.pop();
			}
			waiting.set(mark.kind, (waiting.get(mark.kind) ?? 0) - 1);
		}
	}
	for (const mark of open) {
		loose.push({ ...mark, crossed: false });
	}
	return loose.toSorted((a, b) => a.at - b.at);
}

/** It’s, workers’ rights; the ’ of ‘CEO’ and ‘VR’技术 closes a quotation. */
function isApostrophe(text: string, at: number): boolean {
	return text[at] === '’' && /[A-Za-z]/u.test(text[at - 1] ?? '') && /^ ?[A-Za-z]/u.test(text.slice(at + 1, at + 3));
}

/** The bracket of `1）` and `a)` at the head of a clause; that of `（1）` is half of a pair. */
function isListNumber(text: string, at: number): boolean {
	if (text[at] !== '）' && text[at] !== ')') {
		return false;
	}
	let start = at;
	while (at - start < 3 && /[0-9A-Za-z一二三四五六七八九十①-⑳]/u.test(text[start - 1] ?? '')) {
		start -= 1;
	}
	return start < at && !/[（(\p{L}\p{N}]/u.test(text[start - 1] ?? '');
}

/** One unit. */
export function spanOf(mark: PairMark): Span {
	return { start: mark.at, end: mark.at + 1 };
}
