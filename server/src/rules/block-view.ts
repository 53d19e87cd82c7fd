import type { Block, Page, PageProfile } from '../model/page.ts';
import { CHAR_CLASSES, CharClass, classSet } from '../text/char-class.ts';
import type { JoinedText } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';
import { ANCHORS, FIRST_HAN, HAN_TRAITS, LAST_HAN } from './han-traits.ts';
import { arePlainlyPaired } from './pair-marks.ts';
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

const HAN_SET = 1 << CharClass.han;
const PAIRED = classSet(CharClass.open, CharClass.close, CharClass.asciiOpen, CharClass.asciiClose);
const NO_SPANS: readonly Span[] = [];
const NOWHERE: readonly number[] = [];

/** Reads the blocks of a page in their order; what views hold in its buffers is that of the last one. */
export class BlockReader {
	readonly #profile: PageProfile;
	readonly #page: Uint16Array;
	readonly #starts: number[] = [0];
	readonly #units: Uint16Array;
	readonly #others: Int32Array;

	constructor({ blocks, profile }: Page) {
		let all = 0;
		let longest = 0;
		for (const { text } of blocks) {
			all += text.length + 1;
			longest = Math.max(longest, text.length);
		}
		this.#profile = profile;
		this.#page = new Uint16Array(all);
		this.#units = new Uint16Array(longest);
		this.#others = new Int32Array(longest);
	}

	/** The blocks read so far. */
	get pageUnits(): PageUnits {
		return { units: this.#page, starts: this.#starts };
	}

	/** Reads a block that needs no view. */
	skip({ text }: Block): void {
		const start = this.#starts[this.#starts.length - 1] ?? 0;
		for (let index = 0; index < text.length; index += 1) {
			this.#page[start + index] = text.charCodeAt(index);
		}
		this.#starts.push(start + text.length + 1);
	}

	/** The view of `block` for its rules: one pass over its text. `attributions` are source spans in UTF-16. */
	view(block: Block, attributions: readonly Span[] = NO_SPANS): BlockView {
		const { text } = block;
		const { length } = text;
		const page = this.#page;
		const start = this.#starts[this.#starts.length - 1] ?? 0;
		this.#starts.push(start + length + 1);
		const units = this.#units;
		const others = this.#others;
		let otherCount = 0;
		let classes = 0;
		let traits = 0;
		let anchors: number[] | undefined;
		let doubled: number[] | undefined;
		let runs = 0;
		let before = -1;
		/** The class of the unit before, 0 after an ideograph. */
		let setBefore = 0;
		for (let index = 0; index < length; index += 1) {
			const code = text.charCodeAt(index);
			units[index] = code;
			page[start + index] = code;
			// Han characters lie all over the table of classes: looking up each would push other tables out of the nearest cache.
			if (code >= FIRST_HAN && code <= LAST_HAN) {
				const trait = HAN_TRAITS[code - FIRST_HAN] as number;
				traits |= trait;
				if ((trait & ANCHORS) !== 0) {
					anchors ??= [];
					anchors.push(index);
				}
				if (code === before) {
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
				setBefore = set;
			}
			before = code;
		}
		return {
			block,
			profile: this.#profile,
			units,
			others,
			otherCount,
			classes: otherCount < length ? classes | HAN_SET : classes,
			traits,
			anchors: anchors ?? NOWHERE,
			doubled: doubled ?? NOWHERE,
			markRuns: runs,
			isPlainlyPaired: (classes & PAIRED) === 0 || arePlainlyPaired(units, others, otherCount),
			attributions: attributions.length === 0 ? NO_SPANS : attributions.map((span) => logicalSpan(block, span)),
		};
	}
}

/** The source spans of bylines and credits by the block that holds them, in order; blocks without any are absent. */
export function attributionsByBlock(page: Page): ReadonlyMap<Block, readonly Span[]> {
	const found = new Map<Block, readonly Span[]>();
	for (const { byline, credits, blocks } of page.articles) {
		if (byline === null && credits.length === 0) {
			continue;
		}
		const spans = byline === null ? [] : [byline.span];
		for (const { span } of credits) {
			spans.push(span);
		}
		spans.sort((a, b) => a.start - b.start);
		let next = 0;
		for (const block of blocks) {
			if (next === spans.length) {
				break;
			}
			const end = block.pieces[block.pieces.length - 1]?.end ?? 0;
			const first = next;
			while (next < spans.length && (spans[next]?.start ?? end) < end) {
				next += 1;
			}
			if (next > first) {
				found.set(block, spans.slice(first, next));
			}
		}
	}
	return found;
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
