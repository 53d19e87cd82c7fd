import type {
	CancellationToken,
	SymbolInformation,
	WorkDoneProgressReporter,
	WorkspaceDiagnosticParams,
	WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { message } from '../model/message.ts';
import type { Session } from './session.ts';
import { uriKey } from './uri.ts';
import { type ClosedPage, pageSymbols, type WorkspacePages, withProgress } from './workspace-pages.ts';

/** Symbols that one answer holds at most. */
const mostSymbols = 500;

/** Headlines and names of open pages and of those of the workspace whose text holds the characters of `query` in their order. */
export async function workspaceSymbols(
	session: Session,
	pages: WorkspacePages,
	query: string,
	token: CancellationToken,
	progress: WorkDoneProgressReporter,
): Promise<SymbolInformation[]> {
	const closed = await readPages(session, pages, token, progress);
	const found: SymbolInformation[] = [];
	const take = (symbols: readonly SymbolInformation[]): void => {
		for (const symbol of symbols) {
			if (found.length < mostSymbols && matches(symbol.name, query)) {
				found.push(symbol);
			}
		}
	};
	for (const document of session.documents.all()) {
		take(pageSymbols(document.uri, document.analysis, document.positions()));
	}
	for (const page of closed.values()) {
		take(page.symbols);
	}
	return found;
}

/**
 * Problems of all pages that are not open; open ones are asked for one by one. Pages that the client knows are `unchanged`; those that are
 * gone have no problems any more.
 */
export async function workspaceDiagnostics(
	session: Session,
	pages: WorkspacePages,
	params: WorkspaceDiagnosticParams,
	token: CancellationToken,
	progress: WorkDoneProgressReporter,
): Promise<WorkspaceDiagnosticReport> {
	const known = new Map((params.previousResultIds ?? []).map(({ uri, value }) => [uriKey(uri), value]));
	const closed = await readPages(session, pages, token, progress);
	const items: WorkspaceDiagnosticReport['items'] = [];
	for (const [uri, { id, diagnostics }] of closed) {
		items.push(
			known.get(uriKey(uri)) === id
				? { kind: 'unchanged', uri, version: null, resultId: id }
				: { kind: 'full', uri, version: null, resultId: id, items: [...diagnostics] },
		);
	}
	const kept = new Set([...closed.keys(), ...session.documents.all().map(({ uri }) => uri)].map(uriKey));
	for (const { uri } of params.previousResultIds ?? []) {
		if (!kept.has(uriKey(uri))) {
			items.push({ kind: 'full', uri, version: null, items: [] });
		}
	}
	return { items };
}

function readPages(
	session: Session,
	pages: WorkspacePages,
	token: CancellationToken,
	progress: WorkDoneProgressReporter,
): Promise<ReadonlyMap<string, ClosedPage>> {
	return withProgress(progress, session.localize(message('Reading pages')), () => pages.all(token, progress));
}

/** Whether `text` holds the characters of `query` in their order: what VS Code filters by, after us. */
function matches(text: string, query: string): boolean {
	let from = 0;
	for (const character of query) {
		const at = text.indexOf(character, from);
		if (at === -1) {
			return false;
		}
		from = at + character.length;
	}
	return true;
}
