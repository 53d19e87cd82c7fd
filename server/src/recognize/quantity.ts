import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import type { Span } from '../text/span.ts';
import { type BlockScan, SIGN } from './block-scan.ts';

/** Units that a number in digits stands before, the longest first where one begins another. */
const UNITS =
	'平方公里 平方米 立方米 万千瓦时 千瓦时 公里 千米 毫米 厘米 纳米 微米 公斤 千克 毫克 毫升 公顷 摄氏度 人次 人民币 美元 欧元 港元 日元 英镑 元 角 分钟 小时 秒 分 天 个月 周年 年 周 岁 次 届 名 位 人 户 家 个 项 件 张 幅 场 期 条 台 套 辆 架 艘 座 栋 间 所 处 种 类 本 册 部 篇 首 支 队 枚 吨 斤 克 米 里 亩 升 度 级 层 页 倍 成 票 金 分贝 兆瓦 千瓦 瓦 伏 赫兹 字节'.split(
		' ',
	);
/** By the first character: 人 has 人次 人民币 人. */
const UNITS_BY_FIRST: ReadonlyMap<number, readonly string[]> = new Map(
	UNITS.map((unit) => [unit.charCodeAt(0), UNITS.filter((other) => other.charCodeAt(0) === unit.charCodeAt(0))]),
);
const NO_UNITS: readonly string[] = [];
const NONE: readonly Span[] = [];
const SCALES = hanSetOf('万亿千百十余多几');

/**
 * Numbers in digits with their units, in order: 1.5万余家, 200余名, 74%, 25万工会会员 without its noun. Outside `dates`, which stand
 * in order. Logical offsets, UTF-16. Time: linear.
 */
export function findQuantities({ text, hits, signs }: BlockScan, dates: readonly Span[]): readonly Span[] {
	if ((signs & SIGN.digit) === 0) {
		return NONE;
	}
	const { units, marks, markCount } = hits;
	let found: Span[] | null = null;
	let next = 0;
	let done = 0;
	for (let mark = 0; mark < markCount; mark += 1) {
		const at = marks[mark] as number;
		if (at < done || !isDigit(units[at] as number)) {
			continue;
		}
		while ((dates[next]?.end ?? Number.POSITIVE_INFINITY) <= at) {
			next += 1;
		}
		const date = dates[next];
		if (date !== undefined && date.start <= at) {
			done = date.end;
			continue;
		}
		const number = numberEnd(units, at);
		const end = unitEnd(text, units, number);
		// 第20届 counts nothing.
		if (end > number && units[Math.max(0, at - 1)] !== 0x7b2c) {
			found ??= [];
			found.push({ start: at, end });
		}
		done = Math.max(end, number);
	}
	return found ?? NONE;
}

/** End of the digits at `at` with the points and commas inside them; the 0 behind the text ends them at the latest. */
function numberEnd(units: Uint16Array, at: number): number {
	let end = at;
	while (true) {
		const code = units[end] as number;
		// . ． , between digits
		const inner = (code === 0x2e || code === 0xff0e || code === 0x2c) && isDigit(units[end + 1] as number);
		if (!isDigit(code) && !inner) {
			return end;
		}
		end += 1;
	}
}

/** End of scale and unit that start at `at`, or `at` where neither stands there. */
function unitEnd(text: string, units: Uint16Array, at: number): number {
	let end = at;
	while (end < at + 4 && isInHanSet(SCALES, units[end] as number)) {
		end += 1;
	}
	const code = units[end] as number;
	// % ％ ‰ ℃
	if (code === 0x25 || code === 0xff05 || code === 0x2030 || code === 0x2103) {
		return end + 1;
	}
	for (const unit of UNITS_BY_FIRST.get(code) ?? NO_UNITS) {
		if (text.startsWith(unit, end)) {
			return end + unit.length;
		}
	}
	return end;
}

function isDigit(code: number): boolean {
	return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}
