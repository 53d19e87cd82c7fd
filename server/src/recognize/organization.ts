import { CATEGORY } from '../lexicon/category.ts';
import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import { ORGANIZATION_KINDS } from '../lexicon/organization-kinds.ts';
import type { OrganizationKind } from '../model/mention.ts';
import { inClassSet } from '../text/char-class.ts';
import { type BlockScan, isWordOf } from './block-scan.ts';
import { NAME_UNITS } from './name-words.ts';
import type { OrganizationCandidate } from './organization-candidate.ts';
import { judge, judgeListed, opensWithLevel } from './organization-judge.ts';
import { type Open, opened } from './organization-open.ts';
import { bodyInPost } from './organization-post.ts';
import { nameEndsAt, refusedByWhatFollows } from './organization-right.ts';
import { type Run, runBefore } from './organization-run.ts';
import { quotedTeam } from './organization-team.ts';

/** 两区, 各县: what counts divisions names none. */
const COUNTS = '两兩三四五六七八各';
const COUNTED = '省市区區县縣镇鎮乡鄉';

/** The names of bodies in one block by its text alone, in text order, none overlapping. */
export function findOrganizations(block: BlockScan): readonly OrganizationCandidate[] {
	const { tokens } = block;
	const found: OrganizationCandidate[] = [];
	let open: Open | null = null;
	for (let anchor = 0; anchor < tokens.anchorCount; anchor += 1) {
		const index = tokens.anchors[anchor] as number;
		const category = tokens.categories[index] as number;
		if ((category & CATEGORY.post) !== 0 && (category & CATEGORY.head) === 0) {
			const held = bodyInPost(block, index, open);
			if (held !== null) {
				put(found, held.candidate);
				open = held;
			}
			continue;
		}
		if ((category & (CATEGORY.head | CATEGORY.whole)) === 0 || (open !== null && index <= open.lastToken)) {
			continue;
		}
		const run = runBefore(block, index, open?.lastToken ?? -1, open?.firstToken ?? -1);
		const next = nameOf(block, index, category, run, open);
		if (next === null) {
			continue;
		}
		put(found, next.candidate);
		open = next;
	}
	return found;
}

/** Adds `name` in place of those that it holds: 顺义区教育委员会（以下简称：区教委）工会 holds two. */
function put(found: OrganizationCandidate[], name: OrganizationCandidate): void {
	while (found.length > 0 && (found[found.length - 1] as OrganizationCandidate).start >= name.start) {
		found.pop();
	}
	found.push(name);
}

function nameOf(block: BlockScan, head: number, category: number, run: Run, open: Open | null): Open | null {
	const { tokens, text } = block;
	const kind = kindOf(block, head);
	if (run.quoted !== null) {
		const { start, end } = run.quoted;
		return (category & CATEGORY.head) === 0 || kind !== 'team' ? null : opened(block, head, head, { start, end }, kind, 0.8, null);
	}
	const team = run.quoted === null && kind === 'team' ? quotedTeam(block, head) : null;
	if (team !== null) {
		return opened(block, head, head, team, kind, 0.85, null);
	}
	// 昌平区委|区政府 are two bodies: the second says its level again.
	if (
		run.anchor === 'parent' &&
		run.modifiers === 0 &&
		(opensWithLevel(block, head) || isOffice(block, head, open)) &&
		(tokens.ends[head] as number) - (tokens.starts[head] as number) > 1
	) {
		return opened(block, head, head, { start: tokens.starts[head] as number, end: tokens.ends[head] as number }, kind, 0.75, null);
	}
	const division = run.anchor === 'none' && kind === 'party' ? divisionInto(block, head) : head;
	if (division < head) {
		const span = { start: tokens.starts[division] as number, end: tokens.ends[head] as number };
		return opened(block, division, head, span, kind, 0.95, text.slice(span.start, (tokens.starts[head] as number) + 1));
	}
	// 延庆区委常委、|宣传部|部长: one who sits on a committee heads a department of it.
	if (open !== null && kind === 'party' && run.anchor === 'none' && run.modifiers === 0 && isDepartmentOf(block, head, open)) {
		const span = { start: tokens.starts[head] as number, end: tokens.ends[head] as number };
		return opened(block, head, head, span, kind, 0.6, open.candidate.place, null, open.candidate.text);
	}
	const confidence = judge(block, head, category, run, kind) || judgeListed(block, head, category, run, open);
	if (confidence === 0 || refusedByWhatFollows(block, head, run)) {
		return null;
	}
	const alone = standsAlone(block, head, category, run) || isPeer(category, run, kind, open);
	const first = alone ? head : run.start;
	const start = tokens.starts[first] as number;
	if (text.charCodeAt(start) === 0xff08 || text.charCodeAt(start) === 0x28) {
		return null;
	}
	// 两地|总工会, 三市|法院 are several.
	if (run.anchor === 'none' && first < head && isCount(text, start)) {
		return null;
	}
	const last = isNamedTeam(block, head, first) ? head - 1 : shopEnd(block, instituteEnd(block, nameEndsAt(block, head)), kind);
	const end = tokens.ends[last] as number;
	const inner = (category & CATEGORY.headInner) !== 0 && kind !== 'union' && kind !== 'party';
	const part = (inner || kind === 'other') && run.anchor === 'parent' && open !== null;
	const shown = part ? open.candidate.organization : text.startsWith('中共', start) ? 'party' : kind;
	const place =
		run.anchor === 'parent'
			? (open?.candidate.place ?? null)
			: !alone && run.placeEnd > run.placeStart
				? text.slice(run.placeStart, run.placeEnd)
				: null;
	// 东城、西城|两区|工会 are two.
	if (
		place !== null &&
		place.length > 1 &&
		COUNTS.includes(place.charAt(place.length - 2)) &&
		COUNTED.includes(place.charAt(place.length - 1))
	) {
		return null;
	}
	// 赵各庄矿 names one pit; 分公司 and 工会 name none without their parent.
	const own =
		run.anchor === 'parent' &&
		open !== null &&
		(inner ? isNamedShift(block, head, run) : run.evidence > 1 || isNumberedWorks(text, open.candidate.end, kind))
			? text.slice(open.candidate.end, end)
			: null;
	return opened(block, first, last, { start, end }, shown, confidence, place, own);
}

