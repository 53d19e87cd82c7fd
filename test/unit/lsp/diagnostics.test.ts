import assert from 'node:assert/strict';
import type { Connection, PublishDiagnosticsParams } from 'vscode-languageserver';
import { Diagnostics } from '../../../server/src/lsp/diagnostics.ts';
import { defaultSettings, type Settings } from '../../../server/src/lsp/settings.ts';
import { openIn, sessionWith } from './session-with.ts';

const text = '职工运动会开幕\n\n本报讯（记者 李明）清河市昨日举办职工运动会，一千多名职工参加了比赛。\n';

/** Versions of a page whose problems a client that cannot pull is told while somebody types, then pauses, then saves. */
async function toldWhile(
	settings: Partial<Settings>,
): Promise<{ readonly typing: string; readonly pausing: string; readonly saving: string }> {
	let told: number[] = [];
	let endPause = (): void => undefined;
	const connection: Partial<Connection> = {
		sendDiagnostics: async ({ version }: PublishDiagnosticsParams) => void told.push(version ?? 0),
	};
	const session = sessionWith({
		connection: connection as Connection,
		later: (_, run) => {
			endPause = run;
			return () => undefined;
		},
	});
	session.setSettings({ ...defaultSettings, ...settings });
	const diagnostics = new Diagnostics(session);
	const page = openIn(session, 'file:///pages/a.txt', text);
	const after = async (act: () => void): Promise<string> => {
		told = [];
		act();
		await new Promise(setImmediate);
		return told.join();
	};
	diagnostics.changed(page, true);
	await new Promise(setImmediate);
	const typing = await after(() => {
		const at = { line: 2, character: 20 };
		page.change([{ range: { start: at, end: at }, text: ',' }], 2);
		diagnostics.changed(page, false);
	});
	return { typing, pausing: await after(endPause), saving: await after(() => diagnostics.saved(page)) };
}

describe('diagnostics of a client that cannot pull', () => {
	it('are told at each key, and again when the sentence is left', async () => {
		assert.deepEqual(await toldWhile({}), { typing: '2', pausing: '2', saving: '2' });
	});

	it('are told on saving alone where the user wants that, however long the pause', async () => {
		assert.deepEqual(await toldWhile({ run: 'onSave' }), { typing: '', pausing: '', saving: '2' });
	});
});
