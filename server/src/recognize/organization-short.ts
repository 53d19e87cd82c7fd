import type { Resolution } from '../model/mention.ts';
import type { Message } from '../model/message.ts';
import { message } from '../model/message.ts';
import type { BodyName } from './organization-bodies.ts';
import type { OrganizationCandidate } from './organization-candidate.ts';
import type { BodyNames, NameContext } from './organization-context.ts';
import { isWide } from './organization-level.ts';
import { equivalentOf } from './organization-tables.ts';
import { unitBits } from './unit-bits.ts';

/** Kinds whose names are cut freely in use (哈工大); an office's name is cut by its place only. */
const CUT_FREELY = new Set(['company', 'school', 'hospital', 'research', 'press', 'media', 'museum', 'association']);

/** The full name that `candidate`, whose form is `name`, is short for, or null where the page allows none or more than one. */
export function resolveShortForm(candidate: OrganizationCandidate, name: BodyName, context: NameContext): Resolution | null {
	const { text, units, level } = name;
	const near = fuller(text, units, context.article);
	// 区总工会 of one article is no 区总工会 of the next; a page's city and province are mostly one.
	const far = level === null || isWide(level) ? fuller(text, units, context.page) : NOBODY;
	const ending = endingWith(text, near) ?? endingWith(text, far);
	if (ending !== null) {
		const full = onlyOne(ending)?.text;
		return full === undefined ? null : { fullName: full, reason: reasonOf(text, full, level) };
	}
	if (level !== null) {
		return resolveLevel(candidate, level, near, context);
	}
	const known = equivalentOf(context.tables, text);
	if (known !== undefined) {
		return { fullName: known, reason: message('“{0}” is the usual short form of {1}', text, known) };
	}
	return cutName(candidate, near, far) ?? cutFirm(candidate, context);
}

const NOBODY: readonly OrganizationCandidate[] = [];

/** Those of `names` that are longer than `text` and have all its units (`units`), so that it may be short for them. */
function fuller(text: string, units: number, names: BodyNames): readonly OrganizationCandidate[] {
	let found: OrganizationCandidate[] | null = null;
	// A plain loop over numbers: it runs for each name against each.
	for (let index = 0; index < names.units.length; index += 1) {
		if ((units & ~(names.units[index] as number)) === 0) {
			const name = names.all[index] as OrganizationCandidate;
			if (name.text.length > text.length) {
				found ??= [];
				found.push(name);
			}
		}
	}
	return found ?? NOBODY;
}

/** Those of `names`, which are longer than `text`, that end with it; null for none. */
function endingWith(text: string, names: readonly OrganizationCandidate[]): readonly OrganizationCandidate[] | null {
	let found: OrganizationCandidate[] | null = null;
	for (let index = 0; index < names.length; index += 1) {
		const name = names[index] as OrganizationCandidate;
		if (name.text.endsWith(text)) {
			found ??= [];
			found.push(name);
		}
	}
	return found;
}

/** Those of `names`, which are longer, that `candidate` may be cut from; null for none. */
function longerOf(candidate: OrganizationCandidate, names: readonly OrganizationCandidate[]): readonly OrganizationCandidate[] | null {
	let found: OrganizationCandidate[] | null = null;
	for (let index = 0; index < names.length; index += 1) {
		const name = names[index] as OrganizationCandidate;
		if (name.organization === candidate.organization && isCutFrom(candidate, name)) {
			found ??= [];
			found.push(name);
		}
	}
	return found;
}

/** The one name of the article (`near`), else of the page (`far`), that `candidate` may be cut from. */
function cutName(
	candidate: OrganizationCandidate,
	near: readonly OrganizationCandidate[],
	far: readonly OrganizationCandidate[],
): Resolution | null {
	const { text, organization, place } = candidate;
	// An office that says its place is not cut: see `isCutFrom`.
	if (place !== null && organization !== 'union' && !CUT_FREELY.has(organization)) {
		return null;
	}
	const longer = longerOf(candidate, near) ?? longerOf(candidate, far);
	const full = longer === null ? undefined : onlyOne(longer)?.text;
	return full === undefined ? null : { fullName: full, reason: message('“{0}” is short for {1}, named on this page', text, full) };
}

/** The union of a firm whose name is cut: 公交集团|工会 where the page names 北京公共交通控股（集团）有限公司. */
function cutFirm(candidate: OrganizationCandidate, context: NameContext): Resolution | null {
	const { text, organization } = candidate;
	if (organization !== 'union' || !(text.endsWith('集团工会') || text.endsWith('公司工会'))) {
		return null;
	}
	const firm = text.slice(0, -UNION.length);
	const units = unitBits(firm);
	const near = fuller(firm, units, context.article);
	const far = fuller(firm, units, context.page);
	const resolution = cutName({ ...candidate, text: firm, organization: 'company', ownName: null }, near, far);
	return resolution === null ? null : { ...resolution, fullName: resolution.fullName + UNION };
}

