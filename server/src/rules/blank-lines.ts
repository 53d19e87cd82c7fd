import { type Message, message } from '../model/message.ts';
import { type SourceText, startOf } from '../text/source-text.ts';
import type { PageContext, Report, Rule } from './rule.ts';

/** Blank lines beyond what the page itself does between paragraphs, and any at its head or foot. */
export const blankLines: Rule = {
	id: 'blank-lines',
	summary: {
		en: 'More blank lines stand together than the page has between its paragraphs.',
		zh: '空行多于本页段落之间惯用的行数。',
	},
	rationale: {
		en: 'Pictures and boxes leave runs of blank lines behind, and nobody knows whether they mean something. The page decides what is usual: where most paragraphs have one blank line between them, two are too many; where each paragraph is one line with none between, one may still set off an article. Blank lines at the head or foot of the file are always too many. A missing line end at the end of the file is left as it is.',
		zh: '插图和花边会留下成串空行，读者无从判断其含义。以本页多数情况为准：段间惯用一个空行的，两个即为多余；段间惯不空行的，文章之间仍可空一行。文件开头和结尾的空行一律多余。文件末尾缺少换行不作改动。',
	},
	examples: [
		{
			bad: '\n\n书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会。\n\n\n\n会员代表一百二十人出席了会议。\n',
			good: '书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会。\n\n会员代表一百二十人出席了会议。\n',
		},
	],
	severity: 'information',
	fix: 'safe',
	options: {},
	needs: 0,
	checkPage(context, _options, report) {
		const { source, goesOn = false } = context;
		let heads: ReadonlySet<number> | undefined;
		const { blankLines: habit, hardWrapped } = context.page.profile;
		// Verse and stanzas, rows of a table, paragraphs of lines of one width: where some paragraphs have a blank line and many none, one is
		// right anywhere.
		const least = habit === 0 && (hardWrapped || !isNearlyUnbroken(source)) ? 1 : habit;
		const end = source.lines.length;
		let last = -1;
		// Where the text goes on, the line after the last is a headline.
		for (let line = 0; line < end || (goesOn && line === end); line += 1) {
			if (line === end || !isBlank(source, line)) {
				const run = line - last - 1;
				// As many may stand anywhere, and hardly a line has more above it.
				if (run > (last === -1 ? 0 : least)) {
					heads ??= new Set(context.page.articles.map(({ firstLine }) => firstLine));
					const allowed = last === -1 ? 0 : heads.has(line) || line === end ? Math.max(1, least) : least;
					if (run > allowed) {
						reportRun(context, last + 1, line, allowed, report);
					}
				}
				last = line;
			}
		}
		if (last !== -1 && !goesOn) {
			checkFoot(context, last, report);
		}
	},
};

/** Whether fewer than one line in ten has a blank line above it. */
function isNearlyUnbroken(source: SourceText): boolean {
	let lines = 0;
	let breaks = 0;
	for (let line = 1; line < source.lines.length; line += 1) {
		if (!isBlank(source, line)) {
			lines += 1;
			breaks += isBlank(source, line - 1) ? 1 : 0;
		}
	}
	return breaks * 10 < lines;
}

function reportRun({ source }: PageContext, first: number, next: number, allowed: number, report: Report): void {
	// A byte order mark alone in the first line belongs to the file, not to the blank line.
	const start = first === 0 && source.lines[0]?.text.startsWith('\ufeff') === true ? 1 : startOf(source, first);
	const keptTo = allowed === 0 ? start : startOf(source, first + allowed);
	report({
		span: { start, end: endOfLine(source, next - 1) },
		message: tooMany(first, next - first, allowed),
		fixes: [
			{
				kind: 'safe',
				title: message('Remove the blank lines that are too many'),
				edits: [{ start: keptTo, end: startOf(source, next), newText: '' }],
			},
		],
		unnecessary: true,
	});
}

/** Says that `found` blank lines from line `first` on are more than the `allowed` ones. */
function tooMany(first: number, found: number, allowed: number): Message {
	if (first === 0) {
		return message('Blank lines at the head of the page');
	}
	if (allowed > 0) {
		return message('{0} blank lines, where this page has {1}', found, allowed);
	}
	return found === 1 ? message('A blank line, where this page has none') : message('{0} blank lines, where this page has none', found);
}

/** `last` is the last line with text. The line end after it is right, present or not. */
function checkFoot({ source }: PageContext, last: number, report: Report): void {
	const start = startOf(source, last + 1);
	if (start < source.length) {
		report({
			span: { start, end: source.length },
			message: message('Blank lines at the end of the page'),
			fixes: [
				{
					kind: 'safe',
					title: message('Remove the blank lines that are too many'),
					edits: [{ start, end: source.length, newText: '' }],
				},
			],
			unnecessary: true,
		});
	}
}

function isBlank(source: SourceText, line: number): boolean {
	const text = source.lines[line]?.text ?? '';
	if (text === '') {
		return true;
	}
	// No character beyond U+3000 is white space but the byte order mark: spares nearly all lines the search.
	const first = text.charCodeAt(0);
	return (first <= 0x3000 || first === 0xfeff) && text.trim() === '';
}

function endOfLine(source: SourceText, line: number): number {
	return startOf(source, line) + (source.lines[line]?.text.length ?? 0);
}
