import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot, root } from '../../scripts/lib/paths.mjs';
import { openWorkbench, type Workbench } from '../../scripts/lib/workbench.mjs';

describe('the extension in Chinese', () => {
	let workbench: Workbench | undefined;
	/** A copy: what is repaired here is saved after a second, as in every VS Code in a browser. */
	const folder = path.join(mkdtempSync(path.join(tmpdir(), 'jiaokan-')), 'seeds');

	before(async () => {
		cpSync(inRoot('seeds'), folder, { recursive: true });
		workbench = await openWorkbench({
			folder,
			extensionDevelopmentPath: root,
			locale: 'zh-cn',
			settings: { 'jiaokan.completion.whileTyping': true },
		});
		await workbench.growOutline();
		await workbench.openFile('000_9f558efc5e30f1b7.txt');
		await workbench.waitForOutline();
	});

	after(async () => {
		await workbench?.close();
		rmSync(path.dirname(folder), { recursive: true });
	});

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

	it('offers names while typing where the user wants that, and none that a key did not begin', async () => {
		assert.ok(workbench !== undefined);
		const offered = workbench.page.locator('.suggest-widget.visible .monaco-list-row');
		await workbench.goTo(15, 1);
		await workbench.press('End');
		await workbench.press('text:王');
		await offered.filter({ hasText: '王敬东' }).first().waitFor({ timeout: 10_000 });
		await workbench.press('text:说');
		await offered.first().waitFor({ state: 'hidden', timeout: 10_000 });
		// An input method gives a word at once.
		await workbench.page.keyboard.insertText('，朝阳区');
		await offered.filter({ hasText: '朝阳区总工会' }).first().waitFor({ timeout: 10_000 });
		await workbench.press('Escape');
	});

	it('says how much it repaired', async () => {
		assert.ok(workbench !== undefined);
		await workbench.runCommand('校勘: 修复本版');
		const said = workbench.page.locator('.statusbar-item').getByText(/已修复\s\d+\s处/u);
		await said.waitFor({ timeout: 10_000 });
	});

	it('has its commands under 校勘', async () => {
		assert.ok(workbench !== undefined);
		await workbench.runCommand('校勘: 重启服务器');
		await workbench.waitForOutline();
	});
});
