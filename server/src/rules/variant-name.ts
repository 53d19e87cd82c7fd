import { createSimilarCharacters, type Likeness } from '../lexicon/similar-characters.ts';
import { message } from '../model/message.ts';
import type { Block, Page } from '../model/page.ts';
import type { Severity } from '../model/problem.ts';
import { CharClass, classSet } from '../text/char-class.ts';
import { sourceOffset, toSource } from '../text/joined-text.ts';
import type { Span } from '../text/span.ts';
import { isAt } from './neighbours.ts';
import type { PageContext, Report, Rule } from './rule.ts';

const similar = createSimilarCharacters();
const HAN = classSet(CharClass.han);
/** Quoted words longer than this are sayings. UTF-16 units. */
const LONGEST_QUOTED = 4;
const LONGEST_NAME = 24;
/** UTF-16 units. */
const NEAR = 30;
const MOST_COMPARED = 8;

/** One place where a name stands. */
interface Occurrence {
	readonly name: string;
	/** Source spans, more than one where a break cuts the name. */
	readonly spans: readonly Span[];
}

/** A name that is written in two ways on one page. */
export const variantName: Rule = {
	id: 'variant-name',
	summary: {
		en: 'A name is written in two ways on the page, one of them likely an error.',
		zh: '同一名称在本页有两种写法，其中一种可能有误。',
	},
	rationale: {
		en: 'Recognition takes rare characters for common ones (狼垡, 狼堡), typists take one for another of the same sound (孙妍, 孙艳). Two names that differ in one such character are shown with each other as evidence. Where both shapes are everyday characters, or only the sound is the same, two different people are as likely, and the finding is a hint. Names in one list, and in different articles unless in bylines, are not compared.',
		zh: '识别时生僻字常被认作形近的常用字（狼垡、狼堡），录入时又有同音之误（孙妍、孙艳）。两个名称只差一个这样的字时，互为旁证一并列出。若两字都是常用字，或仅仅同音，也可能是两个人，只作提示。同一名单里的人名、不同文章里的人名（署名除外）不作比较。',
	},
	examples: [
		{
			bad: '工地技能竞赛\n\n本报讯（记者 李明）近日，该公司下属大兴狼垡项目部等三个项目部开展了技能竞赛活动，七十余名职工参加。\n\n表彰大会现场设计了“天竺”筑梦、“狼堡”筑基两个篇章，职工表演了自编的节目。',
			good: '工地技能竞赛\n\n本报讯（记者 李明）近日，该公司下属大兴狼垡项目部等三个项目部开展了技能竞赛活动，七十余名职工参加。\n\n表彰大会现场设计了“天竺”筑梦、“狼垡”筑基两个篇章，职工表演了自编的节目。',
		},
	],
	severity: 'information',
	fix: 'suggested',
	options: {},
	needs: 0,
	checkPage(context, _options, report) {
		checkQuoted(context.page, report);
		checkNames(bylineNames(context.page), 'byline', report);
		const { persons, organizations } = mentionedNames(context);
		checkNames(persons, 'person', report);
		checkNames(organizations, 'organization', report);
		checkText(context.page, persons, 'person', report);
		checkText(context.page, organizations, 'organization', report);
	},
};

/** “狼堡”: a quoted word that stands elsewhere on the page, unquoted too, with a character of like shape. */
function checkQuoted(page: Page, report: Report): void {
	const present = new Uint8Array(0x10000);
	const candidates: { readonly block: Block; readonly start: number; readonly end: number }[] = [];
	for (const block of page.blocks) {
		const { text } = block;
		for (let open = text.indexOf('“'); open !== -1; open = text.indexOf('“', open + 1)) {
			const close = text.indexOf('”', open);
			if (close !== -1 && close - open - 1 >= 2 && close - open - 1 <= LONGEST_QUOTED && hasRareShape(text, open + 1, close)) {
				candidates.push({ block, start: open + 1, end: close });
			}
			if (close === -1) {
				break;
			}
		}
	}
	if (candidates.length === 0) {
		return;
	}
	for (const { text } of page.blocks) {
		for (let at = 0; at < text.length; at += 1) {
			present[text.charCodeAt(at)] = 1;
		}
	}
	for (const { block, start, end } of candidates) {
		const word = block.text.slice(start, end);
		const other = otherForms(word, present)
			.map((form) => ({ form, place: findWord(page, form) }))
			.find(({ place }) => place !== undefined);
		if (other?.place !== undefined) {
			const span = { start: sourceOffset(block, start), end: sourceOffset(block, end) };
			reportVariant(
				{ name: word, spans: [span] },
				[{ name: word, spans: [span] }],
				{ name: other.form, spans: [other.place] },
				'information',
				report,
			);
		}
	}
}

