import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { hasPairAt, pairSetOf } from '../lexicon/pair-set.ts';
import type { OrganizationKind, Resolution } from '../model/mention.ts';
import { message } from '../model/message.ts';
import type { Page } from '../model/page.ts';
import { type BlockScan, SIGN } from './block-scan.ts';
import type { OrganizationCandidate, OrganizationFacts } from './organization-candidate.ts';

/** Another form of a body's name that this page allows: where the form is read, the body is meant. */
export interface Alias {
	readonly name: string;
	readonly of: OrganizationCandidate;
	/** `said`: the page gives it in so many words; `made`: the name without its place or its legal form. */
	readonly origin: 'said' | 'made';
}

/** What the form that `alias` gives stands for. */
export function resolveAlias({ name, of, origin }: Alias): Resolution {
	const fullName = of.text;
	const reason =
		origin === 'said'
			? message('“{0}” is given as the short form of {1}', name, fullName)
			: message('“{0}” is short for {1}, named on this page', name, fullName);
	return { fullName, reason };
}

const INTRODUCERS = ['以下简称', '下称', '简称', '以下簡稱', '下稱', '簡稱'];
const INTRODUCER_OPENERS = hanSetOf(INTRODUCERS.map((word) => word.charAt(0)).join(''));
const NO_ALIASES: readonly Alias[] = [];
const LONGEST_SAID = 20;
/** Last characters of the forms below. */
const LEGAL_ENDS = hanSetOf('司团團');
const LEGAL_FORMS =
	/(?:[（(]集团[）)])?(?:集团)?(?:控股)?(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|总公司|公司|集团|集團|股份有限公司|有限責任公司)$/u;
/** Behind a place these are what the town has, not who runs it: 北京自来水, 北京地铁. */
const SERVICES = pairSetOf(
	'公交 交通 地铁 来水 热力 燃气 供电 电力 排水 环卫 供水 供热 机场 铁路 高速 邮政 旅游 教育 医药 文化 体育 科技 建设 建筑 投资 实业 能源 农业 食品 运营 物业',
);
const HOLDING = /^(?:控股|股份)(?=有限|集团|股份|责任)/u;
/** 北京第一机床厂有限公司, called 北京一机床 and 北京一机床厂. */
const NUMBERED = /^([\p{Script=Han}]{2,4})第([一二三四五六七八九十]{1,2})([\p{Script=Han}]{2,4})(厂)(?:有限|股份|责任|公司)*$/u;
/** A brand of a place and one character (`北京三`) is no name; nor is a place. */
const SHORTEST_BRAND = 4;

/** Whether the block gives a short form of any name in brackets: （以下简称. */
export function explainsNames({ text, signs, hits: { units, marks, markCount } }: BlockScan): boolean {
	if ((signs & SIGN.bracket) === 0) {
		return false;
	}
	for (let mark = 0; mark < markCount; mark += 1) {
		const at = marks[mark] as number;
		// （ (
		if (
			(units[at] === 0xff08 || units[at] === 0x28) &&
			isInHanSet(INTRODUCER_OPENERS, units[at + 1] as number) &&
			INTRODUCERS.some((word) => text.startsWith(word, at + 1))
		) {
			return true;
		}
	}
	return false;
}

/** What the page itself says in brackets behind a name: `中国石油化工股份有限公司镇海炼化分公司（以下简称镇海炼化）`. */
export function saidAliases(page: Page, facts: readonly OrganizationFacts[]): readonly Alias[] {
	const aliases: Alias[] = [];
	for (let index = 0; index < facts.length; index += 1) {
		const { organizations, explains } = facts[index] as OrganizationFacts;
		if (!explains) {
			continue;
		}
		const text = page.blocks[index]?.text ?? '';
		for (const candidate of organizations) {
			const of = explainedBody(candidate);
			const mark = text.charCodeAt(of.end);
			if (mark !== 0xff08 && mark !== 0x28) {
				continue;
			}
			const introducer = INTRODUCERS.find((word) => text.startsWith(word, of.end + 1));
			if (introducer === undefined) {
				continue;
			}
			const rest = text.slice(of.end + 1 + introducer.length, of.end + 1 + introducer.length + LONGEST_SAID + 4);
			const name = /^[：:]?[“"「『‘]?([\p{Script=Han}A-Za-z0-9·]{2,20})[”"」』’]?[，,）)]/u.exec(rest)?.[1];
			// What the brackets say of a place `saidPlaces` reads.
			if (name !== undefined && of.text !== of.place) {
				aliases.push({ name, of, origin: 'said' });
			}
		}
	}
	return aliases;
}

