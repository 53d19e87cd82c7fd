import type { Span } from '../../server/src/text/span.ts';

/** A line of prose of a clean text; UTF-16 offsets. */
export interface Paragraph extends Span {
	/** Where the prose starts, after indent and byline. */
	readonly bodyStart: number;
}

/** What may open a paragraph before its first sentence: `本报讯（记者 …）`, `新华社…电`, `【本報訊】（記者…）`. */
const BYLINE = /^[ 　]*(?:(?:本报|新华社|【)[^。，“]{0,40}?(?:[）】]|电|讯)(?:[ 　]*[（(][^）)]{0,40}[）)])?[ 　]*)?/u;

/** Chinese characters and kana-free ideographs only, which neighbours of a planted mark must be. */
export const HAN = /^\p{Script=Han}$/u;

/** Lines of at least 40 units that hold a sentence and end with one: prose, not headlines, lists or verse. */
export function paragraphsOf(text: string): readonly Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		const end = start + line.length;
		if (line.length >= 40 && /[。！？][”』」）]?$/u.test(line)) {
			paragraphs.push({ start, end, bodyStart: start + (BYLINE.exec(line)?.[0].length ?? 0) });
		}
		start = end + 1;
	}
	return paragraphs;
}

/** Offsets in prose at which `wanted` holds for the unit there. */
export function offsetsWhere(text: string, wanted: (at: number) => boolean): readonly number[] {
	const offsets: number[] = [];
	for (const { bodyStart, end } of paragraphsOf(text)) {
		for (let at = bodyStart + 1; at < end - 1; at += 1) {
			if (wanted(at)) {
				offsets.push(at);
			}
		}
	}
	return offsets;
}

/** Whether the units on both sides of the gap before `at` are Chinese characters. */
export function betweenHan(text: string, at: number): boolean {
	return HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at));
}

/** The paragraph that holds `at`. */
export function paragraphAt(text: string, at: number): Span {
	const start = text.lastIndexOf('\n', at - 1) + 1;
	const end = text.indexOf('\n', at);
	return { start, end: end === -1 ? text.length : end };
}

/** Whether `at` stands inside “”, ‘’, 「」 or 《》 of its paragraph. */
export function isQuoted(text: string, at: number): boolean {
	const before = text.slice(paragraphAt(text, at).start, at);
	return ['“”', '‘’', '「」', '《》'].some((pair) => before.lastIndexOf(pair.charAt(0)) > before.lastIndexOf(pair.charAt(1)));
}
