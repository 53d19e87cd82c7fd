import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { HONOUR_TAILS, HONOUR_WORD } from '../lexicon/honour-words.ts';
import { classAt } from '../lexicon/lexicon.ts';
import type { Span } from '../text/span.ts';
import { type BlockScan, SIGN } from './block-scan.ts';
import type { HonorCandidate } from './honor-candidate.ts';
import { candidate, cueBefore, cueEnd, cueValueAt } from './honor-cue.ts';

/** Longest name in quotation marks, in UTF-16 units. */
const NAME_LIMIT = 30;
/** Shorter names (“尖兵”) need more than a tail. */
const SHORTEST_TOLD = 3;
/** Longest name in a row between one pair of marks. */
const ROW_NAME_LIMIT = 12;
/** What no name of an honour ends in: cups are competed for, not conferred. */
const ACTIVITY_ENDS = /(?:[^奖]杯|评比|评选|竞赛|大赛|比赛|活动|会)$/u;
/** The last characters of those. */
const ACTIVITY_LASTS = hanSetOf('杯比选赛动会');
/** How far before the opening mark a verb of conferring may stand: `荣获2022年度“…”`. */
const CUE_DISTANCE = 14;
/** First words of honours, of two characters each. */
const HONOUR_OPENINGS = '最美 最佳 十佳 优秀 先进 模范 杰出 百佳 十大';
/** 、 */
const COMMA = 0x3001;

interface Quoted extends Span {
	/** Names inside, several where 、 divides them. */
	readonly names: readonly Span[];
	honor: boolean;
}

/** Names in quotation marks that their context confers: 获评“京彩工匠”称号, “朝阳工匠”选树活动. Logical offsets, UTF-16. */
export function findQuotedHonors(block: BlockScan): HonorCandidate[] {
	const honors: HonorCandidate[] = [];
	if ((block.signs & SIGN.quote) === 0) {
		return honors;
	}
	const quoted = readQuotations(block);
	if (!quoted.some(({ honor }) => honor)) {
		return honors;
	}
	// 产生“能手”“匠人”“工匠”: what holds for one of a row holds for all.
	spread(block, quoted, 1);
	spread(block, quoted, -1);
	for (const { honor, names } of quoted) {
		if (honor) {
			for (const name of names) {
				honors.push(candidate(block.text, name, 0.95, true));
			}
		}
	}
	return honors;
}

function readQuotations(block: BlockScan): Quoted[] {
	const { units, marks, markCount } = block.hits;
	const quoted: Quoted[] = [];
	for (let mark = 0; mark < markCount; mark += 1) {
		const open = marks[mark] as number;
		const code = closingOf(units[open] as number);
		if (code === 0) {
			continue;
		}
		const closing = closingMark(block, mark, code);
		const close = closing === -1 ? -1 : (marks[closing] as number);
		if (close > open + 1) {
			const names = splitNames(block, mark, closing);
			if (names !== null) {
				quoted.push({ start: open, end: close + 1, names, honor: isConferred(block, open, close, names) });
			}
		}
	}
	return quoted;
}

/** The mark that closes a quotation which `opening` opens, both UTF-16 units; 0 where that opens none. */
function closingOf(opening: number): number {
	switch (opening) {
		// “ ‘
		case 0x201c:
		case 0x2018:
		// 「 『
		case 0x300c:
		case 0x300e:
			return opening + 1;
		// "
		case 0x22:
			return opening;
		default:
			return 0;
	}
}

/** Whether a sentence ends with the mark `code`. */
function endsSentence(code: number): boolean {
	// 。 ！ ？ ； ：
	return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b || code === 0xff1a || code === 0x0a;
}

/** Which of the block's marks closes the one numbered `open`, with the unit `closing`, within the longest row of names, -1 where none does. */
function closingMark({ hits }: BlockScan, open: number, closing: number): number {
	const { units, marks, markCount } = hits;
	const limit = (marks[open] as number) + 3 * NAME_LIMIT;
	for (let mark = open + 1; mark < markCount && (marks[mark] as number) < limit; mark += 1) {
		const code = units[marks[mark] as number] as number;
		if (code === closing) {
			return mark;
		}
		if (closingOf(code) !== 0 || endsSentence(code)) {
			return -1;
		}
	}
	return -1;
}

