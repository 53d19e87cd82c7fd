import type { Plant, Planter } from './mutate.ts';
import { betweenHan, HAN, isQuoted, offsetsWhere, paragraphsOf } from './mutate-paragraphs.ts';

/** After these a sentence, or what may be a line of its own, is over: a cut there cannot be known. */
const CLOSED_BEFORE = /[。！？…：—；]$|[。！？…][”』」）]+$/u;

const DEFECTS_A_TEXT = 5;

/** Breaks a sentence at any character by one to four blank lines. */
export const cutParagraphs: Planter = ({ text }, random) =>
	random.sample(paragraphsOf(text), DEFECTS_A_TEXT).flatMap(({ bodyStart, end }): Plant[] => {
		const at = random.between(bodyStart + 2, end - 2);
		if (CLOSED_BEFORE.test(text.slice(Math.max(at - 3, 0), at)) || breaksPair(text, at)) {
			return [];
		}
		return [{ rule: 'split-paragraph', edit: { start: at, end: at, newText: '\n'.repeat(random.between(2, 5)) } }];
	});

/** Repeats the characters before a cut after it (`顺义天竺项⏎⏎项目部`), or a whole paragraph. */
export const repeatText: Planter = ({ text }, random) =>
	random.sample(paragraphsOf(text), 3).flatMap(({ start, bodyStart, end }): Plant[] => {
		if (random.next() < 0.3) {
			const paragraph = text.slice(start, end);
			return [{ rule: 'repeated-text', edit: { start: end, end, newText: `\n\n${paragraph}` }, place: { start, end } }];
		}
		const at = random.between(bodyStart + 8, end - 4);
		const repeated = text.slice(at - random.between(2, 6), at);
		if (![...repeated].every((character) => HAN.test(character)) || !HAN.test(text.charAt(at))) {
			return [];
		}
		return [
			{ rule: 'repeated-text', edit: { start: at, end: at, newText: `\n\n${repeated}` }, place: { start: at - repeated.length, end: at } },
		];
	});

/** Adds blank lines between paragraphs, at the head and at the foot. */
export const addBlankLines: Planter = ({ text }, random) => {
	const between = paragraphsOf(text)
		.map(({ end }) => end)
		.filter((end) => end < text.length - 1);
	const newText = (): string => '\n'.repeat(random.between(2, 5));
	const plants = random.sample(between, 3).map((at): Plant => ({ rule: 'blank-lines', edit: { start: at, end: at, newText: newText() } }));
	if (random.next() < 0.5) {
		plants.push({ rule: 'blank-lines', edit: { start: 0, end: 0, newText: newText() } });
	}
	return plants;
};

/** Puts a space between two Chinese characters, not in quoted names, where phrases may stand apart (`“奋斗时代 匠心朝阳”`). */
export const addSpaces: Planter = ({ text }, random) =>
	random
		.sample(
			offsetsWhere(text, (at) => betweenHan(text, at) && !isQuoted(text, at)),
			DEFECTS_A_TEXT,
		)
		.map((at) => ({ rule: 'space-in-text', edit: { start: at, end: at, newText: random.next() < 0.8 ? ' ' : '  ' } }));

/** A pair such as a surrogate pair, `……` or `——` is one character to a reader: a cut inside is none that extraction makes. */
function breaksPair(text: string, at: number): boolean {
	const pair = text.slice(at - 1, at + 1);
	return pair === '……' || pair === '——' || /^[\ud800-\udbff]/u.test(pair);
}
