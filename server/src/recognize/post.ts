import { CATEGORY } from '../lexicon/category.ts';
import { firstEndFrom } from '../text/ordered.ts';
import type { Span } from '../text/span.ts';
import { type BlockScan, isWordOf } from './block-scan.ts';
import type { PostCandidate } from './person-candidate.ts';

/** Longest title looked at, in UTF-16 units: 党委副书记、… and what a department adds before 主任. */
const TITLE_LIMIT = 14;
/** Longest department between body and title word, in UTF-16 units. */
const DEPARTMENT_LIMIT = 6;
const POSTS_LIMIT = 8;
/** A body has one of its own, and names it without saying whose. */
const UNION = '工会';
/** Longest part of a body in a title, in UTF-16 units: 安全生产部|部长. */
const PART_LIMIT = 8;
/** What parts of a body end in: 组织部, 办公室, 纪委. */
const PART_TAILS = '部科处室委会队院站班所厂';

/**
 * The posts that end right before a name at the logical offset `name`, in the order of the text:
 * `朝阳区人大常委会党组副书记、副主任，区总工会主席|张克斌`. A body holds for all posts up to the next body. UTF-16.
 */
export function findPosts(block: BlockScan, name: number, organizations: readonly Span[]): readonly PostCandidate[] {
	const { text } = block;
	const posts: PostCandidate[] = [];
	let orphans = 0;
	let end = name;
	for (let step = 0; step < POSTS_LIMIT; step += 1) {
		const bare = titleStart(block, end);
		if (bare === end) {
			break;
		}
		const body = bodyBefore(text, organizations, bare, end);
		// 主席 is an office. 学员 alone is none, 牛街街道办事处|学员 says where someone belongs.
		if (body === null && !isWordOf(block, bare, end, CATEGORY.post)) {
			const before = beforeHonor(block, bare, end);
			if (before === -1) {
				break;
			}
			end = before;
			continue;
		}
		const part = body === null ? partBefore(text, bare) : bare;
		const union = text.slice(part, bare) === UNION;
		const start = body !== null ? body.end : union ? bare : part;
		posts.push({ start, end, title: text.slice(start, end), organization: body, part: union ? UNION : '' });
		orphans += 1;
		if (body !== null) {
			for (let index = posts.length - orphans; index < posts.length; index += 1) {
				const post = posts[index];
				if (post !== undefined) {
					posts[index] = { ...post, organization: body };
				}
			}
			orphans = 0;
		}
		const next = beforeJoint(text, body === null ? part : body.start);
		if (next === -1) {
			break;
		}
		end = next;
	}
	return posts.reverse().map((post) => (post.organization === null && post.part !== '' ? withPart(post) : post));
}

/** Where no body is named the part stays with the title: 工会主席. */
function withPart({ part, title, start, end }: PostCandidate): PostCandidate {
	return { start: start - part.length, end, title: part + title, organization: null, part: '' };
}

/** Start of the longest title word that ends at `end`, or `end`. Logical offsets, UTF-16. */
export function titleStart(block: BlockScan, end: number): number {
	for (let start = Math.max(0, end - TITLE_LIMIT); start < end; start += 1) {
		if (isWordOf(block, start, end, CATEGORY.post | CATEGORY.role)) {
			return start;
		}
	}
	return end;
}

/**
 * Where the part of a body begins that stands before the title at `bare` and after a joint: `党委副书记、|组织部|部长`; `bare` where there
 * is none. UTF-16.
 */
function partBefore(text: string, bare: number): number {
	const tail = text.slice(bare - UNION.length, bare) === UNION || PART_TAILS.includes(text.charAt(bare - 1) || '。');
	for (let at = bare - 2; tail && at >= 1 && at >= bare - PART_LIMIT; at -= 1) {
		const code = text.charCodeAt(at);
		if (code < 0x3400 || code > 0x9fff) {
			break;
		}
		const before = text.charCodeAt(at - 1);
		if (before === 0x3001 || (at === bare - UNION.length && (before < 0x3400 || before > 0x9fff))) {
			return at;
		}
	}
	return bare;
}

/** Longest honour among posts, in UTF-16 units: 北京市技能大赛翻身技能一等奖获得者. */
const HONOR_LIMIT = 20;

/**
 * The offset before the 、 that an honour begins after, where the title word `bare`..`end` is one's or 获得者: `机务段司机|、全国劳动模范|陈立新`;
 * -1 for any other word. UTF-16.
 */
function beforeHonor(block: BlockScan, bare: number, end: number): number {
	const { text } = block;
	const honor = isWordOf(block, bare, end, CATEGORY.honor | CATEGORY.honorCue);
	for (let at = bare; honor && at > 0 && at >= bare - HONOR_LIMIT; at -= 1) {
		const code = text.charCodeAt(at - 1);
		if (code === 0x3001) {
			return at - 1;
		}
		if (code < 0x3400 || code > 0x9fff) {
			break;
		}
	}
	return -1;
}

/** The organization whose end lies between the title's own limit and the start of its last word: 某集团|检验室|主任. */
function bodyBefore(text: string, organizations: readonly Span[], bare: number, end: number): Span | null {
	const behind = firstEndFrom(organizations, bare + 1);
	const body = behind === 0 ? undefined : organizations[behind - 1];
	if (body === undefined || body.end < end - TITLE_LIMIT || body.end < bare - DEPARTMENT_LIMIT) {
		return null;
	}
	for (let at = body.end; at < bare; at += 1) {
		// Only Chinese characters: a mark ends what belongs to the body, and 的 leads to no office (学校|的学生).
		if (text.charCodeAt(at) < 0x3400 || text.charCodeAt(at) > 0x9fff || text.charCodeAt(at) === 0x7684) {
			return null;
		}
	}
	return body;
}

/** The offset at which a further post may end: before 、 ， 兼 or a space; -1 where none of them stands before `at`. */
function beforeJoint(text: string, at: number): number {
	const code = text.charCodeAt(at - 1);
	// 、 ， , 兼 and spaces
	return code === 0x3001 || code === 0xff0c || code === 0x2c || code === 0x517c || code === 0x20 || code === 0x3000 ? at - 1 : -1;
}
