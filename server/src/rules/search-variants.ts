import type { Article, Block, Page } from '../model/page.ts';
import { toSource } from '../text/joined-text.ts';
import { type FoundVariant, isNear } from './compare-names.ts';
import type { NamedPlace, NameTable } from './name-table.ts';
import type { PageUnits, RuleContext } from './rule.ts';
import { similarCharacters } from './similar.ts';
import { NO_SLOT, SlotTable } from './slot-table.ts';

const SHORTEST_NAME = 3;
/** Names of bodies with as many UTF-16 units are full ones. */
const LONG_NAME = 4;

/**
 * Finds `names` with one character of like shape in text that no recognizer took for a name (区人太常委会 for 区人大常委会), and `quoted`
 * words that stand elsewhere with a rarer character (狼垡 for “狼堡”). Names are found by what stands on both sides of the character,
 * so that one pass over the text serves all of them; the first character of a name is not looked at.
 */
export function searchVariants(context: RuleContext, names: NameTable, quoted: readonly NamedPlace[], found: FoundVariant): void {
	new VariantSearch(context, names, quoted, found).run();
}

class VariantSearch {
	readonly #page: Page;
	readonly #text: PageUnits;
	readonly #names: NameTable;
	readonly #quoted: readonly NamedPlace[];
	/** The indexes in `#names` of those that are long enough. */
	readonly #sought: readonly number[];
	readonly #found: FoundVariant;
	readonly #slots: SlotTable;
	readonly #told = new Set<NamedPlace>();

	constructor({ page, pageUnits }: RuleContext, names: NameTable, quoted: readonly NamedPlace[], found: FoundVariant) {
		this.#page = page;
		this.#text = pageUnits;
		this.#names = names;
		this.#found = found;
		this.#quoted = quoted;
		const sought: number[] = [];
		names.names.forEach(({ length }, index) => {
			if (length >= SHORTEST_NAME) {
				sought.push(index);
			}
		});
		this.#sought = sought;
		this.#slots = new SlotTable(
			sought.map((index) => names.names[index] ?? ''),
			quoted.map(({ name }) => name),
		);
	}

	run(): void {
		const { units, starts } = this.#text;
		const { blocks } = this.#page;
		const places = this.#slots.isEmpty ? [] : this.#slots.mayHoldVariants(units);
		let index = 0;
		for (const place of places) {
			while (place >= (starts[index + 1] ?? Number.POSITIVE_INFINITY)) {
				index += 1;
			}
			const block = blocks[index];
			if (block !== undefined) {
				const at = place - (starts[index] ?? 0);
				const before = units[place - 1] as number;
				const after = units[place + 1] ?? 0;
				this.#look(block, at, before, after);
				// At the end of the block these are the slots that were just looked at.
				if (after !== 0) {
					this.#look(block, at, before, 0);
				}
			}
		}
	}

	#look(block: Block, at: number, before: number, after: number): void {
		const { text } = block;
		const slots = this.#slots;
		const code = text.charCodeAt(at);
		for (let slot = slots.first(before, after); slot !== NO_SLOT; slot = slots.next(slot)) {
			if (code !== slots.codeOf(slot) && isSameAround(text, at, slots.nameOf(slot), slots.placeIn(slot))) {
				this.#report(block, at, slot);
			}
		}
	}

	#report(block: Block, at: number, slot: number): void {
		const index = this.#slots.nameIndex(slot);
		const offset = this.#slots.placeIn(slot);
		const quoted = this.#quoted[index - this.#sought.length];
		const place = quoted ?? this.#names.placesOf(this.#sought[index] ?? 0)[0];
		if (place === undefined) {
			return;
		}
		const { name, group } = place;
		const start = at - offset;
		const end = start + name.length;
		const likeness = similarCharacters.likeness(block.text.charCodeAt(at), name.charCodeAt(offset));
		const written = block.text.slice(start, end);
		const here: NamedPlace = { name: written, spans: toSource(block, { start, end }), group };
		const rare = likeness === 'rare-shape';
		if (quoted !== undefined) {
			if (rare && !this.#told.has(place)) {
				this.#told.add(place);
				this.#found([place], here, 'information');
			}
			return;
		}
		// A form that is recognized by itself is compared as a name; a person of another article is another person.
		// A list of two has names of people or short ones; a body's full name that nobody took for one (中国矿业太学) is no second body.
		const near = (group >= 0 || name.length < LONG_NAME) && isNear(place.spans[0]?.start ?? 0, here.spans[0]?.start ?? 0);
		const shared = group < 0 || stands(block, this.#page.articles[group]);
		if (likeness !== undefined && likeness !== 'sound' && shared && !near && !this.#names.has(written)) {
			this.#found([here], place, rare && name.length > SHORTEST_NAME ? 'information' : 'hint');
		}
	}
}

/** Whether `block` is one of the article's: by its lines, for an article may have a hundred thousand blocks. */
function stands({ role, firstLine }: Block, article: Article | undefined): boolean {
	return article !== undefined && role !== 'furniture' && article.firstLine <= firstLine && firstLine <= article.lastLine;
}

/** Whether the characters of `name` but that at `offset` stand round `at`. */
function isSameAround(text: string, at: number, name: string, offset: number): boolean {
	const start = at - offset;
	if (start < 0 || start + name.length > text.length) {
		return false;
	}
	for (let index = 0; index < name.length; index += 1) {
		if (index !== offset && text.charCodeAt(start + index) !== name.charCodeAt(index)) {
			return false;
		}
	}
	return true;
}