/** 燃气集团|左安门|急修班: a shift named after a place goes by that name, a night shift by none. */
function isNamedShift({ tokens, text }: BlockScan, head: number, run: Run): boolean {
	return run.evidence > 2 && '班队'.includes(text.charAt((tokens.ends[head] as number) - 1));
}

/** 大庆油田|第四采油厂: a works goes by its number. */
function isNumberedWorks(text: string, start: number, kind: OrganizationKind): boolean {
	return kind === 'company' && text.charAt(start) === '第' && !text.startsWith('公司', start + 3);
}

/** Whether the two characters at `start` count places: 两地, 三市. */
function isCount(text: string, start: number): boolean {
	const counted = COUNTED.includes(text.charAt(start + 1)) || text.charAt(start + 1) === '地';
	return (counted && COUNTS.includes(text.charAt(start))) || text.startsWith('多地', start);
}

/**
 * The token that the division begins at whose last character the head at token `head` opens with, where a common word hides it:
 * 鼓楼|区委 is of 鼓楼区. `head` itself where there is none.
 */
function divisionInto(block: BlockScan, head: number): number {
	const { tokens } = block;
	const end = (tokens.starts[head] as number) + 1;
	for (let index = head - 1; index >= 0 && index >= head - 2; index -= 1) {
		if (isWordOf(block, tokens.starts[index] as number, end, CATEGORY.place)) {
			const above = index > 0 && ((tokens.categories[index - 1] as number) & CATEGORY.place) !== 0;
			return above ? index - 1 : index;
		}
	}
	return head;
}

function isDepartmentOf(block: BlockScan, head: number, open: Open): boolean {
	const { starts, ends } = block.tokens;
	const start = starts[head] as number;
	const between = block.text.slice(open.candidate.end, start);
	return between === '常委、' && block.text.charAt((ends[head] as number) - 1) === '部' && block.text.startsWith('部长', ends[head]);
}

/** Whether a known name follows another of its kind that it is no part of: 北大|清华, 中办|国办. */
function isPeer(category: number, run: Run, kind: OrganizationKind, open: Open | null): boolean {
	const whole = (category & CATEGORY.whole) !== 0 && run.anchor === 'parent' && run.modifiers === 0;
	return whole && open !== null && open.candidate.organization === kind && PEERS.includes(kind) && open.candidate.text.length < LONG_PEER;
}

/** Longer names are those of parents: 中国共产党|中央委员会. UTF-16 units. */
const LONG_PEER = 5;
const PEERS: readonly OrganizationKind[] = ['school', 'party', 'government', 'legislature', 'media'];

/** 经开区工委|管委会: the party's committee and the office of one zone. */
function isOffice(block: BlockScan, head: number, open: Open | null): boolean {
	return open?.candidate.organization === 'party' && block.text.startsWith('管委会', block.tokens.starts[head]);
}

