import type { Span } from '../text/span.ts';

/** An honour that one block shows by itself. Logical span in the block, UTF-16. */
export interface HonorCandidate extends Span {
	readonly text: string;
	/** With what a coordination left out: 奖章 in `首都劳动奖状、奖章` is 首都劳动奖章; else as `text`. */
	readonly fullName: string;
	/** 0 to 1. */
	readonly confidence: number;
	/** Whether the name stands in quotation marks and its context confers it: such a name counts wherever the page has it. */
	readonly quoted: boolean;
}

/** What one block gives to the page. */
export interface HonorFacts {
	/** In text order. */
	readonly honors: readonly HonorCandidate[];
}
