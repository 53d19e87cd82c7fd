import type { Mention } from '../model/mention.ts';
import { message } from '../model/message.ts';
import type { Block, Page } from '../model/page.ts';
import type { Piece } from '../text/joined-text.ts';
import { lineAt, type SourceText, slice } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { isPlainlyPaired } from './pair-marks.ts';
import type { Finding, Report, Rule } from './rule.ts';

/** Units underlined on each side of a cut: enough to be seen and clicked, short enough to say where. */
const UNDERLINED = 4;
/** UTF-16 units. */
const LONGEST_HEADLINE = 20;

/** A sentence that a column or a picture cut; where the page breaks all its lines at one width, nothing is cut. */
export const splitParagraph: Rule = {
	id: 'split-paragraph',
	summary: {
		en: 'A sentence is cut by a paragraph break.',
		zh: '一句话被分段切断。',
	},
	rationale: {
		en: 'Where a column ends or a picture stands, extraction writes a paragraph break into the middle of a sentence, a word or a name. The two halves belong to one paragraph; names and sentences across the cut are lost to whoever reads line by line. Joining removes what stands between the halves and nothing else. Not flagged: headlines of several lines, lists and verse, pages that break every line at one width.',
		zh: '分栏或插图处，文本提取会在句子、词语甚至人名中间插入分段。前后两半本是同一段；逐行处理时，跨断处的名称和句子都会丢失。合并只删去两半之间的空白。多行标题、列表、诗歌以及整页按固定宽度换行的文本不报。',
	},
	examples: [
		{
			bad: '书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理\n\n事会。会员代表一百二十人出席了会议。',
			good: '书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。会员代表一百二十人出席了会议。',
		},
	],
	severity: 'warning',
	fix: 'safe',
	options: {},
	needs: 0,
	checkPage({ source, page, mentions }, _options, report) {
		let known: PageKnown | undefined;
		for (const block of page.blocks) {
			if (block.cuts.length > 0) {
				known ??= new PageKnown(page, mentions);
				checkCuts(source, block, known, report);
			}
		}
	},
};

/** What the page says of cuts. Few pages have many, and fewer ask it twice. */
class PageKnown {
	readonly #mentions: readonly Mention[];
	/** Where in the source (UTF-16) the bylines stand that open a paragraph. */
	readonly leads: ReadonlySet<number>;
	#held: ReadonlySet<number> | undefined;

	constructor({ articles }: Page, mentions: readonly Mention[]) {
		const leads = new Set<number>();
		for (const { byline } of articles) {
			if (byline?.position === 'lead') {
				leads.add(byline.span.start);
			}
		}
		this.leads = leads;
		this.#mentions = mentions;
	}

	/** Where `heldTogether` says that no paragraph begins. */
	get held(): ReadonlySet<number> {
		this.#held ??= heldTogether(this.#mentions);
		return this.#held;
	}
}

function checkCuts(source: SourceText, block: Block, known: PageKnown, report: Report): void {
	for (const cut of block.cuts) {
		const { before, after } = piecesAt(block, cut.piece);
		if (cut.kind === 'break' && before !== undefined && after !== undefined) {
			const asks = mayBeHeadline(block, cut.piece, known.leads) && !known.held.has(after.start);
			report({
				span: lastUnits(block.text, before),
				message: message('The sentence is cut here and goes on in line {0}', { line: lineAt(source, after.start) }),
				related: [{ span: firstUnits(block.text, after), message: message('Here the sentence goes on') }],
				...(asks ? { severity: 'information' as const } : {}),
				fixes: joinFixes(source, block, cut.piece, asks),
			});
		}
	}
}

/** The pieces on both sides of the cut before piece `index`. */
export function piecesAt(block: Block, index: number): { readonly before: Piece | undefined; readonly after: Piece | undefined } {
	return { before: block.pieces[index - 1], after: block.pieces[index] };
}

/**
 * Where only white space parts the halves, the join is safe. Where a caption or credit stands between them, the second half moves up
 * before it, which the user must want; a sentence that goes on a second time is left to the user's hands.
 */
