import type { Failure } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import type { Block, BlockRole, Page } from '../model/page.ts';
import { scanBlock } from './block-scan.ts';
import { addBlock, clearPage, findBeginnings } from './consistency.ts';
import { findOthers, type OtherFacts, resolveOthers } from './event-page.ts';
import { findHonors } from './honor.ts';
import type { HonorFacts } from './honor-candidate.ts';
import { resolveHonors, seekHonors } from './honor-page.ts';
import { withoutNested } from './mention-overlap.ts';
import { findOrganizations, findPlaces } from './organization.ts';
import { explainsNames } from './organization-alias.ts';
import { seekBodies } from './organization-bodies.ts';
import type { OrganizationFacts } from './organization-candidate.ts';
import { resolveOrganizations } from './organization-page.ts';
import { findPersons } from './person.ts';
import type { PersonFacts } from './person-candidate.ts';
import { resolvePersons, seekPersons } from './person-page.ts';
import { createRecognizer, type Recognizer } from './recognizer.ts';

export interface RecognizeResult {
	readonly mentions: readonly Mention[];
	readonly failures: readonly Failure[];
}

/** What one block shows by its text and role alone; may be kept while they stay the same. */
export type BlockFacts = OrganizationFacts & HonorFacts & PersonFacts & OtherFacts;

/** Where an engine keeps what blocks show, so that a block that an edit did not touch is not read again. */
export interface FactsMemory {
	readonly recall: (block: Block) => BlockFacts | undefined;
	readonly store: (block: Block, facts: BlockFacts) => void;
}

/**
 * Every name on the page, in text order. Total: a recognizer that throws gives a failure; the others still report.
 * Without `recognizer` the lexicon is laid out for this one call.
 */
export function recognizePage(page: Page, recognizer: Recognizer = createRecognizer(), memory?: FactsMemory): RecognizeResult {
	const failures: Failure[] = [];
	clearPage(recognizer.search);
	const facts = page.blocks.map((block) => {
		const known = memory?.recall(block);
		if (known !== undefined) {
			addBlock(recognizer.search, block.text, null);
			return known;
		}
		const before = failures.length;
		const fresh = recognizeBlock(block.text, block.role, recognizer, failures);
		addBlock(recognizer.search, block.text, recognizer.block.hits.units);
		// A failure is to be reported for every version of the text that it happens in.
		if (failures.length === before) {
			memory?.store(block, fresh);
		}
		return fresh;
	});
	const { search } = recognizer;
	const bodies = guarded('organizations', null, () => seekBodies(page, facts, search), failures);
	const people = guarded('persons', null, () => seekPersons(page, facts, search), failures);
	guarded('honors', undefined, () => seekHonors(facts, search), failures);
	findBeginnings(search);
	const organizations =
		bodies === null
			? []
			: guarded('organizations', [], () => resolveOrganizations(page, facts, bodies, recognizer.organizations, search), failures);
	const honors = guarded('honors', [], () => resolveHonors(page, facts, organizations, recognizer.honours, search), failures);
	const persons = people === null ? [] : guarded('persons', [], () => resolvePersons(page, people, organizations, search), failures);
	const others = guarded('others', [], () => resolveOthers(page, facts), failures);
	return { mentions: withoutNested(organizations, honors, persons, others), failures };
}

/** What one block shows by itself. */
function recognizeBlock(text: string, role: BlockRole, recognizer: Recognizer, failures: Failure[]): BlockFacts {
	const { block, persons, edges } = recognizer;
	scanBlock(block, text, role);
	try {
		// Organizations first, for honours and persons lean on them.
		const organizations = findOrganizations(block);
		const honors = findHonors(block, organizations);
		return {
			organizations,
			places: findPlaces(block),
			explains: explainsNames(block),
			honors,
			persons: findPersons(block, persons, edges, organizations, honors),
			others: findOthers(block),
		};
	} catch {
		return recognizeGuarded(recognizer, failures);
	}
}

/** The same of the block that `recognizer` holds, part by part, where one of them throws. */
function recognizeGuarded(recognizer: Recognizer, failures: Failure[]): BlockFacts {
	const { block } = recognizer;
	const organizations = guarded('organizations', [], () => findOrganizations(block), failures);
	const places = guarded('places', [], () => findPlaces(block), failures);
	const explains = guarded('places', false, () => explainsNames(block), failures);
	const honors = guarded('honors', [], () => findHonors(block, organizations), failures);
	const persons = guarded('persons', [], () => findPersons(block, recognizer.persons, recognizer.edges, organizations, honors), failures);
	const others = guarded('others', [], () => findOthers(block), failures);
	return { organizations, places, explains, honors, persons, others };
}

function guarded<T>(part: string, fallback: T, run: () => T, failures: Failure[]): T {
	try {
		return run();
	} catch (error) {
		failures.push({ part, error: String(error) });
		return fallback;
	}
}
