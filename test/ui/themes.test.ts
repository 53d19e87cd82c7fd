import assert from 'node:assert/strict';
import { inRoot, root } from '../../scripts/lib/paths.mjs';
import { openWorkbench, type Workbench } from '../../scripts/lib/workbench.mjs';

/** With the class that VS Code gives the workbench for the kind of theme. */
const themes = {
	'Light 2026': 'vs',
	'Dark 2026': 'vs-dark',
	'Light Modern': 'vs',
	'Dark Modern': 'vs-dark',
	'Light High Contrast': 'hc-light',
	'Dark High Contrast': 'hc-black',
} as const;

/** Of page 000: a banner, a headline, a byline's role and name, an organization. All stand on its first screen. */
const marked = ['深入学习贯彻党的二十大精神', '第四届', '记者', '刘欣欣', '朝阳区双桥医院'] as const;
const plain = '同时将优秀选手纳入';

describe('a page in the default themes', () => {
	let workbench: Workbench | undefined;

	before(async () => {
		workbench = await openWorkbench({ folder: inRoot('seeds'), extensionDevelopmentPath: root });
		await workbench.growOutline();
		await workbench.openFile('000_9f558efc5e30f1b7.txt');
		await workbench.waitForOutline();
	});

	after(() => workbench?.close());

	for (const [theme, kind] of Object.entries(themes)) {
		it(`shows structure and names in colours of their own: ${theme}`, async () => {
			assert.ok(workbench !== undefined);
			await workbench.setTheme(theme);
			await workbench.page.locator(`.monaco-workbench.${kind}`).waitFor();
			await eventually(async () => {
				assert.ok(workbench !== undefined);
				const body = await workbench.colourOf(plain);
				for (const text of marked) assert.notEqual(await workbench.colourOf(text), body, text);
				assert.notEqual(await workbench.colourOf('记者'), await workbench.colourOf('刘欣欣'));
			});
		});
	}

	it('tells a post from the name behind it, also where the theme has few colours: Dark High Contrast', async () => {
		assert.ok(workbench !== undefined);
		await workbench.openFile('004_1d8a5dd4ee0f57ba.txt');
		await eventually(async () => assert.notEqual(await workbench?.colourOf('主席'), await workbench?.colourOf('蒋文云')));
	});
});

/** Tries until `check` passes, for ten seconds: colours follow the theme and the server a little later. */
async function eventually(check: () => Promise<void>): Promise<void> {
	for (const end = Date.now() + 10_000; ; ) {
		try {
			return await check();
		} catch (error) {
			if (Date.now() > end) throw error;
			await new Promise((resolve) => setTimeout(resolve, 200));
		}
	}
}
