import { CATEGORY } from '../lexicon/category.ts';
import type { Span } from '../text/span.ts';
import type { BlockScan } from './block-scan.ts';
import { scoreAfter } from './person-after.ts';
import { scoreBefore } from './person-before.ts';
import type { PersonCandidate } from './person-candidate.ts';
import { type Edges, startingAt } from './person-edges.ts';
import { opensVerb } from './person-neighbours.ts';
import { ANY_AROUND, AROUND, DOTTED_ONLY, foreignWeight, TRAIT } from './person-tables.ts';
import { findPosts } from './post.ts';

/** Longest part of a foreign name on either side of a dot, in UTF-16 units: 弗拉基米罗维奇. */
const PART_LIMIT = 8;
const PARTS_LIMIT = 6;
const KEPT = 4;
const DOTTED_POINTS = 9;
/** What a name without a dot costs where no title, verb or mark speaks for a person. */
const BARE_COST = 3;
/** Words after which a foreign name is a place: 在, 首都. */
const PLACE_CUES = ['在', '首都', '城市', '抵', '赴', '飞', '港口', '小镇', '州府', '省会', '首府', '位于', '前往', '抵达', '来自'];
const TITLED = CATEGORY.post | CATEGORY.role;
const ZE = 0x5219; // 则
const LIAN = 0x8fde; // 连

/**
 * Looks at `at` for the name of someone who has no Chinese surname, and adds it to `found`: with a dot inside (让·雅克, 买买提·艾力; `at` is
 * that of the dot), of characters that show it to be foreign (克林顿), or of words that such names are made of (丹增曲扎). `done` is where
 * the name before ends; gives where the next may begin. Logical offsets, UTF-16.
 */
export function addForeignName(
	block: BlockScan,
	edges: Edges,
	organizations: readonly Span[],
	at: number,
	done: number,
	found: PersonCandidate[],
): number {
	const { tokens } = block;
	const index = tokens.at[at] as number;
	if (at < done || tokens.starts[index] !== at || ((edges.traits[at] as number) & TRAIT.taken) !== 0) {
		return done;
	}
	const trait = edges.traits[at] as number;
	if ((trait & TRAIT.dot) !== 0) {
		const name = dottedName(block, edges, at, done);
		if (name === null) {
			return done;
		}
		addName(block, edges, organizations, name, DOTTED_POINTS, found);
		return name.end;
	}
	const titled = ((edges.ending[at] as number) & TITLED) !== 0;
	if (!mayOpenRun(block, index, trait, titled)) {
		return done;
	}
	const run = readRun(block, edges, index, titled);
	if (run.points === 0 || run.end < at + 2 || leadsToDot(block, edges, run.end)) {
		return done;
	}
	// 会员|卡|可|免费
	if (run.end === at + 2 && ((edges.traits[at + 1] as number) & AROUND.wordAfter) !== 0) {
		return done;
	}
	addName(block, edges, organizations, { start: at, end: endOfRun(block, at, run.end) }, run.points, found);
	return run.end;
}

/** 麦芒|则|朗读, 巴特尔|连|换三人, but 阿苏拉则|第一次: an adverb that such names are written with too. Logical offsets, UTF-16. */
function endOfRun(block: BlockScan, start: number, end: number): number {
	const last = block.hits.units[end - 1];
	const speaks = (startingAt(block, end) & CATEGORY.speech) !== 0;
	const adverb = last === LIAN || (last === ZE && (speaks || opensVerb(block, end)));
	return adverb && end > start + 2 ? end - 1 : end;
}

function addName(
	block: BlockScan,
	edges: Edges,
	organizations: readonly Span[],
	name: Span,
	points: number,
	found: PersonCandidate[],
): void {
	const { text } = block;
	const before = scoreBefore(block, edges, name.start);
	if (points === DOTTED_POINTS && ((edges.traits[name.end] as number) & AROUND.placeEnd) !== 0) {
		return;
	}
	const place = points < DOTTED_POINTS && PLACE_CUES.some((word) => text.endsWith(word, name.start)) ? 4 : 0;
	const after = scoreAfter(block, edges, name.end, true);
	// 斯诺克, 桑塔纳: without a title or a verb of persons it may name anything.
	const bare = points < DOTTED_POINTS && before < 2 && after < 3 ? (after < 1 ? BARE_COST : 1) : 0;
	const score = points + before + after - place - bare;
	if (score >= KEPT) {
		found.push({
			...name,
			text: text.slice(name.start, name.end),
			score,
			listed: name.start > 0 && ((edges.traits[name.start - 1] as number) & AROUND.joint) !== 0,
			titled: before >= 4,
			word: false,
			posts: before >= 4 ? findPosts(block, name.start, organizations) : [],
		});
	}
}

