import type { SourceText } from '../text/source-text.ts';
import type { Mention } from './mention.ts';
import type { Page } from './page.ts';
import type { Problem } from './problem.ts';

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
}

/** A part of the engine that threw on this text; the others still report. */
export interface Failure {
	readonly part: string;
	readonly error: string;
}
