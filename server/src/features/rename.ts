import { mentionsAt } from '../analysis/find-mention.ts';
import { isName } from '../analysis/full-name.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Mention } from '../model/mention.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';

export interface RenameTarget {
	/** The part of the name that stands at the offset; a cut name is asked for as a whole all the same. UTF-16. */
	readonly span: Span;
	readonly name: string;
}

/** What would be renamed at the UTF-16 `offset`; undefined where no name stands there. */
export function renameTarget(analysis: Analysis, offset: number): RenameTarget | undefined {
	const mention = mentionsAt(analysis, offset).find(isName);
	const span = mention?.spans.find(({ start, end }) => start <= offset && offset <= end);
	return mention === undefined || span === undefined ? undefined : { span, name: mention.text };
}

/**
 * Edits that write `newName` wherever the page writes the name at `offset` in the same way; short forms and other spellings
 * stay. A name that a break cut keeps its break: where the two names agree to its left or right it stays where it was, else the new one
 * is cut after as many characters as the old one was.
 */
export function renameEdits(analysis: Analysis, offset: number, newName: string): readonly TextEdit[] {
	const target = mentionsAt(analysis, offset).find(isName);
	if (target === undefined) {
		return [];
	}
	return analysis.mentions
		.filter((mention) => mention.kind === target.kind && mention.text === target.text)
		.flatMap((mention) => rewrite(mention, newName));
}

function rewrite(mention: Mention, newName: string): readonly TextEdit[] {
	const before = [...mention.text];
	const after = [...newName];
	let used = 0;
	let units = 0;
	return mention.spans.map((span, index) => {
		const left = mention.spans.length - 1 - index;
		units += span.end - span.start;
		const old = [...mention.text.slice(0, units)].length;
		// Each later part keeps at least one character, else a break would be left with nothing after it.
		const cut = left === 0 ? after.length : Math.min(Math.max(cutAfter(before, after, old), used + 1), Math.max(after.length - left, used));
		const newText = after.slice(used, cut).join('');
		used = cut;
		return { start: span.start, end: span.end, newText };
	});
}

/** The characters of the new name that stand before a break after `cut` characters of the old one: 清河市|教育局, 清河|教育局. */
function cutAfter(before: readonly string[], after: readonly string[], cut: number): number {
	const shorter = Math.min(before.length, after.length);
	let same = 0;
	while (same < shorter && before[same] === after[same]) {
		same += 1;
	}
	if (cut <= same) {
		return cut;
	}
	let ending = 0;
	while (ending < shorter && before.at(-1 - ending) === after.at(-1 - ending)) {
		ending += 1;
	}
	return before.length - cut <= ending ? after.length - (before.length - cut) : cut;
}