/** Whether token `index`, whose first character has `trait`, may open a foreign name: a known word does not, but for words of names. */
function mayOpenRun({ tokens }: BlockScan, index: number, trait: number, titled: boolean): boolean {
	const bits = tokens.categories[index] as number;
	if ((bits & CATEGORY.nameWord) !== 0) {
		return true;
	}
	const long = (tokens.ends[index] as number) > (tokens.starts[index] as number) + 1;
	const letter = foreignWeight(trait);
	return letter > 0 && (titled || letter !== DOTTED_ONLY) && !(long && (bits & ~CATEGORY.proper) !== 0);
}

/** 安德|烈·…, 汤姆|士·…: letters of a dotted name go on to its dot. */
export function leadsToDot({ hits, text, tokens }: BlockScan, { traits, dots }: Edges, end: number): boolean {
	if (!dots) {
		return false;
	}
	let at = end;
	while (at - end < PART_LIMIT && at < text.length) {
		const code = hits.units[at] as number;
		const letter =
			((traits[at] as number) & TRAIT.foreign) !== 0 || (code >= 0x4e00 && code <= 0x9fff && tokens.words[tokens.at[at] as number] === 0);
		if (!letter) {
			break;
		}
		at += 1;
	}
	return at < text.length && ((traits[at] as number) & TRAIT.dot) !== 0;
}

/** The name around the dot at `dot`, not before `floor`; null where one side has no letters of a foreign name. */
function dottedName(block: BlockScan, edges: Edges, dot: number, floor: number): Span | null {
	const { text } = block;
	const { traits } = edges;
	let start = dot;
	const low = Math.max(floor, dot - PART_LIMIT);
	while (start > low && isPart(block, edges, start - 1, true)) {
		// A post or trade right before the name ends it to the left: 总理|拉吉夫·甘地.
		if (start < dot && (((edges.ending[start] as number) & TITLED) !== 0 || endsKnownWord(block, start))) {
			break;
		}
		start -= 1;
	}
	// 发行人|汉斯·…, but 汤姆士·史达福: what no foreign name is written with may stand inside, not at the head; 外长|何塞·…: there it may.
	while (start < dot && !isPart(block, edges, start, false) && ((edges.ending[start] as number) & TITLED) === 0) {
		start += 1;
	}
	if (start === dot) {
		return null;
	}
	let end = dot;
	for (let parts = 0; parts < PARTS_LIMIT && ((traits[end] as number) & TRAIT.dot) !== 0; parts += 1) {
		let at = end + 1;
		while (at < text.length && at - end <= PART_LIMIT && isPart(block, edges, at, true) && !(at - end > 2 && stopsName(block, at))) {
			at += 1;
		}
		// 姆旺吉|核对: what no foreign name is written with may stand inside a part, at its end only where nothing goes on: 卢蒲|1962年, 永猜裕|上将.
		const over = isPart(block, edges, end + 1, false) && isOver(block, edges, at);
		while (at > end + 2 && !over && !isPart(block, edges, at - 1, false)) {
			at -= 1;
		}
		if (at === end + 1) {
			break;
		}
		end = at;
	}
	// 米歇尔·康德苏|则担心
	if (end > dot + 2 && text.charCodeAt(end - 1) === 0x5219) {
		end -= 1;
	}
	return end === dot ? null : { start, end };
}

/** Whether what stands at `at` can be no part of a name: a digit, a mark, a form of address. */
function isOver(block: BlockScan, { traits }: Edges, at: number): boolean {
	return ((traits[at] as number) & TRAIT.han) === 0 || (startingAt(block, at) & (CATEGORY.address | CATEGORY.post)) !== 0;
}

/** 先生|让·雅克: a known word of several characters ends before the name. */
function endsKnownWord(block: BlockScan, at: number): boolean {
	const { tokens } = block;
	const token = tokens.at[at - 1] as number;
	// 意大利人|马可·罗西: the cut 人马 is none.
	const cut = block.text.charCodeAt(tokens.starts[token] as number) === 0x4eba;
	const known = !cut && ((tokens.categories[token] as number) & ~(CATEGORY.proper | CATEGORY.nameWord)) !== 0;
	return known && tokens.ends[token] === at && (tokens.starts[token] as number) < at - 1;
}

