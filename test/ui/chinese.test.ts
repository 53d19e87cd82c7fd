import assert from 'node:assert/strict';
import { inRoot, root } from '../../scripts/lib/paths.mjs';
import { openWorkbench, type Workbench } from '../../scripts/lib/workbench.mjs';

describe('the extension in Chinese', () => {
	let workbench: Workbench | undefined;

	before(async () => {
		workbench = await openWorkbench({ folder: inRoot('seeds'), extensionDevelopmentPath: root, locale: 'zh-cn' });
		await workbench.growOutline();
		await workbench.openFile('000_9f558efc5e30f1b7.txt');
		await workbench.waitForOutline();
	});

	after(() => workbench?.close());

	it('says lengths and counts in Chinese', async () => {
		assert.ok(workbench !== undefined);
		const rows = await workbench.outlineRows();
		const article = rows.find((row) => row.includes('第四届“朝阳工匠”选树活动启动')) ?? '';
		assert.match(article, /刘欣欣/);
		assert.match(article, /\d+ ?字/);
		assert.doesNotMatch(article, /characters/);
	});

	it('explains in Chinese', async () => {
		assert.ok(workbench !== undefined);
		await workbench.hoverAt(9, 8);
		const hover = (await workbench.page.locator('.monaco-resizable-hover .hover-contents').allTextContents()).join('\n');
		assert.match(hover, /刘欣欣/);
		assert.match(hover, /记者/);
		assert.doesNotMatch(hover, /[A-Za-z]{3}/);
		await workbench.press('Escape');
	});

	it('names the language of the page', async () => {
		assert.ok(workbench !== undefined);
		const language = await workbench.page.locator('#status\\.editor\\.mode').textContent();
		assert.equal(language?.trim(), '中文报纸');
	});

	it('has its commands under 校勘', async () => {
		assert.ok(workbench !== undefined);
		await workbench.runCommand('校勘: 重启服务器');
		await workbench.waitForOutline();
	});
});
