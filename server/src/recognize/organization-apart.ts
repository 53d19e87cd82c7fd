import { CATEGORY } from '../lexicon/category.ts';
import { ORGANIZATION_KINDS } from '../lexicon/organization-kinds.ts';
import type { OrganizationKind } from '../model/mention.ts';
import type { BlockScan } from './block-scan.ts';

/**
 * Whether the name whose place is token `place` and whose head is token `head` is another body than the one that ends at token `parent`, with words
 * between them: 区总工会|委托|北京市|建筑学校. A part stands in its place right behind its parent; what stands between is what one does to the other.
 */
export function standsApart(block: BlockScan, parent: number, place: number, head: number): boolean {
	const { starts, ends } = block.tokens;
	if (place <= parent + 1 || block.text.charAt(ends[parent] as number) === '驻' || endsArmyDivision(block.text, starts[place] as number)) {
		return false;
	}
	return isDivision(block, place) || isOtherBody(block, parent, head);
}

/** Whether the number of an army division of the 生产建设兵团 ends at the offset `end` (UTF-16): 第八师|石河子市. */
function endsArmyDivision(text: string, end: number): boolean {
	return text.charAt(end - 1) === '师' && ARMY_DIVISION.test(text.slice(Math.max(0, end - 5), end));
}

const ARMY_DIVISION = /第[一二三四五六七八九十]{1,3}师$/u;

/** Whether the token is a division by its full name: 北京市, 朝阳区. */
function isDivision({ tokens, text }: BlockScan, index: number): boolean {
	return (
		((tokens.categories[index] as number) & CATEGORY.place) !== 0 && DIVISIONS.includes(text.charAt((tokens.ends[index] as number) - 1))
	);
}

const DIVISIONS = '省市区县州盟旗';

/**
 * Whether the firm at token `head`, known by its whole name, is what the body at token `parent` does something with: 市总工会|协调|首农食品集团.
 */
export function isObject({ tokens }: BlockScan, parent: number, head: number): boolean {
	const verb = tokens.categories[parent + 1] as number;
	const whole = ((tokens.categories[head] as number) & CATEGORY.whole) !== 0;
	return whole && (verb & CATEGORY.boundary) !== 0 && (verb & CATEGORY.verbal) !== 0;
}

/** Whether the firm at token `head` is one that the court at token `parent` judges: 仲裁委员会|裁决|公司. */
export function isJudged({ tokens, lexicon }: BlockScan, parent: number, head: number): boolean {
	const kind = (token: number): OrganizationKind | undefined =>
		ORGANIZATION_KINDS[(lexicon.values[tokens.words[token] as number] as number) - 1];
	return kind(parent) === 'court' && kind(head) === 'company';
}

/** Whether the head at token `head` makes a body by itself, which the union, court or office that ends at token `parent` has not for a part. */
function isOtherBody({ tokens, lexicon }: BlockScan, parent: number, head: number): boolean {
	const kind = ORGANIZATION_KINDS[(lexicon.values[tokens.words[parent] as number] as number) - 1];
	return kind !== undefined && PARTLESS.includes(kind) && ((tokens.categories[head] as number) & CATEGORY.headInner) === 0;
}

/** Kinds of bodies whose parts are offices, no firms, schools or hospitals. */
const PARTLESS: readonly OrganizationKind[] = [
	'union',
	'party',
	'legislature',
	'government',
	'court',
	'association',
	'community',
	'press',
	'team',
];
