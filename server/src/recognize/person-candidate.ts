import type { Span } from '../text/span.ts';

/** A post before or after a possible name, with the body it is held in. Logical spans in the block, UTF-16. */
export interface PostCandidate extends Span {
	readonly title: string;
	/** The organization as the block has it, or null where it names none. */
	readonly organization: Span | null;
	/** What of that body the post is in, where the text names it without the body: 工会 of `公司党委副书记、工会主席`; else empty. */
	readonly part: string;
}

/**
 * A run that may be a person's name, before the page is asked. Candidates may overlap: 王敬 and 王敬东 start at one place
 * and the page decides. Logical span in the block, UTF-16.
 */
export interface PersonCandidate extends Span {
	/** Without inner spaces. */
	readonly text: string;
	/** Points for the name, what stands before and what stands after; see `person-score.ts`. */
	readonly score: number;
	/** Whether 、 or 和 stands before or after: such a name lends its certainty to its neighbours. */
	readonly listed: boolean;
	/** Whether a title, post or honour stands before it. */
	readonly titled: boolean;
	/** Whether the run is a word of the dictionary (高峰, 新闻). */
	readonly word: boolean;
	readonly posts: readonly PostCandidate[];
}

/** What one block gives to the page. */
export interface PersonFacts {
	/** In text order. */
	readonly persons: readonly PersonCandidate[];
}
