import type { Article, Block, Page } from '../model/page.ts';
import { toSource } from '../text/joined-text.ts';
import { type FoundVariant, isNear, type NamedPlace, type NamesByText } from './compare-names.ts';
import type { PageUnits, RuleContext } from './rule.ts';
import { similarCharacters } from './similar.ts';
import { type Slot, SlotTable } from './slot-table.ts';

const SHORTEST_NAME = 3;
/**
 * Finds `names` with one character of like shape in text that no recognizer took for a name (区人太常委会 for 区人大常委会), and `quoted`
 * words that stand elsewhere with a rarer character (狼垡 for “狼堡”). Names are found by what stands on both sides of the character,
 * so that one pass over the text serves all of them; the first character of a name is not looked at.
 */
export function searchVariants(context: RuleContext, names: NamesByText, quoted: readonly NamedPlace[], found: FoundVariant): void {
	new VariantSearch(context, names, quoted, found).run();
}

class VariantSearch {
	readonly #page: Page;
	readonly #text: PageUnits;
	readonly #names: NamesByText;
	readonly #found: FoundVariant;
	readonly #slots: SlotTable;
	readonly #told = new Set<NamedPlace>();

	constructor({ page, pageUnits }: RuleContext, names: NamesByText, quoted: readonly NamedPlace[], found: FoundVariant) {
		this.#page = page;
		this.#text = pageUnits;
		this.#names = names;
		this.#found = found;
		const sought: NamedPlace[] = [];
		for (const [name, [first]] of names) {
			if (first !== undefined && name.length >= SHORTEST_NAME) {
				sought.push(first);
			}
		}
		this.#slots = new SlotTable(sought, quoted);
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
		const code = text.charCodeAt(at);
		for (let slot = this.#slots.first(before, after); slot !== undefined; slot = slot.next) {
			if (slot.before === before && slot.after === after && code !== slot.place.name.charCodeAt(slot.at) && isSameAround(text, at, slot)) {
				this.#report(block, at, slot);
			}
		}
	}

	#report(block: Block, at: number, { place, at: offset, quoted }: Slot): void {
		const { name, group } = place;
		const start = at - offset;
		const end = start + name.length;
		const likeness = similarCharacters.likeness(block.text.charCodeAt(at), name.charCodeAt(offset));
		const written = block.text.slice(start, end);
		const here: NamedPlace = { name: written, spans: toSource(block, { start, end }), group };
		const rare = likeness === 'rare-shape';
		if (quoted) {
			if (rare && !this.#told.has(place)) {
				this.#told.add(place);
				this.#found([place], here, 'information');
			}
			return;
		}
		// A form that is recognized by itself is compared as a name; a person of another article is another person.
		const near = isNear(place.spans[0]?.start ?? 0, here.spans[0]?.start ?? 0);
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

/** Whether the other characters of the name stand round `at`. */
function isSameAround(text: string, at: number, { place: { name }, at: offset }: Slot): boolean {
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
