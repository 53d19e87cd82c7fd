import { message } from '../model/message.ts';
import type { Rule } from './rule.ts';

/** A line that only says where a text comes from is no report. UTF-16 units. */
const SHORTEST_REPORT = 20;

/** A byline with no headline above it. */
export const missingHeadline: Rule = {
	id: 'missing-headline',
	summary: {
		en: 'A byline has no headline above it.',
		zh: '消息头之上没有标题。',
	},
	rationale: {
		en: 'Large headlines are often set as pictures or in frames of their own, and extraction loses them: two reports then run together. A byline without a headline above it shows where one is missing.',
		zh: '大字标题常排成图片或单独成框，提取时容易丢失，前后两篇报道便连成一片。没有标题的消息头正是缺了标题的地方。',
	},
	examples: [
		{
			bad: '本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。',
			good: '书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。',
		},
	],
	severity: 'information',
	fix: 'none',
	options: {},
	needs: 0,
	checkArticle({ byline, headline, kicker, kind, body }, _context, _options, report) {
		if (byline === null || byline.position === 'tail' || headline !== null || kicker.length > 0 || kind !== 'article') {
			return;
		}
		const length = body.reduce((sum, { text }) => sum + text.length, 0);
		if (length - (byline.span.end - byline.span.start) >= SHORTEST_REPORT) {
			report({ span: byline.span, message: message('No headline stands above this byline') });
		}
	},
};
