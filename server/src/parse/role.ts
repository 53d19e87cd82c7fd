import { FIRST_HAN, type HanSet, hanSetOf, isInHanSet, LAST_HAN } from '../lexicon/han-set.ts';
import { OUTLET_ENDS, QUALIFIERS, WRITERS } from '../lexicon/newsroom-words.ts';
import { CharClass, classOf } from '../text/char-class.ts';

/** Words by their first UTF-16 unit, in the order in which they are tried. */
interface WordsByHead {
	readonly heads: HanSet;
	readonly words: ReadonlyMap<number, readonly string[]>;
}

const NO_WORDS: readonly string[] = [];

const outletEnds = byHead(OUTLET_ENDS);
const qualifiers = byHead(QUALIFIERS);
const writers = byHead(WRITERS);

/** What an outlet's name calls itself after 本 and after 我: 本报, 我報. */
const OUR = '报報刊网網台臺社版端';
const MY = '报報';
/** What stands last in the words that may stand before a blank and the word for one who writes. */
const leadingTails = hanSetOf(OUR + MY + lastUnits(OUTLET_ENDS) + lastUnits(QUALIFIERS));
const NOWHERE = -1;
/** 丨 */
const STROKE = 0x4e28;
const MOST_QUALIFIERS = 3;
/** UTF-16 units of a name before the word that makes it an outlet, of the group before its dot, and of the name behind a dot or stroke. */
const LONGEST_OUTLET = 12;
const SHORTEST_GROUP = 2;
const LONGEST_GROUP = 6;
const SHORTEST_BEHIND = 2;
const LONGEST_BEHIND = 8;
/** 驻上海记者: of the place. */
const LONGEST_POST = 6;

/**
 * The end of the role at `at`, a UTF-16 offset of `text`; `at` where none stands or it ends behind `end`. It is what the pattern `ROLE`
 * matches there, tried in the same order: as a pattern it takes longer to compile than all else that the first page of a process is read
 * with.
 */
export function endOfRole(text: string, at: number, end: number = text.length): number {
	const behind = afterOutlet(text, at);
	const found = behind === NOWHERE ? qualified(text, at, 0) : behind;
	return found > end || found === NOWHERE ? at : found;
}

/**
 * Whether a role may begin at `at` (UTF-16) though none of its own characters stand before `end`, where a run without blanks ends: what
 * stands before a blank then is an outlet or a qualifier, 本报 记者, 驻上海 记者 and 新华网·上海 记者, but no name, 王芳 记者.
 */
export function mayLeadToRole(text: string, at: number, end: number): boolean {
	if (isInHanSet(leadingTails, text.charCodeAt(end - 1))) {
		return true;
	}
	for (let place = at; place < end; place += 1) {
		const code = text.charCodeAt(place);
		if (isPosted(code) || isDot(code)) {
			return true;
		}
	}
	return false;
}

/** 驻 and 駐 */
function isPosted(code: number): boolean {
	return code === 0x9a7b || code === 0x99d0;
}

/** The end of an outlet at `at` and the role behind it: 本报记者, 中国青年报·中青在线见习记者. */
function afterOutlet(text: string, at: number): number {
	const first = text.charCodeAt(at);
	// 本 and 我
	if ((first === 0x672c && isOneOf(OUR, text, at + 1)) || (first === 0x6211 && isOneOf(MY, text, at + 1))) {
		const end = spaced(text, at + 2, 0);
		if (end !== NOWHERE) {
			return end;
		}
	}
	const length = nameLength(text, at, LONGEST_OUTLET);
	// 新甘肃·甘肃日报
	const dot = at + length;
	const grouped = length >= SHORTEST_GROUP && length <= LONGEST_GROUP && isDot(text.charCodeAt(dot));
	const end = grouped ? namedOutlet(text, dot + 1, nameLength(text, dot + 1, LONGEST_OUTLET)) : NOWHERE;
	return end === NOWHERE ? namedOutlet(text, at, length) : end;
}

/** `length`: how many units of a name stand at `at`. */
function namedOutlet(text: string, at: number, length: number): number {
	const { heads } = outletEnds;
	for (let to = at + 1; to <= at + length; to += 1) {
		const code = text.charCodeAt(to);
		const end = isInHanSet(heads, code) ? outletEnding(text, to, code) : NOWHERE;
		if (end !== NOWHERE) {
			return end;
		}
	}
	return NOWHERE;
}

