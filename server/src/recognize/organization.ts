import type { BlockScan } from './block-scan.ts';
import type { OrganizationCandidate } from './organization-candidate.ts';

/** The names of bodies in one block by its text alone, in text order, none overlapping. */
export function findOrganizations(_block: BlockScan): readonly OrganizationCandidate[] {
	return [];
}
