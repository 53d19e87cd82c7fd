import type { Plant, Planter, Random } from './mutate.ts';
import { betweenHan, HAN, offsetsWhere, paragraphAt, paragraphsOf } from './mutate-paragraphs.ts';

const HALF_WIDTH: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '？': '?', '！': '!' };

/** Makes marks between Chinese characters half-width, brackets in pairs. */
export const narrowMarks: Planter = ({ text }, random) => {
	const single = offsetsWhere(
		text,
		(at) => HALF_WIDTH[text.charAt(at)] !== undefined && HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at + 1)),
	);
	const plants = random.sample(single, 5).map((at): Plant => replace('halfwidth-punctuation', text, at, HALF_WIDTH[text.charAt(at)] ?? ''));
	for (const open of random.sample(
		offsetsWhere(text, (at) => text.charAt(at) === '（' && HAN.test(text.charAt(at + 1))),
		1,
	)) {
		const close = text.indexOf('）', open);
		if (close !== -1 && /^\p{Script=Han}+$/u.test(text.slice(open + 1, close))) {
			const newText = `(${text.slice(open + 1, close)})`;
			plants.push({ rule: 'halfwidth-punctuation', edit: { start: open, end: close + 1, newText } });
		}
	}
	return plants;
};

/** Drops or adds one mark of a pair; the finding may stand anywhere in the paragraph. */
export const unbalanceMarks: Planter = ({ text }, random) => {
	const marks = offsetsWhere(text, (at) => '“”（）《》'.includes(text.charAt(at)));
	const dropped = random.sample(marks, 1).map((at): Plant => {
		return { rule: 'unbalanced', edit: { start: at, end: at + 1, newText: '' }, place: paragraphAt(text, at) };
	});
	const added = random
		.sample(
			offsetsWhere(text, (at) => betweenHan(text, at)),
			1,
		)
		.map((at): Plant => {
			return {
				rule: 'unbalanced',
				edit: { start: at, end: at, newText: random.pick(['“', '”', '（', '）', '《', '》', '"']) },
				place: paragraphAt(text, at),
			};
		});
	// One a paragraph: a dropped and an added mark may make a pair again.
	const [first, second] = [...dropped, ...added];
	return first === undefined || second === undefined || first.place?.start !== second.place?.start ? [...dropped, ...added] : [first];
};

/** Doubles a stop, sets two that exclude each other, or writes `...` and `--`. */
export const spoilMarks: Planter = ({ text }, random) => {
	const stops = random.sample(
		offsetsWhere(text, (at) => '，。、；'.includes(text.charAt(at)) && HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at + 1))),
		4,
	);
	const plants = stops.map((at): Plant => replace('punctuation-form', text, at, spoiledStop(text.charAt(at), random)));
	for (const pair of ['……', '——']) {
		const at = text.indexOf(pair);
		if (at > 0 && HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at + 2)) && random.next() < 0.5) {
			plants.push({ rule: 'punctuation-form', edit: { start: at, end: at + 2, newText: pair === '……' ? '...' : '--' } });
		}
	}
	return plants;
};

/** Marks of Markdown at the head of a line or around it. */
export const addMarkdown: Planter = ({ text }, random) => {
	const lines: number[] = [];
	let at = 0;
	for (const line of text.split('\n')) {
		if (HAN.test(line.charAt(0)) && line.length < 30 && line.length > 4) {
			lines.push(at);
		}
		at += line.length + 1;
	}
	const heads = random.sample(lines, 3).map((start): Plant => {
		const { end } = paragraphAt(text, start);
		if (random.next() < 0.25) {
			return { rule: 'markdown-residue', edit: { start, end, newText: `**${text.slice(start, end)}**` } };
		}
		return { rule: 'markdown-residue', edit: { start, end: start, newText: random.pick(['# ', '## ', '### ']) }, place: { start, end } };
	});
	const [paragraph] = random.sample(paragraphsOf(text), 1);
	if (paragraph !== undefined && random.next() < 0.3) {
		const place = { start: paragraph.start, end: paragraph.end };
		heads.push({ rule: 'markdown-residue', edit: { start: paragraph.start, end: paragraph.start, newText: '## ' }, place });
	}
	return heads;
};

function spoiledStop(stop: string, random: Random): string {
	return random.pick([stop + stop, stop === '，' ? '，。' : `，${stop}`, stop === '、' ? '、，' : `${stop}、`]);
}

function replace(rule: string, text: string, at: number, newText: string): Plant {
	return { rule, edit: { start: at, end: at + 1, newText: newText === '' ? text.charAt(at) : newText } };
}
