import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import type { Tokens } from '../lexicon/tokens.ts';
import { inClassSet } from '../text/char-class.ts';
import type { BlockScan } from './block-scan.ts';
import { belongsInBrackets, followsPlaceInBrackets, opening } from './name-brackets.ts';
import {
	DIGITS,
	EXPLAINED,
	insideProperName,
	isConjunction,
	joinsFields,
	leadsIn,
	numbersBody,
	PLACE,
	stopsName,
	WORD_UNITS,
} from './name-words.ts';
import { isJudged, isObject, standsApart } from './organization-apart.ts';
import { isEntry, isForeignStop, isMembers, isShift, opensBehindOf } from './organization-stops.ts';
import { followsName, isFamilyName, isGivenName, isSomeonesOwn, tradeNamePlace } from './organization-title.ts';
import { levelStands, townStart } from './organization-town.ts';

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
	/** Where the place near the start of the name stands; empty where there is none. */
	readonly placeStart: number;
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

/** First characters of the words for the state. */
const NATIONS = '中全国';
/** A name in quotation marks that ends so is a name by itself. */
const QUOTED_HEADS = '班队组室站社团';

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
			// 电力集团|黄河|上游水电公司: a river right behind the parent is its part's.
			const own =
				anchorAt === index + 1 && !NATIONS.includes(text.charAt(ends[index] as number)) ? true : text.startsWith('国家', ends[index]);
			// 中国船舶集团|沪东|中华|造船（集团）: behind the part's own name the nation is a word of it.
			const within = anchorAt === index + 2 && ((categories[index + 1] as number) & CATEGORY.proper) !== 0;
			if (nation && !within && text.charAt(ends[index] as number) !== '驻' && !(anchorAt === index + 1 && own)) {
				break;
			}
			if (anchorAt < head && standsApart(block, index, anchorAt, head)) {
				first = anchorAt;
				break;
			}
			if (anchor === 'none' && index + 1 < head && (isJudged(block, index, head) || isObject(block, index, head))) {
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
				// 西单站区|“向阳花”|服务组
				const inner = ((categories[head] as number) & CATEGORY.headInner) !== 0 && !text.endsWith('组', ends[head]);
				if (open === -1 || index !== head - 1 || inner) {
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
			if (!inClassSet(WORD_UNITS, unit) || isForeignStop(text, start) || isEntry(text, start)) {
				break;
			}
			// Figures count things (25万工会会员) unless they number the body (第101中学, 301医院), open a word (5G) or are a firm's trade name.
			if (inClassSet(DIGITS, unit) && !numbersBody(block, index, head) && !/[A-Z]/.test(text.charAt(start + 1))) {
				const place = tradeNamePlace(block, index, head);
				if (place === -1) {
					break;
				}
				index = place + 1;
			}
			first = index;
			continue;
		}
		if (isGivenName(block, index, head)) {
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
		// 徐悲鸿|纪念馆, 宋庆龄|基金会 bear a name, a firm further from its head: 詹天佑|轨道|科技|有限公司.
		if ((category & CATEGORY.knownPerson) !== 0 && (index === head - 1 || isLegalForm(block, head))) {
			first = index;
			continue;
		}
		// 股份有限公司|泵|送|公司: right behind the parent a firm's part is named, whatever its syllables mean.
		if (index - 2 === parent && index + 1 === head && words[index - 1] === 0 && text.startsWith('公司', headStart)) {
			first = index;
			continue;
		}
		// 海纳（天津）|显示|技术|有限公司: behind the place in brackets the firm's name goes on, whatever its words.
		if (stopsName(category) && isLegalForm(block, head) && followsPlaceInBrackets(block, index)) {
			first = index;
			continue;
		}
		if (opensBehindOf(block, index, head)) {
			first = index;
			break;
		}
		// 外长|普|里|德|科夫: behind an office someone is named.
		if ((category & CATEGORY.post) !== 0 && head - index > 2 && words[index + 1] === 0 && words[index + 2] === 0) {
			break;
		}
		// 彭湘|代表|市委: what someone does to a body is no part of its name.
		if ((category & CATEGORY.action) !== 0 && anchor === 'none' && followsName(block, index)) {
			break;
		}
		// 检修中心|钳工|二班: a shift is of a trade.
		const trade = index === head - 1 && (category & CATEGORY.role) !== 0 && isShift(text, headStart, ends[head] as number);
		if (stopsName(category) && !trade && !isMembers(block, index, head) && (anchor === 'place' || !insideProperName(block, index))) {
			const place = anchor === 'none' ? tradeNamePlace(block, index, head) : -1;
			if (place === -1) {
				first = isFamilyName(block, index, head) ? index : first;
				break;
			}
			index = place + 1;
			continue;
		}
		first = index;
	}
	if (anchor !== 'none') {
		const from = startBefore(block, first, anchorAt);
		return finish(block, head, { anchor, first: from, anchorEnd: anchorEnd(tokens, anchorAt, head), overlong: false, quoted });
	}
	const from = startWithoutAnchor(block, first, head);
	return finish(block, head, { anchor, first: from, anchorEnd: from, overlong, quoted });
}

/** Whether the head says what a firm is by law: 有限公司. */
function isLegalForm(block: BlockScan, head: number): boolean {
	const strong = ((block.tokens.categories[head] as number) & CATEGORY.headStrong) !== 0;
	return strong && block.text.endsWith('限公司', block.tokens.ends[head]);
}

const OWNERS_AT_LARGE = ['学校', '医院', '公司', '单位', '企业', '集团', '厂里'];

