import type { Article, Block, Byline, Contributor, Credit, Cut, Page } from '../model/page.ts';
import type { Piece } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';

/**
 * Whether two pages made of the same lines were read in the same way: the same blocks, bylines and credits at the same places, told
 * from where each page starts (`startA`, `startB`, UTF-16 offsets in its text) and from its first line. The habits of the pages are
 * not compared.
 */
export function isSamePage(a: Page, startA: number, lineA: number, b: Page, startB: number, lineB: number): boolean {
	return new Comparison(startB - startA, lineB - lineA).isSame(a, b);
}

class Comparison {
	readonly #by: number;
	readonly #lines: number;
	/** Whether both pages start at one place, so that what neither has moved is the same object. */
	readonly #still: boolean;

	constructor(by: number, lines: number) {
		this.#by = by;
		this.#lines = lines;
		this.#still = by === 0 && lines === 0;
	}

	isSame(a: Page, b: Page): boolean {
		return (
			(a.banner === null) === (b.banner === null) &&
			every(a.blocks, b.blocks, (one, other) => (this.#still && one === other) || this.#isSameBlock(one, other)) &&
			every(a.articles, b.articles, (one, other) => (this.#still && one === other) || this.#isSameArticle(one, other))
		);
	}

	/** The text of a block is made of its lines, which are the same. */
	#isSameBlock(a: Block, b: Block): boolean {
		return (
			a.role === b.role &&
			a.text.length === b.text.length &&
			a.firstLine + this.#lines === b.firstLine &&
			a.lastLine + this.#lines === b.lastLine &&
			this.#arePiecesSame(a.pieces, b.pieces) &&
			(a.cuts === b.cuts || every(a.cuts, b.cuts, isSameCut))
		);
	}

	/** A loop of its own: at each key all blocks behind it come by here. */
	#arePiecesSame(a: readonly Piece[], b: readonly Piece[]): boolean {
		for (let index = 0; index < a.length; index += 1) {
			const one = a[index];
			const other = b[index];
			if (
				one === undefined ||
				other === undefined ||
				one.at !== other.at ||
				one.start + this.#by !== other.start ||
				one.end + this.#by !== other.end
			) {
				return false;
			}
		}
		return a.length === b.length;
	}

	#isSameArticle(a: Article, b: Article): boolean {
		return (
			a.kind === b.kind &&
			a.kicker.length === b.kicker.length &&
			(a.headline === null) === (b.headline === null) &&
			a.subtitle.length === b.subtitle.length &&
			a.body.length === b.body.length &&
			a.captions.length === b.captions.length &&
			a.firstLine + this.#lines === b.firstLine &&
			this.#isSameSpan(a.span, b.span) &&
			every(a.blocks, b.blocks, (one, other) => one.role === other.role && one.firstLine + this.#lines === other.firstLine) &&
			this.#isSameByline(a.byline, b.byline) &&
			every(a.credits, b.credits, (one, other) => this.#isSameCredit(one, other))
		);
	}

	#isSameByline(a: Byline | null, b: Byline | null): boolean {
		return a === null || b === null
			? a === b
			: a.position === b.position &&
					this.#isSameSpan(a.span, b.span) &&
					this.#isSameSpan(a.outlet, b.outlet) &&
					every(a.people, b.people, (one, other) => this.#isSamePerson(one, other));
	}

	#isSameCredit(a: Credit, b: Credit): boolean {
		return (
			a.activity === b.activity &&
			a.agency === b.agency &&
			this.#isSameSpan(a.span, b.span) &&
			every(a.people, b.people, (one, other) => this.#isSamePerson(one, other))
		);
	}

	#isSamePerson(a: Contributor, b: Contributor): boolean {
		return a.name === b.name && a.role === b.role && this.#isSameSpan(a.span, b.span) && this.#isSameSpan(a.roleSpan, b.roleSpan);
	}

	#isSameSpan(a: Span | null, b: Span | null): boolean {
		return a === null || b === null ? a === b : a.start + this.#by === b.start && a.end + this.#by === b.end;
	}
}

function isSameCut(a: Cut, b: Cut): boolean {
	return a.piece === b.piece && a.kind === b.kind && a.repeated === b.repeated;
}

function every<Item>(a: readonly Item[], b: readonly Item[], isSame: (a: Item, b: Item) => boolean): boolean {
	if (a.length !== b.length) {
		return false;
	}
	for (let index = 0; index < a.length; index += 1) {
		const one = a[index];
		const other = b[index];
		if (one === undefined || other === undefined || !isSame(one, other)) {
			return false;
		}
	}
	return true;
}
