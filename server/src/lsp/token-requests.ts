import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { tokens } from '../features/tokens.ts';
import type { OpenDocument } from './documents.ts';
import { encodeTokens, tokenEdits } from './token-encoder.ts';

/** Answers about semantic tokens; remembers for each open page what it sent last, so that the next answer can be a delta. */
export class TokenRequests {
	readonly #sent = new Map<string, { readonly id: string; readonly data: number[] }>();
	#count = 0;

	full(document: OpenDocument): SemanticTokens {
		const data = encode(document, { start: 0, end: document.source.length });
		return { resultId: this.#remember(document.uri, data), data };
	}

	/** A delta against the answer `previousResultId`, or all tokens where that is not the last one sent. */
	delta(document: OpenDocument, previousResultId: string): SemanticTokens | SemanticTokensDelta {
		const before = this.#sent.get(document.uri);
		if (before === undefined || before.id !== previousResultId) {
			return this.full(document);
		}
		const data = encode(document, { start: 0, end: document.source.length });
		return { resultId: this.#remember(document.uri, data), edits: tokenEdits(before.data, data) };
	}

	range(document: OpenDocument, range: Range): SemanticTokens {
		return { data: encode(document, document.positions().spanOf(range)) };
	}

	/** Frees what is remembered of a page that was closed. */
	forget(uri: string): void {
		this.#sent.delete(uri);
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
