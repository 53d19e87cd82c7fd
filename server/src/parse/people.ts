import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { BYLINE_PLACES, LABEL, NO_NAMES, PICTURE_ACTIVITY, REPORT_ACTIVITY, ROLE_INSIDE } from '../lexicon/newsroom-words.ts';
import { isCompoundSurnameAt, isSurname } from '../lexicon/surnames.ts';
import type { Contributor } from '../model/page.ts';
import { BLANK_CLASSES, CharClass, classOf, inClassSet, NAME_CLASSES } from '../text/char-class.ts';
import { SIGN, signsOf } from './line-units.ts';
import { isNameUnit, LONGEST_RUN, type Run, readRun, STROKE } from './name-run.ts';
import { endOfRole, mayLeadToRole } from './role.ts';

/** The people of a byline or credit and the words around them. Spans are offsets in the text that was read, UTF-16. */
export interface PeopleList {
	readonly people: readonly Contributor[];
	/** The words that say what they did, as written (`摄`, `摄影报道`, `文/图`, `报道`), or '' where none stands. */
	readonly activity: string;
	/** Whether that activity makes pictures. */
	readonly picture: boolean;
	/** Whether someone has a role in front of the name (`记者 张三`), not only a label (`文/张三`). */
	readonly roles: boolean;
}

/** 南都记者, 北青见习记者: a paper by the name its readers use. */
const nicknamedRoleAt = /[\u4e00-\u4e27\u4e29-\u9fff]{2}(?:见习|实习|首席|特约|全媒体|融媒体)?记者(?=[\s\u3000]?[\u4e00-\u9fff]{2})/y;
const labelAt = new RegExp(`(${LABEL})[\\s\\u3000]*(?:[/／:：|｜丨]|[\\s\\u3000](?=[\\u4e00-\\u9fff]{2}))[\\s\\u3000]*`, 'y');
const bareLabelAt = new RegExp(`(?:${LABEL})(?![\\u4e00-\\u9fff])`, 'y');
const pictureLabel = /^(?:摄影|攝影|摄像|制图|製圖|绘图|供图|漫画|插图|图片)$/;
const placeEnd = new RegExp(`(?:${BYLINE_PLACES})$`);
const pictureAt = new RegExp(PICTURE_ACTIVITY, 'y');
const pictureAlone = new RegExp(`^(?:${PICTURE_ACTIVITY})$`);
const reportAt = new RegExp(REPORT_ACTIVITY, 'y');
const roleInside = new RegExp(ROLE_INSIDE);
/** What may stand glued to the end of a name: 张三摄, 李四报道, 王五整理. */
const activityEnd = new RegExp(`(?:${PICTURE_ACTIVITY}|(?:综合)?(?:报道|報道|報導|整理)|采写|采寫|编译|編譯|供稿|来稿|撰文)$`);
/** The last label of a list that sets them behind the names: 王明 文 李红 摄. */
const pictureEnd = /(?:[摄攝图圖]|[摄攝]影)$/;

const NO_NAME = new RegExp(`^(?:${NO_NAMES})`);

/** No byline or credit of any newspaper is longer; a window beyond it is prose. UTF-16 units. */
const LONGEST_LIST = 160;

/**
 * Reads `text` from `start` to `end` (UTF-16) as nothing but roles, names and activities: `记者 张三 李四 通讯员 王五 文/图`.
 * Undefined where anything else stands there. Without any role, every name must begin with a surname (`邱勇 摄`).
 * `signs` are those of the text (all, where the caller does not know).
 */
