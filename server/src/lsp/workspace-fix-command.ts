import {
	type CancellationToken,
	ErrorCodes,
	MessageType,
	ResponseError,
	type TextDocumentEdit,
	type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { applySuppressions } from '../config/suppressions.ts';
import type { Step } from '../corpus/corpus.ts';
import { message } from '../model/message.ts';
import type { Problem } from '../model/problem.ts';
import { fixAll } from '../rules/fix-all.ts';
import { createSourceText } from '../text/source-text.ts';
import { Positions } from './positions.ts';
import { safeEdits } from './repairs.ts';
import type { Session } from './session.ts';
import { toTextEdits } from './to-workspace-edit.ts';
import { uriKey } from './uri.ts';
import { stepOf, type WorkspacePages, withProgress } from './workspace-pages.ts';

/** Command of the server that makes the safe repairs of one rule in every page of the workspace; its one argument is the rule's id. */
export const fixInWorkspaceCommand = 'jiaokan.fixInWorkspace';

/** Asks the client to apply the repairs as one edit, which it can show before it is applied. @throws CancelledError */
export async function fixInWorkspace(
	session: Session,
	pages: WorkspacePages,
	rule: unknown,
	token: CancellationToken,
	progress: WorkDoneProgressReporter,
): Promise<void> {
	if (typeof rule !== 'string') {
		throw new ResponseError(ErrorCodes.InvalidParams, `${fixInWorkspaceCommand} wants the id of a rule`);
	}
	const { connection } = session.host;
	const title = session.localize(message('Repair all “{0}” in the workspace', rule));
	const documentChanges = await withProgress(progress, title, () => changesOf(session, pages, rule, stepOf(session, token, progress)));
	if (documentChanges.length === 0) {
		session.show(MessageType.Info, message('Nothing of “{0}” can be repaired safely.', rule));
		return;
	}
	const edit = session.client.documentChanges
		? { documentChanges }
		: {
				changes: Object.fromEntries(
					documentChanges.map((change) => [change.textDocument.uri, change.edits.filter((each) => 'newText' in each)]),
				),
			};
	const result = await connection.workspace.applyEdit({ label: title, edit });
	if (!result.applied) {
		session.log.warn(`${fixInWorkspaceCommand}: the client did not apply the edit: ${result.failureReason ?? 'no reason given'}`);
	}
}

/** The repairs of all pages that have any, open or not. */
async function changesOf(session: Session, pages: WorkspacePages, rule: string, step: Step): Promise<TextDocumentEdit[]> {
	const open = session.documents.all().map(({ uri }) => uri);
	const opened = new Set(open.map(uriKey));
	const uris = [...(await pages.uris()).filter((uri) => !opened.has(uriKey(uri))), ...open];
	const changes: TextDocumentEdit[] = [];
	for (const [index, uri] of uris.entries()) {
		const change = await changeOf(session, uri, rule);
		if (change !== undefined) {
			changes.push(change);
		}
		await step(index + 1, uris.length);
	}
	return changes;
}

/** The repairs of an open page by its version, of a closed one as it is on disk. */
async function changeOf(session: Session, uri: string, rule: string): Promise<TextDocumentEdit | undefined> {
	const accepts = (problem: Problem): boolean => problem.rule === rule;
	const document = session.documents.get(uri);
	if (document !== undefined) {
		const edits = safeEdits(session, document, accepts);
		return edits.length === 0
			? undefined
			: { textDocument: { uri, version: document.version }, edits: toTextEdits(edits, document.positions()) };
	}
	const page = await session.host.files?.read(uri);
	if (page === undefined || page.text.length > session.settings.sizeLimit) {
		return undefined;
	}
	if (!page.utf8) {
		session.log.warn(`${fixInWorkspaceCommand}: ${uri} is not in UTF-8 and is left out; jiaokan fix repairs it`);
		return undefined;
	}
	const { text } = page;
	const { config, suppressions, file } = await session.configurations.of(uri);
	const problemsOf = (current: string): readonly Problem[] => {
		const source = createSourceText(current);
		const { problems } = session.engine.analyze(source, { ...session.settings.rules, ...config.rules });
		return applySuppressions(source, file, problems, suppressions).kept;
	};
	const { edits } = fixAll(text, problemsOf, { suggested: false, accepts });
	const positions = new Positions(createSourceText(text), session.client.encoding);
	return edits.length === 0 ? undefined : { textDocument: { uri, version: null }, edits: toTextEdits(edits, positions) };
}
