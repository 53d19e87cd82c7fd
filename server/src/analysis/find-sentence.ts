import type { Page } from '../model/page.ts';
import { logicalOffset, sourceOffset } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';
import { blockAt } from './find-block.ts';

/** Units looked at on each side for a sentence's ends; beyond it a text has no sentences worth the name. */
const sentenceWindow = 2000;

const sentenceEnds = '。！？!?；;…\n';
/** Marks that belong to the sentence they follow: `他说：“好。”` */
const closers = '”’」』）)》〉】';

/** The sentence around the logical offset `at` of a block's text, its mark and closing marks included, no more than `window` units to each side; logical offsets, UTF-16. */
export function sentenceAround(text: string, at: number, window = sentenceWindow): Span {
	let start = Math.min(at, text.length);
	while (start > 0 && at - start < window && !endsSentence(text, start)) {
		start -= 1;
	}
	let end = Math.min(Math.max(at, start + 1), text.length);
	while (end < text.length && end - at < window && !endsSentence(text, end)) {
		end += 1;
	}
	return { start, end };
}

/** The sentence around the source offset `offset`, from its first to its last unit in the source; undefined between blocks. UTF-16. */
export function sentenceSpan(page: Page, offset: number): Span | undefined {
	const index = blockAt(page, offset);
	const block = index === undefined ? undefined : page.blocks[index];
	const at = block === undefined ? undefined : logicalOffset(block, offset);
	if (block === undefined || at === undefined) {
		return undefined;
	}
	const { start, end } = sentenceAround(block.text, at);
	// The unit before the end is mapped: at a cut the end itself stands for the place where the text goes on.
	return { start: sourceOffset(block, start), end: end > start ? sourceOffset(block, end - 1) + 1 : sourceOffset(block, start) };
}

/** Whether a sentence ends just before `at`: after its mark and the closing marks that follow it. */
function endsSentence(text: string, at: number): boolean {
	const next = text.charAt(at);
	if (next !== '' && (closers.includes(next) || sentenceEnds.includes(next))) {
		return false;
	}
	let last = at - 1;
	while (last > 0 && at - last < 8 && closers.includes(text.charAt(last))) {
		last -= 1;
	}
	return last >= 0 && sentenceEnds.includes(text.charAt(last));
}
