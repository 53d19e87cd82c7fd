import type { SemanticTokensEdit, SemanticTokensLegend } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../features/token-types.ts';
import type { Token } from '../features/tokens.ts';
import { commonEnds } from '../text/common-ends.ts';
import { lineAt, type SourceText, startOf } from '../text/source-text.ts';
import type { Positions } from './positions.ts';

export const legend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] };

/**
 * Tokens in LSP's form: five numbers a token, each place told from the one before it. LSP allows no token over a line end
 * where the client does not say that it can take one, so each line gets its own.
 */
export function encodeTokens(tokens: readonly Token[], source: SourceText, positions: Positions): number[] {
	const data: number[] = [];
	let line = 0;
	let character = 0;
	const push = (start: number, end: number, token: Token): void => {
		const from = positions.positionAt(start);
		const length = positions.positionAt(end).character - from.character;
		if (length > 0) {
			const modifiers = token.modifiers.reduce((bits, modifier) => bits | (1 << tokenModifiers.indexOf(modifier)), 0);
			data.push(from.line - line, from.line === line ? from.character - character : from.character);
			data.push(length, tokenTypes.indexOf(token.type), modifiers);
			line = from.line;
			character = from.character;
		}
	};
	for (const token of tokens) {
		let index = lineAt(source, token.start);
		for (let start = token.start; start < token.end; index += 1) {
			const next = Math.min(startOf(source, index + 1), token.end);
			push(start, Math.min(next, startOf(source, index) + (source.lines[index]?.text.length ?? 0)), token);
			start = Math.max(next, start + 1);
		}
	}
	return data;
}

/** The tokens of several parts of a text as those of one; each part's are told from its first line, and no two parts share a line. */
export function joinedTokens(parts: readonly { readonly data: readonly number[]; readonly firstLine: number }[]): number[] {
	const joined: number[] = [];
	let line = 0;
	for (const { data, firstLine } of parts) {
		let last = firstLine;
		for (let index = 0; index < data.length; index += 5) {
			const by = data[index] as number;
			last += by;
			joined.push(index === 0 ? last - line : by, data[index + 1] as number, data[index + 2] as number);
			joined.push(data[index + 3] as number, data[index + 4] as number);
		}
		line = data.length === 0 ? line : last;
	}
	return joined;
}

/** The edit that makes `after` of `before`, or none where they are equal: what lies between their common head and tail. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
	const { head, tail } = commonEnds(before, after);
	if (head === before.length && head === after.length) {
		return [];
	}
	return [{ start: head, deleteCount: before.length - head - tail, data: after.slice(head, after.length - tail) }];
}