function hasRareShape(text: string, start: number, end: number): boolean {
	for (let at = start; at < end; at += 1) {
		if (similar.rareShapes(text.charCodeAt(at)).length > 0) {
			return true;
		}
	}
	return false;
}

/** `word` with one character taken for another that stands on the page. */
function otherForms(word: string, present: Uint8Array): readonly string[] {
	const forms: string[] = [];
	for (let at = 0; at < word.length; at += 1) {
		for (const code of similar.rareShapes(word.charCodeAt(at))) {
			if (present[code] === 1) {
				forms.push(word.slice(0, at) + String.fromCharCode(code) + word.slice(at + 1));
			}
		}
	}
	return forms;
}

function findWord(page: Page, word: string): Span | undefined {
	for (const block of page.blocks) {
		const at = block.text.indexOf(word);
		if (at !== -1) {
			const spans = toSource(block, { start: at, end: at + word.length });
			return { start: spans[0]?.start ?? 0, end: spans[spans.length - 1]?.end ?? 0 };
		}
	}
	return undefined;
}

function bylineNames(page: Page): readonly Occurrence[] {
	return page.articles.flatMap(({ byline, credits }) =>
		[...(byline?.people ?? []), ...credits.flatMap(({ people }) => people)].map(({ name, span }): Occurrence => ({ name, spans: [span] })),
	);
}

/** The people of one article may be the same person; of two articles they need not. Their article stands before the name. */
function mentionedNames({ page, mentions }: PageContext): {
	readonly persons: readonly Occurrence[];
	readonly organizations: readonly Occurrence[];
} {
	const articleOf = articlesByBlock(page);
	const persons: Occurrence[] = [];
	const organizations: Occurrence[] = [];
	for (const { kind, text, spans, block, ...rest } of mentions) {
		const place = page.blocks[block];
		if (place === undefined || text.length > LONGEST_NAME) {
			continue;
		}
		if (kind === 'person' && 'role' in rest && rest.role === null) {
			persons.push({ name: `${articleOf.get(place) ?? -1} ${text}`, spans });
		} else if (kind === 'organization') {
			organizations.push({ name: text, spans });
		}
	}
	return { persons, organizations };
}

function articlesByBlock(page: Page): ReadonlyMap<Block, number> {
	const articleOf = new Map<Block, number>();
	page.articles.forEach((article, index) => {
		for (const block of article.blocks) {
			articleOf.set(block, index);
		}
	});
	return articleOf;
}

/** A name and the index of its character that another may be taken for. */
interface Slot {
	readonly name: string;
	readonly at: number;
}

/**
 * The same name with one character of like shape in text that no recognizer took for a name: 区人太常委会 for 区人大常委会. Names of three
 * characters and more, by what stands on both sides of the character, so that one pass over the text meets all names.
 */
function checkText(page: Page, occurrences: readonly Occurrence[], kind: 'person' | 'organization', report: Report): void {
	const places = new Map(occurrences.map((occurrence) => [occurrence.name, occurrence] as const));
	const slots = new Map<number, Slot[]>();
	const filter = new Uint8Array(0x10000);
	for (const name of places.keys()) {
		const text = bareName(name);
		for (let at = 1; text.length >= 3 && at < text.length; at += 1) {
			if (similar.hasShape[text.charCodeAt(at)] === 1) {
				const key = slotKey(text.charCodeAt(at - 1), at + 1 < text.length ? text.charCodeAt(at + 1) : 0);
				const list = slots.get(key) ?? [];
				if (list.length < 8) {
					list.push({ name, at });
				}
				slots.set(key, list);
				filter[key & 0xffff] = 1;
			}
		}
	}
	if (slots.size === 0) {
		return;
	}
	const articleOf = kind === 'person' ? articlesByBlock(page) : undefined;
	for (const block of page.blocks) {
		const { text } = block;
		for (let at = 1; at < text.length; at += 1) {
			if (similar.hasShape[text.charCodeAt(at)] !== 1) {
				continue;
			}
			for (const next of [text.charCodeAt(at + 1), 0]) {
				const key = slotKey(text.charCodeAt(at - 1), next);
				const found = filter[key & 0xffff] === 1 ? slots.get(key) : undefined;
				for (const slot of found ?? []) {
					checkSlot(block, at, slot, places, articleOf?.get(block), report);
				}
			}
		}
	}
}

/** The unit before and the unit after the character, 0 where it is the last. */
function slotKey(before: number, after: number): number {
	return (Math.imul(before, 0x9e35) ^ after) >>> 0;
}

