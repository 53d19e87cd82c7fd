import type { AnalysisPart } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import type { Block, Page, PageProfile } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { type BlockFacts, type FactsMemory, type RecognizeResult, recognizePage } from '../recognize/recognize-page.ts';
import type { Recognizer } from '../recognize/recognizer.ts';
import type { BlockFindings } from '../rules/block-pass.ts';
import { attributionsByBlock } from '../rules/block-view.ts';
import { type RuleSettings, type BlockMemory as RulesMemory, type RulesResult, runRules } from '../rules/run-rules.ts';
import type { Line, SourceText } from '../text/source-text.ts';
import { startOf } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import { BlockMemory } from './block-memory.ts';
import { movedMentions, movedProblems } from './moved.ts';
import { isSamePage } from './same-page.ts';
import type { Stretch } from './stretches.ts';

/** What a stretch is judged by beside its text. */
export interface StretchInput {
	readonly source: SourceText;
	readonly rules: RuleSettings;
	readonly recognizer: () => Recognizer;
}

/** Stretches of the version before: the one that `isSame`, or those of which none is the same as any now. */
export interface EarlierStretches {
	readonly same: StretchAnalysis | undefined;
	readonly touched: readonly StretchAnalysis[];
}

/** A result, and where its stretch started when it was made: the UTF-16 offset and the line. */
interface Placed<Result> {
	readonly result: Result;
	readonly start: number;
	readonly firstLine: number;
}

/**
 * Names and problems of one stretch of one version of a text, each made when first asked for. A stretch that an edit did not touch
 * takes what the version before found, moved to where it stands now; in one that was touched, blocks that were not are not read again.
 */
export class StretchAnalysis implements AnalysisPart {
	readonly #stretch: Stretch;
	readonly #input: StretchInput;
	readonly #lines: readonly Line[];
	readonly #start: number;
	readonly #facts: BlockMemory<BlockFacts> | undefined;
	readonly #findings: BlockMemory<BlockFindings> | undefined;
	#mentions: readonly Mention[] | undefined;
	#problems: readonly Problem[] | undefined;
	#recognized: Placed<RecognizeResult> | undefined;
	#ruled: Placed<RulesResult> | undefined;

	/** `earlier`: what the version before knows; absent where the text is analysed once and nothing is to be kept. */
	constructor(stretch: Stretch, input: StretchInput, earlier?: EarlierStretches) {
		this.#stretch = stretch;
		this.#input = input;
		this.#start = startOf(input.source, stretch.firstLine);
		const same = earlier?.same;
		if (earlier === undefined || same === undefined) {
			this.#lines = input.source.lines.slice(stretch.firstLine, stretch.endLine);
			if (earlier !== undefined) {
				const { touched } = earlier;
				this.#facts = new BlockMemory(touched.map((other) => other.#facts));
				// Defects depend on the page's habits and the settings as well, which are the same for all its blocks.
				this.#findings = new BlockMemory(touched.filter((other) => other.#isJudgedAs(this)).map((other) => other.#findings));
			}
			return;
		}
		this.#lines = same.#lines;
		this.#facts = same.#facts;
		this.#recognized = same.#recognized;
		const alike = same.#isJudgedAs(this);
		this.#findings = alike ? same.#findings : new BlockMemory();
		this.#ruled = alike ? same.#ruled : undefined;
	}

