import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import type { Span } from '../text/span.ts';
import { type BlockScan, SIGN } from './block-scan.ts';

/** Longest name in quotation marks, and longest run from it to 活动 or 大赛, in UTF-16 units. */
const QUOTED_LIMIT = 40;
const TAIL_LIMIT = 14;
const ORDINAL_LIMIT = 8;
const NONE: readonly Span[] = [];
/** Last words of the names of events. */
const EVENT_WORDS: ReadonlySet<string> = new Set(
	'活动 大赛 比赛 竞赛 联赛 大会 年会 仪式 典礼 论坛 讲座 讲堂 培训班 研修班 训练营 夏令营 座谈会 分享会 研讨会 交流会 推介会 发布会 报告会 音乐会 读书会 晚会 演唱会 汇演 会演 巡演 演出 展演 展览 画展 影展 片展 书画展 博览会 展销会 运动会 锦标赛 邀请赛 马拉松 艺术节 文化节 读书节 电影节 音乐节 采摘节 行动 沙龙 路演 征文 义诊'.split(
		' ',
	),
);

/**
 * Events and activities named in quotation marks, in order: 第四届“朝阳工匠”选树活动, “书香建工”主题阅读活动. Logical offsets,
 * UTF-16. Time: linear.
 */
export function findEvents(block: BlockScan): readonly Span[] {
	if ((block.signs & SIGN.quote) === 0) {
		return NONE;
	}
	const { text } = block;
	const { units, marks, markCount } = block.hits;
	let found: Span[] | null = null;
	for (let mark = 0; mark < markCount; mark += 1) {
		const open = marks[mark] as number;
		// “
		if (units[open] !== 0x201c) {
			continue;
		}
		const close = closingQuote(units, open, Math.min(text.length, open + QUOTED_LIMIT));
		if (close === -1) {
			continue;
		}
		const end = activityEnd(block, close + 1);
		const previous = found?.at(-1)?.end ?? 0;
		if (end !== -1 && open >= previous) {
			found ??= [];
			found.push({ start: Math.max(previous, ordinalStart(text, open)), end });
		}
	}
	return found ?? NONE;
}

/** The first ” between the “ at `open` and `end`, -1 where none stands there. */
function closingQuote(units: Uint16Array, open: number, end: number): number {
	for (let at = open + 1; at < end; at += 1) {
		if (units[at] === 0x201d) {
			return at;
		}
	}
	return -1;
}

/** End of the last word for an activity in the run of words at `at`; -1 where the run holds none. */
function activityEnd(block: BlockScan, at: number): number {
	const { text, tokens, hits } = block;
	let end = -1;
	if (at >= text.length || tokens.starts[tokens.at[at] as number] !== at) {
		return end;
	}
	for (let token = tokens.at[at] as number; token < tokens.count && (tokens.ends[token] as number) - at <= TAIL_LIMIT; token += 1) {
		const code = hits.units[tokens.starts[token] as number] as number;
		const bits = tokens.categories[token] as number;
		if (code < 0x4e00 || code > 0x9fff) {
			break;
		}
		if ((bits & CATEGORY.activity) !== 0 && isEventWord(text.slice(tokens.starts[token], tokens.ends[token]))) {
			end = tokens.ends[token] as number;
		} else if ((bits & (CATEGORY.boundary | CATEGORY.action | CATEGORY.speech)) !== 0) {
			break;
		}
	}
	return end;
}

function isEventWord(word: string): boolean {
	return isInHanSet(EVENT_ENDS, word.charCodeAt(word.length - 1)) && hasEventEnd(word);
}

/** Last characters of those words. */
const EVENT_ENDS = hanSetOf([...EVENT_WORDS].map((word) => word.charAt(word.length - 1)).join(''));

function hasEventEnd(word: string): boolean {
	return EVENT_WORDS.has(word) || (word.length > 1 && EVENT_WORDS.has(word.slice(-2))) || EVENT_WORDS.has(word.slice(-3));
}

/** Start of 第四届 right before `at`, or `at`. */
function ordinalStart(text: string, at: number): number {
	// 届 季 期
	if (!'届屆季期'.includes(text.charAt(at - 1)) || at === 0) {
		return at;
	}
	const low = Math.max(0, at - ORDINAL_LIMIT);
	const start = text.slice(low, at).lastIndexOf('第');
	return start === -1 ? at : low + start;
}
