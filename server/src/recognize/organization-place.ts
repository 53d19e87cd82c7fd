import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import type { Resolution } from '../model/mention.ts';
import type { OrganizationCandidate } from './organization-candidate.ts';
import { levelOf } from './organization-level.ts';

/** The place the name says, or the one that stands for the 区 or 市 it says instead; of a department, its committee's. */
export function placeOf(candidate: OrganizationCandidate, resolution: Resolution | null): string | null {
	const text = candidate.within ?? candidate.text;
	const level = levelOf(text);
	if (level !== null) {
		const at = resolution === null ? -1 : resolution.fullName.indexOf(level, 1);
		return resolution === null || at === -1 ? null : resolution.fullName.slice(0, at + level.length);
	}
	const place = candidate.place === null ? null : placeInName(text, candidate.place);
	if (resolution === null || place === null || !text.startsWith(place)) {
		return place;
	}
	// 北七家镇|总工会 of 昌平区北七家镇|总工会
	const rest = text.slice(place.length);
	return rest.length > 1 && resolution.fullName.endsWith(rest) ? resolution.fullName.slice(0, -rest.length) : place;
}

/** `place` as far as the name `text` says it: 朝阳|区委, 牛街|街道. */
function placeInName(text: string, place: string): string | null {
	if (place.length === 2 && NO_PLACES.includes(place)) {
		return null;
	}
	const end = (text.startsWith(place) ? 0 : text.indexOf(place)) + place.length;
	if (end < place.length) {
		return place;
	}
	const last = place.charCodeAt(place.length - 1);
	if (isInHanSet(TOWN_ENDS, last)) {
		const town = TOWNS.find((tail) => place.endsWith(tail));
		if (town !== undefined && end > place.length && end <= place.length + 4) {
			return text.slice(0, end);
		}
		if (town === place) {
			return null;
		}
	}
	if (isInHanSet(DIVISIONS, last) || place.endsWith('街道') || MUNICIPALITIES.includes(place)) {
		return place;
	}
	// 北辰|集团 is a brand.
	const next = text.charCodeAt(end);
	if (BRANDED.some((word) => word.charCodeAt(0) === next && text.startsWith(word, end))) {
		return null;
	}
	return isInHanSet(LEVELS, next) ? text.slice(0, end + 1) : place;
}

/** 市直 is the city's own; 首都医科大学 says of no place which. */
const NO_PLACES = ['市直', '首都'];
const TOWNS = ['街道', '地区', '社区', '镇', '乡', '村'];
const TOWN_ENDS = hanSetOf('道区镇乡村');
const DIVISIONS = hanSetOf('省市区县州旗盟镇乡村');
const LEVELS = hanSetOf('省市区县');
const MUNICIPALITIES = ['北京', '上海', '天津', '重庆'];
const BRANDED = ['集团', '公司', '股份', '控股', '实业', '（集团）', '(集团)'];
