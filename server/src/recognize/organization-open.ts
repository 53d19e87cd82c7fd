import type { OrganizationKind } from '../model/mention.ts';
import type { BlockScan } from './block-scan.ts';
import type { OrganizationCandidate } from './organization-candidate.ts';

/** A name under way: a later head may still take it in as its parent body. */
export interface Open {
	readonly candidate: OrganizationCandidate;
	readonly firstToken: number;
	readonly lastToken: number;
}

/** A name under way from token `firstToken` to `lastToken`, whose text is `span` (UTF-16). */
export function opened(
	block: BlockScan,
	firstToken: number,
	lastToken: number,
	span: { readonly start: number; readonly end: number },
	organization: OrganizationKind,
	confidence: number,
	place: string | null,
	ownName: string | null = null,
	within: string | null = null,
): Open {
	const { start, end } = span;
	const candidate = {
		start,
		end,
		text: block.text.slice(start, end),
		organization,
		source: 'grammar' as const,
		confidence,
		place,
		ownName,
		within,
	};
	return { candidate, firstToken, lastToken };
}