export function readPeople(text: string, start: number, end: number, signs = -1): PeopleList | undefined {
	if (end - start > LONGEST_LIST || end <= start) {
		return undefined;
	}
	const people: Contributor[] = [];
	let role: { readonly text: string; readonly start: number; readonly end: number } | null = null;
	let roles = false;
	let activity = '';
	let picture = false;
	let at = start;
	const lastSign = (signs & SIGN.role) === 0 ? -1 : lastRoleSign(text, start, end);
	while (at < end) {
		const code = text.charCodeAt(at);
		if (isSeparator(code)) {
			at += 1;
			continue;
		}
		// 和 between two names is a separator; no surname is written so.
		if (code === 0x548c && people.length > 0) {
			at += 1;
			continue;
		}
		const run = readRun(text, at, end);
		// The cheap look before the patterns: a longer run of characters than names make has a role or an activity behind it somewhere.
		if (run.end === at || (run.long && lastSign === -1 && role === null)) {
			return undefined;
		}
		const named = at <= lastSign && (run.acts || mayLeadToRole(text, at, run.end)) ? endOfRole(text, at, end) : at;
		// 通讯员 李四记者 王五: a role waits for its name.
		const waits: boolean = role !== null && (people.at(-1)?.span.start ?? -1) < role.end && !isLabelMark(text.charCodeAt(at - 1));
		const nicknamed = run.acts && named === at && !waits && mayBeNicknamed(text, at, end);
		const roleEnd: number = nicknamed ? match(nicknamedRoleAt, text, at, end) : named;
		// 记者站 and 编辑部 name bodies, not people.
		if (roleEnd > at && !isInHanSet(BODY_TAILS, text.charCodeAt(roleEnd))) {
			role = { text: text.slice(at, roleEnd), start: at, end: roleEnd };
			roles = true;
			at = roleEnd;
			continue;
		}
		const acting = run.acts && (signsOf(code) & SIGN.activityHead) !== 0;
		const done = acting ? match(pictureAt, text, at, end) : at;
		if (done > at && (done === end || !isNameUnit(text.charCodeAt(done)))) {
			activity = join(activity, text.slice(at, done));
			picture = true;
			// 撰文 张三 摄影 李四
			if (pictureLabel.test(text.slice(at, done)) && isNameUnit(text.charCodeAt(skipBlank(text, done, end)))) {
				role = { text: text.slice(at, done), start: at, end: done };
			}
			// 图/李四: what follows the stroke is the name, and 图 its label.
			if (isLabelMark(text.charCodeAt(done)) && text.charCodeAt(done) !== STROKE) {
				role = { text: text.slice(at, done), start: at, end: done };
			}
			at = done;
			continue;
		}
		// 李红／摄 王明／文: behind a stroke and a name stands what that one did, not whose name follows.
		const behind = acting && people.length > 0 && /[/／]/.test(text.charAt(at - 1)) ? match(bareLabelAt, text, at, end) : at;
		if (behind > at) {
			activity = join(activity, text.slice(at, behind));
			at = behind;
			continue;
		}
		const labelled = acting ? match(labelAt, text, at, end) : at;
		if (labelled > at) {
			const label = /^[\u4e00-\u4e27\u4e29-\u9fff]+/.exec(text.slice(at, labelled))?.[0] ?? '';
			if (people.length > 0 && label.length === 1 && isBlank(text.charCodeAt(at + 1)) && pictureEnd.test(text.slice(labelled, end))) {
				activity = join(activity, label);
				at = labelled;
				continue;
			}
			role = { text: label, start: at, end: at + label.length };
			picture ||= pictureAlone.test(label);
			activity = join(activity, label);
			at = labelled;
			continue;
		}
		const reported = acting ? match(reportAt, text, at, end) : at;
		if (reported > at && (reported === end || !isNameUnit(text.charCodeAt(reported)))) {
			activity = join(activity, text.slice(at, reported));
			at = reported;
			continue;
		}
		const next = readName(text, at, end, run, role, people);
		if (next === undefined) {
			return undefined;
		}
		at = next;
	}
	return people.length === 0 && activity === '' ? undefined : { people, activity, picture, roles };
}

/** 记者站, 编辑部 and the like. */
const BODY_TAILS = hanSetOf('站部室会节');