/** Where a run that no place opens begins: after the last conjunction, after a verb that has the name for its object. */
function startWithoutAnchor(block: BlockScan, reached: number, head: number): number {
	const { starts, ends, categories } = block.tokens;
	let first = reached;
	if (isFamilyName(block, reached, head) || opensBehindOf(block, reached, head)) {
		return reached;
	}
	for (let index = head - 1; index >= first; index -= 1) {
		const single = (ends[index] as number) - (starts[index] as number) === 1;
		if (
			single &&
			isConjunction(block.text, starts[index] as number) &&
			stopsName(categories[index] as number) &&
			!insideProperName(block, index)
		) {
			first = index + 1;
			break;
		}
	}
	// 都要|支持|陈亮|创新工作室: a verb inside the run has what follows it for its object, where that is a name by itself.
	let proper = false;
	for (let index = head - 1; index > first; index -= 1) {
		const category = categories[index] as number;
		if (proper && (category & CATEGORY.boundary) !== 0 && (category & CATEGORY.verbal) !== 0) {
			first = index;
			break;
		}
		proper ||= (category & (EXPLAINED | PLACE)) === 0 && inClassSet(WORD_UNITS, block.text.charCodeAt(starts[index] as number));
	}
	// 的|有|东方|汽轮机|有限公司: behind a function word 有 is a verb, at the head of a clause it may be of the name (有研).
	if (first > 0 && first < head - 1 && opensWithHave(block, first)) {
		first += 1;
	}
	// 学校|红十字会: whose it is by a word for any school or firm is no name.
	while (first < head - 1 && OWNERS_AT_LARGE.includes(block.text.slice(starts[first], ends[first]))) {
		first += 1;
	}
	// 运营|三分公司: what a firm's numbered branch does stands before its number.
	const branch = first === head - 1 && isNumberedBranch(block, head) && ((categories[first] as number) & CATEGORY.verbal) !== 0;
	while (first < head && !branch && leadsIn(categories[first] as number) && !isSomeonesOwn(block.text, starts[first] as number)) {
		first += 1;
	}
	return first;
}

/** Whether the token at `index` is the verb 有 behind a word that stands between names. */
function opensWithHave({ tokens, text }: BlockScan, index: number): boolean {
	const { starts, ends, categories, words } = tokens;
	const verb = text.charAt(starts[index] as number) === '有' && (ends[index] as number) - (starts[index] as number) === 1;
	return verb && words[index - 1] !== 0 && stopsName(categories[index - 1] as number);
}

/** 三分公司 */
export function isNumberedBranch(block: BlockScan, head: number): boolean {
	const start = block.tokens.starts[head] as number;
	return block.text.startsWith('分公司', start + 1) && '一二三四五六七八九十'.includes(block.text.charAt(start));
}

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
		// 培|正|小学: a stop that is a syllable of the name is a character like any other.
		const syllable = (category & CATEGORY.action) !== 0 && insideProperName(block, index);
		if (!figure && (words[index] === 0 || !explained || syllable)) {
			const units = (ends[index] as number) - (starts[index] as number);
			resemblance += units;
			const numeral = isInHanSet(NUMERALS, block.text.charCodeAt(starts[index] as number));
			evidence += (category & CATEGORY.nameLike) === 0 && !numeral ? units : 0;
		}
		if ((category & CATEGORY.generic) === 0) {
			generic = false;
		}
	}
	// 中车|长春: the firm's brand is no part of the place.
	let place = found.first;
	// A chain of names, each the parent of the next, opens far ahead of its last: no further than one name reaches.
	const reach = Math.min(found.anchorEnd, found.first + WINDOW);
	while (place < reach && words[place] !== 0 && ((categories[place] as number) & (PLACE | CATEGORY.level)) === 0) {
		place += 1;
	}
	return {
		anchor: found.anchor,
		start: found.first,
		modifiers: head - found.anchorEnd,
		evidence,
		resemblance,
		generic,
		placeStart: starts[place] as number,
		placeEnd: found.anchor === 'place' || found.anchor === 'level' ? (ends[found.anchorEnd - 1] ?? 0) : (starts[found.first] as number),
		overlong: found.overlong,
		quoted: found.quoted,
	};
}

/** Numbers and parts of dates are evidence of no name: 三年|工会工作. */
const NUMERALS = hanSetOf('一二三四五六七八九十百千万两几半年月日号');
/** The token after the places, states and towns that stand together from `anchor` on: `北京市|朝阳区|东湖|街道`. */
function anchorEnd(tokens: Tokens, anchor: number, head: number): number {
	let end = anchor + 1;
	for (let index = anchor; index < head; index += 1) {
		const category = tokens.categories[index] as number;
		const town = (category & (CATEGORY.townTail | CATEGORY.level)) !== 0;
		// 北|七|家|镇: the characters of a town's name are no words. 北京市|工人|北戴河|疗养院: a place after a word is of the name.
		if (town || (index === end && (category & (PLACE | CATEGORY.state)) !== 0)) {
			end = index + 1;
		} else if (index - end >= 3 || (index > anchor && (category & (CATEGORY.common | CATEGORY.verbal)) !== 0)) {
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
	// 极飞|农业|尉犁|服务站: a trade may stand behind a firm's name.
	const brand = words[first] !== 0 && ((categories[first] as number) & CATEGORY.proper) !== 0;
	const filled = CATEGORY.proper | (brand ? CATEGORY.common | CATEGORY.nameLike : 0);
	for (let index = first; index < anchor; index += 1) {
		const plain = inClassSet(WORD_UNITS, block.text.charCodeAt(starts[index] as number));
		if (!plain || (words[index] !== 0 && ((categories[index] as number) & ~filled) !== 0)) {
			return anchor;
		}
	}
	return first;
}
