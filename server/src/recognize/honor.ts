import { CATEGORY } from '../lexicon/category.ts';
import { HONOUR_WORD } from '../lexicon/honour-words.ts';
import { LENGTH_BITS, LONGEST_WORD } from '../lexicon/lexicon.ts';
import { hasPairAt, pairSetOf } from '../lexicon/pair-set.ts';
import type { Span } from '../text/span.ts';
import { type BlockScan, nextWordAt, wordAt } from './block-scan.ts';
import type { HonorCandidate } from './honor-candidate.ts';
import { readConferred, tailOf } from './honor-conferred.ts';
import { candidate, cueAfter, cueBefore, OTHER_AWARDS, opensByItself } from './honor-cue.ts';
import { type Prefix, readPrefix } from './honor-prefix.ts';
import { findQuotedHonors } from './honor-quoted.ts';

/** Longest run between 优秀 and what it is said of: 优秀|乡村|医生. UTF-16 units. */
const BEARER_LIMIT = 8;
const NO_TITLE_ENDS = ['荣誉', '光荣', '”', '」'];
/** What 优秀青年 may open without being an honour: 国家杰出青年|基金. */
const NO_HONOUR_AFTER = pairSetOf('基金 计划 项目 工程 论坛 培养');
/** Longest name of its own that a title has before 工匠 or the like, in UTF-16 units. */
const OWN_NAME_LIMIT = 6;
/** Shortest title that 称号 makes a name, in UTF-16 units. */
const SHORTEST_TITLE = 4;
/** Longest name that 全国 opens over verbs. UTF-16 units. */
const STATE_NAME_LIMIT = 16;
/** Ranks that are names enough where a verb confers them: 获|优秀组织奖. */
const NAMED_RANKS = ['最佳', '优秀组织奖', '特别贡献', '突出贡献', '最有价值'];
/** What those who are chosen from many are called by. */
const CHOSEN = ['十佳', '百佳', '十大', '最美', '最佳', '金牌'];
const MARKS_OF_DEFECT = '精神';
const HONOUR_WORDS = CATEGORY.honor | CATEGORY.honorCue;
const NO_HONORS: readonly HonorCandidate[] = [];

/**
 * The honours one block names by itself, in order, none overlapping another. `organizations` of the block in order. Time: linear
 * in the text. Logical offsets, UTF-16.
 */
export function findHonors(block: BlockScan, organizations: readonly Span[]): readonly HonorCandidate[] {
	const found = findQuotedHonors(block);
	let previous = -1;
	const { hits, lexicon, text } = block;
	for (let index = hits.notedFrom; index < hits.noted.length; index += 2) {
		const start = hits.noted[index] as number;
		const hit = hits.noted[index + 1] as number;
		const word = hit >> LENGTH_BITS;
		if (((lexicon.categories[word] as number) & HONOUR_WORDS) === 0) {
			continue;
		}
		const end = start + (hit & LONGEST_WORD);
		const value = lexicon.values[word] as number;
		if (hits.units[end] === MARKS_OF_DEFECT.charCodeAt(0) && text.startsWith(MARKS_OF_DEFECT, end)) {
			continue;
		}
		if (value === HONOUR_WORD.confers || value === HONOUR_WORD.mayConfer) {
			for (const title of readConferred(block, organizations, start, end, value)) {
				found.push(candidate(text, title, 0.85));
			}
			continue;
		}
		const span = readHonor(block, organizations, start, end, value, previous);
		if (span !== null) {
			previous = span.end;
			found.push(candidate(text, span, 0.9));
		}
	}
	if (found.length === 0) {
		return NO_HONORS;
	}
	return addElliptic(block, withAlternatives(block, withoutOverlaps(found)));
}

/** Whether the word at `start` is the end of a longer name, which is read by itself: 首都|劳动奖状. */
function isWithinName({ tokens, text }: BlockScan, start: number): boolean {
	const token = tokens.at[start] as number;
	const first = tokens.starts[token] as number;
	return first < start && ((tokens.categories[token] as number) & CATEGORY.honor) !== 0 && opensByItself(text, first);
}

