import { CATEGORY } from '../lexicon/category.ts';
import { isSurname } from '../lexicon/surnames.ts';
import { inClassSet } from '../text/char-class.ts';
import type { BlockScan } from './block-scan.ts';
import { EXPLAINED, NAME_UNITS, PLACE, stopsName, WORD_UNITS } from './name-words.ts';

/** Longest trade name in UTF-16 units: 新发地, 归原. */
const TRADE_NAME_LIMIT = 5;
/** Characters that no trade name holds. */
const NO_TRADE_NAME = '的和与及在由向被将把为了对是等让给某诉、';
/** What registered names end in. */
const REGISTERED = ['公司', '事务所'];
const NO_TRADE_WORD = CATEGORY.honorCue | CATEGORY.post | CATEGORY.speech | CATEGORY.head | CATEGORY.whole | CATEGORY.activity;

/**
 * The token of the place that opens the firm's name whose legal form is token `head`, where its trade name is made of words that end
 * names else (北京|易|才|人力资源|有限公司) and ends with token `stop`; -1 for none. A registered name always has a trade name: where the
 * words between say only the trade, what is before them is it.
 */
export function tradeNamePlace(block: BlockScan, stop: number, head: number): number {
	const { tokens, text } = block;
	const { starts, ends, categories, words } = tokens;
	let evidence = 0;
	for (let index = stop + 1; index < head; index += 1) {
		evidence += words[index] === 0 || ((categories[index] as number) & EXPLAINED) === 0 ? 1 : 0;
	}
	// 北京|和|睦家|医院: not only firms have trade names.
	const named = ((categories[head] as number) & (CATEGORY.headInner | CATEGORY.headOffice)) === 0;
	if (named && opensTradeName(block, stop, evidence)) {
		return stop - 1;
	}
	if (named && closesTradeName(block, stop)) {
		return stop - 2;
	}
	const length = (ends[head] as number) - (starts[head] as number);
	if (
		length < 4 ||
		((categories[head] as number) & CATEGORY.headStrong) === 0 ||
		!REGISTERED.some((word) => text.endsWith(word, ends[head]))
	) {
		return -1;
	}
	if (evidence > 1) {
		return -1;
	}
	// 北京|爱|侬|养老|有限公司: what no word explains behind the stop is of the trade name.
	let end = ends[stop] as number;
	for (let index = stop + 1; index < head && words[index] === 0 && evidence === 1; index += 1) {
		end = ends[index] as number;
	}
	// 北京|汽车|动力|总成|有限公司: behind words for a trade the stop is one more.
	let trades = true;
	for (let index = stop; index >= 0 && end - (starts[index] as number) <= TRADE_NAME_LIMIT * 2; index -= 1) {
		const start = starts[index] as number;
		const category = categories[index] as number;
		if ((category & (PLACE | CATEGORY.state)) !== 0 && words[index] !== 0) {
			const units = end - (ends[index] as number);
			return units >= 2 && (units <= TRADE_NAME_LIMIT || trades) ? index : -1;
		}
		// 北京|嘉|和|一品, 北京|鑫|为|环保: behind a place and one character that is no word 和 joins nothing.
		if ('和为'.includes(text.charAt(start)) && index > 1 && words[index - 1] === 0 && ((categories[index - 2] as number) & PLACE) !== 0) {
			continue;
		}
		if (
			!inClassSet(WORD_UNITS, text.charCodeAt(start)) ||
			((ends[index] as number) - start > 1 ? (category & NO_TRADE_WORD) !== 0 : NO_TRADE_NAME.includes(text.charAt(start)))
		) {
			return -1;
		}
		trades &&= index === stop || ((category & CATEGORY.common) !== 0 && (category & CATEGORY.boundary) === 0);
	}
	return -1;
}

/** Verbs of one character that trade names open with. */
const TRADE_OPENERS = '来有好多得爱为是能会可正拉想找';

/**
 * Whether the verb at token `stop` is the first character of a trade name (北京|为|华|企业管理有限公司, 北京|来|福|士|物业管理有限公司): a place that
 * opens the clause right before it, and behind it one or two characters, of which alone no trade name is made. `evidence`: how many.
 */
function opensTradeName(block: BlockScan, stop: number, evidence: number): boolean {
	const { text, tokens } = block;
	const { starts, ends, words } = tokens;
	const start = starts[stop] as number;
	const openers = evidence === 1 ? `${TRADE_OPENERS}和` : TRADE_OPENERS;
	if (evidence === 0 || evidence > 2 || stop === 0 || (ends[stop] as number) - start !== 1 || !openers.includes(text.charAt(start))) {
		return false;
	}
	return words[stop + 1] === 0 && opensWithPlace(block, stop - 1);
}

/** Whether the verb at token `stop` is the second character of a trade name behind its place: 北京|康|来|养老院. */
function closesTradeName(block: BlockScan, stop: number): boolean {
	const { starts, ends, words } = block.tokens;
	const start = starts[stop] as number;
	const single = (ends[stop] as number) - start === 1 && TRADE_OPENERS.includes(block.text.charAt(start));
	return (
		single &&
		stop > 1 &&
		words[stop - 1] === 0 &&
		inClassSet(NAME_UNITS, block.text.charCodeAt(start - 1)) &&
		opensWithPlace(block, stop - 2)
	);
}

