import { BOX_LABEL } from '../lexicon/sentence-words.ts';
import { isSurname } from '../lexicon/surnames.ts';
import { message } from '../model/message.ts';
import { CharClass, classSet, inClassSet } from '../text/char-class.ts';
import type { Span } from '../text/span.ts';
import { CLOSING, HAN, isAt, OPENING, SENTENCE_MARKS, SPACES, skipAhead, WORD_CLASSES } from './neighbours.ts';
import type { BlockView, Rule } from './rule.ts';

const WIDE_SPACE = classSet(CharClass.wideSpace);
/** The class of @. */
const SYMBOL = classSet(CharClass.asciiSymbol);
/** What bounds the clause that a space is judged in. */
const CLAUSE_ENDS = SENTENCE_MARKS | OPENING | CLOSING | classSet(CharClass.lineEnd);
/** Marks that hold headline-like phrases, in which a space parts two phrases: “奋斗时代 匠心朝阳”. */
const QUOTES: ReadonlyMap<number, number> = new Map(
	Array.from('“‘《「『【”’》」』】', (mark, index) => [mark.charCodeAt(0), index < 6 ? 1 : -1] as const),
);

/** Of a box, in UTF-16 units. */
const LONGEST_LABEL = 8;
/** What may stand before a name set apart by a space: 主持人 张三, 编辑 李四. */
const BEFORE_NAME = /(?:[者员长师人影对稿辑记授生]|(?<!责)任)$/u;

/** Spaces between Chinese characters or marks in running text. */
export const spaceInText: Rule = {
	id: 'space-in-text',
	summary: {
		en: 'A space stands between Chinese characters or marks where none belongs.',
		zh: '汉字或标点之间有多余空格。',
	},
	rationale: {
		en: 'Chinese running text has no spaces between characters or beside full-width marks; those that are there come from justified lines and torn frames. Right and left alone: spaces between the phrases of a headline and of quoted names (“奋斗时代 匠心朝阳”), in bylines and credits, in names of two characters (赵 莉), in lists and verse, and beside Latin letters and digits.',
		zh: '中文正文里，汉字之间、全角标点两侧都不空格；出现空格多因两端对齐或版框断裂。以下是对的，不报：标题和引号内分句的空格（“奋斗时代 匠心朝阳”）、消息头和署名里的空格、两字姓名中间的空格（赵 莉）、名单和诗行里的空格、汉字与字母数字之间的空格。',
	},
	examples: [
		{
			bad: '演出以《歌唱祖国》 《我和我的祖国》两首歌开场，全 场观众起立鼓掌。',
			good: '演出以《歌唱祖国》《我和我的祖国》两首歌开场，全场观众起立鼓掌。',
		},
	],
	severity: 'warning',
	fix: 'safe',
	options: {},
	needs: SPACES,
	checkBlock(view, _options, report) {
		const { block, classes, units, first, others, otherCount } = view;
		const { text, role } = block;
		const running = (role === 'body' || role === 'caption') && (classes & SENTENCE_MARKS) !== 0;
		if ((classes & HAN) === 0 || role === 'byline' || role === 'credit' || role === 'furniture') {
			return;
		}
		let depth = 0;
		let checked = 0;
		for (let next = 0; next < otherCount; next += 1) {
			const start = others[next] as number;
			const code = units[first + start] as number;
			if (inClassSet(OPENING | CLOSING, code)) {
				depth = Math.max(0, depth + (QUOTES.get(code) ?? 0));
			} else if (start >= checked && inClassSet(SPACES, code)) {
				const end = skipAhead(SPACES, text, start);
				checked = end;
				if (isWrong(view, { start, end }, running, depth > 0)) {
					report({
						span: { start, end },
						message: message('A space does not belong here'),
						fixes: [{ kind: 'safe', title: message('Remove the space'), edits: [{ start, end, newText: '' }] }],
					});
				}
			}
		}
	},
};

