import assert from 'node:assert/strict';
import type { CodeAction, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { apply, applyTextEdits } from './apply-edits.ts';
import { actionsFor, cut, itemsOf, mended, pulling, withClient } from './problem-client.ts';

describe('problems over stdio', function () {
	this.timeout(20_000);

	it('are repaired by a quick fix, versioned and minimal', async () => {
		await withClient({ capabilities: pulling }, async (client) => {
			const uri = await client.open(cut);
			const [problem] = await itemsOf(client, uri);
			assert.ok(problem !== undefined);
			const actions = await actionsFor(client, uri, problem);
			const fix = actions.find(({ isPreferred }) => isPreferred === true);
			assert.equal(fix?.kind, 'quickfix');
			assert.deepEqual(fix?.diagnostics?.[0]?.range, problem.range);
			assert.equal(apply(cut, fix?.edit), mended);
			const [change] = fix?.edit?.documentChanges ?? [];
			assert.ok(change !== undefined && 'edits' in change && change.textDocument.version === 1);
			assert.equal(change.edits.length, 1);
		});
	});

	it('are repaired all at once, lazily, and not on a text that has changed since', async () => {
		await withClient({ capabilities: pulling }, async (client) => {
			const uri = await client.open(cut);
			const [problem] = await itemsOf(client, uri);
			assert.ok(problem !== undefined);
			const [action] = await actionsFor(client, uri, problem, ['source.fixAll']);
			assert.equal(action?.kind, 'source.fixAll.jiaokan');
			assert.equal(action?.edit, undefined);
			const resolved = await client.connection.sendRequest<CodeAction>('codeAction/resolve', action);
			assert.equal(apply(cut, resolved.edit), mended);
			await client.connection.sendNotification('textDocument/didChange', {
				textDocument: { uri, version: 2 },
				contentChanges: [{ text: mended }],
			});
			await assert.rejects(
				client.connection.sendRequest('codeAction/resolve', action),
				(error: { code?: number }) => error.code === -32801,
			);
		});
	});

	it('are repaired all at once by a command where the client applies edits and does not resolve actions', async () => {
		const capabilities = {
			...pulling,
			workspace: { ...pulling.workspace, applyEdit: true },
			textDocument: { ...pulling.textDocument, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
		};
		await withClient({ capabilities }, async (client) => {
			const uri = await client.open(cut);
			const [problem] = await itemsOf(client, uri);
			assert.ok(problem !== undefined);
			const actions = await actionsFor(client, uri, problem);
			const action = actions.find(({ kind }) => kind === 'source.fixAll.jiaokan');
			assert.equal(action?.edit, undefined);
			const edits: WorkspaceEdit[] = [];
			client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
				edits.push(edit);
				return { applied: true };
			});
			const { command = '', arguments: args = [] } = action?.command ?? {};
			await client.connection.sendRequest('workspace/executeCommand', { command, arguments: args });
			assert.equal(apply(cut, edits[0]), mended);
			// On saving an editor asks for this kind alone, and for the edit itself.
			const [saving] = await actionsFor(client, uri, problem, ['source.fixAll']);
			assert.equal(apply(cut, saving?.edit), mended);
			await assert.rejects(client.connection.sendRequest('workspace/executeCommand', { command, arguments: [] }));
		});
	});

	it('are repaired by formatting and by Repair Page and Repair Article', async () => {
		await withClient({ capabilities: pulling }, async (client) => {
			const uri = await client.open(cut);
			const edits = await client.connection.sendRequest<TextEdit[]>('textDocument/formatting', {
				textDocument: { uri },
				options: { tabSize: 4, insertSpaces: true },
			});
			assert.equal(applyTextEdits(cut, edits), mended);
			for (const position of [null, { line: 2, character: 0 }]) {
				assert.equal(apply(cut, await client.connection.sendRequest<WorkspaceEdit>('jiaokan/repair', { uri, position })), mended);
			}
		});
	});

	it('have their repairs, those of their rule too, before what ignores them; nothing is ignored in a page without a file', async () => {
		await withClient({ capabilities: pulling }, async (client) => {
			const twice = `${cut}\n\n${cut}`;
			const titles = async (uri: string): Promise<readonly string[]> => {
				const [problem] = await itemsOf(client, uri);
				assert.ok(problem !== undefined);
				const actions = (await actionsFor(client, uri, problem)).filter(({ kind }) => kind === 'quickfix');
				// VS Code puts actions without a diagnostic below all that have one.
				assert.ok(actions.every(({ diagnostics }) => (diagnostics ?? []).length > 0));
				return actions.map(({ title }) => title.replace(/ .*/u, ''));
			};
			assert.deepEqual(await titles(await client.open(twice)), ['Join', 'Repair', 'Repair', 'Ignore', 'Ignore']);
			assert.deepEqual(await titles(await client.open(twice, 'untitled:Untitled-1')), ['Join', 'Repair', 'Repair']);
		});
	});

	it('are repaired where any kind of action is asked for', async () => {
		await withClient({ capabilities: pulling }, async (client) => {
			const uri = await client.open(cut);
			const [problem] = await itemsOf(client, uri);
			assert.ok(problem !== undefined);
			// The kind that holds all others is the empty one (LSP 3.17, `CodeActionKind.Empty`).
			const kinds = (await actionsFor(client, uri, problem, [''])).map(({ kind }) => kind);
			assert.ok(kinds.includes('quickfix') && kinds.includes('refactor.rewrite'), kinds.join());
		});
	});
});
