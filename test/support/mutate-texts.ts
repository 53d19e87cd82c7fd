import { type GoldText, isCut, loadCorrect, loadPages, loadPassages, loadSharedPages } from './gold-corpus.ts';
import type { GoldSpan } from './gold-marks.ts';
import type { CleanText } from './mutate.ts';

/** Headlines and bylines that make articles of passages; all invented. */
const HEADLINES = [
	'一线职工登台讲述奋斗故事',
	'山区货运班列首次开行',
	'小发明解决生产大难题',
	'夜校灯光照亮求学路',
	'老厂房变身文化新空间',
	'春耕时节送技术到田间',
	'志愿服务走进千家万户',
	'清凉驿站温暖户外劳动者',
];
const REPORTERS = ['沈一禾', '贺小川', '蒋文博', '陶思远', '宋亦可', '程望舒', '苏见微', '冯子墨'];
const ARTICLES_A_PAGE = 5;

/** Repaired gold, clean made-up pages, small pages of `correct/`, and pages made of passages. */
export function loadCleanTexts(): readonly CleanText[] {
	const pages = [...loadSharedPages(), ...loadPages()].flatMap(({ name, repaired, spans, structure }): CleanText[] => {
		// What stays wrong after safe fixes would be counted as a false alarm.
		const lasting = structure.problems.some(({ rule }) => ['unbalanced', 'repeated-text', 'variant-name', 'bare-credit'].includes(rule));
		const names = namesOf(spans);
		return repaired === null || lasting || name.endsWith('hardwrap') ? [] : [{ name, text: repaired, names }];
	});
	const small = loadCorrect()
		.filter(({ name }) => name.includes('small-pages'))
		.map(({ name, text }) => ({ name, text, names: [] }));
	return [...pages, ...small, ...pagesOfPassages(loadPassages().filter((passage) => isSimplified(passage) && !isCut(passage)))];
}

function pagesOfPassages(passages: readonly GoldText[]): readonly CleanText[] {
	const pages: CleanText[] = [];
	for (let from = 0; from < passages.length; from += ARTICLES_A_PAGE) {
		const chosen = passages.slice(from, from + ARTICLES_A_PAGE);
		const text = chosen.map((passage, index) => articleOf(passage, from + index)).join('\n\n');
		const names = chosen.flatMap(({ spans }) => namesOf(spans));
		pages.push({ name: `page of ${chosen[0]?.name ?? ''}`, text, names });
	}
	return pages;
}

function articleOf({ text }: GoldText, index: number): string {
	const headline = HEADLINES[index % HEADLINES.length] ?? '';
	const byline = /^(?:本报|新华社|光明日报)[^。]{0,40}[电讯]/u.test(text)
		? ''
		: `本报讯（记者 ${REPORTERS[index % REPORTERS.length] ?? ''}）`;
	return `${headline}\n\n${byline}${text}`;
}

/** Passages that make an article: simplified prose without bylines, verse, signatures of their own. */
function isSimplified({ name, text }: GoldText): boolean {
	return !/passages\/0[78]|#(?:h0|k18|k19|n10|k06|q0)/u.test(name) && text.length >= 80;
}

function namesOf(spans: readonly GoldSpan[]): readonly string[] {
	return spans.filter(({ kind, sure }) => kind !== 'honor' && sure).map(({ text }) => text);
}