function outletEnding(text: string, at: number, code: number): number {
	for (const word of wordsAt(outletEnds, code)) {
		const end = text.startsWith(word, at) ? behindOutlet(text, at + word.length) : NOWHERE;
		if (end !== NOWHERE) {
			return end;
		}
	}
	return NOWHERE;
}

/** 扬子晚报/紫牛新闻: what may stand between the outlet that ends at `at` and the role. */
function behindOutlet(text: string, at: number): number {
	const code = text.charCodeAt(at);
	// / and ／
	if (isDot(code) || code === 0x2f || code === 0xff0f) {
		for (let length = nameLength(text, at + 1, LONGEST_BEHIND); length >= SHORTEST_BEHIND; length -= 1) {
			const end = spaced(text, at + 1 + length, 0);
			if (end !== NOWHERE) {
				return end;
			}
		}
	}
	return spaced(text, at, 0);
}

/** As `qualified`, with a blank before it or none. */
function spaced(text: string, at: number, count: number): number {
	const end = isBlank(text.charCodeAt(at)) ? qualified(text, at + 1, count) : NOWHERE;
	return end === NOWHERE ? qualified(text, at, count) : end;
}

/** The end of the word for one who writes at `at`, behind at most three qualifiers, of which `count` have been read: 首席摄影记者. */
function qualified(text: string, at: number, count: number): number {
	const code = text.charCodeAt(at);
	if (count < MOST_QUALIFIERS) {
		for (const word of wordsAt(qualifiers, code)) {
			const end = text.startsWith(word, at) ? spaced(text, at + word.length, count + 1) : NOWHERE;
			if (end !== NOWHERE) {
				return end;
			}
		}
		for (let length = 1; isPosted(code) && length <= LONGEST_POST && isHan(text, at + length); length += 1) {
			const end = spaced(text, at + 1 + length, count + 1);
			if (end !== NOWHERE) {
				return end;
			}
		}
	}
	for (const word of wordsAt(writers, code)) {
		if (text.startsWith(word, at)) {
			return at + word.length;
		}
	}
	return NOWHERE;
}

/** How many units of a name stand at `at`, `most` for more; 丨 is a stroke. */
function nameLength(text: string, at: number, most: number): number {
	const end = Math.min(text.length, at + most);
	let to = at;
	while (to < end && isHan(text, to) && text.charCodeAt(to) !== STROKE) {
		to += 1;
	}
	return Math.max(0, to - at);
}

function isHan(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= FIRST_HAN && code <= LAST_HAN;
}

/** · and • */
function isDot(code: number): boolean {
	return code === 0xb7 || code === 0x2022;
}

function isOneOf(units: string, text: string, at: number): boolean {
	return at < text.length && units.includes(text.charAt(at));
}

/** What `\s` matches. */
function isBlank(code: number): boolean {
	switch (classOf(code)) {
		case CharClass.space:
		case CharClass.wideSpace:
		case CharClass.oddSpace:
		case CharClass.lineEnd:
			return true;
		default:
			return (code >= 0x09 && code <= 0x0d) || code === 0x2028 || code === 0x2029 || code === 0xfeff;
	}
}

/** Those that may stand where the unit `code` does: nearly always none, which the set tells. */
function wordsAt({ heads, words }: WordsByHead, code: number): readonly string[] {
	return isInHanSet(heads, code) ? (words.get(code) ?? NO_WORDS) : NO_WORDS;
}

/** The last units of words between strokes. */
function lastUnits(words: string): string {
	return words
		.split('|')
		.map((word) => word.slice(-1))
		.join('');
}

function byHead(list: string): WordsByHead {
	const words = new Map<number, string[]>();
	let heads = '';
	for (const word of list.split('|')) {
		const code = word.charCodeAt(0);
		const others = words.get(code);
		if (others === undefined) {
			words.set(code, [word]);
			heads += word.charAt(0);
		} else {
			others.push(word);
		}
	}
	return { heads: hanSetOf(heads), words };
}
