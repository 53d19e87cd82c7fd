import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Message } from './message.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * `safe` changes white space, punctuation width, byline spacing or extraction residue, never a Chinese character, and runs in
 * fix-all; `suggested` needs the user's word.
 */
export type FixKind = 'safe' | 'suggested';

/** A repair of one problem. Edits do not overlap; offsets are UTF-16 offsets in the analysed text. */
export interface Fix {
	readonly kind: FixKind;
	readonly title: Message;
	readonly edits: readonly TextEdit[];
}

/** A place that explains a problem: where a cut sentence goes on, the other spelling of a name. */
export interface RelatedPlace {
	readonly span: Span;
	readonly message: Message;
}

/** A defect of the text. `span` underlines exactly what is wrong; UTF-16 source offsets. */
export interface Problem {
	readonly rule: string;
	readonly severity: Severity;
	readonly span: Span;
	readonly message: Message;
	readonly related: readonly RelatedPlace[];
	/** The first is the preferred one; empty where nobody can say what is right. */
	readonly fixes: readonly Fix[];
	/** LSP's `unnecessary` tag: the text can go without loss. */
	readonly unnecessary: boolean;
}
