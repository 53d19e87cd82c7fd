import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { CONFERRED_TAILS, CONFERRED_THINGS, HONOUR_WORD } from '../lexicon/honour-words.ts';
import { firstEndFrom } from '../text/ordered.ts';
import type { Span } from '../text/span.ts';
import type { BlockScan } from './block-scan.ts';
import { isOrdinal, OTHER_AWARDS, opensByItself } from './honor-cue.ts';
import { organizationEndingAt } from './honor-prefix.ts';

/** Longest title in a list of them, and the most of them, in UTF-16 units and titles. */
const TITLE_LIMIT = 32;
const TITLES = 12;
const SHORTEST = 4;
/** Longest name in quotation marks inside a title: 全国“安康杯”竞赛优胜单位. */
const QUOTE_LIMIT = 12;
/** Single characters that end a title: what follows says something else. */
const STOPS =
	'或的了在过過被将将获獲得是为為于於对對从從由向把并並也还又曾月日名个個项項枚次位等后後前到給给其该該本这那各每共有以所让讓使称稱说說';
const JOINTS = ['以及', '、', '和', '与', '與', '及'];
/** Verbs of getting whose object is an honour or anything else. */
const GETS: ReadonlySet<string> = new Set(
	'获 获得 获得了 当选 当选为 曾获 曾获得 先后获得 分获 屡获 连获 被誉为 获得过 摘得 表彰 表彰了 斩获'.split(' '),
);
/** Verbs of choosing: what they have for an object is a title only where it opens with a place or a level. */
const CHOOSES: ReadonlySet<string> = new Set('评选 评选出 评出 选树 选出 推荐 推荐参评 参评 争创 创建'.split(' '));
/** Verbs of conferring that also say what somebody is by law or by trade: 认定为工伤, 晋升为高级工程师. */
const ALSO_STATES = ['认定为', '被认定为', '晋升为', '追认为', '追认', '荣登', '获称'];
/** What stands behind a list of honours and says that it is one. */
const CLOSINGS = ['荣誉', '称号', '奖项', '殊荣', '多项荣誉', '多项奖'];
const ANCHOR = CATEGORY.place | CATEGORY.placeShort | CATEGORY.state | CATEGORY.level | CATEGORY.honorPrefix;

/** What a verb of conferring tells of its object: a title for sure, or a title or something else. */
type Telling = 'confers' | 'gets' | 'chooses';

/**
 * The titles that the verb of conferring at `start`..`end` has for its objects, one or a list of them: 先后获得|北京市三八红旗奖章、首都最美巾帼
 * 奋斗者等荣誉. A title opens with a place, a level, a body or a word of praise and ends in what those are who bear it. Logical offsets, UTF-16.
 */
export function readConferred(
	block: BlockScan,
	organizations: readonly Span[],
	start: number,
	end: number,
	value: number,
): readonly Span[] {
	const telling = tellingOf(block, start, end, value);
	if (telling === null || (telling === 'chooses' && !opensWithAnchor(block, afterOrdinal(block.text, end)))) {
		return NO_TITLES;
	}
	const { text } = block;
	const titles: Title[] = [];
	let at = end;
	const given = GIVES.includes(text.slice(start, end));
	for (let count = 0; count < TITLES; count += 1) {
		at = afterOrdinal(text, at);
		const stop = titleEnd(block, at);
		const opening = given ? afterReceiver(block, organizations, at, stop) : at;
		// 授予|李明、王强|海淀区劳动模范: of a list the last name may be of who gets it, too.
		at = count === 0 || opening < stop ? opening : at;
		const title = titleAt(block, organizations, at, stop, telling);
		if (title !== null) {
			titles.push(title);
		}
		const behind = stop + countAt(text, stop).length;
		const joint = JOINTS.find((word) => text.startsWith(word, behind));
		if (joint === undefined) {
			at = stop;
			break;
		}
		at = behind + joint.length;
	}
	const rest = text.charAt(at) === '等' ? at + 1 : at;
	const told = CLOSINGS.some((word) => text.startsWith(word, rest));
	// 首都最美家庭、北京市孝星|等称号: a list that is said to be of titles needs no more than a place.
	const called = text.startsWith('称号', rest);
	return titles
		.filter(
			({ span, tail, anchored, praised, bare }) =>
				(!bare || called) &&
				isTitle(text, span, { tail, anchored, praised, told, confers: telling === 'confers', commends: text.startsWith('表彰', start) }),
		)
		.map(({ span }) => span);
}

