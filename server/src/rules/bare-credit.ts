import { message } from '../model/message.ts';
import type { Contributor, Credit, Page } from '../model/page.ts';
import type { Rule } from './rule.ts';

/** This many bare credits and no other on a page are its habit. */
const HABIT = 3;

/** A credit that names somebody without saying who that is. */
export const bareCredit: Rule = {
	id: 'bare-credit',
	summary: {
		en: 'A picture credit gives a name without a role.',
		zh: '图片署名只有姓名，没有身份。',
	},
	rationale: {
		en: '邱勇 摄 does not say whether the photographer is of the staff (本报记者), a correspondent (通讯员) or from an agency. Where the page names the same person as a reporter, the role is suggested. Papers that print three or more credits on a page and never a role have that habit, and agencies (新华社发) need no role.',
		zh: '“邱勇 摄”没有说明拍摄者是本报记者、通讯员还是通讯社人员。本页别处写明此人为记者的，建议补上。一页有三条以上署名且都不写身份的，视为该报习惯；通讯社署名（新华社发）不需要身份。',
	},
	examples: [
		{
			bad: '书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。\n\n图为换届大会现场，老会员为新会员赠书。\n\n李明 摄',
			good: '书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。\n\n图为换届大会现场，老会员为新会员赠书。\n\n本报记者 李明 摄',
		},
	],
	severity: 'information',
	fix: 'suggested',
	options: {},
	needs: 0,
	checkPage({ page }, _options, report) {
		const bare: Credit[] = [];
		let all = 0;
		for (const { credits } of page.articles) {
			for (const credit of credits) {
				if (credit.people.length > 0) {
					all += 1;
					if (isBare(credit)) {
						bare.push(credit);
					}
				}
			}
		}
		if (bare.length === all && all >= HABIT) {
			return;
		}
		for (const credit of bare) {
			const person = credit.people[0];
			const known = person === undefined ? undefined : reporterNamed(page, person.name);
			report({
				span: credit.span,
				message: message('The credit names {0} without a role', credit.people.map(({ name }) => name).join('、')),
				related:
					known === undefined ? [] : [{ span: known.span, message: message('{0} is named here as {1}', known.name, known.role ?? '') }],
				fixes:
					known === undefined || person === undefined
						? []
						: [
								{
									kind: 'suggested',
									title: message('Put “{0}” before the name', '本报记者'),
									edits: [{ start: person.span.start, end: person.span.start, newText: '本报记者 ' }],
								},
							],
			});
		}
	},
};

function isBare({ people, agency }: Credit): boolean {
	return agency === null && people.every(({ role }) => role === null);
}

/** The staff reporter of that name in a byline of the page. */
function reporterNamed(page: Page, name: string): Contributor | undefined {
	for (const { byline } of page.articles) {
		const found = byline?.people.find((person) => person.name === name && /记者|記者/u.test(person.role ?? ''));
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}
