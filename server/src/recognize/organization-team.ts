import { CATEGORY } from '../lexicon/category.ts';
import { inClassSet } from '../text/char-class.ts';
import type { BlockScan } from './block-scan.ts';
import { DIGITS } from './name-words.ts';
import type { Run } from './organization-run.ts';
import { isSomeonesOwn } from './organization-title.ts';

/** Who leads a shift. */
const LEADERS = ['班长', '副班长', '队长', '副队长', '组长', '副组长', '值长', '站长', '值班站长'];

/** What follows the name of a team at work. */
const TEAM_FOLLOWERS = ['班长', '副班长', '班员', '职工', '荣获', '获', '被', '也被', '也获', '现场', '共有', '成员', '等班组', '等集体'];
/** 收银班|等32个集体 */
const COUNTED_TEAMS = /等\d{1,4}[个家]/uy;

/** Whether what follows at `at` is said of a team at work. */
export function followsTeam(text: string, at: number): boolean {
	COUNTED_TEAMS.lastIndex = at;
	return TEAM_FOLLOWERS.some((word) => text.startsWith(word, at)) || COUNTED_TEAMS.test(text);
}

/** Last words of works that are no heads of names. */
const WORKS = ['场站', '枢纽', '泵房'];

/**
 * Whether the head at token `head` is a shift or a team of a plant that the run names: 海南|换流站|运维|一班. The plant alone is where it
 * stands; with the shift it is who works there.
 */
export function isShiftOfPlant({ tokens, text }: BlockScan, run: Run, head: number): boolean {
	const { starts, ends, categories } = tokens;
	if (!'班队组值'.includes(text.charAt((ends[head] as number) - 1))) {
		return false;
	}
	for (let index = head - 1; index > run.start; index -= 1) {
		const plant = (categories[index] as number) & CATEGORY.head || WORKS.includes(text.slice(starts[index], ends[index]));
		if (plant) {
			const place = ((categories[run.start] as number) & (CATEGORY.place | CATEGORY.placeShort)) !== 0;
			return (place || run.evidence > 1) && (head - index > 1 || (ends[head] as number) - (starts[head] as number) > 1);
		}
	}
	return false;
}

/** Whether the number of a bus route says which part the head at token `head` is: 客运分公司|300路|车队. */
export function isRoute({ tokens, text }: BlockScan, head: number): boolean {
	const route = (tokens.starts[head] as number) - 1;
	return text.charAt(route) === '路' && inClassSet(DIGITS, text.charCodeAt(route - 1));
}

/**
 * The name in quotation marks that the head at token `head` ends, where what stands around it says that people work in it (所在的“巾帼水质班”,
 * “微笑服务组”组长); null for any other. Offsets are UTF-16.
 */
export function quotedTeam({ tokens, text }: BlockScan, head: number): { readonly start: number; readonly end: number } | null {
	const end = tokens.ends[head] as number;
	if (text.charCodeAt(end) !== 0x201d || !QUOTED_TEAMS.includes(text.charAt(end - 1))) {
		return null;
	}
	const from = Math.max(0, end - QUOTED_TEAM_LIMIT);
	const open = from + text.slice(from, end).lastIndexOf('“');
	const plain = open >= from && end - open > 3 && /^[\p{Script=Han}]+$/u.test(text.slice(open + 1, end));
	const worked =
		plain && (isSomeonesOwn(text, open) || LEADERS.some((post) => text.startsWith(post, end + 1)) || followsTeam(text, end + 1));
	return worked ? { start: open + 1, end } : null;
}

const QUOTED_TEAMS = '班组队';
/** Longest name of a team in quotation marks, with the opening one. UTF-16 units. */
const QUOTED_TEAM_LIMIT = 12;

/** Whether a shift whose firm is not said is told by who works in it (他所在的|检修|二班, 机扫|五队|队长) or by who goes there (走进|机扫|五队). */
export function isShiftTold({ tokens, text }: BlockScan, run: Run, head: number): boolean {
	const start = tokens.starts[run.start] as number;
	const end = tokens.ends[head] as number;
	WORKERS.lastIndex = end;
	return (
		isSomeonesOwn(text, start) ||
		LEADERS.some((post) => text.startsWith(post, end)) ||
		VISITS.some((verb) => text.endsWith(verb, start)) ||
		WORKERS.test(text)
	);
}

/** Who works in a shift; pupils of a school, players and competitors have classes and teams of their own. */
const WORKERS =
	/技术员|工程师|技师|职工|员工|女工|[电钳焊车铆瓦木]工|操作工|维修工|检修工|采油工|巡检员|化验员|调度员|驾驶员|乘务员|站务员/uy;
const VISITS = ['走进', '来到', '走访'];
