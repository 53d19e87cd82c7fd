import type { CodeLens } from 'vscode-languageserver';
import type { Guard } from './guard.ts';
import { codeLenses } from './lens-requests.ts';
import { completionAt, definitionAt, highlightsAt, hoverAt, prepareRename, referencesAt, rename } from './name-requests.ts';
import { PartAnswers } from './part-answers.ts';
import type { Session } from './session.ts';
import { documentSymbols, foldingRanges, type MadeSymbols, selectionRanges } from './structure-requests.ts';
import type { TokenRequests } from './token-requests.ts';

/** Answers what is asked about one open page: its structure, its colours, its names. */
export function servePages(session: Session, guard: Guard, tokens: TokenRequests): void {
	const { connection } = session.host;
	const symbols: MadeSymbols = { nested: new PartAnswers(), flat: new PartAnswers() };
	const lenses = new PartAnswers<CodeLens>();
	connection.onDocumentSymbol(guard.onDocument('documentSymbol', [], (document) => documentSymbols(session, document, symbols)));
	connection.onFoldingRanges(guard.onDocument('foldingRange', [], (document) => foldingRanges(document)));
	connection.onSelectionRanges(
		guard.onDocument('selectionRange', [], (document, { positions }) => selectionRanges(session, document, positions)),
	);
	connection.onHover(guard.onDocument('hover', null, (document, { position }) => hoverAt(session, document, position)));
	connection.onDefinition(guard.onDocument('definition', null, (document, { position }) => definitionAt(document, position)));
	connection.onReferences(guard.onDocument('references', [], (document, { position }) => referencesAt(document, position)));
	connection.onDocumentHighlight(guard.onDocument('documentHighlight', [], (document, { position }) => highlightsAt(document, position)));
	connection.onPrepareRename(
		guard.onDocument('prepareRename', null, (document, { position }) => prepareRename(session, document, position)),
	);
	connection.onRenameRequest(
		guard.onDocument('rename', null, (document, { position, newName }) => rename(session, document, position, newName)),
	);
	connection.onCompletion(
		guard.onDocument('completion', null, (document, { position, context }) => completionAt(document, position, context)),
	);
	connection.onCodeLens(guard.onDocument('codeLens', [], (document) => codeLenses(session, document, lenses)));
	const { semanticTokens } = connection.languages;
	semanticTokens.on(guard.onDocument('semanticTokens/full', { data: [] }, (document) => tokens.full(document)));
	semanticTokens.onDelta(
		guard.onDocument('semanticTokens/full/delta', { data: [] }, (document, { previousResultId }) =>
			tokens.delta(document, previousResultId),
		),
	);
	semanticTokens.onRange(guard.onDocument('semanticTokens/range', { data: [] }, (document, { range }) => tokens.range(document, range)));
}