function joinFixes(source: SourceText, block: Block, piece: number, asks: boolean): NonNullable<Finding['fixes']> {
	const { before, after } = piecesAt(block, piece);
	if (before === undefined || after === undefined) {
		return [];
	}
	const between = slice(source, { start: before.end, end: after.start });
	if (!isParting(between)) {
		return [{ kind: asks ? 'suggested' : 'safe', title: message('Join the two halves'), edits: [joinEdit(between, before, after)] }];
	}
	if (piece !== block.pieces.length - 1) {
		return [];
	}
	const intruderEnd = before.end + between.trimEnd().length;
	const edits = [
		{ start: before.end, end: before.end, newText: slice(source, after) },
		{ start: intruderEnd, end: after.end, newText: '' },
	];
	return [{ kind: 'suggested', title: message('Move the second half up to the first'), edits }];
}

/**
 * Whether all that stands before the cut is as short and bare as headlines are, one line (夜校灯光照亮求学路) or several (社论, then the
 * headline): joined without asking, a headline that the parser did not tell from a paragraph would be lost. What is cut inside 《 or “
 * is none, nor what has a byline (one of `leads`), ends in a digit or goes on with what no paragraph begins with (负责人⏎们).
 */
function mayBeHeadline({ text, pieces }: Block, piece: number, leads: ReadonlySet<number>): boolean {
	return pieces.slice(0, piece).every(({ at, start, end }) => {
		const next = at + end - start;
		const head = text.slice(at, Math.min(next, at + LONGEST_HEADLINE + 1));
		return (
			!leads.has(start) &&
			end - start <= LONGEST_HEADLINE &&
			(!/[，。、；：,.;:]|\d$/u.test(head) || SAID_BY.test(head)) &&
			!NEVER_LAST.test(head) &&
			!NEVER_FIRST.test(text.slice(next, next + FIRST_LOOKED_AT)) &&
			isPlainlyPaired(head)
		);
	});
}

/**
 * Where in the source (UTF-16) the second half of a name stands that a break cut (大连⏎市公安局), and where somebody's name stands right
 * behind his post (总工会副主席⏎焦凤鸣): no paragraph begins there, however short the first half is.
 */
function heldTogether(mentions: readonly Mention[]): ReadonlySet<number> {
	const starts = new Set<number>();
	for (const mention of mentions) {
		for (const span of mention.spans.slice(1)) {
			starts.add(span.start);
		}
		const [first] = mention.spans;
		if (first !== undefined && mention.kind === 'person' && mention.posts.some(({ end }) => end === mention.start)) {
			starts.add(first.start);
		}
	}
	return starts;
}

/** 专家：淡季不淡将成常态 */
const SAID_BY = /^\p{Script=Han}{2,6}：[^，。、；：,.;:\d“”]{4,}$/u;
/**
 * 地铁, 了解 and 年关 begin paragraphs, so 地, 了 and 年 tell nothing; these tell, and so do one character that a list goes on behind (海⏎选、初评)
 * and a number that is the end of its clause (现有女职工⏎1480人，).
 */
const NEVER_FIRST =
	/^(?:[，。、；：！？）》”·%％们者吗呢吧]|[^一二三四五六七八九十甲乙丙丁]、|\d[\d.]{0,6}[余多]?[万亿]?[人名个家元件项]{1,2}[，。、；,;])/u;
const FIRST_LOOKED_AT = 12;
/** 该剧⏎导演: what speaks of something named above is no headline. */
const NEVER_LAST = /^[该此]\p{Script=Han}{1,3}$/u;

/** Whether the text between two halves is other text, a caption or a credit. */
export function isParting(between: string): boolean {
	return between.trim() !== '' && /[\p{L}\p{N}]/u.test(between);
}

/** The edit that removes the text `between` the two pieces of a cut: white space, blank lines, a heading mark. */
export function joinEdit(between: string, before: Span, after: Span): TextEdit {
	// A parser may leave repeated text out of its pieces; a join keeps every character all the same.
	const kept = between.trim();
	return { start: before.end, end: after.start, newText: kept === '' ? '' : kept.replace(/[\s\u200b\ufeff#]+/gu, '') };
}

/** The source span of the last units of `piece`, whose text is part of the logical `text`. */
function lastUnits(text: string, { at, start, end }: Piece): Span {
	const from = Math.max(start, end - UNDERLINED);
	return { start: from > start && isLowSurrogate(text, from - start + at) ? from - 1 : from, end };
}

function firstUnits(text: string, { at, start, end }: Piece): Span {
	const to = Math.min(end, start + UNDERLINED);
	return { start, end: to < end && isLowSurrogate(text, to - start + at) ? to + 1 : to };
}

function isLowSurrogate(text: string, index: number): boolean {
	const code = text.charCodeAt(index);
	return code >= 0xdc00 && code <= 0xdfff;
}
