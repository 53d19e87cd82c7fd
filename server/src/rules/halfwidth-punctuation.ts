import { transliterationCharacters } from '../lexicon/surname-weights.ts';
import { type Message, message } from '../model/message.ts';
import type { BlockRole } from '../model/page.ts';
import { CharClass, classSet, inClassSet } from '../text/char-class.ts';
import type { TextEdit } from '../text/text-edit.ts';
import {
	CLOSING,
	classAt,
	HAN,
	isAt,
	isChineseAfter,
	isChineseBefore,
	isInAddress,
	mayHoldAddress,
	OPENING,
	SENTENCE_MARKS,
	skipAhead,
	skipBack,
	WORD_CLASSES,
} from './neighbours.ts';
import type { BlockView, Report, Rule } from './rule.ts';

const SPACE = classSet(CharClass.space);
const ASCII_MARKS = classSet(CharClass.asciiPause, CharClass.asciiStop, CharClass.asciiOpen, CharClass.asciiClose);
const LATIN = classSet(CharClass.latin);
const EXCLAIMING = classSet(CharClass.asciiStop, CharClass.stop);

/** The full-width form of each mark: U+FF01 to U+FF1F, but the full stop, which is U+3002. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
	',': '，',
	'.': '。',
	'(': '（',
	')': '）',
	':': '：',
	';': '；',
	'?': '？',
	'!': '！',
};

/** What is said of each mark, made once: a page may have thousands. */
const MESSAGES: ReadonlyMap<string, { readonly what: Message; readonly title: Message }> = new Map(
	Object.entries(FULL_WIDTH).map(([mark, wide]) => [
		mark,
		{
			what: message('“{0}” is half-width; Chinese text wants “{1}”', mark, wide),
			title: mark === '(' || mark === ')' ? message('Make the brackets full-width') : message('Replace “{0}” with “{1}”', mark, wide),
		},
	]),
);

/** Between two characters that foreign names are written with, a full stop is nearly always a name's dot: 乔治.华盛顿. */
const TRANSLITERATION = new Set(`${transliterationCharacters}治`);

/** Half-width marks in Chinese text. */
export const halfwidthPunctuation: Rule = {
	id: 'halfwidth-punctuation',
	summary: {
		en: 'A half-width mark stands where Chinese text wants the full-width one.',
		zh: '中文里用了半角标点。',
	},
	rationale: {
		en: 'GB/T 15834-2011 gives the comma, full stop, colon, semicolon, question mark, exclamation mark and brackets the width of one character. Extraction often turns them into ASCII. The neighbours decide: a mark beside a Han character is Chinese, a mark between digits or Latin letters is not (1,000; 3.5; 12:30; 3:2; U.S.; web and mail addresses, file names, formulae). Brackets are judged as pairs by what they hold: (草桥校区) becomes full-width, brackets that hold only Latin letters or digits stay as they are, since both are usual.',
		zh: 'GB/T 15834-2011 规定逗号、句号、冒号、分号、问号、叹号和括号各占一个字的位置，文本提取却常把它们变成 ASCII 字符。本规则看左右邻字：挨着汉字的是中文标点；数字或拉丁字母之间的不是（1,000；3.5；12:30；3:2；U.S.；网址、邮箱、文件名、公式）。括号成对判断：(草桥校区) 改为全角；括号里只有字母或数字的两种写法都常见，不报。',
	},
	examples: [
		{ bad: '据悉,此次活动在市工人文化宫(东馆)举行。', good: '据悉，此次活动在市工人文化宫（东馆）举行。' },
		{ bad: '他表示:“比赛以3:2结束,共有1,200人观看.”', good: '他表示：“比赛以3:2结束，共有1,200人观看。”' },
	],
	severity: 'warning',
	fix: 'safe',
	options: {},
	needs: ASCII_MARKS,
	checkBlock(view, _options, report) {
		if ((view.classes & HAN) !== 0) {
			new MarkCheck(view, report).run();
		}
	},
};

