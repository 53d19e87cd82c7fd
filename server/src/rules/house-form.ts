import type { Contributor } from '../model/page.ts';
import type { OptionValues } from './rule.ts';
import { read, type Signature } from './signature.ts';

export type Spacing = 'space' | 'none';

/** What the page, or the usage of the outlet, has in each of three gaps; undefined where nobody says. */
export interface Form {
	/** 本报讯 and （. */
	readonly outlet: Spacing | undefined;
	/** 记者 and the name. */
	readonly role: Spacing | undefined;
	/** ） and the text. */
	readonly text: Spacing | undefined;
	/** The last name and 摄. */
	readonly activity: Spacing | undefined;
	/** Whether two signatures of the page agree on `role`, and not only the table says it. */
	readonly roleIsHabit: boolean;
	/** Whether the page sets names off from roles without a colon, and roles from the names before them without 、. */
	readonly plainRole: boolean;
	readonly plainTurn: boolean;
}

/** Where the page itself does not tell: 新京报讯（记者吴为） is that paper's own. Under 本报讯 dailies print both, each always the same. */
const HOUSE_FORMS: Readonly<Record<string, Spacing>> = { 新京报讯: 'none' };

/** The form of one house: two members that agree decide, half-width brackets not counted, since spaces come with them. */
export function formOf(house: string, members: readonly Signature[], options: OptionValues): Form {
	const outlet = new Habit();
	const role = new Habit();
	const text = new Habit();
	const activity = new Habit();
	const roles = new Habit();
	const turns = new Habit();
	for (const member of members) {
		role.add(member.gaps.role);
		activity.add(member.gaps.activity);
		const bracket = member.text.indexOf('(');
		if (bracket === -1 || bracket >= member.end - member.start) {
			outlet.add(member.gaps.outlet);
			text.add(member.gaps.text);
		}
		addRoles(member, roles, turns);
	}
	const set = options.roleSpace === 'space' || options.roleSpace === 'none' ? options.roleSpace : undefined;
	return {
		outlet: outlet.spacing,
		role: set ?? role.spacing ?? HOUSE_FORMS[house],
		text: text.spacing,
		activity: activity.spacing,
		roleIsHabit: set !== undefined || role.spacing !== undefined,
		plainRole: roles.isPlain,
		plainTurn: turns.isPlain,
	};
}

/** How the members of a house fill gaps of one kind. */
class Habit {
	/** Gaps that are there, those with nothing in them, and those with white space alone. */
	#all = 0;
	#none = 0;
	#space = 0;

	add(gap: string | undefined): void {
		if (gap !== undefined) {
			this.#all += 1;
			this.#none += gap === '' ? 1 : 0;
			this.#space += gap !== '' && gap.trim() === '' ? 1 : 0;
		}
	}

	/** What two gaps at least have, and more than have the other. */
	get spacing(): Spacing | undefined {
		const none = this.#none;
		const space = this.#space;
		return Math.max(none, space) < 2 || none === space ? undefined : none > space ? 'none' : 'space';
	}

	/** Whether as many gaps are blank at least, one at least, as have a mark in them. */
	get isPlain(): boolean {
		const plain = this.#none + this.#space;
		return plain > 0 && plain * 2 >= this.#all;
	}
}

/**
 * Adds what stands between each role and its first name, ' ' and '：' in 记者 戴小河 通讯员：康永, and between a name and the role after it,
 * '、' in 记者 郑重、通讯员 佘鹏.
 */
function addRoles(signature: Signature, roles: Habit, turns: Habit): void {
	let before: Contributor | undefined;
	for (const person of signature.people) {
		const { roleSpan, span } = person;
		if (roleSpan !== null && roleSpan.start !== before?.roleSpan?.start) {
			if (roleSpan.end <= span.start) {
				roles.add(read(signature, { start: roleSpan.end, end: span.start }));
			}
			if (before !== undefined && before.span.end <= roleSpan.start) {
				turns.add(read(signature, { start: before.span.end, end: roleSpan.start }));
			}
		}
		before = person;
	}
}
