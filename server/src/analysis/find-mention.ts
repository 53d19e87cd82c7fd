import type { Analysis } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import type { Span } from '../text/span.ts';
import { blockAt } from './find-block.ts';

/** Index of the first mention whose block is `block` or later; mentions stand in text order, so in the order of their blocks. */
export function firstMentionOf(mentions: readonly Mention[], block: number): number {
	return lowerBound(mentions, (mention) => mention.block >= block);
}

/** The mentions that start inside `span` (UTF-16 source offsets), in text order. */
export function mentionsIn(mentions: readonly Mention[], span: Span): readonly Mention[] {
	const first = lowerBound(mentions, (mention) => startOfMention(mention) >= span.start);
	const end = lowerBound(mentions, (mention) => startOfMention(mention) >= span.end);
	return mentions.slice(first, end);
}

/** Where a mention starts in the source, in UTF-16. */
export function startOfMention(mention: Mention): number {
	return mention.spans[0]?.start ?? 0;
}

/** The mentions of which a span holds or touches the UTF-16 `offset`, the shortest first: a post before the body in it. */
export function mentionsAt(analysis: Analysis, offset: number): readonly Mention[] {
	const block = blockAt(analysis.page, offset);
	const found: Mention[] = [];
	if (block === undefined) {
		return found;
	}
	// Where two blocks touch at the offset the name may end the earlier one (`…王敬东` before a byline).
	for (let index = firstMentionOf(analysis.mentions, block - 1); index < analysis.mentions.length; index += 1) {
		const mention = analysis.mentions[index];
		if (mention === undefined || mention.block > block) {
			break;
		}
		if (mention.spans.some((span) => span.start <= offset && offset <= span.end)) {
			found.push(mention);
		}
	}
	// At a seam between two names (`副主席|王敬东`) the one that goes on after the caret is meant.
	const goesOn = (mention: Mention): number => (mention.spans.some((span) => span.start <= offset && offset < span.end) ? 0 : 1);
	return found.sort((a, b) => goesOn(a) - goesOn(b) || a.text.length - b.text.length);
}

function lowerBound(mentions: readonly Mention[], holds: (mention: Mention) => boolean): number {
	let low = 0;
	let high = mentions.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const mention = mentions[middle];
		if (mention === undefined || holds(mention)) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}
	return low;
}
