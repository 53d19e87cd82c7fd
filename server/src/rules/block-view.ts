import { FIRST_HAN, LAST_HAN } from '../lexicon/han-set.ts';
import type { Article, Block, Page } from '../model/page.ts';
import { CHAR_CLASSES, CharClass, classSet } from '../text/char-class.ts';
import type { JoinedText } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';
import { ANCHORS, HAN_TRAITS, HanTrait, type WakingHan, wakingHan } from './han-traits.ts';
import { Pairing } from './pair-marks.ts';
import type { BlockView, PageUnits } from './rule.ts';

/** Marks of which two side by side may be a defect; dashes and ellipses come in twos by right and are looked at again. */
const MARKS = classSet(
	CharClass.stop,
	CharClass.pause,
	CharClass.asciiStop,
	CharClass.asciiPause,
	CharClass.asciiSymbol,
	CharClass.dash,
	CharClass.other,
	CharClass.presentation,
);

/** “ */
const OPENING_QUOTE = 0x201c;
const HAN_SET = 1 << CharClass.han;
const PAIRED = classSet(CharClass.open, CharClass.close, CharClass.asciiOpen, CharClass.asciiClose);
const NO_SPANS: readonly Span[] = [];
const NOWHERE: readonly number[] = [];

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

const NO_BLOCK: Block = { role: 'body', text: '', pieces: [], cuts: [], firstLine: 0, lastLine: 0 };

/** Reads the blocks of a page in their order. */
export class BlockReader {
	readonly #waking: WakingHan;
	readonly #units: Uint16Array;
	readonly #starts: number[] = [1];
	readonly #quotes: number[] = [];
	/** Of the block that was viewed last. */
	readonly #others: Int32Array;
	readonly #pairing = new Pairing();
	/** One for all blocks: a page has thousands, and each is judged before the next is read. */
	readonly #view: Mutable<BlockView>;

