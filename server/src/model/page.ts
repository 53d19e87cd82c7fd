import type { JoinedText } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';

/** What a run of lines is on the page. `furniture` is date and issue lines, page numbers, mastheads. */
export type BlockRole = 'banner' | 'furniture' | 'kicker' | 'headline' | 'subtitle' | 'byline' | 'body' | 'caption' | 'credit';

/** Where a body paragraph was torn: `piece` is the index of the piece that goes on after the cut. */
export interface Cut {
	readonly piece: number;
	/** `break`: a column or a picture cut a sentence; `wrap`: the page breaks all its lines at one width, which is no defect. */
	readonly kind: 'break' | 'wrap';
	/** UTF-16 length of text that stands on both sides of the cut (`顺义天竺项⏎⏎项目部`: 1), 0 where none does. */
	readonly repeated: number;
}

/**
 * A logical unit of text on the page: one paragraph rejoined over its cuts, a headline of one or more lines, a byline or
 * credit line. Its pieces leave out indent, trailing white space and Markdown marks at the head of a line.
 */
export interface Block extends JoinedText {
	readonly role: BlockRole;
	/** Empty where the block stands in one piece. */
	readonly cuts: readonly Cut[];
	/**
	 * Lines of the source counted from 0. Between them blank lines may stand and, where a picture cut the sentence, its caption and
	 * credit, which are blocks of their own.
	 */
	readonly firstLine: number;
	readonly lastLine: number;
}

/** Someone named in a byline or credit. Spans are source offsets in UTF-16. */
export interface Contributor {
	/** As written (`记者`, `实习记者`, `通讯员`), or null where none is given (`邱勇 摄`). */
	readonly role: string | null;
	/** Without inner spaces: `赵 莉` gives `赵莉`. */
	readonly name: string;
	readonly span: Span;
	readonly roleSpan: Span | null;
}

/** Who reports and for whom: `本报讯（记者 刘欣欣）`, `新华社北京1月1日电（记者 …）`, `□本报记者 某某`. Source offsets in UTF-16. */
export interface Byline {
	/** The byline alone, without the sentence that follows it on its line. */
	readonly span: Span;
	/** The outlet as written, with its own word for a report: `本报讯`, `新华社北京1月1日电`; null where none is given. */
	readonly outlet: Span | null;
	readonly people: readonly Contributor[];
	/** `lead`: opens a paragraph; `line`: has a line of its own; `tail`: stands after the text. */
	readonly position: 'lead' | 'line' | 'tail';
}

/** Who took or gave the picture: `本报记者 于佳 摄`, `邱勇 摄`, `新华社发`, `资料图片`. Source offsets in UTF-16. */
export interface Credit {
	readonly span: Span;
	/** Empty for a credit that names nobody (`资料图片`). */
	readonly people: readonly Contributor[];
	/** The agency where one is named instead of a person (`新华社发`). */
	readonly agency: string | null;
	/** The words that make it a credit, as written: `摄`, `摄影报道`, `供图`, `文/摄`. */
	readonly activity: string;
}

/** `photo` is picture news: headline or caption text and a credit, no byline. */
export type ArticleKind = 'article' | 'photo';

/** One article. Every block stands in `blocks`, in the order of the text; the other fields pick out of it. */
export interface Article {
	readonly kind: ArticleKind;
	readonly kicker: readonly Block[];
	readonly headline: Block | null;
	readonly subtitle: readonly Block[];
	readonly byline: Byline | null;
	readonly body: readonly Block[];
	readonly captions: readonly Block[];
	readonly credits: readonly Credit[];
	readonly blocks: readonly Block[];
	/** From the first unit of its first line (kicker or headline) to the end of its last non-blank line, without the line end. */
	readonly span: Span;
	readonly firstLine: number;
	readonly lastLine: number;
}

/** What the page as a whole does, counted once for all that judge single places by the page's own habit. */
export interface PageProfile {
	/** `none` where too few characters tell. */
	readonly script: 'simplified' | 'traditional' | 'mixed' | 'none';
	/** Blank lines between paragraphs in most places: 1 in the sample pages, 0 where each paragraph is one line. */
	readonly blankLines: number;
	/** Whether paragraphs are broken at one width into lines without blank lines between them. */
	readonly hardWrapped: boolean;
	/** Whether the page writes digits or Latin letters in full width (`２０２３年`) as a habit. */
	readonly fullwidthAlphanumerics: boolean;
}

/** A page of text. Each non-blank line belongs to exactly one of `blocks`. */
export interface Page {
	readonly banner: Block | null;
	readonly articles: readonly Article[];
	readonly furniture: readonly Block[];
	readonly blocks: readonly Block[];
	readonly profile: PageProfile;
}
