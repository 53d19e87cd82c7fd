import assert from 'node:assert/strict';
import type { Mention, MentionKind } from '../../server/src/model/mention.ts';
import { parsePage } from '../../server/src/parse/parse-page.ts';
import { recognizePage } from '../../server/src/recognize/recognize-page.ts';
import type { Recognizer } from '../../server/src/recognize/recognizer.ts';
import { createSourceText } from '../../server/src/text/source-text.ts';

/** The mentions of `kind` in `text`, in order; fails where a recognizer threw. */
export function mentionsOf<K extends MentionKind>(
	recognizer: Recognizer,
	kind: K,
	text: string,
): readonly (Mention & { readonly kind: K })[] {
	const { mentions, failures } = recognizePage(parsePage(createSourceText(text)), recognizer);
	assert.deepEqual(failures, []);
	return mentions.filter((mention): mention is Mention & { readonly kind: K } => mention.kind === kind);
}

/** Fails unless the mentions of `kind` in `marked` without its ⟦⟧ are those marked; a mention in two pieces is marked piece by piece. */
export function checkMarked(recognizer: Recognizer, kind: MentionKind, marked: string): void {
	const text = marked.replaceAll(/[⟦⟧]/gu, '');
	let shown = '';
	let at = 0;
	const spans = mentionsOf(recognizer, kind, text).flatMap((mention) => mention.spans);
	for (const span of spans.toSorted((a, b) => a.start - b.start)) {
		shown += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
		at = span.end;
	}
	assert.equal(shown + text.slice(at), marked);
}
