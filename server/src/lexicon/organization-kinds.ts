import type { OrganizationKind } from '../model/mention.ts';

/** The kinds of bodies; a head's value in the lexicon is its kind's place here, counted from 1. */
export const ORGANIZATION_KINDS: readonly OrganizationKind[] = [
	'union',
	'party',
	'legislature',
	'government',
	'court',
	'military',
	'company',
	'hospital',
	'school',
	'press',
	'media',
	'museum',
	'research',
	'association',
	'team',
	'community',
	'other',
];
