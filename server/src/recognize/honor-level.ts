import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import type { HonorLevel } from '../model/mention.ts';

/** Provinces, autonomous regions and municipalities directly under the central government, by short name. */
const PROVINCES: ReadonlySet<string> = new Set(
	'北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 臺灣 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 齐鲁 湖湘 荆楚 燕赵 三秦 八桂 首都'.split(
		' ',
	),
);
const MUNICIPALITIES = ['北京市', '天津市', '上海市', '重庆市'];
/** Words that a name opens with and the level they say. */
const OPENINGS: readonly (readonly [level: HonorLevel, words: readonly string[]])[] = [
	['municipal', ['市级', '全市']],
	['district', ['区级', '县级', '全区', '全县']],
	['provincial', ['省级', '全省', '自治区', '省部级']],
];
const NATIONAL = ['全国', '中国', '国家', '中华', '中央', '国务院', '共和国', '新中国'];
const NATIONAL_STARTS = hanSetOf('全中国共新');
const JOINTS = hanSetOf('或和与');
const PLACES = hanSetOf('省市区县旗州盟');

/**
 * The level that the name of an honour says by itself, null where it says none: 全国… is national, 北京市… and 首都… provincial (Beijing
 * has the rank of a province), 南通市… municipal, 朝阳区… district, …集团… enterprise.
 */
export function levelOfName(name: string): HonorLevel | null {
	const { joined, placed } = signsOf(name);
	// 全国或北京市劳模 are two.
	if (joined && /^[^、]{1,8}(?:或|和|与)[^、]{1,8}[省市区县]/u.test(name)) {
		return null;
	}
	if (name.startsWith('中国') && /^中国[^市区县]{1,10}(?:集团|公司)/u.test(name)) {
		return 'enterprise';
	}
	if (isInHanSet(NATIONAL_STARTS, name.charCodeAt(0)) && NATIONAL.some((word) => name.startsWith(word))) {
		return 'national';
	}
	if (opensWithFirm(name)) {
		return 'enterprise';
	}
	const opening = OPENINGS.find(([, words]) => words.some((word) => name.startsWith(word)));
	if (opening !== undefined) {
		return opening[0];
	}
	const place = placed ? PLACE.exec(name)?.[0] : undefined;
	if (place !== undefined && place !== '') {
		return levelOfPlace(place);
	}
	return PROVINCES.has(name.slice(0, 2)) || PROVINCES.has(name.slice(0, 3)) ? 'provincial' : null;
}

/** The places that a name opens with. */
const PLACE = /^(?:[^省市区县旗州盟]{1,5}(?:省|自治区))?(?:[^省市区县旗州盟]{1,7}[市州盟])?(?:[^省市区县旗州盟]{1,7}[区县旗])?/u;

/** Whether a name has a character that joins two names, and one that ends a place's name. */
function signsOf(name: string): { readonly joined: boolean; readonly placed: boolean } {
	let joined = false;
	let placed = false;
	for (let at = 0; at < name.length; at += 1) {
		const unit = name.charCodeAt(at);
		joined ||= isInHanSet(JOINTS, unit);
		placed ||= isInHanSet(PLACES, unit);
	}
	return { joined, placed };
}

/** Whether a firm or works is named in the first characters, before any city, district or county: 中铁十四局集团…. */
function opensWithFirm(name: string): boolean {
	for (let at = 0; at <= FIRM_STARTS_WITHIN; at += 1) {
		const unit = name.charCodeAt(at);
		if (isInHanSet(FIRM_STARTS, unit) && FIRMS.some((word) => name.startsWith(word, at))) {
			return true;
		}
		if (isInHanSet(CITIES, unit)) {
			return false;
		}
	}
	return false;
}

/** UTF-16 units. */
const FIRM_STARTS_WITHIN = 12;
const FIRMS = ['集团', '公司', '总厂', '厂', '矿'];
const FIRM_STARTS = hanSetOf('集公总厂矿');
const CITIES = hanSetOf('市区县');

function levelOfPlace(place: string): HonorLevel {
	if (place.endsWith('省') || place.endsWith('自治区') || MUNICIPALITIES.includes(place)) {
		return 'provincial';
	}
	return place.endsWith('市') || place.endsWith('州') ? 'municipal' : 'district';
}
