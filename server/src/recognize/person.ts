import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import type { Span } from '../text/span.ts';
import { type BlockScan, isWordOf } from './block-scan.ts';
import { scoreAfter } from './person-after.ts';
import { COUNTED, EMPLOYED, JOINED, scoreBefore, TITLED } from './person-before.ts';
import type { PersonCandidate, PostCandidate } from './person-candidate.ts';
import { type Edges, endsClause, ORGANIZATION_END, readEdges, startingAt } from './person-edges.ts';
import { addForeignName, leadsToDot } from './person-foreign.ts';
import { gainOfOpening, isFramed, relief } from './person-frame.ts';
import { isHopeless, opensClause } from './person-hopeless.ts';
import { scoreName, scoreTwoSurnames, surnameLength } from './person-name.ts';
import { isOnlyWord, isProper, isWord } from './person-plain.ts';
import { spacedName } from './person-spaced.ts';
import { ANY_AROUND, AROUND, FOREIGN_ANCHORS, givenRank, type PersonTables, surnameWeight, TRAIT } from './person-tables.ts';
import { findPosts } from './post.ts';

/** Below this a run is not even kept for the page to decide. */
const KEPT = -6;

/** 鲁迅|故居 is a place: less than this stands after no person. */
const MEMORIAL = -4;
/** Points of a person of history. */
const KNOWN = 12;

/** From so many points on a foreign reading excludes Chinese ones inside it. */
const FOREIGN_WINS = 6;
/** What a name gains from the body that its post is in: 项目经理 may stand before a word, 公司项目经理 hardly. */
const BODY_GAIN = 2;
const JOINT_COST = 4;
/** What a post before and a verb of speech behind give a name of three characters. */
const FRAME_GAIN = 3;
/** What a name gains that fills the place behind a title between spaces. */
const SLOT_GAIN = 3;
/** What an ordinary word costs that neither title nor verb shows to be a name. */
const PLAIN_COST = 2;
/** Longest name without surname, in UTF-16 units, and its points: characters that make no words. */
const RUN_LIMIT = 4;
const RUN_POINTS = 2;
/** Forms of address of one character behind a surname. */
const ADDRESS_CHARACTERS = hanSetOf('老总姐哥嫂叔婶伯爷奶姨氏');
/** 成 behind a number. */
const TENTHS = 0x6210;
const DIGITS = '二三四五六七八九';
/** 某: 王某 is no full name. */
const ANONYMOUS = 0x67d0;

/** What stands before and after a name that no title shows, in the points of the name, by `scoreBefore` and `scoreAfter` from -5 on. */
const OPEN_BEFORE = [-6, -4, -4, -3, -3, 0, 2, 2, 3] as const;
const OPEN_AFTER = [-8, -3, -4, -5, -2, 0, 2, 2, 3, 4] as const;
/** 摄 */
const PHOTOGRAPHED = 0x6444;

const ENUMERATION = 0x3001; // 、
const COMMA = 0xff0c; // ，
const CHIEF = 0x957f; // 长
/** Longest body looked at before a name of a list, in UTF-16 units. */
const LONGEST_BODY = 24;

const NO_POSTS: readonly PostCandidate[] = [];

/**
 * Runs of one block that may be names of persons, with the posts beside them. `organizations` and `honors` of the block, in
 * order, hold no persons; `edges` is a buffer. Time: linear in the text. Logical offsets, UTF-16.
 */
export function findPersons(
	block: BlockScan,
	tables: PersonTables,
	edges: Edges,
	organizations: readonly Span[],
	honors: readonly Span[],
): readonly PersonCandidate[] {
	readEdges(block, tables, organizations, honors, edges);
	const found: PersonCandidate[] = [];
	const foreign: PersonCandidate[] = [];
	const { tokens } = block;
	const { traits, openings } = edges;
	let done = 0;
	for (let index = 0; index < edges.openingCount; index += 1) {
		const at = openings[index] as number;
		const trait = traits[at] as number;
		if ((trait & TRAIT.taken) !== 0) {
			continue;
		}
		if ((trait & FOREIGN_ANCHORS) !== 0) {
			done = addForeignName(block, edges, organizations, at, done, foreign);
		}
		// A mark or the end right behind leaves no room for a name.
		if ((trait & (TRAIT.opens | TRAIT.behindTitle)) === 0 || ((traits[at + 1] as number) & (TRAIT.han | AROUND.space)) === 0) {
			continue;
		}
		if ((trait & TRAIT.behindTitle) !== 0) {
			addRun(block, edges, at, organizations, found);
			if ((trait & (TRAIT.opens | TRAIT.titledSurname)) === 0) {
				continue;
			}
		}
		const token = tokens.at[at] as number;
		const known =
			((tokens.categories[token] as number) & CATEGORY.knownPerson) !== 0 && !opensLonger(block, edges, at, tokens.ends[token] as number);
		if (known) {
			addKnownPerson(block, edges, at, organizations, found);
		}
		if (!known || (tokens.ends[token] as number) - at <= 2) {
			addNamesAt(block, edges, at, organizations, found);
		}
	}
	return mergeByStart(found, foreign);
}

