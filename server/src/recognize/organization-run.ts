import { CATEGORY } from '../lexicon/category.ts';
import type { Tokens } from '../lexicon/tokens.ts';
import { CharClass, classOf, classSet, inClassSet } from '../text/char-class.ts';
import type { BlockScan } from './block-scan.ts';

/** What a name starts with: the body it belongs to, a place, 中国 or 国家, 区 or 市, or nothing that says so. */
export type Anchor = 'parent' | 'place' | 'state' | 'level' | 'none';

/** The words before a head that may belong to its name. Token indexes; offsets are UTF-16. */
export interface Run {
	readonly anchor: Anchor;
	/** The first token of the name; the head itself where nothing before it belongs to it. */
	readonly start: number;
	/** Tokens between what anchors the name and the head. */
	readonly modifiers: number;
	/** UTF-16 units among the modifiers that no common word explains. */
	readonly evidence: number;
	/** The same, with words that also look like names (华灯, 都要). */
	readonly resemblance: number;
	/** Whether every modifier is a word for a class of bodies: 民营, 定点. */
	readonly generic: boolean;
	/** Offset where the place at the start of the name ends; its start where there is none. */
	readonly placeEnd: number;
	/** Whether the run was given up because it is longer than names are. */
	readonly overlong: boolean;
	/** The name stands in these quotation marks and what follows only says what it is: “华灯班”班组. Offsets or null. */
	readonly quoted: { readonly start: number; readonly end: number } | null;
}

/** No name of a body is longer than this before its head, in UTF-16 units; what is longer is a sentence. */
const WINDOW = 40;
const BRACKET_WINDOW = 14;
const QUOTE_WINDOW = 16;

