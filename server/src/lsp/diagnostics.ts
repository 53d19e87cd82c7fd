import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { shownProblems } from '../features/shown-problems.ts';
import type { Problem } from '../model/problem.ts';
import { isSameDiagnostics } from './diagnostic-equality.ts';
import type { OpenDocument } from './documents.ts';
import { Positions } from './positions.ts';
import type { Session } from './session.ts';
import { toDiagnostic } from './to-diagnostic.ts';

/** Milliseconds without a keystroke after which the sentence being typed counts as left. */
const typingPause = 1500;

/** Problems of open pages: answered to clients that ask, sent to the others. */
export class Diagnostics {
	readonly #session: Session;
	/** By page, what a client was last told under `run: onSave`; it stands until the next save. */
	readonly #saved = new WeakMap<OpenDocument, string>();
	/** By page, what the client holds: the last full answer to a pull. */
	readonly #held = new WeakMap<OpenDocument, { readonly resultId: string; readonly items: readonly Diagnostic[] }>();
	/** What was made of a problem. One that an edit moves is another problem, so this stands as long as the problem does. */
	readonly #made = new WeakMap<Problem, Diagnostic>();
	/** Pages of which the log says that not all problems are shown. */
	readonly #cut = new WeakSet<OpenDocument>();
	readonly #pauses = new WeakMap<OpenDocument, () => void>();

	constructor(session: Session) {
		this.#session = session;
	}

	/** The answer to a pull: `unchanged` where the client holds what is still true. */
	async pull(document: OpenDocument, previousResultId: string | undefined): Promise<DocumentDiagnosticReport> {
		await this.#session.configured(document);
		const resultId = this.#resultId(document);
		if (resultId === previousResultId || this.#waitsForSave(document, previousResultId)) {
			return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId ?? resultId };
		}
		const items = this.items(document);
		const held = this.#held.get(document);
		if (held !== undefined && held.resultId === previousResultId && isSameDiagnostics(held.items, items)) {
			this.#saved.set(document, held.resultId);
			return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: held.resultId };
		}
		this.#saved.set(document, resultId);
		this.#held.set(document, { resultId, items });
		return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
	}

	/** What the client is to show of a page now. */
	items(document: OpenDocument): Diagnostic[] {
		const { settings, log, client, localize } = this.#session;
		const typed = settings.focusMode ? document.typed : undefined;
		const { problems, more } = shownProblems(document.analysis, this.#judged(document), typed, settings.maxProblems);
		if (more && !this.#cut.has(document)) {
			this.#cut.add(document);
			log.info(`${document.uri}: more than ${settings.maxProblems} problems, the first ${settings.maxProblems} are sent`);
		}
		const positions = new Positions(document.source, client.encoding);
		return problems.map((problem) => {
			const known = this.#made.get(problem);
			const diagnostic = known ?? toDiagnostic(problem, document.uri, positions, localize);
			if (known === undefined) {
				this.#made.set(problem, diagnostic);
			}
			return diagnostic;
		});
	}

	/** A page was opened or changed. */
	changed(document: OpenDocument, opened: boolean): void {
		this.#pauses.get(document)?.();
		if (document.typed !== undefined && this.#session.settings.focusMode) {
			const pause = this.#session.host.later(typingPause, () => {
				document.endTyping();
				this.#show(document);
			});
			this.#pauses.set(document, pause);
		}
		if (!this.#session.client.pullDiagnostics && (opened || this.#session.settings.run === 'onType')) {
			void this.#push(document);
		}
	}

	/** A page was saved: what waited for it is shown. */
	saved(document: OpenDocument): void {
		document.endTyping();
		this.#saved.delete(document);
		this.#show(document);
	}

	closed(document: OpenDocument): void {
		this.#pauses.get(document)?.();
		if (!this.#session.client.pullDiagnostics) {
			void this.#session.host.connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
		}
	}

	/** What all pages are judged by has changed. */
	refresh(): void {
		for (const document of this.#session.documents.all()) {
			this.#saved.delete(document);
			if (!this.#session.client.pullDiagnostics) {
				void this.#push(document);
			}
		}
		this.#refreshPulled();
	}

	#show(document: OpenDocument): void {
		if (this.#session.client.pullDiagnostics) {
			this.#refreshPulled();
		} else {
			void this.#push(document);
		}
	}

	#refreshPulled(): void {
		const { client, host, log } = this.#session;
		if (client.pullDiagnostics && client.refreshDiagnostics) {
			host.connection.languages.diagnostics.refresh().catch((error: unknown) => log.warn(`diagnostics refresh: ${String(error)}`));
		}
	}

	/** The problems of a page, list by list as they are asked for; what threw while they were looked for goes to the log. */
	*#judged(document: OpenDocument): Generator<readonly Problem[]> {
		for (const { problems, failures } of document.problemParts) {
			for (const { part, error } of failures) {
				this.#session.log.error(`${document.uri}: ${part} failed: ${error}`);
			}
			yield problems;
		}
	}

	async #push(document: OpenDocument): Promise<void> {
		const { host, documents, log } = this.#session;
		const revision = document.revision;
		await this.#session.configured(document);
		await host.turn();
		// A later change pushes for itself; what is pushed for an older text would stand at wrong places.
		if (document.revision === revision && documents.get(document.uri) === document) {
			try {
				const diagnostics = this.items(document);
				await host.connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
			} catch (error) {
				log.error(`publishDiagnostics failed: ${String(error)}`);
			}
		}
	}

	#resultId(document: OpenDocument): string {
		const typing = document.typed !== undefined && this.#session.settings.focusMode;
		return `${document.revision}.${this.#session.epoch}${typing ? '.typing' : ''}`;
	}

	/** Under `run: onSave` what the client holds moves along with its text until the page is saved. */
	#waitsForSave(document: OpenDocument, previousResultId: string | undefined): boolean {
		return this.#session.settings.run === 'onSave' && previousResultId !== undefined && this.#saved.get(document) === previousResultId;
	}
}