/** What is won and is no title: 国家杰出青年|基金, 优秀毕业论文|资助; nor is what stands half in quotation marks. */
const NO_TITLE = /(?:基金|计划|项目|课题|资助|资格|资质|认证|职称|学位|证书|成绩|荣誉|作品|论文)$|[“”「」]/u;

interface Title {
	readonly span: Span;
	/** What those are who bear it, as far as known; '' else. */
	readonly tail: string;
	readonly anchored: boolean;
	readonly praised: boolean;
	/** Whether nothing but its place tells of a title. */
	readonly bare: boolean;
}

/** The words at `at`..`stop` as a title, or null where they are none in any case. */
function titleAt(block: BlockScan, organizations: readonly Span[], at: number, stop: number, telling: Telling): Title | null {
	const { text } = block;
	if (stop - at < SHORTEST || !isEnded(text, stop) || organizationEndingAt(organizations, stop)?.start === at) {
		return null;
	}
	const confers = telling === 'confers';
	const tail = tailOf(text, at, stop) || (confers ? roleAt(block, stop) : '');
	const anchored = opensWithAnchor(block, at) || opensWithBody(organizations, at);
	const praised = isPraised(block, at, stop) || STARS.test(text.slice(at, stop));
	// 被评为|北京市最美应急人, 选树|海淀区金牌月嫂|15名, 参评|最美驿站: praise makes a title of whatever they are.
	const words = text.slice(at, stop);
	const sure = confers || countAt(text, stop) !== '' || BEST.test(words);
	const chosen = anchored && praised && sure && !NO_TITLE.test(words);
	const bare = tail === '' && !chosen && !opensAward(block, at, stop);
	return bare && !anchored ? null : { span: { start: at, end: stop }, tail, anchored, praised, bare };
}

/** Whether a place, a level or a word for the state stands at `at`. */
function opensWithAnchor({ text, tokens }: BlockScan, at: number): boolean {
	return at < text.length && ((tokens.categories[tokens.at[at] as number] as number) & ANCHOR) !== 0;
}

/** 五星级母婴关爱室: how good it is. */
const STARS = /[三四五]星级/u;
/** What is said of few among many. */
const BEST = /最美|十佳|百佳/u;

/** Verbs that first say who gets the title: 授予|他|北京市劳动模范|称号. */
const GIVES = ['授予', '追授', '颁授', '授予了', '授'];

/** Where the title starts behind who gets it: at the first place, level or body; `stop` where nothing says where it does. */
function afterReceiver(block: BlockScan, organizations: readonly Span[], start: number, stop: number): number {
	const { tokens, text } = block;
	// 授予|北京地铁运营有限公司|首都劳动奖状: the body gets it, and the title has an opening of its own.
	const receiver = organizations[firstEndFrom(organizations, start + 1)];
	if (receiver?.start === start && receiver.end < stop && (opensWithAnchor(block, receiver.end) || opensByItself(text, receiver.end))) {
		return receiver.end;
	}
	for (let token = tokens.at[start] as number; token < tokens.count && (tokens.starts[token] as number) < stop; token += 1) {
		const at = tokens.starts[token] as number;
		if (at >= start && (((tokens.categories[token] as number) & ANCHOR) !== 0 || opensWithBody(organizations, at))) {
			return at;
		}
	}
	return stop;
}

const NO_TITLES: readonly Span[] = [];

interface Evidence {
	readonly tail: string;
	readonly anchored: boolean;
	readonly praised: boolean;
	/** Whether 等荣誉 or the like closes the list. */
	readonly told: boolean;
	readonly confers: boolean;
	/** Whether the verb is 表彰. */
	readonly commends: boolean;
}

/** Whether what a verb confers is a title: 获得|全国教师 is none, 被评为|全国种粮大户 and 获得|首都市民学习之星 are. */
function isTitle(text: string, span: Span, { tail, anchored, praised, told, confers, commends }: Evidence): boolean {
	const award = tail.startsWith('奖') || tail.endsWith('章') || tail === '大奖';
	const thing = CONFERRED_THINGS.has(tail);
	// 授予北京市三个单位“…”|称号: the one who gets it.
	if ('“「『'.includes(text.charAt(span.end) || '。')) {
		return false;
	}
	if (anchored && praised && BEST.test(text.slice(span.start, span.end))) {
		return true;
	}
	if (confers || told) {
		return anchored || praised || told || award;
	}
	// 表彰|优秀员工 says what they did, no title.
	return award ? true : !thing && (anchored || !commends) && (praised || (anchored && HONOUR_BEARERS.has(tail)));
}

