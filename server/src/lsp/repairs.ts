import type { WorkspaceEdit } from 'vscode-languageserver';
import { message } from '../model/message.ts';
import type { Problem } from '../model/problem.ts';
import { AcceptedEdits } from '../rules/accepted-edits.ts';
import { fixAll } from '../rules/fix-all.ts';
import { rules } from '../rules/rules.ts';
import { createSourceText, textOf } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { OpenDocument } from './documents.ts';
import type { Session } from './session.ts';
import { type EditGroup, toGroupedEdit, toWorkspaceEdit } from './to-workspace-edit.ts';

/** The safe repairs of a page: of all rules, or of those that `accepts` takes. Offsets are those of the text as it stands, UTF-16. */
export function safeEdits(
	session: Session,
	document: OpenDocument,
	accepts: (problem: Problem) => boolean = () => true,
): readonly TextEdit[] {
	// The first pass needs no analysis of its own: the page's is there.
	let first: readonly Problem[] | undefined = document.problems;
	const problemsOf = (text: string): readonly Problem[] => {
		const known = first;
		first = undefined;
		return known ?? document.keptOf(session.engine.analyze(createSourceText(text), document.rules));
	};
	return fixAll(textOf(document.source), problemsOf, { suggested: false, accepts }).edits;
}

/** All repairs of one rule in a page; those that need the user's word are asked about. Null where there are none. */
export function repairRule(session: Session, document: OpenDocument, rule: string): WorkspaceEdit | null {
	return repair(session, document, undefined, (problem) => problem.rule === rule);
}

/**
 * Safe repairs of a page or, with `within`, of one article of it, and the suggested ones, which the client asks about one by
 * one; a client that cannot ask gets the safe ones. Null where nothing is to be repaired.
 */
export function repair(
	session: Session,
	document: OpenDocument,
	within: Span | undefined,
	accepts: (problem: Problem) => boolean = () => true,
): WorkspaceEdit | null {
	const inside = (span: Span): boolean => within === undefined || (span.start >= within.start && span.end <= within.end);
	const safe = safeEdits(session, document, accepts).filter(inside);
	const { client } = session;
	if (!client.changeAnnotations || !client.documentChanges) {
		return safe.length === 0 ? null : toWorkspaceEdit(client, document, safe);
	}
	const suggested = suggestedGroups(session, document, safe, (problem) => inside(problem.span) && accepts(problem));
	if (suggested.length === 0) {
		return safe.length === 0 ? null : toWorkspaceEdit(client, document, safe);
	}
	const annotation = { label: session.localize(message('Safe repairs')), needsConfirmation: false };
	return toGroupedEdit(document, [...(safe.length === 0 ? [] : [{ id: 'safe', annotation, edits: safe }]), ...suggested]);
}

/** One group a rule of the suggested repairs that can stand beside `safe`. */
function suggestedGroups(
	session: Session,
	document: OpenDocument,
	safe: readonly TextEdit[],
	accepts: (problem: Problem) => boolean,
): readonly EditGroup[] {
	const taken = new AcceptedEdits();
	taken.add(safe);
	return rules.flatMap((rule): readonly EditGroup[] => {
		const edits: TextEdit[] = [];
		for (const problem of document.problems) {
			const fix = problem.fixes[0];
			if (problem.rule === rule.id && fix?.kind === 'suggested' && accepts(problem)) {
				edits.push(...(taken.add(fix.edits) ?? []));
			}
		}
		const annotation = { label: session.bilingual(rule.summary), description: rule.id, needsConfirmation: true };
		return edits.length === 0 ? [] : [{ id: rule.id, annotation, edits }];
	});
}
