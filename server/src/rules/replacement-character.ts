import { message } from '../model/message.ts';
import { CharClass, classSet } from '../text/char-class.ts';
import { HanTrait } from './han-traits.ts';
import type { BlockView, Report, Rule } from './rule.ts';

const LATIN = classSet(CharClass.latin);
const LOST = classSet(CharClass.replacement, CharClass.privateUse);

/** 锟斤拷 is U+FFFD U+FFFD in UTF-8 read as GBK; 烫 and 屯 are bytes CC and CD of memory never written, read as GBK. */
const GBK_FILLERS = /(?:锟斤拷)+锟?|(?:斤拷锟)+|烫{3,}|屯{3,}/gu;
/** UTF-8 of Latin letters and of Chinese read as Windows-1252: Ã© for é, ä¸­å›½ for 中国. */
const LATIN1 = /(?:[ÂÃ][\u0080-\u00bf]|[â-é][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2})+/gu;
/** UTF-8 of ， 。 的 、 read as GBK. One may be a rare character; two kinds in one block are not. */
const GBK_MARKS = ['锛', '銆', '鐨', '锟', '鏄', '涓'];

/** Characters that stand for one that was lost. */
export const replacementCharacter: Rule = {
	id: 'replacement-character',
	summary: {
		en: 'A character was lost: a replacement or private-use character, or text read in the wrong encoding.',
		zh: '字符已丢失：替换符、私用区字符或编码错读的乱码。',
	},
	rationale: {
		en: 'U+FFFD stands where a decoder gave up, private-use characters where a font had its own code, 锟斤拷 and Ã© where text was read in the wrong encoding. What stood there can only be seen on the page itself, so nothing is offered.',
		zh: 'U+FFFD 是解码失败处，私用区字符来自字体自定的编码，“锟斤拷”“Ã©”是用错编码读出的乱码。原字只能对照版面确认，因此不给修复。',
	},
	examples: [{ bad: '会议由副主席王\ufffd主持。', good: '会议由副主席王敬主持。' }],
	severity: 'error',
	fix: 'none',
	options: {},
	needs: LOST | LATIN,
	wakers: HanTrait.garbled,
	checkBlock(view, _options, report) {
		const { text } = view.block;
		if ((view.classes & LOST) !== 0) {
			reportAll(text, /\ufffd+|[\ue000-\uf8ff]+/gu, report);
		}
		if ((view.classes & LATIN) !== 0 && hasAccent(view)) {
			reportAll(text, LATIN1, report);
		}
		if ((view.traits & HanTrait.garbled) === 0) {
			return;
		}
		if (text.includes('斤拷') || text.includes('烫烫烫') || text.includes('屯屯屯')) {
			reportAll(text, GBK_FILLERS, report);
		}
		if ((text.includes('锛') || text.includes('銆')) && GBK_MARKS.filter((mark) => text.includes(mark)).length > 1) {
			reportAll(text, /[锛銆]/gu, report);
		}
	},
};

/** Whether a letter of Latin-1 stands in the block: à, Ã. */
function hasAccent({ units, first, others, otherCount }: BlockView): boolean {
	for (let index = 0; index < otherCount; index += 1) {
		const code = units[first + (others[index] as number)] as number;
		if (code >= 0xc0 && code <= 0xff) {
			return true;
		}
	}
	return false;
}

function reportAll(text: string, pattern: RegExp, report: Report): void {
	for (const { index, 0: run } of text.matchAll(pattern)) {
		report({
			span: { start: index, end: index + run.length },
			message: run.startsWith('\ufffd')
				? message('A character was lost here (U+FFFD)')
				: /^[\ue000-\uf8ff]/u.test(run)
					? message('A private-use character that only one font knows')
					: message('Text that was read in the wrong encoding'),
		});
	}
}
