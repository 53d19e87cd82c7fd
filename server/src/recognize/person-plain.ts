import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { hasPairAt, pairSetOf } from '../lexicon/pair-set.ts';
import { wordNames } from '../lexicon/word-names.ts';
import type { BlockScan } from './block-scan.ts';
import { TITLED } from './person-before.ts';
import type { Edges } from './person-edges.ts';
import { AROUND, givenRank } from './person-tables.ts';

/** Words that a title and a verb may have between them. */
const COMMON = CATEGORY.common | CATEGORY.generic | CATEGORY.verbal | CATEGORY.activity | CATEGORY.honor;
/** Adverbs that come behind a verb of two characters: 教练|张口|就骂. */
const ADVERBS = '就便即都很最更';

/** The ends of titles that many bear at once, so that a noun behind them is what they have: 职工|阳光, 党员|和平. Two characters each. */
const MANY = pairSetOf(
	'工人 职工 员工 农民 民工 学生 干部 群众 居民 村民 市民 网民 家长 党员 团员 代表 专家 学者 业家 作家 术家 青年 少年 儿童 军人 战士 士兵 民兵 费者 愿者 动者 用户 读者 观众 球迷 游客 旅客 乘客 患者 病人 老人 女性 妇女 成员 会员 委员 人才 孩子',
);

const QUALITY_ENDS = hanSetOf('柔暖馨和婉润静凡亮朗严重谨丽光甜善雅明尚正洁畅缓全密');

/** Points from which a word behind a post is rather a name (前总理|高达|的, 副行长|王益|作出); behind a trade one more, and a verb (职工|田野|没有). */
const LIKELY_WORD = -1;

/** Whether the word of the cut at `at` is a proper name and nothing else: 李鹏, 李白. */
export function isProper({ tokens }: BlockScan, at: number): boolean {
	const bits = tokens.categories[tokens.at[at] as number] as number;
	return (bits & ~CATEGORY.proper) === 0 || (bits & CATEGORY.knownPerson) !== 0;
}

/** Whether the word of the cut at `at` is a common one: 安全, and not 高峰, which the dictionary has as a name too. */
function isCommon({ tokens }: BlockScan, { traits }: Edges, at: number): boolean {
	const token = tokens.at[at] as number;
	const bits = tokens.categories[token] as number;
	return (bits & COMMON) !== 0 || ((bits & CATEGORY.proper) === 0 && givenRank(traits[(tokens.ends[token] as number) - 1] as number) < 2);
}

/** Whether the cut has `start`..`end` as one word. */
export function isWord({ tokens }: BlockScan, start: number, end: number): boolean {
	const token = tokens.at[start] as number;
	const whole = tokens.starts[token] === start && tokens.ends[token] === end;
	return whole && tokens.words[token] !== 0;
}

/**
 * Whether `at`..`end` is a word that people are called by as well (高峰, 阳光), and not behind the title of many (职工|阳光). `before` are the
 * points of what stands there.
 */
export function isWordName({ text }: BlockScan, at: number, end: number, before: number): boolean {
	return end - at === 2 && hasPairAt(wordNames, text, at) && (before < TITLED || !hasPairAt(MANY, text, at - 2));
}

/** Whether the title of one person starts at the logical offset `at` (UTF-16). */
function isBeforeTitle({ hits }: BlockScan, at: number): boolean {
	return ((hits.starting[at] as number) & CATEGORY.post) !== 0;
}

/** Whether the word at `at` says what someone does: 院长|查房|、. */
function isAct({ tokens }: BlockScan, at: number): boolean {
	return ((tokens.categories[tokens.at[at] as number] as number) & (CATEGORY.verbal | CATEGORY.action | CATEGORY.speech)) !== 0;
}

/** 老师|温柔|的目光: words for what someone or something is like, by their last character. */
function isQuality({ hits }: BlockScan, at: number): boolean {
	return isInHanSet(QUALITY_ENDS, hits.units[at + 1] as number);
}

/**
 * Whether the ordinary word `at`..`end` is no name there, by its points as a name and by those of what stands before and behind it;
 * `speaks`: a verb of speech does.
 */
export function isOnlyWord(
	block: BlockScan,
	edges: Edges,
	at: number,
	end: number,
	name: number,
	before: number,
	after: number,
	speaks: boolean,
): boolean {
	const next = block.text.charAt(end);
	// 银行业|认为
	if (before < TITLED && end - at > 2) {
		return true;
	}
	if (speaks) {
		return false;
	}
	if (before < TITLED) {
		return before < 1;
	}
	// 党组书记|边疆|、: one person has the title, so the word is the name; 队长|温柔|地说 is none.
	// 工程师|匡正|、工程师: so with another title behind a mark.
	if (end - at === 2 && next === '、' && isBeforeTitle(block, end + 1) && !isAct(block, at) && !hasPairAt(MANY, block.text, at - 2)) {
		return false;
	}
	if (next !== '地' && !(next === '的' && isQuality(block, at)) && isWordName(block, at, end, before)) {
		return false;
	}
	// 教练|张口|就骂
	if (end - at > 2 || ADVERBS.includes(next || '。')) {
		return true;
	}
	const likely = before > TITLED ? after >= 0 && name >= LIKELY_WORD : after >= 2 && name > LIKELY_WORD;
	if (likely && !isCommon(block, edges, at)) {
		return false;
	}
	if (after !== 1) {
		return before === TITLED || isCommon(block, edges, at);
	}
	// 书记|方法，, but 孩子叫|时光，
	if (isCommon(block, edges, at) && block.text.charAt(at - 1) !== '叫') {
		return true;
	}
	// 职工|智慧。 at the end of a sentence behind what many are.
	if (before === TITLED && '。！？；'.includes(next || '，')) {
		return true;
	}
	// 职工|智慧|和力量, 校长|祝福|大家: a mark or a space lets the word be a name (护士长|兰花|有, too), a function word does not.
	return next !== '' && next !== '有' && ((edges.traits[end] as number) & (AROUND.markAfter | AROUND.space)) === 0;
}
