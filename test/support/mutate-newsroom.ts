import type { Plant, Planter } from './mutate.ts';
import { offsetsWhere, paragraphAt, paragraphsOf } from './mutate-paragraphs.ts';

/** Characters that recognition of print takes for one another. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
	媛: '嫒',
	妍: '奸',
	林: '材',
	玉: '王',
	大: '太',
	晓: '哓',
	清: '请',
	建: '健',
	明: '朋',
	军: '车',
	东: '车',
	志: '忘',
	长: '氏',
	启: '后',
	远: '运',
	川: '州',
	树: '村',
	华: '毕',
	永: '水',
	立: '丘',
	文: '交',
	丽: '两',
	燕: '蒸',
	海: '悔',
	宁: '宇',
};

const BYLINE = /本报讯（([^）]*)）/gu;

/** Departs from the house form of a byline in brackets or spacing. */
export const spoilBylines: Planter = ({ text }, random) => {
	const bylines = [...text.matchAll(BYLINE)];
	if (bylines.length < 2) {
		return [];
	}
	return random.sample(bylines, 1).map((found): Plant => {
		const people = found[1] ?? '';
		const newText = random.pick([`本报讯(${people})`, `本报讯 （${people}）`, `本报讯（${people}） `, `本报讯(${people}) `]);
		return { rule: 'byline-form', edit: { start: found.index, end: found.index + found[0].length, newText } };
	});
};

/** Takes the byline from an article on a page whose articles have one. */
export const dropBylines: Planter = ({ text }, random) => {
	const bylines = [...text.matchAll(BYLINE)];
	if (bylines.length < 3) {
		return [];
	}
	return random.sample(bylines, 1).map((found): Plant => {
		// A finding may stand at the headline above or at the paragraph.
		const { end } = paragraphAt(text, found.index);
		return {
			rule: 'missing-byline',
			edit: { start: found.index, end: found.index + found[0].length, newText: '' },
			place: { start: linesAbove(text, found.index, 3), end },
		};
	});
};

/** Takes the headline of an article with a byline away. */
export const dropHeadlines: Planter = ({ text }, random) => {
	const bylines = [...text.matchAll(BYLINE)].filter(({ index }) => text.charAt(index - 1) === '\n' && text.charAt(index - 2) === '\n');
	return random.sample(bylines, 1).flatMap((found): Plant[] => {
		const start = lineAbove(text, found.index);
		const headline = text.slice(start, found.index).trim();
		const above = text.slice(0, start).trimEnd();
		// Only a lone headline: with a kicker or subtitle left above, the article still has one.
		if (headline.length < 6 || headline.length > 30 || /^[——]/u.test(headline) || !/[。！？）]$|[。！？]”$/u.test(above)) {
			return [];
		}
		return [
			{
				rule: 'missing-headline',
				edit: { start, end: found.index, newText: '' },
				place: { start: found.index, end: paragraphAt(text, found.index).end },
			},
		];
	});
};

/** Takes the role from a credit: 本报记者 于佳 摄 gives 于佳 摄. */
export const bareCredits: Planter = ({ text }) =>
	[...text.matchAll(/^本报(?:记者|通讯员) (?=\S{2,4} 摄)/gmu)].map((found): Plant => {
		const { end } = paragraphAt(text, found.index);
		return {
			rule: 'bare-credit',
			edit: { start: found.index, end: found.index + found[0].length, newText: '' },
			place: { start: found.index, end },
		};
	});

/** Sets a credit after an article's text, with no picture text next to it. */
export const orphanCredits: Planter = ({ text }, random) =>
	random.sample(paragraphsOf(text), 1).flatMap(({ end }): Plant[] => {
		const isLast = /^\s*$/u.test(text.slice(end));
		return isLast ? [{ rule: 'orphan-credit', edit: { start: end, end, newText: '\n\n本报记者 田小禾 摄' } }] : [];
	});

/** Dates that are in no calendar. */
export const spoilDates: Planter = ({ text }, random) =>
	random
		.sample(
			offsetsWhere(text, (at) => /^[0-9]{1,2}月[0-9]{1,2}日/u.test(text.slice(at)) && !/[0-9]/u.test(text.charAt(at - 1))),
			2,
		)
		.map((at): Plant => {
			const date = /^[0-9]+月[0-9]+日/u.exec(text.slice(at))?.[0] ?? '';
			const newText = random.pick(['2月30日', '13月5日', '4月31日', '9月31日', '6月45日', '0月3日']);
			return { rule: 'impossible-date', edit: { start: at, end: at + date.length, newText } };
		});

/** Writes one of at least two places of a name with a look-alike character. */
export const varyNames: Planter = ({ text, names }, random) => {
	const candidates = [...new Set(names)].filter((name) => occurrences(text, name) >= 2 && lookAlikeIn(name) !== -1);
	return random.sample(candidates, 1).flatMap((name): Plant[] => {
		const index = lookAlikeIn(name);
		const newText = name.slice(0, index) + (LOOK_ALIKES[name.charAt(index)] ?? '') + name.slice(index + 1);
		const places = offsetsWhere(text, (at) => text.startsWith(name, at));
		return random.sample(places, 1).map((at) => ({ rule: 'variant-name', edit: { start: at, end: at + name.length, newText } }));
	});
};

/** The index of a character with a look-alike in `name`, surname and head of place names left alone; -1 where there is none. */
function lookAlikeIn(name: string): number {
	return [...name].findIndex((character, position) => position > 0 && LOOK_ALIKES[character] !== undefined);
}

function occurrences(text: string, name: string): number {
	return text.split(name).length - 1;
}

/** The start of the non-blank line above the line at `at`. */
function lineAbove(text: string, at: number): number {
	const above = text.slice(0, Math.max(at, 0)).trimEnd();
	return above.lastIndexOf('\n') + 1;
}

/** The start of the line that stands `count` non-blank lines above the line at `at`: kicker, headline and subtitle are three. */
function linesAbove(text: string, at: number, count: number): number {
	let start = at;
	for (let line = 0; line < count; line += 1) {
		start = lineAbove(text, start);
	}
	return start;
}