	/** Whether `stretch` of `source` holds the same lines, read in the same way, wherever it stands. */
	isSame(stretch: Stretch, source: SourceText): boolean {
		const own = this.#stretch;
		const count = stretch.endLine - stretch.firstLine;
		if (
			count !== this.#lines.length ||
			(own.firstLine === 0) !== (stretch.firstLine === 0) ||
			(own.endLine === this.#input.source.lines.length) !== (stretch.endLine === source.lines.length)
		) {
			return false;
		}
		for (let index = 0; index < count; index += 1) {
			if (this.#lines[index] !== source.lines[stretch.firstLine + index]) {
				return false;
			}
		}
		return isSamePage(own.page, this.#start, own.firstLine, stretch.page, startOf(source, stretch.firstLine), stretch.firstLine);
	}

	get firstBlock(): number {
		return this.#stretch.firstBlock;
	}

	get endBlock(): number {
		return this.#stretch.firstBlock + this.#stretch.page.blocks.length;
	}

	get mentions(): readonly Mention[] {
		this.#mentions ??= this.#mentionsFrom(this.#stretch.firstBlock);
		return this.#mentions;
	}

	get problems(): readonly Problem[] {
		if (this.#problems === undefined) {
			const { result, start, firstLine } = this.#judge();
			this.#problems = movedProblems(result.problems, this.#start - start, this.#stretch.firstLine - firstLine);
		}
		return this.#problems;
	}

	get problemCount(): number {
		return this.#judge().result.problems.length;
	}

	get failures(): RulesResult['failures'] {
		return [...this.#recognize().result.failures, ...this.#judge().result.failures];
	}

	/** Its first block counted as `firstBlock`. */
	#mentionsFrom(firstBlock: number): readonly Mention[] {
		const { result, start } = this.#recognize();
		return movedMentions(result.mentions, firstBlock, this.#start - start);
	}

	#recognize(): Placed<RecognizeResult> {
		this.#recognized ??= {
			result: recognizePage(this.#stretch.page, this.#input.recognizer(), this.#facts && factsMemory(this.#facts)),
			start: this.#start,
			firstLine: this.#stretch.firstLine,
		};
		return this.#recognized;
	}

	#judge(): Placed<RulesResult> {
		if (this.#ruled === undefined) {
			const { source, rules } = this.#input;
			const { page, firstLine, endLine } = this.#stretch;
			const context = { source, lines: { first: firstLine, end: endLine }, page, mentions: this.#mentionsFrom(0) };
			const result = runRules(context, rules, this.#findings && findingsMemory(this.#findings, page));
			this.#ruled = { result, start: this.#start, firstLine };
		}
		return this.#ruled;
	}

	#isJudgedAs(other: StretchAnalysis): boolean {
		return this.#input.rules === other.#input.rules && isSameProfile(this.#stretch.page.profile, other.#stretch.page.profile);
	}
}

function isSameProfile(a: PageProfile, b: PageProfile): boolean {
	return (
		a.script === b.script &&
		a.blankLines === b.blankLines &&
		a.hardWrapped === b.hardWrapped &&
		a.fullwidthAlphanumerics === b.fullwidthAlphanumerics
	);
}

/** A block's names depend on its text and role alone. */
function factsMemory(memory: BlockMemory<BlockFacts>): FactsMemory {
	const keyOf = (block: Block): string => `${block.role} ${block.text}`;
	return { recall: (block) => memory.recall(keyOf(block)), store: (block, facts) => memory.store(keyOf(block), facts) };
}

/** A block's defects depend on its text, role and cuts, and on where bylines and credits stand in it. */
function findingsMemory(memory: BlockMemory<BlockFindings>, page: Page): RulesMemory {
	const attributions = attributionsByBlock(page);
	const keyOf = (block: Block): string => `${block.role} ${shapeOf(block, attributions.get(block))} ${block.text}`;
	return { recall: (block) => memory.recall(keyOf(block)), store: (block, found) => memory.store(keyOf(block), found) };
}

/** Where a block is cut and where bylines and credits stand in it, told from its first unit. */
function shapeOf({ pieces, cuts }: Block, attributions: readonly Span[] | undefined): string {
	if (pieces.length === 1 && attributions === undefined) {
		return '';
	}
	const start = pieces[0]?.start ?? 0;
	const parts = pieces.map((piece) => `${piece.at}:${piece.start - start}:${piece.end - start}`);
	const places = (attributions ?? []).map((span) => `${span.start - start}-${span.end - start}`);
	return `${parts.join(',')};${cuts.map((cut) => `${cut.piece}${cut.kind}${cut.repeated}`).join(',')};${places.join(',')}`;
}
