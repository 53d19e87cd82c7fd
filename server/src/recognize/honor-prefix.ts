import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { HONOUR_WORD } from '../lexicon/honour-words.ts';
import { firstEndFrom } from '../text/ordered.ts';
import type { Span } from '../text/span.ts';
import type { BlockScan } from './block-scan.ts';
import { opensByItself } from './honor-cue.ts';

/** Longest name to the left of an honour's head, in UTF-16 units: 何梁何利基金科学与技术|创新奖. */
const LEFT_LIMIT = 30;
/** Characters that never stand inside the name of an honour. */
const STOPS = hanSetOf(
	'和与與及或的了过過在被将将获獲得是为為于於对對从從由向把并並也还又曾第届屆年月日名个個项項枚次位等中上下后後前到給给其该該本这那各每共有以所',
);

const PLACE = CATEGORY.place | CATEGORY.placeShort;
const ANCHOR = PLACE | CATEGORY.state | CATEGORY.level | CATEGORY.honorPrefix;

/** What stands to the left of an honour's last word. Logical offsets, UTF-16. */
export interface Prefix {
	/** Where the name starts with the place, level or body that opens it; the head's own start where none does. */
	readonly start: number;
	readonly anchored: boolean;
	/** Whether a body opens it: 国家电网公司|先进班组. */
	readonly body: boolean;
	/** Where the run of words that a name may be made of starts. */
	readonly runStart: number;
	/** Whether all words of that run may stand in a name: no verb, no adverb. */
	readonly nominal: boolean;
	/** Whether a competition stands in the run: 技能大赛|翻身技能. */
	readonly activity: boolean;
}

/** Reads to the left of a head at `head`, over words, not over marks, digits and verbs of conferring. */
export function readPrefix(block: BlockScan, organizations: readonly Span[], head: number): Prefix {
	const { text, tokens } = block;
	const stop = Math.max(0, head - LEFT_LIMIT);
	let start = head;
	let anchored = false;
	let nominal = true;
	let activity = false;
	let at = head;
	let previousBits = 0;
	while (at > stop) {
		const body = organizationEndingAt(organizations, at);
		// 授予|首钢集团|北京市|模范集体: a place opens the name anew behind who gets it, and 首都劳动奖状 opens by itself.
		const anew = anchored && ((previousBits & (PLACE | CATEGORY.state)) !== 0 || opensByItself(text, start));
		if (body !== null && body.start >= at - LEFT_LIMIT && !anew) {
			// 总工会|组织|劳模 has a verb right behind the body.
			const next = at < head ? (tokens.categories[tokens.at[at] as number] as number) : 0;
			nominal &&= (next & CATEGORY.boundary) === 0 || (next & CATEGORY.verbal) === 0;
			return { start: body.start, anchored: true, body: true, runStart: body.start, nominal, activity };
		}
		const quoted = anchored ? -1 : quotedAfterAnchor(block, at);
		if (quoted !== -1) {
			at = quoted;
			continue;
		}
		const token = tokens.at[at - 1] as number;
		const tokenStart = tokens.starts[token] as number;
		const bits = tokens.categories[token] as number;
		if (!isNameUnit(text.charCodeAt(at - 1)) || stopsPrefix(block, token)) {
			break;
		}
		if (!anchored && isHonorName(block, token)) {
			// 国家科学技术进步奖|一等奖
			start = tokenStart;
			anchored = true;
			at = tokenStart;
			continue;
		}
		// 盖尔德纳|国际奖: 国际 opens nothing.
		if ((bits & ANCHOR) !== 0 && !text.startsWith('国际', tokenStart)) {
			// 朝阳区|首都劳动奖章: what opens a name anew ends it to the left; 北京市|朝阳区 goes on.
			if (anchored && previousBits !== 0 && !continuesPlace(bits, previousBits)) {
				break;
			}
			start = townStart(block, token);
			anchored = true;
			previousBits = bits;
			at = start;
			if (opensName(text, tokenStart, bits)) {
				break;
			}
			continue;
		}
		if (anchored) {
			break;
		}
		// 非遗|保护|工作|先进个人: work is of something, and the verb before it says of what.
		const ofWork = (bits & CATEGORY.verbal) !== 0 && text.startsWith('工作', at);
		nominal &&= (bits & CATEGORY.boundary) === 0 || (bits & (CATEGORY.common | CATEGORY.head)) !== 0 || ofWork;
		activity ||= (bits & CATEGORY.activity) !== 0;
		at = tokenStart;
	}
	return { start, anchored, body: false, runStart: at, nominal, activity };
}

