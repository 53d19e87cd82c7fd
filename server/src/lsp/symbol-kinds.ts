import { SymbolKind } from 'vscode-languageserver';
import type { DigestEntry } from '../corpus/page-digest.ts';
import type { OutlineKind } from '../features/outline.ts';

type Kind = OutlineKind | DigestEntry['kind'];

/** Kinds whose icons and spoken names fit what they stand for best; LSP has none for newspapers. */
const kinds: Readonly<Record<Kind, SymbolKind>> = {
	banner: SymbolKind.Namespace,
	article: SymbolKind.File,
	photo: SymbolKind.Object,
	headline: SymbolKind.File,
	byline: SymbolKind.Property,
	paragraph: SymbolKind.String,
	caption: SymbolKind.Key,
	credit: SymbolKind.Field,
	organization: SymbolKind.Interface,
	person: SymbolKind.Variable,
	honor: SymbolKind.EnumMember,
	post: SymbolKind.TypeParameter,
	work: SymbolKind.Constant,
	event: SymbolKind.Event,
	date: SymbolKind.Number,
	quantity: SymbolKind.Number,
};

export function symbolKindOf(kind: Kind): SymbolKind {
	return kinds[kind];
}
