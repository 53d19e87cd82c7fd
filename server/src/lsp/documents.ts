import type { Range, TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { type AnalysisSettings, AnalyzedText } from '../analysis/analyzed-text.ts';
import type { Engine } from '../analysis/engine.ts';
import { wholePart } from '../analysis/whole-part.ts';
import { applySuppressions, type Suppression } from '../config/suppressions.ts';
import type { Analysis, AnalysisPart, Findings } from '../model/analysis.ts';
import type { Problem } from '../model/problem.ts';
import type { RuleSettings } from '../rules/run-rules.ts';
import type { Line, LineEdit, SourceText } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import { type PositionEncoding, Positions, placeAt } from './positions.ts';

/** The suppressions that hold for a page, and the name by which they know it. */
export interface PageSuppressions {
	readonly file: string;
	readonly suppressions: readonly Suppression[];
}

/** Units that one keystroke or one choice of an input method puts in; what is longer is pasted. */
const mostTyped = 12;

/** A change of part of the text. */
interface RangedChange {
	readonly range: Range;
	readonly newText: string;
}

/** A page that is open in the client. */
export class OpenDocument {
	readonly uri: string;
	readonly #text: AnalyzedText;
	readonly #encoding: PositionEncoding;
	#version: number;
	#revision = 0;
	#typed: Span | undefined;
	#suppressions: PageSuppressions = { file: '', suppressions: [] };
	#problems: { readonly analysis: Analysis; readonly suppressions: PageSuppressions; readonly kept: readonly Problem[] } | undefined;

	/** @throws TypeError for an item that is none. */
	constructor(item: TextDocumentItem, encoding: PositionEncoding, settings: AnalysisSettings, engine: Engine) {
		if (typeof item.uri !== 'string' || typeof item.text !== 'string') {
			throw new TypeError('a document without uri or text');
		}
		this.uri = item.uri;
		this.#version = item.version;
		this.#encoding = encoding;
		this.#text = new AnalyzedText(item.text, settings, engine);
	}

	/** What the page's problems are judged by. */
	get rules(): RuleSettings {
		return this.#text.rules;
	}

	/** The version as the client numbers it; edits that the server offers name it. */
	get version(): number {
		return this.#version;
	}

	/** Rises with every change of the text, also where a client's version numbers do not. */
	get revision(): number {
		return this.#revision;
	}

	get source(): SourceText {
		return this.#text.source;
	}

	get analysis(): Analysis {
		return this.#text.analysis;
	}

	/** Whether the page is beyond the size limit, so that names and problems are left out. */
	get structureOnly(): boolean {
		return this.#text.structureOnly;
	}

	/** The problems of the page that the user has not suppressed, in text order. */
	get problems(): readonly Problem[] {
		const analysis = this.#text.analysis;
		if (this.#problems?.analysis !== analysis || this.#problems.suppressions !== this.#suppressions) {
			const kept = this.keptOf(analysis);
			this.#problems = { analysis, suppressions: this.#suppressions, kept };
		}
		return this.#problems.kept;
	}

	/** Those that share a unit with `span` (UTF-16) or touch it; nothing is made of the problems elsewhere. */
	problemsAt({ start, end }: Span): readonly Problem[] {
		return this.problemParts.flatMap((part) =>
			part.start <= end && start <= part.end ? part.problems.filter(({ span }) => span.start <= end && start <= span.end) : [],
		);
	}

	/** Whether one of them is such as `isSuch` says, which is not told where they stand. */
	hasProblem(isSuch: (problem: Problem) => boolean): boolean {
		return this.problemParts.some(({ own }) => own.problems.some(isSuch));
	}

	/** How many are such as `isSuch` says, which is not told where they stand. */
	countProblems(isSuch: (problem: Problem) => boolean): number {
		return this.problemParts.reduce((sum, { own }) => sum + own.problems.filter(isSuch).length, 0);
	}

	/** The same in parts that are made when they are asked for, so that the first cost nothing of the others. */
	get problemParts(): readonly AnalysisPart[] {
		const { analysis, source } = this.#text;
		// A suppression without context may be meant for any of the problems of the page: they are weighed against each other.
		return this.#isSuppressed
			? [wholePart({ source, page: analysis.page, mentions: [], problems: this.problems, failures: analysis.failures })]
			: analysis.parts;
	}

	/** How many problems there are. */
	get problemCount(): number {
		return this.problemParts.reduce((sum, { own }) => sum + own.problems.length, 0);
	}

	get articleCount(): number {
		return this.analysis.parts.reduce((sum, { own }) => sum + own.page.articles.length, 0);
	}

	/** What the last keystroke left in the text (UTF-16); undefined where the last change was no keystroke or typing has ended. */
	get typed(): Span | undefined {
		return this.#typed;
	}

	/** A fresh converter for the text as it stands. */
	positions(): Positions {
		return new Positions(this.#text.source, this.#encoding);
	}

	/** A converter for offsets in a part of the page; `firstLine`: the line that its first line counts as. */
	positionsIn({ source }: Pick<Findings, 'source'>, firstLine: number): Positions {
		return new Positions(source, this.#encoding, firstLine);
	}

	/** The problems of an analysis of this page, or of a text made from it, that the user has not suppressed. */
	keptOf(analysis: Analysis): readonly Problem[] {
		const { file, suppressions } = this.#suppressions;
		return applySuppressions(analysis.source, file, analysis.problems, suppressions).kept;
	}

	get #isSuppressed(): boolean {
		const { file, suppressions } = this.#suppressions;
		return suppressions.some((suppression) => suppression.file === file);
	}

	setSettings(settings: AnalysisSettings): void {
		this.#text.setSettings(settings);
	}

	setSuppressions(suppressions: PageSuppressions): void {
		this.#suppressions = suppressions;
	}

	endTyping(): void {
		this.#typed = undefined;
	}

	/**
	 * Applies changes one after the other, each to what the one before it left (LSP 3.17, `textDocument/didChange`).
	 * @throws TypeError for a change without text; the changes before it stay.
	 */
	change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
		this.#version = version;
		this.#revision += 1;
		this.#typed = undefined;
		let ranged: RangedChange[] = [];
		try {
			for (const change of changes) {
				if (typeof change.text !== 'string') {
					throw new TypeError('a change without text');
				}
				const range = rangeOf(change);
				if (range === undefined) {
					this.#text.replace(change.text);
					ranged = [];
				} else {
					ranged.push({ range, newText: change.text });
				}
			}
		} finally {
			this.#changeRanges(ranged);
		}
	}

	#changeRanges(changes: readonly RangedChange[]): void {
		const [only] = changes;
		if (only !== undefined && changes.length === 1) {
			const { newText } = only;
			const { start, end } = this.positions().spanOf(only.range);
			this.#text.edit({ start, end, newText });
			this.#typed = newText.length <= mostTyped && end - start <= mostTyped ? { start, end: start + newText.length } : undefined;
		} else if (only !== undefined) {
			// All repairs of a page come in one notification, thousands of changes.
			this.#text.editLines(changes.map((change) => (lines) => this.#lineEdit(lines, change)));
		}
	}

	#lineEdit(lines: readonly Line[], { range, newText }: RangedChange): LineEdit {
		const start = placeAt(lines, range.start, this.#encoding);
		const end = placeAt(lines, range.end, this.#encoding);
		const turned = end.line < start.line || (end.line === start.line && end.unit < start.unit);
		return { start, end: turned ? start : end, newText };
	}
}

/** The open pages by URI. */
export class Documents {
	readonly #open = new Map<string, OpenDocument>();

	get(uri: string): OpenDocument | undefined {
		return this.#open.get(uri);
	}

	all(): readonly OpenDocument[] {
		return [...this.#open.values()];
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
