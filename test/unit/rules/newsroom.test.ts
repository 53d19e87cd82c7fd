import { articleOf, checkNothing, checkRule } from '../../support/check-rule.ts';

const long =
	'大桥全长八百米，双向六车道，两侧设有人行道和非机动车道。建设单位负责人介绍，大桥通车后，城南居民到市中心的时间将由四十分钟缩短到十五分钟，沿线三条公交线路也将同步调整。';

describe('repeated-text', () => {
	it('flags a paragraph that stands twice and removes the copy with its blank line', () => {
		checkRule({
			rule: 'repeated-text',
			page: articleOf(`${long}\n\n⟦${long}⟧\n\n会后参观了大桥。`),
			fixed: articleOf(`${long}\n\n会后参观了大桥。`),
		});
	});

	it('leaves refrains and words that a cut merely parts alone', () => {
		checkNothing('repeated-text', articleOf('特此公告。\n\n特此公告。\n\n会后大家合影留念，一一道别。'));
	});
});

describe('missing-byline', () => {
	it('is silent on picture news, notices and pages without bylines', () => {
		checkNothing('missing-byline', `城南新桥通车\n\n昨天上午，大桥正式通车。${long}\n\n城北小学开学\n\n昨天上午，小学开学。${long}`);
		checkNothing('missing-byline', `${articleOf('会后合影。')}\n\n城南新桥通车\n\n昨天上午，大桥正式通车。\n\n本报记者 李明 摄影报道`);
	});

	it('takes the least length from the settings', () => {
		checkNothing('missing-byline', `${articleOf('会后合影。')}\n\n城南新桥通车\n\n昨天上午，历时两年建设的大桥正式通车。${long}`, {
			'missing-byline': { options: { least: 500 } },
		});
	});
});

describe('byline-form', () => {
	const page = (first: string, second: string): string =>
		`书法协会换届\n\n${first}近日，市书法家协会召开换届大会，选举产生了新一届理事会。\n\n城南新桥通车\n\n${second}昨天上午，历时两年建设的城南大桥正式通车。`;

	it('takes the comma before a role and the colon behind it for departures where the page has spaces', () => {
		checkRule({
			rule: 'byline-form',
			page: page('本报讯（记者 李明 通讯员 王芳）', '⟦本报讯（记者 郑重、通讯员 佘鹏）⟧'),
			fixed: page('本报讯（记者 李明 通讯员 王芳）', '本报讯（记者 郑重 通讯员 佘鹏）'),
		});
		checkRule({
			rule: 'byline-form',
			page: page('⟦本报讯（记者 李明 通讯员：王芳）⟧', '本报讯（记者 郑重）'),
			fixed: page('本报讯（记者 李明 通讯员 王芳）', '本报讯（记者 郑重）'),
		});
	});

	it('leaves a page with commas and colons of its own alone', () => {
		checkNothing('byline-form', page('本报讯（记者 李明、通讯员 王芳）', '本报讯（记者 郑重、通讯员 佘鹏）'));
		checkNothing('byline-form', page('本报讯（记者：李明）', '本报讯（记者：郑重）'));
	});
});

describe('missing-headline', () => {
	it('flags a byline that follows the text of another report', () => {
		checkRule({ rule: 'missing-headline', page: `⟦本报讯（记者 王芳）⟧昨天上午，历时两年建设的城南大桥正式通车。${long}` });
	});

	it('leaves sources at the foot alone', () => {
		checkNothing('missing-headline', `城南新桥通车\n\n昨天上午，历时两年建设的城南大桥正式通车。${long}\n\n（据新华社电）`);
	});
});

describe('bare-credit and orphan-credit', () => {
	it('suggests the role that the page gives elsewhere', () => {
		checkRule({
			rule: 'bare-credit',
			page: articleOf('图为换届大会现场。\n\n⟦李明 摄⟧'),
			fixed: articleOf('图为换届大会现场。\n\n本报记者 李明 摄'),
		});
	});

	it('lets credits in a row share one caption', () => {
		checkNothing('orphan-credit', articleOf('图为换届大会现场，老会员为新会员赠书。\n\n本报记者 李明 摄\n\n本报记者 王芳 摄'));
	});

	it('takes agencies and pictures from files as they are', () => {
		checkNothing('bare-credit', articleOf('图为换届大会现场，老会员为新会员赠书。\n\n新华社发'));
	});
});

describe('options', () => {
	it('allow words and doublings', () => {
		checkNothing('stray-latin', articleOf('他用匠心 and 责任心守护质量。'), { 'stray-latin': { options: { allow: ['and'] } } });
		checkNothing('doubled-word', articleOf('他们的的工作得到好评。'), { 'doubled-word': { options: { allow: ['的的'] } } });
	});
});
