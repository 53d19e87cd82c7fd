import type { Plant, Planter } from './mutate.ts';
import { betweenHan, HAN, offsetsWhere } from './mutate-paragraphs.ts';

const INVISIBLE = ['\u200b', '\ufeff', '\u00ad', '\u200e', '\u2060', '\u00a0', '\u0007', '\u200d', '\u2028'];

/** Kangxi radicals and CJK compatibility ideographs with what they stand for; Unicode data files `EquivalentUnifiedIdeograph` and `UnicodeData`. */
const COMPATIBLE: Readonly<Record<string, string>> = {
	工: '⼯',
	人: '⼈',
	大: '⼤',
	一: '⼀',
	山: '⼭',
	水: '⽔',
	心: '⼼',
	日: '⽇',
	生: '⽣',
	力: '⼒',
	文: '⽂',
	金: '\uf90a',
	料: '\uf9be',
	立: '\uf9f7',
	理: '\uf9e4',
	行: '\ufa08',
};

/** Characters whose traditional form is another and belongs to no simplified text. */
const TRADITIONAL: Readonly<Record<string, string>> = {
	国: '國',
	会: '會',
	劳: '勞',
	动: '動',
	业: '業',
	员: '員',
	区: '區',
	总: '總',
	产: '產',
	职: '職',
	说: '說',
	这: '這',
	们: '們',
	时: '時',
	个: '個',
	长: '長',
	为: '為',
	对: '對',
	来: '來',
	实: '實',
};

export const addInvisible: Planter = ({ text }, random) =>
	random
		.sample(
			offsetsWhere(text, (at) => betweenHan(text, at)),
			4,
		)
		.map((at): Plant => ({ rule: 'invisible-character', edit: { start: at, end: at, newText: random.pick(INVISIBLE) } }));

export const addCompatible: Planter = ({ text }, random) => [
	...swaps('compatibility-character', text, COMPATIBLE, random.sample(whereIn(text, COMPATIBLE), 4)),
	...fullWidthDigits(text, random.sample(wholeNumbers(text), 1)),
];

export const addTraditional: Planter = ({ text }, random) =>
	/[國會勞動]/u.test(text) ? [] : swaps('mixed-script', text, TRADITIONAL, random.sample(whereIn(text, TRADITIONAL), 3));

export const addReplacement: Planter = ({ text }, random) =>
	random
		.sample(
			offsetsWhere(text, (at) => betweenHan(text, at)),
			4,
		)
		.map((at): Plant => {
			const newText = random.pick(['\ufffd', '\ufffd\ufffd', '锟斤拷', '\ue5e5', 'Ã©', '烫烫烫']);
			return { rule: 'replacement-character', edit: { start: at, end: at + 1, newText } };
		});

/** Words that end in a particle, before which it may rightly stand twice (`现在在`, `目的的`). */
const ENDS_IN_PARTICLE = /(?:目的|有的|似的|现在|正在|所在|存在|实在|参与|给与|一把|附和|温和|饱和|总和|为了|除了|罢了|末了)$/u;

/** Doubles a particle. */
export const doubleWords: Planter = ({ text }, random) =>
	random
		.sample(
			offsetsWhere(text, (at) => '的了和在与'.includes(text.charAt(at)) && HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at + 1))),
			3,
		)
		// Doubled again it would be a third: 的的的.
		.filter((at) => text.charAt(at) !== text.charAt(at - 1) && text.charAt(at) !== text.charAt(at + 1))
		.filter((at) => !ENDS_IN_PARTICLE.test(text.slice(at - 1, at + 1)))
		.map(
			(at): Plant => ({
				rule: 'doubled-word',
				edit: { start: at + 1, end: at + 1, newText: text.charAt(at) },
				place: { start: at, end: at + 1 },
			}),
		);

/** An English word for the Chinese one, as a careless translation leaves it (匠心 and 责任心). */
export const addLatin: Planter = ({ text }, random) =>
	random
		.sample(
			offsetsWhere(
				text,
				(at) => text.charAt(at) === '和' && /^(?:职工|市民|工友|企业|学生|社会|技术|质量|安全|管理)/u.test(text.slice(at + 1, at + 3)),
			),
			2,
		)
		.map((at): Plant => ({ rule: 'stray-latin', edit: { start: at, end: at + 1, newText: random.pick([' and ', 'and']) } }));

function whereIn(text: string, table: Readonly<Record<string, string>>): readonly number[] {
	return offsetsWhere(text, (at) => table[text.charAt(at)] !== undefined && HAN.test(text.charAt(at - 1)) && HAN.test(text.charAt(at + 1)));
}

function swaps(rule: string, text: string, table: Readonly<Record<string, string>>, offsets: readonly number[]): Plant[] {
	return offsets.map((at) => ({ rule, edit: { start: at, end: at + 1, newText: table[text.charAt(at)] ?? '' } }));
}

function wholeNumbers(text: string): readonly number[] {
	return offsetsWhere(text, (at) => /^[0-9]{2}[^0-9.,:：％%A-Za-z-]/u.test(text.slice(at, at + 3)) && HAN.test(text.charAt(at - 1)));
}

function fullWidthDigits(text: string, offsets: readonly number[]): Plant[] {
	return offsets.map((at) => {
		const newText = [...text.slice(at, at + 2)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
		return { rule: 'compatibility-character', edit: { start: at, end: at + 2, newText } };
	});
}
