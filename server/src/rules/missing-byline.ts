import { message } from '../model/message.ts';
import { leadSpan } from './lead-span.ts';
import type { Rule } from './rule.ts';

/** An article without a byline on a page that gives bylines. */
export const missingByline: Rule = {
	id: 'missing-byline',
	summary: {
		en: 'An article has no byline though the page gives bylines.',
		zh: '本页其他文章有消息头或署名，这一篇没有。',
	},
	rationale: {
		en: 'Where most articles of a page say who reports, one that does not has often lost its first line. Picture news, short notices, articles with a credit that names the writer, and pages on which fewer than a third of the articles have a byline are left alone.',
		zh: '一页之中多数文章都有署名，唯独一篇没有，往往是丢了首行。图片新闻、短讯、署名在摄影报道里的文章，以及署名文章不到三分之一的版面不报。',
	},
	examples: [
		{
			bad: '书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。会员代表一百二十人出席了会议。\n\n城南新桥通车\n\n昨天上午，历时两年建设的城南大桥正式通车。大桥全长八百米，双向六车道，两侧设有人行道和非机动车道。建设单位负责人介绍，大桥通车后，城南居民到市中心的时间将由四十分钟缩短到十五分钟，沿线三条公交线路也将同步调整。',
			good: '书法协会换届\n\n本报讯（记者 李明）近日，市书法家协会召开换届大会，选举产生了新一届理事会。会员代表一百二十人出席了会议。\n\n城南新桥通车\n\n本报讯（记者 王芳）昨天上午，历时两年建设的城南大桥正式通车。大桥全长八百米，双向六车道，两侧设有人行道和非机动车道。建设单位负责人介绍，大桥通车后，城南居民到市中心的时间将由四十分钟缩短到十五分钟，沿线三条公交线路也将同步调整。',
		},
	],
	severity: 'information',
	fix: 'none',
	options: {
		least: {
			description: {
				en: 'Characters that an article must have at least to want a byline; shorter ones are notices.',
				zh: '文章至少多少字才要求署名；更短的视为短讯。',
			},
			schema: { type: 'integer', minimum: 0 },
			default: 60,
		},
	},
	needs: 0,
	checkPage({ page }, options, report) {
		const least = Number(options.least);
		const articles = page.articles.filter(({ kind }) => kind === 'article');
		const signed = articles.filter(({ byline }) => byline !== null).length;
		if (signed === 0 || signed * 3 < articles.length) {
			return;
		}
		for (const article of articles) {
			if (article.byline !== null || article.headline === null || article.credits.some(({ activity }) => /[文报報]/u.test(activity))) {
				continue;
			}
			if (article.body.reduce((sum, { text }) => sum + text.length, 0) >= least) {
				report({ span: leadSpan(article), message: message('This article has no byline; others on the page have one') });
			}
		}
	},
};
