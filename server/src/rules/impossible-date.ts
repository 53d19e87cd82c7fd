import { message } from '../model/message.ts';
import { belowHundred, digitwise } from '../text/numerals.ts';
import { HanTrait } from './han-traits.ts';
import type { BlockView, Report, Rule } from './rule.ts';

/** 2023年2月30日, 二〇二三年五月, 2月30日; what follows may be a weekday. Bounded parts only. */
const DATE =
	/(?:(?<![\d０-９一-九〇○零])([12]\d{3}|[一二][〇○零一二三四五六七八九]{3})年)?(?<![\d十])(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:[至到—－-]\d{1,2}月)?(\d{1,2}|[一二三四五六七八九十]{1,3})[日号])?/gu;
const WEEKDAY = /^[ \u3000（(，,]{0,2}(?:星期|周|礼拜)([一二三四五六日天])/u;
/** 25时 after what makes it a time of day; 用时25时 is a duration. */
const HOUR = /(?:[日号]|凌晨|上午|中午|下午|晚上?|当晚|今晨|昨晚)[ \u3000]?(\d{1,2})(时|点钟)/gu;

/** Units of a date before and after its 月: 二〇二三年十二 and 至12月三十一日. */
const LONGEST_BEFORE = 10;
const LONGEST_AFTER = 10;
/** 月 */
const MONTH = 0x6708;
const NUMERALS = '一二三四五六七八九十';
/** What begins a second month or a day in words after 月. */
const GOES_ON = `${NUMERALS}至到—－-`;
const WEEKDAYS = '日一二三四五六';
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days that no calendar has, and weekdays that do not match their date. */
export const impossibleDate: Rule = {
	id: 'impossible-date',
	summary: {
		en: 'A date or time of day that does not exist, or a weekday that does not match its date.',
		zh: '不存在的日期、时间，或与日期不符的星期。',
	},
	rationale: {
		en: '2月30日, 13月 and 25时 are misread digits or misprints; a full date with a wrong weekday has one of the two wrong. Which digit is right is for a person to find, so nothing is offered. Days of the lunar calendar (农历二月三十) and durations (用时25时) are left alone.',
		zh: '“2月30日”“13月”“25时”是误识或误排；年月日齐全而星期不符，必有一误。哪个数字有误要由人核对，因此不给修复。农历日期（农历二月三十）和时长（用时25时）不报。',
	},
	examples: [
		{ bad: '会议定于2023年2月29日举行。', good: '会议定于2023年2月28日举行。' },
		{ bad: '展览于2023年5月12日（星期四）开幕。', good: '展览于2023年5月12日（星期五）开幕。' },
	],
	severity: 'warning',
	fix: 'none',
	options: {},
	needs: 0,
	wakers: HanTrait.time,
	checkBlock(view, _options, report) {
		const { text } = view.block;
		checkDates(view, report);
		if (mayNameLateHour(view)) {
			for (const { index, 0: found, 1: hour = '', 2: unit = '' } of text.matchAll(HOUR)) {
				if (Number(hour) > 24) {
					const end = index + found.length;
					report({ span: { start: end - unit.length - hour.length, end }, message: message('There is no hour {0}', Number(hour)) });
				}
			}
		}
	},
};

/** Whether 25 or more stands before a 时 or 点 of the block: spares nearly all blocks the expression. */
function mayNameLateHour({ block: { text }, units, first, anchors }: BlockView): boolean {
	for (const at of anchors) {
		if (isHour(units[first + at]) && digitAt(text, at - 2) * 10 + digitAt(text, at - 1) > 24) {
			return true;
		}
	}
	return false;
}

/** 时 or 点 */
function isHour(code: number | undefined): boolean {
	return code === 0x65f6 || code === 0x70b9;
}

function checkDates({ block: { text }, units, first, anchors }: BlockView, report: Report): void {
	for (const middle of anchors) {
		if (units[first + middle] !== MONTH || isPlainlyRight(text, middle)) {
			continue;
		}
		// Only the window round 月: the expression would try every unit of a paragraph.
		const from = Math.max(0, middle - LONGEST_BEFORE);
		const match = matchOver(text.slice(from, middle + LONGEST_AFTER), middle - from);
		if (match === undefined) {
			continue;
		}
		const [found, yearText, monthText, dayText] = match;
		const begin = from + match.index;
		const end = begin + found.length;
		const month = belowHundred(monthText ?? '');
		const day = dayText === undefined ? undefined : belowHundred(dayText);
		const year = yearText === undefined ? undefined : digitwise(yearText);
		const chinese = !/^\d/u.test(monthText ?? '');
		// 十三月 alone and 二月三十日 may be counted by the moon.
		const lunar = /[农阴旧夏]历|腊|正月|除夕|闰|民国/u.test(text.slice(Math.max(0, begin - 8), end));
		if (lunar || (chinese && year === undefined) || (day === undefined && year === undefined) || isRange(found)) {
			continue;
		}
		const span = { start: begin, end };
		if (month < 1 || month > 12) {
			report({ span, message: message('There is no month {0}', month) });
		} else if (day !== undefined && (day < 1 || day > daysIn(month, year))) {
			report({ span, message: message('Month {0} has no day {1}', month, day) });
		} else if (day !== undefined && year !== undefined) {
			const weekday = WEEKDAY.exec(text.slice(end, end + 8));
			const real = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
			if (weekday !== null && weekday[1]?.replace('天', '日') !== real) {
				report({
					span: { start: begin, end: end + weekday[0].length },
					message: message('That day is a {0}', `星期${real}`),
				});
			}
		}
	}
}

/**
 * Whether the 月 at `middle` is surely in no wrong date, as nearly all are: no number stands before it (岁月, 本月) or one in words
 * without a year (五月), or a month from 1 to 12 in ASCII digits, and after it no day, or one from 1 to 28 and no weekday.
 */
function isPlainlyRight(text: string, middle: number): boolean {
	const last = digitAt(text, middle - 1);
	if (Number.isNaN(last)) {
		// A month in words is looked at after a year only.
		return !NUMERALS.includes(text[middle - 1] ?? '。') || !text.slice(Math.max(0, middle - 4), middle).includes('年');
	}
	const tens = digitAt(text, middle - 2);
	const month = Number.isNaN(tens) ? last : tens * 10 + last;
	if (month < 1 || month > 12 || !Number.isNaN(digitAt(text, middle - 3))) {
		return false;
	}
	let end = middle + 1;
	let day = digitAt(text, end);
	if (Number.isNaN(day)) {
		return !GOES_ON.includes(text[end] ?? '。');
	}
	end += 1;
	if (!Number.isNaN(digitAt(text, end))) {
		day = day * 10 + digitAt(text, end);
		end += 1;
	}
	if (text[end] !== '日' && text[end] !== '号') {
		return true;
	}
	return day >= 1 && day <= 28 && !/[星周礼]/u.test(text.slice(end + 1, end + 4));
}

/** The ASCII digit at `index` as a number, NaN for any other unit and outside the text. */
function digitAt(text: string, index: number): number {
	const value = text.charCodeAt(index) - 0x30;
	return value >= 0 && value <= 9 ? value : Number.NaN;
}

/** The date in `window` that holds its unit `at`. */
function matchOver(window: string, at: number): RegExpExecArray | undefined {
	for (const match of window.matchAll(DATE)) {
		if (match.index <= at && at < match.index + match[0].length) {
			return match;
		}
	}
	return undefined;
}

/** 5月至6月30日: the day belongs to the second month. */
function isRange(found: string): boolean {
	return (found.match(/月/gu) ?? []).length > 1;
}

function daysIn(month: number, year: number | undefined): number {
	if (month === 2 && year !== undefined && !((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0)) {
		return 28;
	}
	return LONGEST_MONTHS[month - 1] ?? 31;
}
