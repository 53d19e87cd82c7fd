import type { LineFacts } from '../parse/line-facts.ts';
import type { PageEdges } from '../parse/page-edges.ts';
import type { Recognizer } from '../recognize/recognizer.ts';
import type { RuleSettings } from '../rules/run-rules.ts';
import { commonEnds } from '../text/common-ends.ts';
import { excerpt, type Line, type SourceText, startOf } from '../text/source-text.ts';
import { type ArticleOpenings, NO_OPENINGS, openingsAfter } from './article-openings.ts';
import { type Change, updateFacts } from './line-change.ts';
import { PlacedStretch } from './placed-stretch.ts';
import { Stretch } from './stretch.ts';
import { cutLines, cutLinesInside } from './stretch-cuts.ts';

/** What the stretches of a version are made with. */
export interface VersionInput {
	readonly rules: RuleSettings;
	readonly recognizer: () => Recognizer;
	/** UTF-16 units beyond which a text is many pages in one file. */
	readonly longestPage: number;
}

/** Lines of a text, from `first` to before `end`. */
interface LineRange {
	readonly first: number;
	readonly end: number;
}

interface KeptStretch extends LineRange {
	readonly placed: PlacedStretch;
}

/** What lies between two cuts that bylines tell and is too long for one page, and where it is cut in its turn. */
interface LongStretch extends LineRange {
	/** Counted from `first`. */
	readonly cuts: readonly number[];
}

/** One version of a text. */
interface Version {
	readonly source: SourceText;
	/** Undefined of a text that is one page, which nobody cuts. */
	readonly openings: ArticleOpenings | undefined;
	/** By their first line. */
	readonly long: ReadonlyMap<Line, LongStretch>;
	readonly stretches: ReadonlyMap<Line, KeptStretch>;
}

const NOTHING: Version = {
	source: { lines: [], starts: new Uint32Array(1), length: 0 },
	openings: undefined,
	long: new Map(),
	stretches: new Map(),
};

/** Stretches that were touched at once, beyond which each new one is told which of them it has lines of. */
const FEW = 4;

/**
 * What the versions of one text that is being edited have in common: what its lines say, and what was found in its stretches and
 * blocks. An analysis made with it equals one made without it, and looks anew only at what an edit has touched.
 */
export class TextMemory {
	readonly #keepsBlocks: boolean;
	/** What each line of the last version says. The one thing that is changed in place: its length is that of the text. */
	readonly #facts: LineFacts[] = [];
	#last: Version = NOTHING;

	/** Without `keepsBlocks` for a text that is analysed once. */
	constructor(keepsBlocks = true) {
		this.#keepsBlocks = keepsBlocks;
	}