/** The honour whose word of the class `value` stands at `start`..`end`, or null where that word makes none here; `previous` is the end of the one before. */
function readHonor(
	block: BlockScan,
	organizations: readonly Span[],
	start: number,
	end: number,
	value: number,
	previous: number,
): Span | null {
	switch (value) {
		case HONOUR_WORD.complete: {
			// 北京公交集团|首都劳动奖状: it says itself whose it is.
			if (opensByItself(block.text, start)) {
				return { start, end: withRank(block, end) };
			}
			const prefix = readPrefix(block, organizations, start);
			return { start: prefix.anchored ? prefix.start : start, end: withRank(block, end) };
		}
		case HONOUR_WORD.head: {
			if (goesOnAsProgramme(block.text, end) || isWithinName(block, start)) {
				return null;
			}
			const prefix = readPrefix(block, organizations, start);
			if (!prefix.anchored) {
				// 京华|工匠|获得者: who has it says that the words before are its name.
				const named = prefix.nominal && start - prefix.runStart >= 2 && start - prefix.runStart <= OWN_NAME_LIMIT && cueAfter(block, end);
				return named ? { start: prefix.runStart, end } : null;
			}
			// 劳模|和|工匠人才创新工作室 is of both.
			const both = block.text.startsWith('和工匠', end);
			return !both && isPlainPrefix(block, prefix, start, end)
				? { start: prefix.start, end: withBearer(block, withRank(block, end)) }
				: null;
		}
		case HONOUR_WORD.quality:
			return readQuality(block, organizations, start, end);
		case HONOUR_WORD.rank:
			return readRank(block, organizations, start, end);
		case HONOUR_WORD.conferred:
			return readTitle(block, organizations, start, end, previous);
		case HONOUR_WORD.award:
			return readAward(block, organizations, start, end, previous);
		default:
			return null;
	}
}

/**
 * 全国|纺织工业|劳动模范 is a name and 北京市|学习|劳动模范 none, but 全国 opens a name over any words (全国|脱贫攻坚|贡献奖). A body's 首席技师 is a
 * post, a province's an honour.
 */
function isPlainPrefix(block: BlockScan, prefix: Prefix, start: number, end: number): boolean {
	if (prefix.body && block.text.startsWith('首席', start)) {
		return false;
	}
	return prefix.nominal || (opensWithState(block, prefix) && end - prefix.start <= STATE_NAME_LIMIT);
}

/** 国家科学技术进步奖|一等奖: the rank belongs to the name. */
function withRank(block: BlockScan, end: number): number {
	const { lexicon } = block;
	if (end >= block.text.length) {
		return end;
	}
	let longest = end;
	for (let hit = wordAt(block, end, CATEGORY.honor); hit !== 0; hit = nextWordAt(block, end, hit, CATEGORY.honor)) {
		if (lexicon.values[hit >> LENGTH_BITS] === HONOUR_WORD.rank) {
			longest = Math.max(longest, end + (hit & LONGEST_WORD));
		}
	}
	return longest === end ? withPart(block, end) : longest;
}

/** 优秀党员|干警: a member of the party or the league is told from others by trade as well. */
function withBearer(block: BlockScan, end: number): number {
	const { text, tokens, lexicon } = block;
	const token = end < text.length ? (tokens.at[end] as number) : -1;
	if (tokens.starts[token] !== end || !(text.endsWith('党员', end) || text.endsWith('团员', end))) {
		return end;
	}
	return lexicon.values[tokens.words[token] as number] === HONOUR_WORD.bearer ? (tokens.ends[token] as number) : end;
}

/** Longest name of a part of an award, in UTF-16 units: 荷花奖|舞剧奖, 华表奖|优秀故事片奖. */
const PART_LIMIT = 7;

/** The end of the award that is one of those of the award ending at `end`, or `end` where none follows. */
function withPart(block: BlockScan, end: number): number {
	const { text, tokens, lexicon } = block;
	if (text.charAt(end - 1) !== '奖' || tokens.starts[tokens.at[end] as number] !== end) {
		return end;
	}
	for (let token = tokens.at[end] as number; token < tokens.count && (tokens.ends[token] as number) - end <= PART_LIMIT; token += 1) {
		const bits = tokens.categories[token] as number;
		const award = lexicon.values[tokens.words[token] as number] === HONOUR_WORD.award;
		if (award && (bits & CATEGORY.honor) !== 0) {
			return (tokens.starts[token] as number) > end ? (tokens.ends[token] as number) : end;
		}
		const quality = lexicon.values[tokens.words[token] as number] === HONOUR_WORD.quality;
		if (!quality && ((bits & CATEGORY.common) === 0 || (bits & CATEGORY.honorCue) !== 0)) {
			return end;
		}
	}
	return end;
}

