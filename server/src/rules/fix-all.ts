import type { Fix, Problem } from '../model/problem.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { AcceptedEdits } from './accepted-edits.ts';
import { EditChain } from './edit-chain.ts';

export interface FixAllOptions {
	/** Whether suggested fixes are applied too; without, only safe ones are. */
	readonly suggested: boolean;
	/** Which problems are repaired; all where absent. */
	readonly accepts?: (problem: Problem) => boolean;
}

export interface FixAllResult {
	readonly text: string;
	/** From the given text to `text`: ordered, not overlapping, UTF-16 offsets of the given text. */
	readonly edits: readonly TextEdit[];
	/** How many problems of each rule a fix was applied for. */
	readonly applied: ReadonlyMap<string, number>;
	/** How often the text was analysed and changed; a text with nothing to repair gives 0. */
	readonly passes: number;
}

/** A repair may bare another defect (a joined sentence, two marks side by side); no page met so far needed more than four passes. */
const MOST_PASSES = 10;
/** A sentence cut after each character is joined by one character a pass: a short text may take this many, a long one as its length allows. */
const MOST_PASSES_SHORT = 200;
/** UTF-16 units that all passes beyond the first ten may look at. */
const MOST_UNITS = 1_000_000;

/**
 * `text` with every problem repaired that a fix of the wanted kind is known for. Fixes that overlap wait for the next pass, so
 * the result is the same as that of applying them one after the other. `problemsOf` analyses one text; offsets are UTF-16.
 */
export function fixAll(text: string, problemsOf: (text: string) => readonly Problem[], options: FixAllOptions): FixAllResult {
	const chain = new EditChain(text);
	const applied = new Map<string, number>();
	let current = text;
	let passes = 0;
	const most = mostPasses(text.length);
	while (passes < most) {
		const chosen = chooseFixes(problemsOf(current), options);
		const edits = chosen.edits.filter((edit) => current.slice(edit.start, edit.end) !== edit.newText);
		if (edits.length === 0) {
			break;
		}
		for (const rule of chosen.rules) {
			applied.set(rule, (applied.get(rule) ?? 0) + 1);
		}
		chain.apply(edits);
		current = chain.text;
		passes += 1;
	}
	return { text: current, edits: chain.edits(), applied, passes };
}

/** How often a text of `length` UTF-16 units is analysed and changed at most. A text that takes so many may have more to repair. */
export function mostPasses(length: number): number {
	return Math.max(MOST_PASSES, Math.min(MOST_PASSES_SHORT, Math.floor(MOST_UNITS / (length + 1))));
}

/** The edits of all fixes that can be applied at once, ordered, and the rule of each problem that they repair. */
export function chooseFixes(
	problems: readonly Problem[],
	options: FixAllOptions,
): { readonly edits: readonly TextEdit[]; readonly rules: readonly string[] } {
	const accepted = new AcceptedEdits();
	const rules: string[] = [];
	for (const problem of problems) {
		const fix = options.accepts === undefined || options.accepts(problem) ? wantedFix(problem, options.suggested) : undefined;
		if (fix !== undefined && accepted.add(fix.edits) !== undefined) {
			rules.push(problem.rule);
		}
	}
	return { edits: accepted.inOrder(), rules };
}

function wantedFix(problem: Problem, suggested: boolean): Fix | undefined {
	return problem.fixes.find(({ kind }) => suggested || kind === 'safe');
}
