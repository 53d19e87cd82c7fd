import type { Article, Block } from '../model/page.ts';
import type { Span } from '../text/span.ts';

/** Units of the first words of a paragraph: enough to tell paragraphs apart in a narrow outline. */
const firstWordsLength = 18;

/** From the first to the last unit of a block in the source (UTF-16), the breaks inside it included. */
export function blockSpan(block: Block): Span {
	return { start: block.pieces[0]?.start ?? 0, end: block.pieces.at(-1)?.end ?? 0 };
}

/** The headline on one line, a space where the lines of a headline met; undefined for an article without one. */
export function headlineText(article: Article): string | undefined {
	const text = article.headline?.text.replaceAll('\n', ' ').trim();
	return text === '' ? undefined : text;
}

/** The names in the byline, else in the credits, each once, in the order of the text. */
export function reporters(article: Article): readonly string[] {
	const people = article.byline === null ? article.credits.flatMap((credit) => credit.people) : article.byline.people;
	return [...new Set(people.map((person) => person.name))];
}

/** How many characters (code points, white space left out) the running text and the captions of an article hold. */
export function characterCount(article: Article): number {
	let count = 0;
	for (const blocks of [article.body, article.captions]) {
		for (const block of blocks) {
			count += countCharacters(block.text);
		}
	}
	return count;
}

/** The first words of a text for a list, cut with an ellipsis; never half a surrogate pair. */
export function firstWords(text: string): string {
	const line = text.replace(/\s+/gu, ' ').trim();
	if (line.length <= firstWordsLength) {
		return line;
	}
	const last = line.charCodeAt(firstWordsLength - 1);
	return `${line.slice(0, last >= 0xd800 && last < 0xdc00 ? firstWordsLength - 1 : firstWordsLength)}…`;
}

function countCharacters(text: string): number {
	let count = 0;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		// A low surrogate belongs to the character before it; U+3000 is the space of Chinese indents.
		if (unit > 0x20 && unit !== 0x3000 && unit !== 0xa0 && (unit < 0xdc00 || unit > 0xdfff)) {
			count += 1;
		}
	}
	return count;
}
