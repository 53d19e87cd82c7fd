import { fullNameOf, isName } from '../analysis/full-name.ts';
import { HONOURS } from '../lexicon/honours.ts';
import type { Analysis } from '../model/analysis.ts';
import type { MentionKind } from '../model/mention.ts';
import { lineAt, startOf } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';

export interface Completion {
	readonly name: string;
	readonly kind: MentionKind;
	/** How often the page names it; 0 for a name of the table alone. */
	readonly count: number;
	/** What stands before the offset and begins the name, to be replaced by it. UTF-16. */
	readonly replace: Span;
}

/** Units before the offset in which the beginning of a name is looked for. */
const longestPrefix = 16;

/**
 * Names of the page, and honours of the table, that go on from what stands before the UTF-16 `offset`, the longest beginning
 * first, then the most frequent. Where nothing there begins a name: all names of the page if the user asked for them (`asked`), none
 * if a key did.
 */
export function completions(analysis: Analysis, offset: number, asked = true): readonly Completion[] {
	const names = new Map<string, { readonly name: string; readonly kind: MentionKind; count: number }>();
	for (const mention of analysis.mentions) {
		if (isName(mention)) {
			// A short form is a name that the writer may want as much as the full one.
			for (const name of new Set([mention.text, fullNameOf(mention)])) {
				const entry = names.get(`${mention.kind} ${name}`);
				if (entry === undefined) {
					names.set(`${mention.kind} ${name}`, { name, kind: mention.kind, count: 1 });
				} else {
					entry.count += 1;
				}
			}
		}
	}
	// Names of the table are offered after their beginning only: all of them would bury those of the page.
	for (const name of HONOURS.flatMap((honour) => honour.names)) {
		if (!names.has(`honor ${name}`)) {
			names.set(`honor ${name}`, { name, kind: 'honor', count: 0 });
		}
	}
	const before = textBefore(analysis, offset);
	const all = [...names.values()].map((entry) => {
		const length = sharedLength(before, entry.name);
		return { ...entry, replace: { start: offset - length, end: offset } };
	});
	const begun = all.filter(({ replace }) => replace.start < replace.end);
	return (begun.length > 0 || !asked ? begun : all.filter(({ count }) => count > 0)).sort(
		(a, b) => a.replace.start - b.replace.start || b.count - a.count,
	);
}

function textBefore({ source }: Analysis, offset: number): string {
	const line = lineAt(source, offset);
	const column = offset - startOf(source, line);
	return source.lines[line]?.text.slice(Math.max(0, column - longestPrefix), column) ?? '';
}

/** Length of the longest end of `before` that begins `name` and is not all of it. */
function sharedLength(before: string, name: string): number {
	for (let length = Math.min(before.length, name.length - 1); length > 0; length -= 1) {
		if (before.endsWith(name.slice(0, length))) {
			return length;
		}
	}
	return 0;
}
