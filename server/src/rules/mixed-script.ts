import { FIRST_HAN } from '../lexicon/han-set.ts';
import { message } from '../model/message.ts';
import { CharClass, classSet } from '../text/char-class.ts';
import { HanTrait } from './han-traits.ts';
import { HAN, isAt, WORD_CLASSES } from './neighbours.ts';
import type { BlockView, Report, Rule } from './rule.ts';
import { type ScriptConversion, toSimplified, toTraditional } from './script-conversion.ts';

const OTHER = classSet(CharClass.other);

/** More characters of the other script than this in one block are a quotation or an inscription, not a slip. */
const MOST_SLIPS = 4;
/** From 《 to 》, in UTF-16 units. */
const LONGEST_TITLE = 60;

/** Cyrillic and Greek letters with the Latin letter they look like, in pairs. */
const LOOKALIKES = 'АAВBЕEКKМMНHОOРPСCТTХXаaеeоoрpсcхxуyіiѕsјjΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo';
/** Of four digits before 年, with the unit before them. */
const CHINESE_YEAR = /(?<![一二三四五六七八九〇○零OＯ0])[一二][一二三四五六七八九〇○零OＯ0]{3}$/u;
const YEAR_DIGITS = 4;
/** 年 */
const YEAR = 0x5e74;

/** Characters of the other script, look-alike letters of other alphabets, ○ for 〇 in years. */
export const mixedScript: Rule = {
	id: 'mixed-script',
	summary: {
		en: 'A character belongs to another script or alphabet than the text round it.',
		zh: '混入了与上下文繁简不一的汉字，或另一种字母表的字符。',
	},
	rationale: {
		en: 'Recognition now and then gives a traditional character on a simplified page (經济), or the other way round, a Cyrillic А for a Latin A, and ○ or O for 〇 in years (二○二三年). The page decides which script it is in. Characters that both scripts use (后, 里, 乾隆), titles in 《》, and blocks with many such characters, which quote or show an inscription, are left alone.',
		zh: '识别时偶尔会在简体版面里混入繁体字（經济）或相反，以西里尔字母 А 代替拉丁字母 A，年份里以 ○ 或 O 代替 〇（二○二三年）。以整页为准判断繁简。繁简通用的字（后、里、乾隆）、书名号内的题名，以及成片出现、显系引文或题刻的不报。',
	},
	examples: [
		{
			bad: '书法协会换届\n\n本报讯（记者 李明）二○二三年以来，全市经濟保持平稳发展，各单位认真学习，推动工作开展。',
			good: '书法协会换届\n\n本报讯（记者 李明）二〇二三年以来，全市经济保持平稳发展，各单位认真学习，推动工作开展。',
		},
	],
	severity: 'warning',
	fix: 'suggested',
	options: {},
	needs: OTHER,
	wakers: HanTrait.traditional | HanTrait.simplified | HanTrait.year,
	checkBlock(view, _options, report) {
		const { block, profile, classes, traits } = view;
		if (profile.script === 'simplified' && (traits & HanTrait.traditional) !== 0) {
			checkScript(block.text, toSimplified, toTraditional, report);
		} else if (profile.script === 'traditional' && (traits & HanTrait.simplified) !== 0) {
			checkScript(block.text, toTraditional, toSimplified, report);
		}
		if ((classes & OTHER) !== 0) {
			checkLetters(view, report);
		}
		if ((traits & HanTrait.year) !== 0) {
			checkYears(view, report);
		}
	},
};

/** `usual` leads from the other script to the page's own, `other` the other way. */
function checkScript(text: string, usual: ScriptConversion, other: ScriptConversion, report: Report): void {
	const found: number[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code === 0x300a) {
			// Only as far as a title reaches: looked for up to the end, one 《 after another without a 》 takes quadratic time.
			const length = text.slice(at, at + LONGEST_TITLE).indexOf('》');
			// 《紅樓夢》 quotes a title as it is printed; 《成為一流匠人》 is in the page's own script but for one character.
			if (length !== -1 && !hasAny(other, text, at, at + length)) {
				at += length;
			}
		} else if (converted(usual, code) !== 0) {
			if (found.length === MOST_SLIPS) {
				return;
			}
			found.push(at);
		}
	}
	for (const at of found) {
		const meant = String.fromCharCode(converted(usual, text.charCodeAt(at)));
		reportCharacter(text, at, meant, message('“{0}” is of the other script; this page writes “{1}”', text[at] ?? '', meant), report);
	}
}

/** What `conversion` leads the UTF-16 unit `code` to, 0 where nowhere. */
function converted(conversion: ScriptConversion, code: number): number {
	return conversion[code - FIRST_HAN] ?? 0;
}

function hasAny(conversion: ScriptConversion, text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at += 1) {
		if (converted(conversion, text.charCodeAt(at)) !== 0) {
			return true;
		}
	}
	return false;
}

/** А股 with a Cyrillic А: beside Latin letters or digits, or a single capital between Chinese characters. */
function checkLetters({ block: { text }, units, first, others, otherCount }: BlockView, report: Report): void {
	for (let index = 0; index < otherCount; index += 1) {
		const at = others[index] as number;
		const code = units[first + at] as number;
		if (code < 0x370 || code > 0x458) {
			continue;
		}
		const pair = LOOKALIKES.indexOf(text[at] ?? '');
		if (pair !== -1 && pair % 2 === 0 && isAmongLatin(text, at)) {
			const meant = LOOKALIKES[pair + 1] ?? '';
			reportCharacter(text, at, meant, message('A letter of another alphabet that looks like “{0}”', meant), report);
		}
	}
}

function isAmongLatin(text: string, at: number): boolean {
	const other = (index: number): boolean => {
		const code = text.charCodeAt(index);
		return code >= 0x370 && code <= 0x52f;
	};
	// A word of Russian or Greek is spelled in its own letters.
	if (other(at - 1) || other(at + 1)) {
		return false;
	}
	const wordBefore = isAt(WORD_CLASSES, text, at - 1);
	const wordAfter = isAt(WORD_CLASSES, text, at + 1);
	return wordBefore || wordAfter || (isAt(HAN, text, at + 1) && text.charCodeAt(at) >= 0x410 && text.charCodeAt(at) <= 0x42f);
}

function checkYears({ block: { text }, units, first, anchors }: BlockView, report: Report): void {
	for (const end of anchors) {
		const start = end - YEAR_DIGITS;
		// 二○二三年; 2023年 and 今年 are told from it by one character.
		if (units[first + end] !== YEAR || start < 0 || !isOneOrTwo(units[first + start])) {
			continue;
		}
		const year = CHINESE_YEAR.exec(text.slice(Math.max(0, start - 1), end))?.[0];
		if (year === undefined) {
			continue;
		}
		Array.from(year).forEach((digit, offset) => {
			if ('○OＯ0'.includes(digit) || (digit === '零' && year.includes('〇'))) {
				reportCharacter(text, start + offset, '〇', message('Chinese years are written with “〇”, not “{0}”', digit), report);
			}
		});
	}
}

/** 一 or 二, which the years of the last and this millennium begin with. */
function isOneOrTwo(code: number | undefined): boolean {
	return code === 0x4e00 || code === 0x4e8c;
}

function reportCharacter(text: string, at: number, meant: string, what: ReturnType<typeof message>, report: Report): void {
	const span = { start: at, end: at + 1 };
	report({
		span,
		message: what,
		fixes: [{ kind: 'suggested', title: message('Replace “{0}” with “{1}”', text[at] ?? '', meant), edits: [{ ...span, newText: meant }] }],
	});
}
