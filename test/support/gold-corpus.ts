import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type GoldSpan, parseMarked } from './gold-marks.ts';

/** `test/gold` of this repository. */
const GOLD = new URL('../gold/', import.meta.url);
const SEEDS = new URL('../../seeds/', import.meta.url);

/** What a short form stands for; `fullName` null: no reading may be claimed, a list: each of them is right. */
export interface ExpectedResolution {
	readonly text: string;
	/** Counted from 1 in the text without marks. */
	readonly occurrence: number;
	readonly fullName: string | readonly string[] | null;
}

/** A text with its names marked. */
export interface GoldText {
	/** `shared/000_…`, `pages/evening`, `passages/01-unions#u01`. */
	readonly name: string;
	/** What the passage is about; empty for pages. */
	readonly topic: string;
	readonly text: string;
	readonly spans: readonly GoldSpan[];
	readonly resolutions: readonly ExpectedResolution[];
}

/** A line or lines, counted from 1 as in the gold. */
export interface GoldLines {
	readonly lines: readonly number[];
}

export interface GoldArticle {
	readonly kind: 'article' | 'photo';
	readonly headline: GoldLines | null;
	readonly alt_headline?: readonly number[];
	readonly kicker: GoldLines;
	readonly subtitle: GoldLines;
	readonly byline: {
		readonly line: number;
		readonly text: string;
		readonly people: readonly { readonly role: string | null; readonly name: string }[];
	} | null;
	readonly credits: readonly { readonly line: number; readonly text: string; readonly role: string | null; readonly name: string | null }[];
	readonly first: number;
	readonly last: number;
}

export interface GoldProblem {
	readonly rule: string;
	readonly line: number;
	readonly to?: number;
	readonly note?: string;
}

export interface GoldStructure {
	readonly banner: GoldLines | null;
	readonly articles: readonly GoldArticle[];
	readonly problems: readonly GoldProblem[];
}

export interface GoldPage extends GoldText {
	readonly structure: GoldStructure;
	/** The page after every safe fix, where the gold has it. */
	readonly repaired: string | null;
	/** Whether every rule's defects are listed; the shared gold lists those of its guidelines only. */
	readonly allRules: boolean;
}

/** Correct text: safe fixes change nothing in it. */
export interface CorrectText {
	readonly name: string;
	readonly text: string;
}

/** The three annotated sample pages; their text is that of `seeds`. */
export function loadSharedPages(): readonly GoldPage[] {
	const folder = new URL('shared/', GOLD);
	return namesIn(folder, '.mentions.json').map((name) => ({
		name: `shared/${name}`,
		topic: '',
		text: readFileSync(new URL(`${name}.txt`, SEEDS), 'utf8'),
		spans: readJson<readonly GoldSpan[]>(new URL(`${name}.mentions.json`, folder)),
		resolutions: [],
		structure: readJson<GoldStructure>(new URL(`${name}.structure.json`, folder)),
		repaired: readFileSync(new URL(`${name}.repaired.txt`, folder), 'utf8'),
		allRules: false,
	}));
}

/** The made-up pages of other newspapers. */
export function loadPages(): readonly GoldPage[] {
	const folder = new URL('pages/', GOLD);
	return namesIn(folder, '.marked.txt').map((name) => {
		const repaired = new URL(`${name}.repaired.txt`, folder);
		return {
			name: `pages/${name}`,
			topic: '',
			...parseMarked(readFileSync(new URL(`${name}.marked.txt`, folder), 'utf8')),
			resolutions: readResolutions(new URL(`${name}.expect.json`, folder)),
			structure: readJson<GoldStructure>(new URL(`${name}.structure.json`, folder)),
			repaired: existsSync(repaired) ? readFileSync(repaired, 'utf8') : null,
			allRules: true,
		};
	});
}

/** The passages, one text each. */
export function loadPassages(): readonly GoldText[] {
	const folder = new URL('passages/', GOLD);
	return namesIn(folder, '.txt').flatMap((name) => {
		const expected = readResolutions(new URL(`${name}.expect.json`, folder));
		return splitBlocks(readFileSync(new URL(`${name}.txt`, folder), 'utf8')).map(({ id, topic, text }) => ({
			name: `passages/${name}#${id}`,
			topic,
			...parseMarked(text),
			resolutions: expected.filter(({ passage }) => passage === id),
		}));
	});
}

/** The blocks of `correct/`, one text each. */
export function loadCorrect(): readonly CorrectText[] {
	const folder = new URL('correct/', GOLD);
	return namesIn(folder, '.txt').flatMap((name) =>
		splitBlocks(readFileSync(new URL(`${name}.txt`, folder), 'utf8')).map(({ id, text }) => ({ name: `correct/${name}#${id}`, text })),
	);
}

/** Whether a passage is cut on purpose, so that it is no correct text. */
export function isCut(passage: GoldText): boolean {
	return passage.topic.includes('断行');
}

interface NamedBlock {
	readonly id: string;
	readonly topic: string;
	readonly text: string;
}

/** Blocks opened by a line `=== id topic`; the line ends before the next header do not belong to the text. */
function splitBlocks(file: string): readonly NamedBlock[] {
	return file
		.split(/^=== /mu)
		.slice(1)
		.map((part) => {
			const head = part.slice(0, part.indexOf('\n'));
			const space = `${head} `.indexOf(' ');
			return { id: head.slice(0, space), topic: head.slice(space + 1), text: part.slice(head.length + 1).replace(/\n+$/u, '') };
		});
}

function namesIn(folder: URL, ending: string): readonly string[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith(ending))
		.map((file) => file.slice(0, -ending.length))
		.sort();
}

function readResolutions(file: URL): readonly (ExpectedResolution & { readonly passage?: string })[] {
	return existsSync(file) ? readJson(file) : [];
}

function readJson<T>(file: URL): T {
	return JSON.parse(readFileSync(file, 'utf8')) as T;
}