/** 欧阳修|远、: a surname of two characters and a given name of two, of which the first alone makes a known person. */
function opensLonger({ text }: BlockScan, { traits }: Edges, at: number, end: number): boolean {
	return (
		end - at === 3 &&
		((traits[at] as number) & TRAIT.firstOfTwo) !== 0 &&
		((traits[at + 1] as number) & TRAIT.secondOfTwo) !== 0 &&
		givenRank(traits[end] as number) > 1 &&
		(end + 1 === text.length || ((traits[end + 1] as number) & (AROUND.markAfter | AROUND.space)) !== 0)
	);
}

/** A person of history whose name opens the token at `at`: 毛泽东思想 needs no title. One of two characters may open a longer name (陈云|林). */
function addKnownPerson(block: BlockScan, edges: Edges, at: number, organizations: readonly Span[], found: PersonCandidate[]): void {
	const { text, tokens } = block;
	const token = tokens.at[at] as number;
	const end = tokens.ends[token] as number;
	// 老舍: where no surname opens the name, nothing else finds it.
	if (tokens.starts[token] === at && (end - at > 2 || surnameLength(block, edges, at, false) === 0)) {
		if (scoreAfter(block, edges, end, true) < MEMORIAL) {
			return;
		}
		const posts = scoreBefore(block, edges, at) >= TITLED ? findPosts(block, at, organizations) : NO_POSTS;
		found.push({
			start: at,
			end,
			text: text.slice(at, end),
			score: KNOWN,
			titled: posts !== NO_POSTS,
			listed: isListed(edges, at, end),
			word: isWord(block, at, end),
			posts,
		});
	}
}