/** 全国|优秀|科技|工作者: level, quality, field and bearer. */
function readQuality(block: BlockScan, organizations: readonly Span[], start: number, end: number): Span | null {
	const { tokens, lexicon, text } = block;
	if (end >= text.length || (tokens.starts[tokens.at[end] as number] as number) !== end) {
		return null;
	}
	let bearer = -1;
	for (let token = tokens.at[end] as number; token < tokens.count && (tokens.ends[token] as number) - end <= BEARER_LIMIT; token += 1) {
		const bits = tokens.categories[token] as number;
		const value = lexicon.values[tokens.words[token] as number] as number;
		if (tokens.words[token] === 0 || ((bits & CATEGORY.boundary) !== 0 && (bits & (CATEGORY.honor | CATEGORY.common)) === 0)) {
			break;
		}
		if ((bits & CATEGORY.honor) !== 0 && value === HONOUR_WORD.bearer) {
			bearer = tokens.ends[token] as number;
			break;
		}
		// 十佳|调度员: any trade has its best.
		if ((bits & CATEGORY.role) !== 0 && isChosen(text, start)) {
			return { start, end: tokens.ends[token] as number };
		}
	}
	if (bearer === -1 || goesOnAsProgramme(text, bearer)) {
		return null;
	}
	const prefix = readPrefix(block, organizations, start);
	const cued = cueAfter(block, bearer) || cueBefore(block, prefix.anchored ? prefix.start : start);
	if (prefix.anchored) {
		return prefix.nominal && (cued || opensWithState(block, prefix)) ? { start: prefix.start, end: bearer } : null;
	}
	return isChosen(text, start) ? { start, end: bearer } : null;
}

/** Whether people are chosen to bear the title at `start`: 评选出的|十佳|班组长. */
function isChosen(text: string, start: number): boolean {
	const from = text.charAt(start - 1) === '的' ? start - 1 : start;
	return (
		text.charAt(from - 1) === '出' &&
		'选評评'.includes(text.charAt(from - 2) || '。') &&
		CHOSEN.some((word) => text.startsWith(word, start))
	);
}

/** Whether the name opens with 全国, 中国 or the full name of a place: such a one names an honour even where nobody confers it here. */
function opensWithState(block: BlockScan, prefix: Prefix): boolean {
	const bits = block.tokens.categories[block.tokens.at[prefix.start] as number] as number;
	return (bits & CATEGORY.state) !== 0;
}

/** 北京市技能大赛翻身技能|一等奖, 钳工项目|一等奖; 一等奖 alone names nothing. */
function readRank(block: BlockScan, organizations: readonly Span[], start: number, end: number): Span | null {
	const prefix = readPrefix(block, organizations, start);
	if (prefix.anchored && prefix.start < start) {
		return { start: prefix.start, end };
	}
	if (NAMED_RANKS.some((rank) => block.text.startsWith(rank, start))) {
		return cueBefore(block, start) ? { start, end } : null;
	}
	return prefix.runStart < start && (prefix.activity || (prefix.nominal && start - prefix.runStart >= 2 && isContest(block.text, start)))
		? { start: prefix.runStart, end }
		: null;
}

/** What a rank is given in: …项目, …组, …赛, …技能. */
function isContest(text: string, end: number): boolean {
	return '赛目组类能奖节展杯'.includes(text.charAt(end - 1));
}

/** 国家杰出青年|基金 and 优秀人才|培养计划 are programmes, no honours. */
function goesOnAsProgramme(text: string, end: number): boolean {
	return hasPairAt(NO_HONOUR_AFTER, text, end);
}

/** 荣获交通运输部公交行业服务明星|称号: whatever a verb confers as a title. */
function readTitle(block: BlockScan, organizations: readonly Span[], start: number, end: number, previous: number): Span | null {
	if (HOLDERS.some((word) => block.text.startsWith(word, start))) {
		return readHeld(block, organizations, start);
	}
	// 荣誉|称号 is one word whose own hit starts before this one.
	if (!block.text.startsWith('称号', end - 2) || NO_TITLE_ENDS.some((word) => block.text.endsWith(word, start))) {
		return null;
	}
	const prefix = readPrefix(block, organizations, start);
	const from = prefix.anchored ? prefix.start : prefix.runStart;
	const told = cueBefore(block, from) || isJoined(block.text, previous, from);
	// 首都最美家庭、北京市孝星|等|称号
	const last = block.text.charAt(start - 1) === '等' ? start - 1 : start;
	return told && prefix.nominal && last - from >= SHORTEST_TITLE ? { start: from, end: last } : null;
}

const HOLDERS = ['获得者', '得主', '获奖者'];

const AWARD_TAIL = /奖[章状]$/u;

