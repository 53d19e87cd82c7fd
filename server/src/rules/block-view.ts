import type { Block, Page, PageProfile } from '../model/page.ts';
import { CHAR_CLASSES, CharClass, classSet } from '../text/char-class.ts';
import type { JoinedText } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';
import { isPlainlyPaired } from './pair-marks.ts';
import type { BlockView } from './rule.ts';

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

/** The unified ideographs without extensions, U+4E00 to U+9FFF. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const HAN_SET = 1 << CharClass.han;
const PAIRED = classSet(CharClass.open, CharClass.close, CharClass.asciiOpen, CharClass.asciiClose);
const NO_SPANS: readonly Span[] = [];

/**
 * The view of `block` for its rules: one pass over its text, which it puts into `units`, a buffer of that length at least.
 * `attributions` are source spans in UTF-16.
 */
export function viewBlock(block: Block, profile: PageProfile, units: Uint16Array, attributions: readonly Span[] = NO_SPANS): BlockView {
	const { text } = block;
	let classes = 0;
	let doubled = 0;
	let runs = 0;
	let before = -1;
	let setBefore = 0;
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		units[index] = code;
		// Han characters lie all over the table: looking up each would push other tables out of the nearest cache.
		const set = code >= FIRST_HAN && code <= LAST_HAN ? HAN_SET : 1 << (CHAR_CLASSES[code] ?? 0);
		classes |= set;
		if (code === before) {
			doubled |= set;
		}
		if ((setBefore & MARKS) !== 0) {
			runs |= set & MARKS;
		}
		before = code;
		setBefore = set;
	}
	return {
		block,
		profile,
		units,
		classes,
		hasDoubledHan: (doubled & (1 << CharClass.han)) !== 0,
		hasMarkRun: runs !== 0,
		isPlainlyPaired: (classes & PAIRED) === 0 || isPlainlyPaired(text),
		attributions: attributions.length === 0 ? NO_SPANS : attributions.map((span) => logicalSpan(block, span)),
	};
}

/** The source spans of bylines and credits by the block that holds them, in order; blocks without any are absent. */
export function attributionsByBlock(page: Page): ReadonlyMap<Block, readonly Span[]> {
	const found = new Map<Block, readonly Span[]>();
	for (const { byline, credits, blocks } of page.articles) {
		const spans = [...(byline === null ? [] : [byline.span]), ...credits.map(({ span }) => span)].toSorted((a, b) => a.start - b.start);
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
