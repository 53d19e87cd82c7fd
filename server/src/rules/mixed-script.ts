import { VARIANTS } from '../lexicon/generated/variants.ts';
import { createHanSet, type HanSet, isInHanSet } from '../lexicon/han-set.ts';
import { message } from '../model/message.ts';
import { CharClass, classSet } from '../text/char-class.ts';
import { HAN, isAt, WORD_CLASSES } from './neighbours.ts';
import type { Report, Rule } from './rule.ts';

/**
 * Traditional characters that simplified text keeps: 乾隆, 名著, 慰藉, 宫商角徵羽, the surname 於, in names after 2013 昇 and 鍾, and those
 * that GB 2312 itself has for words of their own (哪吒, 蒜薹, 捱打, 袷袢, 醣类).
 */
const KEPT_IN_SIMPLIFIED = '乾著藉徵於麽麼鍾昇陞閒夥祕瞭儘吒拚捱摺榘薹袷醣麴谿脩';
/**
 * Simplified characters that traditional text writes too, in words of their own (干涉, 皇后, 公里): OpenCC's STCharacters maps each of
 * them to itself among others.
 */
const KEPT_IN_TRADITIONAL =
	'亘布占局私幸杰家佣仆价俊凶胄克划胜恤即念吃咽涂冢伙奸娘宁尸昆岳岩几厂广吊佛后征栗戚欲捍拼挲舍挨卷挂扇折据抬教于旗既查杆棋极矩枪杠梁朴柜僵污泄凌涌准淀沈漓熏抵呆璇酸愈症皂杯真困朱埼确御棱种谷范筑蓑帘吁扎弦捆彩致累才膻玩唇修腊庵万叶搜席卜芸姜荐苔苹虫蝎蚝蜡蔑同制核托注夸志咨噪溪丰狸逾踊跖挽回周游适腌丑糖厘扣巨锄表旋链合板暗辟只云沾秋千愿刮飧余糊喂松斗哄郁咸党冬出';
/** More characters of the other script than this in one block are a quotation or an inscription, not a slip. */
const MOST_SLIPS = 4;
/** From 《 to 》, in UTF-16 units. */
const LONGEST_TITLE = 60;

/** Cyrillic and Greek letters with the Latin letter they look like, in pairs. */
const LOOKALIKES = 'АAВBЕEКKМMНHОOРPСCТTХXаaеeоoрpсcхxуyіiѕsјjΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo';
const CHINESE_YEAR = /(?<![一二三四五六七八九〇○零OＯ0])[一二][一二三四五六七八九〇○零OＯ0]{3}(?=年)/gu;

/** One direction between the scripts. */
interface Conversion {
	readonly has: HanSet;
	/** The UTF-16 unit of the other script for each that `has` holds. */
	readonly to: ReadonlyMap<number, number>;
}

const toSimplified: Conversion = conversion(1, KEPT_IN_SIMPLIFIED);
const toTraditional: Conversion = conversion(0, KEPT_IN_TRADITIONAL);

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
	needs: HAN | classSet(CharClass.other),
	checkBlock({ block, profile, classes, units }, _options, report) {
		const { text } = block;
		if (profile.script === 'simplified') {
			checkScript(text, units, toSimplified, toTraditional, report);
		} else if (profile.script === 'traditional') {
			checkScript(text, units, toTraditional, toSimplified, report);
		}
		if ((classes & classSet(CharClass.other)) !== 0) {
			checkLetters(text, report);
		}
		if (text.includes('年')) {
			checkYears(text, report);
		}
	},
};

/** `from` is the place of the source in each pair of `VARIANTS`, traditional before simplified, counted from the end. */
function conversion(from: 0 | 1, kept: string): Conversion {
	const to = new Map<number, number>();
	const several = new Set<number>(Array.from(kept, (character) => character.charCodeAt(0)));
	for (let index = 0; index + 1 < VARIANTS.length; index += 2) {
		const source = VARIANTS.charCodeAt(index + 1 - from);
		const target = VARIANTS.charCodeAt(index + from);
		// 发 is 發 or 髮: what stands for several cannot be told without the word.
		if (to.has(source) && to.get(source) !== target) {
			several.add(source);
		}
		to.set(source, target);
	}
	for (const code of several) {
		to.delete(code);
	}
	return { has: createHanSet(to.keys()), to };
}

/** `usual` leads from the other script to the page's own, `other` the other way. */
function checkScript(text: string, units: Uint16Array, usual: Conversion, other: Conversion, report: Report): void {
	const found: number[] = [];
	for (let at = 0; at < text.length; at += 1) {
		const code = units[at] as number;
		if (code === 0x300a) {
			// Only as far as a title reaches: looked for up to the end, one 《 after another without a 》 takes quadratic time.
			const length = text.slice(at, at + LONGEST_TITLE).indexOf('》');
			// 《紅樓夢》 quotes a title as it is printed; 《成為一流匠人》 is in the page's own script but for one character.
			if (length !== -1 && !hasAny(other.has, text, at, at + length)) {
				at += length;
			}
		} else if (isInHanSet(usual.has, code)) {
			if (found.length === MOST_SLIPS) {
				return;
			}
			found.push(at);
		}
	}
	for (const at of found) {
		const meant = String.fromCharCode(usual.to.get(text.charCodeAt(at)) ?? 0);
		reportCharacter(text, at, meant, message('“{0}” is of the other script; this page writes “{1}”', text[at] ?? '', meant), report);
	}
}

function hasAny(set: HanSet, text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at += 1) {
		if (isInHanSet(set, text.charCodeAt(at))) {
			return true;
		}
	}
	return false;
}

/** А股 with a Cyrillic А: beside Latin letters or digits, or a single capital between Chinese characters. */
function checkLetters(text: string, report: Report): void {
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		if (code < 0x370 || code > 0x458) {
			continue;
		}
		const index = LOOKALIKES.indexOf(text[at] ?? '');
		if (index !== -1 && index % 2 === 0 && isAmongLatin(text, at)) {
			const meant = LOOKALIKES[index + 1] ?? '';
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

function checkYears(text: string, report: Report): void {
	for (const { index, 0: year } of text.matchAll(CHINESE_YEAR)) {
		Array.from(year).forEach((digit, offset) => {
			if ('○OＯ0'.includes(digit) || (digit === '零' && year.includes('〇'))) {
				reportCharacter(text, index + offset, '〇', message('Chinese years are written with “〇”, not “{0}”', digit), report);
			}
		});
	}
}

function reportCharacter(text: string, at: number, meant: string, what: ReturnType<typeof message>, report: Report): void {
	const span = { start: at, end: at + 1 };
	report({
		span,
		message: what,
		fixes: [{ kind: 'suggested', title: message('Replace “{0}” with “{1}”', text[at] ?? '', meant), edits: [{ ...span, newText: meant }] }],
	});
}
