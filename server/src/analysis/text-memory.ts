import { type LineFacts, readLines } from '../parse/line-facts.ts';
import type { PageEdges } from '../parse/page-edges.ts';
import type { Recognizer } from '../recognize/recognizer.ts';
import type { RuleSettings } from '../rules/run-rules.ts';
import { excerpt, replaceRange, type SourceText, startOf } from '../text/source-text.ts';
import { type ArticleOpenings, type Change, NO_OPENINGS, openingsAfter } from './article-openings.ts';
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

/** One version of a text. */
interface Version {
	readonly source: SourceText;
	readonly openings: ArticleOpenings;
	/** Between the cuts that bylines tell, the stretches too long for one page, and where these are cut. */
	readonly long: readonly LongStretch[];
	readonly stretches: readonly PlacedStretch[];
}

/** Lines of a text, from `first` to before `end`. */
interface LineRange {
	readonly first: number;
	readonly end: number;
}

interface LongStretch extends LineRange {
	/** Counted from `first`. */
	readonly cuts: readonly number[];
}

const NOTHING: Version = {
	source: { lines: [], starts: new Uint32Array(1), length: 0 },
	openings: NO_OPENINGS,
	long: [],
	stretches: [],
};

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
		const last = this.#last;
		const change = changeBetween(last.source, source);
		const facts = this.#facts;
		replaceRange(facts, change.head, facts.length - change.tail, readLines(source.lines, change.head, source.lines.length - change.tail));
		const openings = openingsAfter(last.openings, last.source.lines.length, source.lines, facts, change);
		const { long, ranges } = this.#cut(source, openings, change, input.longestPage);
		const stretches = this.#place(source, ranges, change, input);
		this.#last = { source, openings, long, stretches };
		return stretches;
	}

	/** The lines of each stretch of `source`. */
	#cut(
		source: SourceText,
		openings: ArticleOpenings,
		change: Change,
		longestPage: number,
	): { readonly long: readonly LongStretch[]; readonly ranges: readonly LineRange[] } {
		if (source.length <= longestPage) {
			return { long: [], ranges: [{ first: 0, end: source.lines.length }] };
		}
		const long: LongStretch[] = [];
		const ranges: LineRange[] = [];
		for (const range of rangesBetween(cutLines(openings), 0, source.lines.length)) {
			if (startOf(source, range.end) - startOf(source, range.first) <= longestPage) {
				ranges.push(range);
				continue;
			}
			const cuts = this.#earlier(this.#last.long, range, source, change)?.cuts ?? this.#cutsInside(range, source);
			long.push({ ...range, cuts });
			const inside = cuts.map((cut) => cut + range.first);
			for (const part of rangesBetween(inside, range.first, range.end)) {
				ranges.push(part);
			}
		}
		return { long, ranges };
	}

	#cutsInside(range: LineRange, source: SourceText): readonly number[] {
		const { first, end } = range;
		return cutLinesInside(excerpt(source, first, end), this.#facts.slice(first, end), edgesOf(range, source));
	}

	/** The stretches of `ranges`; those of the last version that are as they were are kept. */
	#place(source: SourceText, ranges: readonly LineRange[], change: Change, input: VersionInput): readonly PlacedStretch[] {
		const { rules, recognizer } = input;
		const before = this.#last.stretches;
		const known = before.map((placed) => ({
			placed,
			first: placed.place.line,
			end: placed.place.line + placed.own.source.lines.length,
		}));
		const kept = ranges.map((range) => this.#earlier(known, range, source, change)?.placed);
		const reused = new Set(kept);
		const touched = this.#keepsBlocks ? before.filter((placed) => !reused.has(placed)).map(({ own }) => own) : undefined;
		let block = 0;
		return ranges.map((range, index) => {
			const { first, end } = range;
			const earlier = kept[index];
			const stretch =
				earlier?.own.judgedBy(rules) ??
				new Stretch(
					{
						source: ranges.length === 1 ? source : excerpt(source, first, end),
						facts: this.#facts.slice(first, end),
						edges: edgesOf(range, source),
						rules,
						recognizer,
					},
					touched,
				);
			const place = { line: first, start: startOf(source, first), block };
			block += stretch.page.blocks.length;
			return earlier?.at(stretch, place) ?? new PlacedStretch(stretch, place);
		});
	}

	/** The one of `ranges` of the last version that held the same lines as `range` of `source` does, at the same ends of the text. */
	#earlier<Range extends LineRange>(ranges: readonly Range[], range: LineRange, source: SourceText, change: Change): Range | undefined {
		const { lines } = this.#last.source;
		const above = range.end <= change.head;
		if (!above && range.first < source.lines.length - change.tail) {
			return undefined;
		}
		const by = above ? 0 : source.lines.length - lines.length;
		const first = range.first - by;
		let low = 0;
		let high = ranges.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((ranges[middle] as Range).first <= first) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		const found = ranges[low];
		if (found === undefined || found.first !== first || found.end !== range.end - by) {
			return undefined;
		}
		const atHead = (first === 0) === (range.first === 0);
		return atHead && (found.end === lines.length) === (range.end === source.lines.length) ? found : undefined;
	}
}

function changeBetween(before: SourceText, next: SourceText): Change {
	const shorter = Math.min(before.lines.length, next.lines.length);
	let head = 0;
	while (head < shorter && before.lines[head] === next.lines[head]) {
		head += 1;
	}
	let tail = 0;
	while (tail < shorter - head && before.lines[before.lines.length - 1 - tail] === next.lines[next.lines.length - 1 - tail]) {
		tail += 1;
	}
	return { head, tail };
}

/** Where `range` begins and ends, the page does. */
function edgesOf({ first, end }: LineRange, source: SourceText): PageEdges {
	return { head: first === 0, foot: end === source.lines.length };
}

function rangesBetween(cuts: readonly number[], first: number, end: number): readonly LineRange[] {
	const starts = [first, ...cuts];
	return starts.map((start, index) => ({ first: start, end: starts[index + 1] ?? end }));
}