	/** The stretches of the next version, which shares with the last what it can. */
	stretches(source: SourceText, input: VersionInput): readonly PlacedStretch[] {
		const { lines } = source;
		const before = this.#last.source.lines;
		const change = commonEnds(before, lines);
		updateFacts(this.#facts, before, lines, change);
		const openings = source.length > input.longestPage ? this.#openings(lines, change) : undefined;
		const long = new Map<Line, LongStretch>();
		const ranges =
			openings === undefined ? [{ first: 0, end: lines.length }] : this.#cut(source, openings, change, input.longestPage, long);
		const placed = this.#place(source, ranges, change, input);
		const stretches = new Map<Line, KeptStretch>();
		for (const one of placed) {
			const first = one.place.line;
			stretches.set(lines[first] as Line, { placed: one, first, end: first + one.own.source.lines.length });
		}
		this.#last = { source, openings, long, stretches };
		return placed;
	}

	#openings(lines: readonly Line[], change: Change): ArticleOpenings {
		const { openings, source } = this.#last;
		return openings === undefined
			? openingsAfter(NO_OPENINGS, 0, lines, this.#facts, { head: 0, tail: 0 })
			: openingsAfter(openings, source.lines.length, lines, this.#facts, change);
	}

	/** The lines of each stretch of `source`, which is longer than a page; those too long for one page are put into `long`. */
	#cut(
		source: SourceText,
		openings: ArticleOpenings,
		change: Change,
		longestPage: number,
		long: Map<Line, LongStretch>,
	): readonly LineRange[] {
		const ranges: LineRange[] = [];
		for (const range of rangesBetween(cutLines(openings), 0, source.lines.length)) {
			const { first, end } = range;
			if (startOf(source, end) - startOf(source, first) <= longestPage) {
				ranges.push(range);
				continue;
			}
			const cuts = this.#earlier(this.#last.long, range, source, change)?.cuts ?? this.#cutsInside(range, source);
			long.set(source.lines[first] as Line, { first, end, cuts });
			const inside = cuts.map((cut) => cut + first);
			for (const part of rangesBetween(inside, first, end)) {
				ranges.push(part);
			}
		}
		return ranges;
	}

	#cutsInside(range: LineRange, source: SourceText): readonly number[] {
		const { first, end } = range;
		return cutLinesInside(excerpt(source, first, end), this.#facts.slice(first, end), edgesOf(range, source));
	}

	/** The stretches of `ranges`; those of the last version that are as they were are kept. */
	#place(source: SourceText, ranges: readonly LineRange[], change: Change, input: VersionInput): readonly PlacedStretch[] {
		const kept = ranges.map((range) => this.#earlier(this.#last.stretches, range, source, change)?.placed);
		const touched = this.#keepsBlocks ? this.#touched(new Set(kept)) : undefined;
		let block = 0;
		return ranges.map((range, index) => {
			const earlier = kept[index];
			const stretch = earlier?.own.judgedBy(input.rules) ?? this.#read(range, source, ranges.length === 1, input, touched);
			const place = { line: range.first, start: startOf(source, range.first), block };
			block += stretch.page.blocks.length;
			return earlier?.at(stretch, place) ?? new PlacedStretch(stretch, place);
		});
	}

	#read(
		range: LineRange,
		source: SourceText,
		whole: boolean,
		{ rules, recognizer }: VersionInput,
		touched: ((lines: readonly Line[]) => readonly Stretch[]) | undefined,
	): Stretch {
		const { first, end } = range;
		const own = whole ? source : excerpt(source, first, end);
		const input = { source: own, facts: this.#facts.slice(first, end), edges: edgesOf(range, source), rules, recognizer };
		return new Stretch(input, touched?.(own.lines));
	}

	/** For the lines of a new stretch the stretches of the last version, but for those `kept`, that held some of them. */
	#touched(kept: ReadonlySet<PlacedStretch | undefined>): (lines: readonly Line[]) => readonly Stretch[] {
		const touched = [...this.#last.stretches.values()].flatMap(({ placed }) => (kept.has(placed) ? [] : [placed.own]));
		if (touched.length <= FEW) {
			return () => touched;
		}
		const holders = new Map<Line, Stretch>();
		for (const stretch of touched) {
			for (const line of stretch.source.lines) {
				holders.set(line, stretch);
			}
		}
		return (lines) => {
			const found = new Set<Stretch>();
			for (const line of lines) {
				const holder = holders.get(line);
				if (holder !== undefined) {
					found.add(holder);
				}
			}
			return [...found];
		};
	}

	/** The one of `ranges` of the last version that held the same lines as `range` of `source` does, at the same ends of the text. */
	#earlier<Range extends LineRange>(
		ranges: ReadonlyMap<Line, Range>,
		range: LineRange,
		source: SourceText,
		{ head, tail }: Change,
	): Range | undefined {
		const { lines } = source;
		const before = this.#last.source.lines;
		const found = ranges.get(lines[range.first] as Line);
		if (
			found === undefined ||
			found.end - found.first !== range.end - range.first ||
			(found.first === 0) !== (range.first === 0) ||
			(found.end === before.length) !== (range.end === lines.length)
		) {
			return undefined;
		}
		if (range.end > head && range.first < lines.length - tail) {
			for (let index = found.first; index < found.end; index += 1) {
				if (before[index] !== lines[index - found.first + range.first]) {
					return undefined;
				}
			}
		}
		return found;
	}
}

/** Where `range` begins and ends, the page does. */
function edgesOf({ first, end }: LineRange, source: SourceText): PageEdges {
	return { head: first === 0, foot: end === source.lines.length };
}

function rangesBetween(cuts: readonly number[], first: number, end: number): readonly LineRange[] {
	const starts = [first, ...cuts];
	return starts.map((start, index) => ({ first: start, end: starts[index + 1] ?? end }));
}