const WORD_UNITS = classSet(
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
const NAME_UNITS = classSet(CharClass.han, CharClass.compatibilityHan);
const DIGITS = classSet(CharClass.digit, CharClass.fullwidthDigit);

const PLACE = CATEGORY.place | CATEGORY.placeShort;
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
/** Determiners that make 区 a class or an echo, not a body's place: 各区, 本市, 该镇. */
const DETERMINERS = '各本该全我两每某此这那几他贵同邻外多';
/** A name in quotation marks that ends so is a name by itself. */
const QUOTED_HEADS = '班队组室站社团';

/** Whether `token` can stand inside no name. */
export function stopsName(categories: number): boolean {
	return (categories & STOPS) !== 0 && (categories & FILLS) === 0;
}

/**
 * Goes left from the head at token `head` over all that may belong to its name, to a mark, a word that stands between names, or
 * token `parent`, the last one of the name found before (-1 for none). Bounded by `WINDOW`.
 */
export function runBefore(block: BlockScan, head: number, parent: number, parentStart: number): Run {
	const { tokens, text } = block;
	const { starts, ends, categories, words } = tokens;
	const headStart = starts[head] as number;
	let first = head;
	let anchor = 'none' as Anchor;
	let anchorAt = head;
	let overlong = false;
	let quoted: Run['quoted'] = null;
	let index = head - 1;
	for (; index >= 0; index -= 1) {
		const start = starts[index] as number;
		if (headStart - start > WINDOW) {
			overlong = true;
			break;
		}
		if (index === parent) {
			// 中国工人出版社|…|全国|工会 are two bodies; 中央纪委国家监委|驻|中国民用航空局 is one.
			const nation = anchorAt < head && ((categories[anchorAt] as number) & CATEGORY.state) !== 0;
			if (nation && text.charAt(ends[index] as number) !== '驻' && !(anchorAt === index + 1 && text.startsWith('国家', ends[index]))) {
				break;
			}
			return finish(block, head, { anchor: 'parent', first: parentStart, anchorEnd: index + 1, overlong: false, quoted: null });
		}
		const category = categories[index] as number;
		const unit = text.charCodeAt(start);
		if (words[index] === 0) {
			if (unit === 0xff09 || unit === 0x29) {
				const open = opening(tokens, text, index, unit === 0xff09 ? 0xff08 : 0x28, BRACKET_WINDOW);
				if (open === -1 || !belongsInBrackets(block, open, index)) {
					break;
				}
				index = open;
				first = open;
				continue;
			}
			if (unit === 0x201d || unit === 0x300d) {
				const open = opening(tokens, text, index, unit === 0x201d ? 0x201c : 0x300c, QUOTE_WINDOW);
				if (open === -1 || index !== head - 1 || ((categories[head] as number) & CATEGORY.headInner) !== 0) {
					break;
				}
				if (QUOTED_HEADS.includes(text.charAt(start - 1))) {
					quoted = { start: (starts[open] as number) + 1, end: start };
					break;
				}
				index = open;
				first = open;
				continue;
			}
			if (!inClassSet(WORD_UNITS, unit)) {
				break;
			}
			// Figures count things (25万工会会员) unless they number the body (第101中学, 301医院).
			if (inClassSet(DIGITS, unit) && !numbersBody(block, index, head)) {
				break;
			}
			first = index;
			continue;
		}
		if ((category & (PLACE | CATEGORY.state)) !== 0) {
			anchor = (category & PLACE) !== 0 || anchor === 'place' ? 'place' : 'state';
			anchorAt = index;
			first = index;
			// A verb right before a place has it for its object: 全国总工会|联合|北京市总工会.
			const before = index > 0 ? (categories[index - 1] as number) : 0;
			if ((before & CATEGORY.verbal) !== 0 && (before & CATEGORY.boundary) !== 0) {
				break;
			}
			continue;
		}
		if ((category & CATEGORY.townTail) !== 0) {
			const town = townStart(block, index, parent);
			if (town !== index) {
				anchor = 'place';
				anchorAt = town;
				first = town;
				index = town;
				continue;
			}
		}
		if ((category & CATEGORY.level) !== 0 && levelStands(block, index)) {
			if (anchor === 'none') {
				anchor = 'level';
				anchorAt = index;
				first = index;
			}
			break;
		}
		if (isConjunction(text, start) && joinsFields(block, index, head)) {
			first = index;
			continue;
		}
		// 徐悲鸿|纪念馆, 宋庆龄|基金会 bear a name.
		if ((category & CATEGORY.knownPerson) !== 0 && index === head - 1) {
			first = index;
			continue;
		}
		if (stopsName(category) && (anchor === 'place' || !insideProperName(block, index))) {
			break;
		}
		first = index;
	}
	if (anchor !== 'none') {
		const from = startBefore(block, first, anchorAt);
		return finish(block, head, { anchor, first: from, anchorEnd: anchorEnd(tokens, anchorAt, head), overlong: false, quoted });
	}
	for (let index = head - 1; index >= first; index -= 1) {
		if (
			isConjunction(text, starts[index] as number) &&
			(ends[index] as number) - (starts[index] as number) === 1 &&
			stopsName(categories[index] as number) &&
			!insideProperName(block, index)
		) {
			first = index + 1;
			break;
		}
	}
	// A verb inside the run has what follows it for its object, where that is a name by itself: 都要|支持|陈亮|创新工作室.
	let proper = false;
	for (let index = head - 1; index > first; index -= 1) {
		const category = categories[index] as number;
		if (proper && (category & CATEGORY.boundary) !== 0 && (category & CATEGORY.verbal) !== 0) {
			first = index;
			break;
		}
		proper ||= (category & (EXPLAINED | PLACE)) === 0 && inClassSet(WORD_UNITS, text.charCodeAt(starts[index] as number));
	}
	while (first < head && leadsIn(categories[first] as number)) {
		first += 1;
	}
	return finish(block, head, { anchor, first, anchorEnd: first, overlong, quoted });
}

/** Adverbs of one character: before a noun they are none, but part of a name (金中|都|紫砂艺术馆). */
const ADVERBS = '都均经太且亦';
/** Stops of one character that names of firms and people hold between two characters that are no words. */
const SYLLABLES = '各无不和与同为对向由于以将从到会能可应来上都均经太且亦';

/** Measure words: they count bodies after a number (三家医院) and are syllables of names else (北七家镇, 链家). */
const MEASURES = '家名位所个项次批届起座支';
const NUMBERS = '一二两三四五六七八九十百千万几数多余各每这那某首0123456789０１２３４５６７８９';

/** Whether the stop word of one character at `index` is a syllable of a name: 中视|和|融, 金中|都|紫砂. */
function insideProperName(block: BlockScan, index: number): boolean {
	const { starts, ends, words, categories, count } = block.tokens;
	if ((ends[index] as number) - (starts[index] as number) !== 1 || index === 0 || index + 1 >= count) {
		return false;
	}
	const unit = block.text.charAt(starts[index] as number);
	if (MEASURES.includes(unit)) {
		return !NUMBERS.includes(block.text.charAt((starts[index] as number) - 1));
	}
	if (!SYLLABLES.includes(unit)) {
		return false;
	}
	const before = words[index - 1] === 0 && inClassSet(NAME_UNITS, block.text.charCodeAt(starts[index - 1] as number));
	const after = words[index + 1] === 0 && inClassSet(NAME_UNITS, block.text.charCodeAt(starts[index + 1] as number));
	const adverb = ADVERBS.includes(unit);
	const noun = !stopsName(categories[index + 1] as number) && ((categories[index + 1] as number) & CATEGORY.verbal) === 0;
	// 晋|能|控股: the two characters that open a clause, no pronoun and its verb.
	const opensClause = index < 2 || !inClassSet(WORD_UNITS, block.text.charCodeAt(starts[index - 2] as number));
	return (
		before && (after || (adverb && noun) || (opensClause && unit !== '和' && unit !== '与' && !stopsName(categories[index + 1] as number)))
	);
}

/** Whether the figure at token `index` is part of a body's number: right before the head, or after 第. */
function numbersBody(block: BlockScan, index: number, head: number): boolean {
	const { starts, count } = block.tokens;
	let last = index;
	while (last + 1 < count && inClassSet(DIGITS, block.text.charCodeAt(starts[last + 1] as number))) {
		last += 1;
	}
	let first = index;
	while (first > 0 && inClassSet(DIGITS, block.text.charCodeAt(starts[first - 1] as number))) {
		first -= 1;
	}
	return last + 1 === head || block.text.charAt((starts[first] as number) - 1) === '第';
}

function isConjunction(text: string, offset: number): boolean {
	const unit = text.charAt(offset);
	return unit === '和' || unit === '与' || unit === '及' || unit === '與';
}

/** Whether the conjunction at `index` joins two fields of one body's work (微系统|与|信息技术|研究所): common words on both sides, no body. */
function joinsFields(block: BlockScan, index: number, head: number): boolean {
	const { starts, ends, words, categories } = block.tokens;
	if (index === 0) {
		return false;
	}
	// 自然资源|和|规划局: the head says the second field.
	if (
		index + 1 === head &&
		((ends[head] as number) - (starts[head] as number) < 3 || ((categories[head] as number) & CATEGORY.headOffice) === 0)
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

interface Found {
	readonly anchor: Anchor;
	readonly first: number;
	readonly anchorEnd: number;
	readonly overlong: boolean;
	readonly quoted: Run['quoted'];
}

function finish(block: BlockScan, head: number, found: Found): Run {
	const { starts, ends, categories, words } = block.tokens;
	let evidence = 0;
	let resemblance = 0;
	let generic = found.anchorEnd < head;
	for (let index = found.anchorEnd; index < head; index += 1) {
		const category = categories[index] as number;
		const explained = ((categories[index] as number) & EXPLAINED) !== 0;
		const figure = inClassSet(DIGITS, block.text.charCodeAt(starts[index] as number));
		if (!figure && (words[index] === 0 || !explained)) {
			const units = (ends[index] as number) - (starts[index] as number);
			resemblance += units;
			const numeral = NUMERALS.includes(block.text.charAt(starts[index] as number));
			evidence += (category & CATEGORY.nameLike) === 0 && !numeral ? units : 0;
		}
		if ((category & CATEGORY.generic) === 0) {
			generic = false;
		}
	}
	return {
		anchor: found.anchor,
		start: found.first,
		modifiers: head - found.anchorEnd,
		evidence,
		resemblance,
		generic,
		placeEnd: found.anchor === 'place' || found.anchor === 'level' ? (ends[found.anchorEnd - 1] ?? 0) : (starts[found.first] as number),
		overlong: found.overlong,
		quoted: found.quoted,
	};
}

const NUMERALS = '一二三四五六七八九十百千万两几半年月日号';
/** A token of these is a common word; any other, and a character without a word, is evidence of a proper name. */
const EXPLAINED =
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

/** The token after the places, states and towns that stand together from `anchor` on: `北京市|朝阳区|东湖|街道`. */
function anchorEnd(tokens: Tokens, anchor: number, head: number): number {
	let end = anchor + 1;
	for (let index = anchor; index < head; index += 1) {
		const category = tokens.categories[index] as number;
		if ((category & (PLACE | CATEGORY.state | CATEGORY.townTail | CATEGORY.level)) !== 0) {
			end = index + 1;
		} else if (index - end >= 3) {
			break;
		}
	}
	return end;
}

/** A firm's short name may stand before the place (`国网|北京市|电力公司`): two units or more that no word explains. */
function startBefore(block: BlockScan, first: number, anchor: number): number {
	const { starts, words, categories } = block.tokens;
	const units = (starts[anchor] as number) - (starts[first] as number);
	if (units < 2 || units > 6) {
		return anchor;
	}
	for (let index = first; index < anchor; index += 1) {
		const plain = inClassSet(WORD_UNITS, block.text.charCodeAt(starts[index] as number));
		if (!plain || (words[index] !== 0 && (categories[index] as number) !== CATEGORY.proper)) {
			return anchor;
		}
	}
	return first;
}

/** Words that lead up to a name without a place more often than they open it: 组织|陈亮|创新工作室. */
function leadsIn(category: number): boolean {
	return (category & (CATEGORY.boundary | CATEGORY.role)) !== 0 && (category & CATEGORY.proper) === 0;
}

/** Whether 区, 市 … at `index` opens a name: nothing of the name before it, and no determiner. */
function levelStands(block: BlockScan, index: number): boolean {
	if (index === 0) {
		return true;
	}
	const { starts, ends, categories, words } = block.tokens;
	const before = block.text.charAt((ends[index - 1] as number) - 1);
	if (DETERMINERS.includes(before)) {
		return false;
	}
	if (words[index - 1] === 0) {
		return !inClassSet(WORD_UNITS, block.text.charCodeAt(starts[index - 1] as number));
	}
	// A word before it has nothing to do with the level (落实|市|总工会), a name has (双桥|区).
	return ((categories[index - 1] as number) & (PLACE | CATEGORY.proper | CATEGORY.state | CATEGORY.level | CATEGORY.townTail)) === 0;
}

/**
 * The first token of the town, street or village whose last word is token `tail`: up to four units before it that no longer word
 * holds (`北|七|家|镇`), or one word that is no stop (`东湖|街道`). `tail` itself where nothing names one.
 */
function townStart(block: BlockScan, tail: number, parent: number): number {
	const { starts, ends, categories, words } = block.tokens;
	const tailStart = starts[tail] as number;
	let first = tail;
	for (let index = tail - 1; index > parent; index -= 1) {
		const start = starts[index] as number;
		const length = (ends[index] as number) - start;
		const category = categories[index] as number;
		if (tailStart - start > 4 || (category & (PLACE | CATEGORY.state)) !== 0 || !inClassSet(WORD_UNITS, block.text.charCodeAt(start))) {
			// A short place name is the town's own where nothing else is: 龙潭|街道, 朝阳|街道.
			return first === tail && (category & CATEGORY.placeShort) !== 0 && tailStart - start <= 4 ? index : first;
		}
		// The town above it: 黄埭镇|方埝村.
		if ((category & CATEGORY.townTail) !== 0 && first !== tail) {
			return first;
		}
		if (length > 1 && (first !== tail || stopsName(category) || (category & (CATEGORY.generic | CATEGORY.head)) !== 0)) {
			return first;
		}
		if (length === 1 && words[index] !== 0 && (LEADING_FUNCTION_WORDS.includes(block.text.charAt(start)) || countsBodies(block, index))) {
			return townAfter(block, index, tailStart) ?? first;
		}
		first = index;
	}
	return first;
}

/** Whether the token at `index` is a measure word after a number that itself follows a word, not a name: 和|三|家. */
function countsBodies(block: BlockScan, index: number): boolean {
	const { starts, words, categories } = block.tokens;
	if (
		index < 2 ||
		!MEASURES.includes(block.text.charAt(starts[index] as number)) ||
		!NUMBERS.includes(block.text.charAt((starts[index] as number) - 1))
	) {
		return false;
	}
	const before = block.text.charCodeAt(starts[index - 2] as number);
	return words[index - 2] === 0 ? !inClassSet(NAME_UNITS, before) : ((categories[index - 2] as number) & (PLACE | CATEGORY.townTail)) === 0;
}

/** Right after a place all that leads up to the tail is the town's: 鲁家沟镇|将台村, 渝北区|人和街. Its first token, or null. */
function townAfter(block: BlockScan, from: number, tailStart: number): number | null {
	const { starts, categories } = block.tokens;
	for (let index = from; index > 0 && tailStart - (starts[index] as number) <= 4; index -= 1) {
		if (((categories[index - 1] as number) & (CATEGORY.townTail | CATEGORY.place)) !== 0) {
			return index;
		}
	}
	return null;
}

const LEADING_FUNCTION_WORDS = '的了在由向与和及被把从到让使是将并也都又已而但或其该本各每某此这那对据于以为全';

/** The token of the opening mark `mark` that the closing mark at token `close` belongs to, at most `window` units away, or -1. */
function opening(tokens: Tokens, text: string, close: number, mark: number, window: number): number {
	const end = tokens.starts[close] as number;
	for (let index = close - 1; index >= 0; index -= 1) {
		const start = tokens.starts[index] as number;
		if (end - start > window) {
			return -1;
		}
		const unit = text.charCodeAt(start);
		if (unit === mark) {
			return index;
		}
		if (tokens.words[index] === 0 && !inClassSet(WORD_UNITS, unit) && unit !== 0xff1a && unit !== 0x3a) {
			return -1;
		}
	}
	return -1;
}

/** Whether what stands in brackets inside a name is of the name: （集团）, （北京）, （控股）. */
function belongsInBrackets(block: BlockScan, open: number, close: number): boolean {
	const { categories, ends } = block.tokens;
	// A short form may be given within the name: 北京经济技术开发区（以下简称：经开区）总工会.
	if (block.text.startsWith('以下简称', ends[open]) || block.text.startsWith('简称', ends[open])) {
		return true;
	}
	for (let index = open + 1; index < close; index += 1) {
		if (stopsName(categories[index] as number)) {
			return false;
		}
	}
	return close > open + 1;
}

/** Whether a unit at `offset` may be part of a word. */
export function isWordUnit(text: string, offset: number): boolean {
	return (
		offset >= 0 &&
		offset < text.length &&
		inClassSet(WORD_UNITS, text.charCodeAt(offset)) &&
		classOf(text.charCodeAt(offset)) !== CharClass.middleDot
	);
}
