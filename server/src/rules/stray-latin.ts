import { message } from '../model/message.ts';
import { CharClass, classSet, inClassSet } from '../text/char-class.ts';
import { CLOSING, HAN, isAt, OPENING, SENTENCE_MARKS, skipAhead, skipBack } from './neighbours.ts';
import type { BlockView, Report, Rule } from './rule.ts';

const LATIN = classSet(CharClass.latin);
const SPACE = classSet(CharClass.space, CharClass.oddSpace);
/** Units that make a Latin word part of something longer: VR-based, and/or, p.m., B2B. */
const GLUE = classSet(
	CharClass.latin,
	CharClass.digit,
	CharClass.asciiSymbol,
	CharClass.asciiStop,
	CharClass.straightQuote,
	CharClass.middleDot,
);

/**
 * English function words and everyday words that never stand alone between Chinese characters, with the Chinese word meant.
 * A word that Chinese speech borrows (in, out, ok, plus, go, hold, show, fans, max, pro, mini) is not here.
 */
const CHINESE: ReadonlyMap<string, string> = new Map([
	['and', '和'],
	['or', '或'],
	['of', '的'],
	['with', '与'],
	['for', '为'],
	['to', '到'],
	['is', '是'],
	['are', '是'],
	['was', '是'],
	['the', ''],
	['but', '但'],
	['by', '由'],
	['from', '从'],
	['at', '在'],
	['that', ''],
	['this', '这'],
	['which', ''],
	['also', '也'],
	['not', '不'],
	['as', '作为'],
	['because', '因为'],
	['however', '然而'],
	['through', '通过'],
	['after', '之后'],
	['before', '之前'],
	['their', '他们的'],
	['work', '工作'],
	['workers', '职工'],
	['worker', '职工'],
	['people', '人民'],
	['development', '发展'],
	['service', '服务'],
	['services', '服务'],
	['new', '新'],
	['training', '培训'],
	['activities', '活动'],
	['activity', '活动'],
	['innovation', '创新'],
	['responsibility', '责任'],
	['quality', '质量'],
	['construction', '建设'],
]);

/** An English word in the middle of a Chinese sentence where a Chinese word is meant. */
export const strayLatin: Rule = {
	id: 'stray-latin',
	summary: {
		en: 'An English word stands in a Chinese sentence where Chinese is meant.',
		zh: '中文句子里混入了本应是中文的英文词。',
	},
	rationale: {
		en: 'Text recognition by language models now and then writes a word in English: 匠心 and 责任心. Flagged are lower-case function words and a few everyday words with Chinese characters on both sides. Names, units, abbreviations and brands (VR, APP, N95, km, iPhone), English titles and phrases of more than one word are left alone.',
		zh: '用语言模型识别文字时，偶尔会把一个词写成英文：匠心 and 责任心。只报两侧都是汉字的小写虚词和少数常用词。名称、单位、缩略语、品牌（VR、APP、N95、km、iPhone），以及英文题名和两个词以上的英文短语不报。',
	},
	examples: [{ bad: '他用匠心 and 责任心为产品的高品质保驾护航。', good: '他用匠心和责任心为产品的高品质保驾护航。' }],
	severity: 'warning',
	fix: 'suggested',
	options: {
		allow: {
			description: { en: 'Words, in lower case, that are never flagged.', zh: '从不报告的英文词（小写）。' },
			schema: { type: 'array', items: { type: 'string' } },
			default: [],
		},
	},
	needs: LATIN,
	checkBlock(view, options, report) {
		if ((view.classes & HAN) !== 0) {
			checkWords(view, Array.isArray(options.allow) ? options.allow : [], report);
		}
	},
};

function checkWords({ block: { text }, units, first, others, otherCount }: BlockView, allowed: readonly string[], report: Report): void {
	let checked = 0;
	for (let next = 0; next < otherCount; next += 1) {
		const at = others[next] as number;
		if (at < checked || !inClassSet(LATIN, units[first + at] as number)) {
			continue;
		}
		const end = skipAhead(LATIN, text, at);
		const meant = end - at > 16 ? undefined : CHINESE.get(text.slice(at, end));
		if (meant !== undefined && !allowed.includes(text.slice(at, end)) && !isAt(GLUE, text, at - 1) && !isAt(GLUE, text, end)) {
			reportWord(text, at, end, meant, report);
		}
		checked = end;
	}
}

function reportWord(text: string, start: number, end: number, meant: string, report: Report): void {
	const from = skipBack(SPACE, text, start);
	const to = skipAhead(SPACE, text, end);
	const chineseBefore = isAt(HAN, text, from - 1) || (isAt(CLOSING | SENTENCE_MARKS, text, from - 1) && isAt(HAN, text, from - 2));
	const chineseAfter = isAt(HAN, text, to) || (isAt(OPENING, text, to) && isAt(HAN, text, to + 1));
	if (!chineseBefore || !chineseAfter) {
		return;
	}
	const word = text.slice(start, end);
	report({
		span: { start, end },
		message: message('“{0}” stands in a Chinese sentence', word),
		fixes: [
			{
				kind: 'suggested',
				title: meant === '' ? message('Remove “{0}”', word) : message('Replace “{0}” with “{1}”', word, meant),
				edits: [{ start: from, end: to, newText: meant }],
			},
		],
	});
}
