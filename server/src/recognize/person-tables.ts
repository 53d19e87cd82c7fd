import { knownPersons } from '../lexicon/common-nouns-like-names.ts';
import { createGivenNameRanks, givenBarred } from '../lexicon/given-names.ts';
import {
	dottedTransliterationCharacters,
	japaneseSurnames,
	strongTransliterationCharacters,
	titledSurnames,
	transliterationCharacters,
	twoCharacterSurnameEnds,
	twoCharacterSurnameOpeners,
} from '../lexicon/surname-weights.ts';

/** What each UTF-16 unit says of the names it stands in or beside: bits of `TRAIT` and `AROUND`. Immutable once made; made once a process. */
export type PersonTables = Int32Array;

/**
 * What a character says, in one integer, so that one look answers every question about it. Three bits are not of the character but of its
 * place in a block.
 */
export const TRAIT = {
	/** Two bits (`surnameWeight`): 3 surname and little else … 0 no surname. */
	surname: 3,
	/** Two bits (`givenRank`): 3 typical of given names … 0 hardly ever in one. */
	given: 3 << 2,
	/** Two bits: 2 says "foreign name" by itself, 1 goes with it, `DOTTED_ONLY` does beside a dot, 0 does not. */
	foreign: 3 << 4,
	/** Bits 6 to 13 are those of `AROUND`. A name may open here behind a title only: 税 鄂 隗. */
	titledSurname: 1 << 14,
	/** Stands in no given name whatever is before it. */
	barred: 1 << 15,
	/** Any name may open here: a surname of one or two characters, or a name known to everyone. */
	opens: 1 << 16,
	/** A surname of two characters or a name known to everyone may open here: 欧, 田, 习. */
	firstOfTwo: 1 << 17,
	/** A surname of two characters may end here: 阳. */
	secondOfTwo: 1 << 18,
	/** 一 … 十 百 千 万 亿 */
	numeral: 1 << 19,
	/** Numerals, units of counting and words for “more” that stand behind a numeral in an amount. */
	amountTail: 1 << 20,
	/** A word of its own at the end of a name more often than a part of it: 李鹏|和, 刘山|在. */
	functionEnd: 1 << 21,
	/** Adverbs that given names end in too: 尉迟建|正和, 陈甫|连入. */
	adverbEnd: 1 << 22,
	/** Surnames that count things: 三张, 多项. */
	counter: 1 << 23,
	/** Makes a word of what stands before it: 地 性 化. */
	suffix: 1 << 24,
	/** Verbs of one character that a name of three characters comes before: 隗和明|送去. */
	singleVerb: 1 << 25,
	/** A Han character, or half of one beyond the BMP: what a Chinese name is written with. */
	han: 1 << 26,
	/** · • ・ ‧ and the full stop of middle height as scans give it. */
	dot: 1 << 27,
	/** Ends words that say what someone is: 员 师 手. */
	tradeEnd: 1 << 30,
	/** Of the place: a title, post or honour ends right before it. */
	behindTitle: 1 << 28,
	/** Of the place: a word that names are made of (次仁) starts here. */
	nameWord: 1 << 29,
	/** Of the place: it lies in an organization or honour. */
	taken: 1 << 31,
} as const;

/** Where a foreign name may open. */
export const FOREIGN_ANCHORS = TRAIT.foreign | TRAIT.dot | TRAIT.nameWord;

/** In the two bits of `TRAIT.foreign`: a letter of names with a dot only (安德烈·…). */
export const DOTTED_ONLY = 3;

/** The weight of a character as a surname, 0 to 3. */
export function surnameWeight(trait: number): number {
	return trait & TRAIT.surname;
}

/** The rank of a character in given names, 0 to 3. */
export function givenRank(trait: number): number {
	return (trait & TRAIT.given) >> 2;
}

/** Whether a character is typical of given names. */
export function isTypical(trait: number): boolean {
	return (trait & TRAIT.given) === TRAIT.given;
}

/** How much a character says "foreign name": 2, 1, 0, or `DOTTED_ONLY`. */
export function foreignWeight(trait: number): number {
	return (trait & TRAIT.foreign) >> 4;
}

/** What a single character before or after a name says: bits beside those of `TRAIT`. */
export const AROUND = {
	/** Opens or goes on with a clause or list: ，、（“ */
	markBefore: 1 << 6,
	/** Ends a name as punctuation: ，、）： */
	markAfter: 1 << 7,
	/** Comes before a name as a word: 和 由 对 */
	wordBefore: 1 << 8,
	/** Comes after a name as a word: 在 将 的 */
	wordAfter: 1 << 9,
	/** Makes a place of what stands before it: 村 路 店 */
	placeTail: 1 << 10,
	/** White space. */
	space: 1 << 11,
	/** Joins names of a list: 、和与 */
	joint: 1 << 12,
	/** Ends the name of a place, hardly ever of a person: 镇 庄 */
	placeEnd: 1 << 13,
} as const;

/** Any of `AROUND`. */
export const ANY_AROUND = 0xff << 6;

const NUMERALS = '一二三四五六七八九十百千万亿两兩';

