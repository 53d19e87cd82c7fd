import { NO_NAMES, PRODUCTION_ROLE, SECTION_NAME, WRITERS } from '../lexicon/newsroom-words.ts';
import { SIMPLIFIED_ONLY, TRADITIONAL_ONLY } from '../lexicon/script-characters.ts';
import { CHAR_CLASSES, CharClass } from '../text/char-class.ts';

/** What lines count beside kinds: the characters of one script alone. */
export const SIMPLIFIED = 32;
export const TRADITIONAL = 33;
/** Classes of characters, refined by what lines count: the commas, and the pairs. */
export const COMMA = 34;
export const ASCII_COMMA = 35;
/** From here on marks of pairs: the opening marks of the four kinds of `PairCounts`, then their closing marks. */
export const OPENING = 36;
export const CLOSING = 40;
export const KINDS = 44;
/** The bits of `LINE_TRAITS` that hold the kind. */
export const KIND_MASK = 63;
/** The bits that say that only one script has the character: added up as bits, since no processor foresees which character has one. */
export const SIMPLIFIED_BIT = 30;
export const TRADITIONAL_BIT = 31;

/**
 * What a character says of the line it stands in: what patterns cannot do without. A pattern is tried only where its sign is, since most
 * lines hold no sign of most patterns and a look into a table costs a hundredth of a pattern. Bits beside those of `KIND_MASK`.
 */
export const SIGN = {
	/** A credit holds one of these: 摄 图 发 供. */
	credit: 1 << 6,
	/** Page furniture longer than a name holds a digit, three Latin letters or one of these: 版 报 期. */
	furniture: 1 << 7,
	/** Stands between the parts of page furniture, and opens none: blanks, · | 、 and the like. */
	filler: 1 << 8,
	/** Names of people of the production begin so: 责 编 校. */
	production: 1 << 9,
	/** Tokens that make a line furniture by themselves begin so: 星 第 农. */
	strongToken: 1 << 10,
	/** Names of pages begin so: 要 综 副. */
	section: 1 << 11,
	/** Names of papers and pages end so, whatever stands before: 报 刊 闻. */
	paper: 1 << 12,
	/** 讯 and 消: in an outlet's word for a report. */
	report: 1 << 13,
	/** 电 报 道, and those of `report`: in a dateline as well. */
	wire: 1 << 14,
	/** 日: the day of a dateline. */
	day: 1 << 15,
	/** Ends the look for the head of a byline: 。 ， “ 「 */
	headEnd: 1 << 16,
	/** Every role and activity of a byline or credit holds one of these, but for a label before a stroke: 记 讯 摄. */
	role: 1 << 17,
	/** A byline without brackets begins so: 本 记 新. */
	bareLead: 1 << 18,
	/** A line that ends so may end in a credit: 摄 图 发. */
	creditEnd: 1 << 19,
	/** Captions begin so: ▲ 图 上. */
	caption: 1 << 20,
	/** Every caption that a line alone shows to be one holds one of these: 图 照 ①. */
	captionWord: 1 << 21,
	/** Activities hold one of these or a sign of `role`: 文 综 专. */
	activity: 1 << 22,
	/** What is nobody's name begins so: 从 在 了. */
	noName: 1 << 23,
	/** ： and : */
	colon: 1 << 24,
	/** A credit may name its page so: 本版, B3版. */
	ownPage: 1 << 25,
	/** A sentence ends so: 。 ！ ？ ” ! ? */
	sentenceEnd: 1 << 26,
	/** Agencies, and credits that name nobody, begin so: 新 视 资 图. */
	creditHead: 1 << 27,
	/** Items of lists, numbered subheads and entries of diaries begin so: 一 第 （ 3 ① ● —. */
	item: 1 << 28,
	/** Activities and labels begin so: 摄 文 综. */
	activityHead: 1 << 29,
} as const;

const { classes, traits } = buildUnits();

/** By UTF-16 code unit, an index into `LINE_TRAITS`: units that lines tell apart by nothing share one, so that both tables stay in the nearest cache. */
export const LINE_CLASSES: Uint8Array = classes;

/** What a line counts the units of a class as (`KIND_MASK`), the signs they have, and their script. */
export const LINE_TRAITS: Int32Array = traits;

/** The signs of the UTF-16 unit `code`; none for NaN, past the end of a text. */
export function signsOf(code: number): number {
	return code >= 0 ? (LINE_TRAITS[LINE_CLASSES[code] ?? 0] as number) : 0;
}

/** All signs of `text`. */
export function signsIn(text: string): number {
	let signs = 0;
	for (let at = 0; at < text.length; at += 1) {
		signs |= signsOf(text.charCodeAt(at));
	}
	return signs;
}

/** The classes of units are their kinds and, behind these, every set of signs that some units have. */
function buildUnits(): { readonly classes: Uint8Array; readonly traits: Int32Array } {
	const table = buildKinds();
	const sets = Array.from({ length: KIND_MASK + 1 }, (_, kind) => kind);
	const known = new Map<number, number>();
	for (const [code, signs] of gatherSigns()) {
		const set = signs | (table[code] ?? 0);
		const id = known.get(set) ?? sets.push(set) - 1;
		known.set(set, id);
		table[code] = id;
	}
	return { classes: table, traits: new Int32Array(sets) };
}