/** 首都最美劳动者|获得者: what opens with a place and ends in who bears it, held by somebody. */
function readHeld(block: BlockScan, organizations: readonly Span[], start: number): Span | null {
	const prefix = readPrefix(block, organizations, start);
	// 首都|环境|建设|奖章: an award says by its last word what it is.
	const plain = prefix.anchored && prefix.nominal && (!prefix.activity || AWARD_TAIL.test(block.text.slice(start - 2, start)));
	return plain && start - prefix.start >= SHORTEST_TITLE && tailOf(block.text, prefix.start, start) !== ''
		? { start: prefix.start, end: start }
		: null;
}

/** Whether only 、 or 和 stands between the honour that ends at `previous` and `from`. */
function isJoined(text: string, previous: number, from: number): boolean {
	return previous !== -1 && previous === from - 1 && '、和与及'.includes(text.charAt(previous));
}

/** An award that no list has: 拉斯克|奖 told by a verb of conferring or by what stands after it. */
function readAward(block: BlockScan, organizations: readonly Span[], start: number, end: number, previous: number): Span | null {
	const { tokens } = block;
	const token = tokens.at[start] as number;
	if (tokens.starts[token] !== start || tokens.ends[token] !== end) {
		return null;
	}
	const prefix = readPrefix(block, organizations, start);
	const from = prefix.anchored ? prefix.start : prefix.runStart;
	// 河北省|脱贫|攻坚|贡献奖|获得者: who has it follows, so verbs may stand within.
	const held = prefix.anchored && cueAfter(block, end);
	if (start - from < 2 || !(prefix.nominal || held) || OTHER_AWARDS.includes(block.text.charAt(start - 1))) {
		return null;
	}
	// 拉斯克奖|和|盖尔德纳国际奖: what the first is the second is.
	return isJoined(block.text, previous, from) || cueBefore(block, from) || cueAfter(block, end)
		? { start: from, end: withRank(block, end) }
		: null;
}

/** Below 0 where `a` stands first: the longer of two that start at one place. */
function inOrder(a: HonorCandidate, b: HonorCandidate): number {
	return a.start - b.start || b.end - a.end;
}

/** Longest first at one place; what stands in quotation marks before what its words say alone. */
function withoutOverlaps(found: readonly HonorCandidate[]): readonly HonorCandidate[] {
	if (found.length === 1) {
		return found;
	}
	const order = found.every((honor, index) => index === 0 || inOrder(found[index - 1] as HonorCandidate, honor) <= 0)
		? found
		: found.toSorted(inOrder);
	const chosen: HonorCandidate[] = [];
	for (const honor of order) {
		const previous = chosen.at(-1);
		if (previous === undefined || honor.start >= previous.end) {
			chosen.push(honor);
		} else if (honor.end > previous.end && !previous.quoted) {
			// 何梁何利基金|科学与技术创新奖: two readings that cross make one name.
			chosen[chosen.length - 1] = { ...honor, start: previous.start, text: '', fullName: '' };
		}
	}
	return chosen;
}

/** 全国或|北京市劳模: the other level belongs to the name. */
function withAlternatives(block: BlockScan, honors: readonly HonorCandidate[]): readonly HonorCandidate[] {
	const { text, tokens } = block;
	return honors.map((honor) => {
		// 或
		if (honor.start < 2 || text.charCodeAt(honor.start - 1) !== 0x6216) {
			return honor;
		}
		const token = tokens.at[honor.start - 2] as number;
		const bits = tokens.categories[token] as number;
		const level = (bits & (CATEGORY.place | CATEGORY.placeShort | CATEGORY.state | CATEGORY.level)) !== 0;
		return level ? { ...honor, start: tokens.starts[token] as number, text: '', fullName: '' } : honor;
	});
}

/** 首都劳动奖状、|奖章: the second is named by its last word alone. */
function addElliptic(block: BlockScan, honors: readonly HonorCandidate[]): readonly HonorCandidate[] {
	const { text } = block;
	const all: HonorCandidate[] = [];
	honors.forEach((honor, index) => {
		const name = text.slice(honor.start, honor.end);
		const whole = honor.text === '' ? { ...honor, text: name, fullName: name } : honor;
		all.push(whole);
		const at = honor.end + 1;
		const joint = text.charCodeAt(honor.end);
		const rest = ['奖章', '奖状'].find((word) => text.startsWith(word, at));
		// 、 和 或 及
		const joined = joint === 0x3001 || joint === 0x548c || joint === 0x6216 || joint === 0x53ca;
		if (rest !== undefined && joined && /劳动奖[章状]$/u.test(name) && (honors[index + 1]?.start ?? Number.POSITIVE_INFINITY) > at + 1) {
			all.push({ ...candidate(text, { start: at, end: at + 2 }, 0.6), fullName: name.slice(0, -2) + rest });
		}
	});
	return all;
}