/** Ends of titles that are said of nobody who has none. */
const HONOUR_BEARERS: ReadonlySet<string> = new Set(
	'标兵 之星 能手 工匠 楷模 模范 人物 先锋号 示范岗 文明岗 榜样 先锋 带头人 奋斗者 红旗手 卫士 达人 好人 大户 状元 功臣 新星 明星'.split(
		' ',
	),
);

function tellingOf(block: BlockScan, start: number, end: number, value: number): Telling | null {
	const { text, tokens } = block;
	const token = tokens.at[start] as number;
	if (tokens.starts[token] !== start || tokens.ends[token] !== end) {
		return null;
	}
	const verb = text.slice(start, end);
	if (value === HONOUR_WORD.confers) {
		return ALSO_STATES.includes(verb) ? null : 'confers';
	}
	if (value !== HONOUR_WORD.mayConfer) {
		return null;
	}
	return GETS.has(verb) ? 'gets' : CHOOSES.has(verb) ? 'chooses' : null;
}

function afterOrdinal(text: string, from: number): number {
	let at = from;
	while (at < text.length && at - from < TITLE_LIMIT && isOrdinal(text.charCodeAt(at))) {
		at += 1;
	}
	// 一等功, 十佳, 五星级: what counts the rank or the people is of the title.
	return '等佳大级星'.includes(text.charAt(at) || '。') && at > from ? at - 1 : at;
}

/** Where the words from `start` on that one title may hold end. */
function titleEnd(block: BlockScan, start: number): number {
	const { text, tokens } = block;
	let end = start;
	for (let token = start < text.length ? (tokens.at[start] as number) : tokens.count; token < tokens.count; token += 1) {
		const from = tokens.starts[token] as number;
		const to = tokens.ends[token] as number;
		const code = text.charCodeAt(from);
		if (from < end || to - start > TITLE_LIMIT) {
			break;
		}
		if ((code === 0x201c || code === 0x300c) && end > start) {
			const close = from + text.slice(from, from + QUOTE_LIMIT + 1).indexOf(code === 0x201c ? '”' : '」');
			// 称号 or a mark behind the quotation says that the title is what stands in it.
			if (close < from || !isHan(text.charCodeAt(close + 1)) || text.startsWith('称号', close + 1)) {
				break;
			}
			end = close + 1;
			token = (tokens.at[end] as number) - 1;
			continue;
		}
		if (!isHan(code) && code !== 0xb7 && !(end > start && numbersName(text, from))) {
			break;
		}
		const bits = tokens.categories[token] as number;
		if (to - from === 1 ? STOPS.includes(text.charAt(from)) || '和与與及'.includes(text.charAt(from)) : stopsTitle(text, from, to, bits)) {
			break;
		}
		end = to;
	}
	return beforeClosing(text, start, end);
}

/** Whether the digit at `at` is of a number that a name holds (全国|119|消防先进集体), no count of people or years. */
function numbersName(text: string, at: number): boolean {
	let end = at;
	while (end - at < LONGEST_NUMBER && isDigit(text.charCodeAt(end))) {
		end += 1;
	}
	return end > at && isHan(text.charCodeAt(end)) && !COUNTED.includes(text.charAt(end));
}

const LONGEST_NUMBER = 5;
const COUNTED = '年月日名人个项次枚家位届万千百多余等';

/** How many are to bear the title that ends at `at`, with the word that counts them (`30家`); '' where nothing says it. */
function countAt(text: string, at: number): string {
	return isDigit(text.charCodeAt(at)) ? (COUNT.exec(text.slice(at, at + LONGEST_NUMBER + 2))?.[0] ?? '') : '';
}

const COUNT = /^\d{1,4}[余多]?[名个家位人对户]/u;

function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}

