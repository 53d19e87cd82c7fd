/**
 * What a UTF-16 unit is, from a table of 65,536 bytes: one load per unit where a regular expression would cost ten times that.
 * Ranges after the Unicode 16 blocks; the classes are those that Chinese newspaper text asks for, not Unicode's categories.
 */

/** The classes. Fewer than 32, so that a set of classes is one integer (`classSet`). */
export const CharClass = {
	/** Anything without a class of its own: symbols, scripts not listed. */
	other: 0,
	/** Unified ideographs of the BMP, 〇 and 々. */
	han: 1,
	/** Kangxi and CJK radicals, compatibility ideographs: look like Han characters and are not the usual ones. */
	compatibilityHan: 2,
	/** 0-9 */
	digit: 3,
	/** A-Z a-z and the Latin-1 and Latin Extended letters (é, ǚ). */
	latin: 4,
	/** ０-９ */
	fullwidthDigit: 5,
	/** Ａ-Ｚ ａ-ｚ */
	fullwidthLatin: 6,
	/** （ 《 〈 【 「 『 〔 〖 “ ‘ and further opening marks of Chinese text. */
	open: 7,
	/** ） 》 〉 】 」 』 〕 〗 ” ’ */
	close: 8,
	/** 。 ！ ？ ｡: ends a sentence. */
	stop: 9,
	/** ， 、 ； ： ︰: a sentence goes on after it. */
	pause: 10,
	/** … ‥ — ― – and ～: runs of these may or may not end a sentence. */
	dash: 11,
	/** · ・ ‧ • ･: stands inside foreign and minority names. */
	middleDot: 12,
	/** , ; : of ASCII. */
	asciiPause: 13,
	/** . ! ? of ASCII. */
	asciiStop: 14,
	/** ( [ { of ASCII. */
	asciiOpen: 15,
	/** ) ] } of ASCII. */
	asciiClose: 16,
	/** " and ' of ASCII: direction unknown. */
	straightQuote: 17,
	/** The other ASCII marks: # * - / + = @ and so on. */
	asciiSymbol: 18,
	/** U+0020 and tab. */
	space: 19,
	/** U+3000, the width of one Chinese character; two of them indent a paragraph. */
	wideSpace: 20,
	/** No-break space, U+2000-200A, U+202F, U+205F, U+1680: look like a space and are not. */
	oddSpace: 21,
	/** Zero width and soft hyphen: U+200B-200D, U+2060-2064, U+FEFF, U+00AD, variation selectors. */
	invisible: 22,
	/** Direction marks: U+200E, U+200F, U+202A-202E, U+2066-2069, U+061C. */
	directional: 23,
	/** C0 and C1 controls but tab, LF and CR; LINE and PARAGRAPH SEPARATOR. */
	control: 24,
	/** LF and CR. */
	lineEnd: 25,
	privateUse: 26,
	/** Half of a character beyond the BMP, or a lone surrogate. */
	surrogate: 27,
	/** Hiragana, katakana, bopomofo, hangul. */
	eastAsianLetter: 28,
	/** ■ □ ◆ ◇ ● ○ ◎ ★ ☆ ▲ △ ▼ ▽ ※ and the like: open a byline, a caption, a list item. */
	bullet: 29,
	/** Half-width katakana and marks, vertical and small forms, full-width signs without a class of their own. */
	presentation: 30,
	/** U+FFFD. */
	replacement: 31,
} as const;

export type CharClassId = (typeof CharClass)[keyof typeof CharClass];

/** The class of each UTF-16 unit, for loops that look up every unit; `classOf` for single ones. */
export const CHAR_CLASSES: Uint8Array = buildTable();

/** The class of the UTF-16 unit `code`; of anything else (NaN past the end of a string included) `other`. */
export function classOf(code: number): number {
	// NaN is asked for first: once it has met an index that is no number, V8 looks up every one as it would a name.
	return code >= 0 ? (CHAR_CLASSES[code] ?? CharClass.other) : CharClass.other;
}

/** A set of classes as one integer, for `inClassSet`. */
export function classSet(...classes: readonly CharClassId[]): number {
	return classes.reduce<number>((set, id) => set | (1 << id), 0);
}

/** Whether the UTF-16 unit `code` is of a class in `set`. */
export function inClassSet(set: number, code: number): boolean {
	return ((set >>> classOf(code)) & 1) === 1;
}

/** Units that show nothing: every kind of space, zero width, direction marks, controls. */
export const BLANK_CLASSES: number = classSet(
	CharClass.space,
	CharClass.wideSpace,
	CharClass.oddSpace,
	CharClass.invisible,
	CharClass.directional,
	CharClass.control,
	CharClass.lineEnd,
);

