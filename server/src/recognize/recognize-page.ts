import type { Failure } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import type { Block, Page } from '../model/page.ts';
import { type BlockScan, scanBlock } from './block-scan.ts';
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
import { createRecognizer, type Recognizer, scanAt } from './recognizer.ts';

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

/** Blocks read together at most, about as many as a page has; as many buffers are kept. */
const TOGETHER = 48;

/** The longest text of a block that is read together with others, UTF-16 units: it bounds what the buffers hold. */
const SHORT = 1000;

/**
 * Every name on the page, in text order. Total: a recognizer that throws gives a failure; the others still report.
 * Without `recognizer` the lexicon is laid out for this one call.
 */
export function recognizePage(page: Page, recognizer: Recognizer = createRecognizer(), memory?: FactsMemory): RecognizeResult {
	const failures: Failure[] = [];
	clearPage(recognizer.search);
	const facts: BlockFacts[] = [];
	for (let from = 0; from < page.blocks.length; from = facts.length) {
		facts.push(...readTogether(page.blocks.slice(from, endOfGroup(page.blocks, from)), recognizer, failures, memory));
	}
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

/** Where the blocks end that are read together with the one at `from`: short ones up to `TOGETHER`, a long one alone. */
function endOfGroup(blocks: readonly Block[], from: number): number {
	const isShort = (at: number): boolean => (blocks[at]?.text.length ?? Number.POSITIVE_INFINITY) <= SHORT;
	let end = from + 1;
	while (isShort(from) && end - from < TOGETHER && isShort(end)) {
		end += 1;
	}
	return end;
}

/** What each of `blocks` shows by itself, in their order; what `memory` knows is not read again. */
function readTogether(
	blocks: readonly Block[],
	recognizer: Recognizer,
	failures: Failure[],
	memory: FactsMemory | undefined,
): readonly BlockFacts[] {
	const known = blocks.map((block) => memory?.recall(block));
	const scans: BlockScan[] = [];
	blocks.forEach((block, at) => {
		if (known[at] === undefined) {
			const scan = scanAt(recognizer, scans.length);
			scanBlock(scan, block.text, block.role);
			scans.push(scan);
		}
	});
	const fresh = recognizeBlocks(scans, recognizer, failures);
	let next = 0;
	return blocks.map((block, at) => {
		const recalled = known[at];
		if (recalled !== undefined) {
			addBlock(recognizer.search, block.text, null);
			return recalled;
		}
		const { facts, failed } = fresh[next] as Fresh;
		addBlock(recognizer.search, block.text, (scans[next] as BlockScan).hits.units);
		next += 1;
		// A failure is to be reported for every version of the text that it happens in.
		if (!failed) {
			memory?.store(block, facts);
		}
		return facts;
	});
}

interface Fresh {
	readonly facts: BlockFacts;
	readonly failed: boolean;
}

/** One kind of name in all blocks, then the next: the code for all kinds is many times what the processor's nearest cache holds. */
function recognizeBlocks(scans: readonly BlockScan[], recognizer: Recognizer, failures: Failure[]): readonly Fresh[] {
	const { persons: tables, edges } = recognizer;
	try {
		// Organizations first, for honours and persons lean on them.
		const organizations = scans.map((scan) => findOrganizations(scan));
		const honors = scans.map((scan, at) => findHonors(scan, organizations[at] ?? []));
		const persons = scans.map((scan, at) => findPersons(scan, tables, edges, organizations[at] ?? [], honors[at] ?? []));
		const others = scans.map((scan) => findOthers(scan));
		return scans.map((scan, at) => ({
			facts: {
				organizations: organizations[at] ?? [],
				places: findPlaces(scan),
				explains: explainsNames(scan),
				honors: honors[at] ?? [],
				persons: persons[at] ?? [],
				others: others[at] ?? [],
			},
			failed: false,
		}));
	} catch {
		return scans.map((scan) => {
			const before = failures.length;
			return { facts: recognizeGuarded(scan, recognizer, failures), failed: failures.length > before };
		});
	}
}

/** The same of one block, part by part, where one of them throws. */
function recognizeGuarded(block: BlockScan, recognizer: Recognizer, failures: Failure[]): BlockFacts {
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
