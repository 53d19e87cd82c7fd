import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import {
	BOX_LABEL,
	COLUMN_LABEL,
	DANGLING_TAILS,
	GAME_RESULT,
	LIST_ITEM,
	NEWS_OPENER,
	PARAGRAPH_OPENER,
	SPEAKER_LABEL,
} from '../lexicon/sentence-words.ts';
import { CharClass, classOf, classSet, inClassSet } from '../text/char-class.ts';
import { type LineEnding, mayOpenItem } from './cut.ts';
import { unclosed } from './line-counts.ts';
import type { LineFacts } from './line-facts.ts';
import { SIGN } from './line-units.ts';
import { tearsName } from './torn-name.ts';

/** Longest name of a column over a headline, in UTF-16 units. */
const LONGEST_LABEL = 12;
/** Longest name of a page, its marks included, in UTF-16 units. */
const LONGEST_PAGE_LABEL = 20;
/** What a slogan scores that has several of its words and phrases of one length. */
const SURE_SLOGAN = 3.5;
/** Two short names with a mark between, or one that ends as names of pages do; 一线传真 is rather the column of one article. */
const pageLabel =
	/^(?:[\u4e00-\u9fff]{2,8}[ \u3000]*[·•|｜☆★◆◇■□●○▪][ \u3000]*[\u4e00-\u9fff]{2,6}|[\u4e00-\u9fff]{2,6}(?:天地|园地|广场|家园|视窗|之窗|视野|周刊|专刊|专版|副刊|新闻|时空|之声|大观|要览|博览|荟萃))$/;
/** What a line without the marks of a heading loses beside one that has them. */
const UNMARKED = 4;
/** Phrases of a headline have at least as many units (UTF-16), names of bodies that stand alone in a kicker at most as many. */
const SHORTEST_PHRASE = 4;
const LONGEST_BODY = 26;
/** A line that sums up has no more units (UTF-16). */
const LONGEST_SUMMARY = 20;
/** Headlines of more units are prose (UTF-16). The longest seen in a daily has about 45. */
const LONGEST_HEADLINE = 64;

const cannotOpen = classSet(
	CharClass.close,
	CharClass.pause,
	CharClass.stop,
	CharClass.asciiPause,
	CharClass.asciiClose,
	CharClass.asciiStop,
);
const eventEnd =
	/(?:举行|召开|举办|启动|开幕|闭幕|开班|开讲|上线|揭晓|成立|揭牌|开工|竣工|通车|开通|发布|印发|出台|实施|施行|亮相|落幕|收官|开赛|完成|结束|获奖|获评|签约|落户|投用|启用|开放|开展|走进|讲话|致辞|会见|考察|调研|慰问|逝世|發布|舉行|舉辦|啟動|開幕|閉幕|成立)(?:[”》」]|仪式)?$/;
/** （未完待续）, （以上实录根据现场速记整理） are said of the text above. */
const ASIDE = /^（(?:未完|待续|全文完|完）|续完|以上|本文|文中|注[：:）]|摘自|原载|来源|作者|译者)/;
/** 近日，… is the first line of a report, never its headline. */
const TIME_OPENER =
	/^(?:[\u4e00-\u9fff]{2,4}(?:前夕|期间|当天)|近日|日前|昨天|昨日|昨晚|今天|今日|连日来|近年来|近期|最近|据了解|据悉|据介绍|同时|此外|目前|截至目前|会上|当天|随后|现场|活动(?:中|现场)|其中|下一步|\d{1,2}月\d{1,2}日(?:上午|下午|晚)?|\d{1,2}日)[，,]/;
const deckHead =
	/^(?:——|—|着重|涵盖|全方位|全面|今后|以|让|为|从|围绕|聚焦|助力|推动|打造|力争|预计|将|共|累计|旨在|通过|目前|截至|首批|其中|包括|努力|不断|切实|着力|确保|坚持|同比|记者|本报|图为|据)/;
const saidHead = /(?:时|時|中|上)(?:强调|指出|要求|表示|提出|強調)$/;
const bodyHead =
	/(?:市|省|区|县|镇|乡|街道|总工会|工会|集团|公司|委员会|党委|人大|政协|法院|检察院|医院|学校|大学|局|部|厅|院|队|社区|中国|我国|全国|本市|首都)/;
