// A person at the embedded VS Code: opens files, runs commands, looks. For screenshots and for tests of what a user sees.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { bringBrowser } from './browser.mjs';
import { startServer } from './embedded-server.mjs';
import { withPalette } from './png.mjs';

/** The last four keep Chromium from calling home: on a closed network every such call fails slowly. */
const browserArguments = [
	'--disable-gpu',
	'--no-first-run',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Short names, and the names that settings have for themes that menus call otherwise. */
const themes = {
	dark: 'Dark 2026',
	light: 'Light 2026',
	'Dark High Contrast': 'Default High Contrast',
	'Light High Contrast': 'Default High Contrast Light',
};

/**
 * Opens VS Code on a folder.
 * @param {{folder: string, theme?: string, width?: number, height?: number, zoom?: number} & Parameters<typeof startServer>[0]} options
 *   folder: absolute; theme: `light`, `dark` or a theme's name; width, height: of the window in CSS pixels; the rest as for startServer
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(options) {
	const executablePath = await bringBrowser();
	const settings = { ...options.settings };
	if (options.theme !== undefined) settings['workbench.colorTheme'] = themes[options.theme] ?? options.theme;
	const server = await startServer({ ...options, settings });
	let browser;
	try {
		const root = process.getuid?.() === 0;
		browser = await chromium.launch({ executablePath, args: root ? ['--no-sandbox', ...browserArguments] : browserArguments });
		const viewport = { width: options.width ?? 1400, height: options.height ?? 900 };
		const page = await browser.newPage({ viewport, deviceScaleFactor: options.zoom ?? 1, locale: options.locale ?? 'en-US' });
		await page.goto(server.url(options.folder));
		await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
		return new Workbench(page, browser, server);
	} catch (error) {
		await browser?.close();
		await server.stop();
		throw error;
	}
}

/** An open window of VS Code. */
export class Workbench {
	/** The playwright page, for everything that has no method here. */
	page;
	/** The server's handle, for its log. */
	server;
	#browser;

	constructor(page, browser, server) {
		this.page = page;
		this.server = server;
		this.#browser = browser;
	}

	/**
	 * Opens a file as a user does, by its name in the quick input.
	 * @param {string} file path relative to the folder
	 * @param {number} line 1-based; the cursor is put there
	 */
	async openFile(file, line = 1) {
		const name = path.basename(file);
		await this.#quickInput('Control+P', `${file}:${line}`);
		await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().waitFor();
		await this.page.keyboard.press('Enter');
		await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
		await this.page.locator('.editor-instance .view-lines').first().waitFor();
	}

	/** Goes to a line (1-based) and optionally a column (1-based) of the file in front. */
	async goTo(line, column = 1) {
		await this.#quickInput('Control+G', `:${line}`);
		await this.page.keyboard.press('Enter');
		await this.#quickInputGone();
		// VS Code's own column here counts a Chinese character as two.
		for (let at = 1; at < column; at++) await this.page.keyboard.press('ArrowRight');
	}

	/**
	 * Runs a command from the command palette.
	 * @param {string} title as the palette shows it, such as "View: Toggle Problems" or "Jiaokan: Restart Server"
	 */
	async runCommand(title) {
		await this.#quickInput('F1', `>${title}`);
		const rows = this.page.locator('.quick-input-list .monaco-list-row');
		// The list is filtered a moment after typing: Enter would run what stands first by then, so the row itself is taken.
		const wanted = rows.filter({ has: this.page.locator('.label-name').getByText(title, { exact: true }) });
		try {
			await wanted.first().click({ timeout: 5000 });
			await this.#restMouse();
		} catch {
			const shown = await rows.evaluateAll((all) => all.map((row) => row.querySelector('.label-name')?.textContent));
			await this.page.keyboard.press('Escape');
			throw new Error(`The palette has no "${title}", only: ${shown.join(' | ')}`);
		}
	}

	/** @param {string} name a theme's full name, such as "Dark High Contrast" */
	async setTheme(name) {
		await this.runCommand('Preferences: Color Theme');
		await this.#input().fill(name);
		await this.page.locator('.quick-input-list .monaco-list-row .label-name').getByText(name, { exact: true }).first().click();
		await this.#quickInputGone();
		await this.#restMouse();
	}

	/**
	 * @param {string} text what a visible line of the editor in front contains, within one colour
	 * @returns {Promise<string>} its colour on the screen, as CSS says it: rgb(…)
	 */
	async colourOf(text) {
		const span = this.page.locator('.editor-instance .view-line span > span').filter({ hasText: text }).first();
		return span.evaluate((element) => getComputedStyle(element).color);
	}

	/** @param {string} keys as playwright names them: Control+Shift+O, F8, or text: in front of text to type */
	async press(keys) {
		if (keys.startsWith('text:')) await this.page.keyboard.type(keys.slice('text:'.length));
		else await this.page.keyboard.press(keys);
	}

	/** @returns {Promise<string[]>} the labels of the outline's visible rows, in order; the view must be open */
	async outlineRows() {
		return this.page.locator('.outline-tree .monaco-list-row').evaluateAll((rows) => rows.map((row) => row.textContent ?? ''));
	}

	/** Opens the outline in the explorer and gives it most of the side bar's height, and the side bar a width in pixels. */
	async growOutline(width = 400) {
		await this.runCommand('Explorer: Focus on Outline View');
		await this.page.locator('.outline-tree, .outline-pane').first().waitFor();
		await this.#drag('.sidebar .monaco-sash.horizontal:not(.disabled)', { y: 250 });
		const sideBar = await this.page.locator('.part.sidebar').boundingBox();
		const sashes = await this.page.locator('.monaco-sash.vertical:not(.disabled)').all();
		for (const sash of sashes) {
			const box = await sash.boundingBox();
			const edge = (sideBar?.x ?? 0) + (sideBar?.width ?? 0);
			if (box !== null && Math.abs(box.x + box.width / 2 - edge) < 8) return this.#dragBox(box, { x: (sideBar?.x ?? 0) + width });
		}
	}

	/** Drags the last sash that matches to a place. */
	async #drag(selector, target) {
		const box = await this.page.locator(selector).last().boundingBox();
		if (box !== null) await this.#dragBox(box, target);
	}

	async #dragBox(box, { x = box.x + box.width / 2, y = box.y + box.height / 2 }) {
		await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		await this.page.mouse.down();
		await this.page.mouse.move(x, y, { steps: 4 });
		await this.page.mouse.up();

		await this.#restMouse();
	}

	/** Shows the hover at a place of the file in front; line and column from 1. */
	async hoverAt(line, column) {
		await this.goTo(line, column);
		await this.runCommand('Show or Focus Hover');
		await this.page.locator('.monaco-resizable-hover .hover-contents').first().waitFor();
		await this.wait(500);
	}

	/** Waits until the outline has rows: the language server has answered. */
	async waitForOutline(timeout = 30_000) {
		await this.page.locator('.outline-tree .monaco-list-row').first().waitFor({ timeout });
	}

	/** @param {number} milliseconds */
	async wait(milliseconds) {
		await this.page.waitForTimeout(milliseconds);
	}

	/** @param {string} file where the PNG goes */
	async screenshot(file) {
		await writeFile(file, withPalette(await this.page.screenshot()));
	}

	/** Ends the browser and the server. */
	async close() {
		await this.#browser.close();
		await this.server.stop();
	}

	/** Out of the way, where nothing has a tooltip. */
	async #restMouse() {
		await this.page.mouse.move(25, 500);
	}

	async #quickInput(keys, text) {
		const input = this.#input();
		for (let attempt = 0; attempt < 5; attempt++) {
			await this.page.keyboard.press(keys);
			try {
				await input.waitFor({ timeout: 3000 });
				break;
			} catch {
				// The window was still starting and dropped the key.
			}
		}
		await input.fill(text);
	}

	#input() {
		return this.page.locator('.quick-input-widget input[type="text"], .quick-input-widget input.input').first();
	}

	async #quickInputGone() {
		await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
	}
}