function addNamesAt(block: BlockScan, edges: Edges, at: number, organizations: readonly Span[], found: PersonCandidate[]): void {
	const { text } = block;
	const { traits } = edges;
	const opening = traits[at] as number;
	// 秘书长|阳翰笙: the longer title.
	if (block.hits.units[at] === CHIEF && ((edges.ending[at + 1] as number) & CATEGORY.post) !== 0) {
		return;
	}
	const japanese = (opening & TRAIT.firstOfTwo) !== 0 && (startingAt(block, at) & CATEGORY.japaneseSurname) !== 0;
	const surname = japanese ? 2 : surnameLength(block, edges, at, (opening & TRAIT.behindTitle) !== 0);
	if (surname === 1 && ((traits[at + 1] as number) & AROUND.space) !== 0) {
		const spaced = spacedName(block, edges, at);
		if (spaced !== null) {
			found.push(spaced);
		}
		return;
	}
	if (surname === 0 || block.hits.units[at + surname] === ANONYMOUS || isHopeless(block, edges, at, surname)) {
		return;
	}
	// 患者|阿芳: no surname.
	const nickname = block.hits.units[at] === 0x963f;
	let before: number | null = null;
	let posts: readonly PostCandidate[] | null = null;
	const double = surname === 1 && hasTwoSurnames(traits, at);
	const longest = Math.min(at + surname + (japanese || double ? 3 : 2), text.length);
	for (let end = at + surname + 1; end <= longest; end += 1) {
		if (((traits[end - 1] as number) & (TRAIT.taken | TRAIT.han)) !== TRAIT.han) {
			break;
		}
		// 艾克拜|尔·吐尔逊: no Chinese name.
		if (leadsToDot(block, edges, end)) {
			return;
		}
		// （闻韶|摄）: the verb of a credit is no part of a name.
		const credit = block.hits.units[end - 1] === PHOTOGRAPHED && endsClause(text, traits, end);
		if (
			credit ||
			(double && end - at === 4 && isAddress(block, at + 2, end)) ||
			(nickname && end - at === 2) ||
			opensLonger(block, edges, at, end) ||
			isAmount(block, edges, at + surname, end) ||
			isAddress(block, at + surname, end)
		) {
			continue;
		}
		before ??= scoreBefore(block, edges, at);
		if (before === COUNTED) {
			return;
		}
		const two = double && end - at === 4;
		const name = two ? scoreTwoSurnames(block, edges, at, end, before) : scoreName(block, edges, at, surname, end, before);
		if (name < (before >= TITLED ? -4 : KEPT)) {
			continue;
		}
		const after = scoreAfter(block, edges, end, end - at - surname > 1, before >= TITLED);
		// 公司|马路遥|获得: a body before and a verb behind say more together.
		// 公司的|阳光|夺得
		const employer = before === EMPLOYED ? at - 1 : at;
		const employed =
			(before === JOINED || before === EMPLOYED) && after >= 3 && ((edges.ending[employer] as number) & ORGANIZATION_END) !== 0;
		// 志愿者|文明|引导: what is a word may go with the verb. 学徒|苗圃|说: but not with a verb of speech.
		const word = isWord(block, at, end);
		const ordinary = word && !isProper(block, at);
		const speaks = word && (startingAt(block, end) & (CATEGORY.speech | CATEGORY.address)) !== 0;
		if (ordinary && isOnlyWord(block, edges, at, end, name, before, after, speaks)) {
			continue;
		}
		const framed = before >= TITLED && speaks && after >= 3;
		const context =
			before >= TITLED
				? before + after
				: (OPEN_BEFORE[before + 5] as number) +
					(OPEN_AFTER[after + 5] as number) +
					(surname === 1 ? relief(block, edges, at, end, before, after) : 0);
		// 文化的|范畴|时: the page may know better.
		// 唐钢公司|高峰|、天津钢管公司|马强: each with the body where they work.
		const colleague = before === JOINED && after === 1 && isBesideBody(block, edges, at, end);
		const plain = ordinary && before === 1 && after < 2 ? PLAIN_COST : 0;
		const frame = isFramed(block, edges, at, end, before, after) ? FRAME_GAIN : 0;
		const first = before === 1 && surname === 1 && !word && opensClause(edges, at) ? gainOfOpening(block, edges, at, end, after) : 0;
		// 责任编辑 罗点点 校对: a title and a space before, a space or the end behind.
		const slot = before >= TITLED && isSlot(block.text, edges, at, end) ? SLOT_GAIN : 0;
		const kept = slot + first + name + context + (employed || framed || colleague ? 1 : 0) + frame - plain;
		if (kept >= KEPT) {
			posts ??= before >= TITLED ? findPosts(block, at, organizations) : NO_POSTS;
			const backed = posts.some(({ organization }) => organization !== null);
			// 女王|和|明仁: rather a joint than the surname.
			const joint = !backed && slot === 0 && (opening & AROUND.joint) !== 0;
			const score = kept + (backed ? BODY_GAIN : 0) - (joint ? jointCost(edges, at, end) : 0);
			found.push({
				start: at,
				end,
				text: text.slice(at, end),
				score,
				titled: before >= TITLED,
				listed: isListed(edges, at, end),
				word,
				posts,
			});
		}
	}
}

/** 刘黄|思远, 张李|雨桐: the surnames of both parents, where both are little else and two characters of given names follow. */
function hasTwoSurnames(traits: Int32Array, at: number): boolean {
	return (
		surnameWeight(traits[at] as number) === 3 &&
		surnameWeight(traits[at + 1] as number) === 3 &&
		givenRank(traits[at + 2] as number) > 1 &&
		givenRank(traits[at + 3] as number) > 1
	);
}

/** 慰问金|三百|余万元, 占|四成: numerals that a further numeral, a unit or “more” follows are no given name; those of 丁一|说 are. */
function isAmount({ hits }: BlockScan, { traits }: Edges, start: number, end: number): boolean {
	for (let at = start; at < end; at += 1) {
		if (((traits[at] as number) & TRAIT.numeral) === 0) {
			return at === start + 1 && hits.units[at] === TENTHS && DIGITS.includes(String.fromCharCode(hits.units[start] as number));
		}
	}
	return ((traits[end] as number) & TRAIT.amountTail) !== 0;
}

/** 李|女士, 杨|主编, 胡|老, 王|姐: a surname with a form of address or a post is no full name. Logical offsets, UTF-16. */
function isAddress(block: BlockScan, start: number, end: number): boolean {
	return end - start === 1
		? isInHanSet(ADDRESS_CHARACTERS, block.hits.units[start] as number)
		: isWordOf(block, start, end, CATEGORY.address | CATEGORY.post);
}

/**
 * 局长|此里扒|说: three or four characters that make no words, between a title and a verb, name someone
 * without a Chinese surname.
 */
