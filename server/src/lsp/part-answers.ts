import type { Findings } from '../model/analysis.ts';
import type { OpenDocument } from './documents.ts';
import type { Positions } from './positions.ts';
import type { Settings } from './settings.ts';

/** What was made of a part that stood at `line`. */
interface Made<Item> {
	readonly line: number;
	readonly settings: Settings;
	readonly items: readonly Item[];
}

/** Lists that are made part by part of a page: what was made of a part is given again while it is as it was, on its line. */
export class PartAnswers<Item> {
	readonly #made = new WeakMap<Findings, Made<Item>>();

	/** The items of all parts of `document`, in order. `make` makes those of one; its positions are those of the whole page. */
	of(document: OpenDocument, settings: Settings, make: (own: Findings, positions: Positions) => readonly Item[]): Item[] {
		return document.analysis.parts.flatMap(({ own, firstLine: line }) => {
			const known = this.#made.get(own);
			if (known !== undefined && known.line === line && known.settings === settings) {
				return known.items;
			}
			const items = make(own, document.positionsIn(own, line));
			this.#made.set(own, { line, settings, items });
			return items;
		});
	}
}