function isWrong({ block, classes, attributions }: BlockView, gap: Span, running: boolean, quoted: boolean): boolean {
	const { text } = block;
	if (gap.start === 0 || gap.end === text.length || attributions.some((span) => gap.start <= span.end && span.start <= gap.end)) {
		return false;
	}
	// 网友@小雨点点点 留言: the space ends the name.
	if ((classes & SYMBOL) !== 0 && /@[^\s@，。：]{1,20}$/u.test(text.slice(Math.max(0, gap.start - 22), gap.start))) {
		return false;
	}
	// Inside the bracket or quotation mark itself nothing is spaced, in headlines neither: （ 集团 ）. （　　） is to be filled in.
	const opened = isAt(OPENING, text, gap.start - 1);
	const closed = isAt(CLOSING, text, gap.end);
	if (opened || closed) {
		return opened !== closed;
	}
	if (!running) {
		return false;
	}
	const before = gap.start - 1;
	if (isAt(SENTENCE_MARKS, text, gap.end)) {
		return true;
	}
	if (isAt(WIDE_SPACE, text, gap.start)) {
		// A wide space parts columns, verses and paragraphs whose line end was lost: never certain.
		return false;
	}
	if (isAt(SENTENCE_MARKS, text, before)) {
		return true;
	}
	if (quoted) {
		return isSingleLeft(text, gap);
	}
	if (isAt(CLOSING, text, before) || isAt(OPENING, text, gap.end)) {
		return isAt(HAN | CLOSING, text, before) && isAt(HAN | OPENING, text, gap.end);
	}
	return isAt(HAN, text, before) && isAt(HAN, text, gap.end) && !isRightBetweenHan(text, gap);
}

/** Inside quotation marks a space parts phrases; one character alone (“文明 岗”) is no phrase, but 赵 莉 is a name. */
function isSingleLeft(text: string, gap: Span): boolean {
	const single = (at: number, step: number): boolean => isAt(HAN, text, at) && !isAt(HAN, text, at + step);
	const left = single(gap.start - 1, -1);
	const right = single(gap.end, 1);
	return left !== right && isAt(HAN, text, gap.start - 1) && isAt(HAN, text, gap.end);
}

/** Whether the space between two Han characters belongs there: in a list, a spaced name, before a weekday or a label. */
function isRightBetweenHan(text: string, gap: Span): boolean {
	const clause = clauseAround(text, gap);
	const runs = clause.text.split(/[ \u3000\t]+/u);
	const left = text.slice(clause.start, gap.start);
	const right = text.slice(gap.end, clause.end);
	if (runs.length > 2) {
		// 甲厂 乙厂 丙厂 is a list; 北 京 市 is one word set wide, and runs of very different length are words torn apart.
		const hasSpacedName = runs.some((run, index) => run.length === 1 && runs[index + 1]?.length === 1 && isSurname(run.charCodeAt(0)));
		const lengths = runs.map((run) => run.length);
		return (
			(hasSpacedName && lengths.filter((length) => length === 1).length < 4) ||
			(Math.min(...lengths) > 1 && Math.max(...lengths) <= 10 && Math.max(...lengths) - Math.min(...lengths) <= 4)
		);
	}
	// 人物小传 王亮，男，1983年3月生: a label before its text.
	const titled = gap.start <= LONGEST_LABEL && BOX_LABEL.test(text.slice(0, gap.start));
	const weekday = /[日号]$/u.test(left) && /^(?:星期|周|礼拜)/u.test(right);
	// 地址：人民路 电话：…: a label after a label's words.
	const label = right.length <= 4 && text[clause.end] === '：' && text[clause.start - 1] === '：';
	// 主持人：市政府新闻办副主任 寿小丽: a name of any surname that ends its line, behind a post.
	const signed =
		right.length >= 2 && right.length <= 4 && clause.end === text.length && text.indexOf('。') === -1 && BEFORE_NAME.test(left);
	const rightName = right.length >= 2 && right.length <= 3 && BEFORE_NAME.test(left) && isSurname(right.charCodeAt(0));
	return titled || weekday || label || signed || rightName || isSpacedName(text, gap, right);
}

/** 赵 莉: a surname after a role or at the head of the clause, one character after the space. */
function isSpacedName(text: string, gap: Span, right: string): boolean {
	const surname = gap.start - 1;
	if (!isSurname(text.charCodeAt(surname))) {
		return false;
	}
	const before = text.slice(Math.max(0, surname - 2), surname);
	return (
		(!isAt(HAN | WORD_CLASSES, text, surname - 1) && right.length === 1) ||
		/(?:记者|讯员|编辑|主席|书记|主任|经理|董事|部长|局长|院长|校长|代表|劳模|教授|老师|医生|同志|选手|队员|教练|演员|导演|作者)$/u.test(
			before,
		)
	);
}

/** The clause of at most 60 units to each side that holds `gap`. */
function clauseAround(text: string, gap: Span): Span & { readonly text: string } {
	let { start, end } = gap;
	while (start > 0 && gap.start - start < 60 && !isAt(CLAUSE_ENDS, text, start - 1)) {
		start -= 1;
	}
	while (end < text.length && end - gap.end < 60 && !isAt(CLAUSE_ENDS, text, end)) {
		end += 1;
	}
	return { start, end, text: text.slice(start, end) };
}
