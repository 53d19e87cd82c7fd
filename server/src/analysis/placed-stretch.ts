import type { AnalysisPart } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import type { Page } from '../model/page.ts';
import type { Problem } from '../model/problem.ts';
import { movedMentions, movedProblems } from './moved.ts';
import { movedPage } from './moved-page.ts';
import type { Stretch } from './stretch.ts';

/** Where a stretch stands in one version of a text: its first line, that line's UTF-16 offset, and its first block. */
export interface Place {
	readonly line: number;
	readonly start: number;
	readonly block: number;
}

/** A stretch in its place: what is known of it, told in the lines, offsets and blocks of the whole text. */
export class PlacedStretch implements AnalysisPart {
	readonly own: Stretch;
	readonly place: Place;
	#page: Page | undefined;
	#mentions: readonly Mention[] | undefined;
	#problems: readonly Problem[] | undefined;

	constructor(stretch: Stretch, place: Place) {
		this.own = stretch;
		this.place = place;
	}

	/** The same where `stretch` and `place` are. */
	at(stretch: Stretch, place: Place): PlacedStretch {
		const { line, start, block } = this.place;
		const same = stretch === this.own && line === place.line && start === place.start && block === place.block;
		return same ? this : new PlacedStretch(stretch, place);
	}

	get firstLine(): number {
		return this.place.line;
	}

	get start(): number {
		return this.place.start;
	}

	get end(): number {
		return this.place.start + this.own.source.length;
	}

	get firstBlock(): number {
		return this.place.block;
	}

	get endBlock(): number {
		return this.place.block + this.own.page.blocks.length;
	}

	get page(): Page {
		this.#page ??= movedPage(this.own.page, this.place.start, this.place.line);
		return this.#page;
	}

	get mentions(): readonly Mention[] {
		this.#mentions ??= movedMentions(this.own.mentions, this.place.block, this.place.start);
		return this.#mentions;
	}

	get problems(): readonly Problem[] {
		this.#problems ??= movedProblems(this.own.problems, this.place.start, this.place.line);
		return this.#problems;
	}
}
