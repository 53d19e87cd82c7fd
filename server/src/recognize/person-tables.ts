import { knownPersons } from '../lexicon/common-nouns-like-names.ts';
import { createGivenNameRanks, givenBarred } from '../lexicon/given-names.ts';
import {
	createSurnameWeights,
	dottedTransliterationCharacters,
	japaneseSurnames,
	strongTransliterationCharacters,
	titledSurnames,
	transliterationCharacters,
	twoCharacterSurnameEnds,
	twoCharacterSurnameOpeners,
} from '../lexicon/surname-weights.ts';

/** Character tables that judge names, by UTF-16 code unit. Immutable once made; made once a process. */
export interface PersonTables {
	/** 3 surname and little else … 0 no surname. */
	readonly surnames: Uint8Array;
	/** 1 where a name may open behind a title only: 税 鄂 隗. */
	readonly titled: Uint8Array;
	/** 1 for what stands in no given name whatever is before it. */
	readonly barred: Uint8Array;
	/** 1 where any name may open: a surname of one or two characters, or a name known to everyone. */
	readonly opens: Uint8Array;
	/** Bit 1 where a surname of two characters or a name known to everyone may open (欧, 田, 习), bit 2 where such a surname may end (阳). */
	readonly openers: Uint8Array;
	/** 3 typical of given names … 0 hardly ever in one. */
	readonly given: Uint8Array;
	/** 2 says "foreign name" by itself, 1 goes with it, `DOTTED_ONLY` does beside a dot, 0 does not. */
	readonly foreign: Uint8Array;
	/** Bits of `AROUND`: what a single character before or after a name says. */
	readonly around: Uint8Array;
}

/** In `PersonTables.foreign`: a letter of names with a dot only (安德烈·…). */
export const DOTTED_ONLY = 4;

export const AROUND = {
	/** Opens or goes on with a clause or list: ，、（“ */
	markBefore: 1,
	/** Ends a name as punctuation: ，、）： */
	markAfter: 2,
	/** Comes before a name as a word: 和 由 对 */
	wordBefore: 4,
	/** Comes after a name as a word: 在 将 的 */
	wordAfter: 8,
	/** Makes a place of what stands before it: 村 路 店 */
	placeTail: 16,
	/** White space. */
	space: 32,
	/** Ends the name of a place, hardly ever of a person: 镇 庄 */
	placeEnd: 128,
	/** Joins names of a list: 、和与 */
	joint: 64,
} as const;

/** `variants` are pairs of a traditional character and the simplified one it is judged as. Takes about a millisecond. */
export function createPersonTables(variants: string): PersonTables {
	const foreign = new Uint8Array(0x10000);
	for (const character of transliterationCharacters) {
		foreign[character.charCodeAt(0)] = 1;
	}
	for (const character of strongTransliterationCharacters) {
		foreign[character.charCodeAt(0)] = 2;
	}
	const openers = new Uint8Array(0x10000);
	for (const character of twoCharacterSurnameOpeners) {
		openers[character.charCodeAt(0)] = 1;
	}
	for (const character of twoCharacterSurnameEnds) {
		const code = character.charCodeAt(0);
		openers[code] = (openers[code] ?? 0) | 2;
	}
	for (const name of [...japaneseSurnames.split(' '), ...knownPersons.split(' ')]) {
		openers[name.charCodeAt(0)] = (openers[name.charCodeAt(0)] ?? 0) | 1;
	}
	for (const character of dottedTransliterationCharacters) {
		foreign[character.charCodeAt(0)] ||= DOTTED_ONLY;
	}
	const around = new Uint8Array(0x10000);
	for (const [characters, bit] of [
		['，。；：、！？“”‘’（）「」『』《》〈〉【】〔〕—…·,;:!?()"\'▲△●■□◎○◆※／/|-\n', AROUND.markBefore],
		['，。；：、！？“”‘’（）「」『』《》〈〉【】〔〕—…,.;:!?()"\'／/|-\n', AROUND.markAfter],
		['和与與及同跟对對向由让讓被把给給为為请請找叫是有因如像于於以从從到据的在使陪替比随隨靠凭经經而即且著', AROUND.wordBefore],
		[
			'在将將对對为為和与與及等是的也就被把从從以又还還都让讓给給由到则則却卻曾已并並来來去向带帶当當跟同因要会會能用没沒不正任获獲作做率便先才即刚剛仍自于於则可想看走拿坐站给用很最更以，',
			AROUND.wordAfter,
		],
		['村镇鎮乡鄉县縣区區市路街庄莊屯寨沟溝湾灣桥橋店站河湖岛島厂廠矿礦园園巷弄州省族氏家派式型牌版岭嶺坡塘洞港渠营營', AROUND.placeTail],
		['村镇鎮乡鄉县縣区區市街庄莊屯寨沟溝店站厂廠矿礦巷弄省族派式型牌版坡塘洞渠营營', AROUND.placeEnd],
		[' \u3000\t\u00a0', AROUND.space],
		['、／/和与與及同跟', AROUND.joint],
	] as const) {
		for (const character of characters) {
			const code = character.charCodeAt(0);
			around[code] = (around[code] ?? 0) | bit;
		}
	}
	const titled = marked(titledSurnames);
	const barred = marked(givenBarred);
	const surnames = createSurnameWeights();
	const given = createGivenNameRanks();
	for (let at = 0; at + 1 < variants.length; at += 2) {
		const traditional = variants.charCodeAt(at);
		const simplified = variants.charCodeAt(at + 1);
		for (const table of [surnames, given, foreign, openers, titled]) {
			table[traditional] = Math.max(table[traditional] ?? 0, table[simplified] ?? 0);
		}
	}
	const opens = surnames.map((weight, code) => (weight > 0 || ((openers[code] ?? 0) & 1) !== 0 ? 1 : 0));
	return { surnames, titled, barred, opens, openers, given, foreign, around };
}

function marked(characters: string): Uint8Array {
	const table = new Uint8Array(0x10000);
	for (const character of characters) {
		table[character.charCodeAt(0)] = 1;
	}
	return table;
}
