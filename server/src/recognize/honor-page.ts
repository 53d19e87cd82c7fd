import { type Honour, type HonourIndex, honourOf } from '../lexicon/honours.ts';
import type { HonorMention, OrganizationMention } from '../model/mention.ts';
import type { Block, Page } from '../model/page.ts';
import { toSource } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';
import { findNames, mayHold, type PageSearch, seekNames } from './consistency.ts';
import type { HonorCandidate } from './honor-candidate.ts';
import { levelOfName } from './honor-level.ts';

/** Shorter names in quotation marks are too often words: 先进, 之星. UTF-16 units. */
const SHORTEST_SPREAD = 4;

/**
 * The honours of the page in text order, from the candidates of its blocks. A name that stands in quotation marks and is conferred
 * somewhere (获评“京彩工匠”称号) is found everywhere on the page. `search` has the page.
 */
export function resolveHonors(
	page: Page,
	candidates: readonly (readonly HonorCandidate[])[],
	organizations: readonly OrganizationMention[],
	index: HonourIndex,
	search: PageSearch,
): readonly HonorMention[] {
	const spread = findSpread(page, candidates, organizations, search);
	const mentions: HonorMention[] = [];
	page.blocks.forEach((block, number) => {
		const own = candidates[number] ?? NOTHING;
		const more = spread.get(number) ?? NOTHING;
		for (const candidate of more.length === 0 ? own : [...own, ...more].sort((a, b) => a.start - b.start)) {
			mentions.push(honorMention(block, number, candidate, index, more.includes(candidate)));
		}
	});
	return mentions;
}

const NOTHING: readonly HonorCandidate[] = [];

function honorMention(block: Block, number: number, candidate: HonorCandidate, index: HonourIndex, again: boolean): HonorMention {
	const entry = honourOf(index, candidate.fullName);
	return {
		kind: 'honor',
		text: candidate.text,
		spans: toSource(block, candidate),
		block: number,
		start: candidate.start,
		end: candidate.end,
		source: again ? 'consistency' : entry === null ? 'grammar' : 'lexicon',
		confidence: candidate.confidence,
		entry: entry?.id ?? null,
		level: entry?.level ?? levelOfName(candidate.fullName),
		fullName: entry === null ? candidate.fullName : longName(entry, candidate.fullName),
	};
}

/** The table's full name for a short form of it: 全国劳模 is 全国劳动模范. */
function longName({ names }: Honour, name: string): string {
	const full = names[0] ?? name;
	return names.includes(name) && full.length > name.length ? full : name;
}

/** Further places of the names that are conferred in quotation marks, by block, outside organizations and other honours. */
function findSpread(
	page: Page,
	candidates: readonly (readonly HonorCandidate[])[],
	organizations: readonly OrganizationMention[],
	search: PageSearch,
): ReadonlyMap<number, readonly HonorCandidate[]> {
	const names = new Set<string>();
	for (const block of candidates) {
		for (const { quoted, text } of block) {
			if (quoted && text.length >= SHORTEST_SPREAD && !text.includes(' ')) {
				names.add(text);
			}
		}
	}
	const found = new Map<number, readonly HonorCandidate[]>();
	if (names.size === 0) {
		return found;
	}
	seekNames(search, names);
	let next = 0;
	page.blocks.forEach((block, number) => {
		if (!mayHold(search, number)) {
			return;
		}
		const taken: Span[] = [...(candidates[number] ?? NOTHING)];
		// Organizations stand in the order of the blocks.
		for (let body = organizations[next]; body !== undefined && body.block <= number; body = organizations[next]) {
			if (body.block === number) {
				taken.push(body);
			}
			next += 1;
		}
		taken.sort((a, b) => a.start - b.start);
		const more = findNames(search, number, block.text, apart(taken)).map(({ start, end }) => {
			const text = block.text.slice(start, end);
			return { start, end, text, fullName: text, confidence: 0.85, quoted: true };
		});
		if (more.length > 0) {
			found.set(number, more);
		}
	});
	return found;
}

/** `spans`, in order of start, without those that overlap one before them. */
function apart(spans: readonly Span[]): readonly Span[] {
	let end = 0;
	return spans.filter((span) => {
		const free = span.start >= end;
		end = free ? span.end : end;
		return free;
	});
}
