import { message } from '../model/message.ts';
import type { Article, Block } from '../model/page.ts';
import { CharClass, classSet } from '../text/char-class.ts';
import { classAt, HAN, isAt, isChineseAfter, isChineseBefore, SENTENCE_MARKS } from './neighbours.ts';
import { type LooseMark, looseMarks, type PairMark, pairMarks, spanOf } from './pair-marks.ts';
import type { Finding, Report, Rule } from './rule.ts';
import { toSourceFinding } from './source-finding.ts';

/** How many paragraphs a bracket or title may run over; a quotation (“) may run over any number. */
const FARTHEST = 3;
/** Two loose marks further apart than this are two defects, not one pair turned round. */
const LONGEST_TURNED = 60;

const closings: Readonly<Record<string, string>> = {
	'“': '”',
	'‘': '’',
	'《': '》',
	'〈': '〉',
	'（': '）',
	'【': '】',
	'「': '」',
	'『': '』',
	'〔': '〕',
};
/** What stands inside a pair of its own kind (GB/T 15834-2011 4.8.3.3 and 4.15.3.1). Brackets may nest. */
const innerKinds: Readonly<Record<string, string>> = { '“': '‘', '《': '〈', '「': '『' };

interface Loose {
	readonly block: Block;
	/** Index of the block in its article. */
	readonly index: number;
	readonly mark: LooseMark;
}

/** Quotation marks and brackets that do not pair in their article, straight quotation marks, quotations in quotations of one kind. */
export const unbalanced: Rule = {
	id: 'unbalanced',
	summary: {
		en: 'A quotation mark or bracket has no other half, points the wrong way or nests wrongly.',
		zh: '引号、括号不成对，方向相反或嵌套有误。',
	},
	rationale: {
		en: 'A lost mark makes it unclear where a quotation or a name ends. Marks are paired within the article, over cuts. A quotation that runs over several paragraphs opens each of them and closes in the last only: that is right. Inside “ ” stand ‘ ’, inside 《 》 stand 〈 〉. Straight marks in Chinese text are given their direction. Apostrophes and the brackets of list numbers (1）) are left alone.',
		zh: '丢了一半的引号、括号使引语和名称的起止不明。配对以整篇文章为范围，跨断处计算。引语连续数段时，每段开头用前引号、末段才用后引号，这是对的。双引号内用单引号，书名号内用单书名号。中文里的直引号建议改为弯引号。撇号和“1）”一类序号的括号不报。',
	},
	examples: [
		{
			bad: '他说：“这条路我走了二十年”。从“老把式“到“带头人”，他只用了三年。',
			good: '他说：“这条路我走了二十年”。从“老把式”到“带头人”，他只用了三年。',
		},
		{ bad: '读书会上，大家共读了"平凡的世界"一书。', good: '读书会上，大家共读了“平凡的世界”一书。' },
	],
	severity: 'warning',
	fix: 'suggested',
	options: {},
	needs: classSet(CharClass.straightQuote),
	checkBlock(view, _options, report) {
		const { text } = view.block;
		if ((view.classes & HAN) !== 0) {
			checkStraight(text, report);
		}
	},
	checkArticle(article, { unpaired }, _options, report) {
		if (unpaired.size === 0) {
			return;
		}
		const loose: Loose[] = [];
		article.blocks.forEach((block, index) => {
			if (!unpaired.has(block)) {
				return;
			}
			const marks = pairMarks(block.text);
			const alone = looseMarks(marks);
			if (alone.length === 0) {
				checkNesting(marks, (finding) => report(toSourceFinding(block, finding)));
			}
			for (const mark of alone) {
				loose.push({ block, index, mark });
			}
		});
		if (loose.length > 0) {
			reportLoose(article, loose, report);
		}
	},
};

function reportLoose(article: Article, loose: readonly Loose[], report: Report): void {
	const turned = new Map<Loose, Loose>();
	const right = new Set<Loose>();
	// Two marks that both open, or both close, are one pair turned round; one that closes before one that opens is that only
	// where neither belongs to a quotation of several paragraphs.
	matchTurned(loose, turned, right, true);
	matchParagraphs(article, loose, turned, right);
	matchTurned(loose, turned, right, false);
	for (const item of loose) {
		if (!right.has(item)) {
			report(toSourceFinding(item.block, looseFinding(item, turned.get(item))));
		}
	}
}

function matchTurned(loose: readonly Loose[], turned: Map<Loose, Loose>, right: ReadonlySet<Loose>, alike: boolean): void {
	for (let index = 1; index < loose.length; index += 1) {
		const a = loose[index - 1];
		const b = loose[index];
		if (a === undefined || b === undefined || turned.has(a) || right.has(a) || right.has(b)) {
			continue;
		}
		const near = a.block === b.block && a.mark.kind === b.mark.kind && b.mark.at - a.mark.at <= LONGEST_TURNED;
		if (near && !a.mark.crossed && !b.mark.crossed && (a.mark.opens === b.mark.opens) === alike) {
			turned.set(a, b);
			turned.set(b, a);
		}
	}
}

