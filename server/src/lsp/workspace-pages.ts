import type { CancellationToken, Diagnostic, SymbolInformation, WorkDoneProgressReporter } from 'vscode-languageserver';
import { analyzeStructure } from '../analysis/analyze-structure.ts';
import { applySuppressions } from '../config/suppressions.ts';
import { Corpus, type Step } from '../corpus/corpus.ts';
import { digest } from '../corpus/page-digest.ts';
import type { Analysis } from '../model/analysis.ts';
import { message } from '../model/message.ts';
import { createSourceText } from '../text/source-text.ts';
import { CancelledError } from './guard.ts';
import { Positions } from './positions.ts';
import type { Session } from './session.ts';
import { symbolKindOf } from './symbol-kinds.ts';
import { toDiagnostic } from './to-diagnostic.ts';
import { uriKey } from './uri.ts';

/** What is kept of a page that is not open: no text, only what lists show of it. */
export interface ClosedPage {
	/** Tells two readings of the page apart. */
	readonly id: string;
	readonly symbols: readonly SymbolInformation[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Pages kept of a workspace: some 5 kB each. */
const mostPages = 5000;
/** Problems kept of a page that is not open. */
const mostDiagnostics = 200;
/** Pages between two looks at whether the work is still wanted: about 10 ms. */
const stride = 16;

/** The pages of the workspace folders that are not open. */
export class WorkspacePages {
	readonly #session: Session;
	readonly #corpus: Corpus<ClosedPage> | undefined;
	/** How the host spells the URI of a page that was read, by `uriKey`. */
	readonly #spelled = new Map<string, string>();
	#read = 0;

	constructor(session: Session) {
		this.#session = session;
		const { files } = session.host;
		this.#corpus =
			files === undefined
				? undefined
				: new Corpus({
						host: files,
						watched: session.client.registerWatchers,
						limit: mostPages,
						onTruncated: (found) => session.log.warn(`${found} pages in the workspace; the first ${mostPages} are indexed`),
						make: (uri, text) => this.#close(uri, text),
					});
	}

	/** What is kept of every closed page, by URI. @throws CancelledError */
	async all(token: CancellationToken, progress: WorkDoneProgressReporter): Promise<ReadonlyMap<string, ClosedPage>> {
		const session = this.#session;
		const pages = await this.#corpus?.entries(session.folders, session.client.pages, stepOf(session, token, progress));
		const open = new Set(session.documents.all().map(({ uri }) => uriKey(uri)));
		return new Map([...(pages ?? [])].filter(([uri]) => !open.has(uriKey(uri))));
	}

	/** The URIs of all pages, open or not. */
	async uris(): Promise<readonly string[]> {
		return (await this.#corpus?.files(this.#session.folders, this.#session.client.pages)) ?? [];
	}

	changed(uri: string): void {
		this.#corpus?.changed(this.#spelled.get(uriKey(uri)) ?? uri);
	}

	clear(): void {
		this.#spelled.clear();
		this.#corpus?.clear();
	}

	async #close(uri: string, text: string): Promise<ClosedPage> {
		const { client, settings, localize } = this.#session;
		const { config, suppressions, file } = await this.#session.configurations.of(uri);
		const source = createSourceText(text);
		const analysis =
			source.length > settings.sizeLimit
				? analyzeStructure(source)
				: this.#session.engine.analyze(source, { ...settings.rules, ...config.rules });
		const { kept } = applySuppressions(source, file, analysis.problems, suppressions);
		const positions = new Positions(source, client.encoding);
		this.#read += 1;
		this.#spelled.set(uriKey(uri), uri);
		return {
			id: `closed ${this.#read}`,
			symbols: pageSymbols(uri, analysis, positions),
			diagnostics: kept.slice(0, mostDiagnostics).map((problem) => toDiagnostic(problem, uri, positions, localize)),
		};
	}
}

/** Headlines and names of one page as LSP's symbols. */
export function pageSymbols(uri: string, analysis: Analysis, positions: Positions): readonly SymbolInformation[] {
	return digest(analysis).map(({ kind, text, span, container }) => ({
		name: text,
		kind: symbolKindOf(kind),
		location: { uri, range: positions.rangeOf(span) },
		...(container === null ? {} : { containerName: container }),
	}));
}

/** Runs `work`, of which the client shows `title` and how far it is until it ends in whatever way. */
export async function withProgress<Result>(
	progress: WorkDoneProgressReporter,
	title: string,
	work: () => Promise<Result>,
): Promise<Result> {
	progress.begin(title, 0, undefined, true);
	try {
		return await work();
	} finally {
		progress.done();
	}
}

/** Steers a walk over pages: lets other messages in, says how far it is, ends it when it is cancelled. */
export function stepOf(session: Session, token: CancellationToken, progress: WorkDoneProgressReporter): Step {
	return async (done, all) => {
		if (done % stride === 0 || done === all) {
			progress.report(Math.floor((100 * done) / all), session.localize(message('{0} of {1} pages', done, all)));
			await session.host.turn();
			if (token.isCancellationRequested) {
				throw new CancelledError();
			}
		}
	};
}
