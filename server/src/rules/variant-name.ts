import { isInHanSet } from '../lexicon/han-set.ts';
import type { Mention } from '../model/mention.ts';
import { message } from '../model/message.ts';
import type { Contributor, Page } from '../model/page.ts';
import type { Severity } from '../model/problem.ts';
import { toSource } from '../text/joined-text.ts';
import { slice } from '../text/source-text.ts';
import { compareNames, type FoundVariant } from './compare-names.ts';
import { type NamedPlace, NameTable, PAGE } from './name-table.ts';
import type { PageContext, Report, Rule, RuleContext } from './rule.ts';
import { searchVariants } from './search-variants.ts';
import { similarCharacters } from './similar.ts';

/** Quoted words longer than this are sayings, mentions longer than this no names. UTF-16 units. */
const LONGEST_QUOTED = 4;
const LONGEST_NAME = 24;
/** ” */
const CLOSING_MARK = 0x201d;

/** A name that is written in two ways on one page. */
export const variantName: Rule = {
	id: 'variant-name',
	summary: {
		en: 'A name is written in two ways on the page, one of them likely an error.',
		zh: '同一名称在本页有两种写法，其中一种可能有误。',
	},
	rationale: {
		en: 'Recognition takes rare characters for common ones (狼垡, 狼堡), typists take one for another of the same sound (孙妍, 孙艳). Two names that differ in one such character are shown with each other as evidence. Where both shapes are everyday characters, or only the sound is the same, two different people are as likely, and the finding is a hint. Names in one list, and people of different articles unless in bylines, are not compared.',
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
		const found: FoundVariant = (suspects, other, severity) => {
			for (const suspect of suspects) {
				reportVariant(suspect, suspects, other, severity, report);
			}
		};
		compareNames(bylineNames(context.page), found);
		const names = mentionedNames(context);
		compareNames(names, found, (a, b) => /[。！？]/u.test(slice(context.source, { start: Math.min(a, b), end: Math.max(a, b) })));
		searchVariants(context, names, quotedWords(context), found);
	},
};

/** “狼堡”: short quoted words with a character that is taken for a rarer one, or is rare itself. */
function quotedWords({ page: { blocks }, pageUnits: { units, starts, quotes } }: RuleContext): readonly NamedPlace[] {
	const found: NamedPlace[] = [];
	let index = 0;
	for (const quote of quotes) {
		while (quote >= (starts[index + 1] ?? Number.POSITIVE_INFINITY)) {
			index += 1;
		}
		const block = blocks[index];
		const first = starts[index] ?? 0;
		const start = quote + 1 - first;
		const word = block === undefined ? '' : quotedWord(block.text, units, first, start);
		if (block !== undefined && word !== '') {
			found.push({ name: word, spans: toSource(block, { start, end: start + word.length }), group: PAGE });
		}
	}
	return found;
}

/**
 * The word from `start` to the closing mark that is short enough and has a rare character; empty where none has. `units` has those of `text`
 * from `first` on.
 */
function quotedWord(text: string, units: Uint16Array, first: number, start: number): string {
	const last = Math.min(text.length - 1, start + LONGEST_QUOTED);
	let end = start;
	// Most quotations are longer: their end first.
	while (end < last && units[first + end] !== CLOSING_MARK) {
		end += 1;
	}
	if (units[first + end] !== CLOSING_MARK || end - start < 2) {
		return '';
	}
	for (let at = start; at < end; at += 1) {
		if (isInHanSet(similarCharacters.hasRareShape, units[first + at] as number)) {
			return text.slice(start, end);
		}
	}
	return '';
}

function bylineNames({ articles }: Page): NameTable {
	const people: Contributor[] = [];
	const table = new NameTable((place) => {
		const { name = '', span = { start: 0, end: 0 } } = people[place] ?? {};
		return { name, spans: [span], group: 0 };
	});
	const addAll = (added: readonly Contributor[]): void => {
		for (const person of added) {
			people.push(person);
			table.add(person.name);
		}
	};
	for (const { byline, credits } of articles) {
		if (byline !== null) {
			addAll(byline.people);
		}
		for (const credit of credits) {
			addAll(credit.people);
		}
	}
	return table;
}

/** People by article, since those of two articles need not be the same; organizations of the whole page. */
function mentionedNames({ page, mentions }: PageContext): NameTable {
	const named: Mention[] = [];
	let articles: Int32Array | undefined;
	const table = new NameTable((place) => {
		articles ??= articleOfBlocks(page);
		const { text: name = '', spans = [], kind, block = 0 } = named[place] ?? {};
		return { name, spans, group: kind === 'person' ? (articles[block] ?? 0) : PAGE };
	});
	const blocks = page.blocks.length;
	for (let index = 0; index < mentions.length; index += 1) {
		const mention = mentions[index] as Mention;
		const { kind, text } = mention;
		if (
			(kind === 'organization' || (kind === 'person' && mention.role === null)) &&
			text.length <= LONGEST_NAME &&
			mention.block < blocks
		) {
			named.push(mention);
			table.add(text);
		}
	}
	return table;
}

/** The index of the article of each block, 0 for a block of none. Both stand in the order of the text. */
function articleOfBlocks({ articles, blocks }: Page): Int32Array {
	const indexes = new Int32Array(blocks.length);
	let article = 0;
	let next = 0;
	blocks.forEach((block, index) => {
		while (next === articles[article]?.blocks.length) {
			article += 1;
			next = 0;
		}
		if (articles[article]?.blocks[next] === block) {
			indexes[index] = article;
			next += 1;
		}
	});
	return indexes;
}

function reportVariant(suspect: NamedPlace, all: readonly NamedPlace[], other: NamedPlace, severity: Severity, report: Report): void {
	const first = suspect.spans[0];
	const place = other.spans[0];
	if (first === undefined || place === undefined) {
		return;
	}
	// A form cut by a break, or spaced, is told of and not renamed.
	const whole = all.every(({ spans, name }) => spans.length === 1 && (spans[0]?.end ?? 0) - (spans[0]?.start ?? 0) === name.length);
	const edits = all.flatMap(({ spans }) => spans.map((span) => ({ ...span, newText: other.name })));
	report({
		span: { start: first.start, end: suspect.spans[suspect.spans.length - 1]?.end ?? first.end },
		message: message('“{0}” here, “{1}” elsewhere on the page: one may be wrong', suspect.name, other.name),
		severity,
		related: [{ span: place, message: message('Here it is “{0}”', other.name) }],
		fixes: whole ? [{ kind: 'suggested', title: message('Write “{0}” everywhere on the page', other.name), edits }] : [],
	});
}
