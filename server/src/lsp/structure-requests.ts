import {
	type DocumentSymbol,
	type FoldingRange,
	FoldingRangeKind,
	type Position,
	type SelectionRange,
	type SymbolInformation,
} from 'vscode-languageserver';
import { folding } from '../features/folding.ts';
import { type OutlineItem, outline } from '../features/outline.ts';
import { selectionSpans } from '../features/selection.ts';
import { message } from '../model/message.ts';
import type { OpenDocument } from './documents.ts';
import type { PartAnswers } from './part-answers.ts';
import type { Positions } from './positions.ts';
import type { Session } from './session.ts';
import { symbolKindOf } from './symbol-kinds.ts';

/** Names between headlines and details: a middle dot stands between like things in English and Chinese alike. */
const separator = ' · ';

/** The outlines that were made of parts of pages. */
export interface MadeSymbols {
	readonly nested: PartAnswers<DocumentSymbol>;
	readonly flat: PartAnswers<SymbolInformation>;
}

/** The outline, nested where the client can show that, else flat with the headline as container. */
export function documentSymbols(session: Session, document: OpenDocument, made: MadeSymbols): DocumentSymbol[] | SymbolInformation[] {
	const { settings } = session;
	const options = { mentions: settings.outlineMentions };
	return session.client.hierarchicalSymbols
		? made.nested.of(document, settings, (own, positions) => outline(own, options).map((item) => toSymbol(session, item, positions)))
		: made.flat.of(document, settings, (own, positions) =>
				outline(own, options).flatMap((item) => toFlatSymbols(session, item, document.uri, positions, undefined)),
			);
}

function toSymbol(session: Session, item: OutlineItem, positions: Positions): DocumentSymbol {
	const detail = detailOf(session, item);
	return {
		name: nameOf(session, item),
		...(detail === '' ? {} : { detail }),
		kind: symbolKindOf(item.kind),
		range: positions.rangeOf(item.span),
		selectionRange: positions.rangeOf(item.selection),
		children: item.children.map((child) => toSymbol(session, child, positions)),
	};
}

function toFlatSymbols(
	session: Session,
	item: OutlineItem,
	uri: string,
	positions: Positions,
	containerName: string | undefined,
): SymbolInformation[] {
	const name = nameOf(session, item);
	const symbol: SymbolInformation = {
		name,
		kind: symbolKindOf(item.kind),
		location: { uri, range: positions.rangeOf(item.span) },
		...(containerName === undefined ? {} : { containerName }),
	};
	return [symbol, ...item.children.flatMap((child) => toFlatSymbols(session, child, uri, positions, name))];
}

/** LSP forbids names of white space alone, and VS Code refuses the whole list for one of them. */
function nameOf(session: Session, item: OutlineItem): string {
	const name = typeof item.name === 'string' ? item.name.trim() : session.localize(item.name);
	return name === '' ? session.localize(message('Without words')) : name;
}

function detailOf(session: Session, item: OutlineItem): string {
	const parts = [item.people.join(session.localize(message(', ')))];
	if (item.kind === 'photo') {
		parts.unshift(session.localize(message('photo')));
	}
	if (item.characters !== null && item.characters > 0) {
		parts.push(session.localize(message('{0} characters', item.characters)));
	}
	return parts.filter((part) => part !== '').join(separator);
}

export function foldingRanges(document: OpenDocument): FoldingRange[] {
	return document.analysis.parts.flatMap(({ own, firstLine: by }) =>
		folding(own).map(({ firstLine, lastLine, kind }) => ({
			startLine: firstLine + by,
			endLine: lastLine + by,
			...(kind === 'article' ? { kind: FoldingRangeKind.Region } : {}),
		})),
	);
}

/** For each position its selection, from the word to the page. */
export function selectionRanges(session: Session, document: OpenDocument, asked: readonly Position[]): SelectionRange[] {
	const positions = document.positions();
	const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
	const page = positions.rangeOf({ start: 0, end: document.source.length });
	if (asked.length > 1000) {
		session.log.warn(`selectionRange: ${asked.length} positions, only the first 1000 are looked at closely`);
	}
	return asked.map((position, index) => {
		const spans = index < 1000 ? selectionSpans(document.analysis, positions.offsetAt(position), segmenter) : [];
		return (
			spans.reduceRight<SelectionRange | undefined>(
				(parent, span) => ({ range: positions.rangeOf(span), ...(parent === undefined ? {} : { parent }) }),
				undefined,
			) ?? { range: page }
		);
	});
}
