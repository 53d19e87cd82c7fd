import { BYLINE_PLACES, PICTURE_ACTIVITY, REPORT_WORD } from '../lexicon/newsroom-words.ts';
import { isSurname } from '../lexicon/surnames.ts';
import type { Contributor } from '../model/page.ts';
import { BLANK_CLASSES, CharClass, classOf, inClassSet } from '../text/char-class.ts';
import type { Span } from '../text/span.ts';
import { SIGN, signsOf } from './line-units.ts';
import { readPeople, skipBlank } from './people.ts';
import { spacedPeople, unbracketedPeople } from './unbracketed-people.ts';

/** A byline in one line; spans are offsets in that line, UTF-16. */
export interface LineByline extends Span {
	readonly outlet: Span | null;
	readonly people: readonly Contributor[];
	/** Whether a role, an outlet or a form that only bylines have stands there; else it is only names and needs its surroundings. */
	readonly certain: boolean;
}

const han = '[\\u4e00-\\u9fff]';
const digits = '[\\d０-９〇○零一二三四五六七八九十]{1,3}';
const house = `(?:据|據)?(?:本[报報刊网網台臺社版]|我[报報]|${han}{1,10}?(?:[报報网網社台臺刊]|客户端|融媒体中心|新闻(?=讯)))(?:[-—－·、/／]${han}{2,8}?[报報网網社])?`;

/** 本报讯, 新京报讯, 南都讯 记者, 本报综合消息: an outlet and its word for a report, with nothing between. */
const reportHead = new RegExp(
	`(?:${house}[\\s\\u3000]?(?:综合|綜合)?(?:${REPORT_WORD})|综合消息|综合讯|${han}{2}讯(?=[\\s\\u3000]*[（(]?(?:本报)?(?:见习|实习)?(?:记者|通讯员)))(?![息员號号])`,
	'y',
);
/** 本报北京9月5日电, 新华社纽约１月１日专电, 中新社北京九月五日電: outlet, place, day, and the word. */
const dateline = new RegExp(
	`(?:${house}|(?:新华|中新))?[\\s\\u3000]*[\\u4e00-\\u9fff、·/／（）\\s\\u3000]{0,24}?(?:${digits}年)?(?:${digits}月)?${digits}日[\\s\\u3000]*(?:专|專|综合)?(?:[电電](?![视視影话話力子商网站台器池动])|讯|訊|消息)`,
	'y',
);
/** 本报嘉峪关讯（…）, 本报武汉消息　…: a place between, and a bracket or space behind. */
const placedHead = new RegExp(`本[报報刊网網社台臺]${han}{2,10}?(?:专|專)?(?:讯|訊|消息|[电電])(?=[\\s\\u3000（(【])`, 'y');
/** 据新华社电, 新华社电, 中新网电: no place or day. */
const agencyHead =
	/(?:据|據)?(?:新华社|新華社|中新社|中新网|中央社|法新社|路透社|美联社|央视新闻)(?:综合|[专專])?(?:消息|报道|[电電](?![视視影话話力子]))/y;