function addRun(block: BlockScan, edges: Edges, at: number, organizations: readonly Span[], found: PersonCandidate[]): void {
	const { text, tokens } = block;
	// Behind most titles stands a word.
	if (tokens.ends[tokens.at[at] as number] !== at + 1) {
		return;
	}
	const { traits } = edges;
	let end = at;
	let unknown = 0;
	let foreign = true;
	for (let token = tokens.at[at] as number; token < tokens.count && end - at < RUN_LIMIT; token += 1) {
		const trait = traits[end] as number;
		const single = tokens.starts[token] === end && tokens.ends[token] === end + 1;
		const plain = (trait & TRAIT.han) !== 0 && (trait & ANY_AROUND) === 0 && ((trait & TRAIT.barred) === 0 || end === at);
		if (!single || !plain || (trait & TRAIT.taken) !== 0) {
			break;
		}
		foreign &&= (trait & TRAIT.foreign) !== 0;
		unknown += tokens.words[token] === 0 ? 1 : 0;
		end += 1;
	}
	const length = end - at;
	// Four characters are an idiom (筋疲力尽) unless foreign names have them.
	if (length < 3 || unknown < length - 1 || (length > 3 && !foreign)) {
		return;
	}
	const echo = text.charCodeAt(at) === text.charCodeAt(end - 1);
	if (echo || surnameLength(block, edges, at, false) > 0) {
		return;
	}
	const before = scoreBefore(block, edges, at);
	const after = scoreAfter(block, edges, end, true);
	// 调解员|咸延军|又: a surname that nobody lists, before what is hardly anything but a given name.
	const given = length === 3 && givenRank(traits[at + 1] as number) > 1 && givenRank(traits[at + 2] as number) > 1;
	const acts = after >= 3 && (before > TITLED || (startingAt(block, end) & CATEGORY.speech) !== 0);
	if (before >= TITLED && (acts || (given && after >= 2))) {
		const posts = findPosts(block, at, organizations);
		const listed = isListed(edges, at, end);
		found.push({ start: at, end, text: text.slice(at, end), score: RUN_POINTS + before + after, titled: true, listed, word: true, posts });
	}
}

/** Whether spaces or the ends of the block hold the run `at`..`end` alone. Logical offsets, UTF-16. */
function isSlot(text: string, { traits }: Edges, at: number, end: number): boolean {
	return (
		at > 0 && ((traits[at - 1] as number) & AROUND.space) !== 0 && (end >= text.length || ((traits[end] as number) & AROUND.space) !== 0)
	);
}

/** Whether a body stands right before `at`, and another behind the 、 or ， at `end` or one with its own people before it. Logical offsets, UTF-16. */
function isBesideBody({ hits }: BlockScan, { traits, ending }: Edges, at: number, end: number): boolean {
	if (((ending[at] as number) & ORGANIZATION_END) === 0) {
		return false;
	}
	const mark = hits.units[end];
	if ((mark === ENUMERATION || mark === COMMA) && ((traits[end + 1] as number) & TRAIT.taken) !== 0) {
		return true;
	}
	let body = at - 1;
	while (body > 0 && at - body < LONGEST_BODY && ((traits[body - 1] as number) & TRAIT.taken) !== 0) {
		body -= 1;
	}
	return hits.units[body - 1] === ENUMERATION;
}

/** 女王|和|天皇: 和 as a surname needs a given name that is nothing else (机长|和志远). */
function jointCost({ traits }: Edges, at: number, end: number): number {
	for (let index = at + 1; index < end; index += 1) {
		if (givenRank(traits[index] as number) < 2) {
			return JOINT_COST;
		}
	}
	return JOINT_COST / 2;
}

function isListed({ traits }: Edges, start: number, end: number): boolean {
	return ((traits[end] as number) & AROUND.joint) !== 0 || (start > 0 && ((traits[start - 1] as number) & AROUND.joint) !== 0);
}

/** 若斯潘: where the characters say "foreign", a shorter Chinese reading inside the name is none. */
function mergeByStart(chinese: readonly PersonCandidate[], foreign: readonly PersonCandidate[]): readonly PersonCandidate[] {
	if (foreign.length === 0) {
		return chinese;
	}
	const merged: PersonCandidate[] = [...foreign];
	let next = 0;
	for (const candidate of chinese) {
		while ((foreign[next]?.end ?? Number.POSITIVE_INFINITY) <= candidate.start) {
			next += 1;
		}
		const rival = foreign[next];
		if (rival === undefined || rival.start > candidate.start || rival.end < candidate.end || rival.score < FOREIGN_WINS) {
			merged.push(candidate);
		}
	}
	return merged.sort((a, b) => a.start - b.start || a.end - b.end);
}
