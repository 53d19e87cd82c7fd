import {
	type DocumentDiagnosticParams,
	type DocumentDiagnosticReport,
	DocumentDiagnosticReportKind,
	LSPErrorCodes,
	ResponseError,
	type TextEdit,
} from 'vscode-languageserver';
import { articleAt } from '../analysis/find-block.ts';
import { pageAt } from '../analysis/find-part.ts';
import { type RepairParams, repairMethod } from '../protocol/repair.ts';
import { codeActions, resolveCodeAction } from './code-actions.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { OpenDocument } from './documents.ts';
import type { Guard } from './guard.ts';
import { ownFileDiagnostics } from './own-file-diagnostics.ts';
import { Positions } from './positions.ts';
import { repair, safeEdits } from './repairs.ts';
import type { Session } from './session.ts';
import { toTextEdits } from './to-workspace-edit.ts';
import type { WorkspacePages } from './workspace-pages.ts';
import { workspaceDiagnostics } from './workspace-requests.ts';

/** Answers what is asked about problems and their repair. */
export function serveProblems(session: Session, guard: Guard, diagnostics: Diagnostics, pages: WorkspacePages): void {
	const { connection } = session.host;
	const pull = guard.onDocument('diagnostic', emptyReport, (document, { previousResultId }: DocumentDiagnosticParams) =>
		diagnostics.pull(document, previousResultId),
	);
	const pullOwn = guard.onRequest('diagnostic', async (document: OpenDocument, token): Promise<DocumentDiagnosticReport> => {
		const items = await ownFileDiagnostics(session, document, token);
		if (items === undefined) {
			throw new ResponseError(LSPErrorCodes.ContentModified, 'diagnostic: the text changed');
		}
		return { kind: DocumentDiagnosticReportKind.Full, items };
	});
	connection.languages.diagnostics.on((params, token) => {
		const own = session.configurationFiles.get(params.textDocument?.uri);
		return own === undefined ? pull(params, token) : pullOwn(own, token);
	});
	connection.languages.diagnostics.onWorkspace(
		guard.onWork('workspace/diagnostic', (params, token, progress) => workspaceDiagnostics(session, pages, params, token, progress)),
	);
	connection.onCodeAction(
		guard.onDocument('codeAction', [], async (document, params) => {
			await session.configured(document);
			return codeActions(session, document, params);
		}),
	);
	connection.onCodeActionResolve(guard.onRequest('codeAction/resolve', (action) => resolveCodeAction(session, action)));
	connection.onDocumentFormatting(
		guard.onDocument('formatting', [], async (document): Promise<TextEdit[]> => {
			await session.configured(document);
			return toTextEdits(safeEdits(session, document), document.positions());
		}),
	);
	connection.onRequest(
		repairMethod,
		guard.onRequest(repairMethod, async ({ uri, position }: RepairParams) => {
			const document = session.documents.get(uri);
			if (document === undefined) {
				return null;
			}
			await session.configured(document);
			if (position === null || position === undefined) {
				return repair(session, document, undefined);
			}
			// The parameter is in UTF-16 columns, whatever the two sides agreed on for LSP's own requests.
			const offset = new Positions(document.source, 'utf-16').offsetAt(position);
			const article = articleAt(pageAt(document.analysis, offset), offset);
			return article === undefined ? null : repair(session, document, article.span);
		}),
	);
}

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
