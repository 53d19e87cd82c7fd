import { ErrorCodes, LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { articleAt } from '../analysis/find-block.ts';
import { pageAt } from '../analysis/find-part.ts';
import type { OpenDocument } from './documents.ts';
import { repair, repairRule, safeEdits } from './repairs.ts';
import type { Session } from './session.ts';
import { toWorkspaceEdit } from './to-workspace-edit.ts';

/** Command of the server that makes a repair of a whole page, for clients that do not resolve code actions; its one argument is a `DeferredRepair`. */
export const repairCommand = 'jiaokan.repair';

/**
 * A repair that goes through the whole page, made when the user has chosen it. What a client hands back is not trusted: all is looked up
 * anew. `all`: the safe repairs; `page`, `article`, `rule`: the suggested ones too.
 */
export type DeferredRepair =
	| { readonly uri: string; readonly version: number; readonly make: 'all' | 'page' }
	| { readonly uri: string; readonly version: number; readonly make: 'article'; readonly offset: number }
	| { readonly uri: string; readonly version: number; readonly make: 'rule'; readonly rule: string };

/**
 * The edit of a repair; undefined where `value` is none or its page is not open.
 * @throws ResponseError ContentModified where the page has changed since the repair was offered.
 */
export async function deferredEdit(session: Session, value: unknown): Promise<WorkspaceEdit | undefined> {
	const wanted = readRepair(value);
	const document = wanted === undefined ? undefined : session.documents.get(wanted.uri);
	if (wanted === undefined || document === undefined) {
		return undefined;
	}
	await session.configured(document);
	if (document.version !== wanted.version) {
		throw new ResponseError(LSPErrorCodes.ContentModified, 'repair: the text changed');
	}
	return editOf(session, document, wanted);
}

/** Makes the repair and asks the client to apply it. @throws ResponseError where it cannot be made */
export async function applyDeferred(session: Session, value: unknown): Promise<void> {
	const edit = await deferredEdit(session, value);
	if (edit === undefined) {
		throw new ResponseError(ErrorCodes.InvalidParams, `${repairCommand} wants what its code action says, and an open page`);
	}
	const { applied, failureReason } = await session.host.connection.workspace.applyEdit({ edit });
	if (!applied) {
		session.log.warn(`${repairCommand}: the client did not apply the edit: ${failureReason ?? 'no reason given'}`);
	}
}

/** The edit of a repair of `document` as it stands. */
export function editOf(session: Session, document: OpenDocument, wanted: DeferredRepair): WorkspaceEdit {
	switch (wanted.make) {
		case 'all':
			return toWorkspaceEdit(session.client, document, safeEdits(session, document));
		case 'page':
			return repair(session, document, undefined) ?? {};
		case 'article':
			return repair(session, document, articleAt(pageAt(document.analysis, wanted.offset), wanted.offset)?.span) ?? {};
		case 'rule':
			return repairRule(session, document, wanted.rule) ?? {};
	}
}

function readRepair(value: unknown): DeferredRepair | undefined {
	if (typeof value !== 'object' || value === null) {
		return undefined;
	}
	const { uri, version, make, offset, rule } = value as Readonly<Record<string, unknown>>;
	if (typeof uri !== 'string' || typeof version !== 'number') {
		return undefined;
	}
	if (make === 'all' || make === 'page') {
		return { uri, version, make };
	}
	if (make === 'article' && typeof offset === 'number') {
		return { uri, version, make, offset };
	}
	return make === 'rule' && typeof rule === 'string' ? { uri, version, make, rule } : undefined;
}
