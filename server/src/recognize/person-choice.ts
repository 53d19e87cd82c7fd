import type { Span } from '../text/span.ts';
import type { PersonCandidate } from './person-candidate.ts';
import type { PagePeople, PersonName } from './person-names.ts';
import { WIDEST_GAP } from './person-spaced.ts';

/** A name with so many points speaks for its neighbours in a list. */
const FIRM = 6;
/** Below this a candidate is not reported. */
const ENOUGH = 6;
/** What a name gains that is sure elsewhere on the page. */
const KNOWN_GAIN = 11;
/** What a name gains that stands in other places where a name may stand. */
const SUPPORT_GAIN = 3;
/** What a name behind a title has over one that opens inside it. */
const TITLE_GAIN = 3;
/** How many candidates after one are looked at for its neighbour in a list. */
const NEIGHBOURS = 6;
/** What a name gains from a sure neighbour in a list. */
const LIST_GAIN = 3;
/** What it gains besides behind two of them or more: 黎曼、佟心、|东方晴|在. */
const ROW_GAIN = 1;
/** What it gains besides between two of them: 袁心玥、|高意|、王媛媛. */
const BETWEEN_GAIN = 3;
/** What a name gains from a sure one that it follows without a mark: 记者康淼|沈汝发. */
const BESIDE_GAIN = 4;
const NOBODY: readonly number[] = [];

/**
 * The indexes of the runs of a block to report: none overlaps another or one of `fixed` (in order). The block, of the logical text `text`, has the
 * runs from `first` to before `end`; their points become those that they have in the end.
 */
export function chooseNames(people: PagePeople, text: string, first: number, end: number, fixed: readonly Span[]): readonly number[] {
	if (first === end) {
		return NOBODY;
	}
	const { candidates, names, scores } = people;
	let listed = false;
	for (let index = first; index < end; index += 1) {
		const { known, supported } = names[index] as PersonName;
		scores[index] = (scores[index] as number) + (known ? KNOWN_GAIN : supported ? SUPPORT_GAIN : 0);
		listed ||= isItem(text, candidates[index] as PersonCandidate);
	}
	const gains = listed ? rightGains(people, text, first, end) : NOBODY;
	let chosen: number[] | null = null;
	let previous = -1;
	let previousEnd = -2;
	// What the runs that start at `leftStart` gain from the name before, and how many in a row are joined to the one before them.
	let leftStart = -1;
	let left = 0;
	let row = 0;
	let chosenRow = 0;
	let fixedIndex = 0;
	for (let index = first; index < end; index += 1) {
		const candidate = candidates[index] as PersonCandidate;
		while (fixedIndex < fixed.length && (fixed[fixedIndex] as Span).end <= candidate.start) {
			fixedIndex += 1;
		}
		// 、程顺|和, 、程顺和|: all that start at one place have the same neighbour before them.
		if (candidate.start !== leftStart) {
			leftStart = candidate.start;
			const firm = previous !== -1 && (scores[previous] as number) >= FIRM;
			const joined = firm && (previousEnd === leftStart - 1 || (listed && previousEnd === spacesStart(text, leftStart)));
			left = joined ? LIST_GAIN + (chosenRow > 0 ? ROW_GAIN : 0) : firm && previousEnd === leftStart ? BESIDE_GAIN : 0;
			row = joined ? chosenRow + 1 : 0;
		}
		const beside = left > 0 && row === 0;
		const gain = listed ? (gains[index - first] as number) : 0;
		const own = left > 0 && (beside || isItem(text, candidate)) ? left : 0;
		const between = own > 0 && !beside && gain > 0 ? BETWEEN_GAIN : 0;
		const score = (scores[index] as number) + own + gain + between;
		if (score < ENOUGH || (fixedIndex < fixed.length && (fixed[fixedIndex] as Span).start < candidate.end)) {
			continue;
		}
		chosen ??= [];
		if (candidate.start < previousEnd) {
			// 歌唱家|边江|崇尚: the title says where the name opens.
			const titled = (candidates[previous] as PersonCandidate).titled && !candidate.titled;
			if (score <= (scores[previous] as number) + (titled ? TITLE_GAIN : 0)) {
				continue;
			}
			chosen.pop();
		}
		chosen.push(index);
		scores[index] = score;
		previous = index;
		chosenRow = row;
		previousEnd = candidate.end;
	}
	return chosen ?? NOBODY;
}

/** Whether a run is one of a list, or stands in a row of names by itself: `马丽　　高建军　　石磊`. */
function isItem(text: string, { listed, start, end }: PersonCandidate): boolean {
	return (
		listed ||
		((start === 0 ? end < text.length : isSpace(text.charCodeAt(start - 1))) && (end === text.length || isSpace(text.charCodeAt(end))))
	);
}

function isSpace(code: number): boolean {
	return code === 0x20 || code === 0x3000;
}

/** Where the spaces before the offset `at` start, -1 where there are none. */
function spacesStart(text: string, at: number): number {
	let start = at;
	while (start > 0 && at - start < WIDEST_GAP && isSpace(text.charCodeAt(start - 1))) {
		start -= 1;
	}
	return start === at ? -1 : start;
}

/** What each run of a block gains from a firm neighbour behind the 、 or the spaces to its right, the last first: 古宇、常小琥、侯磊. */
function rightGains({ candidates, scores }: PagePeople, text: string, first: number, end: number): readonly number[] {
	const gains: number[] = [];
	for (let index = first; index < end; index += 1) {
		gains.push(0);
	}
	for (let index = end - 1; index >= first; index -= 1) {
		const own = candidates[index] as PersonCandidate;
		for (let next = index + 1; next < end && next <= index + NEIGHBOURS && isItem(text, own); next += 1) {
			const { start } = candidates[next] as PersonCandidate;
			const spaces = spacesStart(text, start);
			if (start > own.end + 1 && (spaces === -1 || spaces > own.end)) {
				break;
			}
			if ((start === own.end + 1 || spaces === own.end) && (scores[next] as number) + (gains[next - first] as number) >= FIRM) {
				gains[index - first] = LIST_GAIN;
				break;
			}
		}
	}
	return gains;
}

/**
 * Leaves out the runs of a block that cut a name of `known` (in order): in 来燕妮 nobody is called 燕妮 where the page knows 来燕妮. The block has the
 * runs from `first` to before `end`; gives the new end.
 */
export function dropCrossing({ candidates, names, scores }: PagePeople, first: number, end: number, known: readonly Span[]): number {
	let next = 0;
	let kept = first;
	for (let index = first; index < end; index += 1) {
		const candidate = candidates[index] as PersonCandidate;
		while (next < known.length && (known[next] as Span).end <= candidate.start) {
			next += 1;
		}
		const span = known[next];
		if (span === undefined || span.start >= candidate.end || (candidate.start <= span.start && candidate.end >= span.end)) {
			candidates[kept] = candidate;
			names[kept] = names[index] as PersonName;
			scores[kept] = scores[index] as number;
			kept += 1;
		}
	}
	return kept;
}
