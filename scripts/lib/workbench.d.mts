// Types of workbench.mjs, for tests in TypeScript.
import type { Page } from 'playwright-core';

export interface WorkbenchOptions {
	readonly folder: string;
	readonly theme?: string;
	readonly locale?: string;
	readonly untrusted?: boolean;
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly profile?: string;
	readonly extensionsDir?: string;
	readonly extensionDevelopmentPath?: string;
	readonly extensionTestsPath?: string;
	readonly width?: number;
	readonly height?: number;
	readonly zoom?: number;
}

export interface Workbench {
	readonly page: Page;
	readonly server: { readonly log: () => string };
	openFile(file: string, line?: number): Promise<void>;
	goTo(line: number, column?: number): Promise<void>;
	runCommand(title: string): Promise<void>;
	setTheme(name: string): Promise<void>;
	colourOf(text: string): Promise<string>;
	press(keys: string): Promise<void>;
	growOutline(): Promise<void>;
	hoverAt(line: number, column: number): Promise<void>;
	waitForOutline(timeout?: number): Promise<void>;
	outlineRows(): Promise<string[]>;
	wait(milliseconds: number): Promise<void>;
	screenshot(file: string): Promise<void>;
	close(): Promise<void>;
}

export function openWorkbench(options: WorkbenchOptions): Promise<Workbench>;
