import { OUTLET_ENDS, QUALIFIERS, WRITERS } from '../lexicon/newsroom-words.ts';
import { CharClass, classOf } from '../text/char-class.ts';

/** Words by their first UTF-16 unit, in the order in which they are tried. */
type WordsByHead = ReadonlyMap<number, readonly string[]>;

const outletEnds = byHead(OUTLET_ENDS);
const qualifiers = byHead(QUALIFIERS);
const writers = byHead(WRITERS);

/** What an outlet's name calls itself after 本 and after 我: 本报, 我報. */
const OUR = '报報刊网網台臺社版端';
const MY = '报報';
const NOWHERE = -1;
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
 * The end of the role at `at`, a UTF-16 offset of `text`; `at` where none stands or it ends behind `end`. It is what the pattern `ROLE` matches there, tried in the
 * same order: as a pattern it takes longer to compile than all else that the first page of a process is read with.
 */
export function endOfRole(text: string, at: number, end: number = text.length): number {
	const behind = afterOutlet(text, at);
	const found = behind === NOWHERE ? qualified(text, at, 0) : behind;
	return found > end || found === NOWHERE ? at : found;
}

/** The end of an outlet at `at` and the role behind it: 本报记者, 中国青年报·中青在线见习记者. */
function afterOutlet(text: string, at: number): number {
	const first = text.charAt(at);
	if ((first === '本' && isOneOf(OUR, text, at + 1)) || (first === '我' && isOneOf(MY, text, at + 1))) {
		const end = spaced(text, at + 2, 0);
		if (end !== NOWHERE) {
			return end;
		}
	}
	// 新甘肃·甘肃日报
	const dot = at + nameLength(text, at, LONGEST_GROUP);
	const end = dot - at >= SHORTEST_GROUP && isOneOf('·•', text, dot) ? namedOutlet(text, dot + 1) : NOWHERE;
	return end === NOWHERE ? namedOutlet(text, at) : end;
}

function namedOutlet(text: string, at: number): number {
	const length = nameLength(text, at, LONGEST_OUTLET);
	for (let to = at + 1; to <= at + length; to += 1) {
		for (const word of outletEnds.get(text.charCodeAt(to)) ?? []) {
			const end = text.startsWith(word, to) ? behindOutlet(text, to + word.length) : NOWHERE;
			if (end !== NOWHERE) {
				return end;
			}
		}
	}
	return NOWHERE;
}

/** 扬子晚报/紫牛新闻: what may stand between the outlet that ends at `at` and the role. */
function behindOutlet(text: string, at: number): number {
	if (isOneOf('·•/／', text, at)) {
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
		for (const word of qualifiers.get(code) ?? []) {
			const end = text.startsWith(word, at) ? spaced(text, at + word.length, count + 1) : NOWHERE;
			if (end !== NOWHERE) {
				return end;
			}
		}
		// 驻 and 駐
		for (let length = 1; (code === 0x9a7b || code === 0x99d0) && length <= LONGEST_POST && isHan(text, at + length); length += 1) {
			const end = spaced(text, at + 1 + length, count + 1);
			if (end !== NOWHERE) {
				return end;
			}
		}
	}
	const writer = (writers.get(code) ?? []).find((word) => text.startsWith(word, at));
	return writer === undefined ? NOWHERE : at + writer.length;
}

/** How many units of a name stand at `at`, `most` for more; 丨 is a stroke. */
function nameLength(text: string, at: number, most: number): number {
	let length = 0;
	while (length < most && isHan(text, at + length) && text.charAt(at + length) !== '丨') {
		length += 1;
	}
	return length;
}

function isHan(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0x4e00 && code <= 0x9fff;
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

function byHead(words: string): WordsByHead {
	const found = new Map<number, string[]>();
	for (const word of words.split('|')) {
		const code = word.charCodeAt(0);
		const list = found.get(code);
		if (list === undefined) {
			found.set(code, [word]);
		} else {
			list.push(word);
		}
	}
	return found;
}
