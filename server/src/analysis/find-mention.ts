import type { Analysis } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import type { Span } from '../text/span.ts';
import { blockAt } from './find-block.ts';
import { partAt } from './find-part.ts';

/** Index of the first mention whose block is `block` or later; mentions stand in text order, so in the order of their blocks. */
function firstMentionOf(mentions: readonly Mention[], block: number): number {
	return lowerBound(mentions, (mention) => mention.block >= block);
}

/** The mentions of blocks `first` to before `end`, in text order. Only the parts of the text that hold these are looked at. */
export function mentionsOfBlocks({ parts }: Pick<Analysis, 'parts'>, first: number, end: number): readonly Mention[] {
	const found: Mention[] = [];
	for (const part of parts) {
		if (part.firstBlock >= end || part.endBlock <= first) {
			continue;
		}
		for (const mention of mentionsBetween(part.mentions, first, end)) {
			found.push(mention);
		}
	}
	return found;
}

/** Those of `mentions`, which are in text order, that stand in blocks `first` to before `end`. */
export function mentionsBetween(mentions: readonly Mention[], first: number, end: number): readonly Mention[] {
	return mentions.slice(firstMentionOf(mentions, first), firstMentionOf(mentions, end));
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
	const part = partAt(analysis, offset);
	const index = blockAt(part?.page ?? analysis.page, offset);
	const found: Mention[] = [];
	if (index === undefined) {
		return found;
	}
	const block = (part?.firstBlock ?? 0) + index;
	// Where two blocks touch at the offset the name may end the earlier one (`…王敬东` before a byline).
	for (const mention of mentionsOfBlocks(analysis, block - 1, block + 1)) {
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
