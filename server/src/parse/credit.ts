import { AGENCY, NAMELESS_CREDIT, PICTURE_ACTIVITY } from '../lexicon/newsroom-words.ts';
import type { Contributor } from '../model/page.ts';
import { BLANK_CLASSES, CharClass, classOf, inClassSet } from '../text/char-class.ts';
import type { Span } from '../text/span.ts';
import { SIGN, signsOf } from './line-units.ts';
import { readPeople, skipBlank } from './people.ts';

/** A credit in one line; spans are offsets in that line, UTF-16. */
export interface LineCredit extends Span {
	readonly people: readonly Contributor[];
	readonly agency: string | null;
	readonly activity: string;
	/** 摄影报道, 文/图: the photographer wrote the text too, so it is picture news or a byline by its place. */
	readonly writes: boolean;
}

/** 新华社发, 新华社发（张三摄）, 视觉中国供图. */
const agencyCredit = new RegExp(`^(${AGENCY})[\\s\\u3000]*(发|供图|图|供圖|電|/?视觉中国|客户端)?[\\s\\u3000]*([（(].{1,40}[）)])?$`);
/** 新华社发 王明 摄 */
const agencyAhead = new RegExp(`^(${AGENCY})[\\s\\u3000]*[发發][\\s\\u3000]+(?=[\\u4e00-\\u9fff])`);
/** 李秀奇摄（新华社发） */
const agencyBehind = new RegExp(`[\\s\\u3000]*[（(]?(${AGENCY})(?:发|供图|供圖)[）)]?$`);
const namelessCredit = new RegExp(
	`^(?:供图|供圖|图片来源|图源|圖片來源|来源|图片|图|圖)[\\s\\u3000]*[：:／/]\\S{2,30}$|^(?:${NAMELESS_CREDIT})$`,
);
/** 图片由北京市园林绿化局提供, 北京画院供图. */
const bodyCredit =
	/^(?:(?:本版|本组|本文|本报|均)?(?:图片|照片|圖片|摄影|图)[均皆]?由)(\S{2,24}?)(提供|供图|拍摄|攝)$|^([\u4e00-\u9fff（）()·]{2,24})[ \u3000]?(供图|供圖|提供图片|图片提供)$/;
/** `图片摄影 阿依古丽·买买提` and the like, in UTF-16 units. */
const LONGEST_LABELLED = 24;
const writesToo = /文|采写|採寫|报道|報[道導]/;
const writerLabel = /^(?:采写|採寫|撰文)$/;
/** 本版摄影：王明, B3版图片 李红 */
const ownPage = /(?:本版|本组|本文|[A-Z]?\d{1,3}版)(?=摄影|图片|照片|供图|制图|漫画|插图)/y;

const pictureEnd = new RegExp(`(?:${PICTURE_ACTIVITY}|发)[。.]?$`);

/** Whether `text` from `start` to `end` holds a character that every credit holds one of. */
function hasSign(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at += 1) {
		if ((signsOf(text.charCodeAt(at)) & SIGN.credit) !== 0) {
			return true;
		}
	}
	return false;
}

/** The credit that is the whole of `start`..`end` (UTF-16 offsets of `text`): `本报记者 于佳 摄`, `（新华社发）`, `资料图片`. */
export function wholeLineCredit(text: string, start: number, end: number): LineCredit | undefined {
	if (end - start > 90 || end - start < 2) {
		return undefined;
	}
	let from = start;
	while (from < end && (classOf(text.charCodeAt(from)) === CharClass.bullet || inClassSet(BLANK_CLASSES, text.charCodeAt(from)))) {
		from += 1;
	}
	let to = end;
	const first = text.charAt(from);
	const last = text.charAt(end - 1);
	if ((first === '（' || first === '(' || first === '【' || first === '[') && /[）)】\]]/.test(last)) {
		from += 1;
		to -= 1;
	} else if (last === '。' || last === '.') {
		to -= 1;
	}
	ownPage.lastIndex = from;
	if ((signsOf(text.charCodeAt(from)) & SIGN.ownPage) !== 0 && ownPage.test(text) && ownPage.lastIndex + 2 <= to) {
		from = ownPage.lastIndex;
	}
	if (!hasSign(text, from, to)) {
		return undefined;
	}
	const list = readPeople(text, from, to);
	if (list?.picture === true && (list.people.length > 0 || list.activity.length > 1)) {
		// 采写/张立 摄影/李红: the first wrote the text.
		const writer = list.people.find(({ role }) => role !== null && writerLabel.test(role) && !list.activity.includes(role));
		const activity = writer === undefined ? list.activity : `${writer.role} ${list.activity}`;
		return { start, end, people: list.people, agency: null, activity, writes: writesToo.test(activity) };
	}
	const inside = text.slice(from, to);
	const tail = inside.charAt(inside.length - 1);
	const sold = '发圖图）)'.includes(tail) ? agencyBehind.exec(inside) : null;
	const taken = sold === null ? undefined : readPeople(text, from, from + sold.index);
	if (sold !== null && taken?.picture === true) {
		return { start, end, people: taken.people, agency: sold[1] ?? null, activity: taken.activity, writes: false };
	}
	const named = (signsOf(inside.charCodeAt(0)) & SIGN.creditHead) !== 0;
	const agency = named ? agencyCredit.exec(inside) : null;
	if (agency !== null && (agency[2] !== undefined || agency[3] !== undefined)) {
		const bracket = agency[3];
		const inner = bracket === undefined ? -1 : from + inside.lastIndexOf(bracket);
		const people = bracket === undefined ? [] : (readPeople(text, inner + 1, inner + bracket.length - 1)?.people ?? []);
		return { start, end, people, agency: agency[1] ?? null, activity: agency[2] ?? '摄', writes: false };
	}
	const given = named ? agencyAhead.exec(inside) : null;
	const photographers = given === null ? undefined : readPeople(text, from + given[0].length, to);
	if (given !== null && photographers?.picture === true) {
		return { start, end, people: photographers.people, agency: given[1] ?? null, activity: '发', writes: false };
	}
	if (named && namelessCredit.test(inside)) {
		return { start, end, people: [], agency: null, activity: inside, writes: false };
	}
	const body = inside.includes('由') || '图圖供片'.includes(tail) ? bodyCredit.exec(inside) : null;
	if (body !== null) {
		const given = body[1] ?? body[3] ?? '';
		const at = from + inside.indexOf(given);
		return {
			start,
			end,
			people: readPeople(text, at, at + given.length)?.people ?? [],
			agency: null,
			activity: body[2] ?? body[4] ?? '',
			writes: false,
		};
	}
	return undefined;
}