/** Longest name in quotation marks inside the name of an honour, marks included. UTF-16 units. */
const QUOTE_LIMIT = 10;

/** Where the quotation that ends at `at` opens, if what opens a name stands right before it: 全国|“安康杯”|竞赛优胜单位; else -1. */
function quotedAfterAnchor(block: BlockScan, at: number): number {
	const { text, tokens } = block;
	const mark = text.charCodeAt(at - 1);
	if (mark !== 0x201d && mark !== 0x2019) {
		return -1;
	}
	const from = Math.max(0, at - QUOTE_LIMIT);
	const open = from + text.slice(from, at - 1).lastIndexOf(String.fromCharCode(mark - 1));
	if (open < 1 || open < from) {
		return -1;
	}
	return ((tokens.categories[tokens.at[open - 1] as number] as number) & ANCHOR) === 0 ? -1 : open;
}

/** Where the name of the town or county that token `token` ends begins: 土城|镇; the token's own start for any other. */
function townStart(block: BlockScan, token: number): number {
	const { text, tokens } = block;
	const start = tokens.starts[token] as number;
	if (!'镇乡县旗盟'.includes(text.slice(start, tokens.ends[token])) || token === 0) {
		return start;
	}
	const before = token - 1;
	const bits = tokens.categories[before] as number;
	const name =
		isNameUnit(text.charCodeAt(start - 1)) && (bits & (CATEGORY.boundary | CATEGORY.honorCue)) === 0 && !stopsPrefix(block, before);
	return name ? (tokens.starts[before] as number) : start;
}

/** Whether token `token` is the name of an honour that a rank may follow. */
function isHonorName(block: BlockScan, token: number): boolean {
	const { text, tokens, lexicon } = block;
	const value = lexicon.values[tokens.words[token] as number] as number;
	// 奖
	if (text.charCodeAt((tokens.ends[token] as number) - 1) !== 0x5956) {
		return false;
	}
	return ((tokens.categories[token] as number) & CATEGORY.honor) !== 0 && (value === HONOUR_WORD.complete || value === HONOUR_WORD.head);
}

/** Whether a place goes on to the left of what is read so far: 北京市|朝阳区, 湖北|省. */
function continuesPlace(bits: number, right: number): boolean {
	return (bits & PLACE) !== 0 && (right & (PLACE | CATEGORY.level)) !== 0;
}

/** 全国, 中国, 国家 and 首都 open a name and nothing of it stands before them. */
function opensName(text: string, start: number, bits: number): boolean {
	return (bits & CATEGORY.state) !== 0 || text.startsWith('首都', start) || text.startsWith('全', start);
}

function stopsPrefix(block: BlockScan, token: number): boolean {
	const { text, tokens, lexicon } = block;
	const start = tokens.starts[token] as number;
	if (tokens.ends[token] === start + 1) {
		return isInHanSet(STOPS, text.charCodeAt(start));
	}
	const value = lexicon.values[tokens.words[token] as number] as number;
	return (
		((tokens.categories[token] as number) & CATEGORY.honorCue) !== 0 && (value === HONOUR_WORD.confers || value === HONOUR_WORD.mayConfer)
	);
}

/** The organization that ends exactly at `at`; organizations stand in order. */
export function organizationEndingAt(organizations: readonly Span[], at: number): Span | null {
	const found = organizations[firstEndFrom(organizations, at)];
	return found !== undefined && found.end === at ? found : null;
}

/** A Chinese character or the dot of a foreign name (古斯塔夫·林登少|奖). */
function isNameUnit(code: number): boolean {
	return code === 0xb7 || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}
