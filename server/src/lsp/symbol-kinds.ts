import { SymbolKind } from 'vscode-languageserver';
import type { DigestEntry } from '../corpus/page-digest.ts';
import type { OutlineKind } from '../features/outline.ts';

type Kind = OutlineKind | DigestEntry['kind'];

/** Kinds whose icons fit what they stand for best, LSP having none for newspapers: a sheet for an article, a flash for a picture. */
const kinds: Readonly<Record<Kind, SymbolKind>> = {
	banner: SymbolKind.Constant,
	article: SymbolKind.File,
	photo: SymbolKind.Event,
	headline: SymbolKind.File,
	byline: SymbolKind.Field,
	paragraph: SymbolKind.String,
	caption: SymbolKind.Key,
	credit: SymbolKind.Field,
	organization: SymbolKind.Interface,
	person: SymbolKind.Variable,
	honor: SymbolKind.EnumMember,
	post: SymbolKind.TypeParameter,
	work: SymbolKind.String,
	event: SymbolKind.Event,
	date: SymbolKind.Number,
	quantity: SymbolKind.Number,
};

export function symbolKindOf(kind: Kind): SymbolKind {
	return kinds[kind];
}
