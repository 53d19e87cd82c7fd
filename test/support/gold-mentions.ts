import type { Mention } from '../../server/src/model/mention.ts';
import { overlaps, type Span } from '../../server/src/text/span.ts';
import type { ExpectedResolution, GoldText } from './gold-corpus.ts';
import { type GoldKind, type GoldSpan, goldKinds } from './gold-marks.ts';

/** Counts of one kind; what is doubtful counts neither way. */
export interface Tally {
	readonly right: number;
	readonly missed: number;
	readonly wrong: number;
}

export interface MentionError {
	readonly kind: GoldKind;
	readonly what: 'missed' | 'wrong';
	readonly text: string;
	/** The name in `【】` with the text about it, line breaks as `⏎`. */
	readonly context: string;
}

export interface MentionScore {
	readonly tallies: Readonly<Record<GoldKind, Tally>>;
	readonly errors: readonly MentionError[];
}

export interface ResolutionScore {
	readonly right: number;
	readonly all: number;
	readonly errors: readonly string[];
}

/**
 * Strict scoring as in `test/gold/shared/README.md`: a range is right when start, end and kind equal a sure one; one that overlaps
 * only doubtful ranges of its kind counts neither way. A mention with two ranges counts as two.
 */
export function scoreMentions(gold: GoldText, mentions: readonly Mention[]): MentionScore {
	const errors: MentionError[] = [];
	const tallies: Record<GoldKind, Tally> = { organization: noTally, honor: noTally, person: noTally };
	for (const kind of goldKinds) {
		const expected = gold.spans.filter((span) => span.kind === kind);
		const predicted = mentions.filter((mention) => mention.kind === kind).flatMap(({ spans }) => spans);
		const scored = scoreSpans(expected, predicted);
		tallies[kind] = { right: scored.right, missed: scored.missed.length, wrong: scored.wrong.length };
		for (const what of ['missed', 'wrong'] as const) {
			for (const span of scored[what]) {
				errors.push({ kind, what, text: gold.text.slice(span.start, span.end), context: contextOf(gold.text, span) });
			}
		}
	}
	return { tallies, errors };
}

/** How many of the expected short forms are found and led back to their full name, or to none where none may be claimed. */
export function scoreResolutions(gold: GoldText, mentions: readonly Mention[]): ResolutionScore {
	const errors: string[] = [];
	for (const expected of gold.resolutions) {
		const start = offsetOf(gold.text, expected);
		const found = mentions.find(
			(mention) => mention.kind === 'organization' && mention.spans[0]?.start === start && mention.text === expected.text,
		);
		const claimed = found?.kind === 'organization' ? (found.resolution?.fullName ?? null) : undefined;
		const accepted: readonly unknown[] = Array.isArray(expected.fullName) ? expected.fullName : [expected.fullName];
		if (claimed === undefined || !accepted.includes(claimed)) {
			errors.push(
				`${expected.text} (${expected.occurrence}): ${claimed === undefined ? 'not found' : claimed}, not ${accepted.join(' or ')}`,
			);
		}
	}
	return { right: gold.resolutions.length - errors.length, all: gold.resolutions.length, errors };
}

export const noTally: Tally = { right: 0, missed: 0, wrong: 0 };

export function addTallies(a: Tally, b: Tally): Tally {
	return { right: a.right + b.right, missed: a.missed + b.missed, wrong: a.wrong + b.wrong };
}

/** Precision, recall and their harmonic mean; 1 where there is nothing to find and nothing was found. */
export function rates(tally: Tally): { readonly precision: number; readonly recall: number; readonly f1: number } {
	const { right, missed, wrong } = tally;
	return {
		precision: right + wrong === 0 ? 1 : right / (right + wrong),
		recall: right + missed === 0 ? 1 : right / (right + missed),
		f1: right + missed + wrong === 0 ? 1 : (2 * right) / (2 * right + missed + wrong),
	};
}

function scoreSpans(expected: readonly GoldSpan[], predicted: readonly Span[]): { right: number; missed: GoldSpan[]; wrong: Span[] } {
	const sure = new Map(expected.filter((span) => span.sure).map((span) => [`${span.start}-${span.end}`, span]));
	const wrong: Span[] = [];
	let right = 0;
	for (const span of predicted) {
		if (sure.delete(`${span.start}-${span.end}`)) {
			right += 1;
			continue;
		}
		const touched = expected.filter((other) => overlaps(other, span));
		if (touched.length === 0 || touched.some((other) => other.sure)) {
			wrong.push(span);
		}
	}
	return { right, missed: [...sure.values()], wrong };
}

function offsetOf(text: string, expected: ExpectedResolution): number {
	let at = -1;
	for (let count = 0; count < expected.occurrence; count += 1) {
		at = text.indexOf(expected.text, at + 1);
		if (at === -1) {
			throw new Error(`${expected.text} does not stand ${expected.occurrence} times in the text`);
		}
	}
	return at;
}

function contextOf(text: string, span: Span): string {
	const around = `${text.slice(Math.max(span.start - 14, 0), span.start)}【${text.slice(span.start, span.end)}】${text.slice(span.end, span.end + 12)}`;
	return around.replaceAll(/\s*\n\s*/gu, '⏎');
}
