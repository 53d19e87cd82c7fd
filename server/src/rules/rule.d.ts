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
    readonly schema: {
        readonly type: 'boolean';
    } | {
        readonly type: 'integer';
        readonly minimum: number;
    } | {
        readonly type: 'string';
        readonly enum?: readonly string[];
    } | {
        readonly type: 'array';
        readonly items: {
            readonly type: 'string';
        };
    };
    readonly default: boolean | number | string | readonly string[];
}
export type OptionValues = Readonly<Record<string, RuleOption['default']>>;
/** An example for the manual; it is also a test: `bad` must be flagged, `good` must not. */
export interface Example {
    readonly bad: string;
    /** What the fix makes of `bad`, or correct text of the same kind where the rule has no fix. */
    readonly good: string;
}
/** What a rule reports. Offsets are logical offsets of the block for a block rule, source offsets else; UTF-16. */
export interface Finding {
    readonly span: Span;
    readonly message: Message;
    /** Lower than the rule's severity where a single finding is less sure; never higher. */
    readonly severity?: Severity;
    readonly related?: readonly {
        readonly span: Span;
        readonly message: Message;
    }[];
    readonly fixes?: readonly {
        readonly kind: FixKind;
        readonly title: Message;
        readonly edits: readonly TextEdit[];
    }[];
    readonly unnecessary?: boolean;
}
export type Report = (finding: Finding) => void;
/** A rule is one file that is its own manual: page, settings, schema and `jiaokan explain` are generated from it. */
interface RuleBase {
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
}
/** Judges one block by its text and the page's habits alone, so its findings may be kept while neither changes. */
export interface BlockRule extends RuleBase {
    readonly scope: 'block';
    readonly check: (block: Block, profile: PageProfile, options: OptionValues, report: Report) => void;
}
/** Judges one article: pairs of quotation marks, byline and headline. */
export interface ArticleRule extends RuleBase {
    readonly scope: 'article';
    readonly check: (article: Article, context: PageContext, options: OptionValues, report: Report) => void;
}
/** Judges the page: blank lines, names written two ways. */
export interface PageRule extends RuleBase {
    readonly scope: 'page';
    readonly check: (context: PageContext, options: OptionValues, report: Report) => void;
}
export type Rule = BlockRule | ArticleRule | PageRule;
export interface PageContext {
    readonly source: SourceText;
    readonly page: Page;
    readonly mentions: readonly Mention[];
}
export {};
