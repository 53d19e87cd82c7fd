import type { Mention } from '../model/mention.ts';

/**
 * The mentions of `lists`, each in text order, in the order of the text, without those that another name holds: of organization, honour and
 * person the outer one stays (国家电网公司先进班组 is one honour), of two that cross the surer one. Works, events, posts, dates and quantities may
 * hold names; of two posts that overlap the first stays.
 */
export function withoutNested(...lists: readonly (readonly Mention[])[]): readonly Mention[] {
	const kept: Mention[] = [];
	const ahead = lists.map((list) => ({ list, next: 0, place: placeOf(list[0]) }));
	// Places on the page: where the last post ends, and the last name, which stands at `last` in `kept`.
	let postEnd = -1;
	let nameEnd = -1;
	let last = -1;
	for (;;) {
		const first = firstOf(ahead);
		const { place } = first;
		const mention = first.list[first.next];
		if (mention === undefined) {
			return kept;
		}
		first.next += 1;
		first.place = placeOf(first.list[first.next]);
		const end = place + mention.end - mention.start;
		if (mention.kind === 'post') {
			// 学院长赵学生丁善: 院长 before one name and 长赵学生 before another share a character.
			if (place >= postEnd) {
				postEnd = end;
				kept.push(mention);
			}
		} else if (!isName(mention)) {
			kept.push(mention);
		} else if (place >= nameEnd) {
			nameEnd = end;
			last = kept.push(mention) - 1;
		} else {
			const outer = kept[last] as Mention;
			if (isTitledAt(mention, outer) || (nameEnd < end && mention.confidence > outer.confidence)) {
				kept.splice(last, 1);
				nameEnd = end;
				last = kept.push(mention) - 1;
			}
		}
	}
}

/** A list and its next mention, with the place of that on the page. */
interface Ahead {
	readonly list: readonly Mention[];
	next: number;
	place: number;
}

/** The list whose next mention stands first; of two that start at one place the longer, then that of the earlier list. */
function firstOf(ahead: readonly Ahead[]): Ahead {
	let first = ahead[0] as Ahead;
	for (let index = 1; index < ahead.length; index += 1) {
		const other = ahead[index] as Ahead;
		if (other.place < first.place || (other.place === first.place && endOf(other) > endOf(first))) {
			first = other;
		}
	}
	return first;
}

function endOf({ list, next }: Ahead): number {
	return list[next]?.end ?? 0;
}

/** More than the length of any block that this machine holds, so that block and offset make one whole number. */
const BLOCK = 2 ** 32;

/** Block and start as one number, beyond all others behind the last mention. */
function placeOf(mention: Mention | undefined): number {
	return mention === undefined ? Number.POSITIVE_INFINITY : mention.block * BLOCK + mention.start;
}

/** Puts those of `mentions`, all of one block, that stand from index `from` on in text order: of two that start at one place the longer first. */
export function sortFrom(mentions: Mention[], from: number): void {
	if (mentions.length - from > FEW) {
		const sorted = mentions.slice(from).sort(compare);
		for (let index = from; index < mentions.length; index += 1) {
			mentions[index] = sorted[index - from] as Mention;
		}
		return;
	}
	for (let index = from + 1; index < mentions.length; index += 1) {
		const mention = mentions[index] as Mention;
		let place = index;
		for (; place > from && compare(mentions[place - 1] as Mention, mention) > 0; place -= 1) {
			mentions[place] = mentions[place - 1] as Mention;
		}
		mentions[place] = mention;
	}
}

/** So many mentions are put in order without a copy; most are in order or nearly so. */
const FEW = 24;

function compare(a: Mention, b: Mention): number {
	return a.start - b.start || b.end - a.end;
}

function isName({ kind }: Mention): boolean {
	return kind === 'organization' || kind === 'honor' || kind === 'person';
}

/** 董事长|刘锁祥代表集团党委: right after a title stands a name, not a body. */
function isTitledAt(mention: Mention, outer: Mention): boolean {
	return mention.kind === 'person' && outer.kind === 'organization' && mention.start === outer.start && mention.posts.length > 0;
}
