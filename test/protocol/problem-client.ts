import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { startClient, type TestClient, type TestClientOptions } from './client.ts';

/** Capabilities of a client that pulls problems, as VS Code does. */
export const pulling = {
	textDocument: {
		diagnostic: {},
		codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, resolveSupport: { properties: ['edit'] } },
	},
	workspace: {
		workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
		configuration: true,
		diagnostics: { refreshSupport: true },
	},
};
/** Two paragraphs that a break tore apart: the surest defect there is. */
export const cut =
	'职工运动会开幕\n\n本报讯（记者 李明）清河市昨日举办职工运动会，来自全市的一千多名职\n\n工参加了比赛。运动会设十个项目，为期三天。\n';
/** The same, joined. */
export const mended =
	'职工运动会开幕\n\n本报讯（记者 李明）清河市昨日举办职工运动会，来自全市的一千多名职工参加了比赛。运动会设十个项目，为期三天。\n';

/** Runs `test` with a client of a server of its own, and ends that. */
export async function withClient(options: TestClientOptions, test: (client: TestClient) => Promise<void>): Promise<void> {
	const started = await startClient(options);
	try {
		await test(started);
	} finally {
		await started.stop();
	}
}

/** Runs `test` with the path of a new folder that holds `files`, and removes it. */
export async function withFolder(files: Readonly<Record<string, string>>, test: (folder: string) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'jiaokan-'));
	try {
		for (const [name, text] of Object.entries(files)) {
			writeFileSync(path.join(folder, name), text);
		}
		await test(folder);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** The answer to a pull of the problems of one page. */
export async function pull(client: TestClient, uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
	return client.connection.sendRequest('textDocument/diagnostic', {
		textDocument: { uri },
		...(previousResultId === undefined ? {} : { previousResultId }),
	});
}

/** The problems of a page that the client is told in full. */
export async function itemsOf(client: TestClient, uri: string): Promise<readonly Diagnostic[]> {
	const report = await pull(client, uri);
	assert.equal(report.kind, 'full');
	return report.kind === 'full' ? report.items : [];
}

/** The actions offered on `diagnostic`, of the kinds `only` where they are given. */
export async function actionsFor(client: TestClient, uri: string, diagnostic: Diagnostic, only?: readonly string[]): Promise<CodeAction[]> {
	return client.connection.sendRequest('textDocument/codeAction', {
		textDocument: { uri },
		range: diagnostic.range,
		context: { diagnostics: [diagnostic], ...(only === undefined ? {} : { only }) },
	});
}
