import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { CharClass, classSet, inClassSet } from '../text/char-class.ts';
import type { BlockScan } from './block-scan.ts';

/** Units that words are written with. */
export const WORD_UNITS = classSet(
	CharClass.han,
	CharClass.compatibilityHan,
	CharClass.digit,
	CharClass.latin,
	CharClass.fullwidthDigit,
	CharClass.fullwidthLatin,
	CharClass.middleDot,
	CharClass.surrogate,
	CharClass.privateUse,
	CharClass.eastAsianLetter,
);
/** Units that Chinese names are written with. */
export const NAME_UNITS = classSet(CharClass.han, CharClass.compatibilityHan);
export const DIGITS = classSet(CharClass.digit, CharClass.fullwidthDigit);

/** A place, by its full or its short form. */
export const PLACE = CATEGORY.place | CATEGORY.placeShort;
const STOPS =
	CATEGORY.boundary |
	CATEGORY.post |
	CATEGORY.role |
	CATEGORY.address |
	CATEGORY.speech |
	CATEGORY.honor |
	CATEGORY.honorCue |
	CATEGORY.knownPerson |
	CATEGORY.action;
const FILLS =
	CATEGORY.common | CATEGORY.verbal | CATEGORY.proper | PLACE | CATEGORY.state | CATEGORY.level | CATEGORY.townTail | CATEGORY.head;
/** A token of these is a common word; any other, and a character without a word, is evidence of a proper name. */
export const EXPLAINED =
	CATEGORY.boundary |
	CATEGORY.common |
	CATEGORY.verbal |
	CATEGORY.generic |
	CATEGORY.notBody |
	CATEGORY.head |
	CATEGORY.level |
	CATEGORY.townTail |
	CATEGORY.role |
	CATEGORY.post |
	CATEGORY.state |
	CATEGORY.action |
	CATEGORY.speech |
	CATEGORY.honor |
	CATEGORY.honorCue;

/** Whether a token of these categories stands between names, never inside one. */
export function stopsName(categories: number): boolean {
	return (categories & STOPS) !== 0 && (categories & FILLS) === 0;
}

/** Words that lead up to a name without a place more often than they open it: 组织|陈亮|创新工作室. */
export function leadsIn(category: number): boolean {
	return (category & (CATEGORY.boundary | CATEGORY.role)) !== 0 && (category & CATEGORY.proper) === 0;
}

/** Adverbs of one character: before a noun they are none, but part of a name (金中|都|紫砂艺术馆). */
const ADVERBS = hanSetOf('都均经太且亦正');
/** Stops of one character that names of firms and people hold between two characters that are no words. */
const SYLLABLES = hanSetOf('各无不和与同为对向由于以将从到会能可应来上都均经太且亦正');

/** Measure words: they count bodies after a number (三家医院) and are syllables of names else (北七家镇, 链家). */
const MEASURES = hanSetOf('家名位所个项次批届起座支');
const NUMBERS = '一二两三四五六七八九十百千万几数多余各每这那某首0123456789０１２３４５６７８９';

/** Whether the stop word of one character at `index` is a syllable of a name: 中视|和|融, 金中|都|紫砂. */
export function insideProperName(block: BlockScan, index: number): boolean {
	const { starts, ends, words, categories, count } = block.tokens;
	if ((ends[index] as number) - (starts[index] as number) !== 1 || index === 0 || index + 1 >= count) {
		return false;
	}
	const unit = block.text.charCodeAt(starts[index] as number);
	if (isInHanSet(MEASURES, unit)) {
		return !NUMBERS.includes(block.text.charAt((starts[index] as number) - 1));
	}
	if (!isInHanSet(SYLLABLES, unit)) {
		return false;
	}
	const before = words[index - 1] === 0 && inClassSet(NAME_UNITS, block.text.charCodeAt(starts[index - 1] as number));
	const after = words[index + 1] === 0 && inClassSet(NAME_UNITS, block.text.charCodeAt(starts[index + 1] as number));
	const joins = unit === 0x548c || unit === 0x4e0e;
	if (joins && joinsPerson(block, index)) {
		return false;
	}
	// 北京|嘉|和|一品: a place is no name that one character more makes.
	if (unit === 0x548c && before && index > 1 && ((categories[index - 2] as number) & PLACE) !== 0) {
		return true;
	}
	// 国能|准|能|集团有限公司: a firm's name stands before the character.
	if (before && !joins && index > 1 && words[index - 2] !== 0 && ((categories[index - 2] as number) & CATEGORY.proper) !== 0) {
		return true;
	}
	const adverb = isInHanSet(ADVERBS, unit);
	const noun = !stopsName(categories[index + 1] as number) && ((categories[index + 1] as number) & CATEGORY.verbal) === 0;
	// 晋|能|控股: the two characters that open a clause, no pronoun and its verb.
	const opensClause = index < 2 || !inClassSet(WORD_UNITS, block.text.charCodeAt(starts[index - 2] as number));
	return before && (after || (adverb && noun) || (opensClause && !joins && !stopsName(categories[index + 1] as number)));
}