class MarkCheck {
	readonly #view: BlockView;
	readonly #text: string;
	readonly #role: BlockRole;
	readonly #report: Report;
	readonly #mayHoldAddress: boolean;
	/** Opening brackets, of either width, that wait for their closing one. */
	#open: number[] | undefined;
	/** The last Han character so far: brackets that opened before it hold Chinese. */
	#lastHan = -1;

	constructor(view: BlockView, report: Report) {
		this.#view = view;
		this.#text = view.block.text;
		this.#role = view.block.role;
		this.#report = report;
		this.#mayHoldAddress = mayHoldAddress(view);
	}

	run(): void {
		const { units, first, others, otherCount } = this.#view;
		let before = -1;
		for (let next = 0; next < otherCount; next += 1) {
			const index = others[next] as number;
			if (before + 1 < index) {
				this.#lastHan = index - 1;
			}
			before = index;
			const code = units[first + index] as number;
			switch (code) {
				case 0x28: // (
				case 0xff08: // （
					this.#open ??= [];
					this.#open.push(index);
					break;
				case 0x29: // )
				case 0xff09: // ）
					this.#close(index);
					break;
				case 0x2c: // ,
				case 0x3b: // ;
				case 0x2e: // .
				case 0x3a: // :
				case 0x3f: // ?
				case 0x21: // !
					if (this.#wantsFullWidth(index)) {
						this.#reportMark(index, this.#edits(index));
					}
					break;
				default:
					if (inClassSet(HAN, code)) {
						this.#lastHan = index;
					}
			}
		}
		for (const index of this.#open ?? []) {
			this.#single(index);
		}
	}

