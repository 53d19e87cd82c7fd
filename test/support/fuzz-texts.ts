import { readdirSync, readFileSync } from 'node:fs';
import { loadCorrect, loadPages, loadPassages, loadSharedPages } from './gold-corpus.ts';
import { type CleanText, plantDefects, Random } from './mutate.ts';
import { planters } from './mutate-score.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);

/** Runs of text that mean something to the parser, the recognizers or a rule, and characters that mean nothing good. */
const FRAGMENTS: readonly string[] = [
	'本报讯（记者 李明）',
	'本报讯(记者 李 明 通讯员 王宇)',
	'□本报记者 王红 李芳 文/图',
	'新华社北京1月1日电（记者张三）',
	'本报记者 于佳 摄',
	'图为活动现场。',
	'资料图片',
	'编辑 张三 校对 李四',
	'2023年5月12日 星期五 第3版',
	'清河市总工会',
	'市总工会',
	'（以下简称：经开区）',
	'中共清河市委员会',
	'全国五一劳动奖章、奖状',
	'“清河工匠”称号',
	'党组成员、副主席王大山指出，',
	'阿卜杜拉·买买提',
	'《',
	'》',
	'“',
	'”',
	'（',
	'）',
	'「」『』【】〔〕',
	'((((',
	'[](http://a.b/c)',
	'**',
	'# ',
	'> ',
	'- ',
	'<br>',
	'&nbsp;',
	'。。',
	'……',
	'--',
	'，,',
	'1,000.5元',
	'13月32日',
	'２０２３年',
	'\n',
	'\n\n',
	'\n\n\n\n',
	'\r\n',
	'\r',
	'\t',
	' ',
	'\u3000\u3000',
	'\u00a0',
	'\u200b',
	'\u202e',
	'\ufeff',
	'\u2028',
	'\u0000',
	'\u0007',
	'\ufffd',
	'\ue000',
	'⼯',
	'\uf9e1',
	'豈',
	'é́',
	'㎡',
	'𠮷',
	'👨‍👩‍👧',
	'\ud83d',
	'\udc00',
	'會',
	'カタ',
	'ﾊﾝ',
	'한',
	'word ',
	'的的',
	'工会',
	'第一届',
	'一等奖',
];

/** Characters of one kind, for texts that are made of little else. */
const ALPHABETS: readonly string[] = [
	'（）()',
	'“”"',
	'《》〈〉',
	'、和与及',
	'工会公司',
	'一二三123',
	'王李张 ',
	'。，,.',
	' \n\u3000',
	'·—-…',
	'*#_`[]',
];

/** Real pages and passages that hostile texts are made from. */
export function loadFuzzSources(): readonly CleanText[] {
	const seeds = readdirSync(SEEDS)
		.filter((name) => name.endsWith('.txt'))
		.map((name) => ({ name, text: readFileSync(new URL(name, SEEDS), 'utf8'), names: [] }));
	const marked = [...loadSharedPages(), ...loadPages(), ...loadPassages()].map(({ name, text, spans }) => ({
		name,
		text,
		names: spans.filter(({ kind, sure }) => kind !== 'honor' && sure).map((span) => span.text),
	}));
	return [...seeds, ...marked, ...loadCorrect().map(({ name, text }) => ({ name, text, names: [] }))];
}

/** The hostile text number `index` of the run that `seed` begins: the same whenever it is asked for. */
export function fuzzText(sources: readonly CleanText[], seed: number, index: number): string {
	const random = new Random(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(index, 0xc2b2ae35));
	const kind = random.next();
	if (kind < 0.12) {
		return grown(random);
	}
	if (kind < 0.2) {
		return soup(random);
	}
	let text = kind < 0.35 ? planted(sources, random) : excerpt(random.pick(sources).text, random);
	for (let count = random.between(0, 12); count > 0; count -= 1) {
		text = random.pick(MUTATIONS)(text, random, sources);
	}
	return text;
}

type Mutation = (text: string, random: Random, sources: readonly CleanText[]) => string;

const MUTATIONS: readonly Mutation[] = [
	// A splice of another page.
	(text, random, sources) => insert(text, excerpt(random.pick(sources).text, random).slice(0, 400), random),
	(text, random) => insert(text, random.pick(FRAGMENTS), random),
	(text, random) => insert(text, random.pick(FRAGMENTS), random),
	(text, random) => insert(text, random.pick(FRAGMENTS).repeat(random.between(2, 60)), random),
	(text, random) => insert(text, String.fromCharCode(random.between(0, 0xffff)), random),
	(text, random) => insert(text, '（“《('.repeat(random.between(1, 80)), random),
	(text, random) => replaceRun(text, random, () => ''),
	(text, random) => replaceRun(text, random, (run) => run + run),
	(text, random) => replaceRun(text, random, (run) => run.normalize('NFKC')),
	(text, random) => replaceRun(text, random, widened),
	(text, random) => replaceRun(text, random, (run) => [...run].reverse().join('')),
	// Cut characters beyond the BMP in two.
	(text, random) => replaceRun(text, random, (run) => run.split('').reverse().join('')),
	(text, random) => replaceRun(text, random, (run) => run.replace(/\n+/gu, '')),
	(text, random) => replaceRun(text, random, (run) => run.replace(/[，。、]/gu, (mark) => `${mark}\n`)),
	(text, random) => replaceRun(text, random, (run) => run.split('').join(random.pick([' ', '\n', '\u200b', '·', '*']))),
	(text, random) => text.replace(/\r\n|\n|\r/gu, random.pick(['\n', '\r\n', '\r', '\n\n', '\n\u3000\u3000'])),
	(text, random) => moveRun(text, random),
];

/** One short run of text again and again: what is quadratic shows here. */
function grown(random: Random): string {
	const unit = Array.from({ length: random.between(1, 4) }, () => random.pick(FRAGMENTS)).join('');
	// Now and then so long that the watchdog of the fuzz sees a quadratic step.
	const length = random.next() < 0.04 ? 60_000 : random.between(200, 6000);
	const text = unit.repeat(Math.ceil(length / unit.length));
	return random.next() < 0.3 ? `${random.pick(FRAGMENTS)}${text}${random.pick(FRAGMENTS)}` : text;
}

function soup(random: Random): string {
	const alphabet = random.next() < 0.5 ? FRAGMENTS : [...random.pick(ALPHABETS), ...random.pick(ALPHABETS)];
	return Array.from({ length: random.between(0, 300) }, () => random.pick(alphabet)).join('');
}

/** A page with defects of several rules at once. */
function planted(sources: readonly CleanText[], random: Random): string {
	const source = random.pick(sources);
	const chosen = random.sample(Object.values(planters), random.between(1, 6));
	return plantDefects(
		source,
		chosen.flatMap((planter) => planter(source, random)),
	).text;
}

function excerpt(text: string, random: Random): string {
	const start = random.next() < 0.5 ? 0 : random.between(0, text.length);
	return text.slice(start, start + random.between(0, 2500));
}

function insert(text: string, run: string, random: Random): string {
	const at = random.between(0, text.length);
	return text.slice(0, at) + run + text.slice(at);
}

function replaceRun(text: string, random: Random, change: (run: string) => string): string {
	const start = random.between(0, text.length);
	const end = start + random.between(0, random.next() < 0.7 ? 12 : 300);
	return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

function moveRun(text: string, random: Random): string {
	const start = random.between(0, text.length);
	const end = start + random.between(0, 200);
	return insert(text.slice(0, start) + text.slice(end), text.slice(start, end), random);
}

/** Visible ASCII in full width. */
function widened(run: string): string {
	return run.replace(/[!-~]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
}
