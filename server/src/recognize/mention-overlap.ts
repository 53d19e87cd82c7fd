import type { Mention } from '../model/mention.ts';

/**
 * The mentions of `lists`, each in text order, in the order of the text, without those that another name holds: of organization, honour and
 * person the outer one stays (国家电网公司先进班组 is one honour), of two that cross the surer one. Works, events, posts, dates and quantities may
 * hold names; of two posts that overlap the first stays.
 */
export function withoutNested(...lists: readonly (readonly Mention[])[]): readonly Mention[] {
	const kept: Mention[] = [];
	let last = -1;
	let post: Mention | undefined;
	for (const mention of merged(lists)) {
		if (mention.kind === 'post') {
			// 学院长赵学生丁善: 院长 before one name and 长赵学生 before another share a character.
			if (post === undefined || post.block !== mention.block || post.end <= mention.start) {
				post = mention;
				kept.push(mention);
			}
			continue;
		}
		if (!isName(mention)) {
			kept.push(mention);
			continue;
		}
		const outer = last === -1 ? undefined : kept[last];
		if (outer === undefined || outer.block !== mention.block || outer.end <= mention.start) {
			last = kept.push(mention) - 1;
		} else if (isTitledAt(mention, outer) || (outer.end < mention.end && mention.confidence > outer.confidence)) {
			kept.splice(last, 1);
			last = kept.push(mention) - 1;
		}
	}
	return kept;
}

/** Puts those of `mentions`, all of one block, that stand from index `from` on in text order: of two that start at one place the longer first. */
export function sortFrom(mentions: Mention[], from: number): void {
	for (let index = from + 1; index < mentions.length; index += 1) {
		if (compare(mentions[index - 1] as Mention, mentions[index] as Mention) > 0) {
			for (const mention of mentions.splice(from).sort(compare)) {
				mentions.push(mention);
			}
			return;
		}
	}
}

function compare(a: Mention, b: Mention): number {
	return a.start - b.start || b.end - a.end;
}

/** More than the length of any block that this machine holds, so that block and offset make one whole number. */
const BLOCK = 2 ** 32;

/** Ordered lists as one; of two mentions that start at one place the longer stands first, then that of the earlier list. */
function merged(lists: readonly (readonly Mention[])[]): readonly Mention[] {
	// The kinds of mentions are so many shapes for V8 that reading a field of one is slow: each place is read once.
	const places = lists.map((list) => list.map(({ block, start }) => block * BLOCK + start));
	const next = lists.map(() => 0);
	const heads = places.map((each) => each[0] ?? Number.POSITIVE_INFINITY);
	const all: Mention[] = [];
	for (;;) {
		let first = 0;
		for (let list = 1; list < lists.length; list += 1) {
			const ahead = (heads[list] as number) - (heads[first] as number);
			if (ahead < 0 || (ahead === 0 && endOf(lists, next, list) > endOf(lists, next, first))) {
				first = list;
			}
		}
		if (heads[first] === Number.POSITIVE_INFINITY) {
			return all;
		}
		const index = next[first] as number;
		all.push(lists[first]?.[index] as Mention);
		next[first] = index + 1;
		heads[first] = places[first]?.[index + 1] ?? Number.POSITIVE_INFINITY;
	}
}

/** The end of the next mention of a list. */
function endOf(lists: readonly (readonly Mention[])[], next: readonly number[], list: number): number {
	return lists[list]?.[next[list] ?? 0]?.end ?? 0;
}

function isName({ kind }: Mention): boolean {
	return kind === 'organization' || kind === 'honor' || kind === 'person';
}

/** 董事长|刘锁祥代表集团党委: right after a title stands a name, not a body. */
function isTitledAt(mention: Mention, outer: Mention): boolean {
	return mention.kind === 'person' && outer.kind === 'organization' && mention.start === outer.start && mention.posts.length > 0;
}