	#wantsFullWidth(index: number): boolean {
		const text = this.#text;
		switch (text.charAt(index)) {
			case ',':
				return (isChineseBefore(text, index) || isChineseAfter(text, index + 1)) && !this.#isInAddress(index);
			case ';':
				return (isChineseBefore(text, index) || isChineseAfter(text, index + 1)) && !this.#isEntity(index) && !this.#isInAddress(index);
			case ':':
				return this.#isColon(index);
			case '.':
				return this.#isFullStop(index);
			default: {
				// 真的?! is judged by what stands before the run; a longer run is no newspaper text.
				let start = index;
				while (index - start < 8 && isAt(EXCLAIMING, text, start - 1)) {
					start -= 1;
				}
				const asked = text.charAt(index) === '?' && isChineseAfter(text, index + 1) && isAt(WORD_CLASSES, text, index - 1);
				return (isChineseBefore(text, start) || asked) && !this.#isInAddress(index);
			}
		}
	}

	#isInAddress(index: number): boolean {
		return this.#mayHoldAddress && isInAddress(this.#text, index);
	}

	/** 时间: and GDP:同比 are Chinese colons; 3:2, http:// and C:\ are not. */
	#isColon(index: number): boolean {
		const text = this.#text;
		const next = text.charAt(index + 1);
		if (next === '/' || next === '\\') {
			return false;
		}
		const labels = isAt(LATIN, text, index - 1) && isChineseAfter(text, index + 1);
		return (isChineseBefore(text, index) || labels) && !this.#isInAddress(index);
	}

	#isFullStop(index: number): boolean {
		const text = this.#text;
		if (text.charAt(index - 1) === '.' || text.charAt(index + 1) === '.' || this.#isInAddress(index)) {
			return false;
		}
		const next = skipAhead(CLOSING | SPACE, text, index + 1);
		const ends = next === text.length || text.charAt(next) === '\n';
		if (isAt(SENTENCE_MARKS, text, index - 1)) {
			return ends;
		}
		if (!isChineseBefore(text, index)) {
			// `增长5%.会议`; after a digit or a Latin letter it may be a list number or an abbreviation.
			return (text.charAt(index - 1) === '%' && isChineseAfter(text, index + 1)) || (ends && isBehindBracket(text, index));
		}
		if (ends || isAt(OPENING | CLOSING, text, index + 1)) {
			return true;
		}
		if (isAt(LATIN, text, index + 1)) {
			return false;
		}
		return !this.#isNameDot(index) && !this.#isListNumber(index);
	}

	#isNameDot(index: number): boolean {
		return TRANSLITERATION.has(this.#text.charAt(index - 1)) && TRANSLITERATION.has(this.#text.charAt(index + 1));
	}

	/** 一. 十二. at the head of a clause. */
	#isListNumber(index: number): boolean {
		let start = index;
		while (start > 0 && '〇一二三四五六七八九十百甲乙丙丁'.includes(this.#text.charAt(start - 1))) {
			start -= 1;
		}
		return start < index && !isAt(HAN | WORD_CLASSES, this.#text, start - 1);
	}

	/** &amp; */
	#isEntity(index: number): boolean {
		const start = skipBack(WORD_CLASSES, this.#text, index);
		return start < index && (this.#text.charAt(start - 1) === '&' || this.#text.charAt(start - 1) === '#');
	}

	#close(index: number): void {
		const opening = this.#open?.pop();
		if (opening === undefined) {
			this.#single(index);
		} else if (this.#text.charAt(opening) === '(' || this.#text.charAt(index) === ')') {
			this.#pair(opening, index);
		}
	}

	#pair(opening: number, closing: number): void {
		const text = this.#text;
		const opens = text.charAt(opening) === '(';
		const closes = text.charAt(closing) === ')';
		if (opens === closes && !(this.#lastHan > opening && !this.#isForeign(opening, closing))) {
			return;
		}
		const edits = opens && closes ? [...this.#edits(opening), ...this.#edits(closing)] : this.#edits(opens ? opening : closing);
		if (opens) {
			this.#reportMark(opening, edits);
		}
		if (closes) {
			this.#reportMark(closing, edits);
		}
	}

	/** `Beijing (北京) is`: Chinese in brackets in a Latin sentence. */
	#isForeign(opening: number, closing: number): boolean {
		const before = skipBack(SPACE, this.#text, opening);
		const after = skipAhead(SPACE, this.#text, closing + 1);
		return isAt(LATIN, this.#text, before - 1) && (after === this.#text.length || classAt(this.#text, after) === CharClass.latin);
	}

	/** A bracket without its other half: full-width between Chinese, but for `1)` and `a)`. */
	#single(index: number): void {
		const text = this.#text;
		if (
			text.charAt(index) === '('
				? isChineseAfter(text, index + 1)
				: text.charAt(index) === ')' && isAt(HAN, text, index - 1) && !this.#isListNumber(index)
		) {
			this.#reportMark(index, this.#edits(index));
		}
	}

	#reportMark(index: number, edits: readonly TextEdit[]): void {
		const said = MESSAGES.get(this.#text.charAt(index));
		if (said !== undefined) {
			this.#report({
				span: { start: index, end: index + 1 },
				message: said.what,
				fixes: [{ kind: 'safe', title: said.title, edits }],
			});
		}
	}

	/** The mark made full-width and, in running text, the spaces that only a half-width mark needs: `据悉, 此次`. */
	#edits(index: number): readonly TextEdit[] {
		const text = this.#text;
		const mark = text.charAt(index);
		const running = this.#role === 'body' || this.#role === 'caption';
		const before = running && mark === '(' ? skipBack(SPACE, text, index) : index;
		const after = running ? skipAhead(SPACE, text, index + 1) : index + 1;
		const widened = { start: index, end: index + 1, newText: FULL_WIDTH[mark] ?? mark };
		const opens = before < index && before > 0;
		const closes = after > index + 1 && after < text.length;
		if (!opens && !closes) {
			return [widened];
		}
		const ahead = { start: before, end: index, newText: '' };
		const behind = { start: index + 1, end: after, newText: '' };
		return opens ? (closes ? [ahead, widened, behind] : [ahead, widened]) : [widened, behind];
	}
}

/** UTF-16 units. */
const LONGEST_BRACKET = 40;

/** 联系人:张三(13800138000). : whether Latin letters or digits in brackets stand before `index`, and Chinese before these. */
function isBehindBracket(text: string, index: number): boolean {
	const open = text.charAt(index - 1) === ')' ? text.lastIndexOf('(', index) : -1;
	return open !== -1 && index - open <= LONGEST_BRACKET && isAt(HAN, text, open - 1);
}