/** The mark of a label, 文/张三 and 摄影：李四. */
function isLabelMark(code: number): boolean {
	switch (code) {
		case 0xff1a: // ：
		case 0x3a:
		case 0x2f:
		case 0xff0f: // ／
		case 0x7c:
		case 0xff5c: // ｜
		case STROKE:
			return true;
		default:
			return false;
	}
}

/** Whether 记 stands where it does in a paper's nickname and role: behind two characters, or four or five with 见习 or 全媒体. */
function mayBeNicknamed(text: string, at: number, end: number): boolean {
	for (let length = 2; length <= 5 && at + length < end; length += 1) {
		if (text.charCodeAt(at + length) === 0x8bb0) {
			return true;
		}
	}
	return false;
}

/** The last offset from `start` to before `end` of a character that roles and activities hold, -1 where none stands. */
function lastRoleSign(text: string, start: number, end: number): number {
	let at = end - 1;
	while (at >= start && (signsOf(text.charCodeAt(at)) & SIGN.role) === 0) {
		at -= 1;
	}
	return at < start ? -1 : at;
}

/** Reads the names of one run without spaces at `at` into `people`; the offset after them, or undefined where no name stands. */
function readName(
	text: string,
	at: number,
	end: number,
	{ end: whole, dotted, acts }: Run,
	role: { readonly text: string; readonly start: number; readonly end: number } | null,
	people: Contributor[],
): number | undefined {
	let runEnd = whole;
	let run = text.slice(at, runEnd);
	const inside = acts ? roleInside.exec(run) : null;
	if (inside !== null && inside.index > 0) {
		runEnd = at + inside.index;
		run = run.slice(0, inside.index);
	}
	const tail = acts && run.length > 2 ? activityEnd.exec(run) : null;
	// 记者 张三 北京报道: a place, not a second reporter.
	if (tail !== null && people.length > 0 && !isSurname(run.charCodeAt(0))) {
		return runEnd;
	}
	if (tail !== null && tail.index >= 2) {
		runEnd = at + tail.index;
		run = run.slice(0, tail.index);
	}
	// 记者王明北京报道, 记者 王明 北京 报道
	const place = role !== null && (run.length > 3 || people.length > 0) ? placeEnd.exec(run) : null;
	if (place !== null && match(reportAt, text, skipBlank(text, runEnd, end), end) > runEnd) {
		if (place.index === 0) {
			return runEnd;
		}
		people.push(contributor(text, at, at + place.index, role));
		return runEnd;
	}
	if (run === '' || ((signsOf(run.charCodeAt(0)) & SIGN.noName) !== 0 && NO_NAME.test(run))) {
		return undefined;
	}
	if (run.length === 1) {
		// 赵 莉: a surname and a given name of one character each, set apart to the width of three.
		const given = skipBlank(text, runEnd, end);
		// A given name beyond the BMP takes two units.
		const after = given + (classOf(text.charCodeAt(given)) === CharClass.surrogate ? 2 : 1);
		const alone = after >= end || !isNameUnit(text.charCodeAt(after)) || match(pictureAt, text, after, end) > after;
		if (
			given === runEnd ||
			after > end ||
			!isNameUnit(text.charCodeAt(given)) ||
			!alone ||
			(!isSurname(run.charCodeAt(0)) && role === null)
		) {
			return undefined;
		}
		people.push(contributor(text, at, after, role, `${run}${text.slice(given, after)}`));
		return after;
	}
	// 欧阳 修
	const single = skipBlank(text, runEnd, end);
	if (
		run.length === 2 &&
		isCompoundSurnameAt(run, 0) &&
		single > runEnd &&
		isNameUnit(text.charCodeAt(single)) &&
		!isNameUnit(text.charCodeAt(single + 1))
	) {
		people.push(contributor(text, at, single + 1, role, `${run}${text.charAt(single)}`));
		return single + 1;
	}
	// 山晓雯 摄影报道: whoever stands alone before 摄 took the picture, whatever the surname.
	const alone =
		role === null &&
		people.length === 0 &&
		run.length < 4 &&
		isBlank(text.charCodeAt(runEnd)) &&
		signature.test(text.slice(runEnd, end)) &&
		!noPhotographer.test(run);
	let from = at;
	for (const length of splitNames(run, dotted, role !== null || alone)) {
		people.push(contributor(text, from, from + length, role));
		from += length;
	}
	return from === runEnd ? runEnd : undefined;
}