const bodyTail = /(?:工会|集团|公司|委员会|医院|学校|中学|小学|大学|学院|局|法院|检察院|街道|银行|协会|中心|车间|煤矿|电厂)$/;
/** What a line has that says what a body does. */
const doing = /[到让给送把被获赴是迎变牵携走]|走进|慰问|开办|举办|表彰|有了|建成|成立|联合举/;
/** “谈”出来的和谐; a number tells rather what came of it. */
const summary = /^[^\d０-９“”]*“[^“”]{1,8}”[^\d０-９]*$/;
/** What a report of a person, a body or an event is called, at the end of the line that says of whom. */
const SKETCH = /(?:侧记|側記|纪实|紀實|小记|掠影|侧影|速写|素描|见闻|纪事)$|^(?:记|記)(?![者录忆得住])/;
const quotedAlone = /^(?:“[^“”]{2,24}”|「[^「」]{2,24}」)$/;
/** Verbs and 让 with which a line needs a subject before it. */
const predicateHead =
	/^(?:让|使|令|把|助|促|成为|成了|变身|走进|走上|走出|开进|驶入|点亮|照亮|擦亮|架起|搭起|打通|撑起|激活|绘就|织就|迎来|带火|带动|惠及|落户|落地|亮相|来了|讓|點亮|走進|落戶)/;
const slogan =
	/学习贯彻|深入学习|宣传贯彻|贯彻落实|奋进|建功|奋斗|喜迎|庆祝|献礼|聚焦|新征程|新时代|新篇章|现代化|篇章|答卷|新局面|新作为|精神|主题教育|二十大|二十届|十九大|两会|复兴|高质量发展|凝心聚力|砥砺|走基层|在基层|在行动|办实事|进行时|大家谈|面对面|看变化|新气象|伟大|共筑|奋力|开创|谱写|巡礼|风采|特别报道|特刊|专题|专版|系列报道|巡回|走进|主力军|劳动美|中国梦|同心|初心|使命|正能量|争做|凝聚|学思想|强党性|重实践|建新功|促发展|解难题|开新局|树新风|见行动|担使命|启新程|谋新篇|抓落实|劳动光荣|职工之家|幸福|感党恩|听党话|跟党走|铸魂|报国|强国|筑梦|逐梦|追梦|主责主业|服务大局|踔厉|勇毅|笃行|赓续|勇当|争当/y;

/** What a slogan for every day has not: a quoted name, a number, something that has happened. */
const PARTICULARS = /[“”「」\d０-９了]|[一二三四五六七八九十百千万两][张条名个项次位份]/;

/** Whether the line alone could be a line of a headline. */
export function headlineLike(text: string, facts: LineFacts, ending: LineEnding): boolean {
	const length = facts.end - facts.start;
	if (length > LONGEST_HEADLINE || length < 2 || facts.lead !== undefined || facts.tail !== undefined || facts.tailCredit !== undefined) {
		return false;
	}
	if (facts.han < 2 && facts.letters < 4) {
		return false;
	}
	if (ending === 'pause' || ending === 'colon' || ending === 'semicolon' || ending === 'open') {
		return false;
	}
	const first = text.charCodeAt(facts.start);
	if (inClassSet(cannotOpen, first)) {
		return false;
	}
	if (facts.stops > 0 && text.includes('。')) {
		return false;
	}
	const head = text.slice(facts.start, facts.start + 12);
	if (first === 0xff08 && ASIDE.test(head)) {
		return false;
	}
	if ((facts.commas > 0 && TIME_OPENER.test(head)) || ((facts.signs & SIGN.colon) !== 0 && SPEAKER_LABEL.test(head))) {
		return false;
	}
	if (facts.halfwidth >= 2 && length <= 40 && GAME_RESULT.test(text.slice(facts.start, facts.end))) {
		return false;
	}
	// A closing mark whose opening stands in no line of this one: the tail of a torn sentence, or the second line of a headline.
	return facts.commas <= 2;
}

/** How much a line of a headline stack reads as the main headline; `marked`: whether any line of the stack has the marks of a heading. */
export function mainScore(text: string, facts: LineFacts, index: number, count: number, marked: boolean): number {
	const line = text.slice(facts.start, facts.end);
	let score = 0;
	// 全国劳动模范、抽粪工时传祥的传人—— leads to the headline below it.
	if (line.endsWith('：') || line.endsWith(':') || (index + 1 < count && /[—―]$/.test(line))) {
		score -= 4;
	}
	// 某某在某地调研时强调 leads to what was said.
	if (index + 1 < count && saidHead.test(line)) {
		score -= 4;
	}
	if (eventEnd.test(line)) {
		score += 1;
	}
	if (deckHead.test(line)) {
		score -= line.startsWith('—') ? 4 : 1.5;
	}
	if (bodyHead.test(line.slice(0, 10))) {
		score += 0.5;
	}
	if (line.length > 30) {
		score -= 0.5;
	}
	const label = count > 1 && line.length <= LONGEST_LABEL ? line.replace(/[\s\u3000]/g, '') : '';
	if (label !== '' && (COLUMN_LABEL.test(label) || BOX_LABEL.test(label))) {
		score -= 3;
	}
	if (count >= 3) {
		score += index === 1 ? 1.5 : 0;
	} else {
		score += index === 0 ? 0.75 : 0;
	}
	// Of two lines the one that is marked `##` is the headline, of two marked ones that with the fewer marks.
	return score - (marked && facts.heading === 0 ? UNMARKED : facts.heading * 0.75);
}

