import { type Honour, type HonourIndex, honourOf } from '../lexicon/honours.ts';
import type { HonorMention, OrganizationMention } from '../model/mention.ts';
import type { Block, Page } from '../model/page.ts';
import { toSource } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';
import { blocksWith, findNames, type PageSearch, SOUGHT, seekName } from './consistency.ts';
import type { HonorCandidate, HonorFacts } from './honor-candidate.ts';
import { levelOfName } from './honor-level.ts';

/** Shorter names in quotation marks are too often words: 先进, 之星. UTF-16 units. */
const SHORTEST_SPREAD = 4;

/**
 * The honours of the page in text order, from the candidates of its blocks. A name that stands in quotation marks and is conferred
 * somewhere (获评“京彩工匠”称号) is found everywhere on the page. `search` finds it.
 */
export function resolveHonors(
	page: Page,
	facts: readonly HonorFacts[],
	organizations: readonly OrganizationMention[],
	index: HonourIndex,
	search: PageSearch,
): readonly HonorMention[] {
	const spread = findSpread(page, facts, organizations, search);
	const mentions: HonorMention[] = [];
	for (let number = 0; number < page.blocks.length; number += 1) {
		const block = page.blocks[number] as Block;
		const { honors } = facts[number] as HonorFacts;
		const more = spread.get(number);
		if (more === undefined) {
			for (const candidate of honors) {
				mentions.push(honorMention(block, number, candidate, index, false));
			}
			continue;
		}
		for (const candidate of [...honors, ...more].sort((a, b) => a.start - b.start)) {
			mentions.push(honorMention(block, number, candidate, index, more.includes(candidate)));
		}
	}
	return mentions;
}

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

/** Has the names looked for everywhere that are conferred in quotation marks. */
export function seekHonors(facts: readonly HonorFacts[], search: PageSearch): void {
	let sought: Set<string> | undefined;
	for (const { honors } of facts) {
		for (const { quoted, text } of honors) {
			if (quoted && text.length >= SHORTEST_SPREAD && !text.includes(' ')) {
				sought ??= new Set();
				sought.add(text);
			}
		}
	}
	for (const name of sought ?? []) {
		seekName(search, SOUGHT.honors, name);
	}
}

/** Further places of the names that are conferred in quotation marks, by block, outside organizations and other honours. */
function findSpread(
	page: Page,
	facts: readonly HonorFacts[],
	organizations: readonly OrganizationMention[],
	search: PageSearch,
): ReadonlyMap<number, readonly HonorCandidate[]> {
	const found = new Map<number, readonly HonorCandidate[]>();
	let next = 0;
	for (const number of blocksWith(search, SOUGHT.honors)) {
		const { text } = page.blocks[number] as Block;
		const { honors } = facts[number] as HonorFacts;
		// Most places are those of the honours themselves.
		if (findNames(search, SOUGHT.honors, number, text, apart(honors)).length === 0) {
			continue;
		}
		const taken: Span[] = [...honors];
		// Organizations stand in the order of the blocks.
		for (let body = organizations[next]; body !== undefined && body.block <= number; body = organizations[next]) {
			if (body.block === number) {
				taken.push(body);
			}
			next += 1;
		}
		taken.sort((a, b) => a.start - b.start);
		const more = findNames(search, SOUGHT.honors, number, text, apart(taken)).map(({ start, end }) => {
			const name = text.slice(start, end);
			return { start, end, text: name, fullName: name, confidence: 0.85, quoted: true };
		});
		if (more.length > 0) {
			found.set(number, more);
		}
	}
	return found;
}

/** `spans`, in order of start, without those that overlap one before them. */
function apart(spans: readonly Span[]): readonly Span[] {
	let end = 0;
	let overlaps = false;
	for (const span of spans) {
		overlaps ||= span.start < end;
		end = span.end;
	}
	if (!overlaps) {
		return spans;
	}
	end = 0;
	return spans.filter((span) => {
		const free = span.start >= end;
		end = free ? span.end : end;
		return free;
	});
}