const signature = /^[\s\u3000]+(?:摄|摄影|摄影报道)$/;
const noPhotographer = /^(?:图片|照片|资料|本报|本刊|作者|读者|网友|职工|学生|老师|活动|现场|新闻|手机|航拍|业余|人像|风光)/;
const DOT = /[·•・‧]/;

/** The lengths of the names in `run`, which has no spaces; empty where it is no name. */
function splitNames(run: string, dotted: boolean, hasRole: boolean): readonly number[] {
	const units = run.length;
	if (dotted && DOT.test(run)) {
		return units <= (hasRole ? 24 : 12) && run.split(DOT).every((part) => part.length >= 1 && part.length <= 8) && !/[的了在是]/.test(run)
			? [units]
			: [];
	}
	const surname = (index: number): boolean => isSurname(run.charCodeAt(index));
	const characters = units > LONGEST_RUN + 2 ? units : charactersIn(run);
	if (characters <= 3 || (characters === 4 && isCompoundSurnameAt(run, 0))) {
		return surname(0) || hasRole || inClassSet(NAME_CLASSES & ~(1 << CharClass.han), run.charCodeAt(0)) ? [units] : [];
	}
	// 任珊刘洋 and 王小明李红: names run together, told apart by their surnames.
	if (units === 4) {
		return surname(0) && surname(2) ? [2, 2] : hasRole ? [4] : [];
	}
	if (units === 5 && surname(0)) {
		return surname(3) ? [3, 2] : surname(2) ? [2, 3] : [];
	}
	if (units === 6 && surname(0)) {
		return surname(3) ? [3, 3] : surname(2) && surname(4) ? [2, 2, 2] : [];
	}
	return [];
}

/** How many characters `run` has; one beyond the BMP takes two units. */
function charactersIn(run: string): number {
	let count = run.length;
	for (let at = 0; at + 1 < run.length; at += 1) {
		if ((run.charCodeAt(at) & 0xfc00) === 0xd800 && (run.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
			count -= 1;
		}
	}
	return count;
}

function contributor(
	text: string,
	start: number,
	end: number,
	role: { readonly text: string; readonly start: number; readonly end: number } | null,
	name: string = text.slice(start, end),
): Contributor {
	return {
		role: role?.text ?? null,
		name,
		span: { start, end },
		roleSpan: role === null ? null : { start: role.start, end: role.end },
	};
}

function match(sticky: RegExp, text: string, at: number, end: number): number {
	sticky.lastIndex = at;
	return sticky.test(text) && sticky.lastIndex <= end ? sticky.lastIndex : at;
}

function join(a: string, b: string): string {
	return a === '' ? b : `${a} ${b}`;
}

function isBlank(code: number): boolean {
	return inClassSet(BLANK_CLASSES, code);
}

function isSeparator(code: number): boolean {
	// Blanks of every kind, and the marks between roles and names.
	switch (code) {
		case STROKE:
		case 0x3001: // 、
		case 0xff0c: // ，
		case 0x2c:
		case 0x3b:
		case 0xff1b: // ；
		case 0x2f:
		case 0xff0f: // ／
		case 0xff1a: // ：
		case 0x3a:
		case 0x7c:
		case 0xff5c: // ｜
		case 0x25a1: // □, between the people of □ 本报记者 黄洁 □ 本报通讯员 马小桐
		case 0x25a0: // ■
			return true;
		default:
			return isBlank(code);
	}
}

/** The first offset from `at` on that holds no blank. UTF-16. */
export function skipBlank(text: string, at: number, end: number): number {
	let next = at;
	while (next < end && inClassSet(BLANK_CLASSES, text.charCodeAt(next))) {
		next += 1;
	}
	return next;
}
