import type { Range, TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { type AnalysisSettings, AnalyzedText } from '../analysis/analyzed-text.ts';
import type { Analysis } from '../model/analysis.ts';
import type { SourceText } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import { type PositionEncoding, Positions } from './positions.ts';

/** A page that is open in the client. */
export class OpenDocument {
	readonly uri: string;
	readonly #text: AnalyzedText;
	readonly #encoding: PositionEncoding;
	#version: number;
	/** Rises with every change of the text, also where a client's version numbers do not. */
	#revision = 0;
	#lastEdit: Span | undefined;

	constructor(item: TextDocumentItem, encoding: PositionEncoding, settings: AnalysisSettings) {
		if (typeof item.uri !== 'string' || typeof item.text !== 'string') {
			throw new TypeError('a document without uri or text');
		}
		this.uri = item.uri;
		this.#version = item.version;
		this.#encoding = encoding;
		this.#text = new AnalyzedText(item.text, settings);
	}

	/** The version as the client numbers it; edits that the server offers name it. */
	get version(): number {
		return this.#version;
	}

	get revision(): number {
		return this.#revision;
	}

	get source(): SourceText {
		return this.#text.source;
	}

	get analysis(): Analysis {
		return this.#text.analysis;
	}

	/** What the last change left in the text (UTF-16); undefined before the first change. */
	get lastEdit(): Span | undefined {
		return this.#lastEdit;
	}

	/** A fresh converter for the text as it stands. */
	positions(): Positions {
		return new Positions(this.#text.source, this.#encoding);
	}

	/** Whether the page is beyond the size limit, so that names and problems are left out. */
	get structureOnly(): boolean {
		return this.#text.structureOnly;
	}

	setSettings(settings: AnalysisSettings): void {
		this.#text.setSettings(settings);
	}

	/** Applies changes one after the other, each to what the one before it left (LSP 3.17, `textDocument/didChange`). */
	change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
		for (const change of changes) {
			if (typeof change.text !== 'string') {
				throw new TypeError('a change without text');
			}
			const range = rangeOf(change);
			if (range === undefined) {
				this.#text.replace(change.text);
				this.#lastEdit = undefined;
			} else {
				const span = this.positions().spanOf(range);
				this.#text.edit({ ...span, newText: change.text });
				this.#lastEdit = { start: span.start, end: span.start + change.text.length };
			}
		}
		this.#version = version;
		this.#revision += 1;
	}
}

/** The open pages by URI. */
export class Documents {
	readonly #open = new Map<string, OpenDocument>();

	get(uri: string): OpenDocument | undefined {
		return this.#open.get(uri);
	}

	all(): IterableIterator<OpenDocument> {
		return this.#open.values();
	}

	/** Opens a page, in place of one that the client left open under the same URI. */
	open(document: OpenDocument): void {
		this.#open.set(document.uri, document);
	}

	/** Whether a page was open under `uri`. */
	close(uri: string): boolean {
		return this.#open.delete(uri);
	}
}

/** The range of a partial change; LSP's type leaves `range` out of a change of the whole text. */
function rangeOf(change: TextDocumentContentChangeEvent): Range | undefined {
	return 'range' in change ? change.range : undefined;
}
