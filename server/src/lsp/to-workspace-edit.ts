import type { AnnotatedTextEdit, ChangeAnnotation, TextEdit as LspTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../text/text-edit.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import type { Positions } from './positions.ts';

/** Edits that are shown, and asked about, as one group. */
export interface EditGroup {
	readonly id: string;
	readonly annotation: ChangeAnnotation;
	readonly edits: readonly TextEdit[];
}

/** Edits in LSP's form; their UTF-16 offsets count in the text of `positions`. */
export function toTextEdits(edits: readonly TextEdit[], positions: Positions): LspTextEdit[] {
	return edits.map((edit) => ({ range: positions.rangeOf(edit), newText: edit.newText }));
}

/** An edit of an open page as it stands, with its version where the client takes one. */
export function toWorkspaceEdit(client: Client, document: OpenDocument, edits: readonly TextEdit[]): WorkspaceEdit {
	const converted = toTextEdits(edits, document.positions());
	return client.documentChanges
		? { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: converted }] }
		: { changes: { [document.uri]: converted } };
}

/**
 * An edit in groups that the client shows apart and asks about where the group says so. Only for clients that know change
 * annotations and versioned edits: others would apply what needs the user's word.
 */
export function toGroupedEdit(document: OpenDocument, groups: readonly EditGroup[]): WorkspaceEdit {
	const positions = document.positions();
	const edits: AnnotatedTextEdit[] = groups
		.flatMap(({ id, edits: own }) => own.map((edit) => ({ edit, id })))
		.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end)
		.map(({ edit, id }) => ({ range: positions.rangeOf(edit), newText: edit.newText, annotationId: id }));
	return {
		documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }],
		changeAnnotations: Object.fromEntries(groups.map(({ id, annotation }) => [id, annotation])),
	};
}
