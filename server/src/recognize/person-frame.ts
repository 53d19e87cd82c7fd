import { CATEGORY } from '../lexicon/category.ts';
import { FIRST_HAN, LAST_HAN } from '../lexicon/han-set.ts';
import type { BlockScan } from './block-scan.ts';
import { type Edges, ORGANIZATION_END, startingAt } from './person-edges.ts';
import { AROUND, givenRank, surnameWeight } from './person-tables.ts';

/** What a run costs that quotation marks hold alone. */
const QUOTED_COST = 5;
/** What a run gains that opens a clause before a verb of speech. */
const SPEAKER_GAIN = 2;
/** What a run costs that opens or ends the title of a work. */
const WORK_COST = 3;

/**
 * 副主席|战云飞|说, 庭长|扶文川|介绍: between a post and a verb of speech three characters that are no word, and of which the given name
 * may be one, are hardly anything but a name, whatever words they make with each other.
 */
export function isFramed(block: BlockScan, { traits }: Edges, at: number, end: number, before: number, after: number): boolean {
	return (
		before >= 5 &&
		after >= 3 &&
		end - at === 3 &&
		(startingAt(block, end) & CATEGORY.speech) !== 0 &&
		givenRank(traits[at + 1] as number) > 0 &&
		givenRank(traits[at + 2] as number) > 0
	);
}

/**
 * What a run gains that opens a clause and that a verb of speech follows, 罗干|说，, and one of three characters of which the cut knows none:
 * 高允连|崇尚. Both need a surname (UTF-16 units: one) and characters that names have.
 */
export function gainOfOpening(block: BlockScan, { traits, surnamePoints }: Edges, at: number, end: number, after: number): number {
	const { tokens, hits } = block;
	if (after >= 3 && (surnamePoints[hits.units[at] as number] as number) > 1 && (startingAt(block, end) & CATEGORY.speech) !== 0) {
		return SPEAKER_GAIN;
	}
	// 秋风起，栗子香。: a sentence of three characters.
	const closes = ((traits[end] as number) & (AROUND.markAfter | AROUND.space)) !== 0;
	if (end - at !== 3 || closes || surnameWeight(traits[at] as number) < 2) {
		return 0;
	}
	for (let index = at; index < end; index += 1) {
		if (tokens.words[tokens.at[index] as number] !== 0 || (index > at && givenRank(traits[index] as number) < 2)) {
			return 0;
		}
	}
	return 1;
}

/** What a rare surname loses less where a body, a verb of persons or nothing at all stands before it: 酒厂|牛槐|、, 选举|卓力|为. */
export function relief(
	{ text, hits }: BlockScan,
	{ traits, ending, surnamePoints }: Edges,
	at: number,
	end: number,
	before: number,
	after: number,
): number {
	const rare = Math.max(0, -(surnamePoints[hits.units[at] as number] as number));
	// “金蓝领”, 《白蜡林》
	if (isQuoted(text, at, end)) {
		return -QUOTED_COST;
	}
	// 《叶塞尼娅之歌》, 《少年梁祝》
	const work = (at > 0 && text.charCodeAt(at - 1) === 0x300a) || text.charCodeAt(end) === 0x300b ? WORK_COST : 0;
	if (at === 0 && end === text.length) {
		return rare + 1;
	}
	if (before < 2 || after < 1) {
		return -work;
	}
	const employed = (((ending[at] as number) | (before === 3 ? (ending[at - 1] as number) : 0)) & ORGANIZATION_END) !== 0;
	const joint = at > 0 && ((traits[at - 1] as number) & AROUND.joint) !== 0;
	return (employed ? rare : Math.min(rare, joint ? 1 : 4)) - work;
}

function isQuoted(text: string, start: number, end: number): boolean {
	// Hardly a name has a mark before it.
	const before = start === 0 ? 0 : text.charCodeAt(start - 1);
	if (before >= FIRST_HAN && before <= LAST_HAN) {
		return false;
	}
	const mark = '“《【「『'.indexOf(String.fromCharCode(before));
	return mark !== -1 && text.charAt(end) === '”》】」』'.charAt(mark);
}