/** A known word of several characters ends the last part: 甘地|夫人, 恩斯塔德|日前. */
function stopsName(block: BlockScan, at: number): boolean {
	const { tokens } = block;
	const token = tokens.at[at] as number;
	const known = ((tokens.categories[token] as number) & ~(CATEGORY.proper | CATEGORY.nameWord)) !== 0;
	return tokens.starts[token] === at && (tokens.ends[token] as number) > at + 1 && known;
}

/** Letters, characters of foreign names, and where `unknown` is set characters that stand in no word here. */
function isPart(block: BlockScan, edges: Edges, at: number, unknown: boolean): boolean {
	const code = block.hits.units[at] as number;
	const trait = edges.traits[at] as number;
	if (((edges.traits[at] as number) & TRAIT.taken) !== 0) {
		return false;
	}
	if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (trait & TRAIT.foreign) !== 0) {
		return true;
	}
	const token = block.tokens.at[at] as number;
	return unknown && code >= 0x4e00 && code <= 0x9fff && block.tokens.words[token] === 0 && (trait & ANY_AROUND) === 0;
}

interface Run {
	readonly end: number;
	/** 0 where the characters do not say "name". */
	readonly points: number;
}

/**
 * The run of characters and words of foreign names that token `index` opens. Behind a title (`titled`) characters that such names
 * have seldom may stand in it (罗季维诺夫), and it need not say "foreign" as loud.
 */
function readRun(block: BlockScan, edges: Edges, index: number, titled: boolean): Run {
	const { tokens } = block;
	const start = tokens.starts[index] as number;
	let end = start;
	let sum = 0;
	let words = 0;
	let proper = 0;
	for (let next = index; next < tokens.count; next += 1) {
		const at = tokens.starts[next] as number;
		const to = tokens.ends[next] as number;
		const bits = tokens.categories[next] as number;
		const nameWord = (bits & CATEGORY.nameWord) !== 0;
		const weight = nameWord ? to - at : weightOf(edges, at, to, titled);
		const known = to - at > 1 && !nameWord;
		if (
			weight === 0 ||
			to - start > PART_LIMIT ||
			((edges.traits[at] as number) & TRAIT.taken) !== 0 ||
			(known && (bits & ~CATEGORY.proper) !== 0)
		) {
			break;
		}
		sum += weight;
		words += nameWord ? 1 : 0;
		proper += known ? 1 : 0;
		end = to;
	}
	const points = runPoints(end - start, sum, words, proper, titled);
	// 瓦西日|火: a character that is no word goes on with the name.
	const over =
		end >= block.text.length || tokens.words[tokens.at[end] as number] !== 0 || ((edges.traits[end] as number) & ANY_AROUND) !== 0;
	return { end, points: titled && over ? Math.max(points, titledPoints(end - start, sum)) : points };
}

/** Sum of the characters' weights as letters of foreign names, 0 where one is none. */
function weightOf({ traits }: Edges, start: number, end: number, titled: boolean): number {
	let sum = 0;
	for (let at = start; at < end; at += 1) {
		const weight = foreignWeight(traits[at] as number);
		if (weight === 0 || (weight === DOTTED_ONLY && !titled)) {
			return 0;
		}
		sum += weight === DOTTED_ONLY ? 1 : weight;
	}
	return sum;
}

/** 总理|巴里延科, 外长|卡里马科夫: three characters or more that foreign names are written with, behind a title. */
function titledPoints(length: number, sum: number): number {
	return length > 3 ? 4 : length > 2 ? 2 + Math.min(2, sum - length) : sum - length > 0 ? 2 : 0;
}

/** Two words of names make a name (丹增|曲扎); else the characters together must say "foreign". */
function runPoints(length: number, sum: number, words: number, proper: number, titled: boolean): number {
	if (words >= 2) {
		return 6;
	}
	// 主帅|巴特尔: one long word is a name behind a title.
	if (words === 1) {
		return titled && length > 2 ? 4 : 2;
	}
	if (length < 2 || sum <= length) {
		return 0;
	}
	if (sum * 5 < length * 7) {
		return length > 2 ? 2 : 0;
	}
	return sum - length + (length > 2 ? 1 : 0) + (proper > 0 ? 1 : 0);
}
