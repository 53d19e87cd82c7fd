import { message } from '../model/message.ts';
import type { Contributor } from '../model/page.ts';
import type { Severity } from '../model/problem.ts';
import { isWhiteSpace } from '../text/char-class.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import { type Form, formOf, type Spacing } from './house-form.ts';
import type { Report, Rule } from './rule.ts';
import { isWire, read, type Signature, signaturesOf } from './signature.ts';

/** Bylines and credits that depart from their form in brackets, spaces or separators. */
export const bylineForm: Rule = {
	id: 'byline-form',
	summary: {
		en: 'A byline or credit departs from its form in brackets, spaces or separators.',
		zh: '消息头或署名的括号、空格、间隔与通行格式不符。',
	},
	rationale: {
		en: 'Programs and readers find people by the form of the byline: 本报讯（记者 刘欣欣）近日, with full-width brackets, no space before or after them, one space between people. Where the page writes 记者 and the name with a space and sets people apart by one, a colon after the role (通讯员：康永) and a comma before it (郑重、通讯员) depart from that. Whether a space stands between the role and the name differs from paper to paper: two bylines of one outlet on the page that agree decide, or the setting; 新京报讯（记者吴为） is known to have none; else it is left alone. The space of 本报北京9月5日电 （记者…） is that form’s own. The inner space of 赵 莉 is right.',
		zh: '程序和读者都靠消息头的格式找人：本报讯（记者 刘欣欣）近日，用全角括号，括号前后不空格，人与人之间空一格。本页惯用空格的，职务后的冒号（通讯员：康永）和职务前的顿号（郑重、通讯员）也算不符。职务与姓名之间空不空格各报不同：本页同一媒体有两条以上一致的，以它们为准，也可在设置中指定；新京报讯（记者吴为）已知不空；其余不判断。本报北京9月5日电 （记者…）电头后的空格是其自有格式。两字姓名中间的空格（赵 莉）是对的。',
	},
	examples: [
		{
			bad: '书法协会换届\n\n本报讯 (记者 李明  通讯员 王芳) 近日，市书法家协会召开换届大会，选举产生了新一届理事会。',
			good: '书法协会换届\n\n本报讯（记者 李明 通讯员 王芳）近日，市书法家协会召开换届大会，选举产生了新一届理事会。',
		},
		{
			bad: '书法协会换届\n\n本报讯（记者李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。\n\n城南新桥通车\n\n本报讯（记者 王芳）昨天上午，历时两年建设的城南大桥正式通车。\n\n社区食堂开张\n\n本报讯（记者 张强）近日，城北社区食堂正式开张，受到居民欢迎。',
			good: '书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。\n\n城南新桥通车\n\n本报讯（记者 王芳）昨天上午，历时两年建设的城南大桥正式通车。\n\n社区食堂开张\n\n本报讯（记者 张强）近日，城北社区食堂正式开张，受到居民欢迎。',
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
		const houses = new Map<string, Signature[]>();
		for (const signature of signatures) {
			const members = houses.get(signature.house);
			if (members === undefined) {
				houses.set(signature.house, [signature]);
			} else {
				members.push(signature);
			}
		}
		for (const [house, members] of houses) {
			const form = formOf(house, members, options);
			for (const signature of members) {
				checkSignature(signature, form, report);
			}
		}
	},
};

function checkSignature(signature: Signature, form: Form, report: Report): void {
	const changes = new Changes(signature);
	addBrackets(signature, form, changes);
	addPeople(signature, form, changes);
	reportForm(signature, changes.edits, undefined, report);
	const first = signature.people.find(({ roleSpan }) => roleSpan !== null);
	// 本报讯 （记者李小娜） is a form of its own (Workers' Daily): a page with one such byline says nothing against it.
	if (!form.roleIsHabit && form.role !== undefined && first?.roleSpan != null && (signature.gaps.outlet ?? '') === '') {
		const gap = { start: first.roleSpan.end, end: first.span.start };
		if ((gap.start === gap.end) !== (form.role === 'none')) {
			const unsure = new Changes(signature);
			unsure.add(gap.start, gap.end, form.role === 'none' ? '' : ' ');
			reportForm(signature, unsure.edits, 'hint', report);
		}
	}
}

/** One finding for all edits; with a `severity` they are only suggested. */
function reportForm(signature: Signature, changes: readonly TextEdit[], severity: Severity | undefined, report: Report): void {
	const edits = changes.length > 1 ? changes.toSorted((a, b) => a.start - b.start) : changes;
	const last = edits.at(-1);
	if (last === undefined) {
		return;
	}
	const span = { start: signature.start, end: Math.max(signature.end, last.end) };
	const shifted = edits.map((edit) => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start }));
	// A comma made 、 is more than width; everything else is space or width.
	const safe = severity === undefined && edits.every(({ newText }) => newText !== '、');
	const right = applyEdits(read(signature, span), shifted);
	report({
		span,
		message:
			signature.byline === null
				? message('The credit departs from its usual form, which is {0}', right)
				: message('The byline departs from its usual form, which is {0}', right),
		...(severity === undefined ? {} : { severity }),
		fixes: [{ kind: safe ? 'safe' : 'suggested', title: message('Change it to {0}', right), edits }],
	});
}