/** Whether a known name takes nothing before it: 昨天北京|新华社. It does take its place (北京|朝阳医院) and its mission (中国|常驻|联合国). */
function standsAlone(block: BlockScan, head: number, category: number, run: Run): boolean {
	if ((category & CATEGORY.whole) === 0 || run.anchor === 'parent') {
		return false;
	}
	if ((category & CATEGORY.head) !== 0 && run.modifiers > 0 && run.anchor !== 'none') {
		return false;
	}
	if ((run.anchor === 'place' || run.anchor === 'level') && run.modifiers === 0) {
		return false;
	}
	const before = block.text.charAt((block.tokens.starts[head] as number) - 1);
	// 第|十一学校 is numbered.
	if (before === '第') {
		return false;
	}
	return !(before === '驻' && run.anchor !== 'none');
}

/** Whether the head only says what the name before it is: 华灯班 + 班组. */
function isNamedTeam(block: BlockScan, head: number, first: number): boolean {
	const { starts, ends } = block.tokens;
	const start = starts[head] as number;
	return first < head && block.text.slice(start, ends[head]) === '班组' && block.text.charAt(start - 1) === '班';
}

/** The last token of the institute that goes on after its academy's short name (中科院|东北|地理|所), or `last` where none does. */
function instituteEnd(block: BlockScan, last: number): number {
	const { text, tokens } = block;
	const end = tokens.ends[last] as number;
	if (!isInHanSet(ACADEMY_ENDS, text.charCodeAt(end - 1)) || !ACADEMIES.some((name) => text.endsWith(name, end))) {
		return last;
	}
	for (let index = last + 1; index < tokens.count && (tokens.starts[index] as number) - end < INSTITUTE_LIMIT; index += 1) {
		if (text.charAt(tokens.starts[index] as number) === '所' && (tokens.ends[index] as number) - (tokens.starts[index] as number) === 1) {
			return index > last + 1 ? index : last;
		}
		const syllable = tokens.words[index] === 0 && inClassSet(NAME_UNITS, text.charCodeAt(tokens.starts[index] as number));
		if (!syllable && ((tokens.categories[index] as number) & INSTITUTE_FIELD) === 0) {
			return last;
		}
	}
	return last;
}

/** The last token of the shop that the chain which ends with token `last` has at a place (永辉超市|鲁谷|店), or `last` where none is named. */
function shopEnd({ tokens, text }: BlockScan, last: number, kind: OrganizationKind): number {
	const end = tokens.ends[last] as number;
	if (kind !== 'company' || text.slice(end + 2, end + SHOP_LIMIT).indexOf('店') === -1) {
		return last;
	}
	SHOP.lastIndex = end;
	return SHOP.test(text) ? (tokens.at[SHOP.lastIndex - 1] as number) : last;
}

const SHOP_LIMIT = 6;
/** A place of two to four characters, and behind 店 what is said of a shop. 开店, 门店 and 旗舰店 name none. */
const SHOP =
	/(?![开设新门旗老连各每该本的在有]|其他)[\u4e00-\u9fff]{2,4}?(?<![开设门舰专商酒饭书药分总家等的])店(?=[、，。；的等和]|店长|店员|员工|职工|工会|负责人|经理|党|导购|收银|厨师|报名|开展|举办|开业|推出|里|内|前)/uy;

const ACADEMIES = ['中科院', '社科院', '农科院', '林科院', '科学院', '水科院', '工程院'];
const ACADEMY_ENDS = hanSetOf(ACADEMIES.map((name) => name.charAt(name.length - 1)).join(''));
const INSTITUTE_LIMIT = 9;
const INSTITUTE_FIELD = CATEGORY.common | CATEGORY.verbal | CATEGORY.placeShort;

function kindOf(block: BlockScan, head: number): OrganizationKind {
	return ORGANIZATION_KINDS[(block.lexicon.values[block.tokens.words[head] as number] as number) - 1] ?? 'other';
}

const NO_PLACES: readonly string[] = [];
/** Up to so many places are compared with each other; a list of all divisions of the country stays linear. */
const MANY_PLACES = 16;

/** The divisions that the block names in full form (`朝阳区`), each once, in text order. */
export function findPlaces(block: BlockScan): readonly string[] {
	const { tokens, text } = block;
	let places: string[] | null = null;
	for (let anchor = 0; anchor < tokens.anchorCount; anchor += 1) {
		const index = tokens.anchors[anchor] as number;
		// 高碑店|地区 is no 区.
		if (((tokens.categories[index] as number) & (CATEGORY.place | CATEGORY.townTail)) === CATEGORY.place) {
			const place = text.slice(tokens.starts[index], tokens.ends[index]);
			places ??= [];
			if (places.length > MANY_PLACES || !places.includes(place)) {
				places.push(place);
			}
		}
	}
	return places === null ? NO_PLACES : places.length > MANY_PLACES ? [...new Set(places)] : places;
}
