import assert from 'node:assert/strict';
import { inRoot, root } from '../../scripts/lib/paths.mjs';
import { openWorkbench, type Workbench } from '../../scripts/lib/workbench.mjs';

describe('the extension in a folder that the user does not trust', () => {
	let workbench: Workbench | undefined;

	before(async () => {
		workbench = await openWorkbench({ folder: inRoot('seeds'), extensionDevelopmentPath: root, untrusted: true });
		await workbench.growOutline();
		await workbench.openFile('000_9f558efc5e30f1b7.txt');
	});

	after(() => workbench?.close());

	it('shows the articles of a page in the outline', async () => {
		assert.ok(workbench !== undefined);
		await workbench.waitForOutline();
		const rows = await workbench.outlineRows();
		assert.ok(
			rows.some((row) => row.includes('第四届“朝阳工匠”选树活动启动')),
			rows.join('\n'),
		);
		assert.equal(await workbench.page.getByText('Restricted Mode').first().isVisible(), true);
	});

	it('lists its problems', async () => {
		assert.ok(workbench !== undefined);
		await workbench.runCommand('View: Toggle Problems');
		const problem = workbench.page.locator('.markers-panel .monaco-list-row').getByText('split-paragraph').first();
		await problem.waitFor({ timeout: 20_000 });
	});
});
