import type { Mention } from '../model/mention.ts';

/**
 * The mentions of `lists` in the order of the text, without those that another name holds: of organization, honour and person the outer one stays
 * (国家电网公司先进班组 is one honour), of two that cross the surer one. Works, events, posts, dates and quantities may hold names; of two
 * posts that overlap the first stays.
 */
export function withoutNested(...lists: readonly (readonly Mention[])[]): readonly Mention[] {
	const sorted = lists.map((list) => (isOrdered(list) ? list : list.toSorted(compare))).reduce(merge, []);
	const kept: Mention[] = [];
	let last = -1;
	let post: Mention | undefined;
	for (const mention of sorted) {
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
		const outer = kept[last];
		if (outer === undefined || outer.block !== mention.block || outer.end <= mention.start) {
			last = kept.push(mention) - 1;
		} else if (isTitledAt(mention, outer) || (outer.end < mention.end && mention.confidence > outer.confidence)) {
			kept.splice(last, 1);
			last = kept.push(mention) - 1;
		}
	}
	return kept;
}

function compare(a: Mention, b: Mention): number {
	return a.block - b.block || a.start - b.start || b.end - a.end;
}

function isOrdered(mentions: readonly Mention[]): boolean {
	for (let index = 1; index < mentions.length; index += 1) {
		if (compare(mentions[index - 1] as Mention, mentions[index] as Mention) > 0) {
			return false;
		}
	}
	return true;
}

/** Two ordered lists as one; what is equal in order stands as the lists do. */
function merge(a: readonly Mention[], b: readonly Mention[]): readonly Mention[] {
	if (a.length === 0 || b.length === 0) {
		return a.length === 0 ? b : a;
	}
	const merged: Mention[] = [];
	let left = 0;
	let right = 0;
	while (left < a.length && right < b.length) {
		const first = a[left] as Mention;
		const second = b[right] as Mention;
		if (compare(first, second) <= 0) {
			merged.push(first);
			left += 1;
		} else {
			merged.push(second);
			right += 1;
		}
	}
	for (; left < a.length; left += 1) {
		merged.push(a[left] as Mention);
	}
	for (; right < b.length; right += 1) {
		merged.push(b[right] as Mention);
	}
	return merged;
}

function isName({ kind }: Mention): boolean {
	return kind === 'organization' || kind === 'honor' || kind === 'person';
}

/** 董事长|刘锁祥代表集团党委: right after a title stands a name, not a body. */
function isTitledAt(mention: Mention, outer: Mention): boolean {
	return mention.kind === 'person' && outer.kind === 'organization' && mention.start === outer.start && mention.posts.length > 0;
}
