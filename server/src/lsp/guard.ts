import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError, type WorkDoneProgressReporter } from 'vscode-languageserver';
import type { Documents, OpenDocument } from './documents.ts';
import { isOwnFile } from './page-configuration.ts';

/** Where the server says what went wrong or was refused; the client shows it in its output channel. */
export interface Log {
	readonly info: (text: string) => void;
	readonly warn: (text: string) => void;
	readonly error: (text: string) => void;
}

/** What a corpus loop throws at a checkpoint once its work is cancelled; caught by the guard alone. */
export class CancelledError extends Error {
	constructor() {
		super('cancelled');
		this.name = 'CancelledError';
	}
}

export interface GuardOptions {
	readonly documents: Documents;
	readonly log: Log;
	/** Resolves after the messages that already arrived have had their turn. */
	readonly turn: () => Promise<void>;
}

interface DocumentParams {
	readonly textDocument: { readonly uri: string };
}

/**
 * The one place where a handler's cancellations, exceptions and stale answers become what LSP wants. A handler so wrapped never
 * throws anything but a `ResponseError`, and its request is answered exactly once.
 */
export class Guard {
	readonly #options: GuardOptions;

	constructor(options: GuardOptions) {
		this.#options = options;
	}

	/** A request about one open page. A page that is not open is an empty answer: it may just have been closed. */
	onDocument<P extends DocumentParams, R>(
		name: string,
		empty: R,
		handle: (document: OpenDocument, params: P, token: CancellationToken) => R | Promise<R>,
	): (params: P, token: CancellationToken) => Promise<R> {
		return this.onRequest(name, async (params: P, token) => {
			const uri: unknown = (params as Partial<DocumentParams> | null)?.textDocument?.uri;
			if (typeof uri !== 'string') {
				throw new ResponseError(ErrorCodes.InvalidParams, `${name}: no textDocument.uri`);
			}
			const asked = this.#options.documents.get(uri);
			if (asked === undefined) {
				// A client asks about a `jiaokan.json` whatever it asks about pages.
				if (!isOwnFile(uri)) {
					this.#options.log.warn(`${name}: ${uri} is not open`);
				}
				return empty;
			}
			const revision = asked.revision;
			await this.#options.turn();
			if (token.isCancellationRequested) {
				throw new CancelledError();
			}
			const document = this.#options.documents.get(uri);
			if (document !== asked || document.revision !== revision) {
				// An empty answer would clear what the user sees; this one makes the client keep it and ask again.
				throw new ResponseError(LSPErrorCodes.ContentModified, `${name}: the text changed`);
			}
			return handle(document, params, token);
		});
	}

	/** Any other request. */
	onRequest<P, R>(
		name: string,
		handle: (params: P, token: CancellationToken) => R | Promise<R>,
	): (params: P, token: CancellationToken) => Promise<R> {
		return async (params, token) => {
			try {
				// `params` may be left out in JSON-RPC, or be a list, which is handed over one by one: with none in it the token comes first.
				if (typeof params !== 'object' || params === null || (token as CancellationToken | undefined) === undefined) {
					throw new ResponseError(ErrorCodes.InvalidParams, `${name}: no params`);
				}
				const result = await handle(params, token);
				if (token.isCancellationRequested) {
					throw new CancelledError();
				}
				return result;
			} catch (error) {
				throw this.#toResponse(name, error);
			}
		};
	}

	/** A request whose work may be long: it shows its progress where the client asks for that. */
	onWork<P, R>(
		name: string,
		handle: (params: P, token: CancellationToken, progress: WorkDoneProgressReporter) => R | Promise<R>,
	): (params: P, token: CancellationToken, progress: WorkDoneProgressReporter) => Promise<R> {
		return (params, token, progress) => this.onRequest(name, (own: P, cancel) => handle(own, cancel, progress))(params, token);
	}

	/** A notification: what it throws is logged, for nobody waits for an answer. */
	onNotification<P>(name: string, handle: (params: P) => void): (params: P) => void {
		return (params) => {
			try {
				handle(params);
			} catch (error) {
				this.#options.log.warn(`${name} refused: ${describe(error)}`);
			}
		};
	}

	#toResponse(name: string, error: unknown): ResponseError<void> {
		if (error instanceof CancelledError) {
			return new ResponseError(LSPErrorCodes.RequestCancelled, `${name}: cancelled`);
		}
		if (error instanceof ResponseError) {
			if (error.code !== LSPErrorCodes.ContentModified) {
				this.#options.log.warn(`${name} refused: ${error.message}`);
			}
			return error;
		}
		this.#options.log.error(`${name} failed: ${describe(error)}`);
		return new ResponseError(ErrorCodes.InternalError, `${name}: ${error instanceof Error ? error.message : String(error)}`);
	}
}

function describe(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