/** The names between two of the block's marks, divided by 、; null where a mark of a sentence or a length says that no names stand there. */
function splitNames({ text, hits }: BlockScan, open: number, close: number): readonly Span[] | null {
	const { units, marks } = hits;
	const names: Span[] = [];
	const start = (marks[open] as number) + 1;
	const end = marks[close] as number;
	let from = start;
	for (let mark = open + 1; mark <= close; mark += 1) {
		const at = marks[mark] as number;
		if (mark === close || units[at] === COMMA) {
			if (at - from < 2 || at - from > NAME_LIMIT) {
				return null;
			}
			names.push({ start: from, end: at });
			from = at + 1;
		} else if ('，,《》'.includes(text.charAt(at))) {
			return null;
		}
	}
	if (names.length === 1) {
		return names;
	}
	// “富于理想、勇于献身的优秀大学生” is one title, no row of them.
	const row = names.every((name) => name.end - name.start <= ROW_NAME_LIMIT && !text.slice(name.start, name.end).includes('的'));
	return row || end - start > NAME_LIMIT ? names : [{ start, end }];
}

function isConferred(block: BlockScan, open: number, close: number, names: readonly Span[]): boolean {
	const { text } = block;
	if (
		names.some((name) => isInHanSet(ACTIVITY_LASTS, text.charCodeAt(name.end - 1)) && ACTIVITY_ENDS.test(text.slice(name.start, name.end)))
	) {
		return false;
	}
	const after = cueValueAt(block, close + 1);
	if (after === HONOUR_WORD.conferred) {
		return true;
	}
	if (names.every((name) => isNamed(block, name) || isMostBeautiful(block, name))) {
		return true;
	}
	// 评选出5家“无欠薪工地”: what is chosen and counted is a title, whatever it ends in.
	if (isInHanSet(COUNTERS, text.charCodeAt(open - 1)) && CHOSEN.test(text.slice(Math.max(0, open - CUE_DISTANCE), open))) {
		return true;
	}
	// “北京市示范性母婴关爱室”120家
	const digit = text.charCodeAt(close + 1) - 0x30;
	if (
		digit >= 0 &&
		digit <= 9 &&
		COUNT_BEHIND.test(text.slice(close + 1, close + 7)) &&
		names.every((name) => opensWithPraised(block, name))
	) {
		return true;
	}
	const before = cueValueBefore(block, open);
	// 设立“温暖小站”: what is set up may be a place.
	if (before === HONOUR_WORD.mayConfer && setUp(text, open) && names.some((name) => PLACE_ENDS.includes(text.charAt(name.end - 1)))) {
		return false;
	}
	// 评为“三八”红旗手, 评为全国“三下乡”的先进集体: the title goes on behind the mark.
	const goesOn = after === 0 && isHan(text.charCodeAt(close + 1));
	if (before === HONOUR_WORD.confers && !goesOn) {
		return true;
	}
	return (after === HONOUR_WORD.mayBeConferred || before === HONOUR_WORD.mayConfer) && names.every((name) => hasTail(text, name));
}

/** “最美环卫人”, “首都最美巾帼奋斗者”: every trade and every place chooses them by this name. “最美逆行者” are all who go where others flee. */
const MOST_BEAUTIFUL =
	/^\p{Script=Han}{0,4}最美(?!逆行者)\p{Script=Han}{1,6}(?<=人|者|工|师|手|员|家庭|之星|教师|医生|护士|司机|站长|书记|女性|母亲|村官)$/u;
/** How far from the start of a name that word may stand, in UTF-16 units: each of the characters before it may be two. */
const BEFORE_PRAISE = 8;

function isMostBeautiful({ text, hits }: BlockScan, { start, end }: Span): boolean {
	for (let at = start; at < end && at <= start + BEFORE_PRAISE; at += 1) {
		// 最美
		if (hits.units[at] === 0x6700 && hits.units[at + 1] === 0x7f8e) {
			return MOST_BEAUTIFUL.test(text.slice(start, end));
		}
	}
	return false;
}

const COUNT_BEHIND = /^\d{1,4}[余多]?[名个家位人对户所]/u;
const CHOSEN = /(?:评选出|评出|评选产生|选出|选树|命名)了?\d{1,4}[余多]?[名个家位人对户所]$/u;
/** What it ends in. */
const COUNTERS = hanSetOf('名个家位人对户所');
/** What stands between two names of a row, with how many are to bear them: “最美收费员”10名、“温馨收费站”5个. */
const ROW = /^(?:\d{1,4}[名个家位人对户所])?[、和及与]?(?:\d{1,4}[名个家位人对户所])?$/u;
/** Longest text between two names of a row, in UTF-16 units. */
const LONGEST_ROW_GAP = 11;
const PLACE_ENDS = '站区室台地园院吧角家店点屋廊墙车口厅馆';

/** Whether what stands in the mark at `open` is set up or built. */
function setUp(text: string, open: number): boolean {
	const from = text.charAt(open - 1) === '了' ? open - 1 : open;
	return text.endsWith('设立', from) || text.endsWith('创建', from);
}

