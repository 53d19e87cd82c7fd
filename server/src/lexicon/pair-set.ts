import { type HanSet, hanSetOf, isInHanSet } from './han-set.ts';

/** A set of words of two characters. Most places of a text are told by the first one to hold none of them, without a piece of the text being made. */
export interface PairSet {
	readonly openers: HanSet;
	readonly words: ReadonlySet<string>;
}

/** The set of `words`, between single spaces. */
export function pairSetOf(words: string): PairSet {
	const all = words.split(' ');
	return { openers: hanSetOf(all.map((word) => word.charAt(0)).join('')), words: new Set(all) };
}

/** Whether a word of `set` stands at the UTF-16 offset `at` of `text`. */
export function hasPairAt({ openers, words }: PairSet, text: string, at: number): boolean {
	return isInHanSet(openers, text.charCodeAt(at)) && words.has(text.slice(at, at + 2));
}
