import { message } from '../model/message.ts';
import type { Block } from '../model/page.ts';
import { lineAt, type SourceText, slice, startOf } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import type { PageContext, Report, Rule } from './rule.ts';
import { isParting, joinEdit, piecesAt } from './split-paragraph.ts';

/** A shorter paragraph may stand twice by right: a refrain, a greeting, `特此公告。` */
const SHORTEST_PARAGRAPH = 30;

/** Text that stands on both sides of a cut, and a paragraph that stands twice. */
export const repeatedText: Rule = {
	id: 'repeated-text',
	summary: {
		en: 'Text is repeated across a cut, or a paragraph stands twice.',
		zh: '断处前后文字重复，或同一段落出现两次。',
	},
	rationale: {
		en: 'Where a sentence was cut, extraction sometimes reads the last characters a second time after the cut (顺义天竺项 / 项目部), and columns read twice give whole paragraphs twice. Which of the two may go is for a person to say, so the repair is only suggested. Short paragraphs that stand twice (refrains, closing formulas) are not flagged.',
		zh: '句子被切断时，提取有时会在断处之后重复前面的几个字（顺义天竺项 / 项目部）；一栏读了两遍，整段就会出现两次。删哪一处要由人决定，因此只给建议。重复的短段落（叠句、套语）不报。',
	},
	examples: [
		{
			bad: '工地技能竞赛\n\n本报讯（记者 李明）近日，该公司下属城东项目部、城西项目部、河东新区项\n\n项目部相继开展了钢筋工、木工、电工等工种的技能竞赛活动。',
			good: '工地技能竞赛\n\n本报讯（记者 李明）近日，该公司下属城东项目部、城西项目部、河东新区项目部相继开展了钢筋工、木工、电工等工种的技能竞赛活动。',
		},
	],
	severity: 'warning',
	fix: 'suggested',
	options: {},
	needs: 0,
	checkPage(context, _options, report) {
		const paragraphs = new Paragraphs();
		for (const block of context.page.blocks) {
			if (block.cuts.length > 0) {
				checkCuts(context.source, block, report);
			}
			if (block.role === 'body' && block.text.length >= SHORTEST_PARAGRAPH) {
				const earlier = paragraphs.earlier(block);
				if (earlier !== undefined) {
					reportTwice(context, earlier, block, report);
				}
			}
		}
	},
};

/** The paragraphs so far. Each is known by its length and some of its units; only where two are alike are their texts compared. */
class Paragraphs {
	readonly #byKey = new Map<number, Block>();
	readonly #byText = new Map<string, Block>();

	/** The first paragraph with the text of `block`, undefined where that is `block` itself. */
	earlier(block: Block): Block | undefined {
		const key = keyOf(block.text);
		const alike = this.#byKey.get(key);
		if (alike === undefined) {
			this.#byKey.set(key, block);
			return undefined;
		}
		if (!this.#byText.has(alike.text)) {
			this.#byText.set(alike.text, alike);
		}
		const earlier = this.#byText.get(block.text);
		if (earlier === undefined) {
			this.#byText.set(block.text, block);
		}
		return earlier;
	}
}

/** A number that equal texts, which are not empty, have in common, and few others. */
function keyOf(text: string): number {
	const { length } = text;
	const units = (text.charCodeAt(0) << 14) ^ (text.charCodeAt(length >> 1) << 7) ^ text.charCodeAt(length - 1);
	return (units ^ (length << 4)) & 0x3fffffff;
}

function checkCuts(source: SourceText, block: Block, report: Report): void {
	for (const { piece, repeated } of block.cuts) {
		if (repeated === 0) {
			continue;
		}
		const { before, after } = piecesAt(block, piece);
		if (before !== undefined && after !== undefined) {
			const between = slice(source, { start: before.end, end: after.start });
			const second = { start: after.start, end: after.start + repeated };
			report({
				span: { start: before.end - repeated, end: before.end },
				message: message('The text before the cut stands again after it, in line {0}', { line: lineAt(source, after.start) }),
				related: [{ span: second, message: message('The same text again') }],
				fixes: isParting(between)
					? []
					: [
							{
								kind: 'suggested',
								title: message('Join the two halves and keep the repeated text once'),
								edits: [joinEdit(between, before, after), { ...second, newText: '' }],
							},
						],
			});
		}
	}
}

function reportTwice({ source }: PageContext, earlier: Block, block: Block, report: Report): void {
	const span = extent(block);
	report({
		span,
		message: message('This paragraph already stands in line {0}', { line: earlier.firstLine }),
		related: [{ span: extent(earlier), message: message('The same paragraph') }],
		fixes: [
			{
				kind: 'suggested',
				title: message('Remove the second copy'),
				edits: [{ start: endOfTextBefore(source, block), end: endOfLine(source, block.lastLine), newText: '' }],
			},
		],
		unnecessary: true,
	});
}

function extent(block: Block): Span {
	const start = block.pieces[0]?.start ?? 0;
	return { start, end: block.pieces[block.pieces.length - 1]?.end ?? start };
}

/** The end of the last non-blank line above `block`, so that its blank lines go with it. */
function endOfTextBefore(source: SourceText, block: Block): number {
	let line = block.firstLine - 1;
	while (line >= 0 && source.lines[line]?.text.trim() === '') {
		line -= 1;
	}
	return line < 0 ? startOf(source, block.firstLine) : endOfLine(source, line);
}

function endOfLine(source: SourceText, line: number): number {
	return startOf(source, line) + (source.lines[line]?.text.length ?? 0);
}