/**
 * The credit that ends a line of other text: `图为上线现场，……。邱勇 摄`, `……开放。新华社记者 张三 摄`, `……（资料图片）`.
 * `signs` are those that the line holds (all, where the caller does not know). UTF-16 offsets of `text`.
 */
export function tailCredit(text: string, start: number, end: number, signs = -1): LineCredit | undefined {
	const last = text.charCodeAt(end - 1);
	const id = classOf(last);
	if (id === CharClass.close || id === CharClass.asciiClose) {
		const open = Math.max(text.lastIndexOf('（', end - 2), text.lastIndexOf('(', end - 2));
		if (open <= start || end - open > 60) {
			return undefined;
		}
		// 新华社发（张三摄）: the bracket belongs to what stands before it.
		const before = lastStop(text, start, open);
		if (before !== -1 && open - before < 12) {
			const from = skipBlank(text, before + 1, end);
			const whole = from < open ? wholeLineCredit(text, from, end) : undefined;
			if (whole !== undefined) {
				return whole;
			}
		}
		return wholeLineCredit(text, open, end);
	}
	// The cheap look first: lines that end in 摄, 图, 影, 道, 发, 片, 供 or 。 behind them.
	const lastUnit = text.charCodeAt(last === 0x3002 ? end - 2 : end - 1);
	if ((signsOf(lastUnit) & SIGN.creditEnd) === 0) {
		return id === CharClass.han && (signs & SIGN.sentenceEnd) !== 0 ? labelledCredit(text, start, end) : undefined;
	}
	const stop = (signs & SIGN.sentenceEnd) === 0 ? -1 : lastStop(text, start, last === 0x3002 ? end - 1 : end);
	if (stop === -1 || end - stop > 60) {
		return spacedCredit(text, start, end);
	}
	const from = skipBlank(text, stop + 1, end);
	return (from < end ? wholeLineCredit(text, from, end) : undefined) ?? spacedCredit(text, start, end);
}

/** A label and its name behind the last sentence: `……参加了活动。摄影/王明`, `……。文/摄 王明`. */
function labelledCredit(text: string, start: number, end: number): LineCredit | undefined {
	const stop = lastStop(text, Math.max(start, end - LONGEST_LABELLED), end);
	const from = stop === -1 ? end : skipBlank(text, stop + 1, end);
	if (from >= end || !hasSign(text, from, from + 4)) {
		return undefined;
	}
	const found = wholeLineCredit(text, from, end);
	return found !== undefined && found.people.length > 0 ? found : undefined;
}

/** A caption without 。 and its credit after a space: `图为演出现场 张三 摄`, `游客在赏花　新华社记者 李四摄`. */
function spacedCredit(text: string, start: number, end: number): LineCredit | undefined {
	const window = Math.max(start, end - 40);
	for (let at = window; at < end; at += 1) {
		if (inClassSet(BLANK_CLASSES, text.charCodeAt(at)) && at > start) {
			const from = skipBlank(text, at, end);
			const found = from < end ? wholeLineCredit(text, from, end) : undefined;
			if (found !== undefined && pictureEnd.test(text.slice(from, end))) {
				return found;
			}
		}
	}
	return undefined;
}

/** The last 。 ！ ？ ” before `end`, or -1. */
function lastStop(text: string, start: number, end: number): number {
	for (let at = end - 1; at >= Math.max(start, end - 61); at -= 1) {
		if ((signsOf(text.charCodeAt(at)) & SIGN.sentenceEnd) !== 0) {
			return at;
		}
	}
	return -1;
}