/**
 * Which of two lines of a headline, `first` over `second`, is rather its kicker or subtitle than the headline: -1 where neither, else 0 or 1.
 * Of two the one that is made of several phrases (`技能培训进工地 考核评价在现场`) goes with the other; and an event
 * (`集体协商经验交流会召开`) or a longer line leads to one that sums it up in words of its own (`“谈”出来的和谐`).
 */
export function deckOfTwo(first: string, second: string): -1 | 0 | 1 {
	// 市园林绿化局工会 says whose news it is; 某某在某地调研时强调 leads to what was said.
	if (isBodyAlone(first) || saidHead.test(first)) {
		return 0;
	}
	// 某某水质班侧记 says what is told, the line with it how.
	const sketched = isSketch(second);
	if (sketched !== isSketch(first)) {
		return sketched ? 1 : 0;
	}
	const firstPhrased = isPhrased(first);
	const secondPhrased = isPhrased(second);
	if (firstPhrased !== secondPhrased) {
		// What a body does leads to phrases with a word of their own: 检修公司开展冬季特巡 over 零下12摄氏度 他们给铁塔“看病”.
		const told =
			/“[^“”]{1,6}”/.test(second) && !first.includes('“') && bodyHead.test(first.slice(0, LONGEST_LABEL)) && !deckHead.test(second);
		return firstPhrased || told ? 0 : 1;
	}
	const sumsUp =
		!firstPhrased && summary.test(second) && second.length <= LONGEST_SUMMARY && !deckHead.test(second) && !eventEnd.test(second);
	return sumsUp && (eventEnd.test(first) || (second.startsWith('“') && second.length < first.length && !first.includes('“'))) ? 0 : -1;
}

/** Whether `line` says of whom a sketch is: ……侧记, 记……. */
export function isSketch(line: string): boolean {
	return SKETCH.test(line);
}

/** Whether `line` is two or more phrases with spaces between, each long enough to say something. */
function isPhrased(line: string): boolean {
	const phrases = line.split(/[ \u3000]+/);
	return phrases.length >= 2 && phrases.every((phrase) => phrase.length >= SHORTEST_PHRASE);
}

/** Whether `line` names a body and says nothing of it. */
function isBodyAlone(line: string): boolean {
	return line.length <= LONGEST_BODY && bodyTail.test(line) && !/[“”「」\s\u3000，、：:？！?!\d]/.test(line) && !doing.test(line);
}

interface HeadlineLine {
	readonly text: string;
	readonly facts: LineFacts;
}

/**
 * Whether `next` goes on with the headline that `line` began: a pair of marks or a phrase is open at its end, or it names in quotation
 * marks what the next line says something of (`“一刻钟便民生活圈”⏎让居民生活更有温度`).
 */
export function headlineGoesOn(line: HeadlineLine, next: HeadlineLine): boolean {
	const { quote, title, bracket } = line.facts.pairs;
	const below = next.facts.pairs;
	const open =
		(unclosed(quote) > 0 && below.quote.unopened > 0) ||
		(unclosed(title) > 0 && below.title.unopened > 0) ||
		(unclosed(bracket) > 0 && below.bracket.unopened > 0);
	// 到: “司机之家”开到⏎“家”门口; 签到 and 周报到 may end a headline.
	const last = line.text.charCodeAt(line.facts.end - 1);
	const torn = tearsName(line.text.slice(line.facts.start, line.facts.end), next.text.slice(next.facts.start, next.facts.end));
	if (
		open ||
		torn ||
		isInHanSet(DANGLING_TAILS, last) ||
		(last === 0x5230 && !'迟签报周达'.includes(line.text.charAt(line.facts.end - 2)))
	) {
		return true;
	}
	return (
		quotedAlone.test(line.text.slice(line.facts.start, line.facts.end)) &&
		predicateHead.test(next.text.slice(next.facts.start, next.facts.start + 2))
	);
}

