import { PRODUCTION_ROLE, SECTION_NAME } from '../lexicon/newsroom-words.ts';
import { SIGN, signsIn, signsOf } from './line-units.ts';

/**
 * How surely a line is page furniture. `strong`: date and issue lines, page numbers, people of the page's production. `weak`: a name
 * that may be a masthead or a section (要闻), believed only at the head or foot of the page or beside strong furniture.
 */
export type Furniture = 'none' | 'weak' | 'strong';

const digit = '[\\d０-９]';
const numeral = '[〇○零一二三四五六七八九十百]';
const blank = '[\\s\\u3000·|｜/／,，、:：;；—\\-.。●■□◆]';

/** Tokens that make a line furniture by themselves. */
const strongToken = new RegExp(
	`(?:(?:${PRODUCTION_ROLE})[\\s\\u3000]*(?:[:：/／]|[\\s\\u3000])[\\s\\u3000]*(?:[\\u4e00-\\u9fff]{2,4}(?![\\u4e00-\\u9fff])|[\\w.\\-@]{4,40}|[\\d\\-—]{5,20})|(?:公元)?(?:${digit}{4}|${numeral}{4})年${digit}{1,2}月(?:${digit}{1,2}日)?|(?:${numeral}{4})年(?:${numeral}{1,3})月(?:${numeral}{1,3})日|${digit}{4}[-./]${digit}{1,2}[-./]${digit}{1,2}(?!${digit})|中華民國\\S{1,4}年\\S{1,3}月\\S{1,4}日` +
		`|(?:星期|礼拜|禮拜|周|週)[一二三四五六日天](?![\\u4e00-\\u9fff]{3})|农历\\S{1,12}|農曆\\S{1,12}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\\S{0,8}|第?[A-Za-z]?${digit}{1,3}[—\\-–~～至]?${digit}{0,3}版|第${numeral}{1,3}版|[本今]日${digit}{1,3}版` +
		`|[总總]第?${digit}{1,6}期|第${digit}{1,6}[期号號]|(?:国内统一(?:连续出版物|刊)号|国内统一刊号|邮发代号|郵發代號|CN|ISSN)[\\s:：]*[A-Za-z\\d\\-—/（）()]{2,24}|今日${digit}+版|(?:零售|每份|定价)\\S{0,8}元|E-?mail[\\s:：]*\\S+|[\\w.\\-]+@[\\w.\\-]+|(?:https?:\\/\\/|www\\.)[\\w./\\-]+|(?:电话|热线|新闻热线|传真|邮编|电話)[\\s:：]*[\\d（()）\\-—\\s]{6,24}` +
		`|(?:代号|刊号|日出\\S{1,4}版|对开\\S{1,3}版|新闻网址|网址|本报地址|社址|印刷|承印|出版)[\\s\\u3000]*[:：]\\S{0,30})`,
	'y',
);
const weakToken = new RegExp(
	`(?:${SECTION_NAME}|《[\\u4e00-\\u9fff]{2,10}》|[\\u4e00-\\u9fff]{2,4}(?:新闻|要闻|时讯|视窗|周刊|专刊|专版|副刊|观察)(?![\\u4e00-\\u9fff])|[A-Z]{0,2}${digit}{1,3}(?!${digit})|[A-Z][A-Z ]{3,40}|[A-Z][A-Za-z]+(?:[ ][A-Z][A-Za-z]+){0,4}|[\\u4e00-\\u9fff]{1,8}(?:日报|日報|晚报|晚報|早报|时报|時報|商报|青年报|都市报|周报|周刊|导报|法制报|工人报|农民报|午报)|[\\u4e00-\\u9fff]{2,3}报(?![\\u4e00-\\u9fff]))`,
	'y',
);
const production = new RegExp(`^${blank}*(?:${PRODUCTION_ROLE})(?:${blank}|[\\u4e00-\\u9fff]{2,4}(?:$|${blank}))`);
const productionToken = new RegExp(`(?:${PRODUCTION_ROLE})`, 'g');
const pageNumber = new RegExp(
	`^[\\s\\u3000—\\-–·.【\\[（(]*(?:第?[A-Z]{0,2}${digit}{1,3}版?|第?${numeral}{1,3}版)[\\s\\u3000—\\-–·.】\\]）)]*$`,
);
/** 05 财金, 焦点·高考 A06 */
const pageLabel = new RegExp(
	`^(?:[A-Z]{0,2}${digit}{1,3}[\\s\\u3000·|｜]*[\\u4e00-\\u9fff·]{2,6}|[\\u4e00-\\u9fff·]{2,8}[\\s\\u3000]+[A-Z]{0,2}${digit}{1,3}版?)$`,
);
/** 时政要览 · 综合新闻 */
const sectionLabel = new RegExp(`^[\\u4e00-\\u9fff]{2,5}[\\s\\u3000]*[·|｜/／][\\s\\u3000]*(?:${SECTION_NAME})$`);
const jump =
	/^[（(【[]?\s*(?:[↓→▶►>》]*\s*)?(?:[下上][转轉接]|紧?[转轉]|详见|詳見|更多.{0,6}[见看])第?\s*[\u4e00-\u9fff]?[A-Za-z]?[\d０-９一二三四五六七八九十、,，—-]{1,9}\s*版.{0,12}$/;

/** Page furniture is short; a longer line is prose. UTF-16 units. */
const LONGEST = 120;

/** Names of pages and papers are no longer; what is, and has no sign of furniture or three capitals, is no furniture. UTF-16 units. */
const LONGEST_NAME = 12;
const capitals = /[A-Z]{3}/;

/** ![image](images/p3_02.jpg) without a word of Chinese: where a conversion put a picture; a caption may stand in place of `image`. */
const picture = /^!\[[^\]\u4e00-\u9fff]{0,80}\]\([!-'*-~]{1,100}\)$/;

/** Judges the line content `text` alone; it holds `signs` and as many Latin letters, or fewer. */
export function judgeFurniture(text: string, signs: number = signsIn(text), letters: number = text.length): Furniture {
	if (text.startsWith('![') && picture.test(text)) {
		return 'strong';
	}
	// A digit or 版 among others.
	const numbered = (signs & SIGN.furniture) !== 0;
	if (
		text.length > LONGEST ||
		(text.length > LONGEST_NAME && !numbered && ((signs & SIGN.section) === 0 || letters < 3 || !capitals.test(text)))
	) {
		return 'none';
	}
	if (numbered && jump.test(text)) {
		return 'strong';
	}
	if (numbered && pageNumber.test(text)) {
		return /[版A-Z—\-–]/.test(text) ? 'strong' : 'weak';
	}
	if (mayBeProduction(text) && production.test(text) && !/同志|[：:]$/.test(text) && onlyProduction(text)) {
		return 'strong';
	}
	// Nothing of this kind holds a sentence.
	if (/[。！？“”]/.test(text)) {
		return 'none';
	}
	if (text.length <= LONGEST_NAME && sectionLabel.test(text)) {
		return 'weak';
	}
	return numbered && pageLabel.test(text) ? 'weak' : judgeTokens(text, signs);
}

/** Whether the first character that is no filler may open a role of the production. */
function mayBeProduction(text: string): boolean {
	let at = 0;
	while ((signsOf(text.charCodeAt(at)) & SIGN.filler) !== 0) {
		at += 1;
	}
	return (signsOf(text.charCodeAt(at)) & SIGN.production) !== 0;
}

/** Whether `text` is all roles of production with names or contacts: `责任编辑 张三 版式设计 李四 电话 010-…`. */
function onlyProduction(text: string): boolean {
	const rest = text.replace(productionToken, ' ').replace(strongEverywhere, ' ');
	return rest
		.split(/[\s\u3000·|｜/／,，、:：;；—\-.●■□◆()（）]+/)
		.every((word) => /^(?:[\u4e00-\u9fff·]{0,4}|[A-Za-z\d@._-]*|[\u4e00-\u9fff]{2,3}(?:部|中心|版))$/.test(word));
}

const strongEverywhere = new RegExp(strongToken.source, 'g');

/** Units beside tokens that a line of strong ones may hold. */
const MOST_OTHER = 4;

function judgeTokens(text: string, signs: number): Furniture {
	const papers = (signs & SIGN.paper) !== 0;
	// Without a strong token nothing else may stand in the line.
	const mostOther = (signs & SIGN.strongToken) === 0 ? 0 : MOST_OTHER;
	let strong = 0;
	let weak = 0;
	let other = 0;
	let at = 0;
	while (at < text.length) {
		const opening = signsOf(text.charCodeAt(at));
		if ((opening & SIGN.filler) !== 0) {
			at += 1;
			continue;
		}
		strongToken.lastIndex = at;
		if ((opening & SIGN.strongToken) !== 0 && strongToken.test(text)) {
			strong += strongToken.lastIndex - at;
			at = strongToken.lastIndex;
			continue;
		}
		weakToken.lastIndex = at;
		if ((papers || (opening & SIGN.section) !== 0) && weakToken.test(text)) {
			weak += weakToken.lastIndex - at;
			at = weakToken.lastIndex;
			continue;
		}
		other += 1;
		at += 1;
		if (other > mostOther) {
			return 'none';
		}
	}
	if (strong > 0 && strong + weak >= other) {
		return 'strong';
	}
	return weak > 0 && other === 0 && weak <= 24 ? 'weak' : 'none';
}
