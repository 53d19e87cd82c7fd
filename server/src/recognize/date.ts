import type { Span } from '../text/span.ts';

const NONE: readonly Span[] = [];

/**
 * Dates and years in `text`, in order: 2023年5月12日, 5月11日, 2008年, 90年代, 二〇二三年五月. A number of years (10年间) is none.
 * `units` are the text's. Logical offsets, UTF-16. Time: linear.
 */
export function findDates(text: string, units: Uint16Array): readonly Span[] {
	// Every date has one of the two, and most blocks have neither.
	if (!text.includes('月') && !text.includes('年')) {
		return NONE;
	}
	const found: Span[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const code = units[at] as number;
		// Most characters of a text lie between 四 and the full-width digits: one comparison spares them the question.
		if ((code > 0x56db && code < 0xff10 && code !== 0x96f6) || !isNumeral(code)) {
			continue;
		}
		const end = dateEnd(text, at);
		if (end > at) {
			found.push({ start: at, end });
			at = end - 1;
		} else {
			at = numberEnd(text, at) - 1;
		}
	}
	return found;
}

/** End of the date that starts at `at`, or `at`. */
function dateEnd(text: string, at: number): number {
	let end = at;
	let next = numberEnd(text, at);
	// 年
	if (text.charCodeAt(next) === 0x5e74) {
		const decade = text.startsWith('代', next + 1);
		if (next - at !== 4 && !(next - at === 2 && decade)) {
			return at;
		}
		end = next + (decade ? 2 : 1);
		next = numberEnd(text, end);
	}
	// 月
	if (next > end && next - end <= 2 && text.charCodeAt(next) === 0x6708) {
		end = next + 1;
		next = numberEnd(text, end);
		// 日 号
		if (next > end && next - end <= 3 && (text.charCodeAt(next) === 0x65e5 || text.charCodeAt(next) === 0x53f7)) {
			end = next + 1;
		}
	}
	return end;
}

/** End of the digits, of any width or Chinese, that start at `at`. */
function numberEnd(text: string, at: number): number {
	let end = at;
	while (end < text.length && isNumeral(text.charCodeAt(end))) {
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
