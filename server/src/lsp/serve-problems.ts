import {
	type DocumentDiagnosticParams,
	type DocumentDiagnosticReport,
	DocumentDiagnosticReportKind,
	type TextEdit,
} from 'vscode-languageserver';
import { articleAt } from '../analysis/find-block.ts';
import { type RepairParams, repairMethod } from '../protocol/repair.ts';
import { codeActions, resolveCodeAction } from './code-actions.ts';
import { configurationDiagnostics, type Diagnostics } from './diagnostics.ts';
import type { Guard } from './guard.ts';
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
	connection.languages.diagnostics.on((params, token) => {
		const configuration = session.configurationFiles.get(params.textDocument?.uri);
		return configuration === undefined
			? pull(params, token)
			: { kind: DocumentDiagnosticReportKind.Full, items: configurationDiagnostics(session, configuration.source) };
	});
	connection.languages.diagnostics.onWorkspace(
		guard.onWork('workspace/diagnostic', (params, token, progress) => workspaceDiagnostics(pages, params, token, progress)),
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
			const article = articleAt(document.analysis.page, offset);
			return article === undefined ? null : repair(session, document, article.span);
		}),
	);
}

const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
