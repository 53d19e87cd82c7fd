import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';

interface ThemeFile {
	readonly include?: string;
	readonly colors?: Readonly<Record<string, string>>;
	readonly tokenColors?: readonly { readonly scope?: string | readonly string[]; readonly settings: { readonly foreground?: string } }[];
}

interface Manifest {
	readonly contributes: {
		readonly themes?: readonly { readonly id: string; readonly uiTheme: string; readonly path: string }[];
		readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
	};
}

interface Theme {
	readonly background: string;
	readonly rules: readonly { readonly selector: string; readonly foreground: string }[];
}

/** The four kinds of default themes: editor backgrounds where the file names none. */
const backgrounds: Readonly<Record<string, string>> = { vs: '#FFFFFF', 'vs-dark': '#1E1E1E', 'hc-black': '#000000', 'hc-light': '#FFFFFF' };

/** Theme files are JSON with comments and trailing commas. */
function readTheme(file: string): ThemeFile {
	const text = readFileSync(file, 'utf8').replace(/("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//gu, '$1');
	return JSON.parse(text.replace(/,(\s*[\]}])/gu, '$1')) as ThemeFile;
}

function loadTheme(file: string, uiTheme: string): Theme {
	const theme = readTheme(file);
	const base = theme.include === undefined ? undefined : loadTheme(path.join(path.dirname(file), theme.include), uiTheme);
	const own = (theme.tokenColors ?? []).flatMap(({ scope = [], settings: { foreground } }) => {
		const selectors = typeof scope === 'string' ? scope.split(',') : scope;
		return foreground === undefined ? [] : selectors.map((selector) => ({ selector: selector.trim(), foreground }));
	});
	return {
		background: theme.colors?.['editor.background'] ?? base?.background ?? backgrounds[uiTheme] ?? '#000000',
		rules: [...(base?.rules ?? []), ...own],
	};
}

/** The colour of the longest selector that is a prefix of `scope`; of equal ones the last, as VS Code does. */
function colourOf(theme: Theme, scope: string): string | undefined {
	let best: { readonly selector: string; readonly foreground: string } | undefined;
	for (const rule of theme.rules) {
		const matches = scope === rule.selector || scope.startsWith(`${rule.selector}.`);
		if (matches && (best === undefined || rule.selector.length >= best.selector.length)) {
			best = rule;
		}
	}
	return best?.foreground;
}

/** Contrast by WCAG 2.1, from 1 to 21. */
function contrast(one: string, other: string): number {
	const luminance = (colour: string): number => {
		const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
			const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
			return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (high + 0.05) / (low + 0.05);
}

describe('colours in the default themes', () => {
	const defaults = vscode.extensions.getExtension('vscode.theme-defaults');
	const themes = (defaults?.packageJSON as Manifest | undefined)?.contributes.themes ?? [];
	const own = vscode.extensions.getExtension('jiaokan.jiaokan')?.packageJSON as Manifest | undefined;
	const scopes = own?.contributes.semanticTokenScopes[0]?.scopes ?? {};

	it('are looked up in light, dark and high-contrast themes', () => {
		assert.deepEqual([...new Set(themes.map(({ uiTheme }) => uiTheme))].sort(), ['hc-black', 'hc-light', 'vs', 'vs-dark']);
		assert.ok(Object.keys(scopes).length > 0);
	});

	for (const { id, uiTheme, path: file } of themes) {
		it(`can be read in ${id}, and tell names from each other`, () => {
			const theme = loadTheme(path.join(defaults?.extensionPath ?? '', file), uiTheme);
			const colours = new Map<string, string>();
			for (const [type, fallbacks] of Object.entries(scopes)) {
				const colour = fallbacks.map((scope) => colourOf(theme, scope)).find((found) => found !== undefined);
				assert.ok(colour !== undefined, `${type} has no colour`);
				// 4.5 is what WCAG asks of text; VS Code's own comments in its light theme are at 4.47.
				assert.ok(contrast(colour, theme.background) >= 4.4, `${type} ${colour} on ${theme.background}`);
				colours.set(type, colour);
			}
			const names = ['organization', 'honor', 'person'].map((type) => colours.get(type));
			assert.equal(new Set(names).size, names.length, names.join());
		});
	}
});
