import { message } from '../model/message.ts';
import type { Byline, Contributor, Credit } from '../model/page.ts';
import { type SourceText, slice } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import type { OptionValues, PageContext, Report, Rule } from './rule.ts';

/** Whether a space stands between 记者 and the name. */
type RoleSpace = 'space' | 'none';

/** Where the page itself does not tell. 本报讯（记者 刘欣欣） is what most dailies print; 新京报讯（记者吴为） is that paper's own. */
const HOUSE_FORMS: Readonly<Record<string, RoleSpace>> = { 本报讯: 'space', 新京报讯: 'none' };

/** A byline or credit as its form is judged: who, inside which span. */
interface Signature extends Span {
	readonly people: readonly Contributor[];
	/** What decides its form together with others of the page: `本报讯`, `电`, `credit`. */
	readonly house: string;
	readonly byline: Byline | null;
	readonly activity: string;
}

/** Bylines and credits that depart from their form in brackets, spaces or separators. */
export const bylineForm: Rule = {
	id: 'byline-form',
	summary: {
		en: 'A byline or credit departs from its form in brackets, spaces or separators.',
		zh: '消息头或署名的括号、空格、间隔与通行格式不符。',
	},
	rationale: {
		en: 'Programs and readers find people by the form of the byline: 本报讯（记者 刘欣欣）近日, with full-width brackets, no space before or after them, one space between people. Whether a space stands between the role and the name differs from paper to paper: two bylines of one outlet on the page that agree decide; else 本报讯（记者 NAME） and 新京报讯（记者NAME） are taken as usual, and other outlets are left alone. The space of 本报北京9月5日电 （记者…） is that form’s own. The inner space of 赵 莉 is right.',
		zh: '程序和读者都靠消息头的格式找人：本报讯（记者 刘欣欣）近日，用全角括号，括号前后不空格，人与人之间空一格。职务与姓名之间空不空格各报不同：本页同一媒体有两条以上一致的，以它们为准；否则按 本报讯（记者 姓名）、新京报讯（记者姓名）的惯例，其他媒体不判断。本报北京9月5日电 （记者…）电头后的空格是其自有格式。两字姓名中间的空格（赵 莉）是对的。',
	},
	examples: [
		{
			bad: '书法协会换届\n\n本报讯 (记者 李明  通讯员 王芳) 近日，市书法家协会召开换届大会，选举产生了新一届理事会。',
			good: '书法协会换届\n\n本报讯（记者 李明 通讯员 王芳）近日，市书法家协会召开换届大会，选举产生了新一届理事会。',
		},
		{
			bad: '书法协会换届\n\n本报讯（记者李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。',
			good: '书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。',
		},
	],
	severity: 'warning',
	fix: 'safe',
	options: {
		roleSpace: {
			description: {
				en: 'Whether a space stands between role and name: as the page does (`auto`), always (`space`), never (`none`).',
				zh: '职务与姓名之间是否空格：随本页（`auto`）、一律空（`space`）、一律不空（`none`）。',
			},
			schema: { type: 'string', enum: ['auto', 'space', 'none'] },
			default: 'auto',
		},
	},
	needs: 0,
	checkPage(context, options, report) {
		const signatures = signaturesOf(context);
		const habits = habitsOf(context.source, signatures);
		for (const signature of signatures) {
			checkSignature(context.source, signature, roleSpaceOf(signature, habits, options), report);
		}
	},
};

function signaturesOf({ source, page }: PageContext): readonly Signature[] {
	const found: Signature[] = [];
	for (const { byline, credits } of page.articles) {
		if (byline !== null) {
			found.push({ ...byline.span, people: byline.people, house: houseOf(source, byline), byline, activity: '' });
		}
		found.push(
			...credits.map(
				(credit: Credit): Signature => ({
					...credit.span,
					people: credit.people,
					house: 'credit',
					byline: null,
					activity: credit.activity,
				}),
			),
		);
	}
	return found;
}

/** 本报讯 and 新京报讯 each have their own form; datelines (本报北京9月5日电) share one. */
function houseOf(source: SourceText, { outlet, position }: Byline): string {
	const text = outlet === null ? '' : slice(source, outlet).replace(/\s+/gu, '');
	return text === '' ? position : /[电電]$/u.test(text) ? '电' : text;
}

/** For each house how many of its signatures have a space after the role, and how many none. */
function habitsOf(source: SourceText, signatures: readonly Signature[]): ReadonlyMap<string, Readonly<Record<RoleSpace, number>>> {
	const habits = new Map<string, Readonly<Record<RoleSpace, number>>>();
	for (const { house, people } of signatures) {
		const first = people.find(({ roleSpan }) => roleSpan !== null);
		if (first !== undefined && first.roleSpan !== null) {
			const gap = slice(source, { start: first.roleSpan.end, end: first.span.start });
			const count = habits.get(house) ?? { space: 0, none: 0 };
			const key: RoleSpace | undefined = gap === '' ? 'none' : gap.trim() === '' ? 'space' : undefined;
			habits.set(house, key === undefined ? count : { ...count, [key]: count[key] + 1 });
		}
	}
	return habits;
}

