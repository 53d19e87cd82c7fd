import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { defaultPages, type InitializationOptions } from '../protocol/initialization.ts';
import { chooseEncoding, type PositionEncoding } from './positions.ts';

/** What the server needs to know of the client that it serves. */
export interface Client {
	readonly encoding: PositionEncoding;
	/** A language tag, English where the client gives none. */
	readonly locale: string;
	readonly hierarchicalSymbols: boolean;
	readonly pullDiagnostics: boolean;
	readonly refreshDiagnostics: boolean;
	readonly refreshCodeLens: boolean;
	readonly refreshTokens: boolean;
	readonly configuration: boolean;
	readonly registerConfiguration: boolean;
	readonly registerWatchers: boolean;
	readonly registerFormatting: boolean;
	readonly registerCompletion: boolean;
	readonly folderEvents: boolean;
	readonly documentChanges: boolean;
	readonly changeAnnotations: boolean;
	readonly actionLiterals: boolean;
	/** Whether the client applies an edit that the server sends. */
	readonly applyEdit: boolean;
	readonly resolvableActions: readonly string[];
	readonly workDoneProgress: boolean;
	readonly pageStatus: boolean;
	/** Whether the client has the command `jiaokan.peek`. */
	readonly peek: boolean;
	readonly pages: readonly string[];
	readonly folders: readonly string[];
}

/** Reads what a client said in `initialize`; whatever it left out or got wrong counts as not supported. */
export function readClient(params: InitializeParams): Client {
	const capabilities: ClientCapabilities = params.capabilities ?? {};
	const { workspace, textDocument, general, window } = capabilities;
	const options = readOptions(params.initializationOptions);
	return {
		encoding: chooseEncoding(strings(general?.positionEncodings)),
		locale: options.locale ?? (typeof params.locale === 'string' ? params.locale : 'en'),
		hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
		pullDiagnostics: textDocument?.diagnostic !== undefined,
		refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
		refreshCodeLens: workspace?.codeLens?.refreshSupport === true,
		refreshTokens: workspace?.semanticTokens?.refreshSupport === true,
		configuration: workspace?.configuration === true,
		registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
		registerCompletion: textDocument?.completion?.dynamicRegistration === true,
		registerFormatting: textDocument?.formatting?.dynamicRegistration === true,
		registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
		folderEvents: workspace?.workspaceFolders === true,
		documentChanges: workspace?.workspaceEdit?.documentChanges === true,
		changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
		applyEdit: workspace?.applyEdit === true,
		actionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
		resolvableActions: strings(textDocument?.codeAction?.resolveSupport?.properties),
		workDoneProgress: window?.workDoneProgress === true,
		pageStatus: options.pageStatus === true,
		peek: options.peek === true,
		pages: options.pages ?? defaultPages,
		folders: foldersOf(params).map((uri) => uri.replace(/\/$/u, '')),
	};
}

/** The URIs of the workspace folders; clients that know of one folder alone name it as the root. */
function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
	const folders: readonly unknown[] = workspaceFolders ?? (rootUri === null ? [] : [{ uri: rootUri }]);
	return strings(folders.map((folder) => (folder as { readonly uri?: unknown } | null)?.uri));
}

function strings(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function readOptions(value: unknown): InitializationOptions {
	if (typeof value !== 'object' || value === null) {
		return {};
	}
	const { locale, pageStatus, peek, pages } = value as Readonly<Record<keyof InitializationOptions, unknown>>;
	return {
		...(typeof locale === 'string' ? { locale } : {}),
		...(typeof pageStatus === 'boolean' ? { pageStatus } : {}),
		...(typeof peek === 'boolean' ? { peek } : {}),
		...(Array.isArray(pages) ? { pages: strings(pages).filter((glob) => glob !== '') } : {}),
	};
}
