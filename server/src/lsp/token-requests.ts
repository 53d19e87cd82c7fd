import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { tokens, tokensIn } from '../features/tokens.ts';
import type { Findings } from '../model/analysis.ts';
import type { OpenDocument } from './documents.ts';
import { encodeTokens, joinedTokens, tokenEdits } from './token-encoder.ts';

/** Answers about semantic tokens; remembers for each open page what it sent last, so that the next answer can be a delta. */
export class TokenRequests {
	readonly #sent = new Map<string, { readonly id: string; readonly data: number[] }>();
	/** The encoded tokens of a part, told from its first line. */
	readonly #encoded = new WeakMap<Findings, readonly number[]>();
	#count = 0;

	full(document: OpenDocument): SemanticTokens {
		const data = this.#all(document);
		return { resultId: this.#remember(document.uri, data), data };
	}

	/** A delta against the answer `previousResultId`, or all tokens where that is not the last one sent. */
	delta(document: OpenDocument, previousResultId: string): SemanticTokens | SemanticTokensDelta {
		const before = this.#sent.get(document.uri);
		if (before === undefined || before.id !== previousResultId) {
			return this.full(document);
		}
		const data = this.#all(document);
		return { resultId: this.#remember(document.uri, data), edits: tokenEdits(before.data, data) };
	}

	range(document: OpenDocument, range: Range): SemanticTokens {
		return { data: encode(document, document.positions().spanOf(range)) };
	}

	/** Frees what is remembered of a page that was closed. */
	forget(uri: string): void {
		this.#sent.delete(uri);
	}

	/** The tokens of all of a page: those of parts that are as they were are not looked for again. */
	#all(document: OpenDocument): number[] {
		const lists = document.analysis.parts.map(({ own, firstLine }) => {
			let data = this.#encoded.get(own);
			if (data === undefined) {
				const found = tokensIn(own, { start: 0, end: own.source.length });
				data = encodeTokens(found, own.source, document.positionsIn(own, 0));
				this.#encoded.set(own, data);
			}
			return { data, firstLine };
		});
		return joinedTokens(lists);
	}

	#remember(uri: string, data: number[]): string {
		this.#count += 1;
		const id = String(this.#count);
		this.#sent.set(uri, { id, data });
		return id;
	}
}

function encode(document: OpenDocument, span: { readonly start: number; readonly end: number }): number[] {
	return encodeTokens(tokens(document.analysis, span), document.source, document.positions());
}