/** Units that a person's name may be written with, spaces and dots not counted. */
export const NAME_CLASSES: number = classSet(CharClass.han, CharClass.compatibilityHan, CharClass.privateUse, CharClass.surrogate);

/** Whether the UTF-16 unit `code` is what `\s` matches and `trim` takes away. */
export function isWhiteSpace(code: number): boolean {
	return inClassSet(WHITE_CLASSES, code) || (code >= 0x09 && code <= 0x0d) || code === 0x2028 || code === 0x2029 || code === 0xfeff;
}

const WHITE_CLASSES = classSet(CharClass.space, CharClass.wideSpace, CharClass.oddSpace, CharClass.lineEnd);

function buildTable(): Uint8Array {
	const table = new Uint8Array(0x10000);
	const range = (id: CharClassId, first: number, last: number): void => {
		table.fill(id, first, last + 1);
	};
	const each = (id: CharClassId, units: string): void => {
		for (let index = 0; index < units.length; index += 1) {
			table[units.charCodeAt(index)] = id;
		}
	};
	range(CharClass.control, 0x00, 0x1f);
	range(CharClass.asciiSymbol, 0x21, 0x7e);
	range(CharClass.control, 0x7f, 0x9f);
	range(CharClass.digit, 0x30, 0x39);
	range(CharClass.latin, 0x41, 0x5a);
	range(CharClass.latin, 0x61, 0x7a);
	range(CharClass.latin, 0xc0, 0x24f);
	each(CharClass.other, '×÷');
	range(CharClass.latin, 0x1e00, 0x1eff);
	each(CharClass.asciiPause, ',;:');
	each(CharClass.asciiStop, '.!?');
	each(CharClass.asciiOpen, '([{');
	each(CharClass.asciiClose, ')]}');
	each(CharClass.straightQuote, '"\'');
	each(CharClass.space, ' \t');
	each(CharClass.lineEnd, '\n\r');
	range(CharClass.han, 0x4e00, 0x9fff);
	range(CharClass.han, 0x3400, 0x4dbf);
	each(CharClass.han, '〇々');
	range(CharClass.compatibilityHan, 0x2e80, 0x2fdf);
	range(CharClass.compatibilityHan, 0xf900, 0xfaff);
	range(CharClass.eastAsianLetter, 0x3041, 0x30fa);
	range(CharClass.eastAsianLetter, 0x30fc, 0x312f);
	range(CharClass.eastAsianLetter, 0x3131, 0x318e);
	range(CharClass.eastAsianLetter, 0x31a0, 0x31ff);
	range(CharClass.eastAsianLetter, 0x1100, 0x11ff);
	range(CharClass.eastAsianLetter, 0xac00, 0xd7a3);
	range(CharClass.presentation, 0xfe10, 0xfe19);
	range(CharClass.presentation, 0xfe30, 0xfe6b);
	range(CharClass.presentation, 0xff01, 0xffee);
	range(CharClass.fullwidthDigit, 0xff10, 0xff19);
	range(CharClass.fullwidthLatin, 0xff21, 0xff3a);
	range(CharClass.fullwidthLatin, 0xff41, 0xff5a);
	range(CharClass.bullet, 0x25a0, 0x25ff);
	range(CharClass.bullet, 0x2600, 0x27bf);
	each(CharClass.bullet, '※⊙→←↑↓↗↘↙↖');
	each(CharClass.open, '（《〈【「『〔〖｛［“‘〝');
	each(CharClass.close, '）》〉】」』〕〗｝］”’〞〟');
	each(CharClass.stop, '。！？');
	each(CharClass.pause, '，、；：');
	each(CharClass.dash, '…‥—―–─～〜');
	each(CharClass.middleDot, '·・‧•');
	each(CharClass.wideSpace, '\u3000');
	each(CharClass.oddSpace, '\u00a0\u1680\u202f\u205f');
	range(CharClass.oddSpace, 0x2000, 0x200a);
	each(CharClass.invisible, '\u00ad\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u180e');
	range(CharClass.invisible, 0xfe00, 0xfe0f);
	each(CharClass.directional, '\u061c\u200e\u200f');
	range(CharClass.directional, 0x202a, 0x202e);
	range(CharClass.directional, 0x2066, 0x2069);
	each(CharClass.control, '\u2028\u2029');
	range(CharClass.privateUse, 0xe000, 0xf8ff);
	range(CharClass.surrogate, 0xd800, 0xdfff);
	each(CharClass.replacement, '\ufffd');
	return table;
}