/** Whether the characters before the 和 at `index` are the name of whoever the word before them calls so: 演员|麦|玉|棠|与. */
function joinsPerson(block: BlockScan, index: number): boolean {
	const { words, categories } = block.tokens;
	let first = index;
	while (
		first > 0 &&
		index - first < 4 &&
		words[first - 1] === 0 &&
		inClassSet(NAME_UNITS, block.text.charCodeAt(block.tokens.starts[first - 1] as number))
	) {
		first -= 1;
	}
	return first > 0 && index - first > 1 && index - first < 4 && ((categories[first - 1] as number) & (CATEGORY.role | CATEGORY.post)) !== 0;
}

/** Whether the figure at token `index` is part of a body's number: right before the head, or after 第. */
export function numbersBody(block: BlockScan, index: number, head: number): boolean {
	const { starts, count } = block.tokens;
	let last = index;
	while (last + 1 < count && inClassSet(DIGITS, block.text.charCodeAt(starts[last + 1] as number))) {
		last += 1;
	}
	let first = index;
	while (first > 0 && inClassSet(DIGITS, block.text.charCodeAt(starts[first - 1] as number))) {
		first -= 1;
	}
	// 300|路|车队
	const route = last + 2 === head && block.text.charAt(starts[last + 1] as number) === '路';
	return last + 1 === head || route || block.text.charAt((starts[first] as number) - 1) === '第';
}

export function isConjunction(text: string, offset: number): boolean {
	const unit = text.charCodeAt(offset);
	// 和 与 及 與
	return unit === 0x548c || unit === 0x4e0e || unit === 0x53ca || unit === 0x8207;
}

/** Fields that heads open with: 研究中心, 培训中心. */
const SECOND_FIELDS = [
	'工程学院',
	'科学学院',
	'技术学院',
	'管理学院',
	'传播学院',
	'艺术学院',
	'研究',
	'培训',
	'服务中心',
	'交流',
	'推广',
	'监测',
	'评估',
	'监督',
	'保护中心',
	'检测',
	'鉴定',
	'训练',
	'发展',
	'创新中心',
];

/** Whether the conjunction at `index` joins two fields of one body's work (微系统|与|信息技术|研究所): common words on both sides, no body. */
export function joinsFields(block: BlockScan, index: number, head: number): boolean {
	const { text, tokens } = block;
	const { starts, ends, words, categories } = tokens;
	if (index === 0) {
		return false;
	}
	// 法律援助|与|研究中心, 自然资源|和|规划局: the head says the second field.
	if (
		index + 1 === head &&
		((ends[head] as number) - (starts[head] as number) < 3 || ((categories[head] as number) & CATEGORY.headOffice) === 0) &&
		!SECOND_FIELDS.some((field) => text.startsWith(field, ends[index]))
	) {
		return false;
	}
	const field = (at: number): boolean =>
		words[at] !== 0 && ((categories[at] as number) & FIELD) !== 0 && ((categories[at] as number) & NO_FIELD) === 0;
	for (let at = index + 1; at < head; at += 1) {
		if (!field(at)) {
			return false;
		}
	}
	return field(index - 1);
}

const FIELD = CATEGORY.common | CATEGORY.verbal | CATEGORY.proper;
const NO_FIELD = CATEGORY.head | CATEGORY.whole | CATEGORY.place | CATEGORY.placeShort | CATEGORY.role | CATEGORY.post;

/** Whether the token at `index` is a measure word after a number that itself follows a word, not a name: 和|三|家. */
export function countsBodies(block: BlockScan, index: number): boolean {
	const { starts, words, categories } = block.tokens;
	if (
		index < 2 ||
		!isInHanSet(MEASURES, block.text.charCodeAt(starts[index] as number)) ||
		!NUMBERS.includes(block.text.charAt((starts[index] as number) - 1))
	) {
		return false;
	}
	const before = block.text.charCodeAt(starts[index - 2] as number);
	return words[index - 2] === 0 ? !inClassSet(NAME_UNITS, before) : ((categories[index - 2] as number) & (PLACE | CATEGORY.townTail)) === 0;
}
