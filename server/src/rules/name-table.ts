import type { Span } from '../text/span.ts';

/** One place where a name stands. */
export interface NamedPlace {
	readonly name: string;
	/** Source spans in UTF-16, more than one where a break cuts the name. */
	readonly spans: readonly Span[];
	/** Names are compared within their group: the article of a person, or `PAGE`. */
	readonly group: number;
}

/** The group of organizations, which the whole page shares. */
export const PAGE = -1;

/**
 * The names of a page, each once, in the order in which they first stand. Their places are made when they are asked for: of a hundred
 * names one has another that it may be taken for.
 */
export class NameTable {
	readonly #names: string[] = [];
	readonly #indexes = new Map<string, number>();
	/** For each place in the order of `add`, the index of its name. */
	readonly #nameOfPlace: number[] = [];
	readonly #placeOf: (place: number) => NamedPlace;
	#places: readonly (readonly NamedPlace[])[] | undefined;

	/** `placeOf` makes a place, counted in the order in which they were added. */
	constructor(placeOf: (place: number) => NamedPlace) {
		this.#placeOf = placeOf;
	}

	/** Adds a place where `name` stands. */
	add(name: string): void {
		let index = this.#indexes.get(name);
		if (index === undefined) {
			index = this.#names.push(name) - 1;
			this.#indexes.set(name, index);
		}
		this.#nameOfPlace.push(index);
	}

	get names(): readonly string[] {
		return this.#names;
	}

	has(name: string): boolean {
		return this.#indexes.has(name);
	}

	/** All places of the name `index`, in the order in which they were added. */
	placesOf(index: number): readonly NamedPlace[] {
		this.#places ??= this.#makePlaces();
		return this.#places[index] ?? [];
	}

	#makePlaces(): readonly (readonly NamedPlace[])[] {
		const places: NamedPlace[][] = this.#names.map(() => []);
		this.#nameOfPlace.forEach((name, place) => {
			places[name]?.push(this.#placeOf(place));
		});
		return places;
	}
}
