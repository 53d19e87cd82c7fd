import type { SourceText } from '../text/source-text.ts';
import type { Mention } from './mention.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';

/**
 * All of an analysis, or what is known of one stretch of a text of many pages. Blocks and offsets are those of the whole text; what is
 * asked of one part makes nothing of the others.
 */
export interface AnalysisPart {
	/** Where it starts and ends in the text, UTF-16. */
	readonly start: number;
	readonly end: number;
	/** Its articles and blocks. */
	readonly page: Page;
	readonly articleCount: number;
	/** Indexes in `Page.blocks`: from `firstBlock` to before `endBlock`. */
	readonly firstBlock: number;
	readonly endBlock: number;
	/** As in `Analysis`. */
	readonly mentions: readonly Mention[];
	readonly problems: readonly Problem[];
	readonly failures: readonly Failure[];
	/** How many problems there are; the problems themselves need not be made for it. */
	readonly problemCount: number;
}

/** All that is known of one version of one text: the one object that every feature and command reads. */
export interface Analysis {
	readonly source: SourceText;
	readonly page: Page;
	/** In text order by first span; mentions of one kind never overlap. */
	readonly mentions: readonly Mention[];
	/** In text order by span. */
	readonly problems: readonly Problem[];
	/** Rules and recognizers that threw: reported to the log, never to the user's text. */
	readonly failures: readonly Failure[];
	/** The same in parts, in text order, each made when it is asked for: never none. */
	readonly parts: readonly AnalysisPart[];
}

/** A part of the engine that threw on this text; the others still report. */
export interface Failure {
	readonly part: string;
	readonly error: string;
}
