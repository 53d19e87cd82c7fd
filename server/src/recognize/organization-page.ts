import type { OrganizationMention } from '../model/mention.ts';
import type { Page } from '../model/page.ts';
import { toSource } from '../text/joined-text.ts';
import type { OrganizationCandidate } from './organization-candidate.ts';

/** The organizations of the page in text order, out of what its blocks show (`candidates[i]` for `page.blocks[i]`). */
export function resolveOrganizations(
	page: Page,
	candidates: readonly (readonly OrganizationCandidate[])[],
): readonly OrganizationMention[] {
	return page.blocks.flatMap((block, index) =>
		(candidates[index] ?? []).map((candidate) => ({
			...candidate,
			kind: 'organization' as const,
			spans: toSource(block, candidate),
			block: index,
			short: false,
			resolution: null,
		})),
	);
}
