import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeAll, eventually, openPage, openSeed, outlineOf, tokensOf } from './workbench.ts';

/** Headlines in the order of the page, as a reader sees them in the outline; of a list, each reading is right. */
const pages: Readonly<Record<string, readonly (string | readonly string[])[]>> = {
	'000_9f558efc5e30f1b7.txt': [
		'第四届“朝阳工匠”选树活动启动',
		'全国工会职工书屋主题阅读交流活动在京举行',
		'北京建工集团举办“书香建工”主题阅读活动',
		'房山区举办劳动者风采展示活动',
		'西城启动关心关爱劳模职工健康服务项目',
	],
	'001_c42b05819928b75e.txt': [
		'东城区总工会凝聚起职工干事创业强大合力',
		'温暖战疫职工',
		'新街口街道总工会为一线职工送防疫包',
		'高碑店地区总工会贴心服务外卖和快递小哥',
		'公交职工在线答题学习党的二十大精神',
		'三元食品职工获“中国质量工匠”称号',
		'北京城建集团举办职工书画篆刻展',
	],
	'002_05f10b227ac319df.txt': [
		'劳模工匠交流活动在京举行',
		'市直机关健康大讲堂走进市政务服务中心',
		'为女干警送健康',
		'怀柔工会今年将组织25场主题参观活动',
		'延庆职工“五月鲜花”文艺演出活动举办',
		'市自来水集团召开劳模先进座谈会',
		'密云百余名专职工会社工集中提“素”',
		'平谷区总工会举办职工书画摄影展',
	],
	'003_6e6e7f8ebd6e38d7.txt': [
		'北京市产业工人队伍建设改革推进会暨朝阳区产改博览会举办',
		['VR图片展唱响北京劳动者之歌', '“奋进新征程、建功新时代——首都职工喜迎二十大”主题图片展上线'],
		'北七家镇职工文艺汇演抒发爱党爱国情',
		'市总工会举办“紫砂鉴赏与制作工艺”培训班',
		'北京公交保修职工多彩活动迎国庆',
		'中铁建工集团第一建设公司举办钢筋工等十个工种技能竞赛 十名农民工获评“京彩工匠”称号',
	],
	'004_1d8a5dd4ee0f57ba.txt': [
		['朝阳区深化“产改”促进发展新质生产力', '全方位为产业工人“建跑道”“增动能”'],
		'北京公交集团公司工会第四届会员代表大会召开',
		'北辰集团工会干部研修班开班',
		'建工城乡集团中昊公司工会开启“亲子阅读之旅”',
		'工余时间“动”起来',
		'经开区总工会开展先进职工疗休养活动',
		'邮政职工学礼仪',
	],
};

describe('a page in the workbench', () => {
	after(closeAll);

	for (const [name, headlines] of Object.entries(pages)) {
		it(`shows the structure of ${name}`, async () => {
			const { document } = await openSeed(name);
			assert.equal(document.languageId, 'zh-news');

			const [banner, ...articles] = await eventually(() => outlineOf(document));
			assert.equal(banner?.children.length, 0, 'the banner comes first');
			assert.deepEqual(
				articles.map((article) => article.name),
				headlines.map((expected, index) =>
					typeof expected === 'string' ? expected : expected.find((name) => name === articles[index]?.name),
				),
			);
			for (const article of articles) {
				assert.ok(article.children.length > 0, `${article.name} has parts`);
				assert.ok(article.range.contains(article.selectionRange), article.name);
			}

			const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
			for (const article of articles) {
				const { end } = article.range;
				assert.ok(
					folds.some((fold) => fold.start === article.selectionRange.end.line && fold.end === end.line),
					`${article.name} folds from its headline to its last line`,
				);
			}

			const tokens = await tokensOf(document);
			for (const article of articles) {
				const inHeadline = tokens.filter(({ line }) => line === article.selectionRange.start.line);
				assert.ok(
					inHeadline.every(({ type, modifiers }) => type === 'headline' || modifiers.includes('headline')),
					`${article.name} is coloured as a headline`,
				);
				assert.ok(inHeadline.length > 0, article.name);
			}
			assert.ok(tokens.some(({ type, line }) => type === 'banner' && line === banner.range.start.line));
		});
	}

	it('colours who reports, and who took the pictures', async () => {
		const { document } = await openSeed('000_9f558efc5e30f1b7.txt');
		const tokens = await eventually(() => tokensOf(document));
		const textsOf = (type: string): readonly string[] => tokens.filter((token) => token.type === type).map(({ text }) => text);
		assert.ok(textsOf('role').includes('记者'));
		for (const reporter of ['刘欣欣', '白莹', '边磊', '余翠平', '陈曦', '于佳', '曹立栋']) {
			assert.ok(textsOf('person').includes(reporter), reporter);
		}
		assert.ok(textsOf('byline').some((text) => text.startsWith('本报讯')));
		assert.ok(textsOf('credit').some((text) => text.includes('摄')));
	});

	it('says in the status how many articles the page has, and that the server runs', async () => {
		const { page, server } = await activated();
		await openSeed('002_05f10b227ac319df.txt');
		await eventually(() => {
			assert.match(page.text, /^8 articles/u);
			assert.equal(page.busy, false);
		});
		assert.match(server.text, /running/u);
		assert.equal(server.busy, false);
		assert.equal(server.command?.command, 'jiaokan.restartServer');
		assert.equal(page.accessibilityInformation?.label, `Newspaper page, ${page.text}`);
		assert.equal(server.accessibilityInformation?.label, server.text);
	});

	it('says in the status that it shows the first problems only where a text has very many', async () => {
		const { page } = await activated();
		await openPage(`夜校开课\n\n本报讯（记者 苏醒）${'每周二晚上,课堂座无虚席。'.repeat(1200)}\n`);
		await eventually(() => assert.equal(page.detail, 'first 1000 shown'));
	});

	it('widens the selection from the word to the page', async () => {
		const { document } = await openSeed('000_9f558efc5e30f1b7.txt');
		await eventually(() => outlineOf(document));
		const at = document.positionAt(document.getText().indexOf('王敬东出席') + 1);
		const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
			'vscode.executeSelectionRangeProvider',
			document.uri,
			[at],
		);
		const texts: string[] = [];
		for (let range = selection; range !== undefined; range = range.parent) {
			texts.push(document.getText(range.range));
		}
		assert.ok(
			texts.some((text) => text.startsWith('北京市总工会') && text.endsWith('讲话。')),
			'the sentence',
		);
		assert.ok(
			texts.some((text) => text.startsWith('第四届“朝阳工匠”') && text.endsWith('朝阳力量。')),
			'the article',
		);
		assert.equal(texts.at(-1), document.getText(), 'the page');
	});

	it('takes bad input: nothing, a NUL, lone surrogates, a line of 200,000 characters', async () => {
		for (const content of ['', '\n\n\n', '\u0000本报讯（记者 刘某）\ud800\udc00\ud800', '本报讯（记者 '.repeat(25_000)]) {
			const { document } = await openPage(content);
			const folds = await vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', document.uri);
			assert.ok(folds === undefined || Array.isArray(folds));
			await closeAll();
		}
		const { server } = await activated();
		assert.match(server.text, /running/u);
	});
});