/** The bits that characters have by being in a list. */
const MARKED: readonly (readonly [characters: string, bits: number])[] = [
	['，。；：、！？“”‘’（）「」『』《》〈〉【】〔〕—…·,;:!?()"\'▲△●■□◎○◆※／/|-\n', AROUND.markBefore],
	['，。；：、！？“”‘’（）「」『』《》〈〉【】〔〕—…,.;:!?()"\'／/|-\n', AROUND.markAfter],
	[
		'和与與及同跟对對向由让讓被把给給为為请請找叫是有因如像于於以从從到据的在使陪替比随隨靠凭经經而即且著当當令求约約与邀命派选選托託若',
		AROUND.wordBefore,
	],
	[
		'在将將对對为為和与與及等是的也就被把从從以又还還都让讓给給由到则則却卻曾已并並来來去向带帶当當跟同因要会會能用没沒不正任获獲作做率便先才即刚剛仍自于於则可想看走拿坐站给用很最更以各，',
		AROUND.wordAfter,
	],
	['村镇鎮乡鄉县縣区區市路街庄莊屯寨沟溝湾灣桥橋店站河湖岛島厂廠矿礦园園巷弄州省族氏家派式型牌版岭嶺坡塘洞港渠营營', AROUND.placeTail],
	['村镇鎮乡鄉县縣区區市街庄莊屯寨沟溝店站厂廠矿礦巷弄省族派式型牌版坡塘洞渠营營', AROUND.placeEnd],
	[' \u3000\t\u00a0', AROUND.space],
	['、／/和与與及同跟', AROUND.joint],
	[titledSurnames, TRAIT.titledSurname],
	[givenBarred, TRAIT.barred],
	[twoCharacterSurnameOpeners, TRAIT.firstOfTwo],
	[twoCharacterSurnameEnds, TRAIT.secondOfTwo],
	[NUMERALS, TRAIT.numeral],
	[`${NUMERALS}余餘多几幾元块角分名人个個位件套项項家次年月日天`, TRAIT.amountTail],
	[
		'人儿兒为為自以从今名多有和与與及在是的被把从從以又还還都让讓给給由到则則却卻曾已跟因要会會能用没沒不也就很最更当當任做率近里裡内內间間',
		TRAIT.functionEnd,
	],
	['一二三四五六七八九十两兩正仍再先常连連并並即均皆只便原', TRAIT.adverbEnd],
	['张張项項段席支幅层路门門车車台堂方', TRAIT.counter],
	['地得性化型式度感类類率化', TRAIT.suffix],
	['患送给教开写画唱打做种养收交装修抓报想要用拿站坐走进出上下回留', TRAIT.singleVerb],
	['\u00b7\u2022\u30fb\u2027\u2219', TRAIT.dot],
	['员師师手匠工者长嫂', TRAIT.tradeEnd],
];

/** What a traditional character has of the simplified one it is judged as: the higher rank, and these bits. */
const SHARED = TRAIT.firstOfTwo | TRAIT.secondOfTwo | TRAIT.titledSurname;
const RANKS = [TRAIT.surname, TRAIT.given, TRAIT.foreign] as const;

/**
 * `variants` are pairs of a traditional character and the simplified one it is judged as, `surnames` what `createSurnameWeights`
 * gives. Takes about a millisecond.
 */
export function createPersonTables(variants: string, surnames: Uint8Array): PersonTables {
	const traits = new Int32Array(0x10000);
	const given = createGivenNameRanks();
	for (const [first, end] of [
		[0x3400, 0xa000],
		[0xd800, 0xe000],
	] as const) {
		for (let code = first; code < end; code += 1) {
			traits[code] = (surnames[code] as number) | ((given[code] as number) << 2) | TRAIT.han;
		}
	}
	for (const [characters, bits] of MARKED) {
		for (const character of characters) {
			mark(traits, character, bits);
		}
	}
	for (const [characters, weight] of [
		[transliterationCharacters, 1],
		[strongTransliterationCharacters, 2],
	] as const) {
		for (const character of characters) {
			const code = character.charCodeAt(0);
			traits[code] = ((traits[code] as number) & ~TRAIT.foreign) | (weight << 4);
		}
	}
	for (const character of dottedTransliterationCharacters) {
		const code = character.charCodeAt(0);
		traits[code] = (traits[code] as number) | (((traits[code] as number) & TRAIT.foreign) === 0 ? DOTTED_ONLY << 4 : 0);
	}
	for (const name of [...japaneseSurnames.split(' '), ...knownPersons.split(' ')]) {
		mark(traits, name, TRAIT.firstOfTwo);
	}
	for (let at = 0; at + 1 < variants.length; at += 2) {
		const traditional = variants.charCodeAt(at);
		traits[traditional] = withSimplified(traits[traditional] as number, traits[variants.charCodeAt(at + 1)] as number);
	}
	for (let code = 0x3400; code < 0xa000; code += 1) {
		const trait = traits[code] as number;
		traits[code] = trait | ((trait & (TRAIT.surname | TRAIT.firstOfTwo)) === 0 ? 0 : TRAIT.opens);
	}
	return traits;
}

/** Gives the first UTF-16 unit of `character` these bits too. */
function mark(traits: Int32Array, character: string, bits: number): void {
	const code = character.charCodeAt(0);
	traits[code] = (traits[code] as number) | bits;
}

function withSimplified(traditional: number, simplified: number): number {
	let trait = traditional | (simplified & SHARED);
	for (const field of RANKS) {
		trait = (trait & ~field) | Math.max(trait & field, simplified & field);
	}
	return trait;
}
