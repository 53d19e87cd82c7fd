import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';

const LEVELS = hanSetOf('省市区县州旗镇乡');
const LONG_LEVELS = ['自治区', '街道', '地区', '师市'];
/** 市直 are the organs of the city as a whole: no place's name with 直 follows. */
const NO_NAMES = hanSetOf('直属');

/** The level that `text` opens with instead of a place: 区 of 区总工会; null for a name that says its place or needs none. */
export function levelOf(text: string): string | null {
	const first = text.charCodeAt(0);
	// 自 街 地 师
	if (first === 0x81ea || first === 0x8857 || first === 0x5730 || first === 0x5e08) {
		return LONG_LEVELS.find((level) => text.startsWith(level)) ?? null;
	}
	return isInHanSet(LEVELS, first) && !isInHanSet(NO_NAMES, text.charCodeAt(1)) ? text.charAt(0) : null;
}

/** Whether a page mostly has one place of that level, whatever its articles are of. */
export function isWide(level: string): boolean {
	return level === '市' || level === '省' || level === '自治区';
}
