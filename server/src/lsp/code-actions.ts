import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { articleAt } from '../analysis/find-block.ts';
import { pageAt } from '../analysis/find-part.ts';
import { type Message, message } from '../model/message.ts';
import type { Fix, Problem } from '../model/problem.ts';
import { contains, type Span } from '../text/span.ts';
import { type DeferredRepair, deferredEdit, editOf, repairCommand } from './deferred-repair.ts';
import type { OpenDocument } from './documents.ts';
import { type IgnoreArguments, ignoreCommand } from './ignore-command.ts';
import type { Session } from './session.ts';
import { toDiagnostic } from './to-diagnostic.ts';
import { toWorkspaceEdit } from './to-workspace-edit.ts';
import { fixInWorkspaceCommand } from './workspace-fix-command.ts';

/** Kind of the action that makes all safe repairs; a prefix of it in `editor.codeActionsOnSave` runs it. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.jiaokan`;
export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAllKind];

/** Problems that one list of actions is made for: a selection of the whole page would else give thousands. */
const mostProblems = 50;

/** Actions for the range: repairs of the problems on it, of their rules, of the article and the page, and what ignores them. */
export function codeActions(session: Session, document: OpenDocument, params: CodeActionParams): CodeAction[] {
	const span = document.positions().spanOf(params.range);
	const only = params.context?.only;
	const wanted = (kind: string): boolean =>
		only === undefined || only.some((asked) => asked === CodeActionKind.Empty || kind === asked || kind.startsWith(`${asked}.`));
	return [
		...(wanted(CodeActionKind.QuickFix) ? problemActions(session, document, span) : []),
		...(wanted(CodeActionKind.RefactorRewrite) ? rewriteActions(session, document, span.start) : []),
		...(wanted(fixAllKind) ? fixAllActions(session, document, only !== undefined) : []),
	];
}

function problemActions(session: Session, document: OpenDocument, span: Span): readonly CodeAction[] {
	const here = document.problemsAt(span);
	if (here.length > mostProblems) {
		session.log.info(`codeAction: ${here.length} problems in the range, actions for the first ${mostProblems}`);
	}
	const near = here.slice(0, mostProblems);
	const ofRule = (id: string): readonly Problem[] => near.filter(({ rule }) => rule === id);
	const rules = [...new Set(near.map(({ rule }) => rule))];
	return [
		...near.flatMap((problem) => problem.fixes.map((fix, index) => quickFix(session, document, problem, fix, index === 0))),
		...rules.flatMap((rule) => ruleActions(session, document, rule, ofRule(rule))),
		...near.flatMap((problem) => ignoreActions(session, document, problem)),
	];
}

/** Repairs of the article at the UTF-16 `offset` and of the page, safe ones and suggested ones. */
function rewriteActions(session: Session, document: OpenDocument, offset: number): readonly CodeAction[] {
	const actions: CodeAction[] = [];
	const span = articleAt(pageAt(document.analysis, offset), offset)?.span;
	if (span !== undefined && document.problemsAt(span).some((problem) => isRepairable(problem) && contains(span, problem.span))) {
		const wanted = { ...identity(document), make: 'article', offset: span.start } as const;
		actions.push(deferred(session, document, message('Repair Article'), CodeActionKind.RefactorRewrite, wanted));
	}
	if (document.hasProblem(isRepairable)) {
		const wanted = { ...identity(document), make: 'page' } as const;
		actions.push(deferred(session, document, message('Repair Page'), CodeActionKind.RefactorRewrite, wanted));
	}
	return actions;
}

/** `asked`: the client wants this kind by name, so as to apply it, on saving perhaps, and may know edits only. */
function fixAllActions(session: Session, document: OpenDocument, asked: boolean): readonly CodeAction[] {
	if (!document.hasProblem(isSafelyRepairable)) {
		return [];
	}
	const make = asked ? lazily : deferred;
	return [make(session, document, message('Make all safe repairs'), fixAllKind, { ...identity(document), make: 'all' })];
}

/** The action with its edit. @throws ResponseError ContentModified where the page has changed since it was offered. */
export async function resolveCodeAction(session: Session, action: CodeAction): Promise<CodeAction> {
	const edit = await deferredEdit(session, action.data);
	return edit === undefined ? action : { ...action, edit };
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

/**
 * Repairs of all problems of `rule`. They carry the diagnostics of `near`, its problems at the cursor: VS Code sets actions without
 * any behind those with some, which would put them below "Ignore".
 */
function ruleActions(session: Session, document: OpenDocument, rule: string, near: readonly Problem[]): readonly CodeAction[] {
	const diagnostics = near.map((problem) => toDiagnostic(problem, document.uri, document.positions(), session.localize));
	const count = document.countProblems((problem) => problem.rule === rule && isRepairable(problem));
	const actions: CodeAction[] = [];
	if (count > 1) {
		const title = message('Repair all “{0}” in this page ({1})', rule, count);
		const wanted = { ...identity(document), make: 'rule', rule } as const;
		actions.push({ ...deferred(session, document, title, CodeActionKind.QuickFix, wanted), diagnostics });
	}
	if (session.host.files !== undefined && document.hasProblem((problem) => problem.rule === rule && isSafelyRepairable(problem))) {
		const title = session.localize(message('Repair all “{0}” in the workspace', rule));
		const command = { title, command: fixInWorkspaceCommand, arguments: [rule] };
		actions.push({ title, kind: CodeActionKind.QuickFix, diagnostics, command });
	}
	return actions;
}

function isRepairable({ fixes }: Problem): boolean {
	return fixes.length > 0;
}

function isSafelyRepairable({ fixes }: Problem): boolean {
	return fixes.some(({ kind }) => kind === 'safe');
}

/** None for a page that was never saved: there is no folder to keep them in. */
function ignoreActions(session: Session, document: OpenDocument, problem: Problem): readonly CodeAction[] {
	if (document.uri.startsWith('untitled:')) {
		return [];
	}
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

/** An action whose edit is made when it is chosen: by resolving it, by a command, or, for clients that can do neither, at once. */
function deferred(session: Session, document: OpenDocument, words: Message, kind: string, wanted: DeferredRepair): CodeAction {
	if (session.client.resolvableActions.includes('edit') || !session.client.applyEdit) {
		return lazily(session, document, words, kind, wanted);
	}
	const title = session.localize(words);
	return { title, kind, command: { title, command: repairCommand, arguments: [wanted] } };
}

/** An action with an edit, made when it is chosen where the client can wait for that. */
function lazily(session: Session, document: OpenDocument, words: Message, kind: string, wanted: DeferredRepair): CodeAction {
	const action = { title: session.localize(words), kind };
	return session.client.resolvableActions.includes('edit')
		? { ...action, data: wanted }
		: { ...action, edit: editOf(session, document, wanted) };
}

function identity(document: OpenDocument): { readonly uri: string; readonly version: number } {
	return { uri: document.uri, version: document.version };
}
