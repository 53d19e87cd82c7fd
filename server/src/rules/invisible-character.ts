import { message } from '../model/message.ts';
import type { BlockRole } from '../model/page.ts';
import { CharClass, classSet } from '../text/char-class.ts';
import { HAN, isAt, SENTENCE_MARKS } from './neighbours.ts';
import type { Report, Rule } from './rule.ts';

const ODD_SPACE = classSet(CharClass.oddSpace);
const INVISIBLE = classSet(CharClass.invisible, CharClass.directional, CharClass.control);
const EITHER = ODD_SPACE | INVISIBLE;
/** Variation selectors and joiners do something beside emoji, Arabic, Indic letters and rare Han characters. */
const SHAPING = /[\ufe00-\ufe0f\u200c\u200d]/u;
const SHAPED_BEFORE = classSet(CharClass.surrogate, CharClass.bullet, CharClass.other, CharClass.asciiSymbol, CharClass.digit);

/** Names of the commonest, by the Unicode Character Database; the others are given by their number. */
const NAMES: Readonly<Record<string, string>> = {
	'\u00a0': 'NO-BREAK SPACE',
	'\u00ad': 'SOFT HYPHEN',
	'\u200b': 'ZERO WIDTH SPACE',
	'\u200c': 'ZERO WIDTH NON-JOINER',
	'\u200d': 'ZERO WIDTH JOINER',
	'\u200e': 'LEFT-TO-RIGHT MARK',
	'\u200f': 'RIGHT-TO-LEFT MARK',
	'\u2028': 'LINE SEPARATOR',
	'\u2029': 'PARAGRAPH SEPARATOR',
	'\u2060': 'WORD JOINER',
	'\ufeff': 'BYTE ORDER MARK',
};

/** Characters that show nothing, or look like a space and are none. */
export const invisibleCharacter: Rule = {
	id: 'invisible-character',
	summary: {
		en: 'A character that cannot be seen stands in the text.',
		zh: '文本里有看不见的字符。',
	},
	rationale: {
		en: 'Zero-width characters, soft hyphens, direction marks and control characters (general categories Cf and Cc of Unicode, but tab and line ends) hide in text from PDF files: searches miss the word, offsets shift. No-break and other odd spaces look like a space and are none: an ordinary one takes their place, or nothing between Chinese characters of running text. A byte order mark at the head of the file, joiners and variation selectors in emoji are right.',
		zh: '零宽字符、软连字符、方向标记、控制字符（Unicode 的 Cf、Cc 类，制表符和换行除外）常藏在 PDF 提取的文本里：查不到词，位置也错。不换行空格等异形空格看似空格而不是空格，改为普通空格，正文汉字之间则删去。文件开头的 BOM、表情符号里的连接符和变体选择符不报。',
	},
	examples: [{ bad: '市总工会\u200b近日启动“暖心\u00adbus”活动。', good: '市总工会近日启动“暖心bus”活动。' }],
	severity: 'warning',
	fix: 'safe',
	options: {},
	needs: EITHER,
	checkBlock({ block }, _options, report) {
		checkText(block.text, 0, block.role, report);
	},
	checkPage({ outside }, _options, report) {
		for (const { text, start } of outside) {
			checkText(text, start, 'furniture', report);
		}
	},
};

function checkText(text: string, offset: number, role: BlockRole, report: Report): void {
	let at = 0;
	while (at < text.length) {
		if (!isAt(EITHER, text, at) || (offset + at === 0 && text[at] === '\ufeff') || isShaping(text, at)) {
			at += 1;
			continue;
		}
		const set = isAt(ODD_SPACE, text, at) ? ODD_SPACE : INVISIBLE;
		let end = at + 1;
		while (isAt(set, text, end) && !isShaping(text, end)) {
			end += 1;
		}
		const first = text[at] ?? '';
		const number = first.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
		const name = NAMES[first] ?? '';
		const newText = set === ODD_SPACE && !isBetweenChinese(text, at, end, role) ? ' ' : '';
		report({
			span: { start: offset + at, end: offset + end },
			message:
				set === ODD_SPACE ? message('An odd space, U+{0} {1}', number, name) : message('An invisible character, U+{0} {1}', number, name),
			fixes: [
				{
					kind: 'safe',
					title: newText === '' ? message('Remove the invisible character') : message('Replace it with an ordinary space'),
					edits: [{ start: offset + at, end: offset + end, newText }],
				},
			],
		});
		at = end;
	}
}

function isShaping(text: string, at: number): boolean {
	return SHAPING.test(text[at] ?? '') && (isAt(SHAPED_BEFORE, text, at - 1) || SHAPING.test(text[at - 1] ?? ''));
}

/** Headlines and bylines keep a space where a no-break space stood; running text has none between Chinese characters. */
function isBetweenChinese(text: string, start: number, end: number, role: BlockRole): boolean {
	const chinese = HAN | SENTENCE_MARKS;
	return role === 'body' && isAt(SENTENCE_MARKS, text, start - 1) && isAt(chinese, text, end);
}
