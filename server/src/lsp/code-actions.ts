import { type CodeAction, CodeActionKind, type CodeActionParams, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { articleAt } from '../analysis/find-block.ts';
import { pageAt } from '../analysis/find-part.ts';
import { type Message, message } from '../model/message.ts';
import type { Fix, Problem } from '../model/problem.ts';
import type { OpenDocument } from './documents.ts';
import { type IgnoreArguments, ignoreCommand } from './ignore-command.ts';
import { repair, repairRule, safeEdits } from './repairs.ts';
import type { Session } from './session.ts';
import { toDiagnostic } from './to-diagnostic.ts';
import { toWorkspaceEdit } from './to-workspace-edit.ts';
import { fixInWorkspaceCommand } from './workspace-fix-command.ts';

/** Kind of the action that makes all safe repairs; a prefix of it in `editor.codeActionsOnSave` runs it. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.jiaokan`;
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind];

/** What a lazily made action carries until the client asks for its edit. Nothing in it is trusted: all is looked up anew. */
type ActionData =
	| { readonly uri: string; readonly version: number; readonly make: 'all' | 'page' }
	| { readonly uri: string; readonly version: number; readonly make: 'article'; readonly offset: number }
	| { readonly uri: string; readonly version: number; readonly make: 'rule'; readonly rule: string };

/** Actions for the range: repairs of the problems on it, of their rules, of the article and the page, and what ignores them. */
export function codeActions(session: Session, document: OpenDocument, params: CodeActionParams): CodeAction[] {
	const positions = document.positions();
	const span = positions.spanOf(params.range);
	const only = params.context?.only;
	const wanted = (kind: string): boolean => only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
	const here = document.problems.filter((problem) => problem.span.start <= span.end && problem.span.end >= span.start);
	const actions: CodeAction[] = [];
	if (wanted(CodeActionKind.QuickFix)) {
		const { log } = session;
		if (here.length > mostProblems) {
			log.info(`codeAction: ${here.length} problems in the range, actions for the first ${mostProblems}`);
		}
		const near = here.slice(0, mostProblems);
		actions.push(...near.flatMap((problem) => problem.fixes.map((fix, index) => quickFix(session, document, problem, fix, index === 0))));
		const ids = [...new Set(near.map((problem) => problem.rule))];
		actions.push(...ids.flatMap((rule) => ruleActions(session, document, rule)));
		actions.push(...near.flatMap((problem) => ignoreActions(session, document, problem)));
	}
	if (wanted(CodeActionKind.RefactorRewrite)) {
		const article = articleAt(pageAt(document.analysis, span.start), span.start);
		const repairable = document.problems.filter((problem) => problem.fixes.length > 0);
		if (
			article !== undefined &&
			repairable.some((problem) => problem.span.start >= article.span.start && problem.span.end <= article.span.end)
		) {
			const data = { ...identity(document), make: 'article', offset: article.span.start } as const;
			actions.push(lazily(session, document, message('Repair Article'), CodeActionKind.RefactorRewrite, data));
		}
		if (repairable.length > 0) {
			const data = { ...identity(document), make: 'page' } as const;
			actions.push(lazily(session, document, message('Repair Page'), CodeActionKind.RefactorRewrite, data));
		}
	}
	if (wanted(fixAllKind) && document.problems.some((problem) => problem.fixes.some((fix) => fix.kind === 'safe'))) {
		actions.push(lazily(session, document, message('Make all safe repairs'), fixAllKind, { ...identity(document), make: 'all' }));
	}
	return actions;
}

/** Problems that one list of actions is made for: a selection of the whole page would else give thousands. */
const mostProblems = 50;

/** The action with its edit. @throws ResponseError ContentModified where the page has changed since it was offered. */
export function resolveCodeAction(session: Session, action: CodeAction): CodeAction {
	const data = readData(action.data);
	const document = data === undefined ? undefined : session.documents.get(data.uri);
	if (data === undefined || document === undefined) {
		return action;
	}
	if (document.version !== data.version) {
		throw new ResponseError(LSPErrorCodes.ContentModified, 'codeAction/resolve: the text changed');
	}
	return { ...action, edit: makeEdit(session, document, data) };
}

function makeEdit(session: Session, document: OpenDocument, data: ActionData): NonNullable<CodeAction['edit']> {
	switch (data.make) {
		case 'all':
			return toWorkspaceEdit(session.client, document, safeEdits(session, document));
		case 'page':
			return repair(session, document, undefined) ?? {};
		case 'article':
			return repair(session, document, articleAt(pageAt(document.analysis, data.offset), data.offset)?.span) ?? {};
		case 'rule':
			return repairRule(session, document, data.rule) ?? {};
	}
}

function quickFix(session: Session, document: OpenDocument, problem: Problem, fix: Fix, first: boolean): CodeAction {
	return {
		title: session.localize(fix.title),
		kind: CodeActionKind.QuickFix,
		diagnostics: [toDiagnostic(problem, document.uri, document.positions(), session.localize)],
		// The preferred fix is what "Auto Fix" applies unseen: only what is safe may be it.
		...(first && fix.kind === 'safe' ? { isPreferred: true } : {}),
		edit: toWorkspaceEdit(session.client, document, fix.edits),
	};
}

function ruleActions(session: Session, document: OpenDocument, rule: string): readonly CodeAction[] {
	const repairable = document.problems.filter((problem) => problem.rule === rule && problem.fixes.length > 0);
	const actions: CodeAction[] = [];
	if (repairable.length > 1) {
		const title = message('Repair all “{0}” in this page ({1})', rule, repairable.length);
		actions.push(lazily(session, document, title, CodeActionKind.QuickFix, { ...identity(document), make: 'rule', rule }));
	}
	if (session.host.files !== undefined && repairable.some((problem) => problem.fixes.some((fix) => fix.kind === 'safe'))) {
		const title = session.localize(message('Repair all “{0}” in the workspace', rule));
		actions.push({ title, kind: CodeActionKind.QuickFix, command: { title, command: fixInWorkspaceCommand, arguments: [rule] } });
	}
	return actions;
}

function ignoreActions(session: Session, document: OpenDocument, problem: Problem): readonly CodeAction[] {
	const range = document.positions().rangeOf(problem.span);
	const action = (text: Message, whole: boolean): CodeAction => {
		const title = session.localize(text);
		const argument: IgnoreArguments = { uri: document.uri, rule: problem.rule, range, whole };
		return {
			title,
			kind: CodeActionKind.QuickFix,
			diagnostics: [toDiagnostic(problem, document.uri, document.positions(), session.localize)],
			command: { title, command: ignoreCommand, arguments: [argument] },
		};
	};
	return [action(message('Ignore “{0}” here', problem.rule), false), action(message('Ignore “{0}” in this file', problem.rule), true)];
}

/** An action whose edit is made when it is chosen, where the client can wait for that. */
function lazily(session: Session, document: OpenDocument, title: Message, kind: string, data: ActionData): CodeAction {
	const action = { title: session.localize(title), kind };
	return session.client.resolvableActions.includes('edit') ? { ...action, data } : { ...action, edit: makeEdit(session, document, data) };
}

function identity(document: OpenDocument): { readonly uri: string; readonly version: number } {
	return { uri: document.uri, version: document.version };
}

function readData(value: unknown): ActionData | undefined {
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
