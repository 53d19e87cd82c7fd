import type { Span } from '../text/span.ts';

const NONE: readonly Span[] = [];
const YEAR = 0x5e74; // 年
const MONTH = 0x6708; // 月

/**
 * Dates and years in a text of `length` units, in order: 2023年5月12日, 5月11日, 2008年, 90年代, 二〇二三年五月. A number of years (10年间) is none.
 * `units` are its own, a 0 behind them. Logical offsets, UTF-16. Time: linear.
 */
export function findDates(length: number, units: Uint16Array): readonly Span[] {
	let found: Span[] | null = null;
	let floor = 0;
	// The number that opens a date stands before 年 or 月, and both are rare.
	for (let anchor = nextAnchor(length, units, 0); anchor < length; anchor = nextAnchor(length, units, anchor + 1)) {
		const start = numberStart(units, anchor, floor);
		const end = start < anchor ? dateEnd(units, start) : start;
		if (end > start) {
			found ??= [];
			found.push({ start, end });
			floor = end;
		}
	}
	return found ?? NONE;
}

/** The first 年 or 月 from `from` on; `length` where there is none. */
function nextAnchor(length: number, units: Uint16Array, from: number): number {
	let at = from;
	while (at < length && units[at] !== YEAR && units[at] !== MONTH) {
		at += 1;
	}
	return at;
}

/** Start of the digits that end at `end`, none of them before `floor`. */
function numberStart(units: Uint16Array, end: number, floor: number): number {
	let start = end;
	while (start > floor && isNumeral(units[start - 1] as number)) {
		start -= 1;
	}
	return start;
}

/** End of the date that starts at `at`, or `at`. */
function dateEnd(units: Uint16Array, at: number): number {
	let end = at;
	let next = numberEnd(units, at);
	if (units[next] === YEAR) {
		// 代
		const decade = units[next + 1] === 0x4ee3;
		if (next - at !== 4 && !(next - at === 2 && decade)) {
			return at;
		}
		end = next + (decade ? 2 : 1);
		next = numberEnd(units, end);
	}
	if (next > end && next - end <= 2 && units[next] === MONTH) {
		end = next + 1;
		next = numberEnd(units, end);
		// 日 号
		if (next > end && next - end <= 3 && (units[next] === 0x65e5 || units[next] === 0x53f7)) {
			end = next + 1;
		}
	}
	return end;
}

/** End of the digits, of any width or Chinese, that start at `at`; the 0 behind the text ends them at the latest. */
function numberEnd(units: Uint16Array, at: number): number {
	let end = at;
	while (isNumeral(units[end] as number)) {
		end += 1;
	}
	return end;
}

function isNumeral(code: number): boolean {
	if (code < 0x3a) {
		return code >= 0x30;
	}
	if (code > 0x56db) {
		return code >= 0xff10 ? code <= 0xff19 : code === 0x96f6;
	}
	switch (code) {
		// 〇 ○ 一 二 三 四 五 六 七 八 九 十
		case 0x3007:
		case 0x25cb:
		case 0x4e00:
		case 0x4e8c:
		case 0x4e09:
		case 0x56db:
		case 0x4e94:
		case 0x516d:
		case 0x4e03:
		case 0x516b:
		case 0x4e5d:
		case 0x5341:
			return true;
		default:
			return false;
	}
}
