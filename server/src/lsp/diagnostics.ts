import { type Diagnostic, type DocumentDiagnosticReport, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { movedProblems } from '../analysis/moved.ts';
import { type ShownPart, shownProblems } from '../features/shown-problems.ts';
import type { AnalysisPart } from '../model/analysis.ts';
import type { Problem } from '../model/problem.ts';
import { areSameDiagnostics } from './diagnostic-equality.ts';
import type { OpenDocument } from './documents.ts';
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
	readonly #held = new WeakMap<OpenDocument, { readonly resultId: string; readonly lists: readonly (readonly Diagnostic[])[] }>();
	/** What was made of the problems of a part that starts at `line`: it stands as long as the part is as it was and on its line. */
	readonly #made = new WeakMap<readonly Problem[], { readonly line: number; readonly list: readonly Diagnostic[] }>();
	/** Pages of which the log says that not all problems are shown. */
	readonly #cut = new WeakSet<OpenDocument>();
	readonly #pauses = new WeakMap<OpenDocument, () => void>();
	/** Tells one opening of a page from another: its revisions begin anew with each. */
	readonly #openings = new WeakMap<OpenDocument, number>();
	#opened = 0;

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
		const lists = this.#lists(document);
		const held = this.#held.get(document);
		if (held !== undefined && held.resultId === previousResultId && areSameDiagnostics(held.lists, lists)) {
			this.#saved.set(document, held.resultId);
			return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: held.resultId };
		}
		this.#saved.set(document, resultId);
		this.#held.set(document, { resultId, lists });
		return { kind: DocumentDiagnosticReportKind.Full, resultId, items: lists.flat() };
	}

	/** What the client is to show of a page now, part by part. */
	#lists(document: OpenDocument): readonly (readonly Diagnostic[])[] {
		const { settings, log } = this.#session;
		const typed = settings.focusMode ? document.typed : undefined;
		const { parts, more } = shownProblems(this.#judged(document), typed, settings.maxProblems);
		if (more && !this.#cut.has(document)) {
			this.#cut.add(document);
			log.info(`${document.uri}: more than ${settings.maxProblems} problems, the first ${settings.maxProblems} are sent`);
		}
		return parts.map((shown) => this.#listOf(document, shown));
	}

	#listOf(document: OpenDocument, { part, problems }: ShownPart<AnalysisPart>): readonly Diagnostic[] {
		const known = this.#made.get(problems);
		if (known?.line === part.firstLine) {
			return known.list;
		}
		const { localize } = this.#session;
		const positions = document.positionsIn(part.own, part.firstLine);
		const list = movedProblems(problems, 0, part.firstLine).map((problem) => toDiagnostic(problem, document.uri, positions, localize));
		this.#made.set(problems, { line: part.firstLine, list });
		return list;
	}

	/** A page was opened or changed. */
	changed(document: OpenDocument, opened: boolean): void {
		if (opened) {
			this.#opened += 1;
			this.#openings.set(document, this.#opened);
		}
		this.#pauses.get(document)?.();
		if (document.typed !== undefined && this.#session.settings.focusMode) {
			const pause = this.#session.host.later(typingPause, () => {
				document.endTyping();
				if (this.#session.settings.run === 'onType') {
					this.#show(document);
				}
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

	/** What all pages are judged by has changed: the client is told, or told to ask again. */
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

	/** The parts of a page as they are asked for; what threw while their problems were looked for goes to the log. */
	*#judged(document: OpenDocument): Generator<AnalysisPart> {
		for (const judged of document.problemParts) {
			for (const { part, error } of judged.own.failures) {
				this.#session.log.error(`${document.uri}: ${part} failed: ${error}`);
			}
			yield judged;
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
				const diagnostics = this.#lists(document).flat();
				await host.connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
			} catch (error) {
				log.error(`publishDiagnostics failed: ${String(error)}`);
			}
		}
	}

	#resultId(document: OpenDocument): string {
		const typing = document.typed !== undefined && this.#session.settings.focusMode;
		return `${this.#openings.get(document)}.${document.revision}.${this.#session.epoch}${typing ? '.typing' : ''}`;
	}

	/** Under `run: onSave` what the client holds moves along with its text until the page is saved. */
	#waitsForSave(document: OpenDocument, previousResultId: string | undefined): boolean {
		return this.#session.settings.run === 'onSave' && previousResultId !== undefined && this.#saved.get(document) === previousResultId;
	}
}
