import type { Mention } from '../model/mention.ts';
import type { Message } from '../model/message.ts';
import type { Article, Block, Page, PageProfile } from '../model/page.ts';
import type { FixKind, Severity } from '../model/problem.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';

/** A text that the manual, the manifest and the schema show in the user's language. */
export interface Bilingual {
	readonly en: string;
	readonly zh: string;
}

/** One option of a rule; `default` is its value where the user says nothing. */
export interface RuleOption {
	readonly description: Bilingual;
	readonly schema:
		| { readonly type: 'boolean' }
		| { readonly type: 'integer'; readonly minimum: number }
		| { readonly type: 'string'; readonly enum?: readonly string[] }
		| { readonly type: 'array'; readonly items: { readonly type: 'string' } };
	readonly default: boolean | number | string | readonly string[];
}

export type OptionValues = Readonly<Record<string, RuleOption['default']>>;

/** An example for the manual; it is also a test: `bad` must be flagged, `good` must not. Each is the text of a page. */
export interface Example {
	readonly bad: string;
	/** What the first fix makes of `bad`, or correct text of the same kind where the rule has no fix. */
	readonly good: string;
}

/** One way to repair what a finding says. Edits are in the finding's offsets and do not overlap. */
export interface Repair {
	readonly kind: FixKind;
	readonly title: Message;
	readonly edits: readonly TextEdit[];
}

/** What a rule reports. UTF-16 offsets: logical offsets of the block from `checkBlock`, source offsets from the others. */
export interface Finding {
	readonly span: Span;
	readonly message: Message;
	/** Lower than the rule's severity where a single finding is less sure; never higher. */
	readonly severity?: Severity;
	readonly related?: readonly { readonly span: Span; readonly message: Message }[];
	readonly fixes?: readonly Repair[];
	readonly unnecessary?: boolean;
}

export type Report = (finding: Finding) => void;

/**
 * A block as its rules see it: what one pass over its text found, so that most rules leave at once and the others look at the places
 * that concern them only.
 */
export interface BlockView {
	readonly block: Block;
	readonly profile: PageProfile;
	/**
	 * The UTF-16 units of the page's blocks up to this one, those of `block.text` from `first` on: reading a unit here costs a fraction of
	 * what reading it from the string does.
	 */
	readonly units: Uint16Array;
	readonly first: number;
	/**
	 * The first `otherCount`: where in `block.text` units stand that are no unified ideograph (U+4E00 to U+9FFF), in order. A buffer that
	 * holds them until the next block is judged.
	 */
	readonly others: Int32Array;
	readonly otherCount: number;
	/** The character classes that occur in `block.text` (`classSet` of `text/char-class.ts`). */
	readonly classes: number;
	/** The traits of its unified ideographs (`HanTrait`) that can wake a rule on a page of its script. */
	readonly traits: number;
	/** Where in `block.text` ideographs stand that rules look at one by one (`ANCHORS` of `han-traits.ts`), in order. */
	readonly anchors: readonly number[];
	/** Where an ideograph that is hardly ever doubled (`HanTrait.single`) stands for the second time side by side, in order. */
	readonly doubled: readonly number[];
	/** The classes of marks of a sentence that stand right after another one: `stop` for `，。`, `dash` for `——`; 0 where none does. */
	readonly markRuns: number;
	/** Whether every quotation mark and bracket pairs in the block; false does not say that anything is wrong. */
	readonly isPlainlyPaired: boolean;
	/** Logical spans of bylines and credits in the block, in order: `byline-form` judges their spaces, no other rule does. */
	readonly attributions: readonly Span[];
}

/** What rules know of the whole page. */
export interface PageContext {
	readonly source: SourceText;
	/** Whether the source is a stretch of a file of many pages and a headline follows it. */
	readonly goesOn?: boolean;
	readonly page: Page;
	readonly mentions: readonly Mention[];
}

/** Part of a line that no block holds. */
export interface OutsidePart {
	readonly line: number;
	/** Source offset in UTF-16. */
	readonly start: number;
	readonly text: string;
}

/** The texts of all blocks of a page, one after the other. */
export interface PageUnits {
	/** UTF-16, with a 0 before and after each block. */
	readonly units: Uint16Array;
	/** Where the text of each block starts in `units`, and where one more would. */
	readonly starts: readonly number[];
	/** Where in `units` “ stands, in order. */
	readonly quotes: readonly number[];
}

/** What the runner adds for rules that judge articles and pages. */
export interface RuleContext extends PageContext {
	/** The character classes of each of the page's blocks (`BlockView.classes`). */
	readonly classes: readonly number[];
	/** In the order of the text. */
	readonly outside: readonly OutsidePart[];
	readonly pageUnits: PageUnits;
	/** The blocks of which `BlockView.isPlainlyPaired` is false. */
	readonly unpaired: ReadonlySet<Block>;
}

/**
 * A rule is one file that is its own manual: page, settings, schema and `jiaokan explain` are generated from it.
 * It has one to three judges.
 */
export interface Rule {
	/** Fixed for ever: users' settings and suppressions name it. */
	readonly id: string;
	readonly summary: Bilingual;
	/** Why this is a defect, and what the rule leaves alone. Markdown. */
	readonly rationale: Bilingual;
	readonly examples: readonly Example[];
	readonly severity: Severity;
	/** The strongest fix it offers. */
	readonly fix: 'none' | FixKind;
	readonly options: Readonly<Record<string, RuleOption>>;
	/** `checkBlock` is called for blocks with a character of one of these classes; 0, without `wakers`: for every block. */
	readonly needs: number;
	/** It is called for blocks with an ideograph of one of these traits (`HanTrait`) too. */
	readonly wakers?: number;
	/** Judges one block by its text and the page's habits alone, so its findings may be kept while neither changes. */
	readonly checkBlock?: (view: BlockView, options: OptionValues, report: Report) => void;
	/** Judges one article: pairs of quotation marks, byline and headline. */
	readonly checkArticle?: (article: Article, context: RuleContext, options: OptionValues, report: Report) => void;
	/** Judges the page: blank lines, names written two ways. */
	readonly checkPage?: (context: RuleContext, options: OptionValues, report: Report) => void;
}
