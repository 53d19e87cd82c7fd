import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { installExtension } from '../../scripts/lib/embedded-server.mjs';
import { makePackage } from '../../scripts/lib/package.mjs';
import { inCache, inRoot } from '../../scripts/lib/paths.mjs';
import { openWorkbench, type Workbench } from '../../scripts/lib/workbench.mjs';

describe('the packaged extension, installed in a fresh profile', () => {
	let scratch = '';
	let workbench: Workbench | undefined;

	before(async () => {
		scratch = await mkdtemp(inCache('runs', 'installed-'));
		const extensionsDir = path.join(scratch, 'extensions');
		await installExtension(await makePackage(), extensionsDir);
		workbench = await openWorkbench({ folder: inRoot('seeds'), extensionsDir });
	});

	after(async () => {
		await workbench?.close();
		await rm(scratch, { recursive: true, force: true });
	});

	it('shows the articles of a page in the outline', async () => {
		assert.ok(workbench !== undefined);
		await workbench.growOutline();
		await workbench.openFile('000_9f558efc5e30f1b7.txt');
		await workbench.waitForOutline();
		const rows = await workbench.outlineRows();
		assert.ok(
			rows.some((row) => row.includes('第四届“朝阳工匠”选树活动启动')),
			rows.join('\n'),
		);
	});

	it('names the language of the page', async () => {
		assert.ok(workbench !== undefined);
		const language = await workbench.page.locator('#status\\.editor\\.mode').textContent();
		assert.match(language ?? '', /Chinese Newspaper/);
	});
});
