import type { SourceText } from '../text/source-text.ts';
import type { Mention } from './mention.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';

/** What is found in a text, or in a part of one: lines, UTF-16 offsets and blocks are counted from its own first. */
export interface Findings {
	readonly source: SourceText;
	readonly page: Page;
	/** In text order by first span; mentions of one kind never overlap. */
	readonly mentions: readonly Mention[];
	/** In text order by span. */
	readonly problems: readonly Problem[];
	/** Rules and recognizers that threw: reported to the log, never to the user's text. */
	readonly failures: readonly Failure[];
}

/** All that is known of one version of one text: the one object that every feature and command reads. */
export interface Analysis extends Findings {
	/** The same in parts, in text order, each made when it is asked for: never none. */
	readonly parts: readonly AnalysisPart[];
}

/** What is known of one stretch of a text of many pages, or of the whole text. What is asked of one part makes nothing of the others. */
export interface AnalysisPart {
	/** As its own first line, offset and block count. While an edit touches other parts it stays the same object. */
	readonly own: Findings;
	/** Where it stands: its first line, and the UTF-16 offsets of its start and end. */
	readonly firstLine: number;
	readonly start: number;
	readonly end: number;
	/** Indexes in `Page.blocks`: from `firstBlock` to before `endBlock`. */
	readonly firstBlock: number;
	readonly endBlock: number;
	/** What it holds, in the lines, offsets and blocks of the whole text. */
	readonly page: Page;
	readonly mentions: readonly Mention[];
	readonly problems: readonly Problem[];
}

/** A part of the engine that threw on this text; the others still report. */
export interface Failure {
	readonly part: string;
	readonly error: string;
}
