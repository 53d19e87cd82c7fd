import { blockSpan } from '../analysis/article-facts.ts';
import { articleAt, blockAt } from '../analysis/find-block.ts';
import { mentionsAt } from '../analysis/find-mention.ts';
import { sentenceAround } from '../analysis/find-sentence.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Block } from '../model/page.ts';
import { logicalOffset, sourceOffset } from '../text/joined-text.ts';
import { contains, type Span } from '../text/span.ts';

/** Units looked at on each side for a word: `Intl.Segmenter` is quadratic in the length of its text. */
const wordWindow = 24;
/**
 * Spans around `offset`, from the smallest to the page: word, name, sentence, paragraph, article, page; each holds the one
 * before it and more. Offsets are UTF-16 offsets in the source.
 */
export function selectionSpans(analysis: Analysis, offset: number, segmenter: Intl.Segmenter): readonly Span[] {
	const { page, source } = analysis;
	const candidates: Span[] = [];
	const index = blockAt(page, offset);
	const block = index === undefined ? undefined : page.blocks[index];
	const at = block === undefined ? undefined : logicalOffset(block, offset);
	if (block !== undefined && at !== undefined) {
		candidates.push(toSpan(block, wordAround(block.text, at, segmenter)), ...namesAround(analysis, offset));
		candidates.push(toSpan(block, sentenceAround(block.text, at)));
	}
	if (block !== undefined) {
		candidates.push(blockSpan(block));
	}
	const article = articleAt(page, offset);
	if (article !== undefined) {
		candidates.push(article.span);
	}
	candidates.push({ start: 0, end: source.length });
	const kept: Span[] = [];
	for (const span of candidates) {
		if (grows(kept.at(-1), span, offset)) {
			kept.push(span);
		}
	}
	return kept;
}

function namesAround(analysis: Analysis, offset: number): readonly Span[] {
	return mentionsAt(analysis, offset)
		.map(({ spans }) => ({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 }))
		.sort((a, b) => a.end - a.start - (b.end - b.start));
}

function wordAround(text: string, at: number, segmenter: Intl.Segmenter): Span {
	const start = Math.max(0, at - wordWindow);
	const segments = segmenter.segment(text.slice(start, at + wordWindow));
	const word = segments.containing(at - start) ?? segments.containing(at - start - 1);
	return word === undefined ? { start: at, end: at } : { start: start + word.index, end: start + word.index + word.segment.length };
}

function toSpan(block: Block, span: Span): Span {
	const start = sourceOffset(block, span.start);
	// The unit before the end is mapped: at a cut the end itself stands for the place where the text goes on.
	return { start, end: span.end > span.start ? sourceOffset(block, span.end - 1) + 1 : start };
}

function grows(last: Span | undefined, span: Span, offset: number): boolean {
	if (span.start > offset || span.end < offset || (span.start === span.end && span.start !== offset)) {
		return false;
	}
	return last === undefined ? span.start < span.end : contains(span, last) && span.end - span.start > last.end - last.start;
}