/** Marks what pairs over paragraphs, and the opening mark of a quotation that the next paragraph opens again. */
function matchParagraphs(article: Article, loose: readonly Loose[], turned: ReadonlyMap<Loose, Loose>, right: Set<Loose>): void {
	const open = new Map<string, Loose[]>();
	for (const item of loose) {
		if (item.block.role !== 'body' || turned.has(item)) {
			continue;
		}
		const waiting = open.get(item.mark.kind) ?? [];
		open.set(item.mark.kind, waiting);
		if (!item.mark.opens) {
			const opening = waiting.pop();
			if (opening !== undefined && (isQuotation(opening.mark) || item.index - opening.index <= FARTHEST)) {
				right.add(opening).add(item);
			}
		} else if (!item.mark.crossed && (!isQuotation(item.mark) || isSpeech(item))) {
			if (isQuotation(item.mark) && nextBody(article, item.index)?.text[0] === item.mark.mark) {
				right.add(item);
			}
			waiting.push(item);
		}
	}
}

function nextBody(article: Article, index: number): Block | undefined {
	const next = article.blocks[index + 1];
	return next?.role === 'body' ? next : undefined;
}

function isQuotation(mark: PairMark): boolean {
	return mark.kind in innerKinds && mark.kind !== '《';
}

/** Whether the mark opens speech, which may run over paragraphs, and not a name: it stands after a mark or at the head. */
function isSpeech({ block, mark }: Loose): boolean {
	return mark.at === 0 || isAt(SENTENCE_MARKS, block.text, mark.at - 1);
}

function looseFinding({ mark }: Loose, other: Loose | undefined): Finding {
	const span = spanOf(mark);
	if (other === undefined) {
		return {
			span,
			message: mark.opens ? message('The mark {0} has no closing half', mark.mark) : message('The mark {0} has no opening half', mark.mark),
		};
	}
	const [first, second] = mark.at < other.mark.at ? [mark, other.mark] : [other.mark, mark];
	const edits = [
		{ ...spanOf(first), newText: mark.kind },
		{ ...spanOf(second), newText: closings[mark.kind] ?? mark.mark },
	];
	return {
		span,
		message: message('The mark {0} points the wrong way or lacks its other half', mark.mark),
		fixes: [{ kind: 'suggested', title: message('Replace the marks with {0} and {1}', mark.kind, closings[mark.kind] ?? ''), edits }],
	};
}

/** “甲“乙”丙”: the inner marks become ‘ and ’. */
function checkNesting(marks: readonly PairMark[], report: Report): void {
	const open: PairMark[] = [];
	for (const mark of marks) {
		if (mark.opens) {
			open.push(mark);
			continue;
		}
		const opening = open.pop();
		const inner = innerKinds[mark.kind];
		if (opening !== undefined && inner !== undefined && open.at(-1)?.kind === mark.kind) {
			const edits = [
				{ ...spanOf(opening), newText: inner },
				{ ...spanOf(mark), newText: closings[inner] ?? mark.mark },
			];
			for (const half of [opening, mark]) {
				report({
					span: spanOf(half),
					message: message('Inside {0} the inner mark is {1}', mark.kind, inner),
					fixes: [{ kind: 'suggested', title: message('Replace the inner marks with {0} and {1}', inner, closings[inner] ?? ''), edits }],
				});
			}
		}
	}
}

/** "平凡的世界": straight marks in twos; not those of Latin text, and not the inch of 5". */
function checkStraight(text: string, report: Report): void {
	for (const [straight, opening, closing] of [
		['"', '“', '”'],
		["'", '‘', '’'],
	] as const) {
		let open = -1;
		for (let at = text.indexOf(straight); at !== -1; at = text.indexOf(straight, at + 1)) {
			if (isLatinMark(text, at, straight === "'")) {
				continue;
			}
			if (open === -1) {
				open = at;
				continue;
			}
			if (isChineseAround(text, open) || isChineseAround(text, at)) {
				const edits = [
					{ start: open, end: open + 1, newText: opening },
					{ start: at, end: at + 1, newText: closing },
				];
				for (const half of [open, at]) {
					report({
						span: { start: half, end: half + 1 },
						message: message('A straight quotation mark in Chinese text'),
						fixes: [{ kind: 'suggested', title: message('Replace the marks with {0} and {1}', opening, closing), edits }],
					});
				}
			}
			open = -1;
		}
		if (open !== -1 && isChineseAround(text, open)) {
			report({ span: { start: open, end: open + 1 }, message: message('A straight quotation mark without its other half') });
		}
	}
}

function isChineseAround(text: string, at: number): boolean {
	return isChineseBefore(text, at) || isChineseAfter(text, at + 1);
}

/** It's, 5", 6'2". */
function isLatinMark(text: string, at: number, single: boolean): boolean {
	const before = classAt(text, at - 1);
	const after = classAt(text, at + 1);
	return before === CharClass.digit
		? !isAt(HAN, text, at + 1) || single
		: single && before === CharClass.latin && after === CharClass.latin;
}
