import { isInHanSet } from '../lexicon/han-set.ts';
import type { Article, Block, Page } from '../model/page.ts';
import { toSource } from '../text/joined-text.ts';
import { type FoundVariant, isNear, type NamedPlace } from './compare-names.ts';
import { similarCharacters } from './similar.ts';

/** A name and the index of its character that another may be taken for. */
interface Slot {
	readonly place: NamedPlace;
	readonly at: number;
	/** Whether the name is a quoted word, which is the suspect where the same stands elsewhere in another form. */
	readonly quoted: boolean;
}

const SHORTEST_NAME = 3;
/** More names with the same two characters in it (工_会) than this are not told apart by them. */
const MOST_SLOTS = 8;
/**
 * Finds `names` with one character of like shape in text that no recognizer took for a name (区人太常委会 for 区人大常委会), and `quoted`
 * words that stand elsewhere with a rarer character (狼垡 for “狼堡”). Names are found by what stands on both sides of the character,
 * so that one pass over the text serves all of them; the first character of a name is not looked at.
 */
export function searchVariants(
	page: Page,
	names: ReadonlyMap<string, readonly NamedPlace[]>,
	quoted: readonly NamedPlace[],
	found: FoundVariant,
): void {
	new VariantSearch(page, names, quoted, found).run();
}

class VariantSearch {
	readonly #page: Page;
	readonly #names: ReadonlyMap<string, readonly NamedPlace[]>;
	readonly #found: FoundVariant;
	readonly #slots = new Map<number, Slot[]>();
	/** Filters of what stands before a slot and of what stands round it: most characters of a text need no other look. */
	readonly #before = new Int32Array(64);
	readonly #pairs = new Int32Array(512);
	readonly #told = new Set<NamedPlace>();

	constructor(page: Page, names: ReadonlyMap<string, readonly NamedPlace[]>, quoted: readonly NamedPlace[], found: FoundVariant) {
		this.#page = page;
		this.#names = names;
		this.#found = found;
		for (const [name, [first]] of names) {
			if (first !== undefined && name.length >= SHORTEST_NAME) {
				this.#add(first, false);
			}
		}
		for (const place of quoted) {
			this.#add(place, true);
		}
	}

	#add(place: NamedPlace, quoted: boolean): void {
		const { name } = place;
		const table = quoted ? similarCharacters.hasRareShape : similarCharacters.hasShape;
		for (let at = 1; at < name.length; at += 1) {
			if (isInHanSet(table, name.charCodeAt(at))) {
				const before = name.charCodeAt(at - 1);
				const key = keyOf(before, at + 1 < name.length ? name.charCodeAt(at + 1) : 0);
				const list = this.#slots.get(key);
				if (list === undefined) {
					this.#slots.set(key, [{ place, at, quoted }]);
				} else if (list.length < MOST_SLOTS) {
					list.push({ place, at, quoted });
				}
				setBit(this.#before, before);
				setBit(this.#pairs, key);
			}
		}
	}

	run(): void {
		if (this.#slots.size === 0) {
			return;
		}
		const { hasShape } = similarCharacters;
		const filter = this.#before;
		for (const block of this.#page.blocks) {
			const { text } = block;
			let before = 0;
			for (let at = 0; at < text.length; at += 1) {
				const code = text.charCodeAt(at);
				if (hasBit(filter, before) && isInHanSet(hasShape, code)) {
					this.#look(block, at, keyOf(before, at + 1 < text.length ? text.charCodeAt(at + 1) : 0));
					this.#look(block, at, keyOf(before, 0));
				}
				before = code;
			}
		}
	}

	#look(block: Block, at: number, key: number): void {
		if (hasBit(this.#pairs, key)) {
			for (const slot of this.#slots.get(key) ?? []) {
				if (block.text.charCodeAt(at) !== slot.place.name.charCodeAt(slot.at) && isSameAround(block.text, at, slot)) {
					this.#report(block, at, slot);
				}
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

/** `filter`: 32 bits a word, a power of two of them. */
function setBit(filter: Int32Array, key: number): void {
	const word = (key >> 5) & (filter.length - 1);
	filter[word] = (filter[word] ?? 0) | (1 << (key & 31));
}

/** False where `key` was never set; true mostly where it was. */
function hasBit(filter: Int32Array, key: number): boolean {
	return (((filter[(key >> 5) & (filter.length - 1)] as number) >>> (key & 31)) & 1) === 1;
}

/** A hash, kept to 31 bits, of the unit before and the unit after the character, 0 where it is the last of its name. */
function keyOf(before: number, after: number): number {
	return (Math.imul(before, 0x9e3779b1) ^ Math.imul(after, 0x85ebca6b)) >> 1;
}

/** Whether the other characters of the name stand round `at`. */
function isSameAround(text: string, at: number, { place: { name }, at: offset }: Slot): boolean {
	const start = at - offset;
	return start >= 0 && text.startsWith(name.slice(0, offset), start) && text.startsWith(name.slice(offset + 1), at + 1);
}