/** Whether the token at `last` is a place and nothing that belongs to it but places stands before it in the clause. */
function opensWithPlace({ tokens, text }: BlockScan, last: number): boolean {
	const { starts, categories } = tokens;
	let before = last;
	while (before >= 0 && ((categories[before] as number) & PLACE) !== 0) {
		before -= 1;
	}
	const opens = before < 0 || stopsName(categories[before] as number) || !inClassSet(WORD_UNITS, text.charCodeAt(starts[before] as number));
	return before < last && opens;
}

/** Whether the head at token `head` says a room that bears a person's name: 工作室. */
function bearsPerson(block: BlockScan, head: number): boolean {
	const { ends, categories } = block.tokens;
	// 室
	return block.text.charCodeAt((ends[head] as number) - 1) === 0x5ba4 && ((categories[head] as number) & CATEGORY.headStrong) !== 0;
}

/** Whether the place or the stop word at token `index` is the given name of who has the room at `head`: 岳|清河|创新工作室. */
export function isGivenName(block: BlockScan, index: number, head: number): boolean {
	const { starts, ends, categories, words } = block.tokens;
	if (index !== head - 1 || index === 0 || !bearsPerson(block, head)) {
		return false;
	}
	const before = starts[index - 1] as number;
	const family = words[index - 1] === 0 && (ends[index - 1] as number) - before === 1 && isSurname(block.text.charCodeAt(before));
	if (!family || ((categories[index] as number) & CATEGORY.placeShort) !== 0) {
		return family;
	}
	// 带领的|裴|国庆|技能大师工作室: a word that stands between names is a given name behind a family's that opens the name.
	const opens = before === 0 || !inClassSet(WORD_UNITS, block.text.charCodeAt(before - 1)) || block.text.charAt(before - 1) === '的';
	return opens && stopsName(categories[index] as number) && (ends[index] as number) - (starts[index] as number) === 2;
}

/** Whether the stop word at token `index` is the family name of who has the room at `head`: 于|葆|墀|首席技师工作室, not 和|陈|亮|工作室. */
export function isFamilyName(block: BlockScan, index: number, head: number): boolean {
	const { starts, ends, words } = block.tokens;
	if (head - index < 2 || head - index > 3 || !bearsPerson(block, head)) {
		return false;
	}
	const start = starts[index] as number;
	if (head - index === 2 && (ends[head - 1] as number) - (starts[head - 1] as number) === 2) {
		// 于|海洋|创新工作室 at the head of a clause.
		return (
			(ends[index] as number) - start === 1 &&
			isSurname(block.text.charCodeAt(start)) &&
			(start === 0 || !inClassSet(WORD_UNITS, block.text.charCodeAt(start - 1)))
		);
	}
	for (let at = index + 1; at < head; at += 1) {
		if (words[at] !== 0) {
			return false;
		}
	}
	const single = (ends[index] as number) - start === 1;
	return single && isSurname(block.text.charCodeAt(start)) && !isSurname(block.text.charCodeAt(start + 1));
}

/**
 * Whether a person's name whose given name is a word stands before the room at token `head`: 张|黎明|创新工作室. `first` is the token that the
 * name opens with.
 */
export function opensWithPerson(block: BlockScan, first: number, head: number): boolean {
	const { starts, ends } = block.tokens;
	const start = starts[first] as number;
	return (
		head - first === 2 &&
		(ends[first] as number) - start === 1 &&
		(ends[head - 1] as number) - (starts[head - 1] as number) === 2 &&
		isSurname(block.text.charCodeAt(start)) &&
		bearsPerson(block, head)
	);
}

/** Whether the words before the name at `start` say whose team it is: 他所在的|…, 她带领的|…. */
export function isSomeonesOwn(text: string, start: number): boolean {
	return text.charAt(start - 1) === '的' && OWNERS.some((word) => text.endsWith(word, start - 1));
}

const OWNERS = ['所在', '带领', '率领', '领衔', '负责'];

/** Whether the verb of two characters at token `index` has a name of a person for its subject, which opens the clause: 彭湘|代表|班组. */
export function followsName(block: BlockScan, index: number): boolean {
	const { text, tokens } = block;
	const verb = tokens.starts[index] as number;
	if ((tokens.ends[index] as number) - verb < 2) {
		return false;
	}
	for (const length of [3, 2]) {
		const start = verb - length;
		const first = start < 0 ? 0 : (tokens.at[start] as number);
		const opens = start === 0 || (start > 0 && !inClassSet(WORD_UNITS, text.charCodeAt(start - 1)));
		// 江西|摄影|文化馆 opens with a place, whatever its first character.
		const place = tokens.ends[first] === verb && ((tokens.categories[first] as number) & PLACE) !== 0;
		if (opens && !place && tokens.starts[first] === start && isSurname(text.charCodeAt(start))) {
			return true;
		}
	}
	return false;
}