	constructor({ blocks, profile }: Page) {
		let length = 1;
		let longest = 0;
		for (const { text } of blocks) {
			length += text.length + 1;
			longest = Math.max(longest, text.length);
		}
		this.#waking = wakingHan(profile.script);
		this.#units = new Uint16Array(length);
		this.#others = new Int32Array(longest);
		this.#view = {
			block: NO_BLOCK,
			profile,
			units: this.#units,
			first: 0,
			others: this.#others,
			otherCount: 0,
			classes: 0,
			traits: 0,
			anchors: NOWHERE,
			doubled: NOWHERE,
			markRuns: 0,
			isPlainlyPaired: true,
			attributions: NO_SPANS,
		};
	}

	/** The blocks read so far. */
	get pageUnits(): PageUnits {
		return { units: this.#units, starts: this.#starts, quotes: this.#quotes };
	}

	/** Reads a block that needs no view. */
	skip({ text }: Block): void {
		const start = last(this.#starts);
		for (let index = 0; index < text.length; index += 1) {
			const code = text.charCodeAt(index);
			this.#units[start + index] = code;
			if (code === OPENING_QUOTE) {
				this.#quotes.push(start + index);
			}
		}
		this.#starts.push(start + text.length + 1);
	}

	/**
	 * The view of `block` for its rules, which holds until the next block is read: one pass over its text. `attributions` are source spans in
	 * UTF-16.
	 */
	view(block: Block, attributions: readonly Span[]): BlockView {
		const { text } = block;
		const { length } = text;
		const first = last(this.#starts);
		const units = this.#units;
		const others = this.#others;
		const pairing = this.#pairing;
		pairing.clear();
		const { characters, traits: waking } = this.#waking;
		let otherCount = 0;
		let classes = 0;
		let traits = 0;
		let anchors: number[] | undefined;
		let doubled: number[] | undefined;
		let runs = 0;
		let isPlainlyPaired = true;
		let before = -1;
		/** The class of the unit before, 0 after an ideograph. */
		let setBefore = 0;
		for (let index = 0; index < length; index += 1) {
			const code = text.charCodeAt(index);
			units[first + index] = code;
			// Han characters lie all over the table of classes: looking up each would push other tables out of the nearest cache.
			if (code >= FIRST_HAN && code <= LAST_HAN) {
				// A set of bits before the table, of which it is an eighth, for the same reason.
				const place = code - FIRST_HAN;
				if ((((characters[place >> 5] as number) >>> (place & 31)) & 1) === 1) {
					const trait = HAN_TRAITS[place] as number;
					traits |= trait & waking;
					if ((trait & ANCHORS) !== 0) {
						anchors ??= [];
						anchors.push(index);
					}
				}
				if (code === before && ((HAN_TRAITS[place] as number) & HanTrait.single) !== 0) {
					doubled ??= [];
					doubled.push(index);
				}
				setBefore = 0;
			} else {
				others[otherCount] = index;
				otherCount += 1;
				const set = 1 << (CHAR_CLASSES[code] as number);
				classes |= set;
				if ((setBefore & MARKS) !== 0) {
					runs |= set & MARKS;
				}
				if ((set & PAIRED) !== 0) {
					if (code === OPENING_QUOTE) {
						this.#quotes.push(first + index);
					}
					isPlainlyPaired &&= pairing.takes(code);
				}
				setBefore = set;
			}
			before = code;
		}
		this.#starts.push(first + length + 1);
		const view = this.#view;
		view.block = block;
		view.first = first;
		view.otherCount = otherCount;
		view.classes = otherCount < length ? classes | HAN_SET : classes;
		view.traits = traits;
		view.anchors = anchors ?? NOWHERE;
		view.doubled = doubled ?? NOWHERE;
		view.markRuns = runs;
		view.isPlainlyPaired = isPlainlyPaired && pairing.isComplete;
		view.attributions = attributions.length === 0 ? NO_SPANS : logicalSpans(block, attributions);
		return view;
	}
}

function last(starts: readonly number[]): number {
	return starts[starts.length - 1] ?? 0;
}

/** For each block of the page the source spans of bylines and credits in it, in order. */
export function attributionsByBlock({ articles, blocks }: Page): readonly (readonly Span[])[] {
	const found: (readonly Span[])[] = blocks.map(() => NO_SPANS);
	// The blocks of the articles stand in the order of those of the page.
	let place = 0;
	for (const article of articles) {
		const spans = attributionsOf(article);
		let next = 0;
		for (let index = 0; next < spans.length && index < article.blocks.length; index += 1) {
			const block = article.blocks[index] as Block;
			const end = block.pieces[block.pieces.length - 1]?.end ?? 0;
			const first = next;
			while (next < spans.length && (spans[next]?.start ?? end) < end) {
				next += 1;
			}
			if (next > first) {
				while (place < blocks.length && blocks[place] !== block) {
					place += 1;
				}
				found[place] = next - first === spans.length ? spans : spans.slice(first, next);
			}
		}
	}
	return found;
}

function attributionsOf({ byline, credits }: Article): readonly Span[] {
	if (credits.length === 0) {
		return byline === null ? NO_SPANS : [byline.span];
	}
	const spans = credits.map(({ span }) => span);
	return byline === null && spans.length === 1
		? spans
		: (byline === null ? spans : [byline.span, ...spans]).sort((a, b) => a.start - b.start);
}

function logicalSpans(joined: JoinedText, spans: readonly Span[]): readonly Span[] {
	return spans.map((span) => logicalSpan(joined, span));
}

/** The logical span of `joined` that the part of the source span `span` in it covers; all UTF-16. */
function logicalSpan(joined: JoinedText, span: Span): Span {
	let start: number | undefined;
	let end = 0;
	for (const piece of joined.pieces) {
		const from = Math.max(piece.start, span.start);
		const to = Math.min(piece.end, span.end);
		if (from < to) {
			start ??= from - piece.start + piece.at;
			end = to - piece.start + piece.at;
		}
	}
	return start === undefined ? { start: 0, end: 0 } : { start, end };
}
