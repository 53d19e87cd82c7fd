import type { Mention, OtherMention } from '../model/mention.ts';
import type { Block, Page } from '../model/page.ts';
import { toSource } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';
import type { BlockScan } from './block-scan.ts';
import { findDates } from './date.ts';
import { findEvents } from './event.ts';
import { sortFrom } from './mention-overlap.ts';
import { findQuantities } from './quantity.ts';
import { findWorks } from './work.ts';

/** What hover, outline and colours show beside names: a work, event, date or quantity. Logical span in the block, UTF-16. */
export interface OtherCandidate extends Span {
	readonly kind: Exclude<OtherMention['kind'], 'post'>;
}

/** What one block gives to the page. */
export interface OtherFacts {
	readonly others: readonly OtherCandidate[];
}

/** Works, events, dates and quantities of one block. */
export function findOthers(block: BlockScan): readonly OtherCandidate[] {
	const { text, hits } = block;
	const dates = findDates(text.length, hits.units);
	const others: OtherCandidate[] = [];
	add(others, 'work', findWorks(block));
	add(others, 'event', findEvents(block));
	add(others, 'date', dates);
	add(others, 'quantity', findQuantities(block, dates));
	return others;
}

/** The mentions, in text order, of what the blocks of the page show (`facts[i]` for `page.blocks[i]`). */
export function resolveOthers(page: Page, facts: readonly OtherFacts[]): readonly Mention[] {
	const mentions: Mention[] = [];
	for (let index = 0; index < page.blocks.length; index += 1) {
		const block = page.blocks[index] as Block;
		const before = mentions.length;
		for (const candidate of (facts[index] as OtherFacts).others) {
			const { kind, start, end } = candidate;
			const text = block.text.slice(start, end);
			mentions.push({ kind, text, spans: toSource(block, candidate), block: index, start, end, source: 'grammar', confidence: 0.9 });
		}
		sortFrom(mentions, before);
	}
	return mentions;
}

function add(others: OtherCandidate[], kind: OtherCandidate['kind'], spans: readonly Span[]): void {
	for (const { start, end } of spans) {
		others.push({ kind, start, end });
	}
}