const UNION = '工会';

/** Steps from form to form: 公交集团, 北京公交集团, 北京公交集团公司, 北京公共交通控股（集团）有限公司. */
const STEPS = 3;

/** `resolution` of the form `text`, led on where its full name is itself short for another name of the page. */
export function resolveOnwards(text: string, resolution: Resolution, context: NameContext): Resolution {
	let { fullName } = resolution;
	for (let step = 0; step < STEPS; step += 1) {
		const name = context.bodies.byText.get(fullName);
		const next = name === undefined || name.shown === null ? null : resolveShortForm(name.shown, name, context);
		if (next === null || next.fullName.length <= fullName.length) {
			break;
		}
		fullName = next.fullName;
	}
	return fullName === resolution.fullName
		? resolution
		: { fullName, reason: message('“{0}” is short for {1}, named on this page', text, fullName) };
}

/** What 市自来水集团 leaves out of 北京市自来水集团有限责任公司. */
const LEGAL_FORM = /^(?:股份|有限|责任|控股|总?公司)+$/u;

/** What a firm is by law and no part of it: 中联重科|股份有限公司, but not 中联重科|股份有限公司泵送公司. */
const LEGAL_REST = /^(?:股份|有限|责任|集团|控股|实业|工程|总?公司|[（）()])+$/u;

/** The same of a name that opens with a level; `near` are the names of its article that it may be short for. */
function resolveLevel(
	{ text, organization }: OrganizationCandidate,
	level: string,
	near: readonly OrganizationCandidate[],
	context: NameContext,
): Resolution | null {
	const sameLevel = near.filter((name) => {
		const at = name.text.indexOf(level, 1);
		return (
			name.organization === organization &&
			at > 0 &&
			(name.text.startsWith(text, at)
				? LEGAL_FORM.test(name.text.slice(at + text.length))
				: name.text.charAt(name.text.length - 1) === text.charAt(text.length - 1) &&
					isAbbreviation(text.slice(level.length), name.text, at + level.length, false))
		);
	});
	const full = onlyOne(sameLevel);
	if (full !== null) {
		return { fullName: full.text, reason: reasonOf(text, full.text, level) };
	}
	if (sameLevel.length > 0) {
		return null;
	}
	const town = TOWNS.includes(level) ? longestOf(townsOf(level, context.article)) : null;
	if (town !== null) {
		return { fullName: town + text.slice(level.length), reason: message('“{0}” is {1} in this article', level, town) };
	}
	const sources = isWide(level) ? [context.articlePlaces, context.pagePlaces] : [context.articlePlaces];
	for (const places of sources) {
		const fitting = places().filter((place) => place.endsWith(level) && place.length > level.length);
		const place = longestOf(fitting);
		if (place !== null) {
			return { fullName: place + text.slice(level.length), reason: message('“{0}” is {1} in this article', level, place) };
		}
		if (fitting.length > 0) {
			return null;
		}
	}
	return null;
}

/** Levels below the divisions that `findPlaces` knows. */
const TOWNS = ['街道', '地区', '镇', '乡'];

/** The towns of that level whose bodies the article names: 建国门街道 by 建国门街道工委. */
function townsOf(level: string, names: BodyNames): readonly string[] {
	const towns: string[] = [];
	for (const { place } of names.all) {
		if (place !== null && place.length > level.length && place.endsWith(level)) {
			towns.push(place);
		}
	}
	return towns;
}

function reasonOf(text: string, full: string, level: string | null): Message {
	if (level !== null && full.endsWith(text)) {
		const place = full.slice(0, full.length - text.length);
		// 朝阳区|区委 says its level twice.
		return message('“{0}” is {1} in this article', level, place.endsWith(level) ? place : place + level);
	}
	return message('“{0}” is short for {1}, named on this page', text, full);
}

/** The one body of `names`, by its longest name, where all others are ends of it or short for it; null for none or several. */
function onlyOne(names: readonly OrganizationCandidate[]): OrganizationCandidate | null {
	let longest: OrganizationCandidate | null = null;
	for (const name of names) {
		if (longest === null || name.text.length > longest.text.length) {
			longest = name;
		}
	}
	const full = longest;
	return full !== null && names.every((name) => full.text.endsWith(name.text) || isCutFrom(name, full)) ? full : null;
}

