import type { Block, Page, PageProfile } from '../model/page.ts';
import { createLineReader, type LineReader } from '../parse/line-facts.ts';
import type { BlockFacts, FactsMemory } from '../recognize/recognize-page.ts';
import { attributionsByBlock } from '../rules/block-view.ts';
import type { BlockFindings, RuleSettings, BlockMemory as RulesMemory } from '../rules/run-rules.ts';
import type { Span } from '../text/span.ts';
import { BlockMemory } from './block-memory.ts';

/**
 * What the versions of one text that is being edited have in common: what its lines say, the names its blocks show, the defects
 * its blocks have. An analysis made with it equals one made without it, and looks anew only at what an edit has touched.
 */
export class TextMemory {
	readonly lines: LineReader = createLineReader();
	readonly #facts = new BlockMemory<BlockFacts>();
	#findings = new BlockMemory<BlockFindings>();
	#judgedBy: { readonly rules: RuleSettings; readonly habits: string } | undefined;

	/** Names by block for the next version. A block's names depend on its text and role alone. */
	facts(): FactsMemory {
		this.#facts.begin();
		const keyOf = (block: Block): string => `${block.role} ${block.text}`;
		return { recall: (block) => this.#facts.recall(keyOf(block)), store: (block, facts) => this.#facts.store(keyOf(block), facts) };
	}

	/**
	 * Defects by block for the next version. They depend on a block's text, role and cuts, on where bylines and credits stand in it,
	 * and on the page's habits and the settings, which are the same for all its blocks.
	 */
	findings(page: Page, rules: RuleSettings): RulesMemory {
		const habits = habitsOf(page.profile);
		if (this.#judgedBy?.rules !== rules || this.#judgedBy.habits !== habits) {
			this.#findings = new BlockMemory();
			this.#judgedBy = { rules, habits };
		}
		this.#findings.begin();
		const attributions = attributionsByBlock(page);
		const keyOf = (block: Block): string => `${block.role} ${shapeOf(block, attributions.get(block))} ${block.text}`;
		return { recall: (block) => this.#findings.recall(keyOf(block)), store: (block, found) => this.#findings.store(keyOf(block), found) };
	}
}

function habitsOf({ script, blankLines, hardWrapped, fullwidthAlphanumerics }: PageProfile): string {
	return `${script} ${blankLines} ${hardWrapped} ${fullwidthAlphanumerics}`;
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
