import {
	type CompletionContext,
	type CompletionItem,
	CompletionItemKind,
	type CompletionList,
	CompletionTriggerKind,
	type DocumentHighlight,
	DocumentHighlightKind,
	ErrorCodes,
	type Hover,
	type Location,
	MarkupKind,
	type Position,
	type Range,
	ResponseError,
	type WorkspaceEdit,
} from 'vscode-languageserver';
import { completions } from '../features/completion.ts';
import { hover } from '../features/hover/hover.ts';
import { references } from '../features/references.ts';
import { renameEdits, renameTarget } from '../features/rename.ts';
import type { Mention, MentionKind } from '../model/mention.ts';
import { message } from '../model/message.ts';
import { ruleUrl } from '../rules/rule-url.ts';
import { rules } from '../rules/rules.ts';
import type { OpenDocument } from './documents.ts';
import { escapeMarkdown, hoverMarkdown } from './hover-markdown.ts';
import type { Positions } from './positions.ts';
import type { Session } from './session.ts';
import { toWorkspaceEdit } from './to-workspace-edit.ts';

/** Names that one completion list holds at most; the client asks again as more is typed. */
const mostCompletions = 200;

export function hoverAt(session: Session, document: OpenDocument, position: Position): Hover | null {
	const positions = document.positions();
	const offset = positions.offsetAt(position);
	const texts = hover(document.analysis, offset);
	const parts = texts.length === 0 ? [] : [hoverMarkdown(texts, session)];
	parts.push(...ruleNotes(session, document, offset));
	const [inner] = texts;
	if (parts.length === 0) {
		return null;
	}
	return {
		contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
		...(inner === undefined ? {} : { range: positions.rangeOf(inner.span) }),
	};
}

/** The reason of each rule that has a problem at the offset: the diagnostic itself says what, not why. */
function ruleNotes(session: Session, document: OpenDocument, offset: number): readonly string[] {
	const ids = new Set(document.problemsAt({ start: offset, end: offset }).map((problem) => problem.rule));
	return rules
		.filter((rule) => ids.has(rule.id))
		.map((rule) => {
			const link = `[${session.localize(message('Rule page'))}](${ruleUrl(rule.id)})`;
			return `**${rule.id}** · ${escapeMarkdown(session.bilingual(rule.summary))}\n\n${session.bilingual(rule.rationale)} ${link}`;
		});
}

export function definitionAt(document: OpenDocument, position: Position): Location | null {
	const positions = document.positions();
	const found = references(document.analysis, positions.offsetAt(position));
	return found?.definition === undefined ? null : locationOf(document.uri, found.definition, positions);
}

export function referencesAt(document: OpenDocument, position: Position): Location[] {
	const positions = document.positions();
	const found = references(document.analysis, positions.offsetAt(position));
	return (found?.all ?? []).map((mention) => locationOf(document.uri, mention, positions));
}

/** Every part of every mention; the one in full is marked as the place where the name is given. */
export function highlightsAt(document: OpenDocument, position: Position): DocumentHighlight[] {
	const positions = document.positions();
	const found = references(document.analysis, positions.offsetAt(position));
	return (found?.all ?? []).flatMap((mention) =>
		mention.spans.map((span) => ({
			range: positions.rangeOf(span),
			kind: mention === found?.definition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
		})),
	);
}

export function prepareRename(session: Session, document: OpenDocument, position: Position): { range: Range; placeholder: string } {
	const positions = document.positions();
	const target = renameTarget(document.analysis, positions.offsetAt(position));
	if (target === undefined) {
		throw new ResponseError(ErrorCodes.InvalidRequest, session.localize(message('No name stands here.')));
	}
	return { range: positions.rangeOf(target.span), placeholder: target.name };
}

export function rename(session: Session, document: OpenDocument, position: Position, newName: string): WorkspaceEdit {
	if (typeof newName !== 'string' || newName.trim() === '' || /[\r\n]/u.test(newName)) {
		throw new ResponseError(ErrorCodes.InvalidParams, session.localize(message('A name is one line and not empty.')));
	}
	const edits = renameEdits(document.analysis, document.positions().offsetAt(position), newName.trim());
	if (edits.length === 0) {
		throw new ResponseError(ErrorCodes.InvalidRequest, session.localize(message('No name stands here.')));
	}
	return toWorkspaceEdit(session.client, document, edits);
}

const completionKinds: Readonly<Partial<Record<MentionKind, CompletionItemKind>>> = {
	organization: CompletionItemKind.Interface,
	person: CompletionItemKind.Variable,
	honor: CompletionItemKind.EnumMember,
	work: CompletionItemKind.Constant,
	event: CompletionItemKind.Event,
};

export function completionAt(document: OpenDocument, position: Position, context?: CompletionContext): CompletionList {
	const positions = document.positions();
	const byKey = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
	const goesOn = context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions;
	const found = completions(document.analysis, positions.offsetAt(position), !byKey && !goesOn);
	const items = found.slice(0, mostCompletions).map(
		({ name, kind, replace }, index): CompletionItem => ({
			label: name,
			kind: completionKinds[kind] ?? CompletionItemKind.Text,
			filterText: name,
			// Clients sort by this text and not by the order of the list.
			sortText: String(index).padStart(4, '0'),
			textEdit: { range: positions.rangeOf(replace), newText: name },
		}),
	);
	return { isIncomplete: true, items };
}

/** A cut name is led to at its first part: a location has one range. */
function locationOf(uri: string, mention: Mention, positions: Positions): Location {
	const span = mention.spans[0] ?? { start: 0, end: 0 };
	return { uri, range: positions.rangeOf(span) };
}