/** The body that `candidate` gives a short form of: itself, or what stands before brackets in its name: 区教育委员会|（以下简称：区教委）工会. */
function explainedBody(candidate: OrganizationCandidate): OrganizationCandidate {
	const at = EXPLANATION.exec(candidate.text)?.index;
	return at === undefined ? candidate : { ...candidate, text: candidate.text.slice(0, at), end: candidate.start + at };
}

/** `name` without the short form that it gives within: 区教育委员会工会 of `区教育委员会（以下简称：区教委）工会`. */
export function withoutExplanation(name: string): string {
	return name.replace(EXPLANATION, '');
}

const EXPLANATION = /[（(](?:以下简称|下称|简称|以下簡稱|下稱|簡稱)[^（(）)]{1,24}[）)]/u;

/** A form of a place's name that the page gives in brackets: 经开区 of `北京经济技术开发区（以下简称：经开区）总工会`. */
export interface SaidPlace {
	readonly name: string;
	readonly of: string;
	/** The place and behind it the brackets with what they hold. */
	readonly explained: string;
}

/** A zone that opens its clause. */
const ZONE = /(?<![\p{Script=Han}])[\p{Script=Han}]{2,14}(?:开发区|新区|示范区|园区|高新区|保税区|合作区|自贸区|度假区)$/u;
const PLACE_SAID = /[（(](?:以下简称|下称|简称|以下簡稱|下稱|簡稱)[：:]?[“"「『]?([\p{Script=Han}]{2,8})[”"」』]?[）)]/gu;

/** Short forms that the page gives to places; `facts[i]` is what `page.blocks[i]` shows. */
export function saidPlaces(page: Page, facts: readonly OrganizationFacts[]): readonly SaidPlace[] {
	const found: SaidPlace[] = [];
	for (let index = 0; index < facts.length; index += 1) {
		const { organizations, places, explains } = facts[index] as OrganizationFacts;
		if (!explains) {
			continue;
		}
		const text = page.blocks[index]?.text ?? '';
		for (const match of text.matchAll(PLACE_SAID)) {
			const before = text.slice(Math.max(0, match.index - LONGEST_SAID), match.index);
			const known = [...organizations.map(({ place }) => place), ...places];
			const place = known.find((each) => each !== null && each.length > 2 && before.endsWith(each)) ?? ZONE.exec(before)?.[0];
			const [brackets, name] = match;
			if (place != null && name !== undefined && found.length < PLACES_LIMIT) {
				found.push({ name, of: place, explained: place + brackets });
			}
		}
	}
	return found;
}

/** A page explains few places; a longer list is no page. */
const PLACES_LIMIT = 20;

/** The full name of a body whose name says its place in a form that the page explains, or explains it inside; null for another. */
export function resolveSaidPlace(text: string, places: readonly SaidPlace[]): Resolution | null {
	for (let index = 0; index < places.length; index += 1) {
		const { name, of, explained } = places[index] as SaidPlace;
		const full = text.startsWith(explained)
			? of + text.slice(explained.length)
			: text.startsWith(name) && text.length > name.length
				? of + text.slice(name.length)
				: null;
		if (full !== null) {
			return { fullName: full, reason: message('“{0}” is given as the short form of {1}', name, of) };
		}
	}
	return null;
}

/** The firm whose union it is by the name that the union's says: 三江食品 of 三江食品|工会. Null for a union of a place or a trade. */
function firmOfUnion({ text, place }: OrganizationCandidate): string | null {
	if (!text.endsWith('工会') || text.endsWith('总工会')) {
		return null;
	}
	const firm = text.slice(0, -2);
	if (firm.length < SHORTEST_BRAND || hasPairAt(TRADES, firm, firm.length - 2)) {
		return null;
	}
	if (place === null) {
		return firm;
	}
	const opens = firm.startsWith(place);
	// 北汽|福田: a brand whose last word is a place as well.
	const brand = firm.length > place.length + 1 && firm.endsWith(place);
	const division = isInHanSet(DIVISIONS, place.charCodeAt(place.length - 1)) || place.endsWith('街道');
	return division || (!brand && !opens) || (opens && firm.length < place.length + 2) || isService(firm) ? null : firm;
}

/** Whether `firm`, behind a place, is what the town has: 北京|地铁. */
function isService(firm: string): boolean {
	return hasPairAt(SERVICES, firm, firm.length - 2) && (!firm.endsWith('来水') || firm.endsWith('自来水'));
}