/** Whether a line at the head of the page, above a headline, is a running column slogan, or, `first` of all lines, the name of a page. */
export function isBanner(text: string, facts: LineFacts, linesBelow: number, first: boolean): boolean {
	const line = text.slice(facts.start, facts.end);
	return (first && isPageLabel(line)) || sloganScore(line) + (linesBelow >= 2 ? 0.5 : 0) >= 2;
}

/** A series that fills a page: 2024全国两会特别报道, 庆祝中国共产党成立100周年. */
const SERIES = /(?:特别报道|系列报道|专题报道|特别报導|特刊|专版|专刊)$|^(?:庆祝|纪念|慶祝|紀念)[^，“”]{4,16}周年$/;
/** What a slogan calls for may be what some body has said. */
const STUDY = /^(?:(?:深入|认真|全面|扎实)?(?:学习|宣传|贯彻|落实){2,4}|(?:中国|全国)?工会[一二三四五六七八九十]{1,3}大)/;
const PARTED = /[ \u3000·•‧]/;

/** Whether the line is a slogan whatever stands below it: 学习贯彻党的二十大精神 奋力开拓工会工作新局面. */
export function isSlogan(text: string, facts: LineFacts): boolean {
	const line = text.slice(facts.start, facts.end);
	// Without phrases set apart no number of words makes one.
	return PARTED.test(line) && sloganScore(line) >= SURE_SLOGAN;
}

/** The words of slogans, which are plain words, begin so. */
const sloganHeads = hanSetOf(
	slogan.source
		.split('|')
		.map((word) => word.charAt(0))
		.join(''),
);

/** How many words of slogans stand in `line`, none in another: a hundred words are tried only where one may begin. */
function countSlogans(line: string): number {
	let count = 0;
	let at = 0;
	while (at < line.length) {
		slogan.lastIndex = at;
		if (isInHanSet(sloganHeads, line.charCodeAt(at)) && slogan.test(line)) {
			count += 1;
			at = slogan.lastIndex;
		} else {
			at += 1;
		}
	}
	return count;
}

/** How much `line` reads as a slogan for every day. */
function sloganScore(line: string): number {
	const slogans = countSlogans(line);
	let score = Math.min(slogans, 3);
	const phrases = line.split(/[ \u3000]+/).filter((phrase) => phrase !== '');
	if (
		phrases.length >= 2 &&
		phrases.length <= 4 &&
		phrases.every((phrase) => phrase.length >= 4 && Math.abs(phrase.length - (phrases[0]?.length ?? 0)) <= 3)
	) {
		score += phrases.every((phrase) => phrase.length === phrases[0]?.length) ? 2 : 1.5;
		// 一张“服务清单” 暖了四千“小哥”: the kicker of one report, not the slogan of a page.
		score -= slogans === 0 && PARTICULARS.test(line) ? 1 : 0;
	}
	if (/[·•‧]/.test(line) && !/[“”]/.test(line)) {
		score += 1;
	}
	if (eventEnd.test(line) || deckHead.test(line)) {
		score -= 1.5;
	}
	if (SERIES.test(line)) {
		score += 1;
	}
	// 奋力谱写中国式现代化…, 全面贯彻落实中国工会… name no body, nor does 学习宣传贯彻工会十八大精神.
	if (!STUDY.test(line) && bodyHead.test(line.slice(0, 8).replace('中国', ''))) {
		score -= 1;
	}
	return score;
}

/** 一线·班组, 维权服务 ☆ 法治周刊, 文体天地: the name of a page over its articles. */
function isPageLabel(line: string): boolean {
	return line.length <= LONGEST_PAGE_LABEL && pageLabel.test(line);
}

/** Whether the line opens with a body or place (`盘龙街道总工会慰问环卫工人`), as headlines of news do and subheads seldom. */
export function namesBody(text: string, facts: LineFacts): boolean {
	return bodyHead.test(text.slice(facts.start, Math.min(facts.end, facts.start + 12)));
}

/** How much speaks for the line being a headline by itself, its neighbours left out. */
export function ownHeadlineScore(text: string, facts: LineFacts): number {
	const line = text.slice(facts.start, facts.end);
	const length = line.length;
	let score = length >= 4 && length <= 32 ? 0.5 : length <= 2 ? -1.5 : -0.5;
	if (eventEnd.test(line)) {
		score += 0.75;
	}
	if (mayOpenItem(line.charCodeAt(0)) && LIST_ITEM.test(line) && !line.startsWith('—')) {
		score -= 4;
	}
	if (PARAGRAPH_OPENER.test(line) || NEWS_OPENER.test(line)) {
		score -= 0.5;
	}
	if (classOf(line.charCodeAt(length - 1)) === CharClass.digit) {
		score -= 0.5;
	}
	return score;
}