/** Full-width brackets, nothing between 本报讯 and （, nothing inside the brackets' edges, nothing after ）. */
function addBrackets(signature: Signature, form: Form, changes: Changes): void {
	const { byline, start, end, text } = signature;
	const outletEnd = byline?.outlet == null ? start : byline.outlet.end;
	const closing = end - start - 1;
	const opening = byline?.outlet == null ? 0 : skipWhite(text, outletEnd - start, closing);
	if (!isOpening(text.charAt(opening)) || !isClosing(text.charAt(closing))) {
		return;
	}
	changes.add(start + opening, start + opening + 1, '（');
	changes.add(start + closing, end, '）');
	const roleGiven = signature.gaps.role ?? '';
	// 本报北京9月5日电 （记者…） and 本报讯 （记者李小娜） have that space as their own form.
	const wired = outletEnd > start && isWire(text.charCodeAt(outletEnd - start - 1));
	if (form.outlet === 'none' || (form.outlet === undefined && roleGiven !== '' && !wired)) {
		changes.add(outletEnd, start + opening, '');
	}
	const inside = skipWhite(text, opening + 1, closing);
	if (inside < closing) {
		let last = closing;
		while (isWhiteSpace(text.charCodeAt(last - 1))) {
			last -= 1;
		}
		changes.add(start + opening + 1, start + inside, '');
		changes.add(start + last, start + closing, '');
	}
	if (form.text !== 'space') {
		changes.add(end, end + (signature.gaps.text ?? '').length, '');
	}
}

/** The first offset from `at` to before `end` at which no white space stands, else `end`; UTF-16. */
function skipWhite(text: string, at: number, end: number): number {
	let next = at;
	while (next < end && isWhiteSpace(text.charCodeAt(next))) {
		next += 1;
	}
	return next;
}

function isOpening(mark: string): boolean {
	return mark === '（' || mark === '(';
}

function isClosing(mark: string): boolean {
	return mark === '）' || mark === ')';
}

/** The gaps between roles, names and 摄. One wide space is as good as one space; two of either are a torn line. */
function addPeople(signature: Signature, form: Form, changes: Changes): void {
	const { people } = signature;
	const { role, roleIsHabit, plainRole, plainTurn } = form;
	const known = roleIsHabit ? role : undefined;
	let previous: Contributor | undefined;
	for (const person of people) {
		const { roleSpan, span } = person;
		const newRole = roleSpan !== null && roleSpan.start !== previous?.roleSpan?.start;
		if (newRole && roleSpan !== null && roleSpan.end <= span.start) {
			// 制图：张芳 in a byline without 本报讯 labels what each one did.
			const colon = plainRole && signature.byline?.outlet != null && '：:'.includes(markIn(signature, roleSpan.end, span.start));
			if (colon) {
				changes.add(roleSpan.end, span.start, role === 'none' ? '' : ' ');
			} else {
				addGap(signature, roleSpan.end, span.start, known, changes);
			}
		}
		if (previous !== undefined) {
			const turn = newRole && roleSpan !== null;
			const end = turn ? roleSpan.start : span.start;
			const plain = turn && plainTurn && '、，,'.includes(markIn(signature, previous.span.end, end));
			if (plain) {
				changes.add(previous.span.end, end, ' ');
			} else {
				addSeparator(signature, previous.span.end, end, changes);
			}
		}
		previous = person;
	}
	const gap = signature.gaps.activity;
	const lastEnd = people.at(-1)?.span.end ?? 0;
	if (gap !== undefined && (gap.length > 1 || (form.activity !== undefined && (gap === '') !== (form.activity === 'none')))) {
		changes.add(lastEnd, lastEnd + gap.length, form.activity === 'none' ? '' : ' ');
	}
}

/** What the gap from `start` to `end` holds beside white space, `?` where that is nothing or more than one mark. */
function markIn(signature: Signature, start: number, end: number): string {
	const mark = read(signature, { start, end }).trim();
	return mark.length === 1 ? mark : '?';
}

/** Between role and name nothing or one space, as `known` says; what is no space (文/张三) stays. */
function addGap(signature: Signature, start: number, end: number, known: Spacing | undefined, changes: Changes): void {
	const gap = read(signature, { start, end });
	if (gap.trim() !== '') {
		return;
	}
	const wrong = known === undefined ? gap.length > 1 : known === 'none' ? gap.length > 0 : gap.length !== 1;
	if (wrong) {
		changes.add(start, end, known === 'none' ? '' : ' ');
	}
}

/** Between two people one space or 、. */
function addSeparator(signature: Signature, start: number, end: number, changes: Changes): void {
	const gap = start < end ? read(signature, { start, end }) : '';
	switch (gap.trim()) {
		case '':
			if (gap.length > 1) {
				changes.add(start, end, ' ');
			}
			break;
		case '、':
		case ',':
		case '，':
			changes.add(start, end, '、');
			break;
		default:
	}
}

/** What brings a signature into its form: the edits that change something. */
class Changes {
	readonly edits: TextEdit[] = [];
	readonly #signature: Signature;

	constructor(signature: Signature) {
		this.#signature = signature;
	}

	/** UTF-16 offsets of the source. */
	add(start: number, end: number, newText: string): void {
		const { text, start: first } = this.#signature;
		if (end - start !== newText.length || !text.startsWith(newText, start - first)) {
			this.edits.push({ start, end, newText });
		}
	}
}
