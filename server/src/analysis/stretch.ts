import type { Failure, Findings } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import type { Block, Page, PageProfile } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import type { LineFacts } from '../parse/line-facts.ts';
import type { PageEdges } from '../parse/page-edges.ts';
import { parsePage } from '../parse/parse-page.ts';
import { type BlockFacts, type FactsMemory, type RecognizeResult, recognizePage } from '../recognize/recognize-page.ts';
import type { Recognizer } from '../recognize/recognizer.ts';
import type { BlockFindings } from '../rules/block-pass.ts';
import { type RuleSettings, type BlockMemory as RulesMemory, type RulesResult, runRules } from '../rules/run-rules.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import { BlockMemory } from './block-memory.ts';

/** What a stretch is read and judged by. */
export interface StretchInput {
	/** The lines of the stretch alone. */
	readonly source: SourceText;
	/** What each of them says. */
	readonly facts: readonly LineFacts[];
	readonly edges: PageEdges;
	readonly rules: RuleSettings;
	readonly recognizer: () => Recognizer;
}

/**
 * The page, or, of a file of many pages, some articles of it, which are read and judged by themselves. Nothing in it says where in the
 * file it stands: lines, offsets and blocks are counted from its own first. Each of its parts is made when it is first asked for.
 */
export class Stretch implements Findings {
	readonly #input: StretchInput;
	readonly #facts: BlockMemory<BlockFacts> | undefined;
	#findings: BlockMemory<BlockFindings> | undefined;
	#page: Page | undefined;
	#recognized: RecognizeResult | undefined;
	#ruled: RulesResult | undefined;

	/**
	 * `touched`: stretches of the version before of which none is as it was, so that blocks which they have in common with this one are not
	 * read again; absent where a text is analysed once and nothing is to be kept.
	 */
	constructor(input: StretchInput, touched?: readonly Stretch[]) {
		this.#input = input;
		if (touched !== undefined) {
			this.#facts = new BlockMemory(touched.map((other) => other.#facts));
			// Defects depend on the page's habits and the settings as well, which are the same for all its blocks.
			this.#findings = new BlockMemory(touched.filter((other) => other.#isJudgedAs(this)).map((other) => other.#findings));
		}
	}

	/** The same stretch under other settings: its names stay. */
	judgedBy(rules: RuleSettings): Stretch {
		if (rules === this.#input.rules) {
			return this;
		}
		const other = new Stretch({ ...this.#input, rules }, this.#facts && [this]);
		other.#page = this.#page;
		other.#recognized = this.#recognized;
		return other;
	}

	get source(): SourceText {
		return this.#input.source;
	}

	get page(): Page {
		this.#page ??= parsePage(this.#input.source, this.#input.facts, this.#input.edges);
		return this.#page;
	}

	get mentions(): readonly Mention[] {
		return this.#recognize().mentions;
	}

	get problems(): readonly Problem[] {
		return this.#judge().problems;
	}

	get failures(): readonly Failure[] {
		return [...this.#recognize().failures, ...this.#judge().failures];
	}

	#recognize(): RecognizeResult {
		this.#recognized ??= recognizePage(this.page, this.#input.recognizer(), this.#facts && factsMemory(this.#facts));
		return this.#recognized;
	}

	#judge(): RulesResult {
		if (this.#ruled === undefined) {
			const { source, rules, edges } = this.#input;
			const context = { source, goesOn: !edges.foot, page: this.page, mentions: this.mentions };
			this.#ruled = runRules(context, rules, this.#findings && findingsMemory(this.#findings));
		}
		return this.#ruled;
	}

	#isJudgedAs(other: Stretch): boolean {
		return this.#input.rules === other.#input.rules && isSameProfile(this.page.profile, other.page.profile);
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
function findingsMemory(memory: BlockMemory<BlockFindings>): RulesMemory {
	const keyOf = (block: Block, signed: readonly Span[]): string => `${block.role} ${shapeOf(block, signed)} ${block.text}`;
	return {
		recall: (block, signed) => memory.recall(keyOf(block, signed)),
		store: (block, signed, found) => memory.store(keyOf(block, signed), found),
	};
}

/** Where a block is cut and where bylines and credits stand in it, told from its first unit. */
function shapeOf({ pieces, cuts }: Block, attributions: readonly Span[]): string {
	if (pieces.length === 1 && attributions.length === 0) {
		return '';
	}
	const start = pieces[0]?.start ?? 0;
	const parts = pieces.map((piece) => `${piece.at}:${piece.start - start}:${piece.end - start}`);
	const places = attributions.map((span) => `${span.start - start}-${span.end - start}`);
	return `${parts.join(',')};${cuts.map((cut) => `${cut.piece}${cut.kind}${cut.repeated}`).join(',')};${places.join(',')}`;
}