/** 記者王小明／台北報導: the inside of the bracket that opens a report in Taiwan. */
const islandByline = new RegExp(
	`^((?:(?:本[報报刊网]|${han}{2,8}[報报社网網])[\\s\\u3000]*)?${han}{0,4}(?:記者|记者))[\\s\\u3000]*([\\u4e00-\\u9fff·、\\s\\u3000]{2,24}?)[\\s\\u3000]*(?:[/／][\\s\\u3000]*)?(?:(?:${BYLINE_PLACES})[\\s\\u3000]*){0,2}(?:\\d{1,2}日)?(?:報導|報道|报道|报导|專電|电|電|攝影)$`,
	'd',
);
const unnamedAuthor = /^(?:本[报報刊网網]|新华社|新華社|[\u4e00-\u9fff]{2,6}[报報社])(?:特约)?(?:评论员|評論員|记者|記者|编辑部|社论)$/;
/** 据新华社, 据央视新闻 on a line of its own */
const unnamedSource = /^(?:据|據)(?:新华社|新華社|中新社|中新网|中央社|新华网|人民网|央视新闻|人民日报)$/;
/** （张立 作者系中学教师） */
const introducedAuthor = /^([\u4e00-\u9fff]{2,4})[，,\s\u3000]+作者(?:系|为|是|单位)/d;
/** （作者：王明，系某大学教授）, （作者俞平川系浙江大学教授） */
const namedAuthor = /^作者[：:\s\u3000]*([\u4e00-\u9fff]{2,4}?)(?=[，,系为是\s\u3000]|$)/d;
/** 本报特派记者 石岩 发自多哈 */
const sentFrom = /[\s\u3000]+[发發][自于於][\u4e00-\u9fff·]{2,12}$/;
/** 车延平（湖北） */
const HOMED_AUTHOR = /^([\u4e00-\u9fff]{2,4})[（(][\u4e00-\u9fff·]{2,12}[）)]$/;
const LETTER_WRITER = /^((?:一|本市|本报)?(?:读者|市民|居民|村民|网友|职工|家长|消费者))[\s\u3000：:]+([\u4e00-\u9fff]{2,3})$/;
const pictureInBracket = new RegExp(`(?:${PICTURE_ACTIVITY})[）)】〕]$`);
/** A writer with the dynasty before the name. */
const QUOTED_AUTHOR = /^[（(]?(?:先秦|战国|[两东西]?[汉晋]|三国|[曹北]?魏|南朝|南北朝|隋|唐|五代|[北南]?宋|金|元|明|清)[·•]/;
const writesHere = /^(?:作者|文|来源|來源|据|據|原载|摘自|转自|选自|来稿|本报综合|综合|綜合|系|单位|作者单位|通讯员|整理)/;

/**
 * The byline that opens the line, `本报讯（记者 刘欣欣）近日，…`, if one does. `start`..`end` is the line's content and `signs` are those it
 * holds (all, where the caller does not know); UTF-16 offsets of `text`.
 */
export function leadByline(text: string, start: number, end: number, signs = -1): LineByline | undefined {
	const bracket = openerOf(text.charCodeAt(start));
	if (bracket !== undefined) {
		return bracketedLead(text, start, end, bracket);
	}
	// An outlet has its word for a report behind it.
	const head = (signs & SIGN.wire) === 0 ? start : outletHead(text, start, end);
	if (head > start) {
		const outlet = { start, end: head };
		let at = skipBlank(text, head, end);
		const bracketed = peopleInBracket(text, at, end);
		if (bracketed !== undefined) {
			return { start, end: bracketed.end, outlet, people: bracketed.people, certain: true };
		}
		// 本报讯 记者张三报道：…
		const open = unbracketedPeople(text, at, end);
		if (open !== undefined) {
			return { start, end: open.end, outlet, people: open.people, certain: true };
		}
		const spaced = spacedPeople(text, at, end);
		if (spaced !== undefined) {
			return { start, end: spaced.end, outlet, people: spaced.people, certain: true };
		}
		at = /[：:]/.test(text.charAt(head)) ? head + 1 : head;
		return { start, end: at, outlet, people: [], certain: true };
	}
	if ((signs & SIGN.role) !== 0 && (signsOf(text.charCodeAt(start)) & SIGN.bareLead) !== 0) {
		const open = unbracketedPeople(text, start, end);
		if (open !== undefined && open.end < end) {
			return { start, end: open.end, outlet: null, people: open.people, certain: true };
		}
	}
	return undefined;
}

/**
 * The byline that is the whole line: `□本报记者 张三 通讯员 李四 文/图`, `（记者 张三）`, `文/张三`, `○ 张三`. `signs` are those that the line
 * holds (all, where the caller does not know); UTF-16 offsets of `text`.
 */
export function wholeLineByline(text: string, start: number, end: number, signs = -1): LineByline | undefined {
	if (end - start > 100) {
		return undefined;
	}
	let from = start;
	let marked = false;
	while (from < end && isBylineMark(text.charCodeAt(from))) {
		marked ||= classOf(text.charCodeAt(from)) === CharClass.bullet;
		from += 1;
	}
	let to = end;
	let bracketed = false;
	const opener = openerOf(text.charCodeAt(from));
	if (opener !== undefined && text.charAt(end - 1) === opener) {
		from += 1;
		to -= 1;
		bracketed = true;
	}
	const island = islandPeople(text, from, to);
	if (island !== undefined) {
		return { start, end, outlet: null, people: island, certain: true };
	}
	const inside = text.slice(from, to);
	const opening = inside.charAt(0);
	const sent = inside.includes('自') || inside.includes('于') ? sentFrom.exec(inside) : null;
	// 本报评论员: an author without a name
	if ('员員者部论'.includes(inside.charAt(inside.length - 1)) && unnamedAuthor.test(inside)) {
		return { start, end, outlet: null, people: [], certain: true };
	}
	const list = readPeople(text, from, sent === null ? to : from + sent.index, signs);
	if (list !== undefined) {
		const writes = list.roles || list.activity !== '';
		if (list.people.length > 0 && (writes || marked || bracketed || list.people.length <= 4)) {
			return { start, end, outlet: null, people: list.people, certain: writes || (marked && list.people.length <= 4) };
		}
		return undefined;
	}
	if ('据據'.includes(opening) && unnamedSource.test(inside)) {
		return { start, end, outlet: { start: from, end: to }, people: [], certain: true };
	}
	const homed = inside.endsWith('）') || inside.endsWith(')') ? HOMED_AUTHOR.exec(inside) : null;
	const author = homed?.[1] === undefined ? undefined : readPeople(text, from, from + homed[1].length);
	if (author !== undefined && author.people.length === 1 && !author.roles && author.activity === '') {
		return { start, end, outlet: null, people: author.people, certain: false };
	}
	// 读者 段文翠 under a letter
	const writer = '一本读市居村网职家消'.includes(opening) ? LETTER_WRITER.exec(inside) : null;
	if (writer?.[1] !== undefined && writer[2] !== undefined && isSurname(writer[2].charCodeAt(0))) {
		const at = to - writer[2].length;
		const person = {
			role: writer[1],
			name: writer[2],
			span: { start: at, end: to },
			roleSpan: { start: from, end: from + writer[1].length },
		};
		return { start, end, outlet: null, people: [person], certain: false };
	}
	// （作者系北京大学教授）, （据新华社）, 来源：人民日报, 本报综合报道
	if (
		(bracketed && (writesHere.test(inside) || introducedAuthor.test(inside)) && inside.length <= 60) ||
		('作来來文'.includes(opening) && /^(?:作者|来源|來源|文)[：:]\S{1,30}$/.test(inside))
	) {
		return { start, end, outlet: null, people: labelledPeople(text, from, to), certain: true };
	}
	const report = (signs & SIGN.wire) === 0 ? from : outletHead(text, from, to);
	if (report === to || (bracketed && /^(?:新华社|新華社|中新社|人民日报|本报综合|新华网)$/.test(inside))) {
		return { start, end, outlet: { start: from, end: to }, people: [], certain: true };
	}
	return undefined;
}

/** The byline in brackets at the end of a paragraph: `……圆满结束。（记者 张三）`, `……。（王五）`. */
export function tailByline(text: string, start: number, end: number): LineByline | undefined {
	const closer = text.charAt(end - 1);
	const openMark = closer === '）' ? '（' : closer === ')' ? '(' : closer === '】' ? '【' : closer === '〕' ? '〔' : '';
	if (openMark === '') {
		return undefined;
	}
	const open = text.lastIndexOf(openMark, end - 2);
	if (open <= start || end - open > 80) {
		return undefined;
	}
	let before = open - 1;
	while (before > start && inClassSet(BLANK_CLASSES, text.charCodeAt(before))) {
		before -= 1;
	}
	// A name in brackets inside a sentence is no byline: the sentence must be over.
	if (!/[。！？!?.…”’』」]/.test(text.charAt(before))) {
		return undefined;
	}
	// “成如容易却艰辛。”（宋·陆游语） says whose words they are.
	if (QUOTED_AUTHOR.test(text.slice(open, end))) {
		return undefined;
	}
	const found = wholeLineByline(text, open, end);
	return found !== undefined && pictureInBracket.test(text.slice(open, end)) && !/[文]/.test(text.slice(open, end)) ? undefined : found;
}

function bracketedLead(text: string, start: number, end: number, closer: string): LineByline | undefined {
	const close = text.indexOf(closer, start + 1);
	if (close === -1 || close >= end || close - start > 80) {
		return undefined;
	}
	const inner = start + 1;
	const island = islandPeople(text, inner, close);
	if (island !== undefined) {
		return { start, end: close + 1, outlet: null, people: island, certain: true };
	}
	const head = outletHead(text, inner, close);
	if (head > inner) {
		const outlet = { start: inner, end: head };
		const rest = readPeople(text, head, close);
		if (rest !== undefined || skipBlank(text, head, close) === close) {
			// 【本报讯】（记者张三）
			const after = skipBlank(text, close + 1, end);
			const more = rest === undefined ? (peopleInBracket(text, after, end) ?? unbracketedPeople(text, after, end)) : undefined;
			return { start, end: more?.end ?? close + 1, outlet, people: rest?.people ?? more?.people ?? [], certain: true };
		}
		return undefined;
	}
	const list = readPeople(text, inner, close);
	return list?.roles === true && list.people.length > 0 && !list.picture && close + 1 < end
		? { start, end: close + 1, outlet: null, people: list.people, certain: true }
		: undefined;
}

/** The end of the outlet and its word for a report at `at`, or `at` where none stands. */
function outletHead(text: string, at: number, end: number): number {
	const signs = headSigns(text, at, Math.min(end, at + LONGEST_HEAD));
	if ((signs & SIGN.wire) === 0) {
		return at;
	}
	if ((signs & SIGN.report) !== 0) {
		const head = headEnd(reportHead, text, at, end);
		if (head > at) {
			return head;
		}
	}
	const agency = headEnd(agencyHead, text, at, end);
	if (agency > at) {
		return agency;
	}
	const placed = headEnd(placedHead, text, at, end);
	if (placed > at) {
		return placed;
	}
	const dated = (signs & SIGN.day) === 0 ? at : headEnd(dateline, text, at, end);
	return dated > at && hasHouse(text, at) ? dated : at;
}

/** The end of what the sticky pattern `head` matches at `at`, not behind `end`; `at` where it does not. */
function headEnd(head: RegExp, text: string, at: number, end: number): number {
	head.lastIndex = at;
	return head.test(text) && head.lastIndex <= end ? head.lastIndex : at;
}

/** Units within which an outlet and its word for a report end. */
const LONGEST_HEAD = 56;

/** The signs near the head of the line, up to its first clause: the cheap look before the patterns. */
function headSigns(text: string, start: number, end: number): number {
	let signs = 0;
	for (let at = start; at < end && (signs & SIGN.headEnd) === 0; at += 1) {
		signs |= signsOf(text.charCodeAt(at));
	}
	return signs;
}

/** Whether a dateline opens with its outlet, or with a place set off from the text (the dash of 北京9月5日电). */
function hasHouse(text: string, at: number): boolean {
	return /^(?:据|據)?(?:本[报報刊网網台臺社版]|我[报報]|新华|新華|中新|中央社|[\u4e00-\u9fff]{1,10}?[报報网網社台臺])/.test(
		text.slice(at, at + 14),
	);
}

function peopleInBracket(
	text: string,
	at: number,
	end: number,
): { readonly end: number; readonly people: readonly Contributor[] } | undefined {
	const closer = openerOf(text.charCodeAt(at));
	if (closer === undefined || at >= end) {
		return undefined;
	}
	let close = text.indexOf(closer, at);
	// （记者 张三) : extraction mixes the widths.
	const other = closer === '）' ? text.indexOf(')', at) : closer === ')' ? text.indexOf('）', at) : -1;
	if (other !== -1 && (close === -1 || other < close)) {
		close = other;
	}
	if (close === -1 || close >= end || close - at > 120) {
		return undefined;
	}
	const list = readPeople(text, at + 1, close) ?? readPeople(text, at + 1, peopleEnd(text, at + 1, close));
	return list === undefined || (list.people.length === 0 && !list.roles) ? undefined : { end: close + 1, people: list.people };
}

/** Where a list of people inside a bracket is followed by something else, 记者 张三 / 北京报道. */
function peopleEnd(text: string, at: number, end: number): number {
	const stroke = /[/／]/.exec(text.slice(at, end));
	return stroke === null ? at : at + stroke.index;
}

function islandPeople(text: string, start: number, end: number): readonly Contributor[] | undefined {
	// The last character first, since hardly any line or bracket ends in one of these.
	if (end - start > 60 || end - start < 6 || !'導道导電电影'.includes(text.charAt(end - 1))) {
		return undefined;
	}
	const role = text.indexOf('者', start);
	if (role === -1 || role >= end) {
		return undefined;
	}
	const found = islandByline.exec(text.slice(start, end))?.indices;
	const named = found?.[1];
	const names = found?.[2];
	return named === undefined || names === undefined ? undefined : readPeople(text, start + named[0], start + names[1])?.people;
}

/** 作者：张三 and 作者俞平川系浙江大学教授 name someone; 作者系北京大学教授 does not. */
function labelledPeople(text: string, start: number, end: number): readonly Contributor[] {
	const inside = text.slice(start, end);
	const author = (namedAuthor.exec(inside) ?? introducedAuthor.exec(inside))?.indices?.[1];
	const named = author === undefined ? undefined : readPeople(text, start + author[0], start + author[1]);
	return named?.people ?? readPeople(text, start, end)?.people ?? [];
}

function isBylineMark(code: number): boolean {
	const id = classOf(code);
	return id === CharClass.bullet || inClassSet(BLANK_CLASSES, code) || id === CharClass.middleDot || code === 0x2014 || code === 0x2d;
}

/** The closing mark for an opening bracket of a byline. */
function openerOf(code: number): string | undefined {
	switch (code) {
		case 0xff08:
			return '）';
		case 0x28:
			return ')';
		case 0x3010:
			return '】';
		case 0x3014:
			return '〕';
		case 0x5b:
			return ']';
		case 0xff3b:
			return '］';
		default:
			return undefined;
	}
}
