// npm run screenshot: the README's pictures. With options, any picture: node scripts/screenshot.mjs --help
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot, root } from './lib/paths.mjs';
import { runMain, setUp } from './lib/set-up.mjs';

const usage = `node scripts/screenshot.mjs [options] [steps]      without any: the pictures of the README, into docs/images
options
  --out FILE.png     where the picture goes (.cache/screenshot.png)
  --folder DIR       what VS Code opens (seeds)
  --file NAME        the file to show, relative to the folder
  --theme NAME       light, dark or a theme's full name, such as "Dark High Contrast"
  --locale zh-cn     language of the extension's texts; VS Code's own stay English
  --setting ID=JSON  a user setting, such as --setting 'editor.fontSize=16' (any number of them)
  --size WxH         window size in pixels (1400x900); --zoom 2 for twice the pixels
  --rows             also prints the outline's rows; --no-build uses dist as it is; --no-wait does not wait for an outline
steps, done in the order given
  --goto LINE:COL    puts the cursor there (both from 1)
  --hover LINE:COL   shows the hover there
  --run "TITLE"      runs a command of the palette, such as "Explorer: Focus on Outline View", "View: Toggle Problems"
  --press KEYS       such as F8, Control+Shift+O, Control+., Escape, "text:words to type"
  --wait MS          waits
  --shot FILE.png    takes a picture in between`;

const options = {
	out: { type: 'string', default: inRoot('.cache', 'screenshot.png') },
	folder: { type: 'string', default: inRoot('seeds') },
	file: { type: 'string' },
	theme: { type: 'string', default: 'light' },
	locale: { type: 'string' },
	setting: { type: 'string', multiple: true, default: [] },
	size: { type: 'string', default: '1400x900' },
	zoom: { type: 'string', default: '1' },
	rows: { type: 'boolean' },
	'no-build': { type: 'boolean' },
	'no-wait': { type: 'boolean' },
	help: { type: 'boolean' },
};

const steps = {
	goto: (workbench, value) => workbench.goTo(...value.split(':').map(Number)),
	hover: (workbench, value) => workbench.hoverAt(...value.split(':').map(Number)),
	run: (workbench, value) => workbench.runCommand(value),
	press: (workbench, value) => workbench.press(value),
	wait: (workbench, value) => workbench.wait(Number(value)),
	shot: (workbench, value) => workbench.screenshot(value),
};

/** The pictures of the README: docs/images/NAME.png, each from options and steps as above. */
const pictures = [
	{ name: 'workbench-light', theme: 'light', file: '000_9f558efc5e30f1b7.txt', steps: [['goto', '9:8']] },
	{ name: 'workbench-dark', theme: 'dark', file: '002_05f10b227ac319df.txt', steps: [] },
	{ name: 'hover', theme: 'light', file: '003_6e6e7f8ebd6e38d7.txt', steps: [['hover', '33:20']] },
	{
		name: 'problems',
		theme: 'dark',
		file: '003_6e6e7f8ebd6e38d7.txt',
		steps: [
			['run', 'View: Toggle Problems'],
			['wait', '1000'],
		],
	},
	{
		name: 'repair',
		theme: 'light',
		file: '001_c42b05819928b75e.txt',
		steps: [
			['run', 'Jiaokan: Repair Page'],
			['wait', '2500'],
		],
	},
];

await runMain(async () => {
	const stepOptions = Object.fromEntries(Object.keys(steps).map((name) => [name, { type: 'string', multiple: true }]));
	const { values, tokens } = parseArgs({ options: { ...options, ...stepOptions }, tokens: true });
	if (values.help) return console.log(usage);
	await setUp();
	if (!values['no-build']) await (await import('./lib/bundles.mjs')).build();
	const asked = tokens.filter((token) => token.kind === 'option' && token.name in steps).map((token) => [token.name, token.value]);
	if (process.argv.length > 2) return takeOne(values, asked);
	for (const picture of pictures) {
		const out = inRoot('docs', 'images', `${picture.name}.png`);
		await takeOne({ ...values, ...picture, size: '1280x800', out }, picture.steps);
		const { size } = await stat(out);
		if (size > 300_000) throw new Error(`${out} has ${size} bytes, more than 300 kB`);
	}
});

async function takeOne(values, asked) {
	const { openWorkbench } = await import('./lib/workbench.mjs');
	const [width, height] = values.size.split('x').map(Number);
	const out = path.resolve(values.out);
	const workbench = await openWorkbench({
		folder: path.resolve(values.folder),
		theme: values.theme,
		locale: values.locale,
		settings: Object.fromEntries(values.setting.map(parseSetting)),
		extensionDevelopmentPath: root,
		width,
		height,
		zoom: Number(values.zoom),
	});
	try {
		await workbench.growOutline();
		if (values.file !== undefined) {
			await workbench.openFile(values.file);
			if (!values['no-wait']) await workbench.waitForOutline();
			// Semantic colours arrive a little after the outline.
			await workbench.wait(1500);
		}
		for (const [name, value] of asked) await steps[name](workbench, value);
		if (values.rows) console.log((await workbench.outlineRows()).join('\n'));
	} finally {
		await mkdir(path.dirname(out), { recursive: true });
		await workbench.screenshot(out);
		await workbench.close();
		console.log(path.relative(process.cwd(), out));
	}
}

function parseSetting(text) {
	const at = text.indexOf('=');
	const value = text.slice(at + 1);
	try {
		return [text.slice(0, at), JSON.parse(value)];
	} catch {
		return [text.slice(0, at), value];
	}
}