/** Whether the name ends in the name of a known kind of honour: “陕西省|工人先锋号”, “集团公司|先进班组”, not “学习|劳动模范”. */
function isNamed(block: BlockScan, name: Span): boolean {
	const { tokens, hits, lexicon } = block;
	const token = tokens.at[name.start] as number;
	const opensWithVerb = ((tokens.categories[token] as number) & (CATEGORY.boundary | CATEGORY.verbal)) !== 0;
	for (let start = name.start; start < name.end && !opensWithVerb; start += 1) {
		if (((hits.starting[start] as number) & CATEGORY.honor) === 0) {
			continue;
		}
		const word = classAt(lexicon, hits, start, name.end - start);
		const kind = ((lexicon.categories[word] as number) & CATEGORY.honor) === 0 ? 0 : lexicon.values[word];
		if (kind === HONOUR_WORD.complete || (kind === HONOUR_WORD.head && start > name.start)) {
			return true;
		}
	}
	return false;
}

/** The verb of conferring before the mark at `open`: right before it, or with no other mark and not far between. */
function cueValueBefore(block: BlockScan, open: number): number {
	const { text, tokens, lexicon } = block;
	if (cueBefore(block, open)) {
		return lexicon.values[tokens.words[tokens.at[cueEnd(text, open) - 1] as number] as number] as number;
	}
	const limit = Math.max(0, open - CUE_DISTANCE);
	for (let at = open; at > limit; ) {
		const code = text.charCodeAt(at - 1);
		if (!isHan(code) && '，。！？；：、“”「」『』《》（）'.includes(text.charAt(at - 1))) {
			return 0;
		}
		const token = tokens.at[at - 1] as number;
		const value = lexicon.values[tokens.words[token] as number] as number;
		if (value === HONOUR_WORD.confers || value === HONOUR_WORD.mayConfer) {
			return value;
		}
		at = tokens.starts[token] as number;
	}
	return 0;
}

/** Last characters of what honours end with. */
const TAIL_UNITS = hanSetOf([...HONOUR_TAILS].map((word) => word.charAt(word.length - 1)).join(''));

/** Whether the name opens or ends with what honours do: 最美, 工匠, 之星, 集体. */
function hasTail(text: string, name: Span): boolean {
	if (name.end - name.start < SHORTEST_TOLD) {
		return false;
	}
	const head = text.slice(name.start, name.start + 2);
	if (HONOUR_OPENINGS.includes(head)) {
		return true;
	}
	if (!isInHanSet(TAIL_UNITS, text.charCodeAt(name.end - 1))) {
		return false;
	}
	for (let length = 1; length <= 3; length += 1) {
		if (HONOUR_TAILS.has(text.slice(name.end - length, name.end))) {
			return true;
		}
	}
	return false;
}

/** Carries the verdict on one quotation to those that stand in a row with it, from left to right or from right to left. */
function spread(block: BlockScan, quoted: readonly Quoted[], step: 1 | -1): void {
	const { text } = block;
	const first = step === 1 ? 0 : quoted.length - 1;
	for (let index = first; index + step >= 0 && index + step < quoted.length; index += step) {
		const here = quoted[index] as Quoted;
		const next = quoted[index + step] as Quoted;
		if (!here.honor || next.honor) {
			continue;
		}
		const from = step === 1 ? here.end : next.end;
		const to = step === 1 ? next.start : here.start;
		if (to === from || (to - from <= LONGEST_ROW_GAP && isRowGap(text, from, to))) {
			next.honor = true;
		}
	}
}

/** Whether the name opens with a place or a level and praise: 北京市|示范性…, 市级|优秀…. */
function opensWithPraised({ text, tokens }: BlockScan, name: Span): boolean {
	const token = tokens.at[name.start] as number;
	const bits = tokens.categories[token] as number;
	const anchored = (bits & (CATEGORY.place | CATEGORY.placeShort | CATEGORY.level | CATEGORY.honorPrefix)) !== 0;
	return anchored && PRAISE.test(text.slice(tokens.ends[token], name.end));
}

const PRAISE = /^(?:级|市|省|区)?(?:示范|优秀|先进|最美|十佳|文明|模范|金牌|星级|标杆)/u;

/** Whether only 、 or 和 and how many stand between two names. */
function isRowGap(text: string, from: number, to: number): boolean {
	const first = text.charAt(from);
	return '、和及与'.includes(first)
		? to - from === 1 || ROW.test(text.slice(from, to))
		: first >= '0' && first <= '9' && ROW.test(text.slice(from, to));
}

function isHan(code: number): boolean {
	return code >= 0x4e00 && code <= 0x9fff;
}