/** The signs and script of each unit that has any. */
function gatherSigns(): ReadonlyMap<number, number> {
	const signs = new Map<number, number>();
	const mark = (sign: number, units: string): void => {
		for (let index = 0; index < units.length; index += 1) {
			const code = units.charCodeAt(index);
			signs.set(code, (signs.get(code) ?? 0) | sign);
		}
	};
	mark(1 << SIMPLIFIED_BIT, SIMPLIFIED_ONLY);
	mark(1 << TRADITIONAL_BIT, TRADITIONAL_ONLY);
	mark(SIGN.credit, '摄攝图圖影绘照片發发供来网络漫插资資');
	mark(SIGN.furniture, '0123456789０１２３４５６７８９版报報刊编編校电電邮郵期网網:：〇○');
	// What \s matches, and the marks.
	mark(
		SIGN.filler,
		'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
	);
	mark(SIGN.filler, '·|｜/／,，、:：;；—-.。●■□◆');
	mark(SIGN.production, firstUnits(PRODUCTION_ROLE));
	// As `strongToken` of `furniture.ts` lists them.
	mark(
		SIGN.strongToken,
		'公０１２３４５６７８９〇○零一二三四五六七八九十百中星礼禮周週农農甲乙丙丁戊己庚辛壬癸第本今总總国邮郵每定_.-电热新传電代刊日对网社印承出',
	);
	mark(SIGN.strongToken, firstUnits(PRODUCTION_ROLE));
	mark(SIGN.section, firstUnits(SECTION_NAME));
	mark(SIGN.section, '《０１２３４５６７８９');
	mark(SIGN.paper, '闻讯窗刊版察报報');
	mark(SIGN.report, '讯訊消');
	mark(SIGN.wire, '讯訊消电電报道');
	mark(SIGN.day, '日');
	mark(SIGN.headEnd, '。，“「');
	mark(SIGN.role, '记記作讯訊评評撰派道導习習察笔筆采寫稿整译譯编編策筹述字持约摄攝图圖影绘画供');
	mark(SIGN.bareLead, '本记記新中见实特据全融首');
	mark(SIGN.creditEnd, '摄攝图圖影道導发發片绘供');
	mark(SIGN.caption, '▲△▼↑↓←→■◆●○◎（(【图圖上下左右题題主大小中本前后照资①②③④⑤⑥⑦⑧⑨⑩这這');
	mark(SIGN.captionWord, '图圖照这這①②③④⑤⑥⑦⑧⑨⑩');
	mark(SIGN.activity, '设設航剪文视综綜专專连連');
	mark(SIGN.noName, firstUnits(NO_NAMES));
	mark(SIGN.colon, '：:');
	mark(SIGN.ownPage, '本ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
	mark(SIGN.sentenceEnd, '。！？”!?');
	mark(SIGN.creditHead, '新中视法路美央人东CIP本资資网电受采主组效图圖档示供来');
	mark(SIGN.item, '一二三四五六七八九十第（(0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ●■◆★▲◎○□△☆※•·—');
	mark(SIGN.item, '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩');
	mark(SIGN.activityHead, firstUnits(WRITERS));
	mark(SIGN.activityHead, '摄攝图圖文撰供提制製绘插漫作视综綜联現现专独整报報采專连連编来设設航剪');
	for (let code = 0x30; code <= 0x7a; code += 1) {
		const id = CHAR_CLASSES[code];
		if (id === CharClass.digit || id === CharClass.latin) {
			mark(SIGN.strongToken | SIGN.section, String.fromCharCode(code));
		}
	}
	return signs;
}

/** The first units of words between strokes. */
function firstUnits(words: string): string {
	return words
		.split('|')
		.map((word) => word.charAt(0))
		.join('');
}

function buildKinds(): Uint8Array {
	const table = CHAR_CLASSES.slice();
	// This runs cold, before anything is shown: only where such characters are.
	for (const [first, end] of [
		[0, 0x250],
		[0x2000, 0x3400],
		[0xfe00, 0x10000],
	] as const) {
		for (let code = first; code < end; code += 1) {
			const id = table[code];
			if (id === CharClass.open || id === CharClass.asciiOpen) {
				table[code] = OPENING + kindOf(code);
			} else if (id === CharClass.close || id === CharClass.asciiClose) {
				table[code] = CLOSING + kindOf(code);
			}
		}
	}
	table[0xff0c] = COMMA;
	table[0x2c] = ASCII_COMMA;
	return table;
}

function kindOf(code: number): 0 | 1 | 2 | 3 {
	switch (code) {
		case 0x201c: // “
		case 0x201d:
		case 0x300c: // 「
		case 0x300d:
			return 0;
		case 0x2018: // ‘
		case 0x2019:
		case 0x300e: // 『
		case 0x300f:
			return 1;
		case 0x300a: // 《
		case 0x300b:
		case 0x3008: // 〈
		case 0x3009:
			return 2;
		default:
			return 3;
	}
}
