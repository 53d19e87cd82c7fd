import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, l10n, languages, type TextDocument, window, workspace } from 'vscode';
import { State } from 'vscode-languageclient/node';
import { pageLanguage } from '../../server/src/protocol/page-language.ts';
import type { PageStatus } from '../../server/src/protocol/page-status.ts';

/** The two rows that a click on the braces in the status bar shows, and what ends them. */
export interface Status {
	/** Articles and problems of the page in the active editor. */
	readonly page: LanguageStatusItem;
	/** Whether the server runs, with a command to restart it. */
	readonly server: LanguageStatusItem;
	readonly showPage: (status: PageStatus) => void;
	readonly showServer: (state: State) => void;
	readonly disposable: Disposable;
}

/** Status rows that follow the active editor, of a server that starts. */
export function createStatus(): Status {
	const page = languages.createLanguageStatusItem('jiaokan.page', { language: pageLanguage });
	const server = languages.createLanguageStatusItem('jiaokan.server', { language: pageLanguage });
	const pages = new Map<string, PageStatus>();
	page.name = l10n.t('Newspaper page');
	server.name = l10n.t('Jiaokan server');
	server.command = { title: l10n.t('Restart'), command: 'jiaokan.restartServer' };

	let state = State.Starting;
	const show = (): void => {
		showServer(server, state);
		showPage(page, state, pages.get(window.activeTextEditor?.document.uri.toString() ?? ''));
	};
	const forget = (document: TextDocument): void => {
		pages.delete(document.uri.toString());
	};
	show();
	return {
		page,
		server,
		showPage(status) {
			pages.set(status.uri, status);
			show();
		},
		showServer(now) {
			state = now;
			show();
		},
		disposable: Disposable.from(page, server, window.onDidChangeActiveTextEditor(show), workspace.onDidCloseTextDocument(forget)),
	};
}

function showServer(item: LanguageStatusItem, state: State): void {
	item.busy = state === State.Starting;
	item.severity = state === State.StartFailed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
	item.text = serverText(state);
	// VS Code reads the label alone, and this one names the server.
	item.accessibilityInformation = { label: item.text };
}

function serverText(state: State): string {
	switch (state) {
		case State.Running:
			return l10n.t('Jiaokan server: running');
		case State.Starting:
			return l10n.t('Jiaokan server: starting');
		case State.StartFailed:
			return l10n.t('Jiaokan server: did not start');
		case State.Stopped:
			return l10n.t('Jiaokan server: stopped');
	}
}

function showPage(item: LanguageStatusItem, state: State, status: PageStatus | undefined): void {
	const down = state === State.Stopped || state === State.StartFailed;
	item.busy = status === undefined && !down;
	item.severity = LanguageStatusSeverity.Information;
	item.detail = '';
	item.command = undefined;
	if (status === undefined) {
		item.text = down ? l10n.t('Page not read') : l10n.t('Reading the page');
	} else {
		const articles = articleCount(status.articles);
		// The row is narrow: what is longer than these words is cut off.
		if (status.structureOnly) {
			item.text = articles;
			limit(item, l10n.t('long text, structure only'), 'jiaokan.sizeLimit');
		} else {
			item.text = `${articles} · ${problemCount(status.problems)}`;
			if (status.problems > status.mostProblems) {
				limit(item, l10n.t('first {0} shown', status.mostProblems), 'jiaokan.maxProblems');
			}
		}
	}
	item.accessibilityInformation = { label: [item.name, item.text, item.detail].filter((part) => part !== '').join(', ') };
}

/** Says in `item` that the setting `id` holds something back, with a way to it. */
function limit(item: LanguageStatusItem, words: string, id: string): void {
	item.severity = LanguageStatusSeverity.Warning;
	item.detail = words;
	item.command = { title: l10n.t('Settings'), command: 'workbench.action.openSettings', arguments: [id] };
}

function articleCount(count: number): string {
	return count === 1 ? l10n.t('1 article') : l10n.t('{0} articles', count);
}

function problemCount(count: number): string {
	return count === 0 ? l10n.t('no problems') : count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', count);
}