/** The longest of `places` where all are ends of it (`湖里区`, `厦门市湖里区`); null for none or several. */
function longestOf(places: readonly string[]): string | null {
	let longest: string | null = null;
	for (const place of places) {
		if (longest === null || place.length > longest.length) {
			longest = place;
		}
	}
	return longest !== null && places.every((place) => longest.endsWith(place)) ? longest : null;
}

const FIRM_ENDS = ['公司', '集团', '集團'];

/** Whether `short` may be `full` with words left out: 徐工集团 of 徐州工程机械集团有限公司. */
function isCutFrom(short: OrganizationCandidate, full: OrganizationCandidate): boolean {
	const a = short.text;
	const b = full.text;
	const placeless = short.place === null && (full.organization === 'union' || full.place === null);
	// 怀柔|工会 is 怀柔区总工会.
	const union = full.organization === 'union' && (isUnionOfPlace(short) || b.includes('集团') || b.includes('公司'));
	if (!placeless && !union && !CUT_FREELY.has(full.organization)) {
		return false;
	}
	if (full.place !== null && short.place !== null && !full.place.startsWith(short.place)) {
		return false;
	}
	// 北京大学 is the parent of 北京大学医学院, not short for it; 奇瑞汽车 is short for 奇瑞汽车股份有限公司.
	if (b.startsWith(a)) {
		return full.organization === 'company' && LEGAL_REST.test(b.slice(a.length));
	}
	// 太原局集团公司 is no depot of 中国铁路太原局集团有限公司: what is cut keeps its last word, or was a firm.
	if (b.charCodeAt(b.length - 1) !== a.charCodeAt(a.length - 1) && !FIRM_ENDS.some((end) => b.endsWith(end))) {
		return false;
	}
	// 北京建工, 中国|南方航空, 中国铁路|太原局: a short form starts where the name, its place or one of its words does.
	const place =
		full.place !== null && short.place === null && b.startsWith(full.place)
			? full.place.length
			: b.startsWith('中国') && !a.startsWith('中国')
				? 2
				: 0;
	const hospital = full.organization === 'hospital';
	return (
		opensWith(a, b, 0, hospital) ||
		opensWith(a, b, place, hospital) ||
		opensInside(a, b, hospital) ||
		(full.ownName !== null && opensWith(a, full.ownName, 0, hospital))
	);
}

/** Whether `short` is cut from `long` from one of its words on. */
function opensInside(short: string, long: string, hospital: boolean): boolean {
	const word = long.indexOf(short.slice(0, 2));
	return word > 0 && isAbbreviation(short, long, word, hospital) && !long.startsWith(short, word);
}

function isUnionOfPlace({ text, organization, place }: OrganizationCandidate): boolean {
	return (
		organization === 'union' &&
		place !== null &&
		text.length === place.length + UNION.length &&
		text.startsWith(place) &&
		text.endsWith(UNION)
	);
}

function opensWith(short: string, long: string, from: number, hospital: boolean): boolean {
	return long.charCodeAt(from) === short.charCodeAt(0) && isAbbreviation(short, long, from, hospital);
}

/** What every name may lose and be the same: 中铁建工集团第一建设(有限)公司, 怀柔(区总)工会. */
const LOST = /^(?:有限|人民|责任|股份|控股|集团|总?公司|[（）()]|实业|发展|投资|运营|管理|[市省区县州总])+$/u;
/** What a hospital's name may lose beside: 上海(市第)六(人民医)院. */
const LOST_BY_HOSPITALS = /^(?:[市省区县州第]|人民|医|大学|附属|中心)+$/u;

/**
 * Whether `short` is `long` from `from` on (UTF-16) with characters left out as people do: 徐(州)工(程机械)集团 keeps single characters of words. Where whole
 * words are lost and whole words stay, two bodies stand side by side: 北京(工业)大学, 中国石油(化工)集团, 北京中医(药大学第三附属)医院.
 */
function isAbbreviation(short: string, long: string, from: number, hospital: boolean): boolean {
	let at = 0;
	let kept = 0;
	let lost = -1;
	let initials = false;
	let named = true;
	for (let index = from; index < long.length && at < short.length; index += 1) {
		if (long.charCodeAt(index) !== short.charCodeAt(at)) {
			initials ||= kept === 1;
			kept = 0;
			lost = lost === -1 ? index : lost;
			continue;
		}
		if (lost !== -1) {
			named &&= (hospital ? LOST_BY_HOSPITALS : LOST).test(long.slice(lost, index));
			lost = -1;
		}
		kept += 1;
		at += 1;
	}
	return at === short.length && (named || (!hospital && (initials || (kept === 1 && short.length > 2))));
}