const DIVISIONS = hanSetOf('省市区县州盟旗镇乡村');
/** Unions of a trade, not of a firm: 机械冶金|工会. */
const TRADES = pairSetOf(
	'行业 产业 系统 机关 直属 联合 医务 公安 政法 金融 财贸 轻纺 纺织 服务 国防 机械 冶金 建材 化工 石化 电子 卫生 农林 水利 气象 海员 铁路 出版 新闻',
);

/** Kinds of which each has a name of its own behind its division. */
const LOCALS: readonly OrganizationKind[] = ['school', 'hospital', 'museum'];
/** What every division has one of goes by no name without it: 实验小学, 第一医院, 中医医院. */
const ONE_OF_EACH =
	/^(?:第[一二三四五六七八九十]|[一二三四五六七八九十]|实验|中心|附属|职业|高级|人民|中医|中西医|妇|老年|特殊|教师|外国语|体育|艺术|培训|社会|公共|口腔|传染|精神|急救|疾病|紧急|医疗|图书|博物|文化|少年|青少年|少儿|工人|职工|档案|科技|科学|美术|展览|规划|社区|民族|机关|开放|成人|卫生|残疾|儿童|骨|肿瘤|眼|胸)/u;

/** 芙蓉小学 of 北京市通州区芙蓉小学; null for a body that each division has. */
function nameWithoutDivision({ text, place, organization }: OrganizationCandidate): string | null {
	if (place === null || !LOCALS.includes(organization) || !text.startsWith(place) || text.length < place.length + SHORTEST_LOCAL) {
		return null;
	}
	const division = place.length > 2 && isInHanSet(DIVISIONS, place.charCodeAt(place.length - 1));
	const rest = text.slice(place.length);
	return division && !ONE_OF_EACH.test(rest) ? rest : null;
}

const SHORTEST_LOCAL = 4;

/** How many UTF-16 units a group's name has before 集团. */
const SHORTEST_GROUP = 2;
const LONGEST_GROUP = 8;
const GROUP_FORMS = ['股份', '有限', '控股'];

/** The name of the group that `name` opens with: 自来水集团|有限责任公司; null where it opens with none. */
function groupIn(name: string): string | null {
	const at = name.indexOf('集');
	const group = at >= SHORTEST_GROUP && at <= LONGEST_GROUP && name.startsWith('集团', at);
	return group && GROUP_FORMS.some((form) => name.startsWith(form, at + 2)) ? name.slice(0, at + 2) : null;
}

/** What readers make of a full name: the name without its place (公交集团), the name without its legal form (北京建工). */
export function madeAliases(candidate: OrganizationCandidate): readonly Alias[] {
	const { text, place, organization, ownName } = candidate;
	if (ownName !== null && ownName.length > 3) {
		return [{ name: ownName, of: candidate, origin: 'made' }];
	}
	const firm = organization === 'union' ? firmOfUnion(candidate) : null;
	if (firm !== null) {
		const of = { ...candidate, text: firm, end: candidate.start + firm.length, organization: 'company' as const, ownName: null };
		return [{ name: firm, of, origin: 'made' }];
	}
	const local = nameWithoutDivision(candidate);
	if (local !== null) {
		return [{ name: local, of: candidate, origin: 'made' }];
	}
	// Only firms and what belongs to a group are called by less than their name without the page saying so.
	if (organization !== 'company' && !text.includes('集团')) {
		return NO_ALIASES;
	}
	const aliases: Alias[] = [];
	const add = (name: string): void => {
		aliases.push({ name, of: candidate, origin: 'made' });
	};
	if (place !== null && text.startsWith(place) && text.includes('集团')) {
		const rest = text.slice(place.length);
		// 公交集团 is the one of this page; 物业公司 and 集团公司 are any.
		if (!rest.startsWith('集团')) {
			add(rest);
			const group = groupIn(rest);
			if (group !== null) {
				add(group);
			}
		}
	}
	const numbered = organization === 'company' && text.includes('第') ? NUMBERED.exec(text) : null;
	if (numbered !== null) {
		const [, before = '', number = '', trade = '', works = ''] = numbered;
		add(before + number + trade);
		add(before + number + trade + works);
	}
	const brand = organization === 'company' && isInHanSet(LEGAL_ENDS, text.charCodeAt(text.length - 1)) ? text.search(LEGAL_FORMS) : -1;
	if (brand >= SHORTEST_BRAND && (place === null || (brand >= place.length + 2 && !isService(text.slice(0, brand))))) {
		add(text.slice(0, brand));
		// 京能|控股 of 京能控股有限责任公司
		const group = HOLDING.exec(text.slice(brand))?.[0];
		if (group !== undefined) {
			add(text.slice(0, brand) + group);
		}
	}
	return aliases;
}