/** Undefined where neither the settings, nor the page, nor the table says. */
function roleSpaceOf(
	{ house }: Signature,
	habits: ReadonlyMap<string, Readonly<Record<RoleSpace, number>>>,
	options: OptionValues,
): RoleSpace | undefined {
	if (options.roleSpace === 'space' || options.roleSpace === 'none') {
		return options.roleSpace;
	}
	const { space, none } = habits.get(house) ?? { space: 0, none: 0 };
	if (Math.max(space, none) >= 2 && space !== none) {
		return space > none ? 'space' : 'none';
	}
	return HOUSE_FORMS[house];
}

function checkSignature(source: SourceText, signature: Signature, roleSpace: RoleSpace | undefined, report: Report): void {
	const edits = [...bracketEdits(source, signature), ...peopleEdits(source, signature, roleSpace)]
		.filter((edit) => slice(source, edit) !== edit.newText)
		.toSorted((a, b) => a.start - b.start);
	const last = edits[edits.length - 1];
	if (last === undefined) {
		return;
	}
	const span = { start: signature.start, end: Math.max(signature.end, last.end) };
	const shifted = edits.map((edit) => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start }));
	// A comma made 、 is more than width; everything else is space or width.
	const safe = edits.every(({ newText }) => newText !== '、');
	const right = applyEdits(slice(source, span), shifted);
	report({
		span,
		message:
			signature.byline === null
				? message('The credit departs from its form {0}', right)
				: message('The byline departs from its form {0}', right),
		fixes: [{ kind: safe ? 'safe' : 'suggested', title: message('Bring it into the form {0}', right), edits }],
	});
}

/** Full-width brackets, nothing between 本报讯 and （, nothing inside the brackets' edges, nothing after ）. */
function bracketEdits(source: SourceText, signature: Signature): readonly TextEdit[] {
	const { byline, start, end } = signature;
	const text = slice(source, { start, end });
	const closing = text.length - 1;
	const outletEnd = byline?.outlet === null || byline === null ? start : byline.outlet.end;
	const opening = byline?.outlet === null || byline === null ? 0 : text.slice(outletEnd - start).search(/\S/u) + outletEnd - start;
	if (!'（('.includes(text[opening] ?? '。') || !'）)'.includes(text[closing] ?? '。') || opening < outletEnd - start) {
		return [];
	}
	const edits: TextEdit[] = [
		{ start: start + opening, end: start + opening + 1, newText: '（' },
		{ start: start + closing, end: start + closing + 1, newText: '）' },
	];
	const trimEdit = (from: number, to: number): void => {
		if (from < to) {
			edits.push({ start: from, end: to, newText: '' });
		}
	};
	if (!/[电電]$/u.test(slice(source, { start, end: outletEnd }))) {
		trimEdit(outletEnd, start + opening);
	}
	const inside = text.slice(opening + 1, closing);
	if (inside.trim() !== '') {
		trimEdit(start + opening + 1, start + opening + 1 + inside.length - inside.trimStart().length);
		trimEdit(end - 1 - (inside.length - inside.trimEnd().length), end - 1);
	}
	if (byline?.position === 'lead') {
		const after = /^[ \t\u3000]+(?=[^\s])/u.exec(slice(source, { start: end, end: end + 20 }));
		trimEdit(end, end + (after?.[0].length ?? 0));
	}
	return edits;
}

/** The gaps between roles, names and 摄. */
function peopleEdits(source: SourceText, { people, activity, end }: Signature, roleSpace: RoleSpace | undefined): readonly TextEdit[] {
	const edits: TextEdit[] = [];
	let previous: Contributor | undefined;
	for (const person of people) {
		const { roleSpan, span } = person;
		const newRole = roleSpan !== null && roleSpan.start !== previous?.roleSpan?.start;
		if (newRole && roleSpan !== null && roleSpan.end <= span.start) {
			const gap = slice(source, { start: roleSpan.end, end: span.start });
			if (gap.trim() === '' && !(gap === '' && roleSpace === undefined)) {
				edits.push({ start: roleSpan.end, end: span.start, newText: roleSpace === 'none' ? '' : ' ' });
			}
		}
		if (previous !== undefined) {
			edits.push(...separatorEdits(source, previous.span.end, newRole && roleSpan !== null ? roleSpan.start : span.start, roleSpace));
		}
		previous = person;
	}
	if (previous !== undefined && activity !== '' && previous.span.end < end) {
		const rest = slice(source, { start: previous.span.end, end });
		const gap = rest.length - rest.trimStart().length;
		if (gap > 1 && rest.trimStart().startsWith(activity)) {
			edits.push({ start: previous.span.end, end: previous.span.end + gap, newText: ' ' });
		}
	}
	return edits;
}

/** Between two people one space or 、; a missing space is only known where roles have one too. */
function separatorEdits(source: SourceText, start: number, end: number, roleSpace: RoleSpace | undefined): readonly TextEdit[] {
	if (start > end) {
		return [];
	}
	const gap = slice(source, { start, end });
	const mark = gap.trim();
	if (gap === '') {
		return roleSpace === 'space' ? [{ start, end, newText: ' ' }] : [];
	}
	switch (mark) {
		case '':
			return [{ start, end, newText: ' ' }];
		case '、':
		case ',':
		case '，':
			return [{ start, end, newText: '、' }];
		default:
			return [];
	}
}
