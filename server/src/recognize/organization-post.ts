import { hanSetOf, isInHanSet } from '../lexicon/han-set.ts';
import type { OrganizationKind } from '../model/mention.ts';
import type { BlockScan } from './block-scan.ts';
import { opensWithLevel } from './organization-judge.ts';
import { type Open, opened } from './organization-open.ts';
import { runBefore } from './organization-run.ts';

/** Bodies that the word for a post opens with: 区委 of 区委书记, 党委 of 党委副书记. The longer first. */
const BODIES_IN_POSTS: readonly { readonly body: string; readonly kind: OrganizationKind }[] = [
	...[
		'镇党委',
		'乡党委',
		'村党支部',
		'村党总支',
		'党总支',
		'党支部',
		'党工委',
		'纪工委',
		'省委',
		'市委',
		'区委',
		'县委',
		'州委',
		'地委',
		'党委',
		'团委',
		'纪委',
		'支部',
	].map((body) => ({ body, kind: 'party' as const })),
	...['村委会', '居委会', '街道办'].map((body) => ({ body, kind: 'community' as const })),
	{ body: '工会', kind: 'union' },
];

const OPENINGS = hanSetOf(BODIES_IN_POSTS.map(({ body }) => body.charAt(0)).join(''));

/** The body of a post whose word holds it: 房山|区委书记, 陈家店村|党委书记. A firm's 党委书记 is a post in the firm. */
export function bodyInPost(block: BlockScan, post: number, open: Open | null): Open | null {
	const { tokens, text } = block;
	const start = tokens.starts[post] as number;
	const held = isInHanSet(OPENINGS, text.charCodeAt(start)) ? BODIES_IN_POSTS.find(({ body }) => text.startsWith(body, start)) : undefined;
	if (held === undefined) {
		return null;
	}
	const run = runBefore(block, post, open?.lastToken ?? -1, open?.firstToken ?? -1);
	const end = start + held.body.length;
	const place = run.placeEnd > run.placeStart ? text.slice(run.placeStart, run.placeEnd) : null;
	if (run.anchor === 'place' && run.modifiers === 0) {
		return opened(block, run.start, post, { start: tokens.starts[run.start] as number, end }, held.kind, 0.85, place);
	}
	if (run.anchor === 'parent' && run.modifiers === 0 && held.kind === 'union' && open !== null) {
		return opened(block, run.start, post, { start: open.candidate.start, end }, held.kind, 0.85, open.candidate.place);
	}
	const bare = run.anchor === 'none' && run.modifiers === 0 && held.body.length === 2 && opensWithLevel(block, post);
	return bare ? opened(block, post, post, { start, end }, held.kind, 0.7, null) : null;
}
