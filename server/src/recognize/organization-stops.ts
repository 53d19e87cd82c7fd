import { CATEGORY } from '../lexicon/category.ts';
import { ORGANIZATION_KINDS } from '../lexicon/organization-kinds.ts';
import type { BlockScan } from './block-scan.ts';

/** Whether a stray English word that no name ends with ends at `at`, its last letter: the|公司. */
export function isForeignStop(text: string, at: number): boolean {
	const unit = text.charCodeAt(at);
	return unit >= 0x61 && unit <= 0x7a && FOREIGN_STOP.test(text.slice(Math.max(0, at - 5), at + 1));
}

const FOREIGN_STOP = /(?:^|[^A-Za-z])(?:the|and|of|in|to|for|with|is|are|a|an)$/u;

/** Whether the character at `at` says that somebody entered what follows: 19岁|进|窦店农机站. */
export function isEntry(text: string, at: number): boolean {
	return text.charAt(at) === '进' && '岁年月'.includes(text.charAt(at - 1) || '。');
}

/** Whether the 将 at token `index` opens a name (村里的|将|台|绿|源|合作社): right behind 的 no verb follows it that takes a body. */
export function opensBehindOf({ tokens, text }: BlockScan, index: number, head: number): boolean {
	const start = tokens.starts[index] as number;
	const will = text.charAt(start) === '将' && text.charAt(start - 1) === '的' && (tokens.ends[index] as number) - start === 1;
	return will && index + 2 < head && tokens.words[index + 1] === 0 && tokens.words[index + 2] === 0;
}

/** Whether the token at `index` says whom the association at `head` joins: 心理咨询师|协会, 创业者|联合会. */
export function isMembers({ tokens, lexicon }: BlockScan, index: number, head: number): boolean {
	const members = index === head - 1 && ((tokens.categories[index] as number) & CATEGORY.role) !== 0;
	return members && ORGANIZATION_KINDS[(lexicon.values[tokens.words[head] as number] as number) - 1] === 'association';
}

/** Whether a numbered shift or team stands at `start`..`end`: 二班, 甲班. */
export function isShift(text: string, start: number, end: number): boolean {
	return end - start === 2 && '班队组值'.includes(text.charAt(end - 1));
}