/** Where 称号 begins between `start` and `end`, which the words before it may hide (推广|人称|号), else `end`. */
function beforeClosing(text: string, start: number, end: number): number {
	const at = text.slice(start, end + 1).indexOf('称号');
	const last = at > 0 && start + at < end ? start + at : end;
	// 孝|星等|称号
	return text.charAt(last - 1) === '等' && CLOSINGS.some((word) => text.startsWith(word, last)) ? last - 1 : last;
}

/** Adjectives and verbs stand in titles (农村|实用|人才), what joins clauses and what confers does not. */
function stopsTitle(text: string, start: number, end: number, bits: number): boolean {
	const word = text.slice(start, end);
	if (BEHIND_TITLES.includes(word)) {
		return true;
	}
	return (bits & CATEGORY.honorCue) !== 0 && (bits & (CATEGORY.honor | CATEGORY.common)) === 0 && !word.startsWith('奖');
}

const AFTER_TITLES = ['以及', '获得者', '并且', '同时', '其中', '之后', '以后', '以来', '后来', '今年', '去年', '代表'];

const BEHIND_TITLES = [...AFTER_TITLES, ...CLOSINGS];

/** Whether the title is over at `at`: a mark, 和, 等, 的 or 称号 follows, no other word. */
function isEnded(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	const rest = text.charAt(at);
	return (
		countAt(text, at) !== '' ||
		!isHan(code) ||
		'和与與及等的并後后之'.includes(rest) ||
		BEHIND_TITLES.some((word) => text.startsWith(word, at))
	);
}

/** Last characters of what a title may end in. */
const LAST_UNITS = hanSetOf([...CONFERRED_TAILS, ...CONFERRED_THINGS].map((word) => word.charAt(word.length - 1)).join(''));

/** The end of the title by which it is known as one, '' where there is none. Up to three characters. */
export function tailOf(text: string, start: number, end: number): string {
	if (!isInHanSet(LAST_UNITS, text.charCodeAt(end - 1))) {
		return '';
	}
	for (let length = Math.min(3, end - start - 1); length > 0; length -= 1) {
		const tail = text.slice(end - length, end);
		if (CONFERRED_TAILS.has(tail) || CONFERRED_THINGS.has(tail)) {
			// 嘉奖 and 重奖 name no award.
			return tail === '奖' && OTHER_AWARDS.includes(text.charAt(end - 2)) ? '' : tail;
		}
	}
	return '';
}

const PLACINGS = ['冠军', '亚军', '季军', '得主', '获得者', '获奖者', '代表', '负责人'];

/** The trade that ends at `end`, '' for none: 获评金牌|讲解员. */
function roleAt(block: BlockScan, end: number): string {
	const { starts, ends, categories, at } = block.tokens;
	const token = at[Math.max(0, end - 1)] as number;
	const role = ends[token] === end && ((categories[token] as number) & CATEGORY.role) !== 0;
	const word = role ? block.text.slice(starts[token], end) : '';
	return PLACINGS.includes(word) ? '' : word;
}

/** Whether 奖项 right behind says that the words are an award, not a contest: 曾获|河北省少儿戏曲小荷花|奖项. */
function opensAward(block: BlockScan, start: number, end: number): boolean {
	const { text, tokens } = block;
	const first = tokens.categories[tokens.at[start] as number] as number;
	const last = tokens.categories[tokens.at[end - 1] as number] as number;
	return end - start > SHORTEST && text.startsWith('奖项', end) && (first & CATEGORY.place) !== 0 && (last & CATEGORY.activity) === 0;
}

/** Whether a word of praise stands in the title: 优秀, 最美, 先进. */
function isPraised(block: BlockScan, start: number, end: number): boolean {
	const { tokens, lexicon } = block;
	for (let token = tokens.at[start] as number; token < tokens.count && (tokens.starts[token] as number) < end; token += 1) {
		const value = lexicon.values[tokens.words[token] as number] as number;
		const honor = ((tokens.categories[token] as number) & CATEGORY.honor) !== 0;
		if (honor && (value === HONOUR_WORD.quality || value === HONOUR_WORD.head || value === HONOUR_WORD.complete)) {
			return true;
		}
	}
	return false;
}

function opensWithBody(organizations: readonly Span[], at: number): boolean {
	return organizations[firstEndFrom(organizations, at + 1)]?.start === at;
}

function isHan(code: number): boolean {
	return code >= 0x3400 && code <= 0x9fff;
}
