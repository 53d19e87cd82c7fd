import {
	type CancellationToken,
	CodeLensRefreshRequest,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	DocumentFormattingRequest,
	ErrorCodes,
	ResponseError,
	SemanticTokensRefreshRequest,
	type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import { configName, suppressionsName } from '../config/file-names.ts';
import { pageLanguage } from '../protocol/page-language.ts';
import { CompletionRegistration } from './completion-registration.ts';
import { applyDeferred, repairCommand } from './deferred-repair.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Guard } from './guard.ts';
import { ignore, ignoreCommand } from './ignore-command.ts';
import { isOwnFile } from './page-configuration.ts';
import type { Session } from './session.ts';
import { readSettings } from './settings.ts';
import { fixInWorkspace, fixInWorkspaceCommand } from './workspace-fix-command.ts';
import type { WorkspacePages } from './workspace-pages.ts';
import { workspaceSymbols } from './workspace-requests.ts';

/** Follows settings, folders and files, and answers what is asked about the workspace as a whole. */
export function serveWorkspace(session: Session, guard: Guard, diagnostics: Diagnostics, pages: WorkspacePages): void {
	const { client } = session;
	const { connection } = session.host;
	session.onReconfigured(() => {
		pages.clear();
		diagnostics.refresh();
		if (client.refreshCodeLens) {
			logged(session, connection.sendRequest(CodeLensRefreshRequest.type));
		}
	});
	followSettings(session, guard);
	followFiles(session, guard, pages);
	connection.onWorkspaceSymbol(
		guard.onWork('workspace/symbol', ({ query }, token, progress) => workspaceSymbols(session, pages, String(query), token, progress)),
	);
	connection.onExecuteCommand(
		guard.onWork('executeCommand', async (params, token, progress) => {
			await execute(session, pages, params.command, params.arguments ?? [], token, progress);
			return null;
		}),
	);
}

function followSettings(session: Session, guard: Guard): void {
	const { client } = session;
	const { connection } = session.host;
	const completion = new CompletionRegistration(session);
	const change = (value: unknown): void => {
		const { sizeLimit } = session.settings;
		if (session.setSettings(readSettings(value))) {
			logged(session, completion.update());
			if (client.refreshTokens && session.settings.sizeLimit !== sizeLimit) {
				logged(session, connection.sendRequest(SemanticTokensRefreshRequest.type));
			}
		}
	};
	const pull = async (): Promise<void> => {
		if (client.configuration) {
			change(await connection.workspace.getConfiguration('jiaokan'));
		}
	};
	connection.onInitialized(
		guard.onNotification('initialized', () => {
			logged(session, completion.update());
			logged(session, pull());
			// Not before: the library would register for the events at once, which no client answers during `initialize`.
			if (client.folderEvents) {
				followFolders(session, guard);
			}
			register(session);
		}),
	);
	connection.onDidChangeConfiguration(
		guard.onNotification('didChangeConfiguration', ({ settings }) => {
			if (client.configuration) {
				logged(session, pull());
			} else {
				change(sectionOf(settings));
			}
		}),
	);
}

/** Asks the client for what it wants to be asked for. */
function register(session: Session): void {
	const { client } = session;
	const { connection } = session.host;
	if (client.registerConfiguration) {
		logged(session, connection.client.register(DidChangeConfigurationNotification.type, { section: 'jiaokan' }));
	}
	if (client.registerFormatting) {
		const documentSelector = [{ language: pageLanguage }];
		logged(session, connection.client.register(DocumentFormattingRequest.type, { documentSelector }));
	}
	if (client.registerWatchers) {
		const globs = [`**/${configName}`, `**/${suppressionsName}`, ...client.pages];
		const watchers = globs.map((globPattern) => ({ globPattern }));
		logged(session, connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
	}
}

function followFolders(session: Session, guard: Guard): void {
	session.host.connection.workspace.onDidChangeWorkspaceFolders(
		guard.onNotification('didChangeWorkspaceFolders', ({ added, removed }) => {
			const gone = new Set(removed.map(({ uri }) => withoutSlash(uri)));
			session.setFolders([...session.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => withoutSlash(uri))]);
		}),
	);
}

function followFiles(session: Session, guard: Guard, pages: WorkspacePages): void {
	session.host.connection.onDidChangeWatchedFiles(
		guard.onNotification('didChangeWatchedFiles', ({ changes }) => {
			for (const { uri } of changes) {
				pages.changed(uri);
			}
			if (changes.some(({ uri }) => isOwnFile(uri))) {
				session.reconfigure();
			}
		}),
	);
}

/** Says in the log what `work`, for which nobody waits, could not do. */
function logged(session: Session, work: Promise<unknown>): void {
	work.catch((error: unknown) => session.log.error(String(error)));
}

async function execute(
	session: Session,
	pages: WorkspacePages,
	command: string,
	args: readonly unknown[],
	token: CancellationToken,
	progress: WorkDoneProgressReporter,
): Promise<void> {
	switch (command) {
		case ignoreCommand:
			return ignore(session, args[0]);
		case repairCommand:
			return applyDeferred(session, args[0]);
		case fixInWorkspaceCommand:
			return fixInWorkspace(session, pages, args[0], token, progress);
		default:
			throw new ResponseError(ErrorCodes.InvalidParams, `there is no command ${command}`);
	}
}

/** Clients without `workspace/configuration` send their settings along, with or without the section's name around them. */
function sectionOf(settings: unknown): unknown {
	return typeof settings === 'object' && settings !== null && 'jiaokan' in settings ? settings.jiaokan : settings;
}

function withoutSlash(uri: string): string {
	return uri.replace(/\/$/u, '');
}