function checkSlot(
	block: Block,
	at: number,
	slot: Slot,
	places: ReadonlyMap<string, Occurrence>,
	article: number | undefined,
	report: Report,
): void {
	const name = bareName(slot.name);
	const start = at - slot.at;
	const written = block.text.slice(Math.max(start, 0), start + name.length);
	const likeness = similar.likeness(written.charCodeAt(slot.at), name.charCodeAt(slot.at));
	const other = places.get(slot.name);
	const alike =
		start >= 0 &&
		written !== name &&
		written.slice(0, slot.at) === name.slice(0, slot.at) &&
		written.slice(slot.at + 1) === name.slice(slot.at + 1);
	if (!alike || other === undefined || likeness === undefined || likeness === 'sound') {
		return;
	}
	const owner = article === undefined ? '' : `${article} `;
	// A form that is recognized by itself is compared as a name; a person of another article is another person.
	if (places.has(`${owner}${written}`) || !slot.name.startsWith(owner) || isNear(other.spans[0]?.start ?? 0, sourceOffset(block, start))) {
		return;
	}
	const span = { start: sourceOffset(block, start), end: sourceOffset(block, start + name.length - 1) + 1 };
	const suspect: Occurrence = { name: written, spans: [span] };
	reportVariant(suspect, [suspect], other, likeness === 'rare-shape' && name.length > 3 ? 'information' : 'hint', report);
}

/** A person's name stands behind the number of its article. */
function bareName(name: string): string {
	return name.replace(/^-?\d+ /u, '');
}

/** Compares all names by what stays when one character is left out: linear in their number. */
function checkNames(occurrences: readonly Occurrence[], kind: 'byline' | 'person' | 'organization', report: Report): void {
	const byName = new Map<string, Occurrence[]>();
	for (const occurrence of occurrences) {
		const list = byName.get(occurrence.name) ?? [];
		list.push(occurrence);
		byName.set(occurrence.name, list);
	}
	const masked = new Map<string, string[]>();
	for (const name of byName.keys()) {
		for (let at = 0; at < name.length; at += 1) {
			if (isAt(HAN, name, at)) {
				const key = `${name.slice(0, at)}*${name.slice(at + 1)}`;
				const list = masked.get(key) ?? [];
				// More than a few names that differ in one character are a list of namesakes.
				if (list.length < 4) {
					list.push(name);
				}
				masked.set(key, list);
			}
		}
	}
	const seen = new Set<string>();
	for (const [key, names] of masked) {
		const at = key.indexOf('*');
		for (const [index, first] of names.entries()) {
			for (const second of names.slice(index + 1)) {
				const likeness = similar.likeness(first.charCodeAt(at), second.charCodeAt(at));
				const severity = likeness === undefined ? undefined : severityOf(kind, likeness);
				if (severity !== undefined && !seen.has(`${first} ${second}`)) {
					seen.add(`${first} ${second}`);
					compare(byName.get(first) ?? [], byName.get(second) ?? [], severity, report);
				}
			}
		}
	}
}

/** Undefined: too weak to be shown. Two bodies whose names sound alike are many (建工, 建功), two people's fewer. */
function severityOf(kind: 'byline' | 'person' | 'organization', likeness: Likeness): Severity | undefined {
	if (likeness === 'rare-shape') {
		return 'information';
	}
	return kind === 'organization' && likeness === 'sound' ? undefined : 'hint';
}

/** Two names in one list are two people. */
function isNear(a: number, b: number): boolean {
	return Math.abs(a - b) < NEAR;
}

/** The rarer form is the suspect; of two as frequent the later. */
function compare(a: readonly Occurrence[], b: readonly Occurrence[], severity: Severity, report: Report): void {
	const [suspects, others] = a.length < b.length ? [a, b] : [b, a];
	const other = others[0];
	const starts = (list: readonly Occurrence[]): readonly number[] => list.slice(0, MOST_COMPARED).map(({ spans }) => spans[0]?.start ?? 0);
	if (other === undefined || starts(suspects).some((start) => starts(others).some((known) => isNear(start, known)))) {
		return;
	}
	for (const suspect of suspects) {
		reportVariant(suspect, suspects, other, severity, report);
	}
}

function reportVariant(suspect: Occurrence, all: readonly Occurrence[], other: Occurrence, severity: Severity, report: Report): void {
	const name = bareName(suspect.name);
	const right = bareName(other.name);
	const first = suspect.spans[0];
	const place = other.spans[0];
	if (first === undefined || place === undefined) {
		return;
	}
	// A form cut by a break is told of, not renamed: the cut is joined first.
	const edits = all.flatMap(({ spans }) => spans.map((span) => ({ ...span, newText: right })));
	const whole = all.every(({ spans }) => spans.length === 1 && (spans[0]?.end ?? 0) - (spans[0]?.start ?? 0) === name.length);
	report({
		span: { start: first.start, end: suspect.spans[suspect.spans.length - 1]?.end ?? first.end },
		message: message('“{0}” here, “{1}” elsewhere on the page: one may be wrong', name, right),
		severity,
		related: [{ span: place, message: message('Here it is “{0}”', right) }],
		fixes: whole ? [{ kind: 'suggested', title: message('Write “{0}” everywhere on the page', right), edits }] : [],
	});
}
