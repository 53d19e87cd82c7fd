import type { Mention } from '../model/mention.ts';

/**
 * `mentions` in the order of the text, without those that another name holds: of organization, honour and person the outer one stays
 * (国家电网公司先进班组 is one honour), of two that cross the surer one. Works, events, posts, dates and quantities may hold names.
 */
export function withoutNested(mentions: readonly Mention[]): readonly Mention[] {
	const sorted = mentions.toSorted((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
	const kept: Mention[] = [];
	let last = -1;
	for (const mention of sorted) {
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

function isName({ kind }: Mention): boolean {
	return kind === 'organization' || kind === 'honor' || kind === 'person';
}

/** 董事长|刘锁祥代表集团党委: right after a title stands a name, not a body. */
function isTitledAt(mention: Mention, outer: Mention): boolean {
	return mention.kind === 'person' && outer.kind === 'organization' && mention.start === outer.start && mention.posts.length > 0;
}
